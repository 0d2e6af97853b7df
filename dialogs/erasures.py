"""Where it is remembered, outside the database, who was erased: marks that name nobody (norms A32)."""

from collections.abc import Collection
from datetime import date
from typing import Protocol


class MarksUnavailable(Exception):
    """The place of the marks cannot be read or written. The message is one word or a few, without an address."""


class ErasureLog(Protocol):
    """Only ever added to, by any number of processes at once. All of it raises MarksUnavailable."""

    async def add(self, marks: Collection[str], today: date) -> None:
        """Write these for good. When that fails nobody may be erased."""

    async def open(self) -> frozenset[str]:
        """Make the place if need be, check that it can be written, and return its marks."""

    async def marks(self) -> frozenset[str]:
        """Return the marks; where nothing was made yet there are none."""
