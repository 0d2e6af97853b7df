"""A chair's UVOs: list them, take one over, and find the act that a word or button stands for.

Nothing about a case comes in here but its code, a rhythm, days, and choices from lists (decision 21).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from dialogs.audit_records import Act
from dialogs.effects import Response, SendFile
from dialogs.expecting import WhichUvo
from dialogs.expecting.checklists import LISTS
from dialogs.expecting.uvos import ACT_BY_NAME
from dialogs.instruments.definition import LANGUAGES
from dialogs.instruments.kinds.aanpak.definition import AanpakContent
from dialogs.instruments.kinds.uvo.definition import UvoContent, UvoText
from dialogs.patterns import lazy_compile
from dialogs.presses import UvoPress
from dialogs.records import Key, Uvo
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Note
from dialogs.understanding.case_letters import letters_of_other
from dialogs.understanding.codes import HYPHEN, find_case_codes, find_codes, without_filler
from dialogs.understanding.days import Ask, Purpose, Reason, When
from dialogs.understanding.done_later import find_done_later
from dialogs.understanding.how_often import read_how_often, says_how_often
from dialogs.understanding.pasted_uvos import says_new, split_case
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import days, joining, making_uvos, orienting, resting, runs, uvo_acts, uvo_dates, uvo_forms
from dialogs.usecases.paging import page_of
from dialogs.usecases.prompts.uvo_prompts import tell_handed_over
from dialogs.usecases.turn import Turn
from dialogs.usecases.uvo_acts import ActInput
from dialogs.usecases.uvo_card import build_uvo_card, desk_of, show_uvo
from dialogs.usecases.uvos import take_over
from dialogs.usecases.uvos_of_others import NEW_UVO_BUTTON, tell_not_yours
from dialogs.uvo_replies import UvoList

if TYPE_CHECKING:
    from dialogs.commands.declaration import UvoAct

# Asking


async def show_uvos(turn: Turn, rest: str, *, sure: bool = False) -> Response:
    """Show the chair's UVOs (`uvo`) or one of them (`uvo CODE`), or do to it what the words behind the code say.

    `sure`: a day in those words was confirmed.
    """
    if said_of_new := says_new(f"uvo {rest}"):
        turn.ran.pop()
        return await uvo_forms.make_uvos(turn, said_of_new)
    mine = await turn.uow.uvos.of_chair(turn.person.id)
    uvo, said = _find_uvo(turn, mine, rest)
    first = rest.split(" ", 1)[0]
    # Its id, by which our own questions name it, may look like a number of somebody.
    by_id = uvo is None and bool(first) and await turn.uow.uvos.get(first) is not None
    if uvo is None and not by_id and not _find_named_act(turn, said)[0] and (new := await making_uvos.plan(turn, rest)):
        # Somebody else's case is told so, too.
        return new
    named = [one.code for one in find_case_codes(rest) if one.sure and not by_id]
    unknown = "" if uvo or by_id else next(iter(named), letters_of_other(rest, [one.code for one in mine]))
    if uvo is None and (closed := await uvo_acts.about_closed(turn, unknown or first, _act_beside(turn, rest, first))):
        return closed
    if uvo is None and (handed := await turn.uow.uvos.handed_over_by(turn.person.id, unknown or first)):
        return tell_handed_over(handed)
    if not mine:
        return Sentence("sentence-no-uvos", buttons=(NEW_UVO_BUTTON,))
    if unknown:
        beside = _find_named_act(turn, _words_beside(rest, first))[0]
        return tell_not_yours(turn, mine, unknown, beside if beside and beside.name in _ACTS_ON_ITS_DAY else None)
    if uvo is None:
        if rest and not rest.strip().isdecimal():
            act, _ = _find_act(turn, said)
            turn.expect(WhichUvo(rest=said if act else ""))
            turn.ran += [f"uvo {act.name}"] if act else []
        return await _list_uvos(turn, mine, rest.strip())
    return await _do_with(turn, uvo, said or _asked_act(turn), sure=sure)


async def _do_with(turn: Turn, uvo: Uvo, said: str, *, sure: bool = False) -> Response:
    """Show a UVO, or do with it what these words say."""
    if not said:
        return await show_uvo(turn, uvo)
    act, words = _find_act(turn, said)
    if act:
        turn.ran.append(f"uvo {act.name}")
    return (
        await act.run(turn, uvo, ActInput(words, sure=sure))
        if act
        else await show_uvo(turn, uvo, Note("note-no-such-act"))
    )


def _asked_act(turn: Turn) -> str:
    """Return what was to be done with the UVO we were waiting for: naming it, or pressing it, says which one."""
    waited = turn.asked.expected if turn.asked else None
    return waited.rest if isinstance(waited, WhichUvo) else ""


def _find_uvo(turn: Turn, mine: Sequence[Uvo], rest: str) -> tuple[Uvo | None, str]:
    """Return the UVO with this code and the words after it; without a code the only UVO there is, else None."""
    said = rest.strip()
    first, _, behind = said.partition(" ")
    # Our own questions name it by its id.
    if by_id := next((uvo for uvo in mine if uvo.id == first), None):
        return by_id, behind
    found = [(match, uvo) for uvo in mine if (match := re.search(_code_pattern(uvo), said))]
    if found:
        # Of two codes the first says which one is meant: the other may be what it is to become.
        match, uvo = min(found, key=lambda pair: pair[0].start())
        before, after = without_filler(said[: match.start()]), said[match.end() :].strip(" .:;,!?\"')]")
        return uvo, f"{before} {after}".strip()
    if any(one.sure for one in find_case_codes(said)) or letters_of_other(said, [uvo.code for uvo in mine]):
        # A code of nobody's case here is not about the only one there is.
        return None, said
    waiting = [uvo for uvo in mine if uvo.planned_on and uvo.planned_on <= turn.today]
    act = _find_act(turn, said)[0]
    if act and act.name in _ACTS_ON_ITS_DAY and not waiting:
        # Where none waits to be told of, it is the one that was shown last.
        shown = turn.asked and turn.asked.expected.uvo_meant
        waiting = [uvo for uvo in mine if shown and uvo.id == shown[0]]
    if act and act.name in _ACTS_ON_ITS_DAY and len(waiting) == 1:
        return waiting[0], said
    only = mine[0] if len(mine) == 1 else None
    return (only, said) if only and said and act else (None, said)


# Acts that are done with one whose day has come, where none is named.
_ACTS_ON_ITS_DAY = frozenset({"ja", "nee", "later"})


def _find_act(turn: Turn, said: str) -> tuple["UvoAct | None", str]:
    """Split typed words into an act and the rest: "verzet 15 december 14.00" -> ("datum", "15 december 14.00")."""
    commands = turn.installation.commands
    # Our own questions name it; typed, it is one of its words.
    if said.startswith(ACT_BY_NAME):
        name, _, behind = said.removeprefix(ACT_BY_NAME).partition(" ")
        return commands.acts.get(name), behind
    act, behind = _find_named_act(turn, said)
    if act:
        return act, behind
    if weeks := read_how_often(said, turn.installation.words.numbers):
        return commands.acts["ritme"], weeks
    # A day alone is a date for it; "om de 6 weken" is none.
    is_day = not says_how_often(said) and days.read_day(turn, said, Purpose.MOMENT) is not None
    return commands.acts["datum"] if is_day else None, said


def _find_named_act(turn: Turn, said: str) -> tuple["UvoAct | None", str]:
    """Split words that begin with the word of an act; (None, words) for others."""
    parts = said.split()
    for many in range(min(4, len(parts)), 0, -1):
        if act := turn.installation.commands.act_by_word(" ".join(parts[:many])):
            return act, " ".join(parts[many:])
    return None, said


def act_named(turn: Turn, said: str) -> str:
    """Return the name of the act that words begin with; "" for none."""
    act = _find_named_act(turn, said)[0]
    return act.name if act else ""


def _act_beside(turn: Turn, rest: str, first: str) -> str:
    """Return the name of the act that stands beside the code in words, or behind the id they begin with."""
    return act_named(turn, _words_beside(rest, first))


def _words_beside(rest: str, first: str) -> str:
    return split[1] if (split := split_case(rest)) else rest.removeprefix(first).strip()


def is_moment(turn: Turn, said: str) -> bool:
    """Tell whether words are a day, with an hour or without, and nothing else."""
    if says_how_often(said):
        return False
    read = days.read_day(turn, said, Purpose.MOMENT, alone=True)
    return read is not None and not (isinstance(read, When) and read.day is None)


def is_moment_ahead(turn: Turn, said: str) -> bool:
    """Tell whether words are a day that is still to come, with an hour or without, and nothing else."""
    read = days.read_day(turn, said, Purpose.MOMENT, alone=True)
    return is_moment(turn, said) and not (isinstance(read, Ask) and read.why is Reason.PAST_DAY)


def is_hour(turn: Turn, said: str) -> bool:
    """Tell whether words are an hour alone, for the day that is planned already: "naar half tien"."""
    read = days.read_day(turn, said, Purpose.MOMENT, alone=True)
    return not says_how_often(said) and isinstance(read, When) and read.day is None and read.time is not None


# The name of a list, with what may stand around it.
_FEW_WORDS = 5
# What may follow these is no day: a number of weeks, the number of an agreement, another code.
_WITH_MORE = frozenset({"ritme", "evalueren", "klaar", "code"})


# These ask a chair for the day of the next one.
_ASKS_DAY = frozenset({UvoText.PLAN, UvoText.OVERDUE})


def read_done_later(turn: Turn, meant: tuple[str, str] | None, text: str) -> str | None:
    """Return how it is asked again, where a chair says below the question for a day that they will do it later.

    `meant` is the UVO and what its card asks. "Dat doe ik vrijdag" is when it will be planned, and not when it is.
    """
    uvo, kind = meant or ("", "")
    day = find_done_later(text) if kind in _ASKS_DAY else None
    if day is None or (day and not days.read_day(turn, day, Purpose.SNOOZE, alone=True)):
        return None
    return f"{uvo} {ACT_BY_NAME}later {day}".strip()


def read_act(turn: Turn, kind: str, text: str) -> str | None:
    """Return what words say to do with a UVO, as it is typed behind its code; None for other words and a day alone.

    A title on the card of this kind counts, too.
    """
    content = turn.installation.library.only_content(UvoContent)
    prompts = {prompt.id: prompt for prompt in content.prompts}
    for action in prompts[kind].actions if kind in prompts else ():
        if plain(text) in (plain(action.in_(language)) for language in LANGUAGES):
            return f"{ACT_BY_NAME}{content.act_of(kind, action.id)}"
    if kind == LISTS and len(text.split()) <= _FEW_WORDS and not text.rstrip().endswith("?"):
        lists = turn.installation.library.only_content(AanpakContent).checklists
        if any(one.is_named_in(text) for one in lists):
            return f"{LISTS} {text}"
    if read_how_often(text, turn.installation.words.numbers):
        return text
    act, behind = _find_named_act(turn, text)
    if act is None or not (
        behind == "" or act.name in _WITH_MORE or days.read_day(turn, behind, Purpose.MOMENT, alone=True)
    ):
        return None
    if act.name != "code" and any(one.sure for one in find_case_codes(behind)):
        # With a code in it, it says itself which one it is about.
        return None
    return text


async def _list_uvos(turn: Turn, mine: Sequence[Uvo], rest: str) -> Reply:
    page = page_of(await desk_of(turn, mine), rest)
    asked = None if not rest or rest.isdecimal() else Note("note-which-uvo", {"day": _day_to_move_to(turn, mine, rest)})
    first = replace(page.items[0], note=asked or page.items[0].note)
    return UvoList((first, *page.items[1:]), page=page.number, pages=page.pages)


def _day_to_move_to(turn: Turn, mine: Sequence[Uvo], rest: str) -> str:
    """Return the day that was said for a UVO that is still to be named; "none" without one that is sure of each."""
    act, behind = _find_act(turn, rest)
    read = [uvo_dates.read_moment(turn, uvo, behind) for uvo in mine] if act and act.name == "datum" else []
    sure = {said.day for said in read if isinstance(said, When) and said.day and not said.confirm}
    one = len(sure) == 1 and all(isinstance(said, When) and said.day in sure for said in read)
    return min(sure).isoformat() if one else "none"


_OF_UVO = lazy_compile(r"(?i)\b(?:uvo|casus|case|overleg|meeting)\b")


def _code_pattern(uvo: Uvo) -> str:
    """Return the form of this code in a text. What is kept may have fewer digits than is asked now."""
    return rf"(?i)(?<!\w){re.escape(uvo.code[:2])}{HYPHEN}?{re.escape(uvo.code[3:])}(?!\w)"


async def ask_later(turn: Turn, rest: str, *, sure: bool = False) -> Response:
    """Ask for a round again on another day (`later maandag`); of a chair for whom no round is open, about a UVO.

    A scan of their own goes before it where it is named, or its reminder was said last.
    """
    beside = bool(find_codes(rest) or find_case_codes(rest) or _OF_UVO.search(rest))
    if own := await resting.find_meant(turn, rest) or (None if beside else await resting.find_told(turn)):
        return await resting.plan_reminder(turn, own, rest, sure=sure)
    of_round = find_codes(rest) or await joining.open_invitations(turn)
    run = None if of_round else await runs.current_run(turn, resting=True)
    # A scan that somebody let rest is nearer than a UVO of which nothing was shown or said.
    of_uvo = run is None or (turn.asked and turn.asked.expected.uvo_meant) or _OF_UVO.search(rest)
    if not of_round and of_uvo and await turn.uow.uvos.of_chair(turn.person.id):
        return await show_uvos(turn, f"{turn.installation.commands.acts['later'].main_word('nl')} {rest}".strip())
    if run and run.round is None:
        return await resting.plan_reminder(turn, run, rest, sure=sure)
    return await joining.ask_later(turn, rest, sure=sure)


async def record_held(turn: Turn, rest: str) -> Response:
    """Answer the question whether a UVO took place with yes (`gehouden`)."""
    return await show_uvos(turn, f"{turn.installation.commands.acts['ja'].main_word('nl')} {rest}".strip())


async def record_cancelled(turn: Turn) -> Response:
    """Answer the question whether a UVO took place with no (`vervallen`)."""
    return await show_uvos(turn, turn.installation.commands.acts["nee"].main_word("nl"))


# Changing


async def accept_uvo(turn: Turn, key: Key) -> Reply | None:
    """Make this person chair of a UVO, with its prompts and agreements; None when the key is not valid."""
    uvo = await turn.uow.uvos.get(key.round)
    # A key is worth what its giver may do now (norms C9).
    worthless = uvo is None or uvo.closed_on or key.person != uvo.chair or key.until < turn.today
    if uvo is None or worthless or uvo.tenant != turn.person.tenant:
        return None
    if uvo.chair == turn.person.id:
        await turn.uow.uvos.add_key(key)
        return Sentence("sentence-uvo-key-own", {"code": uvo.code})
    saved = await take_over(turn, uvo)
    turn.audit(Act.HANDED_OVER, "uvo", uvo.id)
    return await build_uvo_card(turn, saved, "stand", Note("note-uvo-taken-over"))


async def handle_press(turn: Turn, press: UvoPress) -> Response:
    """Handle a button of a UVO. An old card brings the UVO as it stands now and changes nothing."""
    uvo = await turn.uow.uvos.get(press.uvo)
    act = turn.installation.commands.acts.get(press.act)
    if uvo and uvo.handed_by == turn.person.id != uvo.chair:
        return tell_handed_over(uvo)
    if uvo is None or uvo.chair != turn.person.id or act is None:
        turn.audit_refusal("uvo", uvo)
        return await orienting.show_current(turn, Note("note-card-was-old"), lead="lead-card-was-old")
    if uvo.closed_on and not act.by_itself:
        return uvo_acts.tell_closed(turn, uvo)
    if press.version != uvo.version and not act.allowed_on_old_card:
        return await build_uvo_card(turn, uvo, "stand", Note("note-card-was-old"))
    if press.act == "stand":
        return await _do_with(turn, uvo, _asked_act(turn))
    return await act.run(turn, uvo, ActInput(values=press.values or None, about=press.about))


async def do_confirmed(turn: Turn, rest: str) -> Response:
    """Do what yes to our own question was about: a day for a UVO by its code, or closing the one of this id."""
    return await (show_uvos(turn, rest, sure=True) if " " in rest else _close_confirmed_uvo(turn, rest))


async def _close_confirmed_uvo(turn: Turn, uvo_id: str) -> Reply:
    uvo = await turn.uow.uvos.get(uvo_id)
    if uvo is None or uvo.chair != turn.person.id or uvo.closed_on:
        turn.audit_refusal("uvo", uvo)
        return await orienting.show_current(turn)
    return await uvo_acts.close_uvo(turn, uvo, ActInput())


async def export_meeting(turn: Turn, uvo_id: str) -> Response:
    """Send the calendar item behind a button or link; of somebody else's UVO it is gone."""
    uvo = await turn.uow.uvos.get(uvo_id)
    if uvo is None or uvo.chair != turn.person.id:
        turn.audit_refusal("uvo", uvo, Act.EXPORT)
        return Sentence("sentence-pdf-gone")
    item = uvo_acts.calendar_item(turn, uvo)
    if item is None:
        return await build_uvo_card(turn, uvo, "datum", Note("note-uvo-no-date"))
    return SendFile(item, as_link=False, form="ics")
