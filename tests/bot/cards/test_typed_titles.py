"""What stands on a card can be typed, tried over the gallery: a title does what pressing does, a taught word works."""

import json
import re
from typing import Any

from bot.cards.privacy import PrivacyFacts
from bot.cards.render import render
from dialogs import desk
from dialogs.desk import Answer
from dialogs.effects import HideCards, ReadRoster, SendFile
from dialogs.events import Event, Pressed, Said
from dialogs.instruments.definition import Language
from dialogs.presses import parse
from dialogs.replies import Sentence
from store.unit_of_work import units_of_work
from tests.bot.cards.gallery import gallery
from tests.scenarios.people import Card, Someone, World, elements

# In a channel or group chat nothing is read but what mentions us.
_SHARED = frozenset({"announcement", "round-for-others-announced", "shared-help", "picture-posted"})
# Ids and codes that are made anew each time, and how often a card was changed.
_MADE = re.compile(r'"(?:id|[a-z]+)?\d{4,}"|ZZ[A-Z0-9]{2}-?[A-Z0-9]{4}|/calendar/[\w.~-]+')


async def _answer(world: World, event: Event) -> Answer:
    """What this would bring, without anything of it being kept."""
    async with units_of_work(world.engine)(event.who.tenant) as uow:
        return await desk.answer(world.installation, uow, event, world.now, repeated=False)


async def _leads_to(world: World, event: Event) -> list[str]:
    answer, drawn = await _answer(world, event), []
    for response in answer.responses:
        if isinstance(response, ReadRoster | HideCards | SendFile):
            drawn.append(type(response).__name__ + str(getattr(response, "form", "")))
        else:
            drawn.append(json.dumps(render(response, answer.language, PrivacyFacts()), ensure_ascii=False))
    return [_MADE.sub("", one) for one in drawn]


# In bold, too, but found out: how two outcomes compare.
_FOUND = frozenset({"gelijk", "the same"})
# That nothing is open is an answer.
_NOT_UNDERSTOOD = frozenset({"lead-unknown", "note-no-such-act", "trouble-scale", "trouble-choice", "trouble-unclear"})


def _taught(card: Card) -> set[str]:
    """The words in bold that can be typed: they begin small, where titles and headings in bold begin large."""
    texts = [str(e["text"]) for e in elements(card) if e["type"] == "TextBlock"]
    bold = {word for text in texts for word in text.split("**")[1::2]}
    return {word for word in bold if word[:1].islower() and word not in _FOUND}


def _is_understood(answer: Answer) -> bool:
    for response in answer.responses:
        note, trouble = getattr(response, "note", None), getattr(response, "trouble", None)
        keys = {getattr(part, "key", None) for part in (note, trouble)} | {getattr(response, "lead", None)}
        unread = isinstance(response, Sentence) and response.args.get("why") == "unread"
        if unread or keys & _NOT_UNDERSTOOD:
            return False
    return True


def _words(drawn: list[str]) -> str:
    return " | ".join(" ".join(re.findall(r'"(?:text|title)": "([^"]*)', one))[:160] for one in drawn)


def _pressable(card: Card) -> list[dict[str, Any]]:
    return [e for e in elements(card) if e["type"] == "Action.Execute"]


async def test_what_stands_on_a_card_does_what_it_says_when_it_is_typed(world: World, language: Language) -> None:
    tried, taught, faults = 0, set[str](), list[str]()

    async def looked(name: str, person: Someone) -> None:
        nonlocal tried
        inputs = {
            e["id"]: str(e["value"])
            for e in elements(person.card)
            if str(e.get("id", "")).startswith("q.") and e.get("value") is not None
        }
        for action in () if name in _SHARED else _pressable(person.card):
            # What is filled in on the card does not come along when its title is typed: what a form of a run has
            # stands in the run, any other is asked for again.
            sends = (
                [action["data"] | inputs, action["data"]] if action["associatedInputs"] == "auto" else [action["data"]]
            )
            pressed = [await _leads_to(world, Pressed(person.who, person.delivery(), parse(sent))) for sent in sends]
            for said in (action["title"], action["title"].upper(), f" {action['title']}. "):
                typed = await _leads_to(world, Said(person.who, person.delivery(), said))
                if typed not in pressed:
                    faults.append(f"{name}: {said!r} brings {_words(typed)} instead of {_words(pressed[0])}")
                    break
            tried += 1
        for word in () if name in _SHARED else _taught(person.card):
            if not _is_understood(await _answer(world, Said(person.who, person.delivery(), word))):
                faults.append(f"{name}: it teaches {word!r}, and does not understand it")
            taught.add(word)

    await gallery(world, language, looked)
    assert not faults, "\n".join(faults)
    assert tried > 150
    assert len(taught) > 40
