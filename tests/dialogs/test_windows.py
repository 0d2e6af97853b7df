"""When people may be spoken to: a table of moments, and what holds whatever the days."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.reminders.windows import (
    CLOSES,
    MORNING,
    OPENS,
    REMINDER_TIME,
    Calendar,
    as_utc,
    closing_reminder,
    next_window,
    round_reminders,
)

HERE = ZoneInfo("Europe/Amsterdam")
PLAIN = Calendar()


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HERE)


def shown(moment: datetime) -> str:
    return moment.astimezone(HERE).strftime("%a %Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("day", "working"),
    [
        ("2025-04-26", False),  # King's Day, moved to Saturday
        ("2025-04-25", True),
        ("2025-04-28", True),
        ("2025-05-05", False),  # fifth of May of a fifth year
        ("2026-05-05", True),
        ("2027-05-05", True),
        ("2030-05-05", False),  # and a Sunday
        ("2035-05-05", False),
        ("2026-04-03", True),  # Good Friday
        ("2027-03-26", True),
        ("2026-04-06", False),  # Easter Monday
        ("2027-03-29", False),
        ("2026-04-27", False),  # King's Day
        ("2027-04-27", False),
        ("2026-05-14", False),  # Ascension
        ("2026-05-15", True),
        ("2026-05-25", False),  # Whit Monday
        ("2026-12-25", False),
        ("2027-01-01", False),
        ("2026-12-24", True),
        ("2026-12-31", True),
        ("2026-11-21", False),
        ("2026-11-22", False),
    ],
)
def test_working_days(day: str, working: bool) -> None:
    assert PLAIN.is_working(date.fromisoformat(day)) is working


def test_the_overlay_has_the_last_word_but_makes_no_weekend_work() -> None:
    friday, king, saturday = date(2026, 4, 3), date(2026, 4, 27), date(2026, 11, 21)
    own = Calendar(also_free=frozenset({friday}), not_free=frozenset({king, saturday}))
    assert not own.is_working(friday)
    assert own.is_working(king)
    assert not own.is_working(saturday)
    with pytest.raises(ValueError, match="2026-04-03"):
        Calendar(frozenset({friday}), frozenset({friday}))


@pytest.mark.parametrize(
    ("asked", "given_"),
    [
        ("2026-11-20 17:59", "Fri 2026-11-20 17:59"),
        ("2026-11-20 18:00", "Mon 2026-11-23 09:00"),
        ("2026-11-20 21:30", "Mon 2026-11-23 09:00"),
        ("2026-11-21 11:00", "Mon 2026-11-23 09:00"),
        ("2026-11-22 23:59", "Mon 2026-11-23 09:00"),
        ("2026-11-23 00:00", "Mon 2026-11-23 09:00"),
        ("2026-11-23 07:59", "Mon 2026-11-23 09:00"),
        ("2026-11-23 08:00", "Mon 2026-11-23 08:00"),
        ("2026-11-23 08:30", "Mon 2026-11-23 08:30"),
        ("2026-11-23 19:00", "Tue 2026-11-24 09:00"),
        ("2026-04-24 18:30", "Tue 2026-04-28 09:00"),  # before the weekend of King's Day
        ("2026-04-27 12:00", "Tue 2026-04-28 09:00"),
        ("2025-04-25 18:00", "Mon 2025-04-28 09:00"),
        ("2025-04-26 10:00", "Mon 2025-04-28 09:00"),
        ("2030-05-05 10:00", "Mon 2030-05-06 09:00"),
        ("2026-04-03 10:00", "Fri 2026-04-03 10:00"),
        ("2026-04-03 20:00", "Tue 2026-04-07 09:00"),  # over Easter
        ("2026-04-06 10:00", "Tue 2026-04-07 09:00"),
        ("2026-12-24 18:00", "Mon 2026-12-28 09:00"),
        ("2026-12-25 10:00", "Mon 2026-12-28 09:00"),
        ("2026-12-31 22:00", "Mon 2027-01-04 09:00"),
        ("2026-03-29 02:30", "Mon 2026-03-30 09:00"),  # skipped
        ("2026-03-28 09:00", "Mon 2026-03-30 09:00"),
        ("2026-10-25 02:30", "Mon 2026-10-26 09:00"),  # twice
        ("2026-10-23 18:00", "Mon 2026-10-26 09:00"),
        ("2027-03-28 02:30", "Tue 2027-03-30 09:00"),  # Easter and the clock
        ("2027-10-31 02:30", "Mon 2027-11-01 09:00"),
    ],
)
def test_the_next_window(asked: str, given_: str) -> None:
    assert shown(next_window(local(asked), HERE, PLAIN)) == given_


def test_a_moment_inside_stays_what_it_is_in_whatever_zone() -> None:
    moment = datetime(2026, 7, 1, 6, 15, tzinfo=UTC)
    assert next_window(moment, HERE, PLAIN) is moment
    assert next_window(moment - timedelta(hours=1), HERE, PLAIN) == datetime(2026, 7, 1, 7, 0, tzinfo=UTC)


def test_a_moment_without_a_zone_is_none() -> None:
    with pytest.raises(ValueError, match="zone"):
        next_window(datetime(2026, 7, 1, 6, 15), HERE, PLAIN)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("day", "wall", "utc"),
    [
        (date(2026, 3, 29), time(2, 30), "2026-03-29T01:30"),
        (date(2026, 10, 25), time(2, 30), "2026-10-25T00:30"),
        (date(2027, 3, 28), time(2, 30), "2027-03-28T01:30"),
        (date(2027, 10, 31), time(2, 30), "2027-10-31T00:30"),
        (date(2026, 3, 28), time(9), "2026-03-28T08:00"),
        (date(2026, 3, 29), time(9), "2026-03-29T07:00"),
        (date(2026, 10, 24), time(9), "2026-10-24T07:00"),
        (date(2026, 10, 25), time(9), "2026-10-25T08:00"),
    ],
)
def test_wall_time_over_both_clock_changes(day: date, wall: time, utc: str) -> None:
    assert as_utc(day, wall, HERE) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("invited", "closes", "reminders"),
    [
        ("2026-11-23", "2026-11-23", []),
        ("2026-11-23", "2026-11-25", []),
        ("2026-11-23", "2026-11-20", []),
        ("2026-11-23", "2026-11-26", ["Tue 2026-11-24"]),  # three days: the last one only
        ("2026-11-23", "2026-11-27", ["Wed 2026-11-25"]),  # a week: halfway is the last one
        ("2026-11-23", "2026-12-04", ["Mon 2026-11-30", "Wed 2026-12-02"]),
        ("2026-11-23", "2026-12-21", ["Mon 2026-12-07", "Thu 2026-12-17"]),
        ("2026-11-26", "2026-11-30", ["Mon 2026-11-30"]),  # over a weekend: no room for the last one
        ("2026-11-27", "2026-11-30", []),
        ("2026-11-20", "2026-11-29", ["Tue 2026-11-24", "Thu 2026-11-26"]),
        ("2026-12-18", "2027-01-08", ["Mon 2026-12-28", "Wed 2027-01-06"]),  # Christmas
        ("2026-04-20", "2026-04-30", ["Tue 2026-04-28"]),  # King's Day
        ("2026-04-01", "2026-04-10", ["Tue 2026-04-07", "Wed 2026-04-08"]),  # Easter
        ("2026-03-20", "2026-04-03", ["Fri 2026-03-27", "Wed 2026-04-01"]),  # clock
        ("2026-10-19", "2026-11-02", ["Mon 2026-10-26", "Thu 2026-10-29"]),
    ],
)
def test_reminders_of_a_round(invited: str, closes: str, reminders: list[str]) -> None:
    moments = round_reminders(date.fromisoformat(invited), date.fromisoformat(closes), HERE, PLAIN)
    assert [shown(moment) for moment in moments] == [f"{day} 09:30" for day in reminders]


@pytest.mark.parametrize(
    ("closes", "told"),
    [
        ("2026-12-11", "Thu 2026-12-10"),
        ("2026-11-30", "Fri 2026-11-27"),  # over a weekend
        ("2026-12-28", "Thu 2026-12-24"),  # over Christmas and a weekend
        ("2026-03-30", "Fri 2026-03-27"),  # over the change of the clock
    ],
)
def test_a_coordinator_hears_it_on_the_last_working_day_before(closes: str, told: str) -> None:
    assert shown(closing_reminder(date.fromisoformat(closes), HERE, PLAIN)) == f"{told} 09:30"


days = st.dates(date(2024, 1, 1), date(2040, 12, 31))
overlays = st.builds(
    lambda free, work: Calendar(free, work - free), st.frozensets(days, max_size=20), st.frozensets(days, max_size=20)
)


@given(days, st.integers(-3, 200), overlays)
def test_reminders_keep_to_their_rule(invited: date, length: int, calendar: Calendar) -> None:
    closes = invited + timedelta(days=length)
    moments = [moment.astimezone(HERE) for moment in round_reminders(invited, closes, HERE, calendar)]
    assert len(moments) <= (2 if length >= 3 else 0)
    assert all(calendar.is_working(moment.date()) and moment.time() == REMINDER_TIME for moment in moments)
    assert all(invited < moment.date() <= closes for moment in moments)
    assert sorted({moment.date() for moment in moments}) == [moment.date() for moment in moments]
    if length >= 14 and calendar.working_between(invited, closes) >= 8:
        assert moments


@given(st.datetimes(datetime(2024, 1, 1), datetime(2040, 12, 31), timezones=st.just(UTC)), overlays)  # noqa: DTZ001
def test_a_window_is_always_one(moment: datetime, calendar: Calendar) -> None:
    found = next_window(moment, HERE, calendar)
    wall = found.astimezone(HERE)
    assert calendar.is_working(wall.date())
    assert OPENS <= wall.time() < CLOSES
    assert found == moment or (found > moment and wall.time() == MORNING)
    assert next_window(found, HERE, calendar) is found
