"""The words in which a picture was told are kept beside it, and of a prompt how it ended. Only adds.

Pictures of before get their words at the next start.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

_TOLD_IN = "fk_releases_wording_wordings"
# What is here that only adds may not look so; see CONTRIBUTING.md.
TAKES_AWAY = {f"constraint releases {_TOLD_IN}": ("0013", "harmless: of a column that nothing before it fills")}


def upgrade() -> None:
    op.create_table(
        "wordings",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", sa.JSON, nullable=False),
    )
    with op.batch_alter_table("releases") as releases:
        releases.add_column(sa.Column("wording", sa.String(64)))
        releases.create_foreign_key(
            "fk_releases_wording_wordings", "wordings", ["wording"], ["id"], ondelete="SET NULL"
        )
    op.create_index("ix_releases_wording", "releases", ["wording"])
    op.add_column("prompts", sa.Column("ending", sa.String(16)))
