"""Tables of UVO's: their meetings, agreements and ticks, and circles of chairs."""

from sqlalchemy import JSON, Column, Date, ForeignKey, Index, Integer, String, Table

from store.moments import Moment
from store.schema.base import ID, TENANT, metadata

uvos = Table(
    "uvos",
    metadata,
    Column("id", ID, primary_key=True),
    Column("tenant", TENANT, nullable=False),
    Column("chair", ForeignKey("people.id"), nullable=False, index=True),
    Column("code", String(32), nullable=False),
    Column("opened_on", Date, nullable=False),
    Column("weeks", Integer, nullable=False),
    Column("usual_weeks", Integer, nullable=False),
    Column("less_until", Date),
    Column("planned_on", Date),
    Column("planned_at", String(5)),
    Column("last_held", Date),
    Column("participants", JSON, nullable=False),
    Column("evaluation_weeks", Integer),
    Column("evaluated_on", Date),
    Column("later_on", Date),
    Column("version", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("closed_on", Date),
    Column("dated_at", Moment),
    Column("lapsed_on", Date),
    Column("handed_by", String(64)),
    Column("handed_on", Date),
    Column("taken_by", String(80)),
)

# The meetings of a UVO that took place, by the day each was due: whether the rhythm is kept can be counted afterwards.
uvo_meetings = Table(
    "uvo_meetings",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("uvo", ForeignKey("uvos.id", ondelete="CASCADE"), primary_key=True),
    Column("held_on", Date, primary_key=True),
    Column("due_on", Date, nullable=False),
    Column("recorded_on", Date, nullable=False),
)

# The address at which somebody's calendar finds their meetings: one each, and gone when it is withdrawn.
calendars = Table(
    "calendars",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("id", ID, primary_key=True),
    Column("person", ForeignKey("people.id"), nullable=False),
    Column("key", String(64), nullable=False),
    Column("made_on", Date, nullable=False),
    Index("uq_calendars_person", "person", unique=True),
)

agreements = Table(
    "agreements",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("id", ID, primary_key=True),
    Column("uvo", ForeignKey("uvos.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(32), nullable=False),
    Column("owner", String(40), nullable=False),
    Column("due_on", Date, nullable=False),
    Column("made_on", Date, nullable=False),
    Column("done_on", Date),
)

# What is ticked on the lists of a UVO: an item and a day, never who ticked it.
uvo_ticks = Table(
    "uvo_ticks", metadata, Column("tenant", TENANT, nullable=False), Column("ticked_on", Date, nullable=False),
    Column("uvo", ForeignKey("uvos.id", ondelete="CASCADE"), primary_key=True), Column("item", ID, primary_key=True)
)  # fmt: skip

circles = Table(
    "circles",
    metadata,
    Column("id", ID, primary_key=True),
    Column("tenant", TENANT, nullable=False),
    Column("code", String(16), nullable=False, unique=True),
    Column("coordinator", ForeignKey("people.id"), nullable=False, index=True),
    Column("name", String(80), nullable=False),
    Column("view", String(16), nullable=False),
    Column("host", String(80), nullable=False),
)

circle_members = Table(
    "circle_members",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("circle", ForeignKey("circles.id", ondelete="CASCADE"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, index=True),
    Column("name", String(80), nullable=False),
    Column("joined_on", Date, nullable=False),
)

uvo_keys = Table(
    "uvo_keys",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("key", String(16), primary_key=True),
    Column("uvo", ForeignKey("uvos.id", ondelete="CASCADE"), nullable=False),
    Column("person", ForeignKey("people.id"), nullable=False),
    Column("until", Date, nullable=False),
)
