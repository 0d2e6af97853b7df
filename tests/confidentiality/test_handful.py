"""What operators read per month: somebody who tries every set of people learns no number from 1 to 4.

The adversary knows the rule as it is written, and that a line says how many finished each scan or chaired. They make
every small world there can be, keep those that read as what they have before them, and look what is left of each fact.
It shares no code with the rule: worlds are sets of people, counted here.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import combinations, product
from typing import Any

import pytest

from dialogs.group.handful import MonthLine, Step, show_month
from dialogs.report_records import MonthCounts

LEAST, MONTH = 5, date(2026, 10, 1)
# A line of so many cases is not judged: chairs with more cases than ours have would be left out of what it may mean.
EDGE = 15
HANDFUL = frozenset(range(1, LEAST))
Shown = tuple[Any, ...]
Rule = Callable[[MonthCounts], MonthLine | Shown]
Facts = Mapping[str, int]
# A person is what they did: which scans, and how many cases they chaired in rhythm and late.
Deeds = tuple[frozenset[str], int, int]


def real(counts: MonthCounts) -> MonthLine:
    return show_month(counts, LEAST)


def worlds(kinds: list[Deeds], most: int) -> Iterator[list[tuple[Deeds, int]]]:
    """Every way in which at most so many people are of these kinds."""

    def spread(left: int, rest: int) -> Iterator[tuple[int, ...]]:
        if rest == 0:
            yield ()
            return
        for here in range(left + 1):
            for others in spread(left - here, rest - 1):
                yield (here, *others)

    for amounts in spread(most, len(kinds)):
        yield [(kind, amount) for kind, amount in zip(kinds, amounts, strict=True) if amount]


def counted(world: list[tuple[Deeds, int]]) -> MonthCounts:
    scans = {scan for (done, _, _), _ in world for scan in done}
    return MonthCounts(
        "t",
        MONTH,
        people=sum(amount for _, amount in world),
        scans={scan: sum(amount for (done, _, _), amount in world if scan in done) for scan in sorted(scans)},
        held=sum((here + late) * amount for (_, here, late), amount in world),
        in_rhythm=sum(here * amount for (_, here, _), amount in world),
        chairs=sum(amount for (_, here, late), amount in world if here + late),
        chairs_in_rhythm=sum(amount for (_, here, _), amount in world if here),
    )


def facts(world: list[tuple[Deeds, int]], scans: str) -> Facts:
    """Everything of which nobody may learn a number from 1 to 4: groups, what is in two, what is in one only."""

    def many(which: Callable[[Deeds], bool]) -> int:
        return sum(amount for deeds, amount in world if which(deeds))

    groups: dict[str, Callable[[Deeds], bool]] = {
        **{scan: lambda deeds, scan=scan: scan in deeds[0] for scan in scans},  # type: ignore[misc]
        "chairs": lambda deeds: deeds[1] + deeds[2] > 0,
        "in rhythm": lambda deeds: deeds[1] > 0,
        "late": lambda deeds: deeds[2] > 0,
    }
    found = {name: many(group) for name, group in groups.items()} | {"people": many(lambda _: True)}
    for name, group in groups.items():
        found[f"not {name}"] = many(lambda deeds, group=group: not group(deeds))  # type: ignore[misc]
    for one, other in combinations(groups, 2):
        left, right = groups[one], groups[other]
        found[f"{one} and {other}"] = many(lambda d, left=left, right=right: left(d) and right(d))  # type: ignore[misc]
        found[f"{one} not {other}"] = many(lambda d, left=left, right=right: left(d) and not right(d))  # type: ignore[misc]
    for cases, place in (("cases in rhythm", 1), ("cases late", 2)):
        found[cases] = sum(deeds[place] * amount for deeds, amount in world)  # type: ignore[misc]
    return found


def learned(kinds: list[Deeds], most: int, rule: Rule, scans: str) -> tuple[list[str], int]:
    """What is found out by whoever knows the rule; and how many worlds were tried.

    Of a number that is in a handful, whichever it is must stay open: each from 1 to 4 is possible. Where it also might
    be none, or no handful, nothing is known.
    """
    left: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    tried = 0
    for world in worlds(kinds, most):
        counts = counted(world)
        if counts.held >= EDGE:
            continue
        tried += 1
        shown = repr(rule(counts))
        for name, value in facts(world, scans).items():
            left[shown][name].add(value)
    wrong = [
        f"{shown}: {name} is one of {sorted(values)}"
        for shown, known in left.items()
        for name, values in known.items()
        if values <= HANDFUL and not values >= HANDFUL
    ]
    return wrong, tried


def subsets(scans: str) -> list[frozenset[str]]:
    return [frozenset(some) for size in range(len(scans) + 1) for some in combinations(scans, size)]


# Two scans and chairs, in any mixture: of one case each, in rhythm.
MIXED: list[Deeds] = [(done, case, 0) for done, case in product(subsets("ab"), (0, 1)) if done or case]
# Three scans.
SCANS: list[Deeds] = [(done, 0, 0) for done in subsets("abc") if done]
# Chairs of up to two cases of each kind, who do nothing else.
CHAIRS: list[Deeds] = [(frozenset(), here, late) for here, late in product(range(3), repeat=2) if here or late]


@pytest.mark.parametrize(
    ("kinds", "most", "scans"),
    [(MIXED, 10, "ab"), (SCANS, 10, "abc"), (CHAIRS, 9, "")],
    ids=["mixed", "scans", "chairs"],
)
def test_nobody_learns_a_number_of_a_handful(kinds: list[Deeds], most: int, scans: str) -> None:
    wrong, tried = learned(kinds, most, real, scans)
    assert tried > 5_000
    assert wrong == []


def _stepped(number: int, people: int, *, lowest: int = 1) -> tuple[int, int]:
    if people < LEAST:
        return (lowest, LEAST - 1) if people else (0, 0)
    return number - number % LEAST, number - number % LEAST + LEAST - 1


def _without(left_out: str) -> Rule:
    """The rule as it is written, in other words, with one part left out."""

    def step(number: int, people: int, *, lowest: int = 1) -> tuple[int, int]:
        if left_out == "threshold" or (left_out == "steps" and people >= LEAST):
            return number, number
        return _stepped(number, people, lowest=lowest)

    def rule(counts: MonthCounts) -> Shown:
        made_of = {**counts.scans, "chairs": counts.chairs}
        people: tuple[int, int | None] = step(counts.people, counts.people)
        if counts.people >= LEAST and left_out != "made of" and set(made_of.values()) & HANDFUL:
            people = (LEAST, None)
        held = step(counts.held, counts.held if left_out == "chairs" else counts.chairs)
        part = (0, 0)
        if counts.held and left_out == "none":
            part = step(counts.in_rhythm, counts.chairs_in_rhythm)
        elif counts.held:
            behind = counts.in_rhythm if left_out == "chairs" else counts.chairs_in_rhythm
            part = step(counts.in_rhythm, behind, lowest=0) if behind else (0, LEAST - 1)
        return people, [step(n, n) for n in counts.scans.values()], held, part

    return rule


@pytest.mark.parametrize(
    ("left_out", "kinds", "most", "scans"),
    [
        ("threshold", SCANS, 6, "abc"),
        ("steps", SCANS, 9, "abc"),
        ("made of", SCANS, 11, "abc"),
        ("chairs", CHAIRS, 6, ""),
    ],
)
def test_each_part_of_the_rule_is_missed_when_it_is_left_out(
    left_out: str, kinds: list[Deeds], most: int, scans: str
) -> None:
    wrong, _ = learned(kinds, most, _without(left_out), scans)
    assert wrong


def _lines_of_few_chairs(rule: Rule) -> set[str]:
    few = [counts for world in worlds(CHAIRS, LEAST - 1) if (counts := counted(world)).chairs]
    return {repr(rule(counts)) for counts in few}


def test_of_a_few_chairs_nothing_is_told_but_that_there_are_some() -> None:
    """Neither how many cases they have, nor whether all of these were late."""
    assert len(_lines_of_few_chairs(real)) == 1
    assert len(_lines_of_few_chairs(_without("none"))) > 1


def test_the_words_of_the_rule_say_what_it_does() -> None:
    """The same worlds give the same lines by the rule as it is written here, with nothing left out."""
    said = _without("nothing")

    def plain(step: Step | None) -> tuple[int, int | None]:
        assert step
        return step.low, step.high

    for kinds, most in ((MIXED, 9), (CHAIRS, 7)):
        for world in worlds(kinds, most):
            line = real(counted(world))
            scans = [plain(step) for step in line.scans.values()]
            assert (plain(line.people), scans, plain(line.held), plain(line.in_rhythm)) == said(counted(world))


def test_a_month_tells_nothing_of_another_and_nothing_that_was_not_recorded() -> None:
    """Meetings of a month that was not recorded from its first day are not shown as none."""
    counts = counted([((frozenset("a"), 2, 0), 7)])
    line = show_month(counts, LEAST, recorded=False)
    assert (line.held, line.in_rhythm, line.scans, line.people) == (None, None, {"a": Step(5, 9)}, Step(5, 9))
