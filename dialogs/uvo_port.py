"""Where the UVO's are kept, with what was agreed on and what was ticked in them."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from dialogs.checklists import Tick
from dialogs.records import Agreement, Key, Uvo


class Uvos(Protocol):
    async def get(self, uvo: str) -> Uvo | None: ...

    async def of_chair(self, person: str) -> Sequence[Uvo]:
        """List the UVOs not closed, by code."""

    async def closed_of(self, person: str, named: str) -> Uvo | None:
        """Return the UVO this chair closed last that has this code or id."""

    async def handed_over_by(self, person: str, named: str) -> Uvo | None:
        """Return the UVO with this code or id that this person handed over last, and does not chair now."""

    async def add(self, uvo: Uvo) -> None:
        """Add a UVO. Raises Conflict when this id is there."""

    async def save(self, before: Uvo, after: Uvo) -> None:
        """Write a UVO. Raises Conflict when it is no longer as `before` was."""

    async def add_key(self, key: Key) -> None:
        """Add a key with which another chair takes the UVO over; `round` holds the id of the UVO."""

    async def take_key(self, key: str) -> Key | None:
        """Remove and return a key; None when there is none."""

    async def agreements(self, uvo: str) -> Sequence[Agreement]:
        """List the agreements not done, by due day."""

    async def add_agreement(self, agreement: Agreement) -> None:
        """Add an agreement, unless this id is there already."""

    async def mark_done(self, agreement: str, day: date) -> None: ...

    async def ticks(self, uvo: str) -> Sequence[Tick]: ...

    async def add_tick(self, tick: Tick) -> None:
        """Tick an item of a UVO; one that is ticked keeps its day."""

    async def remove_tick(self, uvo: str, item: str) -> None: ...
