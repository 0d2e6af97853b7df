"""Tables of the installation: prompts and deliveries, switches, organisations, roles, sweeps and the audit."""

from sqlalchemy import JSON, Column, Date, ForeignKey, Index, Integer, String, Table

from store.moments import Moment
from store.schema.base import ID, TENANT, metadata

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
