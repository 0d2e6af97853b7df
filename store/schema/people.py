"""Tables of people: who they are to the bot, their runs and answers, and tries of codes."""

from sqlalchemy import JSON, Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, true

from store.moments import Moment
from store.schema.base import ID, TENANT, metadata

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
