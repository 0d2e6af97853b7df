"""Competency scores, roles, highest and lowest, and the confidential picture: norms F3, F6, F7 and B1-B10."""

import random
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dialogs.group.confidential import ConfidentialPicture, Value, confidential_picture
from dialogs.group.rule import ends
from dialogs.instruments.kinds.competentiescan.scoring import extremes, profile, role_mean
from dialogs.instruments.library import Library
from tests.dialogs.marks import tallied

NAMES = ("a", "b", "c")
ROLES = {"r": NAMES}


def answers(library: Library, **given_: tuple[int | None, ...]) -> dict[str, str | None]:
    return {
        f"{name}_{number}": None if score is None else str(score)
        for name, scores in given_.items()
        for number, score in enumerate(scores, 1)
    }


@pytest.mark.parametrize(
    ("scores", "shown", "band"),
    [
        ((4, 4, 5, None), "4.3", "high"),
        ((2, 3, 2, 3), "2.5", "mid"),
        ((2, 2, 3, 2), "2.3", "low"),
        ((3, 3, 4, 3), "3.3", "mid"),
        ((3, 4, 3, 4), "3.5", "high"),
        ((5, None, None, 4), None, None),
        ((None,) * 4, None, None),
    ],
)
def test_competency_score(
    library: Library, scores: tuple[int | None, ...], shown: str | None, band: str | None
) -> None:
    score = profile(library.entry("competentiescan").content, answers(library, luisteren=scores), {}).competency(
        "luisteren"
    )
    assert score.shown == (None if shown is None else Decimal(shown))
    assert score.band == band


def test_role_score_from_unrounded_scores() -> None:
    means = {"x": Fraction(13, 4), "y": Fraction(9, 2), "z": Fraction(2)}
    assert role_mean(means, ("x", "y", "z")) == Fraction(13, 4)
    assert role_mean({**means, "y": None}, ("x", "y", "z")) is None


def test_ties_share_and_all_equal_is_nobody() -> None:
    shown = {"a": Decimal("4.3"), "b": Decimal("4.3"), "c": Decimal("2.0")}
    assert extremes(shown) == (("a", "b"), ("c",))
    assert extremes({"a": Decimal(3), "b": Decimal(3)}) == ((), ())
    assert extremes({}) == ((), ())


def test_there_is_no_total(library: Library) -> None:
    assert set(profile(library.entry("competentiescan").content, {}, {}).__dataclass_fields__) == {
        "competencies", "roles", "highest", "lowest",
    }  # fmt: skip


def picture(*people: tuple[int, ...], invited: int = 0, minimum: int = 5) -> ConfidentialPicture:
    """Of people by their scores, 0 for none."""
    by_name = {f"p{i}": ("", tuple(score or None for score in scores)) for i, scores in enumerate(people)}
    return confidential_picture(tallied(by_name, NAMES), invited, ROLES, minimum)


FIVE = ((1, 2, 3), (2, 3, 4), (3, 4, 5), (4, 5, 3), (2, 2, 2))


def test_from_five_on() -> None:
    assert picture(*FIVE).enough
    assert picture(*FIVE[:4]) == picture() == ConfidentialPicture(enough=False)
    assert picture(*FIVE, minimum=6) == ConfidentialPicture(enough=False)


def test_thresholds_hold_per_competency() -> None:
    """Six completed, four scored b: b is not shown, and neither is its role (norms B3)."""
    made = picture(*FIVE[:4], (3, 0, 4), (4, 0, 2))
    assert made.value("b") == Value(id="b")
    assert made.value("a").n == 6
    assert made.value("r") == Value(id="r")
    assert "b" not in made.highest + made.lowest


@pytest.mark.parametrize(
    ("n", "low", "high"),
    [
        (5, "2.2", "3.8"),
        (6, "2.0", "4.0"),
        (8, "1.8", "4.2"),
        (12, "1.5", "4.5"),
        (13, "1.5", "4.5"),
        (60, "1.1", "4.9"),
    ],
)
def test_the_ends_by_hand(n: int, low: str, high: str) -> None:
    """1 + 6/n and 5 - 6/n, inward to tenths: of five an exact mean lies from 2.3 to 3.7, of eight from 1.9 to 4.1."""
    assert ends(n) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("scores", "at_most", "mean", "at_least"),
    [
        ((5, 5, 5, 5, 5), None, None, "3.8"),
        ((4, 4, 4, 4, 4), None, None, "3.8"),
        ((4, 4, 4, 4, 3), None, None, "3.8"),
        ((5, 5, 5, 2, 1), None, "3.6", None),
        ((3, 3, 3, 3, 3), None, "3.0", None),
        ((3, 3, 3, 3, 1), None, "2.6", None),
        ((2, 2, 2, 2, 3), "2.2", None, None),
        ((1, 1, 1, 1, 1), "2.2", None, None),
    ],
)
def test_at_an_end_only_the_end_is_said(scores: tuple[int, ...], at_most: str, mean: str, at_least: str) -> None:
    value = picture(*((score, score, score) for score in scores)).value("a")
    assert [value.at_most, value.mean, value.at_least] == [
        shown and Decimal(shown) for shown in (at_most, mean, at_least)
    ]


@given(st.lists(st.integers(1, 5), min_size=5, max_size=12), st.randoms(use_true_random=False))
def test_the_form_depends_on_number_and_mean_alone(scores: list[int], pick: random.Random) -> None:
    """Any other answers with the same sum look the same; only the word of ten people is not in it."""
    others = [*scores]
    for _ in range(20):
        up, down = pick.randrange(len(others)), pick.randrange(len(others))
        if up != down and others[up] < 5 and others[down] > 1:
            others[up] += 1
            others[down] -= 1
    assert shown_of(scores) == shown_of(others)


def shown_of(scores: list[int]) -> Value:
    return picture(*((score, 3, 3) for score in scores)).value("a")


def test_a_role_is_worked_out_from_what_is_shown() -> None:
    """3.4 and 3.4 of twelve, and 2.6 (2.55): their role is 3.1, as a reader would work it out."""
    sums = [(41, 41, 31)]
    values = picture(*(tuple(n // 12 + (place < n % 12) for n in sums[0]) for place in range(12)))
    assert [values.value(name).mean for name in NAMES] == [Decimal("3.4"), Decimal("3.4"), Decimal("2.6")]
    assert values.value("r").mean == Decimal("3.1")


def test_a_role_is_not_shown_where_a_part_of_it_is_an_end() -> None:
    made = picture(*((5, b, c) for b, c in zip((5, 5, 3, 3, 2), (1, 2, 3, 4, 2), strict=True)))
    assert made.value("a").at_least == Decimal("3.8")
    assert made.value("r") == Value(id="r")


def test_eight_of_twelve() -> None:
    """All 4 but one item that is 5 and one that is 2, of eight people who do not all agree."""
    made = picture(*((5, 2, 4),) * 5, *((4, 3, 4),) * 2, (4, 5, 3), invited=12)
    assert (made.completed, made.invited) == (8, 12)
    assert [made.value(name).point for name in NAMES] == [Decimal("4.2"), Decimal("2.6"), Decimal("3.9")]
    assert made.value("a").at_least == Decimal("4.2")
    assert (made.highest, made.lowest) == (("a",), ("b",))


def test_the_word_from_ten_people_and_far_apart() -> None:
    """Half say 1 and half say 5; nine of them are too few, and so is a standard deviation under 1.4."""
    apart = [(5, 4, 3) if place % 2 else (1, 2, 3) for place in range(10)]
    assert picture(*apart).apart == ("a",)
    assert picture(*apart[:9]).apart == ()
    assert picture(*apart, minimum=10).apart == ("a",)
    assert picture(*apart * 2, minimum=11).apart == ("a",)
    exactly = [*[(5, 3, 3)] * 4, *[(2, 3, 3)] * 3, *[(1, 3, 3)] * 2, (3, 3, 3)]
    assert picture(*exactly).apart == ("a",)


def test_the_word_is_not_said_near_an_end_nor_by_group() -> None:
    """4, 5 and eight times 1: to whoever said 4 it would leave 1 and 5 for the others."""
    assert picture((4, 3, 3), (5, 3, 3), *[(1, 3, 3)] * 8).apart == ()
    assert picture(*[(5, 3, 3)] * 8, *[(1, 3, 3)] * 3).apart == ("a",), "3.9"
    assert picture(*[(5, 3, 3)] * 18, *[(1, 3, 3)] * 3).apart == ()
    by_group = {f"p{i}": ("n" if i < 10 else "z", (5 if i % 2 else 1, 3, 3)) for i in range(20)}
    assert confidential_picture(tallied(by_group, NAMES), 20, ROLES, 5, ["n", "z"]).apart == ()


def test_ends_of_different_numbers_of_people_tie() -> None:
    """ "4.1 or higher" of seven may be higher than "4.2 or higher" of eight; "3.8 or higher" than 4.0."""
    seven_and_eight = picture(*[(5, 5, 3)] * 7, (0, 4, 2))
    assert [seven_and_eight.value(name).at_least for name in "ab"] == [Decimal("4.1"), Decimal("4.2")]
    assert (seven_and_eight.highest, seven_and_eight.lowest) == (("a", "b"), ("c",))
    both = picture(*[(5, 4, 4)] * 5, *[(0, 4, 4)] * 3)
    assert [both.value(name).point for name in "ab"] == [Decimal("3.8"), Decimal("4.0")]
    assert (both.highest, both.lowest) == ((), ()), "the first may be higher, and may be lower"


def test_in_bands() -> None:
    people = [(1, 3, 5)] * 3 + [(2, 4, 5)] * 3
    tally = tallied({f"p{i}": ("", scores) for i, scores in enumerate(people)}, NAMES)
    made = confidential_picture(tally, 6, ROLES, 5, in_bands=frozenset(NAMES))
    assert [made.value(name).band for name in NAMES] == ["low", "high", "high"]
    assert made.value("r") == Value(id="r")
    assert (made.highest, made.lowest) == (("b", "c"), ("a",))


people = st.lists(st.tuples(*[st.integers(0, 5)] * 3), max_size=15)


@given(people, st.integers(0, 20), st.randoms())
def test_order_never_matters(made: list[tuple[int, ...]], invited: int, shuffle: random.Random) -> None:
    shuffled = [*made]
    shuffle.shuffle(shuffled)
    assert picture(*made, invited=invited) == picture(*shuffled, invited=invited)
    assert ConfidentialPicture.from_json(picture(*made).to_json()) == picture(*made)


@given(people)
def test_nothing_is_shown_of_fewer_than_five(made: list[tuple[int, ...]]) -> None:
    shown = picture(*made)
    for number, value in enumerate(shown.competencies):
        scored = sum(1 for scores in made if scores[number])
        assert (value.span is None) == (scored < 5)
    if not shown.enough:
        assert shown == ConfidentialPicture(enough=False)


@given(people, st.integers(1, 5))
def test_a_null_never_lowers(made: list[tuple[int, ...]], other: int) -> None:
    assume(len(made) >= 5)
    with_null = picture(*made, (0, other, other))
    assert with_null.competencies[0] == picture(*made).competencies[0]
