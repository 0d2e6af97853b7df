"""Reads days and hours as people say them, in Dutch and English. Pure: the moment of saying is given.

`read_when` reads a whole answer to a question for a day or an hour; `find_when` finds them inside a sentence.
"""

from datetime import date, datetime

from dialogs.understanding.days.combining import combine
from dialogs.understanding.days.grammar import Phrase, find_phrases
from dialogs.understanding.days.hanging import begin_of
from dialogs.understanding.days.readings import (
    Ask,
    Doubt,
    Edge,
    Found,
    Option,
    Purpose,
    Reading,
    Reason,
    Shift,
    When,
)
from dialogs.understanding.days.reasons import without_reason
from dialogs.understanding.days.scanning import scan
from dialogs.understanding.days.setting import Setting

__all__ = [
    "Ask", "Doubt", "Edge", "Found", "Option", "Purpose", "Reading", "Reason", "Shift", "When", "find_when",
    "read_when",
]  # fmt: skip


def read_when(
    text: str,
    purpose: Purpose,
    now: datetime,
    language: str,
    *,
    closes_on: date | None = None,
    planned: date | None = None,
    alone: bool = False,
) -> Reading | None:
    """Read an answer to a question for a day or an hour; `now` is local. None when no day or hour is said at all.

    `planned` is the day of a meeting that is moved, and still to come.

    Words beside it are allowed, unless it is to stand `alone`; a bare number is a day or an hour only when there are
    none.
    """
    words = scan(text if alone else without_reason(text))
    if alone and any(word.kind == "FILLER" for word in words):
        return None
    found = combine(find_phrases(words), Setting(purpose, language, now, closes_on, planned=planned))
    return found[0] if found else None


def find_when(
    text: str, now: datetime, language: str, *purposes: Purpose, closes_on: date | None = None
) -> Found | None:
    """Find the day and hour inside a sentence, and where they stand. None when there are none.

    Of several purposes the first counts for which there is one; without any it is a moment.
    "Zo", "do" and their like are days only beside a date, an hour or a number, or behind "op", "komende" or "volgende".
    A day behind "tot en met" is the day that is meant, with its `edge`; words further off make it no less sure.
    """
    items = find_phrases(scan(without_reason(text)))
    if not any(isinstance(item, Phrase) for item in items):
        return None
    for purpose in purposes or (Purpose.MOMENT,):
        found = combine(items, Setting(purpose, language, now, closes_on, asked=False))
        if found and found[1]:
            reading, phrases = found
            start, end = min(phrase.start for phrase in phrases), max(phrase.end for phrase in phrases)
            return Found(reading, begin_of(phrases, text, start), end)
    return None
