"""The acts of a chair on one UVO: a date, a rhythm, held or not, agreements, handing over, closing.

Each takes the turn, the UVO and what came with the act. Words and buttons for them: `dialogs.commands.uvos`. Nothing
about a case comes in here but its code, a rhythm, days, and choices from lists (decision 21).
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.effects import CalendarItem, Response, SendFile
from dialogs.expecting import CloseUvo
from dialogs.instruments.grouping import REGION_SEPARATOR
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.kinds.uvo.definition import UvoContent
from dialogs.instruments.shared_texts import shared_texts
from dialogs.presses import FilePress, UvoPress
from dialogs.records import Key, Uvo
from dialogs.reminders.uvo import meeting_start
from dialogs.replies import Button, Ladder, Note, Reply, Sentence
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.codes import format_code
from dialogs.understanding.dates import read_date, read_moment, read_past, read_time
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import runs
from dialogs.usecases.turn import Turn
from dialogs.usecases.uvo_card import build_uvo_card
from dialogs.usecases.uvos import save_uvo

MOST_WEEKS, _KEY_DAYS, _LATER_DAYS, _FARTHEST = 26, timedelta(days=7), timedelta(days=3), timedelta(days=366)


@dataclass(frozen=True)
class ActInput:
    """What came with an act: typed words, or the inputs of a card."""

    words: str = ""
    values: Mapping[str, str] | None = None


async def set_date(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Set the next day and time; with a day alone the time stays. Asks again for what is not understood."""
    if inputs.values is not None:
        day = read_date(inputs.values.get("datum", ""), turn.installation.words, turn.today)
        time = read_time(inputs.values.get("tijd", ""))
    else:
        day, time = read_moment(inputs.words, turn.installation.words, turn.today)
    if day is None:
        return await build_uvo_card(
            turn, uvo, "datum", Note("note-uvo-which-day") if inputs.words or inputs.values else None
        )
    if day < turn.today:
        return await build_uvo_card(turn, uvo, "datum", Note("note-uvo-day-past"))
    if day > turn.today + _FARTHEST:
        return await build_uvo_card(turn, uvo, "datum", Note("note-uvo-day-far"))
    time = time or uvo.planned_at
    if time is None:
        return await build_uvo_card(turn, uvo, "datum", Note("note-uvo-which-time"))
    saved = await save_uvo(turn, uvo, planned_on=day, planned_at=time, later_on=None)
    return await build_uvo_card(turn, saved, "stand", Note("note-uvo-date-set"))


async def set_rhythm(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Set the number of weeks between meetings; less often than usual needs a last day (norms F10)."""
    if inputs.values is not None:
        number, until_text = inputs.values.get("weken", ""), inputs.values.get("tot", "")
    else:
        match = re.fullmatch(r"(\w+)(?: weken| weeks)?(?: (?:tot|until) (.+))?", inputs.words.strip())
        number, until_text = (match[1], match[2] or "") if match else ("", "")
        number = str(turn.installation.words.numbers.get(plain(number), number))
    if not number.isdecimal() or len(number) > 3:
        return await build_uvo_card(
            turn, uvo, "ritme", Note("note-uvo-weeks", {"max": MOST_WEEKS}) if inputs.words else None
        )
    weeks, usual = int(number), turn.installation.library.only_content(UvoContent).cadence.default_weeks
    if not 1 <= weeks <= MOST_WEEKS:
        return await build_uvo_card(turn, uvo, "ritme", Note("note-uvo-weeks", {"max": MOST_WEEKS}))
    until = read_date(until_text, turn.installation.words, turn.today) if until_text else None
    if weeks > usual and (until is None or not turn.today < until <= turn.today + _FARTHEST):
        return await build_uvo_card(turn, uvo, "ritme", Note("note-uvo-until-when", {"usual": usual}))
    less = weeks > usual
    saved = await save_uvo(
        turn, uvo, weeks=weeks, usual_weeks=uvo.usual_weeks if less else weeks, less_until=until if less else None
    )
    return await build_uvo_card(turn, saved, "stand", Note("note-uvo-rhythm-set"))


async def mark_held(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Record that it took place, as planned or on the day that is said. Only this restarts the count (norms F11)."""
    day = read_past(inputs.words, turn.installation.words, turn.today) if inputs.words else uvo.planned_on
    if day is None or day > turn.today:
        return await build_uvo_card(turn, uvo, "stand", Note("note-uvo-not-yet" if day else "note-uvo-held-when"))
    if day < turn.today - _FARTHEST or (uvo.last_held and day < uvo.last_held):
        return await build_uvo_card(turn, uvo, "stand", Note("note-uvo-held-when"))
    # One that was held before the planned day leaves that day as it is.
    ahead = uvo.planned_on if uvo.planned_on and uvo.planned_on > day else None
    saved = await save_uvo(turn, uvo, last_held=day, planned_on=ahead, later_on=None)
    return await build_uvo_card(turn, saved, "vastleggen")


async def mark_cancelled(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Record that it did not take place and ask for a new date: the count goes on from the last one that did."""
    if uvo.planned_on is None:
        return await build_uvo_card(turn, uvo, "datum", Note("note-uvo-no-date"))
    saved = await save_uvo(turn, uvo, planned_on=None)
    return await build_uvo_card(turn, saved, "datum", Note("note-uvo-cancelled"))


async def ask_later(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Ask again once, on a day that is said or after three days; the rhythm stays as it is."""
    if uvo.planned_on:
        return await build_uvo_card(turn, uvo, "stand", Note("note-uvo-has-date"))
    day = read_date(inputs.words, turn.installation.words, turn.today) if inputs.words else turn.today + _LATER_DAYS
    if day is None or not turn.today < day <= turn.today + _FARTHEST:
        return await build_uvo_card(turn, uvo, "stand", Note("note-uvo-which-day"))
    saved = await save_uvo(turn, uvo, later_on=turn.installation.calendar.next_working(day))
    assert saved.later_on
    return _promise_to_ask(turn, saved, saved.later_on)


def _promise_to_ask(turn: Turn, uvo: Uvo, day: date) -> Reply:
    """Promise to ask again on a day; people who want no reminders hear nothing then."""
    key: SentenceKey = "sentence-uvo-later" if turn.person.reminders else "sentence-uvo-later-quiet"
    return Sentence(key, {"code": uvo.code, "day": day.isoformat()}, (_show_button(uvo),))


def _show_button(uvo: Uvo) -> Button:
    return Button("button-uvo", UvoPress(uvo=uvo.id, act="stand", version=uvo.version), {"code": uvo.code})


async def ask_to_close(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    press = UvoPress(uvo=uvo.id, act="stoppen_zeker", version=uvo.version)
    turn.expect(CloseUvo(uvo=uvo.id))
    return Sentence(
        "sentence-uvo-close-sure", {"code": uvo.code}, (Button("button-uvo-close", press), _show_button(uvo))
    )


async def close_uvo(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Close the case: no more prompts, and a planned meeting can be taken out of the calendar."""
    start = meeting_start(uvo, turn.installation.zone)
    saved = await save_uvo(turn, uvo, closed_on=turn.today)
    if start is None or start < turn.now:
        return Sentence("sentence-uvo-closed", {"code": uvo.code})
    out = Button("button-uvo-cancel", FilePress(uvo=saved.id, form="ics"))
    return Sentence("sentence-uvo-closed-calendar", {"code": uvo.code}, (out,))


async def export_meeting(turn: Turn, uvo: Uvo, inputs: ActInput) -> Response:
    """Send the meeting as a calendar item: the same one again when it moved (stable UID, rising SEQUENCE)."""
    start = meeting_start(uvo, turn.installation.zone)
    if start is None:
        return await build_uvo_card(turn, uvo, "datum", Note("note-uvo-no-date"))
    return SendFile(CalendarItem(uvo, start, cancelled=False), as_link=plain(inputs.words) == "link", form="ics")


async def hand_over(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    key = Key(turn.installation.new_code(), uvo.id, turn.person.id, "uvo", turn.today + _KEY_DAYS)
    await turn.uow.uvos.add_key(key)
    return Sentence(
        "sentence-key-uvo", {"code": uvo.code, "key": format_code(key.key), "closes": key.until.isoformat()}
    )


async def start_agreement_form(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Begin the small form of a new agreement (`uvo CODE afspraak`)."""
    form = turn.installation.library.form(Makes.AGREEMENT)
    someone, chair = (shared_texts()[key].in_(turn.language) for key in ("een_deelnemer", "ik_voorzitter"))
    # A choice needs two, and the chair can always take it up.
    namen = REGION_SEPARATOR.join((*(uvo.participants or (someone,)), chair))
    return runs.show(turn, await runs.begin(turn, form, {"uvo": uvo.id, "namen": namen}))


async def complete_agreement(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Mark an agreement as done, by its number on the card (`uvo CODE klaar 2`)."""
    number = re.search(r"\d{1,2}", inputs.words)
    agreements = await turn.uow.uvos.agreements(uvo.id)
    if not number or not 1 <= int(number[0]) <= len(agreements):
        return await build_uvo_card(turn, uvo, "stand", Note("note-uvo-which-agreement"))
    await turn.uow.uvos.mark_done(agreements[int(number[0]) - 1].id, turn.today)
    return await build_uvo_card(turn, uvo, "stand", Note("note-uvo-agreement-done"))


async def mark_evaluated(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    saved = await save_uvo(turn, uvo, evaluated_on=turn.today)
    return await build_uvo_card(turn, saved, "stand", Note("note-uvo-evaluated"))


async def postpone_evaluation(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Move the evaluation alone, three days on."""
    day = turn.installation.calendar.next_working(turn.today + _LATER_DAYS)
    saved = await save_uvo(turn, uvo, evaluated_on=day - timedelta(weeks=uvo.evaluation_weeks or 0))
    return _promise_to_ask(turn, saved, day)


async def show_preparation(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    return await build_uvo_card(turn, uvo, "voorbereiden" if uvo.planned_on else "datum")


async def show_ladder(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    return Ladder(turn.installation.library.only_content(UvoContent))


def act_showing(kind: str) -> Callable[[Turn, Uvo, ActInput], Awaitable[Reply]]:
    """Return an act that only shows a card."""

    async def act(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
        return await build_uvo_card(turn, uvo, kind)

    return act
