"""How many copies of a prompt may be out, and with which other it is told: columns, no longer words in its reason."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

# What a reason began with, and what follows from it. Cut by place: LIKE does not tell capitals apart on SQLite.
_STEPS = (
    "UPDATE prompts SET doubt = 'twice', reason = '' WHERE reason = 'unclear twice'",
    "UPDATE prompts SET doubt = 'once', reason = '' WHERE reason = 'unclear'",
    "UPDATE prompts SET doubt = 'once', reason = substr(reason, 9) WHERE substr(reason, 1, 8) = 'unclear '",
    "UPDATE prompts SET gathered_into = substr(reason, 6), reason = '' WHERE substr(reason, 1, 5) = 'with '",
)


def upgrade() -> None:
    op.add_column("prompts", sa.Column("doubt", sa.String(16), nullable=False, server_default="none"))
    op.add_column("prompts", sa.Column("gathered_into", sa.String(64)))
    for step in _STEPS:
        op.execute(step)
