"""The rule of decision 79 leaves everybody at least two points; each protection taken away does not.

Two points is what an insider (who knows one score, their own) leaves anybody else within a round. An outsider, such
as a coordinator, leaves everybody the whole scale.
"""

from fractions import Fraction

import pytest

from tests.confidentiality import brute, cases, repeats, told_sums, word
from tests.confidentiality.left import Left
from tests.confidentiality.shown import (
    BAND,
    HIGHEST,
    LOWEST,
    RULE,
    Item,
    Part,
    Value,
    ends,
    extremes,
    repeated,
    role,
    tenths,
    value,
)
from tests.confidentiality.tried import ONE_SCORE, every_round

ROOM = Fraction(2)


@pytest.mark.parametrize(
    ("n", "low", "high"), [(5, "2.3", "3.7"), (8, "1.9", "4.1"), (12, "1.6", "4.4")], ids=["five", "eight", "twelve"]
)
def test_a_mean_is_exact_between_the_ends_of_the_decision(n: int, low: str, high: str) -> None:
    lowest, highest = ends(n, 2)
    assert (lowest + Fraction(1, 10), highest - Fraction(1, 10)) == (Fraction(low), Fraction(high))


def test_the_eight_of_twelve_of_the_worked_example() -> None:
    shown = [value(8, 8 * score, 1) for score in (4, 4, 5, 2, 4, 4, 4, 4, 4)]
    assert shown[2] == Value("at least", Fraction("4.2"))
    assert shown[3] == Value("exact", Fraction(2))
    assert extremes(shown) == ((2,), (3,))
    assert role(
        [Part(8, 8 * score, each) for score, each in zip((4, 4, 5), shown, strict=False)], (8, 8 * 13), 1
    ) == Value("hidden")


def test_rounding_is_half_up() -> None:
    assert tenths(Fraction("3.25")) == Fraction("3.3")
    assert tenths(Fraction("2.25")) == Fraction("2.3")


@pytest.mark.parametrize("name", [name for name, case in ONE_SCORE.items() if case.quick])
def test_whoever_knows_one_score_leaves_two_points_and_an_outsider_all(name: str) -> None:
    outsider, insider = ONE_SCORE[name].judge()
    assert outsider.looked_at > 0
    assert outsider.width == HIGHEST - LOWEST, outsider
    assert insider.width >= ROOM, insider


def _leak(left: Left | tuple[Left, Left]) -> bool:
    outsider, insider = left if not isinstance(left, Left) else (left, left)
    return outsider.width < HIGHEST - LOWEST or insider.width < ROOM


TEETH = {
    "threshold": lambda on: cases.groups((2,), 4, RULE if on else cases.without(minimum=2)),
    "ends": lambda on: cases.groups((5,), 4, RULE if on else cases.without(room=None)),
    "room": lambda on: cases.groups((5,), 1, RULE if on else cases.without(room=1)),
    "groups": lambda on: cases.groups((5, 5), 1, RULE if on else cases.without(guards_whole=False)),
    "few hidden": lambda on: cases.groups((5, 1), 1, RULE if on else cases.without(guards_whole=False)),
    "hidden that do not obey": lambda on: cases.groups((5, 3, 2), 1, RULE if on else cases.without(guards_whole=False)),
    "roles": lambda on: cases.role_of_three(5, 1, (5,), RULE if on else cases.without(guards_roles=False)),
    "roles of what is shown": lambda on: cases.role_with_a_gap(
        6, 1, RULE if on else cases.without(role_of_shown=False)
    ),
    "coordinators": lambda on: cases.coordinator(5, 1, RULE if on else cases.without(coordinators_count=True)),
    "word from ten": lambda on: cases.with_word(5, 2, RULE if on else cases.without(word_from=5)),
    "word when far apart only": lambda on: cases.with_word(10, 2, RULE if on else cases.without(apart=Fraction(3, 4))),
    "word without groups only": lambda on: every_round((5, 5), 1, RULE if on else cases.without(word_in_groups=True)),
}


@pytest.mark.parametrize("protection", TEETH)
def test_a_protection_taken_away_is_found(protection: str) -> None:
    assert _leak(TEETH[protection](False)), "the adversary finds nothing to complain of"
    if protection == "coordinators":
        assert cases.coordinator(5, 1).width == HIGHEST - LOWEST
    else:
        assert not _leak(TEETH[protection](True))


@pytest.mark.parametrize("sizes", [(5,), (3, 2), (5, 4), (2, 2, 1)], ids=str)
def test_reasoning_on_sums_finds_what_trying_everything_finds(sizes: tuple[int, ...]) -> None:
    for rule in (RULE, cases.without(room=None), cases.without(minimum=2), cases.without(guards_whole=False)):
        tried = [left.width for left in every_round(sizes, 1, rule)]
        reasoned = [left.width for left in cases.groups(sizes, 1, rule)]
        assert tried == reasoned


@pytest.mark.parametrize(("n", "step"), [(5, 1), (5, 2), (6, 1), (10, 1)])
def test_reasoning_on_the_word_finds_what_trying_everything_finds(n: int, step: int) -> None:
    for rule in (RULE, cases.without(word_from=5), cases.without(word_from=5, apart=Fraction(3, 4))):
        tried = [left.width for left in every_round((n,), step, rule)]
        assert tried == [left.width for left in cases.with_word(n, step, rule)]


@pytest.mark.parametrize("people", [(5, 1, 0), (5, 0, 1), (5, 1, 1), (5, 2, 0)], ids=str)
@pytest.mark.parametrize("drift", [0, 1])
def test_reasoning_on_repeats_finds_what_trying_every_sum_finds(people: tuple[int, int, int], drift: int) -> None:
    stayed, left, joined = people
    tried = cases.repeat(stayed, left, joined, 1, bool(drift))[0]
    found = []
    for before, after in _pictures(stayed, left, joined, drift):
        first = told_sums.sums(stayed + left, before, 1)
        second = repeats.band_sums(stayed + joined, after, 1) if after.form == BAND else told_sums.sums(5, after, 1)
        found += repeats.spans(repeats.People(*people), first, second, drift, 1).values()
    assert tried.width == min(high - low for low, high in found)


def _pictures(stayed: int, left: int, joined: int, drift: int) -> set[tuple[Value, Value]]:
    return {
        (
            value(stayed + left, stay + leave, 1),
            repeated(stayed + joined, stay + join + moved, 1, left + joined),
        )
        for stay in range(stayed, stayed * 5 + 1)
        for leave in range(left, left * 5 + 1)
        for join in range(joined, joined * 5 + 1)
        for moved in range(-drift * stayed, drift * stayed + 1)
    }


def test_beside_the_word_four_scores_are_left_because_the_mean_lies_in_the_middle() -> None:
    """Elsewhere the interval would be wide and empty: who said 4 of ten, at 1,7, knows all others said 1 or 5."""
    assert all(word.fewest(n) >= 4 for n in range(10, 31))
    anywhere = cases.without(word_within=Fraction(1))
    assert [word.fewest(n, anywhere) for n in (10, 11, 12)] == [2, 2, 2]


def test_what_the_rule_leaves_open_between_rounds_is_known() -> None:
    """Said in docs/confidentiality.md: none of these is under the promise. A rule that mends one turns this red."""
    assert cases.regrouped((5, 5), 1).width == 0
    assert cases.repeated_twice(5, 1, compare_all=True).width == 0
    assert cases.moved_group(5, 1, per_group=True).width == 0
    assert cases.skipped_in_repeat(6, 1, per_item=True).width == 0


def test_the_adversary_would_see_a_score_that_is_shown() -> None:
    outsider, insider = brute.judged(brute.worlds((2,), 1), lambda world: world, 1)
    assert (outsider.width, insider.width) == (0, 0)


def test_nothing_of_groups_too_small_and_of_too_few_hidden() -> None:
    assert cases.item((4,), (12,), 1).whole == Value("hidden")
    three = Value("exact", Fraction(3))
    assert cases.item((5, 4), (15, 12), 1) == Item(three, (Value("hidden"), Value("hidden")))
    assert cases.item((5, 3, 2), (15, 9, 6), 1) == Item(three, (three, Value("hidden"), Value("hidden")))
    assert cases.item((5, 3, 2), (15, 15, 10), 1).whole == Value("hidden")
