"""Solve what is left of everybody's score, given all that was read by people who know some of the answers themselves.

Whatever was read of a set of people is a sum between two bounds. Nothing of ours is known here: who was in a set comes
from who was told to take part, and a bound from words on a page.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

LOWEST, HIGHEST = 1, 5
# In either language.
_BELOW = re.compile(r"(?:lager dan|below) (\d[,.]\d)")
_BETWEEN = re.compile(r"(\d[,.]\d) (?:tot|up to) (\d[,.]\d)")
_VALUE = re.compile(r"(\d[,.]\d)(?: (?:of|or) (lager|hoger|lower|higher))?")


class Read(NamedTuple):
    """What was read of a set of people: between which two shown means theirs lies. A band is no `exact` reading."""

    people: frozenset[str]
    low: Decimal
    high: Decimal
    exact: bool = True


def bounds_of(words: str) -> tuple[Decimal, Decimal] | None:
    """Return between which shown means a written value lies; None where nothing is said."""
    if found := _VALUE.fullmatch(words):
        low = high = _number(found[1])
        return (
            (Decimal(LOWEST), high) if found[2] in ("lager", "lower") else (low, Decimal(HIGHEST) if found[2] else high)
        )
    if found := _BELOW.fullmatch(words):
        return Decimal(LOWEST), _number(found[1]) - Decimal("0.1")
    if found := _BETWEEN.fullmatch(words):
        return _number(found[1]), _number(found[2]) - Decimal("0.1")
    assert words == "–", f"nobody told what {words!r} means"
    return None


def _number(written: str) -> Decimal:
    return Decimal(written.replace(",", "."))


def sums(read: Read) -> tuple[int, int]:
    """Return the smallest and the largest sum of whole scores that is shown so: a mean is rounded half up to tenths."""
    n, half = len(read.people), Fraction(1, 20)
    low = max(math.ceil(n * (Fraction(read.low) - half)), n * LOWEST)
    high = min(math.ceil(n * (Fraction(read.high) + half)) - 1, n * HIGHEST)
    return low, high


def left(reads: Sequence[Read], known: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """Return between which whole scores everybody else's lies, for who read all this and knows these answers.

    People who are in the same sets are told apart by nothing: they are tried as one sum, all sums there can be.
    """
    classes: dict[frozenset[int], list[str]] = {}
    for person in sorted(frozenset[str]().union(*(read.people for read in reads)) - known.keys()):
        here = frozenset(place for place, read in enumerate(reads) if person in read.people)
        classes.setdefault(here, []).append(person)
    room = [sums(read) for read in reads]
    taken = [sum(known[person] for person in read.people & known.keys()) for read in reads]
    low = [at[0] - sure for at, sure in zip(room, taken, strict=True)]
    high = [at[1] - sure for at, sure in zip(room, taken, strict=True)]
    places, sizes = list(classes), [len(people) for people in classes.values()]
    spans = [[math.inf, -math.inf] for _ in places]
    _try_all(places, sizes, (low, high), [], spans)
    found = {}
    for (least, most), people in zip(spans, classes.values(), strict=True):
        assert least <= most, f"no answers give what was read: {reads}"
        others = len(people) - 1
        span = max(LOWEST, int(least) - others * HIGHEST), min(HIGHEST, int(most) - others * LOWEST)
        found |= dict.fromkeys(people, span)
    return found


def _try_all(
    places: Sequence[frozenset[int]],
    sizes: Sequence[int],
    room: tuple[list[int], list[int]],
    chosen: list[int],
    spans: list[list[float]],
) -> None:
    """Try every sum of every class, class by class, as long as what follows can still make up what was read."""
    at = len(chosen)
    if at == len(places):
        for span, total in zip(spans, chosen, strict=True):
            span[0], span[1] = min(span[0], total), max(span[1], total)
        return
    low, high = room
    rest = [sum(size for here, size in zip(places[at + 1 :], sizes[at + 1 :], strict=True) if read in here)
            for read in range(len(low))]  # fmt: skip
    least = max([sizes[at] * LOWEST, *(low[read] - rest[read] * HIGHEST for read in places[at])])
    most = min([sizes[at] * HIGHEST, *(high[read] - rest[read] * LOWEST for read in places[at])])
    for total in range(least, most + 1):
        less = [total if read in places[at] else 0 for read in range(len(low))]
        then = ([a - b for a, b in zip(low, less, strict=True)], [a - b for a, b in zip(high, less, strict=True)])
        _try_all(places, sizes, then, [*chosen, total], spans)


def narrowest(found: Mapping[str, tuple[int, int]]) -> int:
    """Return how many points are left of whom the least is left."""
    return min((high - low for low, high in found.values()), default=HIGHEST - LOWEST)


def brute(reads: Sequence[Read], known: Mapping[str, int], every: Iterable[Mapping[str, int]]) -> dict[str, set[int]]:
    """Return every score of everybody else over these rounds, one by one: what judges the solver itself."""
    found: dict[str, set[int]] = {}
    for world in every:
        if any(world[person] != score for person, score in known.items()):
            continue
        totals = [sum(world[person] for person in read.people) for read in reads]
        if all(low <= total <= high for total, (low, high) in zip(totals, map(sums, reads), strict=True)):
            for person in world.keys() - known.keys():
                found.setdefault(person, set()).add(world[person])
    return found
