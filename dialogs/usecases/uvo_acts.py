"""The acts of a chair on one UVO: a date, a rhythm, held or not, agreements, handing over, closing.

Each takes the turn, the UVO and what came with the act. Words and buttons for them: `dialogs.commands.uvos`. Nothing
about a case comes in here but its code, a rhythm, days, and choices from lists (decision 21).
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from dialogs.effects import CalendarItem, Response, SendFile
from dialogs.expecting import AboutUvo, CloseUvo, MovedUvo
from dialogs.expecting.uvos import CLOSED, RHYTHM_SET, WHICH_CODE
from dialogs.expecting.weeks import EITHER
from dialogs.instruments.grouping import join_groups
from dialogs.instruments.kinds.aanpak.definition import AanpakContent
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.kinds.uvo.definition import UvoContent
from dialogs.instruments.shared_texts import shared_texts
from dialogs.presses import FilePress, UvoPress
from dialogs.records import Key, Uvo
from dialogs.reminders.uvo import calendar_start, evaluation_day, meeting_start
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button, Note
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.codes import read_case_code
from dialogs.understanding.days import Ask, Purpose, When
from dialogs.understanding.days.choosing import write_option
from dialogs.understanding.guard import find_in_case_code
from dialogs.understanding.how_often import find_months
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import days, keys, orienting, runs
from dialogs.usecases.turn import Turn
from dialogs.usecases.uvo_card import build_uvo_card
from dialogs.usecases.uvos import save_uvo

# How often a plan is evaluated is up to its chair; these are offered, any other number can be typed.
_OFFERED_WEEKS = (6, 12, 24)
_NEVER = frozenset({"nooit", "niet", "geen", "nee", "never", "no", "not", "none"})
MOST_WEEKS, _KEY_DAYS, _LATER_DAYS, FARTHEST = 26, timedelta(days=7), timedelta(days=3), timedelta(days=366)


@dataclass(frozen=True)
class ActInput:
    """What came with an act: typed words, or the inputs of a card. `sure`: a day in the words was confirmed.

    `about`: the list, or the item of a list, that a button is about.
    """

    words: str = ""
    values: Mapping[str, str] | None = None
    sure: bool = False
    about: str = ""


async def set_rhythm(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Set the number of weeks between meetings; less often than usual needs a last day (norms F10)."""
    if inputs.values is not None:
        number, until_text = inputs.values.get("weken", ""), inputs.values.get("tot", "")
    elif len(either := inputs.words.split(EITHER)) == 2 and all(map(str.isdecimal, either)):
        return await build_uvo_card(
            turn, uvo, "ritme", Note("note-uvo-weeks-which", {"one": int(either[0]), "other": int(either[1])})
        )
    else:
        if find_months(inputs.words):
            return await build_uvo_card(turn, uvo, "ritme", Note("note-uvo-weeks-only"))
        match = re.fullmatch(
            r"(?:(?:naar|op|om de|elke|to|every) )?(\w+)(?: weken| weeks)?(?: (?:tot|until) (.+))?",
            inputs.words.strip(),
        )
        number, until_text = (match[1], match[2] or "") if match else ("", "")
        number = str(turn.installation.words.numbers.get(plain(number), number))
    if not number.isdecimal() or len(number) > 3:
        return await build_uvo_card(
            turn, uvo, "ritme", Note("note-uvo-weeks", {"max": MOST_WEEKS}) if inputs.words else None
        )
    weeks, usual = int(number), turn.installation.library.only_content(UvoContent).cadence.default_weeks
    if not 1 <= weeks <= MOST_WEEKS:
        return await build_uvo_card(turn, uvo, "ritme", Note("note-uvo-weeks", {"max": MOST_WEEKS}))
    said = days.read_day(turn, until_text, Purpose.AWAY) if until_text else None
    until = said.day if isinstance(said, When) and not said.confirm else None
    if weeks > usual and (until is None or not turn.today < until <= turn.today + FARTHEST):
        return await build_uvo_card(turn, uvo, "ritme", Note("note-uvo-until-when", {"usual": usual}))
    less = weeks > usual
    if not less and (uvo.weeks, uvo.usual_weeks, uvo.less_until) == (weeks, weeks, None):
        return await build_uvo_card(turn, uvo, "stand", Note("note-uvo-rhythm-same"))
    saved = await save_uvo(
        turn, uvo, weeks=weeks, usual_weeks=uvo.usual_weeks if less else weeks, less_until=until if less else None
    )
    turn.expect(AboutUvo(uvo=saved.id, kind=RHYTHM_SET))
    # A last day is kept of a rhythm that is less often than usual, and of no other.
    stays = Note("note-uvo-rhythm-stays", {"usual": usual}) if until_text and not less else None
    return await build_uvo_card(turn, saved, "stand", stays or Note("note-uvo-rhythm-set"))


async def mark_cancelled(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Record that it did not take place and ask for a new date: the count goes on from the last one that did."""
    if uvo.planned_on is None:
        return await _ask_first_day(turn, uvo)
    saved = await save_uvo(turn, uvo, planned_on=None, lapsed_on=uvo.planned_on)
    clock = time.fromisoformat(uvo.planned_at) if uvo.planned_at else None
    turn.expect(MovedUvo(uvo=saved.id, kind="datum", was=write_option(uvo.planned_on, clock)))
    return await build_uvo_card(turn, saved, "datum", Note("note-uvo-cancelled"))


async def _ask_first_day(turn: Turn, uvo: Uvo) -> Reply:
    """Say that no day stands there yet, and read what is said next as that day."""
    days.expect_day(turn, "uvo", f"{uvo.code}_datum")
    return await build_uvo_card(turn, uvo, "datum", Note("note-uvo-no-date"))


async def ask_later(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Ask again once, on a day that is said or after three days; the rhythm stays as it is."""
    if uvo.planned_on and uvo.planned_on > turn.today:
        reminds = "yes" if turn.person.reminders else "no"
        return await build_uvo_card(turn, uvo, "stand", Note("note-uvo-has-date", {"reminds": reminds}))
    about = f"{uvo.code}_later"
    said = days.read_day(turn, inputs.words, Purpose.SNOOZE) if inputs.words else When(turn.today + _LATER_DAYS)
    if isinstance(said, Ask):
        return days.ask_which(turn, said, "uvo", about)
    day = said.day if isinstance(said, When) else None
    if day is None or not turn.today < day <= turn.today + FARTHEST:
        days.expect_day(turn, "uvo", about)
        return await build_uvo_card(turn, uvo, "stand", Note("note-day-unread" if day is None else "note-uvo-day-far"))
    if isinstance(said, When) and said.confirm and not inputs.sure:
        return days.ask_whether(turn, said, "uvo", about)
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
    if inputs.sure:
        return await close_uvo(turn, uvo, inputs)
    press = UvoPress(uvo=uvo.id, act="stoppen_zeker", version=uvo.version)
    turn.expect(CloseUvo(uvo=uvo.id))
    return Sentence(
        "sentence-uvo-close-sure", {"code": uvo.code}, (Button("button-uvo-close", press), _show_button(uvo))
    )


async def close_uvo(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Close the case: no more prompts, and a planned meeting can be taken out of the calendar."""
    start = meeting_start(uvo, turn.installation.zone)
    saved = await save_uvo(turn, uvo, closed_on=turn.today)
    again = _reopen_button(turn, saved)
    offered = turn.installation.library.only_content(AanpakContent).offered("afgesloten")
    hand_over_list = (
        (Button(offered.title, UvoPress(uvo=saved.id, act="lijstje", about=offered.id, version=saved.version)),)
        if offered
        else ()
    )
    if start is None or start < turn.now:
        return Sentence("sentence-uvo-closed", {"code": uvo.code}, (*hand_over_list, again))
    out = Button("button-uvo-cancel", FilePress(uvo=saved.id, form="ics"))
    return Sentence("sentence-uvo-closed-calendar", {"code": uvo.code}, (*hand_over_list, out, again))


def tell_closed(turn: Turn, uvo: Uvo) -> Sentence:
    return Sentence("sentence-uvo-closed", {"code": uvo.code}, (_reopen_button(turn, uvo),))


def _reopen_button(turn: Turn, uvo: Uvo) -> Button:
    """Return the button that opens it again; what is typed next may say so, too."""
    turn.expect(AboutUvo(uvo=uvo.id, kind=CLOSED))
    return Button("button-uvo-reopen", UvoPress(uvo=uvo.id, act="heropenen", version=uvo.version))


async def reopen_uvo(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Open a case again that was closed by mistake, as it was. One that was begun anew stays as it is."""
    mine = await turn.uow.uvos.of_chair(turn.person.id)
    if begun := next((one for one in mine if one.code == uvo.code), None):
        return await build_uvo_card(turn, begun, "stand", Note("note-uvo-nothing-undone"))
    saved = await save_uvo(turn, uvo, closed_on=None)
    return await build_uvo_card(turn, saved, "stand", Note("note-uvo-reopened"))


async def about_closed(turn: Turn, named: str, act: str) -> Response | None:
    """Answer about a case this chair has closed, by its code or id; None for any other.

    Tell so, open it again, or send what takes its meeting out of a calendar.
    """
    closed = await turn.uow.uvos.closed_of(turn.person.id, named) if named else None
    if closed is None:
        return None
    if act == "agenda" and (out := calendar_item(turn, closed)):
        _reopen_button(turn, closed)
        return SendFile(out, as_link=False, form="ics")
    return await reopen_uvo(turn, closed, ActInput()) if act == "heropenen" else tell_closed(turn, closed)


async def export_meeting(turn: Turn, uvo: Uvo, inputs: ActInput) -> Response:
    """Send the meeting as a calendar item: the same one again when it moved (stable UID, rising SEQUENCE)."""
    item = calendar_item(turn, uvo)
    if item is None:
        return await _ask_first_day(turn, uvo)
    return SendFile(item, as_link=plain(inputs.words) == "link", form="ics")


def calendar_item(turn: Turn, uvo: Uvo) -> CalendarItem | None:
    """Return the meeting for a calendar, or what takes it out; None where there is nothing to put in or take out."""
    start = calendar_start(uvo, turn.installation.zone)
    return CalendarItem(uvo, start, cancelled=bool(uvo.closed_on) or uvo.planned_on is None) if start else None


async def hand_over(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    key = Key(turn.installation.new_code(), uvo.id, turn.person.id, "uvo", turn.today + _KEY_DAYS)
    await turn.uow.uvos.add_key(key)
    return keys.tell_key(turn, key, "sentence-key-uvo", {"code": uvo.code})


async def start_agreement_form(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Begin the small form of a new agreement (`uvo CODE afspraak`)."""
    form = turn.installation.library.form(Makes.AGREEMENT)
    someone, chair = (shared_texts()[key].in_(turn.language) for key in ("een_deelnemer", "ik_voorzitter"))
    # A choice needs two, and the chair can always take it up.
    namen = join_groups((*(uvo.participants or (someone,)), chair))
    return runs.show(turn, await runs.begin(turn, form, {"uvo": uvo.id, "namen": namen}))


async def complete_agreement(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Mark an agreement as done, by its number on the card (`uvo CODE klaar 2`)."""
    number = re.search(r"\d{1,2}", inputs.words)
    agreements = await turn.uow.uvos.agreements(uvo.id)
    if not number or not 1 <= int(number[0]) <= len(agreements):
        return await build_uvo_card(turn, uvo, "stand", Note("note-uvo-which-agreement", {"code": uvo.code}))
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


# So many of these are not as many weeks.
_OTHER_LENGTHS = frozenset(
    {"dag", "dagen", "maand", "maanden", "jaar", "day", "days", "month", "months", "year", "years"}
)


async def set_evaluation(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Set every how many weeks the plan is evaluated, or that nothing reminds of it; without a number, ask."""
    said = plain(inputs.words or inputs.about).split()
    numbers = {str(turn.installation.words.numbers.get(word, word)) for word in said}
    weeks = [int(number) for number in numbers if number.isdecimal() and 1 <= int(number[:4]) <= MOST_WEEKS]
    never = not _NEVER.isdisjoint(said)
    if (len(weeks) != 1 or not _OTHER_LENGTHS.isdisjoint(said)) and not never:
        return _ask_how_often(turn, uvo, unread=bool(said))
    if never:
        saved = await save_uvo(turn, uvo, evaluation_weeks=None)
        return await build_uvo_card(turn, saved, "stand", Note("note-uvo-no-evaluation"))
    # What would have been before now counts from now.
    since = uvo.evaluated_on or uvo.opened_on
    late = since + timedelta(weeks=weeks[0]) <= turn.today
    saved = await save_uvo(turn, uvo, evaluation_weeks=weeks[0], evaluated_on=turn.today if late else uvo.evaluated_on)
    day = evaluation_day(saved)
    assert day
    return await build_uvo_card(
        turn, saved, "stand", Note("note-uvo-evaluation-set", {"weeks": weeks[0], "day": day.isoformat()})
    )


def _ask_how_often(turn: Turn, uvo: Uvo, *, unread: bool) -> Sentence:
    facts: Args = {"code": uvo.code, "weeks": uvo.evaluation_weeks or 0, "max": MOST_WEEKS, "unread": int(unread)}
    every = [Button("button-evaluate-every", _every(uvo, str(weeks)), {"weeks": weeks}) for weeks in _OFFERED_WEEKS]
    never = Button("button-evaluate-never", _every(uvo, "nooit"))
    return Sentence("sentence-how-often-evaluate", facts, (*every, never))


def _every(uvo: Uvo, often: str) -> UvoPress:
    return UvoPress(uvo=uvo.id, act="evalueren", about=often, version=uvo.version)


async def set_code(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Give the case another code (`uvo AB-3K7QXZ code CD-4M8RYW`). Nothing else of it changes."""
    code = read_case_code(inputs.words)
    if code is None:
        card = await build_uvo_card(turn, uvo, "stand", Note("note-uvo-which-code"))
        turn.expect(AboutUvo(uvo=uvo.id, kind=WHICH_CODE))
        return card
    if finding := find_in_case_code(code, turn.today):
        return orienting.refuse(turn, finding)
    if any(other.code == code and other.id != uvo.id for other in await turn.uow.uvos.of_chair(turn.person.id)):
        return await build_uvo_card(turn, uvo, "stand", Note("note-uvo-code-taken", {"code": code}))
    saved = await save_uvo(turn, uvo, code=code)
    return await build_uvo_card(turn, saved, "stand", Note("note-uvo-code-set"))


async def show_preparation(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    return await build_uvo_card(turn, uvo, "voorbereiden" if uvo.planned_on else "datum")


def act_showing(kind: str) -> Callable[[Turn, Uvo, ActInput], Awaitable[Reply]]:
    """Return an act that only shows a card."""

    async def act(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
        return await build_uvo_card(turn, uvo, kind)

    return act
