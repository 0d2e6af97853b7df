"""Working days, working hours, and the moments at which a round reminds (norms E9-E15).

Wall times are local, results are moments in UTC: what is kept and compared has no clock changes in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import count
from zoneinfo import ZoneInfo

from dialogs.public_holidays import feasts_in

# Quiet outside these (norms E10; D8 in docs/dpia.md); what waited for the morning comes when people have sat down.
OPENS, CLOSES, MORNING = time(8), time(18), time(9)
REMINDER_TIME = time(9, 30)
_SHORTEST = 3
_APART = 2
# A public holiday, but no day off in the CAO's that our users work under; the overlay can say otherwise.
_WORKED_ON = "Goede vrijdag"


@dataclass(frozen=True)
class Calendar:
    """Which days are working days: not a weekend and not a Dutch public holiday, but for this overlay (norms E15).

    Good Friday is a working day, and so is 5 May in years not divisible by five; King's Day falls on the Saturday when
    27 April is a Sunday. `also_free` are more days off, `not_free` are holidays that are worked on; a weekend stays a
    weekend. Between `opens` and `closes` we may speak; `always` is for trying things out. Raises ValueError when a day
    is in both.
    """

    also_free: frozenset[date] = frozenset()
    not_free: frozenset[date] = frozenset()
    opens: time = OPENS
    closes: time = CLOSES
    always: bool = False

    def __post_init__(self) -> None:
        if both := self.also_free & self.not_free:
            raise ValueError(f"both free and not free: {', '.join(map(str, sorted(both)))}")

    def is_working(self, day: date) -> bool:
        if day in self.also_free or day.weekday() >= 5:
            return False
        return day in self.not_free or day not in _holidays(day.year)

    def next_working(self, day: date) -> date:
        """Return this day, or the first working day after it."""
        return next(later for later in _days(day, 1) if self.is_working(later))

    def working_between(self, after: date, until: date) -> int:
        """Count the working days after the one day, up to and including the other."""
        days = (until - after).days
        return sum(self.is_working(after + timedelta(days=number)) for number in range(1, days + 1))

    def working_before(self, day: date, number: int) -> date:
        """Return the working day that is so many (1 or more) before this day."""
        before = (earlier for earlier in _days(day - timedelta(days=1), -1) if self.is_working(earlier))
        return next(found for nth, found in enumerate(before, 1) if nth == number)


@cache
def _holidays(year: int) -> frozenset[date]:
    return frozenset(one.day for one in feasts_in(year) if one.public and one.names["nl"] != _WORKED_ON)


def _days(first: date, step: int) -> Iterator[date]:
    return (first + timedelta(days=number) for number in count(0, step))


def as_utc(day: date, wall: time, zone: ZoneInfo) -> datetime:
    """Convert this wall time on this day to UTC.

    A time that spring skips counts on from before the change (2026-03-29 02:30 is 03:30, 01:30Z); of two in autumn it
    is the first (2026-10-25 02:30 is 00:30Z; norms E11, E12; PEP 495). A day later is a calendar day (norms E13).
    """
    return datetime.combine(day, wall, zone).astimezone(UTC)


def next_window(moment: datetime, zone: ZoneInfo, calendar: Calendar) -> datetime:
    """Return the moment itself within working hours; otherwise the morning of the first working day to come.

    Early in the day that may be the same day. Whether the occasion has passed by then is for the caller to check.
    Raises ValueError when the moment is naive.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs a zone")
    local = moment.astimezone(zone)
    day = local.date()
    if calendar.always or (calendar.is_working(day) and calendar.opens <= local.time() < calendar.closes):
        return moment
    first = day if local.time() < calendar.opens else day + timedelta(days=1)
    return as_utc(calendar.next_working(first), max(MORNING, calendar.opens), zone)


def closing_reminder(closes_on: date, zone: ZoneInfo, calendar: Calendar) -> datetime:
    """Return when a coordinator hears that a round closes: at 9:30 on the last working day before its last day."""
    return as_utc(calendar.working_before(closes_on, 1), REMINDER_TIME, zone)


def round_reminders(invited_on: date, closes_on: date, zone: ZoneInfo, calendar: Calendar) -> tuple[datetime, ...]:
    """Return when somebody invited on one day is reminded of a round that closes on another: at most two moments.

    Always 9:30 on a working day, after the day of the invitation and not after the last day; nothing when the last day
    is fewer than three days after the invitation. The last reminder is two working days before the last day. The first
    is halfway, rounded down and moved on to a working day, when that is two or more working days after the invitation
    and before the last reminder. Where there is no room for the last one, the one halfway may stand alone.
    """
    period = (closes_on - invited_on).days
    if period < _SHORTEST:
        return ()
    halfway = calendar.next_working(invited_on + timedelta(days=period // 2))
    last = calendar.working_before(closes_on, _APART)
    days = [last] if last > invited_on else []
    end = last if days else closes_on + timedelta(days=1)
    if halfway < end and calendar.working_between(invited_on, halfway) >= _APART:
        days.insert(0, halfway)
    return tuple(as_utc(day, REMINDER_TIME, zone) for day in days)
