"""Does everything that was ever released tell something about fewer than k people? An exact check (norms B15).

A release tells about a few when some combination of the shown sums has its weight on fewer than k people. People who
are in the same released sets cannot be told apart, so the sum is done over those classes and their sizes.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Any

# What was released about a set of people: the classes of people in it.
Released = frozenset[Any]


def rank(rows: Iterable[Sequence[int]]) -> int:
    """Compute the rank of a matrix, exactly."""
    left = [[Fraction(value) for value in row] for row in rows]
    pivots = 0
    width = len(left[0]) if left else 0
    for column in range(width):
        pivot = next((row for row in left[pivots:] if row[column]), None)
        if pivot is None:
            continue
        left.remove(pivot)
        left.insert(pivots, pivot)
        for row in left[pivots + 1 :]:
            factor = row[column] / pivot[column]
            for place in range(column, width):
                row[place] -= factor * pivot[place]
        pivots += 1
    return pivots


def disclosed_classes(released: Iterable[Released], sizes: Mapping[Any, int], k: int) -> frozenset[Any] | None:
    """Return classes of together fewer than k people about whom the releases tell something; None when there are none.

    `sizes` says how many people a class has; classes of nobody tell about nobody.
    """
    sets = sorted({kept for one in released if (kept := frozenset(c for c in one if sizes[c]))}, key=_order)
    if not sets:
        return None
    alike: dict[tuple[bool, ...], set[Any]] = defaultdict(set)
    for class_ in frozenset().union(*sets):
        alike[tuple(class_ in one for one in sets)].add(class_)
    patterns = list(alike)
    people = [sum(sizes[class_] for class_ in alike[pattern]) for pattern in patterns]
    matrix = [[int(pattern[row]) for pattern in patterns] for row in range(len(sets))]
    full = rank(matrix)
    small = [place for place, n in enumerate(people) if n < k]
    for many in range(1, k):
        for few in combinations(small, many):
            if sum(people[place] for place in few) >= k:
                continue
            rest = [[value for place, value in enumerate(row) if place not in few] for row in matrix]
            if full > rank(rest):
                return frozenset().union(*(alike[patterns[place]] for place in few))
    return None


def _order(one: Released) -> list[str]:
    return sorted(map(repr, one))
