"""What is ticked on the lists of a UVO: an item and a day, never who ticked it. Only adds."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

WHOSE = "(SELECT current_setting('regiebot.tenant', true))"
THEIRS = f"tenant = {WHOSE} OR {WHOSE} = '*'"


def upgrade() -> None:
    op.create_table(
        "uvo_ticks",
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("uvo", sa.String(64), primary_key=True),
        sa.Column("item", sa.String(64), primary_key=True),
        sa.Column("ticked_on", sa.Date, nullable=False),
        sa.ForeignKeyConstraint(["uvo"], ["uvos.id"], name="fk_uvo_ticks_uvo_uvos", ondelete="CASCADE"),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE uvo_ticks ENABLE ROW LEVEL SECURITY")
        op.execute("ALTER TABLE uvo_ticks FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY whose ON uvo_ticks USING ({THEIRS}) WITH CHECK ({THEIRS})")
