"""What a phrase says of the hour: 1 to 6 is the afternoon, 8 to 12 is as it stands, 7 and the night are asked."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any

from dialogs.understanding.days.grammar import Phrase
from dialogs.understanding.days.readings import Ask, Doubt, Reason
from dialogs.understanding.days.scanning import Num

_OFFERED = {
    "morning": (time(9), time(10), time(11)),
    "afternoon": (time(13), time(14), time(15)),
    "evening": (time(19), time(19, 30), time(20)),
    "lunch": (time(13), time(13, 30), time(14)),
    "": (time(9), time(11), time(14)),
}


@dataclass(frozen=True)
class Hour:
    """An hour that was read, with what is doubtful about it."""

    time: dt.time
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True)
class _Said:
    hour: int
    minute: int
    # Written as in 02:00: no hour of the afternoon is.
    written: bool = False


def ask_which_time(part: str = "") -> Ask:
    """Ask for the hour, and offer some of that part of the day."""
    return Ask(Reason.WHICH_TIME, _OFFERED.get(part, _OFFERED[""]), {"part": part})


def read_hour(phrase: Phrase, part: str, language: str, *, about: bool = False) -> Hour | Ask:
    """Read the hour of a phrase, in this part of the day when one was said."""
    if phrase.kind == "midnight":
        return Ask(Reason.NIGHT, (time(12),))
    if phrase.kind == "side_hour":
        return ask_which_time(part)
    if phrase.kind == "noon":
        return Hour(time(12), (Doubt.ABOUT,) if about else ())
    if phrase.kind == "half" and _is_ambiguous_half(phrase.values[1], language):
        return _ask_half(phrase.values[1])
    said, own = _said(phrase)
    if said is None or not (0 <= said.hour <= 23 and 0 <= said.minute < 60):
        return Ask(Reason.NO_SUCH_TIME, ())
    read = _in_part(said, own or part)
    if isinstance(read, Hour) and (about or phrase.kind == "near_hour"):
        return Hour(read.time, (*read.doubts, Doubt.ABOUT))
    return read


def _is_ambiguous_half(number: Num, language: str) -> bool:
    return number.source == "en" or (language == "en" and number.source == "digit")


def _ask_half(number: Num) -> Ask:
    if not 1 <= number <= 12:
        return Ask(Reason.NO_SUCH_TIME, ())
    hours = [_afternoon((number - 1) % 12), _afternoon(number % 12)]
    return Ask(Reason.HALF, tuple(time(hour, 30) for hour in hours))


def _afternoon(hour: int) -> int:
    return hour + 12 if hour <= 7 else hour


def _said(phrase: Phrase) -> tuple[_Said | None, str]:
    """Return the hour as it was said, and the half of the day that belongs to it."""
    values = phrase.values
    if phrase.kind == "meridiem":
        hour, minute, afternoon = values[0]
        return (_Said(hour, minute), "pm" if afternoon else "am") if 1 <= hour <= 12 else (None, "")
    if phrase.kind in ("four", "year_alone"):
        return _Said(values[0] // 100, values[0] % 100, phrase.words[0].text.startswith("0")), ""
    return _SAID[phrase.kind](values, [value for value in values if isinstance(value, Num)]), ""


def _minutes_to(values: Sequence[Any], numbers: Sequence[Num]) -> _Said | None:
    """Read "ten to twelve" as ten minutes before it, but "10 to 12" as from ten to twelve."""
    if numbers[0].source == "digit" and numbers[0] not in (5, 20, 25):
        return _Said(numbers[0], 0)
    return _beside(numbers[-1], -numbers[0])


def _minutes(values: Sequence[Any], numbers: Sequence[Num]) -> int:
    quarter = any(isinstance(value, str) and value == "quarter" for value in values)
    return 15 if quarter else numbers[0]


def _beside(hour: int, minutes: int) -> _Said | None:
    if not 0 <= hour <= 24:
        return None
    at = hour * 60 + minutes
    return _Said((at // 60) % 24 if hour > 12 or at >= 60 else 12, at % 60)


_SAID: Mapping[str, Callable[[Sequence[Any], Sequence[Num]], _Said | None]] = {
    "clock": lambda values, _: _Said(*values[0]),
    "dotted": lambda values, _: _Said(*values[0]),
    "hours": lambda values, _: _Said(values[0][0], 0),
    "hour_digit": lambda values, _: _Said(values[0][0], 0, values[0][1]),
    "hour": lambda _, numbers: _Said(numbers[0], numbers[1] if len(numbers) > 1 else 0),
    "hour_minute": lambda _, numbers: _Said(numbers[0], numbers[1]),
    "bare_hour": lambda _, numbers: _Said(numbers[0], 0),
    "minutes_past": lambda values, numbers: _beside(numbers[-1], _minutes(values, numbers)),
    "unit_past": lambda values, numbers: _beside(numbers[-1], _minutes(values, numbers)),
    "minutes_to": lambda values, numbers: _beside(numbers[-1], -_minutes(values, numbers)),
    "unit_to": lambda values, numbers: _beside(numbers[-1], -_minutes(values, numbers)),
    "minutes_to_en": _minutes_to,
    "quarter_past": lambda _, numbers: _beside(numbers[-1], 15),
    "a_quarter_past": lambda _, numbers: _beside(numbers[-1], 15),
    "quarter_to": lambda _, numbers: _beside(numbers[-1], -15),
    "a_quarter_to": lambda _, numbers: _beside(numbers[-1], -15),
    "past_half": lambda values, numbers: _beside(numbers[-1], _minutes(values, numbers) - 30),
    "unit_past_half": lambda values, numbers: _beside(numbers[-1], _minutes(values, numbers) - 30),
    "to_half": lambda values, numbers: _beside(numbers[-1], -30 - _minutes(values, numbers)),
    "unit_to_half": lambda values, numbers: _beside(numbers[-1], -30 - _minutes(values, numbers)),
    "near_hour": lambda values, _: _Said(values[1], 0),
    "half": lambda _, numbers: _beside(numbers[-1], -30),
    "half_past": lambda _, numbers: _beside(numbers[-1], 30),
}
CLOCKS = frozenset(_SAID) | {"meridiem", "four", "year_alone", "noon", "midnight", "side_hour"}


def _in_part(said: _Said, part: str) -> Hour | Ask:
    hour, minute = said.hour, said.minute
    match part:
        case "night":
            return Ask(Reason.NIGHT, (time(hour + 12, minute),) if 1 <= hour <= 7 else ())
        case "am":
            return _morning(0 if hour == 12 else hour, minute)
        case "morning":
            if hour > 12 or (hour == 12 and not minute):
                return Ask(Reason.CLASH, (time(hour, minute),), {"part": part})
            return _morning(hour, minute)
        case "pm":
            hour = hour + 12 if hour < 12 else hour
            return Hour(time(hour, minute), (Doubt.HOUR,) if hour >= 22 else ())
        case "afternoon":
            if hour <= 6:
                return Hour(time(hour + 12, minute))
            if 12 <= hour <= 18:
                return Hour(time(hour, minute))
            return Ask(Reason.CLASH, (time(hour, minute),), {"part": part})
        case "evening":
            if 5 <= hour <= 11:
                return Hour(time(hour + 12, minute), (Doubt.HOUR,) if hour >= 10 else ())
            if 17 <= hour <= 23:
                return Hour(time(hour, minute), (Doubt.HOUR,) if hour >= 22 else ())
            return Ask(Reason.NIGHT if hour in (0, 12) else Reason.CLASH, (), {"part": part})
    return _without_part(said)


def _morning(hour: int, minute: int) -> Hour | Ask:
    if hour < 6:
        return Ask(Reason.NIGHT, (time(hour + 12, minute),) if hour else ())
    return Hour(time(hour, minute), (Doubt.HOUR,) if hour == 6 else ())


def _without_part(said: _Said) -> Hour | Ask:
    hour, minute = said.hour, said.minute
    if said.written and hour < 6:
        return Ask(Reason.NIGHT, (time(hour + 12, minute),))
    if said.written and hour in (6, 7):
        return Hour(time(hour, minute), (Doubt.HOUR,))
    if hour == 0:
        return Ask(Reason.NIGHT, (time(12, minute),))
    if hour == 7:
        return Ask(Reason.SEVEN, (time(7, minute), time(19, minute)))
    if 1 <= hour <= 6:
        return Hour(time(hour + 12, minute), (Doubt.HOUR,) if hour == 6 and minute else ())
    return Hour(time(hour, minute), (Doubt.HOUR,) if hour >= 22 else ())
