"""A day of their own that somebody gave in a scan, and what they are reminded of then."""

from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.instruments.definition import Text
from dialogs.reminders.windows import Calendar


@dataclass(frozen=True)
class OwnDay:
    """`about` is what is on that day, inside a sentence; `text` the reminder, with {day}; `ahead` days before it."""

    day: date
    ahead: int
    about: Text
    text: Text

    def reminds_on(self, today: date, calendar: Calendar) -> date | None:
        """Return the working day to remind on: so many days ahead, else the last one up to the day; None when over."""
        early = calendar.next_working(self.day - timedelta(days=self.ahead))
        last = self.day if calendar.is_working(self.day) else calendar.working_before(self.day, 1)
        return next((day for day in (min(early, last), last) if day > today), None)
