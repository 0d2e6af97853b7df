"""What is kept. Frozen and plain; the store turns rows into these and back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from dialogs.scans.definition import Language


class RunState(StrEnum):
    OPEN = "open"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, known by tenant and directory id only (norms C8): never by name or address.

    `language` is a choice the person made, `locale` what Teams last told us. `run` is the run in hand, `paused` while
    it rests. `pending` is a question of ours that waits for yes or no: {"ask": …, …}; ids and codes only, never text.
    """

    id: str
    tenant: str
    user: str
    locale: str = "nl"
    language: Language | None = None
    notice: str | None = None
    noticed_on: date | None = None
    welcomed: bool = False
    run: str | None = None
    paused: bool = False
    pending: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """One person going through one instrument. Where they are is worked out (dialogs.flow.path).

    `given` holds answers fixed from outside (the mode of a round). A stored answer of None is "I cannot judge this".
    `focus` is the page somebody went back to. `seq` rises with every change and tells an old card from the current.
    `number` orders the runs of this person, by when they were begun or else sent; days are kept, not moments, so that
    arrival tells nobody apart (norms A37).
    """

    id: str
    person: str
    instrument: str
    version: str
    number: int
    started_on: date
    given: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str | None] = field(default_factory=dict)
    round: str | None = None
    state: RunState = RunState.OPEN
    focus: str | None = None
    seq: int = 0
    submitted_on: date | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """A coordinator's question to a group. Mode, instrument version and `minimum` are fixed at the start, for good.

    `minimum` is how many must have completed a confidential round before anything of it is shown (norms B21).
    """

    id: str
    tenant: str
    code: str
    coordinator: str
    instrument: str
    version: str
    mode: str
    name: str
    closes_on: date
    invited: int
    opened_on: date
    minimum: int
    closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """The one picture of a closed round, made once and never again: numbers and ids as JSON, no words."""

    round: str
    made_at: datetime
    picture: Mapping[str, Any]
