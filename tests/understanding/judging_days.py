"""The ways of writing a day of the yardstick and our own, and how well they are read."""

from collections.abc import Sequence
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

from dialogs.understanding.days import Ask, Purpose, Reading, Shift, When, find_when, read_when

NOW = datetime(2026, 11, 26, 10)  # noqa: DTZ001
CLOSES_ON = date(2026, 12, 18)
_HERE = Path(__file__).parent


class DayVerdict(StrEnum):
    """RIGHT, and ASKED where asking was right; MISSED: not read, or asked needlessly; WRONG: another day, unasked."""

    RIGHT = "right"
    ASKED = "asked"
    MISSED = "missed"
    WRONG = "silently wrong"


def read_days(file: str) -> Sequence[dict[str, Any]]:
    """Return the cases of a list: "days", the yardstick, or "more_days", our own."""
    cases: Sequence[dict[str, Any]] = yaml.safe_load((_HERE / f"{file}.yaml").read_text(encoding="utf-8"))["days"]
    return cases


def read_case(case: dict[str, Any]) -> Reading | None:
    """Return what the reader of days makes of a case, asked for it or finding it in a sentence."""
    context, said, language = case["context"], case["say"], case["lang"]
    if not context.startswith("find"):
        return read_when(said, Purpose(context), NOW, language, closes_on=CLOSES_ON)
    purpose = Purpose(context.removeprefix("find").removeprefix("-") or "moment")
    found = find_when(said, NOW, language, purpose, closes_on=CLOSES_ON)
    if found and "at" in case:
        assert said[found.start : found.end] == case["at"]
    return found.reading if found else None


def judge_day(case: dict[str, Any]) -> tuple[DayVerdict, str]:
    """Judge how a case is read; with what was read."""
    reading = read_case(case)
    seen = repr(reading)
    if case.get("none") or "ask" in case:
        rightly = reading is None if case.get("none") else isinstance(reading, Ask)
        if rightly:
            return (DayVerdict.RIGHT if case.get("none") else DayVerdict.ASKED), seen
        return DayVerdict.MISSED if reading is None or isinstance(reading, Ask) else DayVerdict.WRONG, seen
    if "shift" in case:
        right = reading == _shift(case["shift"])
    elif isinstance(reading, When):
        # What is to be shown before it is set, is wrong when it is set unasked.
        right = (
            _iso(reading) == case["iso"]
            and bool(reading.confirm) == bool(case.get("confirm"))
            and case.get("edge") in (None, reading.edge)
        )
    else:
        if case.get("confirm") and isinstance(reading, Ask):
            return DayVerdict.ASKED, seen
        return DayVerdict.MISSED, seen
    if right:
        return DayVerdict.RIGHT, seen
    asks = isinstance(reading, Ask) or reading is None or (isinstance(reading, When) and bool(reading.confirm))
    return DayVerdict.MISSED if asks else DayVerdict.WRONG, seen


def _iso(reading: When) -> str:
    if reading.last:
        return f"{reading.day}/{reading.last}"
    return (reading.day.isoformat() if reading.day else "") + (f"T{reading.time:%H:%M}" if reading.time else "")


def _shift(said: dict[str, Any]) -> Shift:
    clock = time.fromisoformat(said["time"]) if "time" in said else None
    return Shift(said.get("days", 0), said.get("minutes", 0), clock, said.get("weekday"))
