"""Until when somebody's chat asked to be left alone, whatever is planned for it by then. Only adds."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.add_column("people", sa.Column("rests_until", sa.DateTime(timezone=True)))
