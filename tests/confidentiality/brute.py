"""Try every round there can be: no reasoning, so that it can judge anything that makes a picture of scores.

A world is a tuple of groups, each the sorted scores of its people. Whoever sees a picture knows that theirs is one
of the worlds that give it; whoever also knows their own score, that it is one of those in which it occurs.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from fractions import Fraction
from itertools import combinations_with_replacement, product

from tests.confidentiality.left import Left
from tests.confidentiality.shown import HIGHEST, LOWEST

World = tuple[tuple[int, ...], ...]
Picture = Callable[[World], Hashable]


def worlds(sizes: tuple[int, ...], step: int) -> Iterator[World]:
    """List all rounds of these groups, in steps of a point."""
    scale = range(LOWEST * step, HIGHEST * step + 1)
    return product(*(combinations_with_replacement(scale, size) for size in sizes))


def judged(every: Iterable[World], picture: Picture, step: int) -> tuple[Left, Left]:
    """Say what an outsider and what an insider can leave somebody with, at the narrowest."""
    seen: dict[Hashable, list[int]] = {}
    looked_at = 0
    for world in every:
        looked_at += 1
        shown = picture(world)
        for home, group in enumerate(world):
            _keep(seen, (shown, None, None, home), group[0], group[-1])
            for own in set(group):
                others = list(group)
                others.remove(own)
                for place, there in enumerate(world):
                    people = others if place == home else there
                    if people:
                        _keep(seen, (shown, home, own, place), people[0], people[-1])
    outsider = [_left(key, span, step, looked_at) for key, span in seen.items() if key[1] is None]
    insider = [_left(key, span, step, looked_at) for key, span in seen.items() if key[1] is not None]
    return min(outsider), min(insider)


def _keep(seen: dict[Hashable, list[int]], key: Hashable, low: int, high: int) -> None:
    span = seen.get(key)
    if span is None:
        seen[key] = [low, high]
    else:
        if low < span[0]:
            span[0] = low
        if high > span[1]:
            span[1] = high


def _left(key: tuple, span: list[int], step: int, looked_at: int) -> Left:
    shown, home, own, place = key
    who = "outsider" if home is None else f"own score {own / step:g} in group {home + 1}"
    why = f"{who}: somebody of group {place + 1} in {span[0] / step:g} to {span[1] / step:g}, picture {shown}"
    return Left(Fraction(span[1] - span[0], step), why, looked_at=looked_at)
