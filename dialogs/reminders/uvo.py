"""When a UVO is due, and what its chair is prompted with until then: worked out from the UVO alone. Pure.

Rules: uvo.yaml `cadence` and `prompts`, norms F8, F10 and F11. A due date never moves; a prompt does, to working
time. Only a UVO that took place restarts the count.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.instruments.kinds.uvo.definition import Defaults, UvoText
from dialogs.records import Uvo
from dialogs.reminders.windows import MORNING, Calendar, as_utc

# A meeting that begins sooner after the morning than this is told about on the working day before.
_AHEAD = timedelta(minutes=30)
_AFTERNOON = time(16)
# How often it is asked whether a meeting took place.
_ASKED = 3
_EVALUATION_FOR = timedelta(days=14)


@dataclass(frozen=True)
class PlannedPrompt:
    """One prompt to come: its text, the moment it is sent and the moment it is of no use any more, both in UTC."""

    text: UvoText
    at: datetime
    until: datetime


def due_on(uvo: Uvo) -> date:
    """Return the day the next UVO is due: so many weeks after the last one that took place.

    Less often is for the time being: when that ends sooner, the usual rhythm counts from then on.
    """
    last = uvo.last_held or uvo.opened_on
    wanted = last + timedelta(weeks=uvo.weeks)
    if uvo.less_until is None or wanted <= uvo.less_until:
        return wanted
    return min(wanted, max(last + timedelta(weeks=uvo.usual_weeks), uvo.less_until))


def weeks_since(uvo: Uvo, today: date) -> int:
    """Count the whole weeks since the last UVO, or since it was put under our care."""
    return (today - (uvo.last_held or uvo.opened_on)).days // 7


def is_overdue(uvo: Uvo, today: date) -> bool:
    """Tell whether the due day has passed with no date to come: none was set, or nobody said what became of it."""
    no_date = uvo.planned_on is None or uvo.planned_on < today
    return uvo.closed_on is None and no_date and today > due_on(uvo)


def meeting_start(uvo: Uvo, zone: ZoneInfo) -> datetime | None:
    """Return the start of the planned meeting, in UTC; None without a date."""
    return _start(uvo, uvo.planned_on, zone)


def calendar_start(uvo: Uvo, zone: ZoneInfo) -> datetime | None:
    """Return the start of the meeting that may stand in a calendar: planned, or cancelled since; None without one."""
    return _start(uvo, uvo.planned_on or uvo.lapsed_on, zone)


def _start(uvo: Uvo, day: date | None, zone: ZoneInfo) -> datetime | None:
    return as_utc(day, time.fromisoformat(uvo.planned_at or "09:00"), zone) if day else None


def prompts_of(uvo: Uvo, today: date, rules: Defaults, zone: ZoneInfo, calendar: Calendar) -> tuple[PlannedPrompt, ...]:
    """List what is to be sent from today on, as things stand: in order, without what is of no use any more."""
    if uvo.closed_on is not None:
        return ()
    ahead = (
        _prompts_with_date(uvo, rules, zone, calendar)
        if uvo.planned_on
        else _prompts_without_date(uvo, today, rules, zone, calendar)
    )
    every = (*ahead, *_evaluation_prompts(uvo, today, zone, calendar))
    midnight = as_utc(today, time(), zone)
    return tuple(sorted((planned for planned in every if planned.until > midnight), key=lambda planned: planned.at))


def _prompts_with_date(uvo: Uvo, rules: Defaults, zone: ZoneInfo, calendar: Calendar) -> Iterator[PlannedPrompt]:
    assert uvo.planned_on
    day, start = uvo.planned_on, meeting_start(uvo, zone)
    assert start
    prepare = calendar.next_working(day - timedelta(days=rules.prepare_reminder_days_before))
    if prepare >= day:
        prepare = calendar.working_before(day, 1)
    yield PlannedPrompt(UvoText.PREPARE, as_utc(prepare, MORNING, zone), start)
    morning = as_utc(day, max(calendar.opens, time(8, 30)), zone)
    if not calendar.is_working(day) or morning + _AHEAD > start:
        # It would come too late, so it comes the working day before.
        morning = as_utc(calendar.working_before(day, 1), _AFTERNOON, zone)
    yield PlannedPrompt(UvoText.TODAY, morning, start)
    # Asked again each week until it is answered: without that nothing goes on.
    first = day + timedelta(days=rules.held_question_days_after)
    if uvo.later_on and uvo.later_on > day:
        # Who was asked, and wants to be asked again on another day.
        first = uvo.later_on
    for number in range(_ASKED):
        asked = calendar.next_working(first + timedelta(weeks=number))
        yield PlannedPrompt(
            UvoText.HELD, as_utc(asked, MORNING, zone), as_utc(asked + timedelta(days=6), MORNING, zone)
        )


def _prompts_without_date(
    uvo: Uvo, today: date, rules: Defaults, zone: ZoneInfo, calendar: Calendar
) -> Iterator[PlannedPrompt]:
    due, tomorrow = due_on(uvo), today + timedelta(days=1)
    first_late = due + timedelta(days=rules.overdue_reminder_every_days)
    # Who sees a card of this UVO today need not be told before tomorrow; who asked for later, not before that day.
    plan = uvo.later_on or max(due - timedelta(days=rules.plan_reminder_days_before_due), tomorrow)
    if plan <= due:
        yield PlannedPrompt(
            UvoText.PLAN, as_utc(calendar.next_working(plan), MORNING, zone), as_utc(first_late, time(), zone)
        )
    late = plan if uvo.later_on and plan > due else max(first_late, tomorrow)
    for number in range(rules.overdue_reminder_max):
        day = late + timedelta(days=number * rules.overdue_reminder_every_days)
        until = as_utc(day + timedelta(days=rules.overdue_reminder_every_days), MORNING, zone)
        yield PlannedPrompt(UvoText.OVERDUE, as_utc(calendar.next_working(day), MORNING, zone), until)


def evaluation_day(uvo: Uvo) -> date | None:
    """Return the day on which the next evaluation is due; None where there are none."""
    if uvo.evaluation_weeks is None:
        return None
    return (uvo.evaluated_on or uvo.opened_on) + timedelta(weeks=uvo.evaluation_weeks)


def _evaluation_prompts(uvo: Uvo, today: date, zone: ZoneInfo, calendar: Calendar) -> Iterator[PlannedPrompt]:
    day = evaluation_day(uvo)
    if day is None:
        return
    moment = as_utc(calendar.next_working(day), MORNING, zone)
    yield PlannedPrompt(UvoText.EVALUATE, moment, moment + _EVALUATION_FOR)
