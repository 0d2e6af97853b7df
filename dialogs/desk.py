"""Who gets an event first: the notice, the open question, a command, the run in hand; else help, never silence.

A press of a button and a typed word end in the same use case. What a word leads to is declared in `dialogs.commands`,
what an answer to our own question leads to in `dialogs.expecting`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from dialogs import drafts
from dialogs.answering_in_part import run_typed
from dialogs.closed_over import let_go_of_run
from dialogs.commands.recognising import recognise
from dialogs.drafts import Drafts
from dialogs.effects import Response
from dialogs.events import Edited, Event, Installed, LinkOpened, Mentioned, Pressed, RosterRead, Said, Who
from dialogs.expecting.expected import NO, YES
from dialogs.instruments.definition import Language
from dialogs.ports import UnitOfWork
from dialogs.presses import WordPress
from dialogs.records import Person
from dialogs.replies import Announcement, GroupPicture, Sentence
from dialogs.reply_parts import Note
from dialogs.shown import Shown, after
from dialogs.titles import KEPT, pack
from dialogs.typed_and_pressed import read_press, read_text
from dialogs.typed_words import recognise_or_answer
from dialogs.understanding.codes import find_codes, split_code
from dialogs.understanding.guard import NEVER_MEANT, Finding
from dialogs.understanding.meaning import Meaning
from dialogs.usecases import (
    answering,
    auditing,
    exports,
    inviting,
    open_questions,
    orienting,
    runs,
    sentences,
    small_talk,
)
from dialogs.usecases.prompts.catching_up import ask_on_return
from dialogs.usecases.turn import Installation, Turn


@dataclass(frozen=True)
class Answer:
    """What we say and do, in this order, and in which language this person is spoken to now.

    `person` is who spoke, as they are now; None in a shared place, and for somebody who is not kept. `known` is what is
    kept of them so far, None for somebody new.
    """

    responses: tuple[Response, ...]
    language: Language
    person: Person | None = None
    known: Person | None = None
    # What ran, by name: "sluit", "uvo datum", "answer". For measuring; nothing of it is kept or sent.
    ran: tuple[str, ...] = ()
    # Whether the card that was pressed stays, with the answer below it.
    leaves_card: bool = False
    # Where this person stood when it was not understood: "idle", "zelfscan", "code"; "" when it was.
    not_understood_in: str = ""
    # What they filled in on cards and did not send yet.
    drafts: Drafts = field(default_factory=dict)


async def answer(installation: Installation, uow: UnitOfWork, event: Event, now: datetime, *, repeated: bool) -> Answer:
    """Answer an event and write what it changes to `uow`, but for the person: see `keep_person`.

    A repeated event changes nothing.
    """
    who = event.who
    known = await uow.people.get(who.tenant, who.user)
    person = known or Person(id=installation.new_id(), tenant=who.tenant, user=who.user)
    turn = Turn(installation, uow, who, _update_person(person, who, installation.today(now)), now)
    if isinstance(event, Mentioned):
        return await _answer_mention(turn, event, repeated=repeated)
    if isinstance(event, LinkOpened):
        return await _open_link(turn, event, known=known is not None)
    if known and known.unreachable and not turn.person.unreachable:
        await ask_on_return(turn)
    responses = await (_answer_repeat(turn, event) if repeated else _answer_event(turn, event))
    for response in responses:
        auditing.audit_response(turn, response)
    kept = None if turn.erased else turn.person
    ran = tuple(turn.ran)
    return Answer(responses, turn.language, kept, known, ran, turn.leaves_card, turn.not_understood_in, turn.drafts)


async def keep_person(
    uow: UnitOfWork, answer: Answer, titles: Mapping[str, Mapping[str, Any]], change: Shown | None = None
) -> None:
    """Write who spoke, once, with what can be pressed on the cards of this answer: its titles can be typed as well.

    `change` is which messages show their scores by this answer.
    """
    person = answer.person
    if person is None:
        return
    pending = {name: value for name, value in person.pending.items() if name not in (KEPT, drafts.KEPT)}
    pending |= drafts.pack(answer.drafts)
    if titles:
        pending[KEPT] = pack(titles)
    if pending != person.pending:
        person = replace(person, pending=pending)
    if change:
        person = replace(person, shown=after(person.shown, change))
    await (uow.people.save(answer.known, person) if answer.known else uow.people.add(person))


async def say_goodbye(installation: Installation, uow: UnitOfWork, event: Event, now: datetime) -> Answer:
    """Answer somebody of an organisation that is not served (any more): one sentence, and nothing is written."""
    who = event.who
    known = await uow.people.get(who.tenant, who.user)
    turn = Turn(
        installation, uow, who, known or Person(id="", tenant=who.tenant, user=who.user, locale=who.locale), now
    )
    own = await uow.organisations.get(who.tenant)
    told = Sentence("sentence-organisation-stopped", {"contact": (own and own.contact) or "none"})
    return Answer((told,), turn.language)


def _update_person(person: Person, who: Who, today: date) -> Person:
    """Set where the person can be written to: the chat they wrote from last (norms E20)."""
    met = replace(person, locale=who.locale, seen_on=today)
    if who.address is None:
        return met
    to = who.address
    # Of another chat nothing can be hidden here.
    shown = met.shown if to.conversation == met.conversation else ()
    return replace(
        met,
        conversation=to.conversation,
        service=to.service,
        account=to.account,
        bot=to.bot,
        unreachable="",
        shown=shown,
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


async def _answer_repeat(turn: Turn, event: Event) -> tuple[Response, ...]:
    """Send the current card again: the run in hand, what was sent, or what was looked at; else the menu."""
    if isinstance(event, Installed):
        return ()
    may_look = isinstance(event, Said) and await runs.current_run(turn) is None and orienting.has_seen_notice(turn)
    typed = recognise(event.text, turn.installation.commands) if may_look and isinstance(event, Said) else None
    if typed and typed.looks:
        return (await run_typed(turn, typed),)
    if typed and typed.name == "verstuur" and (sent := await answering.show_last_outcome(turn)):
        return (sent,)
    return (await orienting.show_current(turn, lead="lead-repeated"),)


async def _answer_event(turn: Turn, event: Event) -> tuple[Response, ...]:
    if isinstance(event, Installed):
        # Also of an upgrade: who began by typing has read it, too.
        known = turn.person.welcomed or orienting.has_seen_notice(turn)
        return () if known else (await orienting.welcome(turn),)
    if not orienting.has_seen_notice(turn):
        return await _answer_with_notice(turn, event)
    closed_over = await let_go_of_run(turn, event) if isinstance(event, Said | Pressed) else None
    if closed_over is None:
        return await _read(turn, event)
    told, is_all = closed_over
    read = () if is_all else await _read(turn, event)
    # Who asks for what was told is not told it twice.
    return (told, *(one for one in read if one != told))


async def _read(turn: Turn, event: Event) -> tuple[Response, ...]:
    if isinstance(event, Said):
        return await read_text(turn, event.text)
    if isinstance(event, Edited):
        return (await orienting.show_current(turn, Note("note-edited"), lead="lead-edited"),)
    if isinstance(event, RosterRead):
        return (await inviting.invite_from_roster(turn, event),)
    assert isinstance(event, Pressed)
    return await read_press(turn, event.press)


async def _answer_with_notice(turn: Turn, event: Event) -> tuple[Response, ...]:
    """Show the notice; who is in need is told first whom to call, and nothing of it waits."""
    if isinstance(event, Said) and sentences.says_need(turn, event.text, only_grave=False):
        help_first = await small_talk.answer_small_talk(turn, Meaning.NEED_HELP_PERSON)
        return (help_first, orienting.show_notice(turn, WordPress(word="help")))
    wanted = await _wanted_command(turn, event)
    if wanted and wanted.word == "doe_mee" and (both := await orienting.show_notice_with_round(turn, wanted.rest)):
        return (both,)
    return (orienting.show_notice_first(turn, event, wanted),)


async def _wanted_command(turn: Turn, event: Event) -> WordPress | None:
    """Return the command somebody was after, with a code at most: never what they typed or a button carried."""
    if isinstance(event, Pressed) and isinstance(event.press, WordPress):
        press, command = event.press, turn.installation.commands.by_name(event.press.word)
        if command is None:
            return None
        rest = press.rest if command.subcommand(press.rest) else split_code(press.rest)[0] or ""
        return WordPress(word=press.word, rest=rest)
    if not isinstance(event, Said):
        return None
    typed = recognise_or_answer(turn, event.text)
    if typed is None:
        meant = await sentences.command_meant(turn, event.text)
        return meant if meant and meant.rest else _join_with_code_in(event.text) or meant
    if typed.name in (YES, NO):
        return open_questions.press_of(turn.take_asked().expected.on_typed_command(typed.name, None))
    return WordPress(word=typed.name, rest=split_code(typed.rest)[0] or "")


def _join_with_code_in(text: str) -> WordPress | None:
    """Return the press that joins, with the one code in what somebody new says, in however many words.

    They have nothing else here yet that a code could be of, and are asked whether they take part.
    """
    codes = {found.code for found in find_codes(text) if found.sure}
    return WordPress(word="doe_mee", rest=codes.pop()) if len(codes) == 1 else None
