"""Who gets an event first: the notice, the open question, a command, the run in hand; else help, never silence.

A press of a button and a typed word end in the same use case. What a word leads to is declared in `dialogs.commands`,
what an answer to our own question leads to in `dialogs.expecting`.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from dialogs.commands.recognising import TAKES_PART, Typed, recognise, recognise_misspelt
from dialogs.effects import Response
from dialogs.events import Edited, Event, Installed, LinkOpened, Mentioned, Pressed, RosterRead, Said, Who
from dialogs.expecting import read_pending
from dialogs.expecting.expected import NO, YES, NextStep, Resume
from dialogs.instruments.definition import Language
from dialogs.ports import UnitOfWork
from dialogs.presses import FilePress, Press, RunPress, UvoPress, WordPress
from dialogs.records import Person
from dialogs.replies import Announcement, GroupPicture, Note, Sentence
from dialogs.understanding.codes import read_code, split_code
from dialogs.understanding.guard import NEVER_MEANT, Finding
from dialogs.understanding.reading import names_option
from dialogs.usecases import answering, auditing, chairing, exports, inviting, joining, orienting, runs
from dialogs.usecases.turn import Installation, Turn


@dataclass(frozen=True)
class Answer:
    """What we say and do, in this order, and in which language this person is spoken to now."""

    responses: tuple[Response, ...]
    language: Language


async def answer(installation: Installation, uow: UnitOfWork, event: Event, now: datetime, *, repeated: bool) -> Answer:
    """Answer an event and write everything it changes to `uow`. A repeated event changes nothing."""
    who = event.who
    known = await uow.people.get(who.tenant, who.user)
    person = known or Person(id=installation.new_id(), tenant=who.tenant, user=who.user)
    turn = Turn(installation, uow, who, _update_person(person, who, installation.today(now)), now)
    if isinstance(event, Mentioned):
        return await _answer_mention(turn, event, repeated=repeated)
    if isinstance(event, LinkOpened):
        return await _open_link(turn, event, known=known is not None)
    response = await (_answer_repeat(turn, event) if repeated else _answer_event(turn, event))
    auditing.audit_response(turn, response)
    if known is None:
        await uow.people.add(turn.person)
    elif not turn.erased:
        await uow.people.save(known, turn.person)
    return Answer((response,) if response else (), turn.language)


def _update_person(person: Person, who: Who, today: date) -> Person:
    """Set where the person can be written to: the chat they wrote from last (norms E20)."""
    met = replace(person, locale=who.locale, seen_on=today)
    if who.address is None:
        return met
    to = who.address
    return replace(
        met, conversation=to.conversation, service=to.service, account=to.account, bot=to.bot, unreachable=""
    )


async def _answer_mention(turn: Turn, event: Mentioned, *, repeated: bool) -> Answer:
    """Answer in a shared place. Nothing is kept of who spoke, and nothing personal is said there."""
    if repeated:
        return Answer((), turn.language)
    typed = recognise(event.text, turn.installation.commands)
    if refusal := orienting.refuse_personal_data(turn, event.text, NEVER_MEANT - {Finding.MAIL}):
        return Answer((refusal,), turn.language)
    if typed is None or typed.command.shared is None:
        return Answer((Sentence("sentence-shared-help", {"link": turn.installation.chat_link("help")}),), turn.language)
    reply = await typed.command.shared(turn, typed.rest, event.place)
    auditing.audit_response(turn, reply)
    # What everybody sees is in the language of the round, not of who asked.
    match reply:
        case Announcement():
            return Answer((reply,), reply.round.language)
        case GroupPicture():
            return Answer((reply,), reply.group.round.language)
    return Answer((reply,), turn.language)


async def _open_link(turn: Turn, event: LinkOpened, *, known: bool) -> Answer:
    """Open a link to a file, beside the chat. It changes nothing, and meets nobody anew who was erased."""
    if not known:
        return Answer((Sentence("sentence-pdf-gone"),), turn.language)
    response = await exports.handle_press(turn, event.press)
    auditing.audit_response(turn, response)
    return Answer((response,), turn.language)


async def _answer_repeat(turn: Turn, event: Event) -> Response | None:
    """Send the current card again: the run in hand, what was sent, or what was looked at; else the menu."""
    if isinstance(event, Installed):
        return None
    may_look = isinstance(event, Said) and await runs.current_run(turn) is None and orienting.has_seen_notice(turn)
    typed = recognise(event.text, turn.installation.commands) if may_look and isinstance(event, Said) else None
    if typed and typed.looks:
        return await _run_typed(turn, typed)
    if typed and typed.name == "verstuur" and (sent := await answering.show_last_outcome(turn)):
        return sent
    return await orienting.show_current(turn, lead="lead-repeated")


async def _answer_event(turn: Turn, event: Event) -> Response | None:
    if isinstance(event, Installed):
        return None if turn.person.welcomed else orienting.show_notice(turn, WordPress(word="help"), welcome=True)
    if not orienting.has_seen_notice(turn):
        return orienting.show_notice_first(turn, event, _wanted_command(turn, event))
    if isinstance(event, Said):
        return await _read_text(turn, event.text)
    if isinstance(event, Edited):
        return await orienting.show_current(turn, Note("note-edited"), lead="lead-edited")
    if isinstance(event, RosterRead):
        return await inviting.invite_from_roster(turn, event)
    assert isinstance(event, Pressed)
    return await _read_press(turn, event.press)


def _wanted_command(turn: Turn, event: Event) -> WordPress | None:
    """Return the command somebody was after, with a code at most: never what they typed or a button carried."""
    if isinstance(event, Pressed) and isinstance(event.press, WordPress):
        press, command = event.press, turn.installation.commands.by_name(event.press.word)
        if command is None:
            return None
        rest = press.rest if command.subcommand(press.rest) else split_code(press.rest)[0] or ""
        return WordPress(word=press.word, rest=rest)
    typed = recognise(event.text, turn.installation.commands) if isinstance(event, Said) else None
    if typed is None or typed.name in (YES, NO):
        return None
    return WordPress(word=typed.name, rest=split_code(typed.rest)[0] or "")


async def _read_text(turn: Turn, text: str) -> Response:
    expected = read_pending(turn.take_pending())
    run = await runs.current_run(turn)
    asked = runs.current_questions(turn, run)
    free_text = any(question.kind in ("text", "names") for question in asked)
    typed = recognise(text, turn.installation.commands, in_free_text=free_text)
    next_step = expected.on_typed_command(typed.name, turn.person.run) if typed else None
    if next_step := next_step or expected.on_text(text, turn.installation.words, turn.today):
        return await _follow(turn, next_step)
    if run and typed is None and expected.is_overtaken(run):
        return runs.show(turn, run, note=Note("note-both-busy"))
    # "competentiescan" is a command, but where it is one of the answers, it is the answer; so is a name that could be a
    # code but is none.
    answers = any(names_option(question, text) for question in asked)
    if answers or (run and typed and await _is_no_code(turn, typed, text)):
        typed = None
    # In a run, yes and no are answers; "ok" is no name for anything, so a free text question is asked once more.
    if run and typed and typed.name in (YES, NO) and not free_text:
        return await answering.answer_in_words(turn, run, text)
    if typed is None and not answers and not free_text and not (run and any(sign.isdigit() for sign in text)):
        typed = recognise_misspelt(text, turn.installation.commands)
    if typed:
        return await _run_typed(turn, typed)
    if run:
        return await answering.answer_in_words(turn, run, text)
    return (
        orienting.refuse_personal_data(turn, text)
        or await answering.show_sealed_outcome(turn)
        or await orienting.show_menu(turn, "lead-unknown")
    )


async def _run_typed(turn: Turn, typed: Typed) -> Response:
    """Run a typed command, unless what follows it looks like data about a person (norms A17)."""
    refusal = orienting.refuse_personal_data(turn, typed.rest, typed.command.refuses)
    return refusal or await typed.command.execute(turn, typed.rest)


async def _is_no_code(turn: Turn, typed: Typed, text: str) -> bool:
    """Tell whether a code typed on its own leads nowhere. That counts as a try, also as an answer."""
    if typed.name != TAKES_PART or read_code(text) != typed.rest:
        return False
    tenant, code = turn.person.tenant, typed.rest
    known = await turn.uow.rounds.by_code(tenant, code) or await turn.uow.circles.by_code(tenant, code)
    if known or await turn.uow.runs.by_pair_code(code):
        return False
    joining.count_wrong_code(turn)
    return True


async def _follow(turn: Turn, next_step: NextStep) -> Response:
    """Carry out what an answer to our own question leads to; what waited for it is handled as if it came now."""
    if isinstance(next_step, Resume):
        return await (
            _read_text(turn, next_step.input)
            if isinstance(next_step.input, str)
            else _read_press(turn, next_step.input)
        )
    command = turn.installation.commands.by_name(next_step.command)
    assert command, next_step.command
    return await (command.execute_confirmed if next_step.sure else command.execute)(turn, next_step.rest)


async def _read_press(turn: Turn, press: Press | None) -> Response:
    expected = read_pending(turn.take_pending())
    match press:
        case RunPress():
            return await answering.handle_press(turn, press)
        case WordPress():
            next_step = expected.on_press(press)
            return await (_follow(turn, next_step) if next_step else _run_pressed_word(turn, press))
        case UvoPress():
            return await chairing.handle_press(turn, press)
        case FilePress():
            return await exports.handle_press(turn, press)
        case _:
            turn.audit_refusal("press")
            return await orienting.show_current(turn, Note("note-card-was-old"), lead="lead-card-was-old")


async def _run_pressed_word(turn: Turn, press: WordPress) -> Response:
    if command := turn.installation.commands.by_name(press.word):
        return await command.execute(turn, press.rest, sure=press.sure)
    turn.audit_refusal("press")
    return await orienting.show_menu(turn, "lead-card-was-old")
