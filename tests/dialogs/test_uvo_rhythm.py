"""When a UVO is due and what is sent until then: the table of norms F8 and the days on which it pinches."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.instruments.kinds.uvo.definition import UvoContent
from dialogs.instruments.library import Library
from dialogs.records import Uvo
from dialogs.reminders.uvo import PlannedPrompt, due_on, is_overdue, meeting_start, prompts_of, weeks_since
from dialogs.reminders.windows import Calendar

ZONE, CALENDAR = ZoneInfo("Europe/Amsterdam"), Calendar()


def uvo(**more: object) -> Uvo:
    known: dict[str, object] = {
        "id": "u",
        "tenant": "t",
        "chair": "eva",
        "code": "AB-3K7QXZ",
        "opened_on": date(2026, 1, 1),
    }
    return Uvo(**(known | more))  # type: ignore[arg-type]


def planned(library: Library, one: Uvo, today: date) -> dict[str, list[PlannedPrompt]]:
    found: dict[str, list[PlannedPrompt]] = {}
    for prompt in prompts_of(one, today, library.only_content(UvoContent).cadence.defaults, ZONE, CALENDAR):
        found.setdefault(prompt.text, []).append(prompt)
    return found


@pytest.mark.parametrize(
    ("held", "due", "plan", "sent"),
    [
        ("2026-01-05", "2026-03-02", "2026-02-16", "2026-02-16"),
        ("2026-02-09", "2026-04-06", "2026-03-23", "2026-03-23"),
        ("2026-09-01", "2026-10-27", "2026-10-13", "2026-10-13"),
        ("2026-11-02", "2026-12-28", "2026-12-14", "2026-12-14"),
        ("2026-11-21", "2027-01-16", "2027-01-02", "2027-01-04"),
        ("2028-01-10", "2028-03-06", "2028-02-21", "2028-02-21"),
    ],
)
def test_due_dates_and_plan_reminders(library: Library, held: str, due: str, plan: str, sent: str) -> None:
    one = uvo(last_held=date.fromisoformat(held))
    assert due_on(one).isoformat() == due
    assert (due_on(one) - timedelta(days=14)).isoformat() == plan
    (prompt,) = planned(library, one, date.fromisoformat(held))["plannen"]
    local = prompt.at.astimezone(ZONE)
    assert (local.date().isoformat(), local.hour) == (sent, 9)


def test_less_often_is_for_the_time_being() -> None:
    held = date(2026, 1, 5)
    assert due_on(uvo(last_held=held, weeks=12, less_until=date(2026, 6, 1))) == date(2026, 3, 30)
    assert due_on(uvo(last_held=held, weeks=12, less_until=date(2026, 3, 15))) == date(2026, 3, 15)
    assert due_on(uvo(last_held=held, weeks=12, less_until=date(2026, 2, 1))) == date(2026, 3, 2)
    assert due_on(uvo(last_held=held, weeks=4)) == date(2026, 2, 2)


def test_a_date_silences_planning_and_being_late(library: Library) -> None:
    one = uvo(last_held=date(2026, 1, 5), planned_on=date(2026, 3, 3), planned_at="14:00")
    assert set(planned(library, one, date(2026, 1, 6))) == {"voorbereiden", "vandaag", "gehouden"}
    assert not is_overdue(one, date(2026, 3, 3))
    assert is_overdue(one, date(2026, 3, 20)), "nobody said what became of it"
    assert set(planned(library, uvo(closed_on=date(2026, 1, 6)), date(2026, 1, 6))) == set()


def test_late_three_times_a_week_apart(library: Library) -> None:
    one = uvo(last_held=date(2026, 1, 5))
    late = [
        prompt.at.astimezone(ZONE).date().isoformat() for prompt in planned(library, one, date(2026, 1, 6))["te_laat"]
    ]
    assert late == ["2026-03-09", "2026-03-16", "2026-03-23"]
    assert weeks_since(one, date(2026, 3, 9)) == 9
    # Asked anew after a change when it is late already: from the next day on, not from a day that has passed.
    again = [p.at.astimezone(ZONE).date().isoformat() for p in planned(library, one, date(2026, 4, 20))["te_laat"]]
    assert again == ["2026-04-21", "2026-04-28", "2026-05-05"]


@pytest.mark.parametrize(
    ("day", "time", "morning"),
    [
        ("2026-12-15", "14:00", "2026-12-15 08:30"),
        ("2026-12-15", "08:30", "2026-12-14 16:00"),
        ("2026-12-14", "08:30", "2026-12-11 16:00"),
        ("2026-12-12", "14:00", "2026-12-11 16:00"),
        ("2026-04-27", "14:00", "2026-04-24 16:00"),
        ("2026-03-30", "14:00", "2026-03-30 08:30"),
    ],
)
def test_today_comes_in_working_time_or_the_day_before(library: Library, day: str, time: str, morning: str) -> None:
    one = uvo(planned_on=date.fromisoformat(day), planned_at=time)
    (prompt,) = planned(library, one, date(2026, 1, 2))["vandaag"]
    assert prompt.at.astimezone(ZONE).strftime("%Y-%m-%d %H:%M") == morning


def test_wall_time_over_the_clock_change() -> None:
    assert meeting_start(uvo(planned_on=date(2026, 3, 29), planned_at="10:00"), ZONE) == datetime(
        2026, 3, 29, 8, tzinfo=UTC
    )
    assert meeting_start(uvo(planned_on=date(2026, 10, 25), planned_at="10:00"), ZONE) == datetime(
        2026, 10, 25, 9, tzinfo=UTC
    )
    assert meeting_start(uvo(), ZONE) is None


days = st.dates(date(2026, 1, 1), date(2030, 12, 31))


@given(days, st.integers(1, 26), st.none() | st.integers(0, 200), st.integers(0, 23), st.integers(0, 90))
def test_every_prompt_is_in_working_time_and_before_it_is_useless(library, held, weeks, ahead, hour, passed) -> None:
    more = {} if ahead is None else {"planned_on": held + timedelta(days=ahead), "planned_at": f"{hour:02}:00"}
    one = uvo(opened_on=held, last_held=held, weeks=weeks, evaluation_weeks=12, **more)
    today = held + timedelta(days=passed)
    for kind, prompts in planned(library, one, today).items():
        for prompt in prompts:
            local = prompt.at.astimezone(ZONE)
            assert CALENDAR.is_working(local.date()), kind
            assert 8 <= local.hour < 18, kind
            assert prompt.at < prompt.until or (kind in ("voorbereiden", "vandaag") and local.date() < today)
