"""The database says which programs work on it: the oldest step of one that does. Only adds."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0013"


def upgrade() -> None:
    op.add_column("alembic_version", sa.Column("runs_from", sa.String(32), nullable=False, server_default="0013"))
