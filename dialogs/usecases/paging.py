"""Split long lists into parts, so that a message never grows beyond what Teams takes (norms C35)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

# A row takes about a kilobyte of a message, which may have eighty.
ROWS = 20

Item = TypeVar("Item")


@dataclass(frozen=True)
class Page(Generic[Item]):
    """Part `number` of `pages`, both from 1."""

    items: tuple[Item, ...]
    number: int
    pages: int


def page_of(items: Sequence[Item], said: str) -> Page[Item]:
    """Return the part with the number in `said`; the first or the last when there is none such."""
    pages = max(1, -(-len(items) // ROWS))
    wanted = int(said[:4]) if said.isascii() and said.isdecimal() else 1
    number = min(max(wanted, 1), pages)
    return Page(tuple(items[(number - 1) * ROWS : number * ROWS]), number, pages)
