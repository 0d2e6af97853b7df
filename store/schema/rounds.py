"""Tables of rounds: who leads and is invited, what came on paper, what was released."""

from sqlalchemy import JSON, Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, false

from store.moments import Moment
from store.schema.base import ID, TENANT, metadata

rounds = Table(
    "rounds",
    metadata,
    Column("id", ID, primary_key=True),
    Column("tenant", TENANT, nullable=False),
    Column("code", String(16), nullable=False, unique=True),
    # Nobody any more, once who made it had themselves erased.
    Column("coordinator", ForeignKey("people.id"), index=True),
    Column("instrument", String(64), nullable=False),
    Column("version", String(16), nullable=False),
    Column("mode", String(32), nullable=False),
    Column("name", String(80), nullable=False),
    Column("closes_on", Date, nullable=False),
    Column("invited", Integer, nullable=False),
    Column("opened_on", Date, nullable=False),
    Column("minimum", Integer, nullable=False),
    Column("closed_on", Date),
    Column("grouping", String(16), nullable=False, server_default="geen"),
    Column("groups", JSON, nullable=False, server_default="[]"),
    Column("host", String(80), nullable=False, server_default=""),
    Column("purpose", String(32)),
    Column("language", String(2), nullable=False, server_default="nl"),
    # No foreign key: the round that was repeated may be gone by then.
    Column("previous", ID),
    # The other tenants whose people take part too: they see this row (store.safeguards).
    Column("organisations", JSON, nullable=False, server_default="[]"),
)

coordinators = Table(
    "coordinators",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("round", ForeignKey("rounds.id", ondelete="CASCADE"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, index=True),
    Column("handed_over", Boolean, nullable=False, server_default=false()),
    # Of who handed it over, and of who took it before this was kept, nothing.
    Column("called", String(80)),
)

invitations = Table(
    "invitations",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("round", ForeignKey("rounds.id", ondelete="CASCADE"), primary_key=True),
    Column("person", ForeignKey("people.id"), primary_key=True, index=True),
    Column("state", String(16), nullable=False),
    Column("invited_on", Date, nullable=False),
    Column("called", String(80), nullable=False),
    Column("reason", String(32), nullable=False),
    Column("reminded", Integer, nullable=False),
    Column("later_on", Date),
    Column("told_on", Date),
    Column("asked_by", ID, nullable=False, server_default=""),
)

keys = Table(
    "keys",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("key", String(16), primary_key=True),
    Column("round", ForeignKey("rounds.id", ondelete="CASCADE"), nullable=False),
    Column("person", ForeignKey("people.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("until", Date, nullable=False),
)

places = Table(
    "places",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("round", ForeignKey("rounds.id", ondelete="CASCADE"), primary_key=True),
    Column("conversation", String(256), primary_key=True),
    Column("service", String(512), nullable=False),
    Column("account", String(128), nullable=False),
    Column("bot", String(128), nullable=False),
)

# What a partner without the bot gave on paper: scores of an open round for one of its groups, without a name.
paper = Table(
    "paper",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("id", ID, primary_key=True),
    Column("round", ForeignKey("rounds.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("group", String(64), nullable=False),
    Column("scores", JSON, nullable=False),
    Column("entered_on", Date, nullable=False),
)

agenda = Table(
    "agenda",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("id", ID, primary_key=True),
    Column("person", ForeignKey("people.id"), nullable=False),
    Column("round", ForeignKey("rounds.id", ondelete="CASCADE"), nullable=False),
    Column("item", String(64), nullable=False),
    Column("made_on", Date, nullable=False),
    Column("done_on", Date),
    Index("uq_agenda_person", "person", "round", "item", unique=True),
)

# In which words pictures are told: those of one version of a scan, the same for everybody.
wordings = Table(
    "wordings",
    metadata,
    Column("id", ID, primary_key=True),
    Column("made_at", Moment, nullable=False),
    Column("words", JSON, nullable=False),
)

releases = Table(
    "releases",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("round", ForeignKey("rounds.id"), primary_key=True),
    Column("made_at", Moment, nullable=False),
    Column("picture", JSON, nullable=False),
    Column("wording", ForeignKey("wordings.id", ondelete="SET NULL"), index=True),
    # The rounds it was weighed with; NULL of one in which nothing was.
    Column("met", JSON(none_as_null=True)),
)

# The sets of people behind what was released (norms B15), apart from the picture: asking for that must stay light.
ledger = Table(
    "ledger",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("round", ForeignKey("rounds.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("cells", JSON, nullable=False),
    Column("members", JSON, nullable=False),
)
