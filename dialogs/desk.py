"""The desk: one visible table from word to use case, and the few rules about who gets an event first.

Unknown words get help, never silence. A press of a button and a typed word end in the same use case.
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from typing import Protocol

from rapidfuzz import fuzz, process

from dialogs.codes import read_code, split_code
from dialogs.events import Called, Edited, Event, Installed, Pressed, RosterRead, Said, Who
from dialogs.flow.dates import read_date
from dialogs.flow.path import current
from dialogs.flow.reading import names_option
from dialogs.ports import UnitOfWork
from dialogs.presses import FilePress, RunPress, UvoPress, WordPress
from dialogs.records import Address, Person, Run
from dialogs.replies import Announcement, GroupPicture, Note, Reply, Sentence
from dialogs.scans.definition import Language, Question
from dialogs.texts.vocabulary import Vocabulary, plain, tidy
from dialogs.usecases import (
    answering,
    chairing,
    circles,
    inviting,
    joining,
    orienting,
    overviews,
    results,
    rounds,
    runs,
    shown,
    taking_along,
)
from dialogs.usecases.turn import House, Turn


class Rest(Enum):
    """What may follow a word."""

    NOTHING = auto()
    CODE = auto()
    ANYTHING = auto()


@dataclass(frozen=True)
class Route:
    """`run` takes the turn and what followed the word."""

    run: Callable[[Turn, str], Awaitable[Reply]]
    rest: Rest = Rest.NOTHING


def _alone(use_case: Callable[[Turn], Awaitable[Reply]]) -> Route:
    async def run(turn: Turn, rest: str) -> Reply:
        return await use_case(turn)

    return Route(run)


async def _hello(turn: Turn) -> Reply:
    return await orienting.where_we_are(turn, lead="hello")


async def _zelfscan(turn: Turn) -> Reply:
    return await answering.start(turn, "zelfscan")


async def _competentiescan(turn: Turn) -> Reply:
    return await answering.start(turn, "competentiescan")


async def _together(turn: Turn, rest: str) -> Reply:
    return await inviting.share(turn, rest, inviting.BESIDE)


async def _hand_over(turn: Turn, rest: str) -> Reply:
    return await inviting.share(turn, rest, inviting.INSTEAD)


async def _excel(turn: Turn, rest: str) -> Reply:
    return await taking_along.file(turn, rest, "xlsx")


async def _png(turn: Turn, rest: str) -> Reply:
    return await taking_along.file(turn, rest, "png")


async def _pdf(turn: Turn, rest: str) -> Reply:
    return await taking_along.file(turn, rest, "pdf")


async def _quiet(turn: Turn) -> Reply:
    return await orienting.remind(turn, wanted=False)


async def _loud(turn: Turn) -> Reply:
    return await orienting.remind(turn, wanted=True)


async def _post_here(turn: Turn, rest: str) -> Reply:
    return Sentence("only-in-channel")


async def _dutch(turn: Turn) -> Reply:
    return await orienting.speak(turn, "nl")


async def _english(turn: Turn) -> Reply:
    return await orienting.speak(turn, "en")


ROUTES: Mapping[str, Route] = {
    "hallo": _alone(_hello),
    "help": _alone(orienting.menu),
    "zelfscan": _alone(_zelfscan),
    "competentiescan": _alone(_competentiescan),
    "verder": Route(answering.resume, Rest.ANYTHING),
    "terug": _alone(answering.back),
    "pauze": _alone(answering.pause),
    "stop": _alone(answering.stop),
    "weggooien": _alone(answering.stop),
    "verstuur": _alone(answering.send),
    "wijzig": Route(answering.change, Rest.ANYTHING),
    "overzicht": _alone(orienting.where_we_are),
    "uitdraai": Route(results.printout, Rest.ANYTHING),
    "pdf": Route(_pdf, Rest.ANYTHING),
    "excel": Route(_excel, Rest.ANYTHING),
    "plaatje": Route(_png, Rest.ANYTHING),
    "doe_mee": Route(joining.join, Rest.CODE),
    "later": Route(joining.later, Rest.ANYTHING),
    "afmelden": Route(joining.leave, Rest.ANYTHING),
    "afwezig": Route(joining.away, Rest.ANYTHING),
    "aanwezig": _alone(joining.present),
    "herinneringen_uit": _alone(_quiet),
    "herinneringen_aan": _alone(_loud),
    "ronde": _alone(rounds.start),
    "rondes": _alone(rounds.listed),
    "wijzig_ronde": Route(rounds.change, Rest.CODE),
    "verleng": Route(rounds.extend, Rest.ANYTHING),
    "herhaal": Route(rounds.repeat, Rest.CODE),
    "sluit": Route(rounds.close, Rest.CODE),
    "nodig_uit": Route(inviting.invite, Rest.ANYTHING),
    "samen": Route(_together, Rest.CODE),
    "overdragen": Route(_hand_over, Rest.CODE),
    "neem_aan": Route(inviting.accept, Rest.CODE),
    "groepsoverzicht": Route(overviews.overview, Rest.ANYTHING),
    "zet_op_agenda": Route(overviews.to_agenda, Rest.ANYTHING),
    "agenda": Route(overviews.agenda, Rest.ANYTHING),
    "plaats": Route(_post_here, Rest.ANYTHING),
    "uvo": Route(chairing.start, Rest.ANYTHING),
    "openstaand": _alone(chairing.outstanding),
    "gehouden": Route(chairing.held, Rest.ANYTHING),
    "vervallen": _alone(chairing.cancelled),
    "voorzitters": Route(circles.start, Rest.ANYTHING),
    "instellingen": _alone(orienting.settings),
    "nederlands": _alone(_dutch),
    "engels": _alone(_english),
    "privacy": _alone(orienting.privacy),
    "ja": _alone(orienting.where_we_are),
    "nee": _alone(orienting.where_we_are),
}

# What can be asked of us in a channel or group chat; everything else belongs in somebody's own chat.
SHARED_ROUTES: Mapping[str, Callable[[Turn, str, Address], Awaitable[Reply]]] = {
    "nodig_uit": inviting.announce,
    "plaats": overviews.post,
    "groepsoverzicht": overviews.how_to_post,
}

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
    """What we say, and in which language this person is spoken to now."""

    replies: tuple[Reply, ...]
    language: Language


async def answer(house: House, uow: UnitOfWork, event: Event, now: datetime, *, repeated: bool) -> Answer:
    """What we answer to an event, everything it changes written to `uow`. A repeated event changes nothing."""
    who = event.who
    known = await uow.people.get(who.tenant, who.user)
    person = known or Person(id=house.new_id(), tenant=who.tenant, user=who.user)
    turn = Turn(house, uow, who, _met(person, who), now)
    if isinstance(event, Called):
        return await _called(turn, event, repeated=repeated)
    reply = await (_repeat(turn, event) if repeated else _first(turn, event))
    shown.note(turn, reply)
    if known is None:
        await uow.people.add(turn.person)
    else:
        await uow.people.save(known, turn.person)
    return Answer((reply,) if reply else (), turn.language)


def _met(person: Person, who: Who) -> Person:
    """The person as they are now: where they can be written to is where they last wrote (norms E20)."""
    met = replace(person, locale=who.locale)
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
    command = recognise(event.text, turn.house.words)
    route = SHARED_ROUTES.get(command.word) if command else None
    if command is None or route is None:
        return Answer((Sentence("shared-help", {"link": turn.house.chat_link("help")}),), turn.language)
    reply = await route(turn, command.rest, event.place)
    shown.note(turn, reply)
    # What everybody sees is in the language of the round, not of who asked.
    spoken = reply.round.language if isinstance(reply, Announcement | GroupPicture) else turn.language
    return Answer((reply,), spoken)


# Looking changes nothing, so a repeated look is answered like the first.
LOOKING = frozenset(
    {"hallo", "help", "overzicht", "uitdraai", "pdf", "excel", "plaatje", "rondes", "groepsoverzicht"}
    | {"agenda", "openstaand", "instellingen", "privacy"}
)


async def _repeat(turn: Turn, event: Event) -> Reply | None:
    """The current card again: of the run in hand, of what was sent, or of what was looked at; else the menu."""
    if isinstance(event, Installed):
        return None
    said = isinstance(event, Said) and await runs.in_hand(turn) is None and orienting.knows_notice(turn)
    command = recognise(event.text, turn.house.words) if said and isinstance(event, Said) else None
    if command and (command.word in LOOKING or (command.word == "uvo" and not command.rest)):
        return await ROUTES[command.word].run(turn, command.rest)
    if command and command.word == "verstuur" and (sent := await answering.last_outcome(turn)):
        return sent
    return await orienting.where_we_are(turn, lead="repeated")


async def _first(turn: Turn, event: Event) -> Reply | None:
    if isinstance(event, Installed):
        return None if turn.person.welcomed else orienting.notice(turn, WordPress(word="help"), welcome=True)
    if not orienting.knows_notice(turn):
        return orienting.notice(turn, _wanted(event, turn.house.words))
    if isinstance(event, Said):
        return await _said(turn, event.text)
    if isinstance(event, Edited):
        return await orienting.where_we_are(turn, Note("edited"), lead="edited")
    if isinstance(event, RosterRead):
        return await inviting.roster_read(turn, event)
    assert isinstance(event, Pressed)
    return await _pressed(turn, event)


def _wanted(event: Event, words: Vocabulary) -> WordPress:
    """What a newcomer was after, kept over the notice: a word and a code, never what they typed."""
    if isinstance(event, Pressed) and isinstance(event.press, WordPress):
        return event.press
    command = recognise(event.text, words) if isinstance(event, Said) else None
    if command is None or command.word in ("ja", "nee"):
        return WordPress(word="help")
    return WordPress(word=command.word, rest=split_code(command.rest)[0] or "")


async def _said(turn: Turn, text: str) -> Reply:
    pending = turn.take_pending()
    run = await runs.in_hand(turn)
    asked = _asked(turn, run)
    free_text = any(question.kind in ("text", "names") for question in asked)
    command = recognise(text, turn.house.words, in_free_text=free_text)
    if command and pending and (reply := await _answer_pending(turn, pending, command.word)):
        return reply
    if pending and (reply := await _answer_with_a_day(turn, pending, text)):
        return reply
    if run and command is None and _overtaken(pending, run):
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
        command = _nearly(text, turn.house.words)
    if command:
        return await ROUTES[command.word].run(turn, command.rest)
    if run:
        return await answering.say(turn, run, text)
    return await answering.sealed(turn) or await orienting.menu(turn, "unknown")


async def _answer_with_a_day(turn: Turn, pending: Mapping[str, str], text: str) -> Reply | None:
    """The day we just asked for, typed without the word before it; None when it is no day."""
    if read_date(text, turn.house.words, turn.today) is None:
        return None
    match pending.get("ask"):
        case "later":
            return await joining.later(turn, f"{pending['code']} {text}")
        case "away":
            return await joining.away(turn, text)
    return None


def _overtaken(pending: Mapping[str, str], run: Run) -> bool:
    """Whether the other one of a joint form went on since this person saw a card of it."""
    about_this = pending.get("run") == run.id and pending.get("ask") in ("joint", "submit")
    return about_this and pending.get("seen") != runs.seen(run)


def _asked(turn: Turn, run: Run | None) -> tuple[Question, ...]:
    """What is being asked now; nothing outside a run and at the review."""
    page = current(runs.instrument_of(turn, run), run) if run else None
    return page.questions if page else ()


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


async def _answer_pending(turn: Turn, pending: Mapping[str, str], word: str) -> Reply | None:
    """The answer to our own question, or None when the word is about something else."""
    match pending.get("ask"), word:
        case "notice", "ja" | "verder":
            return await _word(turn, WordPress(word=pending["word"], rest=pending["rest"]))
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
        case "leave" | "pair" | "circle" | "uvo_close", "nee":
            return await orienting.where_we_are(turn)
        case "discard", "weggooien":
            return await answering.discard(turn) if turn.person.run == pending["run"] else None
        case "discard", "ja" | "nee":
            return await answering.stop(turn)
        case "submit", "ja" if turn.person.run == pending["run"]:
            return await answering.send(turn)
    return None


async def _pressed(turn: Turn, event: Pressed) -> Reply:
    turn.take_pending()
    match event.press:
        case RunPress() as press:
            return await answering.pressed(turn, press)
        case WordPress() as press:
            return await _word(turn, press)
        case UvoPress() as press:
            return await chairing.pressed(turn, press)
        case FilePress() as press:
            return await taking_along.pressed(turn, press)
        case _:
            turn.refuse("press")
            return await orienting.where_we_are(turn, Note("card-was-old"), lead="card-was-old")


class _AsksFirst(Protocol):
    async def __call__(self, turn: Turn, rest: str, /, *, sure: bool) -> Reply: ...


# What asks "are you sure?", and whose button says that somebody is.
_ASKS_FIRST: Mapping[str, _AsksFirst] = {"sluit": rounds.close, "afmelden": joining.leave, "doe_mee": joining.join}


async def _word(turn: Turn, press: WordPress) -> Reply:
    if ask := _ASKS_FIRST.get(press.word):
        return await ask(turn, press.rest, sure=press.sure)
    if route := ROUTES.get(press.word):
        return await route.run(turn, press.rest)
    turn.refuse("press")
    return await orienting.menu(turn, "card-was-old")
