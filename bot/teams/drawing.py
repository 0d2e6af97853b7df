"""Turns whose replies are drawn as cards and files, before anything is committed."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

from bot.cards.render import PrivacyFacts, render
from bot.cards.titles import folded, pressable
from bot.documents.files import File, file_of
from bot.turns import Turns
from dialogs.desk import Answer
from dialogs.effects import HideCards, ReadRoster, Response, SendFile
from dialogs.events import Delivery, Event, Pressed, Who
from dialogs.instruments.definition import Language
from dialogs.replies import Ask, GroupPicture, OwnOutcome, Privacy, Review, Sentence
from dialogs.shown import Shown

Card = dict[str, Any]


class ScoreCard(dict[str, Any]):
    """A card that shows a person's own scores, which `HideCards` can hide later."""


class CardBelow(dict[str, Any]):
    """A card that does not replace the one that was pressed, but stands below it."""


_SCORED = OwnOutcome | Review
# A sentence that says what was answered.
_SCORED_SENTENCES = frozenset({"sentence-answered"})

# A card to show, a file to hand over, or an effect still to be carried out.
Outgoing = Card | File | ReadRoster | HideCards
Deliver = Callable[[list[Outgoing]], Awaitable[None]]


def _titles(answer: Answer, drawn: list[Outgoing]) -> dict[str, Mapping[str, Any]]:
    """Return what can be pressed on these cards, by title. What a run asks is answered in words of its own."""
    titles: dict[str, Mapping[str, Any]] = {}
    for response, card in zip(answer.responses, drawn, strict=True):
        if isinstance(response, Ask | Review) or not isinstance(card, dict):
            continue
        titles |= pressable(card)
        if isinstance(response, OwnOutcome):
            titles = folded(card, "uitdraai") | titles
        if isinstance(response, Privacy):
            titles = folded(card, "privacy") | titles
        if isinstance(response, GroupPicture):
            titles = folded(card, "groepsoverzicht", response.group.round.code) | titles
    return titles


def _shown(event: Event, drawn: list[Outgoing]) -> Shown | None:
    """Return what the message that was pressed shows from now on; None when nothing takes its place."""
    card = event.card if isinstance(event, Pressed) else ""
    first = next((one for one in drawn if not isinstance(one, ReadRoster)), None)
    if not card or not isinstance(first, dict) or isinstance(first, CardBelow):
        return None
    return Shown(now=(card,)) if isinstance(first, ScoreCard) else Shown(no_longer=(card,))


class DrawnTurns:
    def __init__(self, turns: Turns, privacy_facts: PrivacyFacts) -> None:
        self._turns, self._privacy_facts = turns, privacy_facts

    async def take(self, event: Event, deliver: Deliver | None = None) -> list[Outgoing]:
        """Take a turn as `Turns.take` and draw it. Raises what drawing raises, with nothing committed."""
        return await self._turns.take(event, self._draw_all, deliver, _titles, partial(_shown, event))

    async def is_first(self, who: Who, delivery: Delivery) -> bool:
        return await self._turns.is_first(who, delivery)

    async def note_shown(self, who: Who, change: Shown) -> None:
        await self._turns.note_shown(who, change)

    async def language(self, who: Who) -> Language:
        return await self._turns.language(who)

    def _draw_all(self, answer: Answer) -> list[Outgoing]:
        drawn = [self._draw(response, answer.language) for response in answer.responses]
        return [CardBelow(one) if answer.leaves_card and isinstance(one, dict) else one for one in drawn]

    def _draw(self, response: Response, language: Language) -> Outgoing:
        if isinstance(response, ReadRoster | HideCards):
            return response
        if isinstance(response, SendFile):
            return file_of(response, language)
        card = render(response, language, self._privacy_facts)
        return ScoreCard(card) if _shows_scores(response) else card


def _shows_scores(response: Response) -> bool:
    said = isinstance(response, Sentence) and response.key in _SCORED_SENTENCES
    return said or isinstance(response, _SCORED)
