"""When the calendar item of a UVO changed, the day of a cancelled one, and addresses for calendars. Only adds."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

ID = TENANT = sa.String(64)
WHOSE = "(SELECT current_setting('regiebot.tenant', true))"
THEIRS = f"tenant = {WHOSE} OR {WHOSE} = '*'"


def upgrade() -> None:
    op.add_column("uvos", sa.Column("dated_at", sa.DateTime(timezone=True)))
    op.add_column("uvos", sa.Column("lapsed_on", sa.Date))
    op.create_table(
        "calendars",
        sa.Column("tenant", TENANT, nullable=False),
        sa.Column("id", ID, primary_key=True),
        sa.Column("person", ID, sa.ForeignKey("people.id", name="fk_calendars_person_people"), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("made_on", sa.Date, nullable=False),
    )
    op.create_index("uq_calendars_person", "calendars", ["person"], unique=True)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE calendars ENABLE ROW LEVEL SECURITY")
        op.execute("ALTER TABLE calendars FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY whose ON calendars USING ({THEIRS}) WITH CHECK ({THEIRS})")
