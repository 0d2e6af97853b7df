"""What a group chose of a list, told so that it tells on nobody: names only, of what enough people chose. Pure.

A choice has no scale, so the ends of `dialogs.group.rule` do not fit it. What at least three people chose is named,
never how many: whoever knows one answer, their own, is left with several people it may be about.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dialogs.group.shapes import Frozen

# From how many people on something is named. With two, one of them would know of the other.
NAMED_FROM = 3
# So many choices of others stay open at least, beside those that are surely behind what is named.
_LEFT_OPEN = 1


@dataclass(frozen=True)
class Choice:
    """A question whose answer is chosen of a list: its id, the options in order, and how many one may choose."""

    id: str
    options: tuple[str, ...]
    most: int = 1


class Named(Frozen):
    """What is named of one question, in the order of its list."""

    id: str
    named: tuple[str, ...]


def count_chosen(chosen: Iterable[Iterable[str]]) -> Mapping[str, int]:
    """Count how many people chose each, of what each chose."""
    return Counter(option for of_one in chosen for option in set(of_one))


def named(counts: Mapping[str, int], options: Sequence[str], people: int, most: int = 1) -> tuple[str, ...]:
    """Return what may be named of `people` who chose at most `most` each; () where nothing may.

    Where what is named takes up all that the others could choose, that nobody chose the rest would be known as well, to
    one who chose nothing themself. Then nothing is named.
    """
    found = tuple(option for option in options if counts.get(option, 0) >= NAMED_FROM)
    return found if NAMED_FROM * len(found) <= (people - 1) * most - _LEFT_OPEN else ()
