"""Bands, patterns and rounding: norms F3 and F4."""

import itertools
from collections import Counter
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.group.rounding import exact_mean, half_up
from dialogs.instruments.kinds.zelfscan.scoring import find_pattern, result
from dialogs.instruments.library import Library

ROLES = ("ontwerper", "kwartiermaker", "verbinder", "dirigent")


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ("1111", "alle_rollen_weinig"),
        ("2222", "alle_rollen_weinig"),
        ("4444", "alle_rollen_stevig"),
        ("5555", "alle_rollen_stevig"),
        ("4342", "een_open_plek"),
        ("4423", "een_open_plek"),
        ("2333", "een_open_plek"),
        ("4433", "sterk_in_opbouw"),
        ("5511", "sterk_in_opbouw"),
        ("3344", "sterk_in_verbreding"),
        ("2233", "sterk_in_verbreding"),
        ("1155", "sterk_in_verbreding"),
        ("3333", "wisselend_beeld"),
        ("3433", "wisselend_beeld"),
    ],
)
def test_pattern_of_worked_examples(scores: str, expected: str) -> None:
    assert find_pattern(*(int(score) for score in scores)) == expected


def test_all_625_patterns() -> None:
    found = Counter(find_pattern(*scores) for scores in itertools.product(range(1, 6), repeat=4))
    assert found == {
        "alle_rollen_weinig": 16,
        "alle_rollen_stevig": 16,
        "een_open_plek": 216,
        "sterk_in_opbouw": 108,
        "sterk_in_verbreding": 108,
        "wisselend_beeld": 161,
    }


def test_the_examples_in_the_content_fit_their_patterns(library: Library) -> None:
    for known in library.entry("zelfscan").content.patterns:
        assert find_pattern(*known.example_scores) == known.id


def test_a_null_gives_no_pattern_and_lowers_nothing(library: Library) -> None:
    outcome = result(library.entry("zelfscan").content, dict(zip(ROLES, ["5", None, "4", "4"], strict=True)), {})
    assert outcome.pattern is None
    assert [role.score for role in outcome.roles] == [5, None, 4, 4]
    assert [role.band for role in outcome.roles] == ["high", None, "high", "high"]


def test_the_open_place_is_named(library: Library) -> None:
    outcome = result(library.entry("zelfscan").content, dict(zip(ROLES, "4423", strict=True)), {})
    assert (outcome.pattern, outcome.lagging) == ("een_open_plek", "verbinder")


def test_change_since_last_time(library: Library) -> None:
    now, before = dict(zip(ROLES, ["4", "2", None, "3"], strict=True)), dict(zip(ROLES, "2335", strict=True))
    assert [role.change for role in result(library.entry("zelfscan").content, now, before).roles] == [2, -1, None, -2]


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([4, 4, 5], "4.3"),
        ([2, 3, 2, 3], "2.5"),
        ([2, 2, 3, 2], "2.3"),
        ([3, 3, 4, 3], "3.3"),
        ([3, 4, 3, 4], "3.5"),
        ([Fraction(13, 4), Fraction(9, 2), 2], "3.3"),
        ([4, 5, 2], "3.7"),
        ([1], "1.0"),
    ],
)
def test_rounding_by_hand(scores: list[int | Fraction], expected: str) -> None:
    mean = exact_mean(scores)
    assert mean is not None
    assert half_up(mean) == Decimal(expected)


def test_no_scores_no_mean() -> None:
    assert exact_mean([]) is None


@given(st.lists(st.integers(1, 5), min_size=1, max_size=200))
def test_shown_mean_is_within_half_a_tenth_and_rounds_halves_up(scores: list[int]) -> None:
    mean = exact_mean(scores)
    assert mean is not None
    distance = Fraction(half_up(mean)) - mean
    assert Fraction(-1, 20) < distance <= Fraction(1, 20)
