"""Lengths that are counted from a day that is said: "twee weken na vrijdag", "a fortnight tomorrow". Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile

from dialogs.understanding.days.grammar import Item, Phrase
from dialogs.understanding.days.readings import Purpose
from dialogs.understanding.days.resolving import resolve_day
from dialogs.understanding.days.scanning import Word
from dialogs.understanding.days.setting import DAYS, Day, Setting
from dialogs.understanding.days.spans import count_days

_LENGTHS = frozenset({"duration", "fortnight_long"})
# Right behind a length, in English: "two weeks tomorrow".
_FROM_WHEN = frozenset({"today", "tomorrow"})
_FROM_A_DAY = {"FROM": 1, "AFTER": 1, "BEFORE": -1, "VOOR": -1}


def count_from_days(items: Sequence[Item], setting: Setting) -> list[Item]:
    """Read "twee weken na vrijdag", "a fortnight from tomorrow" and "a week today" as the day they come to.

    Of an absence "vanaf" says when it begins.
    """
    out = list(items)
    for place in range(len(out) - 2, -1, -1):
        length, day = out[place], out[place + 1]
        if not (isinstance(length, Phrase) and length.kind in _LENGTHS and isinstance(day, Phrase)):
            continue
        if day.kind == "dayrel" and day.words[0].text in _FROM_WHEN:
            start = setting.today + timedelta(day.values[0])
            out[place : place + 2] = [_dated(count_days(length, start), (*length.words, *day.words))]
    for place in range(len(out) - 3, -1, -1):
        length, side = out[place], out[place + 1]
        if not (isinstance(length, Phrase) and length.kind in _LENGTHS and isinstance(side, Word)):
            continue
        behind = list(takewhile(lambda item: isinstance(item, Phrase) and item.kind in DAYS, out[place + 2 :]))
        if side.kind not in _FROM_A_DAY or not behind or (side.kind == "FROM" and setting.purpose is Purpose.AWAY):
            continue
        days = [item for item in behind if isinstance(item, Phrase)]
        since = resolve_day(days, setting)
        if not isinstance(since, Day):
            continue
        sign = _FROM_A_DAY[side.kind]
        counted = count_days(replace(length, kind="ago") if sign < 0 else length, since.day)
        words = (*length.words, side, *(word for one in days for word in one.words))
        out[place : place + 2 + len(days)] = [_dated(counted, words)]
    return out


def _dated(day: date, words: tuple[Word, ...]) -> Phrase:
    return Phrase("full_date", ((day.year, day.month, day.day, True),), words)
