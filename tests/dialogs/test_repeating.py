"""When a round is to be repeated: a length that stands alone is a day, one with a number before it is not."""

import pytest

from dialogs.understanding.repeating import day_of_length, said_later


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("een maand later", "in 1 month"),
        ("over een half jaar", "in 6 months"),
        ("over anderhalve maand", ""),
        ("over anderhalf jaar", ""),
        ("over 3 maanden", ""),
    ],
)
def test_half_as_much_again_is_not_one(said: str, day: str) -> None:
    assert day_of_length(said) == day
    assert bool(said_later(said)) == bool(day)
