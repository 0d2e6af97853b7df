"""Reads a day as people type it: 12-12-2026, 2026-12-12, 12 december, vrijdag, morgen, over twee weken."""

import re
from datetime import date, timedelta
from functools import cache

from babel.dates import get_day_names, get_month_names

from dialogs.instruments.definition import LANGUAGES
from dialogs.understanding.vocabulary import Vocabulary, plain

_DAY_FIRST = re.compile(r"^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d\d))?$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_NAMED = re.compile(
    r"^(\d{1,2})(?:e|th|st|nd|rd)? (?:of )?([a-z]+)\.?(?: (\d{4}))?$|^([a-z]+) (\d{1,2})(?:,? (\d{4}))?$"
)


_TIME = re.compile(r"^(?:om )?(\d{1,2})(?:[:.u h]?(\d\d))?(?: ?(?:uur|u|h))?$")


def read_time(text: str) -> str | None:
    """Read a time of the day as HH:MM: 14.00, 14:00, 1400, 9 uur, om 9.30. None when it is none."""
    match = _TIME.match(plain(text))
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def read_moment(text: str, words: Vocabulary, today: date) -> tuple[date | None, str | None]:
    """Read a day and, at the end, a time: "dinsdag 15 december 14.00", "morgen om 9 uur". None for what is missing."""
    parts = text.split()
    for many in (0, 1, 2, 3):
        if many > len(parts):
            break
        said, time = " ".join(parts[: len(parts) - many]), " ".join(parts[len(parts) - many :])
        day = read_date(said, words, today) if said else None
        clock = read_time(time) if time else None
        if day and (clock or not time):
            return day, clock
    return None, None


@cache
def _months() -> dict[str, int]:
    names: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=language).items():
                names[plain(str(name))] = int(number)
    return names


@cache
def _weekdays() -> dict[str, int]:
    return {
        plain(str(name)): int(number)
        for language in LANGUAGES
        for number, name in get_day_names("wide", locale=language).items()
    }


def _day(year: int | None, month: int, day: int, today: date) -> date | None:
    """Make a day; without a year, the next time it comes round. None when there is no such day."""
    try:
        if year is not None and year < 100:
            year += 2000
        if year is not None:
            return date(year, month, day)
        this_year = date(today.year, month, day)
        return this_year if this_year >= today else date(today.year + 1, month, day)
    except ValueError:
        return None


def read_date(text: str, words: Vocabulary, today: date) -> date | None:
    """Read a day, or None. Numbers are read day first, as in Dutch; a weekday means the next one after today."""
    said = plain(text)
    if said in words.dates["today"]:
        return today
    if said in words.dates["tomorrow"]:
        return today + timedelta(days=1)
    if said in words.dates["after_tomorrow"]:
        return today + timedelta(days=2)
    if match := _ISO.match(said):
        return _day(int(match[1]), int(match[2]), int(match[3]), today)
    if match := _DAY_FIRST.match(said):
        return _day(int(match[3]) if match[3] else None, int(match[2]), int(match[1]), today)
    parts = said.split()
    # "vrijdag 12 december": the weekday adds nothing to a full date.
    if len(parts) > 1 and parts[0].strip(",") in _weekdays():
        parts = parts[1:]
    if match := _NAMED.match(" ".join(parts)):
        name, day, year = (match[2], match[1], match[3]) if match[2] else (match[4], match[5], match[6])
        month = _months().get(name)
        return _day(int(year) if year else None, month, int(day), today) if month else None
    if len(parts) == 1 and parts[0] in _weekdays():
        return today + timedelta(days=(_weekdays()[parts[0]] - today.weekday() - 1) % 7 + 1)
    return _later(parts, words, today)


def read_past(text: str, words: Vocabulary, today: date) -> date | None:
    """Read the most recent such day, today included: gisteren, maandag, 20 november, 20-11-2026. None without one."""
    said = plain(text)
    if said in words.dates["yesterday"]:
        return today - timedelta(days=1)
    if said in words.dates["today"]:
        return today
    # Read from a week or a year ago, "the next" such day is the last one up to today.
    return read_date(text, words, today - timedelta(days=7 if said in _weekdays() else 364))


def _later(parts: list[str], words: Vocabulary, today: date) -> date | None:
    """Read "over twee weken", "in 10 days", "over een maand"."""
    if len(parts) != 3 or parts[0] not in words.dates["in"]:
        return None
    if re.fullmatch(r"\d{1,3}", parts[1]):
        count = int(parts[1])
    elif parts[1] in words.dates["one"]:
        count = 1
    elif parts[1] in words.numbers:
        count = words.numbers[parts[1]]
    else:
        return None
    for unit, days in (("days", 1), ("weeks", 7), ("months", 30)):
        if parts[2] in words.dates[unit]:
            return today + timedelta(days=count * days)
    return None
