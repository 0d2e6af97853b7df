"""List everything that is tried, by name: what `make test` does in seconds, and what takes minutes."""

from collections.abc import Callable
from functools import partial
from random import Random
from typing import NamedTuple

from tests.confidentiality import brute, cases, realistic, told_sums
from tests.confidentiality.left import Left, narrowest
from tests.confidentiality.shown import HIGHEST, LOWEST, RULE, Rule, item, word

Both = tuple[Left, Left]


class Case(NamedTuple):
    """Hold what is tried, and whether `make test` has the time for it."""

    judge: Callable[[], Both]
    quick: bool = True


def every_round(sizes: tuple[int, ...], step: int, rule: Rule = RULE) -> Both:
    """Try all rounds of these groups one by one."""

    def picture(world: brute.World) -> object:
        shown = item(sizes, [sum(group) for group in world], step, rule)
        squares = sum(score**2 for group in world for score in group)
        total = sum(sum(group) for group in world)
        return shown._replace(apart=word(sum(sizes), total, squares, step, len(sizes) > 1, rule))

    return brute.judged(brute.worlds(sizes, step), picture, step)


def every_round_together(sizes: tuple[int, ...], step: int, rule: Rule = RULE) -> Both:
    """Try all rounds of people of these organisations one by one, of whom one mean is shown."""

    def picture(world: brute.World) -> object:
        scores = [score for organisation in world for score in organisation]
        shown = item((len(scores),), (sum(scores),), step, rule)
        squares = sum(score**2 for score in scores)
        return shown._replace(apart=word(len(scores), sum(scores), squares, step, False, rule))

    return brute.judged(brute.worlds(sizes, step), picture, step)


def at_random(rounds: int, seed: int = 1) -> Both:
    """Make up rounds with up to four groups and skipped statements; the adversary is told the exact sums."""
    chance, step = Random(seed), realistic.STEP
    found: tuple[list[Left], list[Left]] = [], []
    for _ in range(rounds):
        sizes = [chance.randint(1, 12) for _ in range(chance.choice((1, 1, 2, 2, 3, 4)))]
        people = [_anybody(size, chance) for size in sizes]
        for competency in range(realistic.COMPETENCIES):
            groups = [realistic.of(group, competency) for group in people]
            for kept, left in zip(found, told_sums.left(groups, told_sums.shown_of(groups, step), step), strict=True):
                if left is not None and (not kept or left.width < kept[0].width):
                    kept[:] = [left]
    return tuple(narrowest(kept)._replace(looked_at=rounds) for kept in found)  # type: ignore[return-value]


def _anybody(size: int, chance: Random) -> list[realistic.Scores]:
    """Answer as people do, or all alike, or anyhow: what is likely is not what is searched."""
    how = chance.random()
    if how < 0.5:
        return realistic.group(size, chance)
    low, high = (LOWEST, HIGHEST) if how < 0.8 else sorted(chance.choices(range(LOWEST, HIGHEST + 1), k=2))
    step = realistic.STEP
    return [
        [chance.randint(low * step // 3, high * step // 3) * 3 for _ in range(realistic.COMPETENCIES)]
        for _ in range(size)
    ]


def _sizes(sizes: tuple[int, ...]) -> str:
    return "+".join(str(size) for size in sizes)


STEPS = {1: "whole", 2: "half", 4: "quarter"}

ONE_SCORE: dict[str, Case] = {
    **{
        f"one group of {n}, every round, {STEPS[step]} points": Case(partial(every_round, (n,), step), quick)
        for n, step, quick in ((5, 4, True), (6, 2, True), (7, 2, True), (6, 4, False), (7, 4, False), (8, 2, False))
    },
    **{
        f"one group of {n}, every sum, {STEPS[step]} points": Case(partial(cases.groups, (n,), step))
        for n in (5, 6, 7, 8, 9, 12, 16, 30)
        for step in (1, 4)
    },
    **{
        f"groups of {_sizes(sizes)}, {STEPS[step]} points": Case(partial(cases.groups, sizes, step), quick)
        for sizes, step, quick in (
            ((5, 5), 2, True),
            ((5, 6), 1, True),
            ((5, 5, 5), 1, False),
            ((5, 6), 2, False),
            ((5, 5), 4, False),
            ((5, 4), 2, True),
            ((5, 3, 2), 1, True),
            ((6, 4, 1), 1, True),
            ((3, 3, 2), 1, True),
            ((5, 4, 4), 1, False),
            ((5, 5, 4, 1), 1, False),
        )
    },
    **{
        f"organisations of {_sizes(sizes)} together, {STEPS[step]} points": Case(partial(cases.together, sizes, step))
        for sizes, step in (((5, 4), 4), ((4, 1), 4), ((5, 5), 2), ((3, 3, 2), 2), ((8, 1, 1), 2), ((12, 4), 1))
    },
    **{
        f"organisations of {_sizes(sizes)} together, every round, {STEPS[step]} points": Case(
            partial(every_round_together, sizes, step), quick
        )
        for sizes, step, quick in (((4, 1), 2, True), ((3, 3), 1, True), ((5, 4), 1, False), ((5, 5), 1, False))
    },
    "groups of 5+5, every round, whole points": Case(partial(every_round, (5, 5), 1), False),
    **{
        f"one group of {n} with the word, {STEPS[step]} points": Case(partial(cases.with_word, n, step), n < 17)
        for n, step in ((10, 1), (10, 4), (11, 2), (12, 2), (16, 2), (20, 2), (30, 2), (30, 4))
    },
    "role of three competencies, five people, whole points": Case(partial(cases.role_of_three, 5, 1), False),
    "role of three competencies, five people, half points, own 1, 3 or 5": Case(
        partial(cases.role_of_three, 5, 2, (2, 6, 10)), False
    ),
    "role of three competencies, five people, whole points, own 1 or 5": Case(
        partial(cases.role_of_three, 5, 1, (1, 5))
    ),
    "10,000 rounds at random, exact sums told": Case(partial(at_random, 10_000), False),
    "500 rounds at random, exact sums told": Case(partial(at_random, 500, 2)),
}

REPEATS: dict[str, Case] = {
    f"repeat: {stayed} stayed, {left} left, {joined} joined, {'answers drift' if drift else 'answers stay'}": Case(
        partial(cases.repeat, stayed, left, joined, 1, drift), not drift
    )
    for stayed, left, joined in ((5, 0, 0), (6, 1, 0), (5, 1, 1), (5, 2, 0), (5, 2, 2), (5, 3, 2), (6, 5, 0))
    for drift in (False, True)
}
