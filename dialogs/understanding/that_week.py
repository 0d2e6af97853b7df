"""A weekday that is wanted instead of another that is no good: "dinsdag kan ik niet, zet hem op donderdag". Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.patterns import lazy_compile
from dialogs.understanding.vocabulary import vocabulary

_NL = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")
_EN = ("monday", "tuesday", "wednesday", "thursday", "friday")
_DAY = "|".join((*_NL, *_EN))
_NO = r"(?:niet|geen|not|no good|can(?:'|\u2019)?t|cannot|(?:doesn|isn|won)(?:'|\u2019)?t)"
# What tells by itself in which week a day lies, counts from another day, or has been.
_TOLD = lazy_compile(
    rf"(?i)\b(?:{_DAY})\s+\d{{1,2}}(?!\d|[:.]\d|\s*(?:uur|u|am|pm)\b)|\b\d{{1,2}}(?:e|ste|de|th|nd|rd|st)\b"
    r"|\b\d{1,2}\s+(?:jan|feb|maa|mar|mrt|apr|mei|may|ju[nl]|aug|sep|o[kc]t|nov|de[ck])"
    r"|\b(?:week|weken|weeks|volgende|komende|next|coming|erna|daarna|after|ervoor|before|vorige|last)\b"
    r"|\b(?:ging|gingen|doorgegaan|geweest|was|were|didn['\u2019]?t|did|happened|gisteren|yesterday)\b"
)
_REFUSES = (
    rf"(?i)^[^,.;!?]*?(?:\b(?P<no>{_DAY})\b[^,.;!?]*?\b{_NO}\b|\b{_NO}\b[^,.;!?]*?\b(?P<no2>{_DAY})\b)"
    r"[^,.;!?]*?(?:[,.;!]|\b(?:maar|dus|but|so|en|and|wel)\b)[^?]*?"
)
_INSTEAD = lazy_compile(rf"{_REFUSES}\b(?P<day>{_DAY})\b[^?]*$")
_IN_FULL = lazy_compile(rf"{_REFUSES}(?P<day>\d{{4}}-\d\d-\d\d)[^?]*$")
_DAYS = lazy_compile(rf"(?i)\b(?:{_DAY})\b")
_LONGEST = 160


@dataclass(frozen=True)
class Instead:
    """Which weekday is no good and which is wanted, 0 to 4, and where the latter stands in the text."""

    refused: int
    wanted: int
    wanted_at: tuple[int, int]


def find_instead(text: str) -> Instead | None:
    """Find a weekday that is wanted later in the week of one that is no good; None for anything else."""
    if len(text) > _LONGEST or len(_DAYS.findall(text)) != 2 or _TOLD.search(text):
        return None
    said = _INSTEAD.fullmatch(text)
    if said is None:
        return None
    refused, wanted = _number(said["no"] or said["no2"]), _number(said["day"])
    return Instead(refused, wanted, said.span("day")) if wanted > refused else None


def say_instead(text: str, planned: Sequence[date], today: date) -> str:
    """Return the text with the day that is wanted in full, in the week of the one that is no good.

    `planned` are the days on which something stands, the likeliest first; with nothing on that weekday it stays.
    """
    instead = find_instead(text)
    refused = next((day for day in planned if instead and day >= today and day.weekday() == instead.refused), None)
    if instead is None or refused is None:
        return text
    day = refused + timedelta(days=instead.wanted - instead.refused)
    start, end = instead.wanted_at
    return f"{text[:start]}{day.isoformat()}{text[end:]}"


# "Over twee weken zelfde dag": so many weeks on, on the weekday it has; "twee weken later" says that by itself.
_SAME_DAY = lazy_compile(r"(?i)\b(?:op (?:de)?zelfde|(?:de)?zelfde|(?:on )?(?:the )?same) (?:week)?da(?:g|y)\b")
_WEEKS_ON = lazy_compile(r"(?i)\b(?:(?:over|in) (?P<weeks>\w+) (?:weken|weeks|wkn|wks|wk)|(?:volgende|next) week)\b")

_NEXT_WEEK = lazy_compile(r"(?i)\b(?:volgende|next) week\b")


def says_same_day(text: str) -> bool:
    """Tell whether a text says so many weeks on, on the same day."""
    return len(text) <= _LONGEST and bool(_SAME_DAY.search(text) and _WEEKS_ON.search(text))


def say_same_day(text: str, planned: Sequence[date], today: date, *, moving: bool = True) -> str:
    """Return the text with the weekday of what is planned in the place of "zelfde dag".

    Where that differs it is so many weeks later, when all lie in one week; else no day is left, and it is asked.
    `moving`: a day alone moves what is planned, as nothing else asks for one.
    """
    english = re.search(r"(?i)\b(?:same|day)\b", text)
    if _NEXT_WEEK.search(text):
        # Of what is planned for next week it is the week after that: it is counted from its day, and asked.
        return _NEXT_WEEK.sub("a week later" if english else "een week later", _SAME_DAY.sub(" ", text), count=1)
    names, weekdays = _EN if english else _NL, {day.weekday() for day in planned}
    if not weekdays or max(weekdays) >= len(names):
        return text
    if len(weekdays) == 1:
        said = _SAME_DAY.sub(names[weekdays.pop()], text, count=1)
        return _moving(said, english=bool(english)) if moving else said
    weeks = _weeks_later(text, planned, today)
    one, more = ("a week later", "weeks later") if english else ("een week later", "weken later")
    later = (one if weeks == 1 else f"{weeks} {more}") if weeks else ""
    said = " ".join(_WEEKS_ON.sub(later, _SAME_DAY.sub(" ", text, count=1), count=1).split())
    return ("move " if english else "verzet ") + said if said == later else said


def _moving(text: str, *, english: bool) -> str:
    """Return a text that is nothing but a day as what moves something there."""
    alone = _WEEKS_ON.match(text.strip()) or _DAYS.match(text.strip())
    return f"{'move to' if english else 'verzet naar'} {text}" if alone else text


def _weeks_later(text: str, planned: Sequence[date], today: date) -> int:
    """Return how many weeks later than what is planned it is, where all of that lies in one week; else 0."""
    monday = today - timedelta(days=today.weekday())
    ahead = {(day - monday).days // 7 for day in planned}
    said = _WEEKS_ON.search(text)
    number = said["weeks"].lower() if said and said["weeks"] else ""
    weeks = int(number) if number.isdecimal() and len(number) < 3 else vocabulary().numbers.get(number, 0)
    return max(weeks - ahead.pop(), 0) if len(ahead) == 1 else 0


def find_refused(text: str) -> tuple[int, int, date] | None:
    """Return where the day stands that is no good, and which it is, in what `say_instead` returned; else None."""
    said = _IN_FULL.fullmatch(text) if len(text) <= _LONGEST and len(_DAYS.findall(text)) == 1 else None
    if said is None:
        return None
    name, day = "no" if said["no"] else "no2", date.fromisoformat(said["day"])
    return *said.span(name), day + timedelta(days=_number(said[name]) - day.weekday())


def _number(name: str) -> int:
    names = _NL if name.lower() in _NL else _EN
    return names.index(name.lower())
