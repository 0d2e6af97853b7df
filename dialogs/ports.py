"""What the decisions need from outside. The store implements these; one contract suite holds it to them."""

from collections.abc import Sequence
from datetime import date, datetime
from types import TracebackType
from typing import Protocol, Self

from dialogs.records import Person, Release, Round, Run


class Conflict(Exception):
    """Somebody else changed the same thing first. Nothing was written; the turn may be taken again."""


class Deliveries(Protocol):
    async def first(self, conversation: str, activity: str, at: datetime) -> bool:
        """Notes this delivery. False when it was here before."""

    async def purge(self, before: datetime) -> int:
        """Forgets deliveries noted before this moment; how many."""


class People(Protocol):
    async def get(self, tenant: str, user: str) -> Person | None: ...

    async def add(self, person: Person) -> None:
        """Raises Conflict when this person is here already."""

    async def save(self, before: Person, after: Person) -> None:
        """Writes what changed; nothing when nothing did."""


class Runs(Protocol):
    async def get(self, run: str) -> Run | None:
        """A run with its answers."""

    async def of_person(self, person: str) -> Sequence[Run]:
        """All runs of a person with their answers, in the order they were begun."""

    async def of_round(self, round: str) -> Sequence[Run]:
        """The submitted runs of a round with their answers, in no order that means anything."""

    async def completed(self, round: str) -> int:
        """How many submitted runs a round has."""

    async def add(self, run: Run) -> None:
        """Raises Conflict when this person has a run in this round, or with this number, already."""

    async def save(self, before: Run, after: Run) -> None:
        """Writes the run and the answers that changed. Raises Conflict when it is no longer as `before` was."""

    async def remove(self, run: Run) -> None:
        """The run and its answers are gone."""

    async def versions(self) -> set[tuple[str, str]]:
        """Instrument and version of everything that is kept."""

    async def purge(self, before: date) -> int:
        """Removes runs begun before this day; how many."""


class Rounds(Protocol):
    async def get(self, round: str) -> Round | None: ...

    async def by_code(self, tenant: str, code: str) -> Round | None: ...

    async def of_coordinator(self, person: str) -> Sequence[Round]:
        """In the order they were opened."""

    async def lapsed(self, day: date) -> Sequence[Round]:
        """The rounds that are not closed though their last day was before this one."""

    async def add(self, round: Round) -> None:
        """Raises Conflict when the code is taken."""

    async def close(self, round: Round, day: date) -> None:
        """Raises Conflict when it was closed already."""


class Releases(Protocol):
    async def get(self, round: str) -> Release | None: ...

    async def add(self, release: Release) -> None:
        """Raises Conflict when this round has one: a release is made once."""


class UnitOfWork(Protocol):
    """One transaction. Leaving it without `commit` undoes everything."""

    deliveries: Deliveries
    people: People
    runs: Runs
    rounds: Rounds
    releases: Releases

    async def __aenter__(self) -> Self: ...

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    async def commit(self) -> None: ...
