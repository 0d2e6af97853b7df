"""All that is due for one person is claimed by one: an index for whether anybody holds something. Only adds."""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_index("ix_prompts_leased", "prompts", ["leased_until", "person"])
