"""Reads how far a moment is moved: "een week later", "uurtje naar voren", "met twee weken verlengen"."""

from collections.abc import Sequence
from datetime import date

from dialogs.understanding.days.grammar import Phrase
from dialogs.understanding.days.readings import Ask, Reason, Shift
from dialogs.understanding.days.spans import count_days

# "een week" and what makes it longer: a length, for a question that asks until when.
EXTENDS = frozenset({"extend", "extend_behind", "extend_more", "with_more", "duration", "fortnight_long"})
SHIFTS = frozenset(
    {f"{what}_{way}" for what in ("half_hour", "hour_and_half", "hours", "moved") for way in ("later", "earlier")}
) | {
    "later",
    "earlier",
}


def find_move(phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the one phrase that moves something; None when there is none, or more than one."""
    found = [phrase for phrase in phrases if phrase.kind in SHIFTS | EXTENDS]
    return found[0] if len(found) == 1 else None


def count_move(phrase: Phrase, today: date) -> Shift | Ask:
    """Count how far a phrase moves something; of "weken later" it is asked how many."""
    sign = -1 if phrase.kind.endswith("earlier") else 1
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
