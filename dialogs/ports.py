"""What the decisions need from outside. The store implements these; one contract suite holds it to them."""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from types import TracebackType
from typing import Protocol, Self

from dialogs.records import (
    AgendaLine,
    Agreement,
    AuditChain,
    AuditEvent,
    AuditLink,
    Circle,
    CircleMember,
    Grant,
    Invitation,
    Key,
    LedgerSet,
    OwnRows,
    Person,
    Place,
    Prompt,
    PromptState,
    Release,
    Responsibility,
    Round,
    Run,
    RunScores,
    Uvo,
)
from dialogs.terms import Term


class Conflict(Exception):
    """Somebody else changed the same thing first. Nothing was written; the turn may be taken again."""


class Deliveries(Protocol):
    async def register(self, conversation: str, activity: str, at: datetime) -> bool:
        """Notes this delivery. False when it was here before."""


class People(Protocol):
    async def get(self, tenant: str, user: str) -> Person | None:
        """Held until the turn is over: two processes take the turns of one person one after the other."""

    async def by_id(self, person: str) -> Person | None:
        """Somebody else than who speaks now; not held."""

    async def add(self, person: Person) -> None:
        """Raises Conflict when this person is here already."""

    async def save(self, before: Person, after: Person) -> None:
        """Writes what changed; nothing when nothing did."""


class Runs(Protocol):
    async def get(self, run: str) -> Run | None:
        """A run with its answers."""

    async def of_person(self, person: str) -> Sequence[Run]:
        """All runs of a person with their answers, joint forms included, in the order they were begun."""

    async def open_of(self, person: str) -> Sequence[Run]:
        """Those of them that are open, in the same order."""

    async def in_round(self, round: str, person: str) -> Run | None:
        """What this person has in this round."""

    async def sent_before(self, run: Run, person: str) -> Run | None:
        """The sent run of the same instrument that comes right before this one, among those of this person."""

    async def last_number(self, person: str) -> int:
        """The highest number of this person's own runs; 0 when there are none."""

    async def by_pair_code(self, code: str) -> Run | None:
        """The joint form with this code."""

    async def scores(self, round: str, items: Mapping[str, Sequence[str]], by: str | None) -> Sequence[RunScores]:
        """The completed runs of a round, in no order that means anything: sums and counts per item (name -> questions).

        `by` is the question whose answer is the group. Reads and adds up in the database: a round may be large.
        """

    async def count_completed(self, round: str) -> int:
        """How many people have completed a round; who takes up a sent run to change it still counts."""

    async def is_begun(self, round: str) -> bool:
        """Whether anybody has taken up this round."""

    async def has_completed(self, round: str, person: str) -> bool:
        """Whether this person has completed a round."""

    async def seal(self, round: str) -> None:
        """The round is over: what was sent and taken up again counts as sent, for good."""

    async def add(self, run: Run) -> None:
        """Raises Conflict when this person has a run in this round, or with this number, already."""

    async def save(self, before: Run, after: Run) -> None:
        """Writes the run and the answers that changed. Raises Conflict when it is no longer as `before` was."""

    async def remove(self, run: Run) -> None:
        """The run and its answers are gone."""

    async def versions(self) -> set[tuple[str, str]]:
        """Instrument and version of everything that is kept."""


class Rounds(Protocol):
    async def get(self, round: str) -> Round | None: ...

    async def by_code(self, tenant: str, code: str) -> Round | None: ...

    async def of_coordinator(self, person: str) -> Sequence[Round]:
        """Those this person coordinates now, in the order they were opened."""

    async def coordinators(self, round: str) -> frozenset[str]:
        """Who may see and close it."""

    async def is_coordinated_by(self, round: str, person: str) -> bool:
        """Whether they do; if so, nobody takes it from them until the turn is over (norms C16)."""

    async def add_coordinator(self, round: str, person: str) -> None: ...

    async def remove_coordinator(self, round: str, person: str) -> None: ...

    async def save(self, before: Round, after: Round) -> None:
        """Writes what changed. Raises Conflict when it was closed meanwhile."""

    async def list_lapsed(self, day: date) -> Sequence[Round]:
        """The rounds that are not closed though their last day was before this one."""

    async def add(self, round: Round) -> None:
        """With who made it as its coordinator. Raises Conflict when the code is taken."""

    async def close(self, round: Round, day: date) -> None:
        """Raises Conflict when it was closed already."""


class Releases(Protocol):
    async def get(self, round: str) -> Release | None: ...

    async def add(self, release: Release) -> None:
        """Raises Conflict when this round has one: a release is made once."""

    async def ledger(self, round: str) -> Sequence[LedgerSet]:
        """All sets of people of whom something of this round was ever released."""

    async def add_to_ledger(self, round: str, sets: Sequence[LedgerSet]) -> None:
        """Adds to the ledger; nothing is ever taken from it."""


class Invitations(Protocol):
    async def get(self, round: str, person: str) -> Invitation | None: ...

    async def of_round(self, round: str) -> Sequence[Invitation]: ...

    async def of_person(self, person: str) -> Sequence[Invitation]: ...

    async def upsert(self, invitation: Invitation) -> None:
        """Writes it, whether it was there or not."""


class Keys(Protocol):
    async def add(self, key: Key) -> None: ...

    async def take(self, key: str) -> Key | None:
        """The key, gone after this; None when there is none. Of two who take it at once, one gets it."""


class Places(Protocol):
    async def add(self, place: Place) -> None:
        """Nothing happens when it is there already."""

    async def of_round(self, round: str) -> Sequence[Place]: ...


class Agenda(Protocol):
    async def add(self, line: AgendaLine) -> bool:
        """False when this person has this line already."""

    async def of_person(self, person: str) -> Sequence[AgendaLine]:
        """Those not done, oldest first."""

    async def mark_done(self, line: str, day: date) -> None: ...


class Uvos(Protocol):
    async def get(self, uvo: str) -> Uvo | None: ...

    async def of_chair(self, person: str) -> Sequence[Uvo]:
        """Those not closed, by code."""

    async def add(self, uvo: Uvo) -> None:
        """Raises Conflict when this id is there."""

    async def save(self, before: Uvo, after: Uvo) -> None:
        """Raises Conflict when it is no longer as `before` was."""

    async def add_key(self, key: Key) -> None:
        """A key with which another chair takes it over; `round` holds the id of the UVO."""

    async def take_key(self, key: str) -> Key | None:
        """The key, gone after this."""

    async def agreements(self, uvo: str) -> Sequence[Agreement]:
        """Those not done, by due day."""

    async def add_agreement(self, agreement: Agreement) -> None:
        """Nothing happens when this id is there."""

    async def mark_done(self, agreement: str, day: date) -> None: ...


class Circles(Protocol):
    async def get(self, circle: str) -> Circle | None: ...

    async def by_code(self, tenant: str, code: str) -> Circle | None: ...

    async def of_coordinator(self, person: str) -> Sequence[Circle]: ...

    async def add(self, circle: Circle) -> None:
        """Raises Conflict when the code is taken."""

    async def join(self, member: CircleMember) -> None:
        """Nothing happens when they are in it already."""

    async def leave(self, circle: str, person: str) -> None: ...

    async def members(self, circle: str) -> Sequence[CircleMember]: ...


class Prompts(Protocol):
    """What is to be told, as rows. Any number of processes may claim at once (norms E2-E8)."""

    async def plan(self, prompt: Prompt) -> bool:
        """Writes it, in the transaction that causes it. False when its key is there already."""

    async def void(self, kind: str, subject: str, person: str | None = None) -> int:
        """What is still due of this kind about this subject (for this person) is no longer true; how many."""

    async def claim(self, now: datetime, lease: timedelta, most: int) -> Sequence[Prompt]:
        """Takes up to `most` that are due and that nobody has, oldest first, for as long as the lease; none while held.

        Each comes back with a higher `fence` and one more `attempt`; with one more `doubt`, TWICE at the most, when who
        held it before had begun to send it and never ended it. Commit before anything is sent.
        """

    async def mark_sending(self, prompt: Prompt) -> bool:
        """It goes out as soon as this is committed: if nobody ends it after that, a copy may be out.

        False when somebody else has claimed it since, when it is no longer due, or while held: then it must not go out.
        """

    async def finish(self, prompt: Prompt, state: PromptState, reason: str = "") -> bool:
        """The end of it, with `doubt` and `gathered_into` as they are in `prompt`.

        `reason` holds at most 64 characters. False when somebody else has claimed it since: then nothing is written.
        """

    async def postpone(self, prompt: Prompt, until: datetime, reason: str, *, counts: bool = True) -> bool:
        """To be claimed again from `until`; written as with `finish`. `counts` False gives the attempt back."""

    async def get(self, prompt: str) -> Prompt | None: ...

    async def due_of(self, person: str, now: datetime) -> Sequence[Prompt]:
        """What is due for somebody now, oldest first."""

    async def gather(self, prompts: Sequence[str], into: str) -> None:
        """These are told in one message with another; they end when that does (`absorb`)."""

    async def absorb(self, into: str, state: PromptState) -> None:
        """What was gathered into this one, and is still due, ends with it."""

    async def is_waiting(self, kind: str, subject: str) -> bool:
        """Whether anything of this kind about this subject is still to be sent."""

    async def oldest_due(self, now: datetime) -> datetime | None:
        """Since when the oldest that is due waits."""

    async def count_by_state(self) -> Mapping[str, int]:
        """How many there are per state."""

    async def void_kinds(self, person: str, kinds: Collection[str]) -> int:
        """What is still due for this person of these kinds is no longer wanted; how many."""

    async def hold(self, reason: str, at: datetime) -> None:
        """Nothing is claimed by anybody until `resume`. Held already: for this reason from now on."""

    async def resume(self) -> None: ...

    async def hold_reason(self) -> str | None:
        """Why nothing is claimed; None when it is."""

    async def pass_over(self, before: datetime) -> int:
        """What is still due from before this moment may have been sent already, and ends UNCLEAR; how many.

        For after a restore: the database forgot what became of it. `delivered` does not hear of these.
        """

    async def list_by_state(self, states: Sequence[PromptState], most: int) -> Sequence[Prompt]:
        """Those in these states, the oldest first."""

    async def requeue(self, ids: Sequence[str] | None, now: datetime, until: datetime) -> int:
        """What was given up is due again, as if never tried: these, or None for all that are dead; how many.

        They expire at `until` at the earliest. What was sent, is no longer true or is still due stays as it is.
        """


class OwnData(Protocol):
    """Everything of one person, whatever there is: which rows are whose stands in the store's register."""

    async def export(self, person: str) -> Sequence[OwnRows]:
        """Per table what is theirs, also where that is nothing; nothing of anybody else (norms A23, A24)."""

    async def erase(self, person: str) -> None:
        """Nothing of them is left. A released picture stays as it is; a form of two people becomes the other one's."""

    async def rename(self, person: str, name: str) -> int:
        """Their name, wherever one is kept, is this one; how many were not."""

    async def list_tenants(self) -> Sequence[str]:
        """Those that have people here."""

    async def list_people(self) -> Sequence[str]:
        """The ids of all people of this tenant."""

    async def list_unseen(self, before: date) -> Sequence[str]:
        """The ids of who was last here before this day, longest ago first; held until the transaction is over."""


class Retention(Protocol):
    async def sweep(self, terms: Mapping[str, Term], now: datetime, today: date) -> Mapping[str, int]:
        """Removes what was kept long enough, but for people; how many rows per class."""

    async def record_sweep(self, at: datetime, counts: Mapping[str, int]) -> None:
        """It was done, with these counts (norms A31)."""

    async def last_sweep(self) -> datetime | None:
        """When it was done last."""


class Grants(Protocol):
    """What operators named people for, by directory id: somebody may be named before they ever spoke to us."""

    async def of_role(self, role: str) -> Sequence[Grant]:
        """Everybody who was ever named, also who is no longer; held as they are until the turn is over (norms C16)."""

    async def list_all(self) -> Sequence[Grant]:
        """All of them, by tenant, role and directory id."""

    async def list_responsibilities(self) -> Sequence[Responsibility]:
        """What people may do because of what they did: the rounds they coordinate, the UVO's they chair."""

    async def add(self, grant: Grant) -> None: ...

    async def revoke(self, grant: str, day: date) -> None: ...


class Audit(Protocol):
    """What was done, for who must answer for it: without content, and only ever added to (norms A43, C40)."""

    def record(self, audited: AuditEvent) -> None:
        """Written with the commit, and only then."""

    async def chains(self) -> Sequence[AuditChain]:
        """The ends of every chain here, by tenant."""

    def read(self, tenant: str) -> AsyncIterator[AuditLink]:
        """The links of a chain that are still kept, in order."""

    async def count_before(self, before: datetime) -> int:
        """How many `prune` would remove."""

    async def prune(self, before: datetime, now: datetime) -> int:
        """Removes what was noted before this moment, and notes that; how many. What is left still holds together."""


class UnitOfWork(Protocol):
    """One transaction, of one tenant: of others there is nothing in it. Leaving it without `commit` undoes everything.

    Who keeps the house works across tenants, and finds only what is theirs to do: what is due, what is over, what was
    kept long enough, and what operators look at.
    """

    deliveries: Deliveries
    people: People
    runs: Runs
    rounds: Rounds
    releases: Releases
    invitations: Invitations
    keys: Keys
    places: Places
    agenda: Agenda
    uvos: Uvos
    circles: Circles
    prompts: Prompts
    own_data: OwnData
    retention: Retention
    grants: Grants
    audit: Audit

    async def __aenter__(self) -> Self: ...

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    async def commit(self) -> None: ...


class UnitsOfWork(Protocol):
    """Where transactions come from."""

    def __call__(self, tenant: str) -> UnitOfWork:
        """One of this tenant. Raises ValueError without one."""

    def across(self) -> UnitOfWork:
        """One across tenants: for the clock and for operators, never for what somebody said or pressed."""
