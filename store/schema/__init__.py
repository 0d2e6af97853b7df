"""The tables. Moments are UTC, days are days; names of constraints are fixed so that migrations can find them."""

from store.safeguards import add_safeguards
from store.schema.base import ID, TENANT, metadata
from store.schema.installation import (
    audit,
    audit_chains,
    deliveries,
    grants,
    organisations,
    partnerships,
    prompts,
    sweeps,
    switches,
)
from store.schema.people import answers, brakes, people, runs
from store.schema.rounds import (
    agenda,
    coordinators,
    invitations,
    keys,
    ledger,
    paper,
    places,
    releases,
    rounds,
    wordings,
)
from store.schema.uvos import agreements, calendars, circle_members, circles, uvo_keys, uvo_meetings, uvo_ticks, uvos

__all__ = [
    "ID",
    "TENANT",
    "agenda",
    "agreements",
    "answers",
    "audit",
    "audit_chains",
    "brakes",
    "calendars",
    "circle_members",
    "circles",
    "coordinators",
    "deliveries",
    "grants",
    "invitations",
    "keys",
    "ledger",
    "metadata",
    "organisations",
    "paper",
    "partnerships",
    "people",
    "places",
    "prompts",
    "releases",
    "rounds",
    "runs",
    "sweeps",
    "switches",
    "uvo_keys",
    "uvo_meetings",
    "uvo_ticks",
    "uvos",
    "wordings",
]

add_safeguards(metadata)
