"""The meetings of a UVO that took place, to count whether the rhythm is kept. Only adds."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

WHOSE = "(SELECT current_setting('regiebot.tenant', true))"
THEIRS = f"tenant = {WHOSE} OR {WHOSE} = '*'"


def upgrade() -> None:
    op.create_table(
        "uvo_meetings",
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("uvo", sa.String(64), primary_key=True),
        sa.Column("held_on", sa.Date, primary_key=True),
        sa.Column("due_on", sa.Date, nullable=False),
        sa.Column("recorded_on", sa.Date, nullable=False),
        sa.ForeignKeyConstraint(["uvo"], ["uvos.id"], name="fk_uvo_meetings_uvo_uvos", ondelete="CASCADE"),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE uvo_meetings ENABLE ROW LEVEL SECURITY")
        op.execute("ALTER TABLE uvo_meetings FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY whose ON uvo_meetings USING ({THEIRS}) WITH CHECK ({THEIRS})")
