"""Restate what decision 79 shows, from its words only: an oracle shares no code with what it judges.

Scores are whole numbers of steps: with four steps to a point, 3,25 is 13. So every sum is exact.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from math import ceil, floor
from typing import NamedTuple

LOWEST, HIGHEST = 1, 5
EXACT, AT_MOST, AT_LEAST, BAND, HIDDEN = "exact", "at most", "at least", "band", "hidden"


@dataclass(frozen=True)
class Rule:
    """Hold the settings of decision 79; a test takes one protection away at a time."""

    minimum: int = 5
    room: int | None = 2  # the points nobody who knows one score can narrow another below; None: no ends
    word_from: int = 10
    word_in_groups: bool = False
    apart: Fraction = Fraction(14, 10)
    word_within: Fraction = Fraction(2)  # the word only for shown means from here up to as far below the highest
    guards_whole: bool = True  # where a group is not exact, or what is hidden does not obey, the whole is not shown
    guards_roles: bool = True  # a role only where all its parts are exact
    role_of_shown: bool = True  # a role is the mean of what is shown of its parts, not of the people who have them all
    guards_repeats: bool = True  # bands where 1 to 4 people differ
    coordinators_count: bool = False


RULE = Rule()


class Value(NamedTuple):
    """Say what stands in the picture for one mean: its form, and the number beside it."""

    form: str
    at: Fraction | None = None


NOTHING = Value(HIDDEN)


def tenths(mean: Fraction) -> Fraction:
    """Round half up to one decimal."""
    return Fraction(floor(mean * 10 + Fraction(1, 2)), 10)


def ends(n: int, room: int) -> tuple[Fraction, Fraction]:
    """Say between which ends a mean of `n` people is exact, rounded inward to tenths."""
    margin = Fraction(HIGHEST - LOWEST + room, n)
    return Fraction(ceil((LOWEST + margin) * 10), 10), Fraction(floor((HIGHEST - margin) * 10), 10)


@cache
def value(n: int, total: int, step: int, rule: Rule = RULE) -> Value:
    """Show the mean of `n` people whose scores add up to `total` steps."""
    if n < rule.minimum or n == 0:
        return NOTHING
    mean = tenths(Fraction(total, n * step))
    if rule.room is None:
        return Value(EXACT, mean)
    low, high = ends(n, rule.room)
    if mean <= low:
        return Value(AT_MOST, low)
    if mean >= high:
        return Value(AT_LEAST, high)
    return Value(EXACT, mean)


@cache
def band(n: int, total: int, step: int, rule: Rule = RULE) -> Value:
    """Show a mean in a repeat whose people differ a little from the last."""
    if n < rule.minimum:
        return NOTHING
    mean = tenths(Fraction(total, n * step))
    return Value(
        BAND, Fraction(0) if mean < Fraction(5, 2) else Fraction(5, 2) if mean < Fraction(7, 2) else Fraction(7, 2)
    )


def repeated(n: int, total: int, step: int, differ: int, rule: Rule = RULE) -> Value:
    """Show a mean in a repeat, when `differ` people came or went."""
    guarded = rule.guards_repeats and 1 <= differ < rule.minimum
    return (band if guarded else value)(n, total, step, rule)


@cache
def word(n: int, total: int, squares: int, step: int, groups: bool = False, rule: Rule = RULE) -> bool:
    """Say whether views lie far apart: standard deviation from 1.4, from ten people, without groups."""
    if n < rule.word_from or (groups and not rule.word_in_groups):
        return False
    if not rule.word_within <= tenths(Fraction(total, n * step)) <= LOWEST + HIGHEST - rule.word_within:
        return False
    return Fraction(squares, n) - Fraction(total, n) ** 2 >= (rule.apart * step) ** 2


class Item(NamedTuple):
    """Say what is shown of one competency: of the whole, of each group, and the word."""

    whole: Value
    groups: tuple[Value, ...] = ()
    apart: bool = False


def item(sizes: tuple[int, ...], totals: Sequence[int], step: int, rule: Rule = RULE) -> Item:
    """Show one competency of a round with groups, or of one without them (one size)."""
    n, total = sum(sizes), sum(totals)
    if len(sizes) == 1:
        return Item(value(n, total, step, rule))
    hidden = hides(sizes, rule)
    groups = tuple(
        NOTHING if index in hidden else value(size, part, step, rule)
        for index, (size, part) in enumerate(zip(sizes, totals, strict=True))
    )
    whole = value(n, total, step, rule)
    if not rule.guards_whole or len(hidden) == len(sizes):
        return Item(whole, groups)
    beside = [group for index, group in enumerate(groups) if index not in hidden]
    if people := sum(sizes[index] for index in hidden):
        beside.append(value(people, sum(totals[index] for index in hidden), step, rule))
    return Item(whole if all(shown.form == EXACT for shown in beside) else NOTHING, groups)


def hides(sizes: tuple[int, ...], rule: Rule = RULE) -> frozenset[int]:
    """Say which groups are hidden: those that are too small, and the next smallest until these are enough together."""
    smallest_first = sorted(range(len(sizes)), key=lambda index: (sizes[index], index))
    hidden = {index for index in smallest_first if sizes[index] < rule.minimum}
    for index in smallest_first:
        if not rule.guards_whole or not 0 < sum(sizes[each] for each in hidden) < rule.minimum:
            break
        hidden.add(index)
    return frozenset(hidden)


class Part(NamedTuple):
    """Hold a competency as part of a role: how many answered it, what they add up to, and what is shown of it."""

    n: int
    total: int
    shown: Value


def role(parts: Sequence[Part], complete: tuple[int, int], step: int, rule: Rule = RULE) -> Value:
    """Show the mean of a role, where all its parts are exact: the mean of these as they are shown.

    `complete` are how many people have all its parts and what these add up to, for a rule that would take those.
    """
    if any(part.shown == NOTHING or (rule.guards_roles and part.shown.form != EXACT) for part in parts):
        return NOTHING
    if rule.role_of_shown and rule.guards_roles:
        means = [part.shown.at or Fraction(0) for part in parts]
    elif rule.role_of_shown:
        means = [Fraction(part.total, part.n * step) for part in parts]
    else:
        means = [Fraction(complete[1], complete[0] * step * len(parts))]
    return Value(EXACT, tenths(sum(means, Fraction(0)) / len(means)))


def extremes(values: Sequence[Value]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Say which are highest and which lowest, of what is shown; all that may be, and nothing that may be under 0.3."""
    reach = {index: _reach(shown) for index, shown in enumerate(values) if shown != NOTHING}
    high = [index for index, (_, top) in reach.items() if all(top >= low for low, _ in reach.values())]
    low = [index for index, (bottom, _) in reach.items() if all(bottom <= top for _, top in reach.values())]
    if not reach or min(reach[index][0] for index in high) - max(reach[index][1] for index in low) < Fraction(3, 10):
        return (), ()
    return tuple(high), tuple(low)


def _reach(shown: Value) -> tuple[Fraction, Fraction]:
    """Say between which shown means a value may lie."""
    at = shown.at or Fraction(LOWEST)
    if shown.form == EXACT:
        return at, at
    if shown.form == BAND:
        return (
            (Fraction(LOWEST), Fraction(24, 10))
            if not shown.at
            else (at, at + Fraction(9, 10) if at < 3 else Fraction(HIGHEST))
        )
    return (Fraction(LOWEST), at) if shown.form == AT_MOST else (at, Fraction(HIGHEST))
