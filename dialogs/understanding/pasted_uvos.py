"""Reads lines with a case code, a day and an hour, typed or pasted as from a sheet. Pure; the moment is given.

Of a line nothing is kept but these three. A cell on a line of its own belongs to the line with the code before it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise

from dialogs.instruments.definition import Language
from dialogs.patterns import lazy_compile
from dialogs.understanding.codes import FoundCode, find_case_codes, find_codes, has_digits_enough, without_filler
from dialogs.understanding.days import Ask, Purpose, Reason, When, read_when
from dialogs.understanding.guard import NEVER_MEANT, Finding, find_in_case_code, find_personal_data

MOST_LINES = 60
# Stands where a code belongs and something else was said.
NO_CODE = "geen_code"
# Nobody plans a meeting further ahead.
FARTHEST = timedelta(days=366)
_BEGINS = lazy_compile(
    r"\s*(?:(?:een )?nieuwe? uvo(?:'?s)?|uvo(?:'?s)? nieuwe?|(?:a )?new uvos?|uvos? new)(?![\w'])[\s:,;-]*",
    re.IGNORECASE,
)
# What stands between the cells of a line; a comma between digits is part of an hour, but for one behind a date.
_BETWEEN = lazy_compile(r"[;|\t]|,(?!\d)|(?<!\d),|(?<=[-/]\d\d),|(?<=[-/]\d{4}),")
_PAST = frozenset({Reason.PAST_DAY, Reason.PAST_TIME})
_HOUR_UNREAD = frozenset({Reason.NO_SUCH_TIME, Reason.WHICH_TIME, Reason.EITHER_TIME, Reason.HALF, Reason.NIGHT})


class LineFault(StrEnum):
    """Why a line makes no UVO."""

    PRIVATE = "private"
    CODE = "code"
    CODES = "codes"
    DAY = "day"
    PAST = "past"
    FAR = "far"
    TIME = "time"
    TWICE = "twice"


@dataclass(frozen=True)
class PlannedLine:
    """A case and when it meets; without `at` the hour was not said."""

    number: int
    code: str
    day: date
    at: time | None


@dataclass(frozen=True)
class BadLine:
    """A line that was not taken. `code` is "" where there is none that may be said back."""

    number: int
    fault: LineFault
    code: str = ""


@dataclass(frozen=True)
class Pasted:
    """What was read, in order. `many`: there were more lines than are taken at once."""

    lines: tuple[PlannedLine | BadLine, ...]
    many: bool = False


def says_new(text: str) -> str | None:
    """Return what follows "nieuwe uvo" and its like at the beginning of a text; None where it begins otherwise."""
    match = _BEGINS.match(text)
    return text[match.end() :] if match else None


def is_pasted(text: str) -> bool:
    """Tell whether this is a list of cases with their days: two lines or more with a code, and a day in one of them."""
    coded = [row for _, row in _rows(text) if _codes(row)]
    return len(coded) > 1 and any(_has_day(row) for row in coded)


def names_uvos(text: str) -> str | None:
    """Return the lines of a list of cases, or what is said of one behind "nieuwe uvo"; None for any other text.

    Behind those words no more than a code, a day and an hour may stand: anything else is a sentence.
    """
    if not has_digits_enough(text):
        # Without a code there is no line of a list in it; most of what is said goes no further.
        return None
    said = says_new(text)
    if is_pasted(text):
        return said or text
    if not said or not _codes(said):
        return None
    rest = _without_codes(said)
    return said if not rest or read_when(rest, Purpose.MOMENT, _ANY_DAY, _SHEET, alone=True) else None


def without_separators(text: str) -> str:
    """Return the cells of a line with spaces between them."""
    return " ".join(_BETWEEN.sub(" ", text).split())


def split_case(text: str) -> tuple[str, str] | None:
    """Split words into the one case code in them and the rest; None where there is none, or another code too."""
    found = [one for one in find_case_codes(text) if one.sure]
    if len(found) != 1:
        return None
    before, after = without_filler(text[: found[0].start]), text[found[0].end :]
    said = without_separators(f"{before} {after}".strip(" .:;,!?\"')]"))
    return None if find_codes(said) else (found[0].code, said)


def read_pasted(text: str, now: datetime) -> Pasted:
    """Read lines with a code, a day and an hour. `now` is local. A heading and a line said twice are passed over.

    In figures the day comes first, as in a Dutch sheet, in whatever language we speak: it is said back in full.
    """
    rows = _rows(text)
    lines: list[PlannedLine | BadLine] = []
    taken: dict[str, PlannedLine] = {}
    for number, row in rows[:MOST_LINES]:
        line = _read(row, number, now)
        if isinstance(line, PlannedLine):
            before = taken.setdefault(line.code, line)
            if (before.day, before.at) != (line.day, line.at):
                line = BadLine(number, LineFault.TWICE, line.code)
            elif before is not line:
                continue
        lines.append(line)
    return Pasted(tuple(lines), len(rows) > MOST_LINES)


def _rows(text: str) -> list[tuple[int, str]]:
    """Return the lines about a case, numbered as they stand, with the cells that stand under each; no heading."""
    rows: list[tuple[int, str]] = []
    lines = [line for given in text.splitlines() for line in _unfold(given)]
    for number, line in enumerate(map(str.strip, lines), 1):
        if rows and not _codes(line) and _completes(rows[-1][1], line):
            rows[-1] = rows[-1][0], f"{rows[-1][1]} {line}"
        elif _codes(line) or any(sign.isdigit() for sign in line) or _has_day(line):
            rows.append((number, line))
    return rows


def _unfold(line: str) -> Sequence[str]:
    """Split a line that is a whole list: a box to type in may have made spaces of its line ends."""
    edges = [*(found.start for found in _codes(line)), len(line)]
    parts = [line[start:end] for start, end in pairwise(edges)]
    said = [_without_codes(part) for part in parts]
    bare = [one for one in said if _BEGINS_DAY.match(one) and _parts(one, alone=True)]
    # In a sentence about two cases there are other words.
    return parts if len(bare) > 1 and len(bare) * _MOSTLY[1] >= len(parts) * _MOSTLY[0] else (line,)


# A number, with the name of its day before it or not: "di 15 dec 9u".
_BEGINS_DAY = lazy_compile(r"(?i)(?:(?:ma|di|wo|do|vr|za|zo|\w*dag|mon|tue|wed|thu|fri|sat|sun|\w*day)\.?\s+)?\d")

# Of the parts of a list that lost its line ends, so many have nothing in them but a moment.
_MOSTLY = 2, 3


def _codes(line: str) -> tuple[FoundCode, ...]:
    found = find_case_codes(line)
    return tuple(one for one in found if one.sure) or found


def _has_day(line: str) -> bool:
    return read_when(_without_codes(line), Purpose.MOMENT, _ANY_DAY, _SHEET) is not None


def _completes(row: str, cell: str) -> bool:
    """Tell whether a cell is the day or the hour that a line with a code still lacks."""
    has, brings = (_parts(_without_codes(row)) if _codes(row) else None), _parts(cell, alone=True)
    return has is not None and brings is not None and not any(map(all, zip(has, brings, strict=True)))


def _parts(words: str, *, alone: bool = False) -> tuple[bool, bool] | None:
    """Tell whether a day and whether an hour is said; None for what is neither, where it is to be that `alone`."""
    said = read_when(words, Purpose.MOMENT, _ANY_DAY, _SHEET, alone=alone)
    if alone and (said is None or words.isdecimal()):
        return None
    hour = isinstance(said, When | Ask) and said.time is not None
    return (said is not None and not (isinstance(said, When) and said.day is None), hour)


# To tell that something is a day it does not matter which.
_ANY_DAY = datetime(2000, 1, 3, 9)  # noqa: DTZ001  (wall time)
# The order of figures in a sheet; words of either language are read in it.
_SHEET: Language = "nl"


def _without_codes(line: str) -> str:
    for found in reversed(_codes(line)):
        line = f"{line[: found.start]} {line[found.end :]}"
    return without_separators(line)


def _read(line: str, number: int, now: datetime) -> PlannedLine | BadLine:
    rest = _without_codes(line)
    if find_personal_data(rest, now.date()) in _NEVER:
        return BadLine(number, LineFault.PRIVATE)
    codes = {found.code for found in _codes(line)}
    if len(codes) != 1:
        return BadLine(number, LineFault.CODES if codes else LineFault.CODE)
    (code,) = codes
    if find_in_case_code(code, now.date()):
        return BadLine(number, LineFault.PRIVATE)
    said = read_when(rest, Purpose.MOMENT, now, _SHEET)
    fault = _fault(said, now)
    if fault:
        return BadLine(number, fault, "" if fault is LineFault.PRIVATE else code)
    assert isinstance(said, When) and said.day
    return PlannedLine(number, code, said.day, said.time)


# A day is asked for here, and so is no date of birth by itself.
_NEVER = NEVER_MEANT | {Finding.DIGITS}


def _fault(said: object, now: datetime) -> LineFault | None:
    """Return why this is no moment to plan; None when it is one."""
    if isinstance(said, Ask) and said.why in _PAST:
        past = said.args.get("past")
        # A day of years ago is more likely somebody's than a slip of the pen.
        return LineFault.PRIVATE if isinstance(past, date) and past < now.date() - FARTHEST else LineFault.PAST
    if isinstance(said, Ask):
        return LineFault.TIME if said.why in _HOUR_UNREAD else LineFault.DAY
    if not isinstance(said, When) or said.day is None:
        return LineFault.DAY
    at = datetime.combine(said.day, said.time or time.max)
    if at < now:
        return LineFault.PAST
    return LineFault.FAR if said.day > now.date() + FARTHEST else None


def encode(lines: Sequence[PlannedLine]) -> str:
    """Write lines in the form that is kept and travels in buttons: AB-3K7QXZ202612151400, with "_" between them."""
    return "_".join(f"{one.code}{one.day:%Y%m%d}{one.at or time():%H%M}" for one in lines)


_ENCODED = lazy_compile(r"([A-Z]{2}-[0-9A-Z]{6})(\d{8})(\d{4})")


def decode(written: str) -> Iterator[PlannedLine]:
    """Read that form; what is no line is passed over."""
    for number, part in enumerate(written.split("_")[:MOST_LINES], 1):
        if not (match := _ENCODED.fullmatch(part)):
            continue
        try:
            moment = datetime.strptime(match[2] + match[3], "%Y%m%d%H%M")  # noqa: DTZ007  (wall time)
        except ValueError:
            continue
        yield PlannedLine(number, match[1], moment.date(), moment.time())
