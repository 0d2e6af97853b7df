"""Days for tests that live by this machine's clock: on any day it runs, a day nobody is asked about again."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from dialogs.reminders.windows import Calendar

ZONE = ZoneInfo("Europe/Amsterdam")
WORK = Calendar()


def today() -> date:
    """Return today as the bot tells it."""
    return datetime.now(ZONE).date()


def working_day(weeks: int) -> date:
    """Return the first working day that is at least so many weeks ahead; `str` of it can be typed.

    "Over drie weken" is a Saturday on a Saturday, and then the bot asks first whether that was meant.
    """
    return WORK.next_working(today() + timedelta(weeks=weeks))
