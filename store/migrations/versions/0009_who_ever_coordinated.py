"""Whoever handed a round over stays known as one who coordinated it. Only adds."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("coordinators", sa.Column("handed_over", sa.Boolean, nullable=False, server_default=sa.false()))
