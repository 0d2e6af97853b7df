"""The last day of a round: which later ones are likely meant, and what is said to who wants an earlier one."""

import re
from datetime import date, datetime, timedelta

from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Sentence
from dialogs.reply_parts import Button
from dialogs.understanding.days import Purpose, When, find_when
from dialogs.usecases import own_rounds
from dialogs.usecases.turn import Turn

# "Op", "vanaf" and the like before a day, once the day is taken out.
_LEAD = re.compile(r"(?i)[\s,]*\b(?:op|per|pas|maar|al|eerder|on|by|only|early)?\s*$")


def later_days(turn: Turn, round_: Round) -> list[date]:
    """Return the last days that are likely meant: a week and two weeks later, on a working day."""
    from_ = max(round_.closes_on, turn.today)
    return [turn.installation.calendar.next_working(from_ + timedelta(weeks=weeks)) for weeks in (1, 2)]


async def split_day(turn: Turn, said: str) -> tuple[str, date | None]:
    """Split a day to come off what names a round: "noord op 15 december" -> ("noord", 15 December)."""
    now = datetime.combine(turn.today, turn.now.astimezone(turn.installation.zone).time())
    found = find_when(said, now, turn.language, Purpose.EXTEND)
    if found is None or not isinstance(found.reading, When) or found.reading.day is None:
        return said, None
    day = said[found.start : found.end].casefold()
    if any(day in one.name.casefold() for one in await turn.own_rounds()):
        return said, None
    return f"{_LEAD.sub('', said[: found.start])}{said[found.end :]}".strip(), found.reading.day


def tell_not_earlier(round_: Round, day: date) -> Sentence:
    """Say that a round does not end by itself before the day that everybody was told, but can be closed by hand."""
    close = Button("button-sluit", WordPress(word="sluit", rest=round_.code))
    facts = {"name": round_.name, "closes": round_.closes_on.isoformat(), "day": day.isoformat()}
    return Sentence("sentence-not-earlier", facts, (close, own_rounds.rounds_button(round_)))
