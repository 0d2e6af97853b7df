"""Competency scores, roles, highest and lowest, and the confidential picture: norms F3, F6, F7 and B1-B10."""

import random
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dialogs.group.confidential import ConfidentialPicture, confidential_picture
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


def picture(
    *people: tuple[int, ...], invited: int = 0, minimum: int = 5, coordinator: bool = False
) -> ConfidentialPicture:
    """Of people by their scores, 0 for none; with `coordinator` the last of them is that."""
    by_name = {f"p{i}": ("", tuple(score or None for score in scores)) for i, scores in enumerate(people)}
    insiders = list(by_name)[-1:] if coordinator else []
    return confidential_picture(tallied(by_name, NAMES, *insiders), invited, ROLES, minimum)


FIVE = ((1, 2, 3), (2, 3, 4), (3, 4, 5), (4, 5, 3), (2, 2, 2))


def test_from_five_on() -> None:
    assert picture(*FIVE).enough
    assert picture(*FIVE[:4]) == picture() == picture(*FIVE, coordinator=True) == ConfidentialPicture(enough=False)
    assert picture(*FIVE, minimum=6) == ConfidentialPicture(enough=False)


def test_thresholds_hold_per_competency() -> None:
    """Six completed, four scored b: b is not shown, and neither is its role (norms B3)."""
    made = picture(*FIVE[:4], (3, 0, 4), (4, 0, 2))
    by_id = {value.id: value for value in made.competencies}
    assert (by_id["b"].n, by_id["b"].mean, by_id["b"].around) == (None, None, None)
    assert by_id["a"].n == 6
    assert made.roles[0].mean is made.roles[0].around is None
    assert "b" not in made.highest + made.lowest


@pytest.mark.parametrize("scores", [(5, 5, 5, 5, 5), (5, 5, 5, 5, 4), (1, 1, 1, 1, 1), (3, 3, 3, 3, 1)])
def test_all_or_all_but_one_alike_is_a_range(scores: tuple[int, ...]) -> None:
    made = picture(*((score, other, other) for score, other in zip(scores, (1, 2, 3, 4, 2), strict=True)))
    value = made.competencies[0]
    assert value.mean is None
    assert value.around is not None
    assert made.roles[0].mean is None, "a role as exact as its parts would give the hidden one away"


def test_a_range_is_not_undone_by_the_role_or_the_rank() -> None:
    """a is alike for all, b lies higher than nobody may know: neither the role nor the order tells where a lies."""
    made = picture(*((5, b, c) for b, c in zip((5, 5, 5, 5, 4), (1, 2, 3, 4, 2), strict=True)))
    assert made.roles[0].mean is made.roles[0].around is None
    assert made.highest == ("a", "b"), "ranges are compared as shown"


def test_the_coordinators_own_answers_undo_nothing() -> None:
    """Five others alike, the coordinator apart: the mean of six would give the five away by subtraction."""
    six = [(5, 1, 1), (5, 2, 2), (5, 3, 3), (5, 4, 4), (5, 2, 5), (1, 3, 2)]
    assert picture(*six, coordinator=True).competencies[0].mean is None
    assert picture(*six).competencies[0].mean is None, "all but one alike, whoever that is"
    ten = [(1 + i % 5, 1 + i % 3, 3) for i in range(9)] + [(5, 3, 2)]
    assert picture(*ten).spread is not None
    assert picture(*ten, coordinator=True).spread is None, "nine others are too few for a spread"


def test_no_spread_under_ten() -> None:
    nine = [(1 + i % 5, 1 + i % 3, 3) for i in range(9)]
    assert picture(*nine).spread is None
    ten = picture(*nine, (5, 3, 2))
    assert ten.spread is not None
    assert ten.spread.id == "a"


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
        assert (value.mean is None and value.around is None) == (scored < 5)
    if not shown.enough:
        assert shown == ConfidentialPicture(enough=False)


@given(people, st.integers(1, 5))
def test_a_null_never_lowers(made: list[tuple[int, ...]], other: int) -> None:
    assume(len(made) >= 5)
    with_null = picture(*made, (0, other, other))
    assert with_null.competencies[0] == picture(*made).competencies[0]
