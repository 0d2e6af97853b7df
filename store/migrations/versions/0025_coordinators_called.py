"""Keep what Teams called who coordinates a round, for who does it with them. Only adds.

Of who made it that is known already: it is the host.
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    op.add_column("coordinators", sa.Column("called", sa.String(80)))
    op.execute(MADE_BY_HOST)


MADE_BY_HOST = """
UPDATE coordinators SET called = (SELECT nullif(host, '') FROM rounds WHERE rounds.id = coordinators.round)
WHERE EXISTS (
    SELECT 1 FROM rounds WHERE rounds.id = coordinators.round AND rounds.coordinator = coordinators.person
)
"""
