"""A move to a weekday is counted from the moment that was planned, whatever day it is today."""

from datetime import date, datetime, time

import pytest

from dialogs.understanding.clauses import split_clauses
from dialogs.understanding.days import Shift

# A Tuesday.
PLANNED = datetime.combine(date(2026, 12, 15), time(14))


@pytest.mark.parametrize(
    ("way", "weekday", "moved"),
    [
        (1, 0, date(2026, 12, 21)),
        (1, 1, date(2026, 12, 22)),
        (1, 2, date(2026, 12, 16)),
        (-1, 0, date(2026, 12, 14)),
        (-1, 1, date(2026, 12, 8)),
        (-1, 4, date(2026, 12, 11)),
    ],
)
def test_it_is_the_first_such_day_on_that_side(way: int, weekday: int, moved: date) -> None:
    assert Shift(days=way, weekday=weekday).count_from(PLANNED) == datetime.combine(moved, time(14))


@pytest.mark.parametrize("said", ["make it the Monday after, same time", "naar de maandag erna, dezelfde tijd"])
def test_the_same_time_is_no_wish_of_its_own(said: str) -> None:
    """It was one, and the UVO was set once more on the day it stood."""
    assert len(split_clauses(said)) == 1
