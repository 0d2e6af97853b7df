"""UVO: case meetings, their agreements, and the keys between chairs; when somebody was last told of a round."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

ID = sa.String(64)


def _circles() -> None:
    op.create_table(
        "circles",
        sa.Column("id", ID, primary_key=True),
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("code", sa.String(16), nullable=False, unique=True),
        sa.Column("coordinator", ID, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("view", sa.String(16), nullable=False),
        sa.Column("host", sa.String(80), nullable=False),
    )
    op.create_index("ix_circles_coordinator", "circles", ["coordinator"])
    op.create_table(
        "circle_members",
        sa.Column("circle", ID, sa.ForeignKey("circles.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("person", ID, sa.ForeignKey("people.id"), primary_key=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("joined_on", sa.Date, nullable=False),
    )
    op.create_index("ix_circle_members_person", "circle_members", ["person"])


def upgrade() -> None:
    _circles()
    op.add_column("invitations", sa.Column("told_on", sa.Date))
    op.add_column("invitations", sa.Column("asked_by", ID, nullable=False, server_default=""))
    op.create_table(
        "uvos",
        sa.Column("id", ID, primary_key=True),
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("chair", ID, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("code", sa.String(32), nullable=False),
        sa.Column("opened_on", sa.Date, nullable=False),
        sa.Column("weeks", sa.Integer, nullable=False),
        sa.Column("usual_weeks", sa.Integer, nullable=False),
        sa.Column("less_until", sa.Date),
        sa.Column("planned_on", sa.Date),
        sa.Column("planned_at", sa.String(5)),
        sa.Column("last_held", sa.Date),
        sa.Column("participants", sa.JSON, nullable=False),
        sa.Column("evaluation_weeks", sa.Integer),
        sa.Column("evaluated_on", sa.Date),
        sa.Column("later_on", sa.Date),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("closed_on", sa.Date),
    )
    op.create_index("ix_uvos_chair", "uvos", ["chair"])
    op.create_table(
        "agreements",
        sa.Column("id", ID, primary_key=True),
        sa.Column("uvo", ID, sa.ForeignKey("uvos.id", ondelete="CASCADE"), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(40), nullable=False),
        sa.Column("due_on", sa.Date, nullable=False),
        sa.Column("made_on", sa.Date, nullable=False),
        sa.Column("done_on", sa.Date),
    )
    op.create_index("ix_agreements_uvo", "agreements", ["uvo"])
    op.create_table(
        "uvo_keys",
        sa.Column("key", sa.String(16), primary_key=True),
        sa.Column("uvo", ID, sa.ForeignKey("uvos.id", ondelete="CASCADE"), nullable=False),
        sa.Column("person", ID, sa.ForeignKey("people.id"), nullable=False),
        sa.Column("until", sa.Date, nullable=False),
    )
