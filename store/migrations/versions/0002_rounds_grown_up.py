"""Rounds grown up: addresses, several coordinators, invitations, joint forms, prompts, ledger, agenda."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ID = sa.String(64)
MOMENT = sa.DateTime(timezone=True)


def _people(name: str = "person", **how: bool) -> "sa.Column[str]":
    return sa.Column(name, ID, sa.ForeignKey("people.id"), **{"nullable": False, **how})  # type: ignore[arg-type]


def _round(**how: bool) -> "sa.Column[str]":
    return sa.Column("round", ID, sa.ForeignKey("rounds.id", ondelete="CASCADE"), **{"nullable": False, **how})  # type: ignore[arg-type]


def _columns() -> None:
    """Add columns to tables that were there already."""
    for name, length in (("conversation", 256), ("service", 512), ("account", 128), ("bot", 128), ("unreachable", 32)):
        op.add_column("people", sa.Column(name, sa.String(length), nullable=False, server_default=""))
    op.add_column("people", sa.Column("reminders", sa.Boolean, nullable=False, server_default=sa.true()))
    op.add_column("people", sa.Column("away_until", sa.Date))
    op.add_column("people", sa.Column("misses", sa.Integer, nullable=False, server_default="0"))
    op.add_column("people", sa.Column("missed_at", MOMENT))

    op.add_column("rounds", sa.Column("grouping", sa.String(16), nullable=False, server_default="geen"))
    op.add_column("rounds", sa.Column("groups", sa.JSON, nullable=False, server_default="[]"))
    op.add_column("rounds", sa.Column("host", sa.String(80), nullable=False, server_default=""))
    op.add_column("rounds", sa.Column("purpose", sa.String(32)))
    op.add_column("rounds", sa.Column("language", sa.String(2), nullable=False, server_default="nl"))
    op.add_column("rounds", sa.Column("previous", ID))
    op.execute("UPDATE rounds SET grouping = 'domein' WHERE mode = 'tussen_domeinen'")

    op.add_column("runs", sa.Column("pair_code", sa.String(16)))
    op.create_index("uq_runs_pair_code", "runs", ["pair_code"], unique=True)
    # In one statement, because SQLite cannot add a constraint afterwards.
    op.execute(
        "ALTER TABLE runs ADD COLUMN partner VARCHAR(64) CONSTRAINT fk_runs_partner_people REFERENCES people (id)"
    )
    op.create_index("ix_runs_partner", "runs", ["partner"])


def _round_tables() -> None:
    op.create_table("coordinators", _round(primary_key=True), _people(primary_key=True))
    op.create_index("ix_coordinators_person", "coordinators", ["person"])
    op.execute("INSERT INTO coordinators (round, person) SELECT id, coordinator FROM rounds")
    op.create_table(
        "invitations",
        _round(primary_key=True),
        _people(primary_key=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("invited_on", sa.Date, nullable=False),
        sa.Column("called", sa.String(80), nullable=False),
        sa.Column("reason", sa.String(32), nullable=False),
        sa.Column("reminded", sa.Integer, nullable=False),
        sa.Column("later_on", sa.Date),
    )
    op.create_index("ix_invitations_person", "invitations", ["person"])
    op.execute(
        "INSERT INTO invitations (round, person, state, invited_on, called, reason, reminded) "
        "SELECT round, person, 'joined', started_on, '', '', 0 FROM runs WHERE round IS NOT NULL"
    )
    op.create_table(
        "keys",
        sa.Column("key", sa.String(16), primary_key=True),
        _round(),
        _people(),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("until", sa.Date, nullable=False),
    )
    op.create_table(
        "places",
        _round(primary_key=True),
        sa.Column("conversation", sa.String(256), primary_key=True),
        sa.Column("service", sa.String(512), nullable=False),
        sa.Column("account", sa.String(128), nullable=False),
        sa.Column("bot", sa.String(128), nullable=False),
    )
    op.create_table(
        "agenda",
        sa.Column("id", ID, primary_key=True),
        _people(),
        _round(),
        sa.Column("item", sa.String(64), nullable=False),
        sa.Column("made_on", sa.Date, nullable=False),
        sa.Column("done_on", sa.Date),
    )
    op.create_index("uq_agenda_person", "agenda", ["person", "round", "item"], unique=True)


def _sending_and_ledger() -> None:
    op.create_table(
        "ledger",
        _round(primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("cells", sa.JSON, nullable=False),
        sa.Column("members", sa.JSON, nullable=False),
    )
    op.create_table(
        "prompts",
        sa.Column("id", ID, primary_key=True),
        sa.Column("key", sa.String(200), nullable=False, unique=True),
        sa.Column("kind", sa.String(32), nullable=False),
        _people(),
        sa.Column("subject", ID, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("fence", sa.Integer, nullable=False),
        sa.Column("leased_until", MOMENT),
        sa.Column("reason", sa.String(64), nullable=False),
    )
    op.create_index("ix_prompts_state", "prompts", ["state", "due_at"])
    op.create_index("ix_prompts_subject", "prompts", ["subject", "kind"])


def upgrade() -> None:
    _columns()
    _round_tables()
    _sending_and_ledger()
