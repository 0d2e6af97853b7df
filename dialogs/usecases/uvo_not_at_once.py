"""Ask before a day is set that was said with a "niet" or an "als": a wish that is held back moves no meeting."""

from dataclasses import replace

from dialogs.records import Uvo
from dialogs.replies import Reply
from dialogs.reply_parts import Note
from dialogs.understanding.days import Ask, Doubt, Purpose, When
from dialogs.understanding.held_back import denies, hangs_on_something, without_refused_day
from dialogs.understanding.that_week import find_refused
from dialogs.usecases import days
from dialogs.usecases.turn import Turn
from dialogs.usecases.uvo_card import build_uvo_card


async def ask_other_day(turn: Turn, uvo: Uvo, words: str, about: str) -> Reply | None:
    """Ask which day it is to be, where words say only which it is not to be; None for others."""
    wanted, refused = without_refused_day(words)
    if not refused or not _has_day(turn, refused) or _has_day(turn, wanted):
        return None
    days.expect_day(turn, "uvo", about)
    return await build_uvo_card(turn, uvo, "datum", Note("note-uvo-not-that-day"))


def doubt_if_held_back(said: When | Ask | None, words: str) -> When | Ask | None:
    """Return a reading that is asked about first, where its words deny something or hang on something."""
    denied = denies(words) and not find_refused(words)
    if isinstance(said, When) and not said.confirm and (denied or hangs_on_something(words)):
        return replace(said, confirm=(Doubt.UNSURE,))
    return said


def _has_day(turn: Turn, words: str) -> bool:
    return bool(words) and days.read_day(turn, words, Purpose.MOMENT) is not None
