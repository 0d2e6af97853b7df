"""The rule of confidential rounds in figures: ends for so many people, bands, and what people are told of it."""

from decimal import Decimal

import pytest

from dialogs.group import rule


@pytest.mark.parametrize(
    ("n", "low", "high"),
    [
        (5, "2.2", "3.8"),
        (6, "2.0", "4.0"),
        (7, "1.9", "4.1"),
        (8, "1.8", "4.2"),
        (10, "1.6", "4.4"),
        (60, "1.1", "4.9"),
    ],
)
def test_ends_are_rounded_inward(n: int, low: str, high: str) -> None:
    assert rule.ends(n) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("mean", "band"),
    [("1.0", "low"), ("2.4", "low"), ("2.5", "mid"), ("3.4", "mid"), ("3.5", "high"), ("5.0", "high")],
)
def test_a_mean_is_in_one_band(mean: str, band: rule.Band) -> None:
    assert rule.band_of(Decimal(mean)) == band
    lowest, highest = rule.span_of(band)
    assert lowest <= Decimal(mean) <= highest


def test_the_bands_are_the_scale_without_a_gap() -> None:
    spans = [rule.span_of(name) for name, _ in rule.BANDS]
    assert spans == [
        (Decimal("1.0"), Decimal("2.4")),
        (Decimal("2.5"), Decimal("3.4")),
        (Decimal("3.5"), Decimal("5.0")),
    ]


def test_the_word_is_said_of_ten_and_of_no_fewer_than_the_minimum() -> None:
    assert [rule.word_from(minimum) for minimum in (5, 9, 10, 11, 20)] == [10, 10, 10, 11, 20]


@pytest.mark.parametrize(
    ("minimum", "how", "word", "chosen"),
    [
        (5, {}, 10, 0),
        (10, {}, 1, 0),
        (12, {}, 1, 0),
        (5, {"grouped": True}, 0, 0),
        (12, {"grouped": True}, 0, 0),
        (5, {"choices": True}, 10, 1),
        (5, {"means": False}, -1, 0),
        # Without means choices stand beside nothing.
        (5, {"means": False, "choices": True}, -1, 0),
    ],
)
def test_what_people_are_told_of_it(minimum: int, how: dict[str, bool], word: int, chosen: int) -> None:
    assert rule.figures(minimum, **how) == {"minimum": minimum, "word": word, "chosen": chosen}
