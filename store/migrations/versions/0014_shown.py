"""Which messages in somebody's chat show their scores, for every process to find. Only adds."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.add_column("people", sa.Column("shown", sa.JSON, nullable=False, server_default="[]"))
