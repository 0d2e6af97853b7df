"""The tables. Moments are UTC, days are days; names of constraints are fixed so that migrations can find them."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    false,
    true,
)

from store.constraint_names import NAMES
from store.moments import Moment
from store.safeguards import add_safeguards

metadata = MetaData(naming_convention=NAMES)

ID = String(64)
# On every table but those of the whole installation, switches and sweeps: whose row it is (store.tenancy).
TENANT = String(64)

people = Table(
    "people",
    metadata,
    Column("id", ID, primary_key=True),
    Column("tenant", TENANT, nullable=False),
    Column("user", String(64), nullable=False),
    Column("locale", String(16), nullable=False),
    Column("language", String(2)),
    Column("notice", String(16)),
    Column("noticed_on", Date),
    Column("welcomed", Boolean, nullable=False),
    # No foreign key: a run that is gone is simply no longer in hand.
    Column("run", ID),
    Column("paused", Boolean, nullable=False),
    Column("pending", JSON, nullable=False),
    Column("conversation", String(256), nullable=False, server_default=""),
    Column("service", String(512), nullable=False, server_default=""),
    Column("account", String(128), nullable=False, server_default=""),
    Column("bot", String(128), nullable=False, server_default=""),
    Column("unreachable", String(32), nullable=False, server_default=""),
    Column("reminders", Boolean, nullable=False, server_default=true()),
    Column("away_from", Date),
    Column("away_until", Date),
    Column("seen_on", Date, index=True),
    # Messages in that chat which show their scores (dialogs.shown).
    Column("shown", JSON, nullable=False, server_default="[]"),
    Column("rests_until", Moment),  # the channel asked for it; only who claims prompts looks (store.prompts)
    Index("uq_people_tenant_user", "tenant", "user", unique=True),
)

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

runs = Table(
    "runs",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("id", ID, primary_key=True),
    Column("person", ForeignKey("people.id"), nullable=False, index=True),
    Column("instrument", String(64), nullable=False),
    Column("version", String(16), nullable=False),
    Column("number", Integer, nullable=False),
    Column("started_on", Date, nullable=False),
    Column("given", JSON, nullable=False),
    Column("round", ForeignKey("rounds.id"), index=True),
    Column("state", String(16), nullable=False),
    Column("focus", String(64)),
    Column("seq", Integer, nullable=False),
    Column("submitted_on", Date),
    Column("pair_code", String(16)),
    Column("partner", ForeignKey("people.id"), index=True),
    Index("uq_runs_pair_code", "pair_code", unique=True),
    # One run per person in a round, whatever two processes do at once; without a round there is nothing to be unique.
    Index("uq_runs_person_round", "person", "round", unique=True),
    Index("uq_runs_person_number", "person", "number", unique=True),
)

answers = Table(
    "answers",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("run", ForeignKey("runs.id", ondelete="CASCADE"), primary_key=True),
    Column("question", String(64), primary_key=True),
    Column("value", String(400)),
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
)

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

# How often somebody typed a code that led nowhere. It stays when they have themselves erased, so it is not theirs by a
# key: `mark` is made of who they are with a secret that is not here, and means nothing without it.
brakes = Table(
    "brakes",
    metadata,
    Column("tenant", TENANT, primary_key=True),
    Column("mark", String(64), primary_key=True),
    Column("tries", Integer, nullable=False),
    Column("until", Moment, nullable=False),
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

prompts = Table(
    "prompts",
    metadata,
    Column("tenant", TENANT, nullable=False),
    Column("id", ID, primary_key=True),
    Column("key", String(200), nullable=False, unique=True),
    Column("kind", String(32), nullable=False),
    Column("person", ForeignKey("people.id"), nullable=False),
    Column("subject", ID, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("state", String(16), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("fence", Integer, nullable=False),
    Column("leased_until", Moment),
    Column("reason", String(64), nullable=False),
    # How it ended (dialogs.usecases.prompts.shapes.Ending); of what an earlier version ended nobody knows.
    Column("ending", String(16)),
    # The fence under which a send was begun last: whoever holds it under that fence may have sent it.
    Column("sending", Integer, nullable=False, server_default="0"),
    Column("doubt", String(16), nullable=False, server_default="none"),
    # Of the version before: what is told together is claimed together now. Dropped once nobody runs that any more.
    Column("gathered_into", ID),
    # What is due is found here however many there were before.
    Index("ix_prompts_state", "state", "due_at"),
    Index("ix_prompts_subject", "subject", "kind"),
    Index("ix_prompts_leased", "leased_until", "person"),
)

# What operators switched for every process at once; a switch that is off has no row.
switches = Table(
    "switches",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", String(64), nullable=False),
    Column("at", Moment, nullable=False),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("tenant", TENANT, primary_key=True),
    Column("conversation", String(256), primary_key=True),
    Column("activity", String(160), primary_key=True),
    Column("at", Moment, nullable=False, index=True),
)

# What the organisations (tenants) are called, and whom their people ask. Everybody here may read it.
organisations = Table(
    "organisations",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("name", String(80), nullable=False),
    Column("contact", String(300), nullable=False, server_default=""),
    Column("added_on", Date, nullable=False),
    Column("removed_on", Date),
)

# Which two organisations may take part in each other's rounds, and who decided so; what ended, stays on the list.
partnerships = Table(
    "partnerships",
    metadata,
    Column("id", ID, primary_key=True),
    Column("one", ForeignKey("organisations.id"), nullable=False),
    Column("other", ForeignKey("organisations.id"), nullable=False),
    Column("decided_by", String(200), nullable=False),
    Column("decided_on", Date, nullable=False),
    Column("ended_on", Date),
)

# Each sweep of what was kept long enough, and how much went per class (norms A31).
sweeps = Table(
    "sweeps",
    metadata,
    Column("at", Moment, primary_key=True),
    Column("counts", JSON, nullable=False),
)

# Who an operator named for what; who is no longer, stays on the list with the day it ended.
grants = Table(
    "grants",
    metadata,
    Column("id", ID, primary_key=True),
    Column("tenant", TENANT, nullable=False),
    Column("user", String(64), nullable=False),
    Column("role", String(16), nullable=False),
    Column("granted_on", Date, nullable=False),
    Column("revoked_on", Date),
    Index("ix_grants_tenant_role", "tenant", "role"),
)

# What was done that somebody may have to answer for: a chain per tenant, only ever added to.
audit = Table(
    "audit",
    metadata,
    Column("tenant", TENANT, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("actor", String(32), nullable=False),
    Column("event", String(16), nullable=False),
    Column("about", String(16), nullable=False),
    Column("object", ID, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("hash", String(64), nullable=False),
)

# The ends of that chain: up to and including `first` it was removed for its age, when its hash was `before`. `key`
# makes pseudonyms of who did something.
audit_chains = Table(
    "audit_chains",
    metadata,
    Column("tenant", TENANT, primary_key=True),
    Column("key", String(64), nullable=False),
    Column("first", Integer, nullable=False),
    Column("before", String(64), nullable=False),
    Column("last", Integer, nullable=False),
    Column("head", String(64), nullable=False),
)

add_safeguards(metadata)
