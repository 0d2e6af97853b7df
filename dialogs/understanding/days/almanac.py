"""Working days and public holidays, as everybody in the Netherlands counts them."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from dialogs.public_holidays import feasts_in


def holiday_name(day: date, language: str) -> str:
    """Return the name of the public holiday on this day, or ""."""
    return "; ".join(sorted(one.names[language] for one in feasts_in(day.year) if one.public and one.day == day))


def feast_in(year: int, name: str) -> date | None:
    """Return the day of a feast by its Dutch name, or by month and day ("12-31")."""
    if name[0].isdigit():
        month, day = name.split("-")
        return date(year, int(month), int(day))
    return next((one.day for one in feasts_in(year) if one.names["nl"].lower() == name), None)


def is_working(day: date) -> bool:
    return day.weekday() < 5 and not holiday_name(day, "nl")


def working_days(first: date, last: date) -> Iterator[date]:
    """Return the working days from the one day up to and including the other."""
    return (day for number in range((last - first).days + 1) if is_working(day := first + timedelta(days=number)))


def make_day(year: int, month: int, day: int) -> date | None:
    """Make a day; None when there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_months(day: date, months: int) -> date:
    """Return the same day so many months on, or the last one of that month."""
    at = day.year * 12 + day.month - 1 + months
    year, month = divmod(at, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_days(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
