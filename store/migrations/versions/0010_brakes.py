"""The brake on guessing codes gets a table of its own, which erasing somebody leaves alone."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

TENANT = sa.String(64)
WHOSE = "(SELECT current_setting('regiebot.tenant', true))"
THEIRS = f"tenant = {WHOSE} OR {WHOSE} = '*'"


def upgrade() -> None:
    op.create_table(
        "brakes",
        sa.Column("tenant", TENANT, primary_key=True),
        sa.Column("mark", sa.String(64), primary_key=True),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
    )
    # Who was held at this moment is let go: their marks are made with a secret that is not here.
    op.drop_column("people", "misses")
    op.drop_column("people", "missed_at")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE brakes ENABLE ROW LEVEL SECURITY")
        op.execute("ALTER TABLE brakes FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY whose ON brakes USING ({THEIRS}) WITH CHECK ({THEIRS})")
