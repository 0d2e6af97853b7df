"""What the decisions need from outside. The store implements these; one contract suite holds it to them."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import date, datetime
from types import TracebackType
from typing import Protocol, Self

from dialogs.audit_port import Audit, Grants
from dialogs.leaving_port import Leaving
from dialogs.organisations import Organisation, PaperScores, Partnership
from dialogs.prompt_port import Prompts
from dialogs.records import (
    AgendaLine,
    Brake,
    CalendarAddress,
    Circle,
    CircleMember,
    Invitation,
    Key,
    OwnRows,
    Person,
    Place,
    Round,
    Run,
)
from dialogs.release_port import Releases
from dialogs.report_port import Report
from dialogs.round_records import RoundCounts
from dialogs.terms import Term
from dialogs.uvo_port import Uvos


class Conflict(Exception):
    """Somebody else changed the same thing first. Nothing was written; the turn may be taken again."""


class Lost(Exception):
    """The store is gone for a moment. Of what was being committed nobody knows whether it is kept; nothing else is."""


class Deliveries(Protocol):
    async def register(self, conversation: str, activity: str, at: datetime) -> bool:
        """Record this delivery and tell whether it is new; of an organisation that was removed none is."""


class People(Protocol):
    async def get(self, tenant: str, user: str) -> Person | None:
        """Return this person, locked until the turn is over: two processes take one person's turns in order."""

    async def by_id(self, person: str) -> Person | None:
        """Return somebody other than who speaks now; not locked."""

    async def in_round(self, round: str) -> Sequence[Person]:
        """List who was asked for a round or takes part, and did not decline, by id; not locked."""

    async def add(self, person: Person) -> None:
        """Add a person. Raises Conflict when they are here already."""

    async def save(self, before: Person, after: Person) -> None:
        """Write what changed; nothing when nothing did."""

    async def forget_questions(self, kinds: Collection[str], before: date) -> None:
        """Let go of open questions of these kinds that were asked before this day, with what they hold."""


class Runs(Protocol):
    async def get(self, run: str) -> Run | None:
        """Return a run with its answers."""

    async def of_person(self, person: str) -> Sequence[Run]:
        """List all runs of a person with their answers, joint forms included, in the order they were begun."""

    async def open_of(self, person: str) -> Sequence[Run]:
        """List those of them that are open, in the same order."""

    async def in_round(self, round: str, person: str) -> Run | None:
        """Return this person's run in this round."""

    async def sent_before(self, run: Run, person: str) -> Run | None:
        """Return this person's sent run of the same instrument that comes right before this one."""

    async def last_number(self, person: str) -> int:
        """Return the highest number of this person's own runs; 0 when there are none."""

    async def by_pair_code(self, code: str) -> Run | None:
        """Return the joint form with this code."""

    async def has_completed(self, round: str, person: str) -> bool:
        """Tell whether this person has completed a round."""

    async def who_completed(self, round: str) -> Sequence[str]:
        """List the people who completed a round, in no meaningful order: to tell them, and nobody else of them."""

    async def who_left_unsent(self, round: str) -> Sequence[str]:
        """List the people who began in a round and sent nothing."""

    async def seal(self, round: str) -> None:
        """End the changing of a round's sent runs: what was taken up again counts as sent, for good."""

    async def add(self, run: Run) -> None:
        """Add a run. Raises Conflict when this person has a run in this round, or with this number, already."""

    async def save(self, before: Run, after: Run) -> None:
        """Write the run and the answers that changed. Raises Conflict when it is no longer as `before` was."""

    async def remove(self, run: Run) -> None:
        """Delete the run and its answers."""

    async def versions(self) -> set[tuple[str, str]]:
        """Return (instrument, version) of everything that is kept."""


class Rounds(Protocol):
    async def get(self, round: str) -> Round | None:
        """Return a round of this tenant, or one of another in which it takes part."""

    async def by_code(self, code: str) -> Round | None:
        """Return the round with this code, as `get` does."""

    async def of_coordinator(self, person: str) -> Sequence[Round]:
        """List the rounds this person coordinates now, in the order they were opened."""

    async def ever_coordinated_by(self, person: str) -> Sequence[Round]:
        """List the rounds this person coordinates or ever did, in the order they were opened."""

    async def completed_by(self, person: str) -> Sequence[Round]:
        """List the rounds this person completed, in the order they did; to look at, so nobody waits for it."""

    async def coordinators(self, round: str) -> frozenset[str]:
        """Return the ids of the people who may see and close it."""

    async def all_who_coordinated(self, round: str) -> frozenset[str]:
        """Return the ids of the people who coordinate it or ever did."""

    async def is_coordinated_by(self, round: str, person: str) -> bool:
        """Tell whether they coordinate it; if so, nobody takes it from them until the turn is over (norms C16)."""

    async def coordinators_called(self, round: str) -> Mapping[str, str]:
        """Return who may see and close it: id -> what Teams called them, "" where that is not known; by name.

        Until the turn is over nobody comes or goes of these.
        """

    async def add_coordinator(self, round: str, person: str, called: str = "") -> None:
        """Let this person coordinate it, from now on or again; `called` is what Teams calls them."""

    async def remove_coordinator(self, round: str, person: str) -> None:
        """Let this person coordinate it no longer: that they did stays known, what they are called does not."""

    async def save(self, before: Round, after: Round) -> None:
        """Write what changed. Raises Conflict when it was closed meanwhile."""

    async def list_lapsed(self, day: date) -> Sequence[Round]:
        """List the rounds that are not closed though their last day was before this one."""

    async def add(self, round: Round) -> None:
        """Add a round, with its maker as coordinator. Raises Conflict when the code is taken."""

    async def close(self, round: Round, day: date) -> None:
        """Close a round. Raises Conflict when it was closed already."""

    async def counts(self, round: str) -> RoundCounts:
        """Count who began, completed and declined a round of this tenant, of all organisations together.

        A sent run taken up again to change it still counts as completed. Of a round of another tenant: nobody.
        """

    async def list_open_with(self, organisation: str) -> Sequence[Round]:
        """List the rounds of this tenant, not closed, in which this other organisation takes part."""


class Invitations(Protocol):
    async def get(self, round: str, person: str) -> Invitation | None: ...

    async def of_round(self, round: str) -> Sequence[Invitation]: ...

    async def people(self, round: str) -> Sequence[str]: ...

    async def has_people(self, round: str, besides: Collection[str]) -> bool:
        """Tell whether anybody besides these was asked for a round or takes part, whatever they answered."""

    async def of_person(self, person: str) -> Sequence[Invitation]: ...

    async def upsert(self, invitation: Invitation) -> None:
        """Write an invitation, whether it was there or not."""

    async def add_all(self, invitations: Sequence[Invitation]) -> None:
        """Write these invitations at once; who has one of that round already keeps it."""


class Keys(Protocol):
    async def add(self, key: Key) -> None: ...

    async def take(self, key: str) -> Key | None:
        """Remove and return a key; None when there is none. Of two who take it at once, one gets it."""

    async def knows(self, key: str) -> bool:
        """Tell whether this is a key of a round or of a UVO."""


class Places(Protocol):
    async def add(self, place: Place) -> None:
        """Add a place, unless it is there already."""

    async def of_round(self, round: str) -> Sequence[Place]: ...

    async def which_have(self, rounds: Collection[str]) -> frozenset[str]:
        """Return those of these rounds that have a place."""


class Paper(Protocol):
    async def add(self, scores: PaperScores) -> None:
        """Add scores, unless this id is there already."""

    async def of_round(self, round: str) -> Sequence[PaperScores]:
        """List the scores, in the order of their day and id."""

    async def remove(self, scores: str) -> None: ...


class Organisations(Protocol):
    """The organisations that are served here. Operators write; everybody may read what they are called."""

    async def get(self, tenant: str) -> Organisation | None: ...

    async def list_all(self) -> Sequence[Organisation]:
        """List all organisations by name, also those that stopped."""

    async def put(self, organisation: Organisation) -> None:
        """Write an organisation, whether it was there or not."""

    async def partners(self, tenant: str) -> Sequence[Organisation]:
        """List the organisations that may take part in the rounds of this one now, by name."""

    async def partnerships(self) -> Sequence[Partnership]:
        """List all partnerships, also those that ended, in the order they were decided."""

    async def add_partnership(self, partnership: Partnership) -> None: ...

    async def end_partnership(self, partnership: str, day: date) -> None: ...


class Agenda(Protocol):
    async def add(self, line: AgendaLine) -> bool:
        """Add a line; False when this person has it already."""

    async def of_person(self, person: str) -> Sequence[AgendaLine]:
        """List the lines not done, oldest first."""

    async def mark_done(self, line: str, day: date) -> None: ...


class Calendars(Protocol):
    async def get(self, id_: str) -> CalendarAddress | None: ...

    async def of_person(self, person: str) -> CalendarAddress | None: ...

    async def add(self, address: CalendarAddress) -> None:
        """Add an address. Raises Conflict when this person has one."""

    async def remove(self, person: str) -> bool:
        """Remove the address of this person; False when they had none."""


class Circles(Protocol):
    async def get(self, circle: str) -> Circle | None: ...

    async def by_code(self, tenant: str, code: str) -> Circle | None: ...

    async def of_coordinator(self, person: str) -> Sequence[Circle]: ...

    async def add(self, circle: Circle) -> None:
        """Add a group of chairs. Raises Conflict when the code is taken."""

    async def join(self, member: CircleMember) -> None:
        """Add a member, unless they are in it already."""

    async def leave(self, circle: str, person: str) -> None: ...

    async def members(self, circle: str) -> Sequence[CircleMember]: ...


class OwnData(Protocol):
    """Everything of one person, whatever there is: which rows are whose stands in the store's register."""

    async def export(self, person: str) -> Sequence[OwnRows]:
        """Return the rows that are theirs, per table, also where there are none; nothing of others (norms A23, A24)."""

    async def hold(self, person: str) -> bool:
        """Let nobody else change or erase them until this transaction ends; False when they are not there."""

    async def erase(self, person: str) -> None:
        """Erase everything of them. A released picture stays as it is; a form of two becomes the other one's."""

    async def rename(self, person: str, name: str) -> int:
        """Change their name wherever one is kept. Returns how many were different."""

    async def list_tenants(self) -> Sequence[str]:
        """List the tenants that have people here."""

    async def list_people(self) -> Sequence[str]:
        """List the ids of all people of this tenant."""

    async def list_unseen(self, before: date) -> Sequence[str]:
        """List who was last here before this day, longest ago first; locked until the transaction is over."""


class Retention(Protocol):
    async def sweep(self, terms: Mapping[str, Term], now: datetime, today: date) -> Mapping[str, int]:
        """Delete what was kept long enough, except people. Returns the number of rows per class."""

    async def record_sweep(self, at: datetime, counts: Mapping[str, int]) -> None:
        """Record that a sweep was done, with its counts (norms A31)."""

    async def last_sweep(self) -> datetime | None:
        """Return when the last sweep was done."""


class Brakes(Protocol):
    """What holds whoever guesses codes. Kept apart from people: erasing oneself gives no new tries."""

    async def get(self, mark: str, now: datetime) -> Brake | None:
        """Return what holds this mark now; None when nothing does any more."""

    async def put(self, brake: Brake) -> None: ...


class Repositories(Protocol):
    """All that is kept of one tenant: of others there is nothing in it, but what crosses (`Rounds`, `Releases`)."""

    deliveries: Deliveries
    people: People
    runs: Runs
    rounds: Rounds
    releases: Releases
    invitations: Invitations
    keys: Keys
    places: Places
    paper: Paper
    agenda: Agenda
    uvos: Uvos
    calendars: Calendars
    brakes: Brakes
    circles: Circles
    prompts: Prompts
    own_data: OwnData
    retention: Retention
    grants: Grants
    organisations: Organisations
    leaving: Leaving
    report: Report
    audit: Audit

    def within(self, tenant: str) -> "Repositories":
        """Return what is kept of another tenant, in this transaction: for what a round does with its people.

        Raises ValueError without a tenant, or in a transaction across tenants.
        """


class UnitOfWork(Repositories, Protocol):
    """One transaction, of one tenant. Leaving it without `commit` undoes everything.

    The clock and operators work across tenants, and find only what is theirs to do: what is due, what is over, what
    was kept long enough, and what operators look at.
    """

    async def __aenter__(self) -> Self: ...

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    async def commit(self) -> None: ...


class UnitsOfWork(Protocol):
    """Where transactions come from."""

    def __call__(self, tenant: str, *, impatient: bool = False) -> AbstractAsyncContextManager[UnitOfWork]:
        """Return a transaction of this tenant. Raises ValueError without one.

        One that is impatient raises Lost as soon as the store stays silent for some seconds.
        """

    def across(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """Return a transaction across tenants: for the clock and for operators, never for what somebody said."""
