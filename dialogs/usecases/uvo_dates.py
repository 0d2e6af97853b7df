"""The day and hour of a UVO: set, moved, and put back as they were."""

from dataclasses import replace
from datetime import date, datetime, time

from dialogs.expecting import MovedUvo
from dialogs.patterns import lazy_compile
from dialogs.records import Uvo
from dialogs.reminders.uvo import due_on
from dialogs.replies import Reply
from dialogs.reply_parts import Note
from dialogs.understanding.days import Ask, Doubt, Purpose, Reading, Reason, Shift, When
from dialogs.understanding.days.choosing import read_option, write_option
from dialogs.usecases import days
from dialogs.usecases.turn import Turn
from dialogs.usecases.uvo_acts import FARTHEST, ActInput
from dialogs.usecases.uvo_card import build_uvo_card
from dialogs.usecases.uvo_not_at_once import ask_other_day, doubt_if_held_back
from dialogs.usecases.uvos import save_uvo


async def set_date(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Set the next day and time; with a day alone the time stays. Asks again for what is not understood."""
    about = f"{uvo.code}_datum"
    # A day picked on a card is shown there in full.
    sure = inputs.sure or inputs.values is not None
    if not sure and (not_then := await ask_other_day(turn, uvo, inputs.words, about)):
        return not_then
    said = doubt_if_held_back(_said_moment(turn, uvo, inputs), inputs.words)
    if isinstance(said, Ask):
        part = str(said.args.get("part", "")) if said.why is Reason.EITHER_DAY else ""
        return days.ask_which(turn, said, "uvo", f"{about}_{part}".rstrip("_"))
    if said is None or said.day is None:
        days.expect_day(turn, "uvo", about, clock=f"{said.time:%H:%M}" if said and said.time else None)
        return await build_uvo_card(
            turn, uvo, "datum", Note("note-uvo-which-day") if inputs.words or inputs.values else None
        )
    if said.day < turn.today:
        return await build_uvo_card(turn, uvo, "datum", Note("note-uvo-day-past"))
    if said.day > turn.today + FARTHEST:
        return await build_uvo_card(turn, uvo, "datum", Note("note-uvo-day-far"))
    at = f"{said.time:%H:%M}" if said.time else uvo.planned_at
    if said.confirm and not sure:
        return days.ask_whether(turn, said, "uvo", about)
    if at is None:
        days.expect_day(turn, "uvo", about, day=said.day)
        return await build_uvo_card(turn, uvo, "datum", Note("note-uvo-which-time"))
    saved = await save_uvo(turn, uvo, planned_on=said.day, planned_at=at, later_on=None)
    moved = uvo.planned_on is not None and (uvo.planned_on, uvo.planned_at) != (said.day, at)
    return await _show_date(turn, uvo, saved, Note("note-uvo-date-moved" if moved else "note-uvo-date-set"))


async def put_back(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Put the day and hour back that stood there before it was moved; take the day off where there was none."""
    day, clock = read_option(inputs.words)
    if day is None:
        saved = await save_uvo(turn, uvo, planned_on=None, lapsed_on=uvo.planned_on)
        return await build_uvo_card(turn, saved, "stand", Note("note-uvo-date-off"))
    saved = await save_uvo(turn, uvo, planned_on=day, planned_at=f"{clock:%H:%M}" if clock else None)
    # What is taken back once is not taken back again: a second "maak ongedaan" would redo the move.
    return await build_uvo_card(turn, saved, "stand", Note("note-uvo-date-back"))


async def _show_date(turn: Turn, before: Uvo, saved: Uvo, note: Note) -> Reply:
    """Show the UVO with its new day, and wait for whether that is to be taken back."""
    clock = time.fromisoformat(before.planned_at) if before.planned_at and before.planned_on else None
    turn.expect(MovedUvo(uvo=saved.id, kind="stand", was=write_option(before.planned_on, clock)))
    return await build_uvo_card(turn, saved, "stand", note)


def _said_moment(turn: Turn, uvo: Uvo, inputs: ActInput) -> When | Ask | None:
    """Read the day and hour of a UVO: as said, as picked, or counted from when it is planned."""
    if inputs.values is not None:
        day, clock = inputs.values.get("datum", ""), inputs.values.get("tijd", "")
        picked = _picked(day, clock)
        return picked or moment_of(turn, uvo, read_moment(turn, uvo, f"{day} {clock}"), on_card=True)
    return moment_of(turn, uvo, read_moment(turn, uvo, _as_hour(uvo, inputs.words)))


def read_moment(turn: Turn, uvo: Uvo, said: str) -> Reading | None:
    """Read a day and hour as said of this UVO: a weekday alone may be one of the week where it is planned, or due."""
    told = _day_told(uvo)
    ahead = told if told and told >= turn.today else None
    read = days.read_day(turn, said, Purpose.MOMENT, planned=ahead)
    if uvo.planned_on or (isinstance(read, Ask) and read.why is Reason.EITHER_DAY):
        return read
    # Nothing is earlier than planned where nothing is.
    return days.read_day(turn, said, Purpose.MOMENT)


_INSTEAD = lazy_compile(
    r"(?i)(?<![\w.:-])(?P<now>\d{1,2}) (?:ipv\.?|i\.p\.v\.|in plaats van|instead of|rather than) (?P<was>\d{1,2})"
    r"(?![\w.:-])"
)
_HALF_DAY, _MORNING, _HOURS = 12, 7, 24


def _as_hour(uvo: Uvo, said: str) -> str:
    """Return words in which a bare number instead of the hour that was planned is an hour: "11 ipv 2".

    Where it may as well be the day of the month that was planned, it is left to that.
    """
    found = _INSTEAD.search(said)
    if found is None or not uvo.planned_at or not uvo.planned_on:
        return said
    now, was, hour = int(found["now"]), int(found["was"]), time.fromisoformat(uvo.planned_at).hour
    if was not in (hour, hour - _HALF_DAY) or was == uvo.planned_on.day or now >= _HOURS:
        return said
    # Of an hour before work begins the afternoon is meant.
    clock = now + _HALF_DAY if now < _MORNING else now
    return f"{said[: found.start()]}{clock}:00{said[found.end() :]}"


def _picked(day: str, clock: str) -> When | None:
    """Read what the pickers of a card send; None when something was typed there."""
    try:
        return When(date.fromisoformat(day), time.fromisoformat(clock) if clock else None)
    except ValueError:
        return None


def _day_told(uvo: Uvo) -> date | None:
    """Return the day its card told last: the one it was cancelled on, or, behind one that was held, when it is due."""
    cancelled = uvo.lapsed_on if uvo.lapsed_on and (not uvo.last_held or uvo.last_held < uvo.lapsed_on) else None
    return uvo.planned_on or cancelled or (due_on(uvo) if uvo.last_held else None)


def moment_of(turn: Turn, uvo: Uvo, said: Reading | None, *, on_card: bool = False) -> When | Ask | None:
    """Count "een week later" and an hour alone from the day and hour that were planned.

    The hour that stands `on_card` was not said of any day, but of one that is planned.
    """
    if isinstance(said, Shift):
        stood = _day_told(uvo)
        if stood is None:
            return None
        at = time.fromisoformat(uvo.planned_at) if uvo.planned_at else time()
        moved = said.count_from(datetime.combine(stood, at))
        clock = f" {moved:%H:%M}" if uvo.planned_at or said.time else ""
        again = days.read_day(turn, f"{moved.date().isoformat()}{clock}", Purpose.MOMENT)
        # Counted from what stood there, so it is said back before it is set.
        doubt = () if not said.days else (Doubt.UNSURE,)
        if isinstance(again, When):
            return replace(again, confirm=(*again.confirm, *doubt))
        return again if isinstance(again, Ask) else None
    told = uvo.planned_on if on_card else _day_told(uvo)
    if isinstance(said, When) and said.day is None and told and told >= turn.today:
        # Of one without a day it is the one that its card told: that is asked.
        return replace(said, day=told, confirm=said.confirm if uvo.planned_on else (*said.confirm, Doubt.UNSURE))
    return said
