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


def rank(rows: Iterable[Sequence[Fraction | int]]) -> int:
    """Compute the rank of a matrix, exactly."""
    return len(_reduced(rows))


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
    small = [place for place, n in enumerate(people) if n < k]
    shadows = _shadows([[int(pattern[row]) for pattern in patterns] for row in range(len(sets))], small)
    for many in range(1, k):
        for few in combinations(small, many):
            # What is shown fixes a sum over these few alone where their shadows depend on one another.
            if sum(people[place] for place in few) < k and rank([shadows[place] for place in few]) < many:
                return frozenset().union(*(alike[patterns[place]] for place in few))
    return None


def _shadows(matrix: Sequence[Sequence[int]], columns: Sequence[int]) -> Mapping[int, Sequence[Fraction]]:
    """Return of these columns how they may move while every row keeps its sum.

    Computed once, in at most as many numbers as there are columns: so each few of them is soon judged.
    """
    solved = _reduced(matrix)
    fixed = {next(place for place, value in enumerate(row) if value): row for row in solved}
    free = [place for place in range(len(matrix[0])) if place not in fixed]
    moves = [[-fixed[c][f] if c in fixed else Fraction(c == f) for c in columns] for f in free]
    least = _reduced(moves)
    return {column: [row[place] for row in least] for place, column in enumerate(columns)}


def _reduced(rows: Iterable[Sequence[Fraction | int]]) -> list[list[Fraction]]:
    """Bring a matrix to its reduced echelon form, exactly; rows of zeros are left out."""
    solved: list[tuple[int, list[Fraction]]] = []
    for given in rows:
        row = [Fraction(value) for value in given]
        for place, done in solved:
            row = _less(row, row[place], done)
        first = next((place for place, value in enumerate(row) if value), None)
        if first is None:
            continue
        row = [value / row[first] for value in row]
        solved = [(place, _less(done, done[first], row)) for place, done in solved]
        solved.append((first, row))
    return [row for _, row in solved]


def _less(row: list[Fraction], times: Fraction, other: Sequence[Fraction]) -> list[Fraction]:
    if not times:
        return row
    return [value - times * taken if taken else value for value, taken in zip(row, other, strict=True)]


def _order(one: Released) -> list[str]:
    return sorted(map(repr, one))
