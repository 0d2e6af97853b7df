"""What is kept. Frozen and plain; the store turns rows into these and back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from dialogs.instruments.definition import Language


class RunState(StrEnum):
    OPEN = "open"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class Address:
    """A conversation as the channel knows it: its id, the service that carries it, the person's and the bot's account.

    In a shared place `account` is "".
    """

    conversation: str
    service: str
    account: str
    bot: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, known by tenant and directory id only (norms C8): never by name or address.

    `language` is a choice the person made, `locale` what Teams last told us. `run` is the run in hand, `paused` while
    it rests. `pending` is a question of ours that waits for an answer: {"ask": …, "on": day, …} (dialogs.expecting),
    and what stands on their newest cards: titles (dialogs.titles), what is filled in (dialogs.drafts). It holds codes,
    ids and marks; over a new notice, and where we ask whether it is meant, also what they typed or filled in.

    `conversation` to `bot` say where their own chat with us is; `unreachable` why nothing can be sent there, or "".
    `away_from` (None: now) to `away_until` are the days they are away. `seen_on` is the last day they were here, or
    asked to be: who stays away long enough is forgotten. `shown` are the messages there with their scores on them
    (dialogs.shown).
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
    conversation: str = ""
    service: str = ""
    account: str = ""
    bot: str = ""
    unreachable: str = ""
    reminders: bool = True
    away_from: date | None = None
    away_until: date | None = None
    seen_on: date | None = None
    shown: tuple[str, ...] = ()

    @property
    def address(self) -> Address | None:
        """Return where their own chat with us is; None when we never saw it."""
        known = Address(self.conversation, self.service, self.account, self.bot)
        return known if self.conversation else None


@dataclass(frozen=True, slots=True)
class Run:
    """One person going through one instrument. Where they are is worked out (dialogs.flow.path).

    `given` holds answers fixed from outside (the mode of a round). A stored answer of None is "I cannot judge this".
    `focus` is the page somebody went back to. `seq` rises with every change and tells an old card from the current.
    `number` orders the runs of this person, by when they were begun or else sent; days are kept, not moments, so that
    arrival tells nobody apart (norms A37).

    `submitted_on` stays when a sent run is taken up again to change an answer: until its round closes it counts as
    sent, with the answers it has. A joint form has a `pair_code` and, once somebody came, a `partner`, who sees and
    does what `person` does.
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
    pair_code: str | None = None
    partner: str | None = None

    def belongs_to(self, person: str) -> bool:
        return person in (self.person, self.partner)

    @property
    def facts(self) -> Mapping[str, str | None]:
        """Return all that is known in it: what was given, and what was answered."""
        return {**self.given, **self.answers}


@dataclass(frozen=True, slots=True)
class Round:
    """A question to a group. Once somebody answered, only `closes_on` can change, and only to a later day.

    `coordinator` made it, None once they had themselves erased; who may see and close it now is kept apart
    (`ports.Rounds.coordinators`). `host` is that person's name as Teams gave it, for the people invited. `minimum` is
    how many must have completed a confidential round before anything of it is shown (norms B21). `groups` are the names
    of its groups, when the coordinator named them: always of regions, and of domains unless they are the usual ones.
    `previous` is the round this one repeats. `organisations` are the other tenants whose people may take part.
    """

    id: str
    tenant: str
    code: str
    coordinator: str | None
    instrument: str
    version: str
    mode: str
    name: str
    closes_on: date
    invited: int
    opened_on: date
    minimum: int
    closed_on: date | None = None
    grouping: str = "geen"
    groups: Sequence[str] = ()
    host: str = ""
    purpose: str | None = None
    language: Language = "nl"
    previous: str | None = None
    organisations: Sequence[str] = ()

    @property
    def tenants(self) -> tuple[str, ...]:
        """Return the tenants whose people may take part, its own first."""
        return (self.tenant, *self.organisations)


class InvitationState(StrEnum):
    """Whether somebody who has finished stands on no list: that follows from their run."""

    INVITED = "invited"
    JOINED = "joined"
    DECLINED = "declined"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Invitation:
    """Somebody and a round. `called` is the name the coordinator typed, kept until it is told who was reached.

    `reason` says why not. `reminded` counts the reminders sent, `later_on` is the day they asked to be asked again,
    `told_on` the day we last said something about it, `asked_by` who invited them by name.
    """

    round: str
    person: str
    state: InvitationState
    invited_on: date
    called: str = ""
    reason: str = ""
    reminded: int = 0
    later_on: date | None = None
    told_on: date | None = None
    asked_by: str = ""

    @property
    def knows_of_it(self) -> bool:
        """Tell whether they were told of the round, or take part in it."""
        asked = self.state is InvitationState.INVITED and self.told_on is not None
        return asked or self.state is InvitationState.JOINED


@dataclass(frozen=True, slots=True)
class Key:
    """A word one coordinator gives another: whoever types it within its days joins them (`samen`) or takes over
    (`over`).

    It works once.
    """

    key: str
    round: str
    person: str
    kind: str
    until: date


@dataclass(frozen=True, slots=True)
class Place:
    """A channel or group chat in which a round was announced; who is there can be invited by name."""

    round: str
    address: Address


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A neutral line for one's next meeting: which role or competency of which round, no numbers."""

    id: str
    person: str
    round: str
    item: str
    made_on: date
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Uvo:
    """A case meeting that a chair keeps with our help: a code and a rhythm, nothing about anybody.

    Due is `weeks` after `last_held` (before the first: after `opened_on`). `weeks` above `usual_weeks` is for the time
    being, until `less_until`. `planned_on` and `planned_at` (HH:MM, wall time) are the next meeting, when it has a
    date; `lapsed_on` is the day of one that was cancelled since. `version` rises with every change and tells an old
    card from the current; `sequence` is that of its calendar item, which changed last at `dated_at`. `handed_by` is the
    id of who handed it over last, on `handed_on`; `taken_by` the name Teams gave of who took it then, the chair.
    """

    id: str
    tenant: str
    chair: str
    code: str
    opened_on: date
    weeks: int = 8
    usual_weeks: int = 8
    less_until: date | None = None
    planned_on: date | None = None
    planned_at: str | None = None
    last_held: date | None = None
    participants: Sequence[str] = ()
    evaluation_weeks: int | None = None
    evaluated_on: date | None = None
    later_on: date | None = None
    version: int = 0
    sequence: int = 0
    closed_on: date | None = None
    dated_at: datetime | None = None
    lapsed_on: date | None = None
    handed_by: str | None = None
    handed_on: date | None = None
    taken_by: str | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was agreed in a UVO, from lists: a kind, who (role or organisation), by when. The rest stands in VEHAA."""

    id: str
    uvo: str
    kind: str
    owner: str
    due_on: date
    made_on: date
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Circle:
    """A group of chairs. What its coordinator sees (`view`) is fixed when it is made: of all together, or per chair."""

    id: str
    tenant: str
    code: str
    coordinator: str
    name: str
    view: str
    host: str = ""


@dataclass(frozen=True, slots=True)
class CircleMember:
    """A chair who joined, with the name Teams gave: the coordinator sees numbers beside it, when that was agreed."""

    circle: str
    person: str
    name: str
    joined_on: date


class PromptState(StrEnum):
    DUE = "due"
    SENT = "sent"
    VOID = "void"
    MISSED = "missed"
    UNCLEAR = "unclear"
    DEAD = "dead"


class Doubt(StrEnum):
    """How many copies may be out of which nobody knows whether they arrived; with two it is left at that (norms E1)."""

    NONE = "none"
    ONCE = "once"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something to tell one person at a moment, of our own accord. No content: what is said is worked out when it is
    sent.

    `key` is unique and follows from what it is about, so that planning it twice gives one. `subject` is the id of the
    round, run or UVO. `fence` rises with every claim: who lost a claim cannot finish it. VOID: no longer true when it
    was due; MISSED: `expires_at` passed; UNCLEAR: the channel never said whether it arrived; DEAD: given up. `reason`
    tells operators why; nothing is decided by it.
    """

    id: str
    key: str
    kind: str
    person: str
    subject: str
    due_at: datetime
    expires_at: datetime
    state: PromptState = PromptState.DUE
    attempt: int = 0
    fence: int = 0
    leased_until: datetime | None = None
    reason: str = ""
    doubt: Doubt = Doubt.NONE
    tenant: str = field(default="", compare=False)  # Whose it is; the store fills it in.


@dataclass(frozen=True, slots=True)
class Release:
    """The one picture of a closed round, made once and never again: numbers and ids as JSON, no words.

    `wording`: in which words it is told; None of a picture that was made before these were kept.
    """

    round: str
    made_at: datetime
    picture: Mapping[str, Any]
    wording: str | None = None


@dataclass(frozen=True, slots=True)
class OwnRows:
    """What is kept of one person in one table, without anybody else: rows of plain JSON values.

    `why` and `columns` (name -> meaning) tell what it is for. `since` is the day of the oldest row, if rows have one.
    """

    table: str
    purpose: str
    why: str
    columns: Mapping[str, str]
    rows: Sequence[Mapping[str, Any]]
    since: date | None


# Who acts and is no person in a chat.
OPERATOR, CLOCK = "operator", "clock"


@dataclass(frozen=True, slots=True)
class Brake:
    """How many codes that lead nowhere somebody tried, and until when that counts. `mark` leads back to nobody."""

    mark: str
    tries: int
    until: datetime


@dataclass(frozen=True, slots=True)
class CalendarAddress:
    """An address of one person; `key` signs it and never leaves us."""

    id: str
    person: str
    key: str = field(repr=False)
    made_on: date
