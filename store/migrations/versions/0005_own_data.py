"""Own data: when somebody was here last, rounds whose maker is gone, and a row for each sweep."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_NEEDS, _MAY = "coordinator VARCHAR(64) NOT NULL", "coordinator VARCHAR(64)"


def _a_round_may_have_nobody() -> None:
    """Take the NOT NULL of the coordinator away by rewriting the text that made the table.

    SQLite keeps a table as that text. Building `rounds` anew would take along, by cascade, all rows that point at it;
    its manual names this way to take a NOT NULL away (lang_altertable, section 7).
    """
    if op.get_bind().dialect.name != "sqlite":
        op.alter_column("rounds", "coordinator", nullable=True)
        return
    version = op.get_bind().exec_driver_sql("PRAGMA schema_version").scalar_one()
    op.execute("PRAGMA writable_schema = ON")
    rounds = "WHERE type = 'table' AND name = 'rounds'"
    op.execute(f"UPDATE sqlite_master SET sql = replace(sql, '{_NEEDS}', '{_MAY}') {rounds}")  # noqa: S608
    op.execute(f"PRAGMA schema_version = {version + 1}")
    op.execute("PRAGMA writable_schema = OFF")


def upgrade() -> None:
    op.add_column("people", sa.Column("seen_on", sa.Date))
    op.create_index("ix_people_seen_on", "people", ["seen_on"])
    # Nobody knows when they were here last; from today on they have their whole term.
    op.execute("UPDATE people SET seen_on = CURRENT_DATE")
    _a_round_may_have_nobody()
    op.create_table(
        "sweeps",
        sa.Column("at", sa.DateTime(timezone=True), primary_key=True),
        sa.Column("counts", sa.JSON, nullable=False),
    )
