"""Record that a UVO took place, on which day, and put that day right. Only this restarts the count (norms F11)."""

from dataclasses import replace
from datetime import date, datetime, time

from dialogs.expecting import MovedUvo
from dialogs.expecting.uvos import HELD
from dialogs.records import Uvo
from dialogs.reminders.uvo import due_on
from dialogs.replies import Reply
from dialogs.reply_parts import Note
from dialogs.report_records import Meeting
from dialogs.understanding.clauses import split_clauses
from dialogs.understanding.days import Ask, Doubt, Purpose, Reason, Shift, When, find_when
from dialogs.understanding.days.choosing import read_option, write_option
from dialogs.understanding.taking_back import is_of_next
from dialogs.usecases import days
from dialogs.usecases.turn import Turn
from dialogs.usecases.uvo_acts import FARTHEST, ActInput, mark_cancelled
from dialogs.usecases.uvo_card import build_uvo_card
from dialogs.usecases.uvo_dates import set_date
from dialogs.usecases.uvos import save_uvo


async def mark_held(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Record that it took place, as planned or on the day that is said.

    A day before the last one that is kept is asked about: it may be that one, put right. What is said of the next one
    behind it is no day of this one.
    """
    this, of_next = _split_next(turn, inputs.words)
    if of_next:
        card = await mark_held(turn, uvo, replace(inputs, words=this))
        saved = await turn.uow.uvos.get(uvo.id)
        return await set_date(turn, saved, ActInput(of_next)) if saved and saved.version != uvo.version else card
    day = await _read_day(turn, uvo, inputs, f"{uvo.code}_gehouden")
    if not isinstance(day, date):
        return day
    if uvo.last_held and day < uvo.last_held:
        return days.ask_instead(turn, day, uvo.last_held, "uvo", f"{uvo.code}_was_gehouden")
    # One that was held before the planned day leaves that day as it is.
    ahead = uvo.planned_on if uvo.planned_on and uvo.planned_on > day else None
    saved = await save_uvo(turn, uvo, last_held=day, planned_on=ahead, later_on=None)
    await turn.uow.report.add_meeting(Meeting(uvo.id, day, due_on(uvo), turn.today))
    clock = time.fromisoformat(uvo.planned_at) if uvo.planned_at else None
    was = f"{write_option(uvo.planned_on, clock)}_{write_option(uvo.last_held, None)}"
    turn.expect(MovedUvo(uvo=saved.id, kind=HELD, was=was))
    # The rhythm counts on from this one, and a later day that was planned still stands: that is told.
    stays = ahead.isoformat() if ahead else "none"
    return await build_uvo_card(
        turn, saved, "vastleggen", Note("note-uvo-held-on", {"day": day.isoformat(), "last": stays})
    )


def _split_next(turn: Turn, words: str) -> tuple[str, str]:
    """Split "gisteren, en de volgende over 6 weken" into the day of this one and of the next; "" without that."""
    clauses = split_clauses(words)
    for place, clause in enumerate(clauses):
        found = find_when(clause, turn.local_now, turn.language, Purpose.MOMENT) if is_of_next(clause) else None
        if found:
            this = " ".join((*clauses[:place], *clauses[place + 1 :]))
            day = find_when(this, turn.local_now, turn.language, Purpose.PAST)
            return this[day.start : day.end] if day else "", clause[found.start : found.end]
    return words, ""


async def take_back(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Take back that it was held: the day that was planned and the one it was held before stand there again."""
    saved = await _not_held(turn, uvo, inputs)
    waits = saved.planned_on is not None and saved.planned_on <= turn.today
    return await build_uvo_card(turn, saved, "gehouden" if waits else "stand", Note("note-uvo-held-off"))


async def take_back_and_cancel(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Take back that it was held, where it did not take place: then it was cancelled."""
    return await mark_cancelled(turn, await _not_held(turn, uvo, inputs), ActInput())


async def _not_held(turn: Turn, uvo: Uvo, inputs: ActInput) -> Uvo:
    planned, _, before = inputs.words.partition("_")
    (day, clock), (last, _) = read_option(planned), read_option(before)
    if uvo.last_held is None or not inputs.words:
        return uvo
    if last != uvo.last_held:
        await turn.uow.report.remove_meeting(uvo.id, uvo.last_held)
    at = f"{clock:%H:%M}" if clock else uvo.planned_at
    return await save_uvo(turn, uvo, last_held=last, planned_on=day, planned_at=at)


async def say_it_stays(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Say that it stays recorded as held: of what came before it nothing is kept, so only right after it comes off."""
    return await build_uvo_card(turn, uvo, "stand", Note("note-uvo-held-stays") if uvo.last_held else None)


async def put_right(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Put the day right on which the last one took place: it is the same meeting, and counts from its real day.

    Where none took place yet, or one waits to be told of, the day is about that one, unless we asked (`sure`).
    """
    waits = uvo.planned_on is not None and uvo.planned_on <= turn.today
    if uvo.last_held is None or not inputs.words or (waits and not inputs.sure):
        return await mark_held(turn, uvo, inputs)
    day = await _read_day(turn, uvo, inputs, f"{uvo.code}_was_gehouden")
    if not isinstance(day, date):
        return day
    if day == uvo.last_held:
        facts = {"day": day.isoformat(), "last": "none"}
        return await build_uvo_card(turn, uvo, "vastleggen", Note("note-uvo-held-on", facts))
    saved = await save_uvo(turn, uvo, last_held=day, later_on=None)
    await turn.uow.report.move_meeting(uvo.id, uvo.last_held, day)
    facts = {"day": day.isoformat(), "before": uvo.last_held.isoformat()}
    return await build_uvo_card(turn, saved, "vastleggen", Note("note-uvo-held-instead", facts))


async def _read_day(turn: Turn, uvo: Uvo, inputs: ActInput, about: str) -> date | Reply:
    """Return the day on which it took place; what to ask or say where that is not one day that was."""
    said = days.read_day(turn, inputs.words, Purpose.PAST) if inputs.words else None
    if isinstance(said, Shift):
        # "Een dag eerder" than it stood: that day has been, and is none to plan on. What was counted is said back.
        stood = datetime.combine(uvo.planned_on, time()) if uvo.planned_on else None
        said = When(said.count_from(stood).date(), confirm=(Doubt.UNSURE,)) if stood else None
    if isinstance(said, Ask) and said.why is not Reason.FUTURE_DAY:
        return days.ask_which(turn, said, "uvo", about)
    day = said.day if isinstance(said, When) else None if inputs.words else uvo.planned_on
    if isinstance(said, Ask) or (day and day > turn.today):
        days.expect_day(turn, "uvo", about)
        return await build_uvo_card(turn, uvo, "stand", Note("note-uvo-not-yet"))
    if day is None or day < turn.today - FARTHEST:
        days.expect_day(turn, "uvo", about)
        unread = day is None and bool(inputs.words)
        return await build_uvo_card(turn, uvo, "stand", Note("note-day-unread" if unread else "note-uvo-held-when"))
    if isinstance(said, When) and said.confirm and not inputs.sure:
        return days.ask_whether(turn, said, "uvo", about)
    return day
