"""The desk: the few rules about who gets an event first. What a word leads to stands in `dialogs.routes`.

Unknown words get help, never silence. A press of a button and a typed word end in the same use case.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

from rapidfuzz import fuzz, process

from dialogs.effects import Response
from dialogs.events import Called, Edited, Event, Installed, LinkOpened, Pressed, RosterRead, Said, Who
from dialogs.instruments.definition import Language
from dialogs.ports import UnitOfWork
from dialogs.presses import FilePress, Press, RunPress, UvoPress, WordPress, parse
from dialogs.records import Person
from dialogs.replies import Announcement, GroupPicture, Note, Reply, Sentence
from dialogs.routes import ROUTES, SHARED_ROUTES, Rest
from dialogs.understanding.codes import read_code, split_code
from dialogs.understanding.dates import read_date
from dialogs.understanding.guard import NEVER_MEANT, Finding
from dialogs.understanding.reading import names_option
from dialogs.understanding.vocabulary import Vocabulary, plain, tidy
from dialogs.usecases import (
    answering,
    chairing,
    inviting,
    joining,
    orienting,
    own_data,
    rounds,
    runs,
    shown,
    taking_along,
)
from dialogs.usecases.turn import Installation, Turn

# A typing error in a word of five letters or more is forgiven up to about one letter.
_CLOSE = 85


@dataclass(frozen=True)
class Command:
    word: str
    rest: str = ""


def recognise(text: str, words: Vocabulary, *, in_free_text: bool = False) -> Command | None:
    """The command in what was typed: a known word, a word with what belongs to it, or a code on its own.

    Within a free text question only whole commands count: "pas op de plaats" is a name there.
    """
    said = plain(text)
    if said in words.commands:
        command = Command(words.commands[said])
        # A word that says nothing without a code may well be a name: "Samen".
        says_nothing = in_free_text and ROUTES[command.word].rest is Rest.CODE
        return None if says_nothing else command
    if code := read_code(text):
        return Command("doe_mee", code)
    # Lines stay lines: a pasted list may have a name on each.
    raw = "\n".join(map(tidy, text.splitlines())).strip()
    parts = raw.split()
    for length in range(min(3, len(parts) - 1), 0, -1):
        word = words.commands.get(plain(" ".join(parts[:length])))
        rest = re.split(r"\s+", raw, maxsplit=length)[length]
        route = ROUTES.get(word or "")
        if word is None or route is None or route.rest is Rest.NOTHING:
            continue
        if route.rest is Rest.CODE and (code := read_code(rest)):
            return Command(word, code)
        if not in_free_text:
            return Command(word, rest)
    return None


def _nearly(text: str, words: Vocabulary) -> Command | None:
    """A command with a typing error."""
    said = plain(text)
    if len(said) < 5:
        return None
    best = process.extractOne(said, list(words.commands), scorer=fuzz.ratio, score_cutoff=_CLOSE)
    return Command(words.commands[best[0]]) if best else None


@dataclass(frozen=True)
class Answer:
    """What we say and do, in this order, and in which language this person is spoken to now."""

    responses: tuple[Response, ...]
    language: Language


async def answer(installation: Installation, uow: UnitOfWork, event: Event, now: datetime, *, repeated: bool) -> Answer:
    """What we answer to an event, everything it changes written to `uow`. A repeated event changes nothing."""
    who = event.who
    known = await uow.people.get(who.tenant, who.user)
    person = known or Person(id=installation.new_id(), tenant=who.tenant, user=who.user)
    turn = Turn(installation, uow, who, _met(person, who, installation.today(now)), now)
    if isinstance(event, Called):
        return await _called(turn, event, repeated=repeated)
    if isinstance(event, LinkOpened):
        return await _opened(turn, event, known=known is not None)
    response = await (_repeat(turn, event) if repeated else _first(turn, event))
    shown.note(turn, response)
    if known is None:
        await uow.people.add(turn.person)
    elif not turn.gone:
        await uow.people.save(known, turn.person)
    return Answer((response,) if response else (), turn.language)


def _met(person: Person, who: Who, today: date) -> Person:
    """The person as they are now: where they can be written to is where they last wrote (norms E20)."""
    met = replace(person, locale=who.locale, seen_on=today)
    if who.address is None:
        return met
    to = who.address
    return replace(
        met, conversation=to.conversation, service=to.service, account=to.account, bot=to.bot, unreachable=""
    )


async def _called(turn: Turn, event: Called, *, repeated: bool) -> Answer:
    """A word in a shared place. Nothing is kept of who said it, and nothing personal is answered there."""
    if repeated:
        return Answer((), turn.language)
    command = recognise(event.text, turn.installation.words)
    route = SHARED_ROUTES.get(command.word) if command else None
    if refusal := orienting.private(turn, event.text, NEVER_MEANT - {Finding.MAIL}):
        return Answer((refusal,), turn.language)
    if command is None or route is None:
        return Answer((Sentence("shared-help", {"link": turn.installation.chat_link("help")}),), turn.language)
    reply = await route(turn, command.rest, event.place)
    shown.note(turn, reply)
    # What everybody sees is in the language of the round, not of who asked.
    match reply:
        case Announcement():
            return Answer((reply,), reply.round.language)
        case GroupPicture():
            return Answer((reply,), reply.group.round.language)
    return Answer((reply,), turn.language)


async def _opened(turn: Turn, event: LinkOpened, *, known: bool) -> Answer:
    """A link to a file, opened beside the chat: nothing there changes, and who was erased is not met anew."""
    if not known:
        return Answer((Sentence("pdf-gone"),), turn.language)
    response = await taking_along.pressed(turn, event.press)
    shown.note(turn, response)
    return Answer((response,), turn.language)


# Looking changes nothing, so a repeated look is answered like the first.
LOOKING = frozenset(
    {"hallo", "help", "overzicht", "uitdraai", "pdf", "excel", "plaatje", "rondes", "groepsoverzicht"}
    | {"agenda", "openstaand", "instellingen", "privacy", "mijn_gegevens"}
)


async def _repeat(turn: Turn, event: Event) -> Response | None:
    """The current card again: of the run in hand, of what was sent, or of what was looked at; else the menu."""
    if isinstance(event, Installed):
        return None
    said = isinstance(event, Said) and await runs.in_hand(turn) is None and orienting.knows_notice(turn)
    command = recognise(event.text, turn.installation.words) if said and isinstance(event, Said) else None
    if command and (command.word in LOOKING or (command.word == "uvo" and not command.rest)):
        return await _command(turn, command)
    if command and command.word == "verstuur" and (sent := await answering.last_outcome(turn)):
        return sent
    return await orienting.where_we_are(turn, lead="repeated")


async def _first(turn: Turn, event: Event) -> Response | None:
    if isinstance(event, Installed):
        return None if turn.person.welcomed else orienting.notice(turn, WordPress(word="help"), welcome=True)
    if not orienting.knows_notice(turn):
        return orienting.notice_over(turn, event, _wanted(event, turn.installation.words))
    if isinstance(event, Said):
        return await _said(turn, event.text)
    if isinstance(event, Edited):
        return await orienting.where_we_are(turn, Note("edited"), lead="edited")
    if isinstance(event, RosterRead):
        return await inviting.roster_read(turn, event)
    assert isinstance(event, Pressed)
    return await _pressed(turn, event.press)


def _wanted(event: Event, words: Vocabulary) -> WordPress | None:
    """What somebody was after, as a word and a code: never what they typed, or what a button was made to carry."""
    if isinstance(event, Pressed) and isinstance(event.press, WordPress):
        press = event.press
        known = press.rest if press.rest in words.uvo else split_code(press.rest)[0] or ""
        return WordPress(word=press.word, rest=known) if press.word in ROUTES else None
    command = recognise(event.text, words) if isinstance(event, Said) else None
    if command is None or command.word in ("ja", "nee"):
        return None
    return WordPress(word=command.word, rest=split_code(command.rest)[0] or "")


async def _after_notice(turn: Turn, pending: Mapping[str, str]) -> Response:
    """The notice is read: what waited for that is taken up."""
    if said := pending.get("said"):
        return await _said(turn, said)
    if sent := pending.get("press"):
        return await _pressed(turn, parse(json.loads(sent)))
    return await _word(turn, WordPress(word=pending["word"], rest=pending["rest"]))


async def _said(turn: Turn, text: str) -> Response:
    pending = turn.take_pending()
    run = await runs.in_hand(turn)
    asked = runs.asked(turn, run)
    free_text = any(question.kind in ("text", "names") for question in asked)
    command = recognise(text, turn.installation.words, in_free_text=free_text)
    if command and pending and (reply := await _answer_pending(turn, pending, command.word)):
        return reply
    if pending and (reply := await _answer_with_a_day(turn, pending, text)):
        return reply
    if run and command is None and runs.overtaken(pending, run):
        return runs.show(turn, run, note=Note("both-busy"))
    # "competentiescan" is a command, but where it is one of the answers, it is the answer; so is a name that could be a
    # code but is none.
    answers = any(names_option(question, text) for question in asked)
    if answers or (run and command and await _is_no_code(turn, command, text)):
        command = None
    # In a run, yes and no are answers; "ok" is no name for anything, so a free text question is asked once more.
    if run and command and command.word in ("ja", "nee") and not free_text:
        return await answering.say(turn, run, text)
    if command is None and not answers and not free_text and not (run and any(sign.isdigit() for sign in text)):
        command = _nearly(text, turn.installation.words)
    if command:
        return await _command(turn, command)
    if run:
        return await answering.say(turn, run, text)
    return orienting.private(turn, text) or await answering.sealed(turn) or await orienting.menu(turn, "unknown")


async def _command(turn: Turn, command: Command) -> Response:
    """What somebody typed, done; unless what followed the word looks like data about a person (norms A17)."""
    route = ROUTES[command.word]
    return orienting.private(turn, command.rest, route.refuses) or await route.run(turn, command.rest)


async def _answer_with_a_day(turn: Turn, pending: Mapping[str, str], text: str) -> Reply | None:
    """The day we just asked for, typed without the word before it; None when it is no day."""
    if read_date(text, turn.installation.words, turn.today) is None:
        return None
    match pending.get("ask"):
        case "later":
            return await joining.later(turn, f"{pending['code']} {text}")
        case "away":
            return await joining.away(turn, text)
    return None


async def _is_no_code(turn: Turn, command: Command, text: str) -> bool:
    """Whether this was typed as a code alone and leads nowhere; that counts as a try, also as an answer."""
    if command.word != "doe_mee" or read_code(text) != command.rest:
        return False
    tenant, code = turn.person.tenant, command.rest
    known = await turn.uow.rounds.by_code(tenant, code) or await turn.uow.circles.by_code(tenant, code)
    if known or await turn.uow.runs.of_pair(code):
        return False
    joining.missed(turn)
    return True


async def _answer_pending(turn: Turn, pending: Mapping[str, str], word: str) -> Response | None:
    """The answer to our own question, or None when the word is about something else."""
    match pending.get("ask"), word:
        case "notice", "ja" | "verder":
            return await _after_notice(turn, pending)
        case "close", "ja":
            return await rounds.close(turn, pending["code"], sure=True)
        case "close", "nee":
            return await rounds.listed(turn)
        case "leave", "ja":
            return await joining.leave(turn, pending["code"], sure=True)
        case "uvo_close", "ja":
            return await chairing.close_surely(turn, pending["uvo"])
        case "pair" | "circle", "ja":
            return await joining.join(turn, pending["code"], sure=True)
        case "erase", "wis_alles":
            return await own_data.erase(turn)
        # A yes may slip out; for this a word of its own is asked.
        case "erase", "ja":
            return await own_data.ask(turn, Note("erase-word"))
        case "leave" | "pair" | "circle" | "uvo_close" | "erase", "nee":
            return await orienting.where_we_are(turn)
        case "discard", "weggooien":
            return await answering.discard(turn) if turn.person.run == pending["run"] else None
        case "discard", "ja" | "nee":
            return await answering.stop(turn)
        case "submit", "ja" if turn.person.run == pending["run"]:
            return await answering.send(turn)
    return None


async def _pressed(turn: Turn, press: Press | None) -> Response:
    pending = turn.take_pending()
    match press:
        case WordPress(word="ja") if pending.get("ask") == "notice":
            return await _after_notice(turn, pending)
        # Right after what it is about was read; an old card reads it once more.
        case WordPress(word="wis_gegevens", sure=True) if pending.get("ask") == "erase":
            return await own_data.erase(turn)
        case RunPress():
            return await answering.pressed(turn, press)
        case WordPress():
            return await _word(turn, press)
        case UvoPress():
            return await chairing.pressed(turn, press)
        case FilePress():
            return await taking_along.pressed(turn, press)
        case _:
            turn.refuse("press")
            return await orienting.where_we_are(turn, Note("card-was-old"), lead="card-was-old")


class _AsksFirst(Protocol):
    async def __call__(self, turn: Turn, rest: str, /, *, sure: bool) -> Reply: ...


# What asks "are you sure?", and whose button says that somebody is.
_ASKS_FIRST: Mapping[str, _AsksFirst] = {"sluit": rounds.close, "afmelden": joining.leave, "doe_mee": joining.join}


async def _word(turn: Turn, press: WordPress) -> Response:
    if ask := _ASKS_FIRST.get(press.word):
        return await ask(turn, press.rest, sure=press.sure)
    if route := ROUTES.get(press.word):
        return await route.run(turn, press.rest)
    turn.refuse("press")
    return await orienting.menu(turn, "card-was-old")
