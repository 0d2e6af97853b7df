"""All that is due for one person is claimed by one: an index for whether anybody holds something.

What was told with another prompt may have gone out as often as that one, and goes on as one with it.
"""

from alembic import op

revision = "0013"
down_revision = "0012"

_OF_THE_OTHER = ("due_at", "attempt", "fence", "sending", "leased_until", "doubt")


def upgrade() -> None:
    op.create_index("ix_prompts_leased", "prompts", ["leased_until", "person"])
    for column in _OF_THE_OTHER:
        # Made of our own names.
        told_with = f"SELECT other.{column} FROM prompts AS other WHERE other.id = prompts.gathered_into"  # noqa: S608
        still_due = f"state = 'due' AND EXISTS ({told_with} AND other.state = 'due')"
        op.execute(f"UPDATE prompts SET {column} = ({told_with}) WHERE {still_due}")  # noqa: S608
