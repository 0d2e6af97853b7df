"""What a text says of a day and an hour: a reading to take, one to confirm, a question to ask, or a shift."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Purpose(StrEnum):
    """What a day or an hour is read for; it decides what a bare number is and to which side time runs."""

    DAY = "day"
    TIME = "time"
    MOMENT = "moment"
    PAST = "past"
    EXTEND = "extend"
    SHORTEN = "shorten"
    AWAY = "away"
    SNOOZE = "snooze"


# For the last day of a round: a length counts from the one it has.
LAST_DAY = frozenset({Purpose.EXTEND, Purpose.SHORTEN})


class Edge(StrEnum):
    """Whether the last day named is still in it (t/m) or is the first one out of it (tot)."""

    THROUGH = "through"
    UNTIL = "until"


class Doubt(StrEnum):
    """Why a reading is shown in full, and set only after a yes."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    FAR = "far"
    NEXT = "next"
    SAME_WEEKDAY = "same_weekday"
    WEEKS = "weeks"
    UNTIL = "until"
    HOUR = "hour"
    ABOUT = "about"
    WEEK = "week"
    UNSURE = "unsure"
    EARLIER = "earlier"


class Reason(StrEnum):
    """Why a careful secretary asks instead."""

    CLASH = "clash"
    NO_SUCH_DAY = "no_such_day"
    NO_SUCH_TIME = "no_such_time"
    PAST_DAY = "past_day"
    PAST_TIME = "past_time"
    FUTURE_DAY = "future_day"
    TODAY = "today"
    WHICH_DAY = "which_day"
    WHICH_TIME = "which_time"
    EITHER_DAY = "either_day"
    EITHER_TIME = "either_time"
    DAY_OR_MONTH = "day_or_month"
    HALF = "half"
    NIGHT = "night"
    SEVEN = "seven"
    NOT_THAT = "not_that"
    HOW_MANY = "how_many"


Option = dt.date | dt.datetime | dt.time


@dataclass(frozen=True)
class When:
    """A day, an hour or both. Of a period `day` is the first and `last` the last day in it, both included.

    `day` without `last` and with `edge` is the day named, in it (through) or the first out of it (until).
    """

    day: dt.date | None = None
    time: dt.time | None = None
    last: dt.date | None = None
    edge: Edge | None = None
    confirm: tuple[Doubt, ...] = ()
    # The name of a public holiday that falls on the day, as the holidays package has it in this language.
    holiday: str = ""

    @property
    def back(self) -> dt.date | None:
        """Return the first day after what was named."""
        if self.last:
            return self.last + dt.timedelta(days=1)
        return self.day + dt.timedelta(days=1) if self.day and self.edge is Edge.THROUGH else self.day


@dataclass(frozen=True)
class Ask:
    """What has to be asked, why, and the candidates to offer. `day` and `time` are what was clear already."""

    why: Reason
    options: tuple[Option, ...] = ()
    args: Mapping[str, object] = field(default_factory=dict)
    day: dt.date | None = None
    time: dt.time | None = None


@dataclass(frozen=True)
class Shift:
    """A move from the moment that was planned, in days and minutes; nothing at all: the same moment.

    `time` is the hour that was said with it ("the day after, at nine"), instead of the one that was planned. `weekday`
    (0 to 6) is the first one behind it ("the Monday after"), or the last before it where `days` is negative.
    """

    days: int = 0
    minutes: int = 0
    time: dt.time | None = None
    weekday: int | None = None

    def count_from(self, planned: dt.datetime) -> dt.datetime:
        """Return the moment this is a move to, counted from what was planned."""
        moved = planned + dt.timedelta(days=self.days, minutes=self.minutes)
        if self.weekday is not None:
            way = 1 if self.days > 0 else -1
            moved += dt.timedelta(days=way * ((self.weekday - moved.weekday()) * way % 7))
        return dt.datetime.combine(moved.date(), self.time) if self.time else moved


Reading = When | Ask | Shift


@dataclass(frozen=True)
class Found:
    """A reading and where in the text it stands: text[start:end]."""

    reading: Reading
    start: int
    end: int
