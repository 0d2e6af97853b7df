"""First tables: people, rounds, runs, answers, releases, deliveries."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.String(64)


def upgrade() -> None:
    op.create_table(
        "people",
        sa.Column("id", ID, primary_key=True),
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("user", sa.String(64), nullable=False),
        sa.Column("locale", sa.String(16), nullable=False),
        sa.Column("language", sa.String(2)),
        sa.Column("notice", sa.String(16)),
        sa.Column("noticed_on", sa.Date),
        sa.Column("welcomed", sa.Boolean, nullable=False),
        sa.Column("run", ID),
        sa.Column("paused", sa.Boolean, nullable=False),
        sa.Column("pending", sa.JSON, nullable=False),
    )
    op.create_index("uq_people_tenant_user", "people", ["tenant", "user"], unique=True)
    op.create_table(
        "rounds",
        sa.Column("id", ID, primary_key=True),
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("code", sa.String(16), nullable=False, unique=True),
        sa.Column("coordinator", ID, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("instrument", sa.String(64), nullable=False),
        sa.Column("version", sa.String(16), nullable=False),
        sa.Column("mode", sa.String(32), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("closes_on", sa.Date, nullable=False),
        sa.Column("invited", sa.Integer, nullable=False),
        sa.Column("opened_on", sa.Date, nullable=False),
        sa.Column("minimum", sa.Integer, nullable=False),
        sa.Column("closed_on", sa.Date),
    )
    op.create_index("ix_rounds_coordinator", "rounds", ["coordinator"])
    op.create_table(
        "runs",
        sa.Column("id", ID, primary_key=True),
        sa.Column("person", ID, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("instrument", sa.String(64), nullable=False),
        sa.Column("version", sa.String(16), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("started_on", sa.Date, nullable=False),
        sa.Column("given", sa.JSON, nullable=False),
        sa.Column("round", ID, sa.ForeignKey("rounds.id")),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("focus", sa.String(64)),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("submitted_on", sa.Date),
    )
    op.create_index("ix_runs_person", "runs", ["person"])
    op.create_index("ix_runs_round", "runs", ["round"])
    op.create_index("uq_runs_person_round", "runs", ["person", "round"], unique=True)
    op.create_index("uq_runs_person_number", "runs", ["person", "number"], unique=True)
    op.create_table(
        "answers",
        sa.Column("run", ID, sa.ForeignKey("runs.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("question", sa.String(64), primary_key=True),
        sa.Column("value", sa.String(400)),
    )
    op.create_table(
        "releases",
        sa.Column("round", ID, sa.ForeignKey("rounds.id"), primary_key=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("picture", sa.JSON, nullable=False),
    )
    op.create_table(
        "deliveries",
        sa.Column("conversation", sa.String(256), primary_key=True),
        sa.Column("activity", sa.String(160), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_deliveries_at", "deliveries", ["at"])
