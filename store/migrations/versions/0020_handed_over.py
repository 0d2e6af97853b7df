"""Who handed a UVO over and when, and the name of who took it: its old chair hears that much. Only adds."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.add_column("uvos", sa.Column("handed_by", sa.String(64)))
    op.add_column("uvos", sa.Column("handed_on", sa.Date))
    op.add_column("uvos", sa.Column("taken_by", sa.String(80)))
