"""Weigh a release without whoever coordinated what it is weighed with, also of another tenant. Changes no row."""

from alembic import op

revision = "0022"
down_revision = "0021"

RELEASE = "(SELECT coalesce(current_setting('regiebot.release', true), ''))"


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        related = f"ARRAY(SELECT unnest(release_reads({RELEASE})))"
        op.execute(
            f"CREATE POLICY release ON coordinators FOR SELECT USING ({RELEASE} <> '' AND round = ANY ({related}))"
        )
