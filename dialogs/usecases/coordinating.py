"""Coordinate a round with others: who does, stopping with it, and ending it for a colleague."""

from collections.abc import Mapping
from datetime import timedelta

from rapidfuzz import fuzz

from dialogs.audit_records import Act
from dialogs.effects import Response
from dialogs.expecting import EndCoordinating
from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Sentence
from dialogs.reply_parts import Args, Button, Line
from dialogs.texts.catalog import speech
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.vocabulary import plain
from dialogs.usecases.own_rounds import Stage, find_own_round
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.prompts.planning import plan
from dialogs.usecases.turn import Turn

# As long as somebody may be away.
_NEWS_LASTS = timedelta(weeks=26)
# How alike a typed name and that of a colleague must be: "mannon" finds "Manon de Wit".
_LEAST_SIMILARITY = 85
# More colleagues than this are few; each is found by name as well.
_MOST_BUTTONS = 3


async def tell_coordinators(turn: Turn, rest: str) -> Response:
    """Say with whom this coordinator holds a round (`wie coördineert noord`)."""
    round_, _ = await find_own_round(turn, rest, "wie_coordineert", Stage.OPEN)
    if isinstance(round_, Sentence):
        return round_
    return _list_them(turn, round_, await _others(turn, round_))


async def stop(turn: Turn, rest: str, *, sure: bool = False) -> Response:
    """Stop coordinating a round that others coordinate too, after asking (`stop coördineren noord`).

    What a round shows was or will be weighed without the answers of whoever coordinated it, and stays so.
    """
    round_, _ = await find_own_round(turn, rest, "stop_coordineren", Stage.OPEN)
    if isinstance(round_, Sentence):
        return round_
    others = await _others(turn, round_)
    if not others:
        return _list_them(turn, round_, others)
    facts = _facts(turn, round_, others)
    if not sure:
        return _ask(turn, "sentence-stop-coordinating-sure", facts, EndCoordinating(code=round_.code))
    await _end(turn, round_, turn.person.id)
    return Sentence("sentence-coordinating-stopped", facts, (Button("button-rondes", WordPress(word="rondes")),))


async def end_for_colleague(turn: Turn, rest: str, *, sure: bool = False) -> Response:
    """Let a colleague coordinate a round no longer, after asking (`coördinator weg noord manon`); they hear it.

    Whoever coordinates a round may do so: none is above another. Of several colleagues it is asked which.
    """
    said_of = rest.replace("_", " ", 1)
    round_, said = await find_own_round(turn, said_of, "coordinator_weg", Stage.OPEN, more=True)
    if isinstance(round_, Sentence):
        return round_
    others = await _others(turn, round_)
    if not others:
        return _list_them(turn, round_, others)
    meant = [one for one in others if one in said.split()] or _called_so(others, said)
    if len(meant) != 1:
        return _list_them(turn, round_, others)
    gone = {meant[0]: others[meant[0]]}
    if not sure:
        question = EndCoordinating(code=round_.code, person=meant[0])
        return _ask(turn, "sentence-end-coordinating-sure", _facts(turn, round_, gone), question)
    await _end(turn, round_, meant[0])
    left = {one: called for one, called in others.items() if one != meant[0]}
    return _list_them(turn, round_, left, ended=gone)


async def _others(turn: Turn, round_: Round) -> Mapping[str, str]:
    """Return the other people who coordinate it now: id -> what they are called, "" where that is not known."""
    called = await turn.uow.rounds.coordinators_called(round_.id)
    return {one: name for one, name in called.items() if one != turn.person.id}


def _called_so(others: Mapping[str, str], said: str) -> list[str]:
    """Return who is meant: the only one there is where no name was said, else whoever has a word of it, or nearly."""
    words = plain(said).split()
    if not words and len(others) == 1:
        return list(others)
    named = {one: _first_and_last(name) for one, name in others.items()}
    if found := [one for one, name in named.items() if name & set(words)]:
        return found
    alike = [(one, word, part) for one, name in named.items() for word in words for part in name]
    return list({one: 0 for one, word, part in alike if fuzz.ratio(word, part) >= _LEAST_SIMILARITY})


def _first_and_last(name: str) -> set[str]:
    """Return the words by which somebody is called; what stands between them ("de", "van") is in half of all names."""
    words = plain(name).split()
    return {*words[:1], *words[-1:]}


async def _end(turn: Turn, round_: Round, person: str) -> None:
    """Let somebody coordinate it no longer; who is left, and whom it was ended for, hear it."""
    await turn.uow.rounds.remove_coordinator(round_.id, person)
    left = await turn.uow.rounds.coordinators(round_.id)
    for told in sorted({person, *left} - {turn.person.id}):
        await plan(turn, PromptKind.COORDINATES_LESS, round_.id, told, turn.now, turn.now + _NEWS_LASTS)
    turn.audit(Act.HANDED_OVER, "round", round_.id)


def _facts(turn: Turn, round_: Round, people: Mapping[str, str]) -> Args:
    """Return the facts of a sentence about these people and a round; `others` is "none" where nobody has a name."""
    names = [name for name in people.values() if name]
    if len(names) < len(people):
        names = []
    others = speech(turn.language).names(names) if names else "none"
    return {"name": round_.name, "count": len(people), "others": others}


def _ask(turn: Turn, key: SentenceKey, facts: Args, question: EndCoordinating) -> Sentence:
    turn.expect(question)
    to = question.on_yes()
    yes = WordPress(word=to.command, rest=to.rest, sure=True)
    return Sentence(key, facts, (Button("button-yes", yes), Button("button-no", question.no)))


def _list_them(
    turn: Turn, round_: Round, others: Mapping[str, str], ended: Mapping[str, str] | None = None
) -> Sentence:
    """Say who coordinates this round, behind for whom it just `ended`, with what can be done about it."""
    buttons = _more(round_) if not others else _to_end(round_, others)
    told: SentenceKey = "sentence-coordinators" if others else "sentence-coordinates-alone"
    facts = _facts(turn, round_, others)
    if ended:
        return Sentence("sentence-coordinating-ended", _facts(turn, round_, ended), buttons, (Line(told, facts),))
    return Sentence(told, facts, buttons)


def _to_end(round_: Round, others: Mapping[str, str]) -> tuple[Button, ...]:
    """Return a button for each that ends it, and one to stop oneself."""
    end = tuple(
        Button(
            "button-end-coordinating",
            WordPress(word="coordinator_weg", rest=f"{round_.code}_{one}"),
            {"name": name or "none"},
        )
        for one, name in list(others.items())[:_MOST_BUTTONS]
    )
    return (*end, Button("button-stop-coordinating", WordPress(word="stop_coordineren", rest=round_.code)))


def _more(round_: Round) -> tuple[Button, ...]:
    """Return what who coordinates alone can do: hold it with a colleague, or hand it over."""
    together = Button("button-coordinate-together", WordPress(word="samen", rest=round_.code))
    return together, Button("button-hand-over-round", WordPress(word="overdragen", rest=round_.code))
