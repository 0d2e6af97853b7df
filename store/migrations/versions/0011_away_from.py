"""From which day somebody is away, where that is still to come. Only adds."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("people", sa.Column("away_from", sa.Date))
