"""The kinds of phrases there are, for what something is said, and a day that was worked out."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from dialogs.understanding.days.readings import Doubt, Purpose

WEEKDAYS = frozenset(["weekday", "weekday_short", "coming_weekday", "next_weekday", "this_weekday", "prev_weekday"])


ON_WEEKDAYS = frozenset(["week_on_weekday", "weekday_week", "fortnight_on_weekday", "weekday_fortnight"])


DATES = frozenset(
    [
        "day_month",
        "ord_of_month",
        "month_day",
        "ord_of_unit",
        "full_date",
        "numeric_date",
        "feast",
        "nth_of",
        "last_weekday_of",
        "last_workday_of",
        "last_day_of",
        "ordinal",
        "bare_day",
    ]
)


OFFSETS = frozenset(["dayrel", "todaypart", "this_part"])


AHEAD = frozenset(["ahead", "ahead_of_now", "workdays_ahead", "ago", "fortnight"])


WEEKS = frozenset(["week_number", "next_unit", "this_unit", "prev_unit"])


PERIODS = frozenset(
    [
        "begin",
        "mid",
        "end",
        "half_month",
        "month",
        "weekend",
        "next_weekend",
        "prev_weekend",
        "vague",
        "some",
        "some_ahead",
        "some_ago",
        "about_ahead",
        "hours_ahead",
        "later_alone",
        "some_later",
        "ahead_and_half",
        "ahead_half",
    ]
)


DAYS = WEEKDAYS | ON_WEEKDAYS | DATES | OFFSETS | AHEAD | WEEKS | PERIODS | {"year_behind"}


MOST_OPTIONS = 3
# A day that was shortly before today was more likely miscounted than meant for next year.


# A day more than ten months away.
LONG_AGO = 304


@dataclass(frozen=True)
class Setting:
    """For what, in which language and on which day something is said, and whether it was asked for."""

    purpose: Purpose
    language: str
    now: datetime
    closes_on: date | None = None
    # Whether a day or an hour was asked for, so that a bare number may be one.
    asked: bool = True
    # The day of a meeting that is moved, where that is still to come: a weekday alone may be one of its week.
    planned: date | None = None

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def past(self) -> bool:
        return self.purpose is Purpose.PAST


@dataclass(frozen=True)
class Day:
    """A day that was worked out, with what is doubtful about it."""

    day: dt.date
    doubts: tuple[Doubt, ...] = ()


def offer(days: Iterable[date]) -> tuple[date, ...]:
    """Return the first of these days, in order, each once."""
    return tuple(sorted(set(days))[:MOST_OPTIONS])
