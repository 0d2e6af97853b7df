"""Count what a rule leaves to talk about: how many competencies get an exact mean, and true extremes.

Beside ours stand two others, said in as few lines as what they show of one group: the rule of version 0.3 (a whole
number where all or all but one are alike, or the mean is 1,0 or 5,0), and what Viva Glint publishes of itself:
scores of 0 to 100 from five answers on, and never less for being telling.
"""

from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from math import floor
from random import Random
from typing import NamedTuple

from tests.confidentiality import realistic
from tests.confidentiality.realistic import STEP
from tests.confidentiality.shown import AT_LEAST, EXACT, RULE, Value, extremes, tenths, value

Shows = Callable[[list[int]], Value]
NONE = Value("hidden")


def ours(scores: list[int]) -> Value:
    """Show what decision 79 shows."""
    return value(len(scores), sum(scores), STEP)


def before(scores: list[int]) -> Value:
    """Show what version 0.3 showed."""
    if len(scores) < RULE.minimum:
        return NONE
    mean = Fraction(sum(scores), len(scores) * STEP)
    if max(Counter(scores).values()) >= len(scores) - 1 or tenths(mean) in (1, 5):
        return Value(AT_LEAST, Fraction(floor(mean + Fraction(1, 2))))
    return Value(EXACT, tenths(mean))


def glint(scores: list[int]) -> Value:
    """Show what Viva Glint shows: a score of 0 to 100, in whole numbers."""
    if len(scores) < RULE.minimum:
        return NONE
    mean = Fraction(sum(scores), len(scores) * STEP)
    return Value(EXACT, 1 + Fraction(floor((mean - 1) * 25 + Fraction(1, 2)), 25))


def _any_difference(values: list[Value]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    seen = {index: shown.at for index, shown in enumerate(values) if shown.at is not None}
    if len(set(seen.values())) < 2:
        return (), ()
    high, low = max(seen.values()), min(seen.values())
    return tuple(i for i, at in seen.items() if at == high), tuple(i for i, at in seen.items() if at == low)


RULES: dict[str, tuple[Shows, Callable[[list[Value]], tuple[tuple[int, ...], tuple[int, ...]]]]] = {
    "this rule": (ours, extremes),
    "version 0.3": (before, _any_difference),
    "Viva Glint": (glint, _any_difference),
}


class Useful(NamedTuple):
    """Hold exact means of nine, and how often highest and lowest are true alone, true in a tie, not said."""

    exact: float
    alone: float
    tied: float
    none: float
    wrong: float


def useful(rule: str, n: int, rounds: int = 1000) -> Useful:
    """Measure a rule on realistic rounds of `n`; every rule meets the same ones."""
    shows, ranks = RULES[rule]
    chance = Random(n)
    exact, found = 0, Counter[str]()
    for _ in range(rounds):
        people = realistic.group(n, chance)
        scores = [realistic.of(people, competency) for competency in range(realistic.COMPETENCIES)]
        values = [shows(each) for each in scores]
        exact += sum(shown.form == EXACT for shown in values)
        means = {
            index: Fraction(sum(each), len(each)) for index, each in enumerate(scores) if len(each) >= RULE.minimum
        }
        if not means:
            found["none"] += 2
            continue
        for named, true in zip(ranks(values), (max(means.values()), min(means.values())), strict=True):
            found[_verdict(named, {index for index, mean in means.items() if mean == true})] += 1
    return Useful(exact / rounds, *(found[verdict] / (2 * rounds) for verdict in ("alone", "tied", "none", "wrong")))


def _verdict(named: tuple[int, ...], true: set[int]) -> str:
    if not named:
        return "none"
    if set(named) == true:
        return "alone"
    return "tied" if true & set(named) else "wrong"
