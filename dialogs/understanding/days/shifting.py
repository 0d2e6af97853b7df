"""Reads how far a moment is moved: "een week later", "uurtje naar voren", "met twee weken verlengen"."""

from collections.abc import Sequence
from datetime import date

from dialogs.understanding.days.grammar import Item, Phrase
from dialogs.understanding.days.readings import Ask, Purpose, Reason, Shift
from dialogs.understanding.days.scanning import Word
from dialogs.understanding.days.setting import Setting
from dialogs.understanding.days.spans import count_days

# "een week" and what makes it longer: a length, for a question that asks until when.
EXTENDS = frozenset({"extend", "extend_behind", "extend_more", "with_more", "duration", "fortnight_long"})
SHIFTS = frozenset(
    {f"{what}_{way}" for what in ("half_hour", "hour_and_half", "hours", "moved") for way in ("later", "earlier")}
) | {
    "later",
    "earlier",
    "weekday_later",
    "weekday_earlier",
}


_BESIDE = {
    **dict.fromkeys(("after", "afterwards", "after that", "erna", "daarna", "erop", "daarop", "thereafter"), "later"),
    **dict.fromkeys(("before", "ervoor", "daarvoor", "before that"), "earlier"),
}
_BEHIND_IT = frozenset({"COMMA", "STOP", "SAME", "AT", "ABOUT", "POLITE"})


def weekdays_beside(items: Sequence[Item], setting: Setting) -> list[Item]:
    """Read "the Monday after" and "de maandag ervoor" as a move, where there is a moment to count from."""
    out = list(items)
    if setting.purpose is not Purpose.MOMENT:
        return out
    for place in range(len(out) - 2, -1, -1):
        day, beside = out[place], out[place + 1]
        if not (isinstance(day, Phrase) and day.kind in ("weekday", "weekday_short")):
            continue
        words = beside.words if isinstance(beside, Phrase) else (beside,)
        way = _BESIDE.get(" ".join(word.text for word in words))
        behind = out[place + 2] if place + 2 < len(out) else None
        if way and (behind is None or (isinstance(behind, Word) and behind.kind in _BEHIND_IT)):
            out[place : place + 2] = [Phrase(f"weekday_{way}", day.values, (*day.words, *words))]
    return out


def find_move(phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the one phrase that moves something; None when there is none, or more than one."""
    found = [phrase for phrase in phrases if phrase.kind in SHIFTS | EXTENDS]
    return found[0] if len(found) == 1 else None


def count_move(phrase: Phrase, today: date) -> Shift | Ask:
    """Count how far a phrase moves something; of "weken later" it is asked how many."""
    sign = -1 if phrase.kind.endswith("earlier") else 1
    if phrase.kind.startswith("weekday"):
        return Shift(days=sign, weekday=int(phrase.values[0]))
    count = next((int(value) for value in phrase.values if isinstance(value, int)), 0)
    if phrase.kind.startswith("half_hour"):
        return Shift(minutes=sign * 30)
    if phrase.kind.startswith("hour_and_half"):
        return Shift(minutes=sign * (60 * (count or 1) + 30))
    unit = next((word for word in phrase.words if word.kind in ("UNIT", "UUR")), None)
    if not count and unit and unit.text.endswith(("n", "s")):
        return Ask(Reason.WHICH_TIME) if unit.kind == "UUR" else Ask(Reason.HOW_MANY, (), {"unit": unit.value})
    if phrase.kind.startswith("hours"):
        return Shift(minutes=sign * 60 * (count or 1))
    if unit and unit.value == "minute":
        return Shift(minutes=sign * (15 if unit.text.startswith("kwartier") else 1) * (count or 1))
    return Shift(days=(count_days(phrase, today) - today).days)
