"""What the use cases need of the store about released pictures; a port like those in `dialogs.ports`."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Any, Protocol

from dialogs.records import Release, Round
from dialogs.round_records import LedgerSet, RoundLedger, RoundsMet, RunScores, Wording


class Releases(Protocol):
    async def wait_for_others(self, round: Round) -> None:
        """Wait until no other release of the same scan is being made: each is weighed against all before it."""

    async def get(self, round: str) -> Release | None: ...

    async def add(self, release: Release, wording: Wording | None = None, met: Sequence[str] = ()) -> None:
        """Add the release of a round, made once, told in this wording and weighed with those of the rounds it `met`.

        Raises Conflict when there is one.
        """

    async def words(self, wording: str) -> Mapping[str, Any]:
        """Return the words that are kept under this id."""

    async def list_unworded(self) -> Sequence[tuple[str, str]]:
        """List the scans (id and version) of which a picture is kept and in which words is not."""

    async def word(self, scan: tuple[str, str], wording: Wording, at: datetime) -> int:
        """Tell from now on all pictures of this scan that have no words yet in these; return how many."""

    def reading(self, round: Round) -> AbstractAsyncContextManager["ReleaseReading"]:
        """Open what the release of this round needs, of all organisations that take part, until it is left.

        Of a round of another tenant, or one that is released, there is nothing of others in it.
        """

    async def met(self, round: str) -> RoundsMet:
        """Return the released rounds of the same scan that this one has people in common with, or was weighed with.

        At whatever remove. Those of them in which this tenant takes part; nothing for a round of another.
        """

    async def ledger(self, round: str) -> Sequence[LedgerSet]:
        """Return all sets of people of this tenant of whom something of this round was ever released."""

    async def is_told_of_here(self, round: str) -> bool:
        """Tell whether anything but a number of this round is told of people of this tenant, and still kept."""

    async def add_who_looked(self, round: str, members: frozenset[str]) -> None:
        """Note that these coordinated a released round of this tenant, and are known no more."""

    async def add_to_ledger(self, round: str, sets: Sequence[LedgerSet], after: int = 0) -> None:
        """Add sets of people of this tenant to the ledger, numbered after so many others; nothing is taken from it."""


class ReleaseReading(Protocol):
    """The one door through which answers of another organisation are read: at closing, for the release."""

    async def scores(
        self, items: Mapping[str, Sequence[str]], by: str | None, chosen: Sequence[str] = ()
    ) -> Sequence[RunScores]:
        """Return sums and counts per item (name -> questions) of the completed runs, in no meaningful order.

        `by` is the question whose answer is the group. Reads and adds up in the database: a round may be large.
        """

    async def related(self) -> Sequence[RoundLedger]:
        """Return the ledgers of the round, of those it repeats, and of all released rounds of the same scan with people
        in common with these, at whatever remove and in whatever organisation: the round itself first. Last those of the
        same organisations of whom so few are known any more that the others may be in this round as somebody new.
        """
