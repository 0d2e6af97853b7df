"""Judge a whole round by an adversary who is told more than is shown: the exact sum behind every exact mean.

What this adversary cannot narrow, nobody can who sees tenths only. What is known of one competency falls apart into
sets of people who share no one (the groups that are shown, and together those that are not), so every interval is
exact.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from tests.confidentiality.left import Left
from tests.confidentiality.shown import (
    AT_LEAST,
    AT_MOST,
    EXACT,
    HIDDEN,
    HIGHEST,
    LOWEST,
    RULE,
    Item,
    Rule,
    Value,
    item,
    value,
)

Group = Sequence[int]  # what people of one group scored, in steps


@cache
def sums(n: int, shown: Value, step: int, rule: Rule = RULE) -> tuple[int, int]:
    """Say the smallest and largest sum of `n` people that is shown as this."""
    fit = [total for total in range(n * LOWEST * step, n * HIGHEST * step + 1) if value(n, total, step, rule) == shown]
    return fit[0], fit[-1]


def left(groups: Sequence[Group], shown: Item, step: int, rule: Rule = RULE) -> tuple[Left | None, Left | None]:
    """Say what an outsider and an insider leave anybody with in one competency, at the narrowest."""
    outsider: list[Left] = []
    insider: list[Left] = []
    for people, (low, high) in _known(groups, shown, step, rule):
        n = len(people)
        for own in {None, *people}:
            others = n - 1 if own is None else n - 2
            if others < 0:
                continue
            taken = own or 0
            least = max(LOWEST * step, low - taken - others * HIGHEST * step)
            most = min(HIGHEST * step, high - taken - others * LOWEST * step)
            why = f"{n} people, own {own}/{step}, {shown}: {least / step:g} to {most / step:g}"
            (outsider if own is None else insider).append(Left(Fraction(most - least, step), why, looked_at=1))
    return min(outsider, default=None), min(insider, default=None)


def _known(groups: Sequence[Group], shown: Item, step: int, rule: Rule) -> list[tuple[list[int], tuple[int, int]]]:
    values = shown.groups or (shown.whole,)
    known = [
        (list(group), _told(group, seen, step, rule))
        for group, seen in zip(groups, values, strict=True)
        if seen.form != HIDDEN
    ]
    rest = [score for group, seen in zip(groups, values, strict=True) if seen.form == HIDDEN for score in group]
    if rest and shown.whole.form == EXACT:
        known.append((rest, (sum(rest), sum(rest))))
    elif rest and shown.whole.form in (AT_MOST, AT_LEAST) and not known:
        known.append((rest, _told(rest, shown.whole, step, rule)))
    return known


def _told(people: Group, seen: Value, step: int, rule: Rule) -> tuple[int, int]:
    return (sum(people), sum(people)) if seen.form == EXACT else sums(len(people), seen, step, rule)


def shown_of(groups: Sequence[Group], step: int, rule: Rule = RULE) -> Item:
    """Show one competency of these groups."""
    return item(tuple(len(group) for group in groups), [sum(group) for group in groups], step, rule)
