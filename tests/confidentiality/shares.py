"""Say in how many realistic repeats somebody is left less than two points.

That is, by whoever takes it that answers stay, or hardly move. Nothing proves a repeat safe: whoever knows that
nobody changed an answer subtracts. So this is said as it is.
"""

from random import Random
from typing import NamedTuple

from tests.confidentiality import realistic, repeats, told_sums
from tests.confidentiality.shown import BAND, HIGHEST, LOWEST, RULE, Rule, Value, band, repeated, value

# Quarters: the adversary takes it that nobody skipped a statement, which leaves the least.
STEP = realistic.STATEMENTS
NARROW = 2 * STEP


class Share(NamedTuple):
    """Hold the shares below two points: of rounds in which any of nine competencies is, and of competencies."""

    rounds_outsider: float
    rounds_insider: float
    outsider: float
    insider: float


def share(n: int, left: int, joined: int, drift: bool = False, rule: Rule = RULE, rounds: int = 400) -> Share:
    """Repeat realistic rounds of `n`, of whom `left` leave, with `joined` new people, and look at everybody."""
    chance = Random(f"{n} {left} {joined} {drift}")
    narrow = [0, 0, 0, 0]
    for _ in range(rounds):
        people = realistic.group(n + joined, chance, skipped=0)
        found = [_competency(index, people, (n, left), drift, rule, chance) for index in range(realistic.COMPETENCIES)]
        outside, inside = [each.outsider < NARROW for each in found], [each.insider < NARROW for each in found]
        narrow = [a + b for a, b in zip(narrow, (any(outside), any(inside), sum(outside), sum(inside)), strict=True)]
    items = rounds * realistic.COMPETENCIES
    return Share(narrow[0] / rounds, narrow[1] / rounds, narrow[2] / items, narrow[3] / items)


def _competency(
    index: int, people: list[realistic.Scores], counts: tuple[int, int], drift: bool, rule: Rule, chance: Random
) -> repeats.Found:
    n, left = counts
    scores = [score * STEP // realistic.STEP for score in realistic.of(people, index)]
    stayed, went, came = scores[: n - left], scores[n - left : n], scores[n:]
    now = realistic.drifted(stayed, STEP, chance) if drift else stayed
    first = value(n, sum(stayed + went), STEP, rule)
    second = repeated(len(now + came), sum(now + came), STEP, left + len(came), rule)
    return repeats.narrowest(stayed, went, came, _sums(n, first), _sums(len(now + came), second), int(drift), STEP)


def _sums(n: int, shown: Value) -> repeats.Span:
    return repeats.band_sums(n, shown, STEP) if shown.form == BAND else told_sums.sums(n, shown, STEP)


def regrouped(sizes: tuple[int, ...], in_bands: bool, rounds: int = 400) -> float:
    """Say in how many rounds somebody is left less than two points when the same people are shown again, now in groups.

    First everybody together, then these groups; nobody changed an answer. Within one round the whole would be hidden
    where a group is not exact; what was shown before is known.
    """
    chance = Random(str(sizes))
    narrow = 0
    for _ in range(rounds):
        people = [realistic.group(size, chance, skipped=0) for size in sizes]
        found = [
            _regrouped(
                [[score * STEP // realistic.STEP for score in realistic.of(group, index)] for group in people], in_bands
            )
            for index in range(realistic.COMPETENCIES)
        ]
        narrow += min(found) < NARROW
    return narrow / rounds


def _regrouped(groups: list[list[int]], in_bands: bool) -> int:
    show = band if in_bands else value
    each = [_sums(len(group), show(len(group), sum(group), STEP)) for group in groups]
    everybody = sum(map(len, groups))
    low, high = _sums(everybody, value(everybody, sum(map(sum, groups)), STEP))
    left = []
    for place, group in enumerate(groups):
        others = [span for index, span in enumerate(each) if index != place]
        least = max(each[place][0], low - sum(span[1] for span in others))
        most = min(each[place][1], high - sum(span[0] for span in others))
        for own in {None, *group}:
            rest = len(group) - (1 if own is None else 2)
            above = min(HIGHEST * STEP, most - (own or 0) - rest * LOWEST * STEP)
            left.append(above - max(LOWEST * STEP, least - (own or 0) - rest * HIGHEST * STEP))
    return min(left)
