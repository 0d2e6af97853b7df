"""A weekday that hangs on what no calendar knows is asked, and never taken as the first one there is."""

from datetime import date, datetime

import pytest

from dialogs.understanding.days import Ask, Doubt, Purpose, When, find_when, read_when

NOW = datetime.fromisoformat("2026-11-26T10:00")


@pytest.mark.parametrize(
    "said",
    [
        "de woensdag na carnaval", "de dinsdag na de teamdag", "the Tuesday after half-term",
        "de vrijdag van diezelfde week", "vrijdag in dezelfde week", "de vrijdag van die week",
        "the Friday of that week", "Friday the same week",
    ],
)  # fmt: skip
def test_it_is_asked(said: str) -> None:
    assert isinstance(read_when(said, Purpose.DAY, NOW, "nl"), Ask)
    inside = f"zet hem maar op {said}, negen uur"
    found = find_when(inside, NOW, "nl", Purpose.MOMENT)
    assert found and isinstance(found.reading, Ask)
    # What it hangs on stays with it, so that whoever reads the words again asks as well.
    assert isinstance(read_when(inside[found.start : found.end], Purpose.MOMENT, NOW, "nl"), Ask)


@pytest.mark.parametrize("said", ["driekoningen", "oudjaarsdag"])
def test_a_day_with_a_name_that_is_no_holiday_is_not_called_one(said: str) -> None:
    read = read_when(said, Purpose.DAY, NOW, "nl")
    assert isinstance(read, When)
    assert read.confirm == (Doubt.UNSURE,)


@pytest.mark.parametrize("said", ["woensdag", "de woensdag", "dinsdag voor de zekerheid", "vrijdag na het werk"])
def test_a_weekday_by_itself_is_taken(said: str) -> None:
    assert isinstance(read_when(said, Purpose.DAY, NOW, "nl"), When)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("a fortnight tomorrow", date(2026, 12, 11)),
        ("two weeks today", date(2026, 12, 10)),
        ("a week tomorrow", date(2026, 12, 4)),
        ("tomorrow", date(2026, 11, 27)),
    ],
)
def test_a_length_right_before_a_day_is_counted_from_it(said: str, day: date) -> None:
    read = read_when(said, Purpose.DAY, NOW, "en")
    assert isinstance(read, When)
    assert read.day == day


@pytest.mark.parametrize(
    ("said", "first"), [("ergens begin januari", 4), ("ergens in januari", 4), ("sometime mid January", 14)]
)
def test_some_time_in_a_month_offers_days_of_that_month(said: str, first: int) -> None:
    """The first days from now were offered."""
    read = read_when(said, Purpose.DAY, NOW, "nl")
    assert isinstance(read, Ask)
    assert read.options[0] == date(2027, 1, first)
