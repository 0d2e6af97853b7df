"""Reads the answer to a question that offered days or hours, and writes them in a form that is short and exact."""

from collections.abc import Sequence
from datetime import date, datetime, time

from dialogs.patterns import lazy_compile
from dialogs.understanding.days.grammar import Phrase, find_phrases
from dialogs.understanding.days.readings import Option
from dialogs.understanding.days.scanning import scan
from dialogs.understanding.likeness import split_words
from dialogs.understanding.small_words import is_denied, small_words
from dialogs.understanding.which_of_them import one_of

_WRITTEN = lazy_compile(r"(\d{4}-\d\d-\d\d)?(?:T(\d\d)(\d\d))?")


def write_option(day: date | None, clock: time | None) -> str:
    """Write a day, an hour or both: 2026-12-15, T1430, 2026-12-15T1430."""
    return (day.isoformat() if day else "") + (f"T{clock:%H%M}" if clock else "")


def read_option(written: str) -> tuple[date | None, time | None]:
    """Read what `write_option` wrote; (None, None) for anything else."""
    match = _WRITTEN.fullmatch(written)
    try:
        day = date.fromisoformat(match[1]) if match and match[1] else None
        return day, time(int(match[2]), int(match[3])) if match and match[2] else None
    except ValueError:
        return None, None


def say_option(written: str) -> str:
    """Write it as it is read again, wherever a day may be typed: "2026-12-15 14:30"."""
    day, clock = read_option(written)
    return " ".join(part for part in (day.isoformat() if day else "", f"{clock:%H:%M}" if clock else "") if part)


def split_option(option: Option) -> tuple[date | None, time | None]:
    """Return the day and the hour of an option."""
    if isinstance(option, datetime):
        return option.date(), option.time()
    return (None, option) if isinstance(option, time) else (option, None)


def choose(text: str, offered: Sequence[str]) -> str | None:
    """Return which of the written options is meant by "woensdag", "de tweede" or "de 16e"; None for another answer."""
    # A figure may be that of a day.
    if not any(map(str.isdecimal, text)) and (place := one_of(text, len(offered))):
        return offered[place - 1]
    items = [item for item in find_phrases(scan(text)) if isinstance(item, Phrase) or item.kind == "FILLER"]
    if len(items) != 1 or not isinstance(phrase := items[0], Phrase):
        return None
    days = [read_option(one) for one in offered]
    value = phrase.values[0] if phrase.values else None
    if phrase.kind in ("weekday", "weekday_short", "this_weekday", "coming_weekday"):
        weekday = next(value for value in phrase.values if isinstance(value, int))
        fitting = [one for one, (day, _) in zip(offered, days, strict=True) if day and day.weekday() == weekday]
    elif phrase.kind in ("number", "ordinal") and isinstance(value, int):
        fitting = [one for one, (day, _) in zip(offered, days, strict=True) if day and day.day == value]
        if not fitting and phrase.kind == "ordinal" and 1 <= value <= len(offered):
            fitting = [offered[value - 1]]
    else:
        fitting = []
    words = split_words(text)
    if small_words().asking.intersection(words):
        # "Waarom niet dinsdag" chooses none.
        return None
    if is_denied(words):
        # "Dinsdag kan ik niet" of two days is the other one.
        fitting = [one for one in offered if one not in fitting] if fitting and len(offered) == 2 else []
    return fitting[0] if len(set(fitting)) == 1 else None
