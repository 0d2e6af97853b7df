"""No card says a sentence or an item of a list twice, folded parts and buttons too."""

import json
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.instruments.kinds.competentiescan.definition import Competentiescan
from dialogs.instruments.library import CONTENT, Library
from dialogs.usecases.turn import Installation
from tests.bot.cards.said_twice import said_twice
from tests.conversation.journeys import JOURNEYS, Journey
from tests.scenarios.people import Card, World

GOLDEN = Path(__file__).parent / "golden"

# What may stand twice, each with why.
_ALLOWED: dict[str, frozenset[str]] = {
    # One fold per role is read by itself, and the content has one sentence for the early roles and one for the late.
    "when a role comes to the fore": frozenset(
        {
            "Deze rol zie je vaak al aan het begin, bij een klein groepje dat elkaar informeel weet te vinden.",
            "Deze rol komt vaak later naar voren, als de samenwerking groeit en meer structuur vraagt.",
            "You often see this role right from the start, in a small group that finds each other informally.",
            "This role often comes to the fore later, when the collaboration grows and asks for more structure.",
        }
    ),
    # Each part of the notice says all of one scan, and is shown by itself in an invitation.
    "who sees what of each scan": frozenset(
        {
            "De coördinator kan dit beeld ook in een kanaal plaatsen.",
            "Je leest het nog een keer voor je meedoet.",
            "The coordinator can also post this picture in a channel.",
            "You read it once more before you take part.",
        }
    ),
    # The content ends what only one group named with it, for each group.
    "named by one group": frozenset({"Vraag wat daar speelt.", "Ask what is going on there."}),
    # Two rounds of one coordinator can be as far.
    "how far a round is": frozenset({"Nog niemand van de 6 is klaar.", "None of the 6 are done yet."}),
}


def _tips() -> frozenset[str]:
    """Return the tips of the competentiescan: two of them are put forward above the folds they come from."""
    content = Library.read(CONTENT).only_content(Competentiescan)
    tips = (tip for competency in content.competencies for tip in competency.tips)
    return frozenset(text for tip in tips for text in (tip.nl, tip.en))


_MAY = frozenset[str]().union(*_ALLOWED.values())


def test_no_card_says_anything_twice() -> None:
    cards = {file.name: json.loads(file.read_text("utf-8")) for file in GOLDEN.glob("*.json")}
    found = {name: said_twice(card) for name, card in cards.items()}
    assert {name: twice for name, said in found.items() if (twice := said - _MAY - _tips())} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.name)
async def test_no_card_of_a_journey_says_anything_twice(
    sqlite: AsyncEngine, installation: Installation, journey: Journey, language: Language
) -> None:
    counted = await journey.walk(World(sqlite, installation), language)
    assert counted.cards
    for card in counted.cards:
        assert said_twice(card) <= _MAY | _tips()


def _text(words: str, **more: object) -> Card:
    return {"type": "TextBlock", "text": words, **more}


@pytest.mark.parametrize(
    ("body", "twice"),
    [
        ([_text("Alles is bewaard. Tot dan."), _text("Tot dan.")], {"Tot dan."}),
        ([_text("- Vraag het\n- Bel hem"), _text("- **Eerst**\n- Bel hem", isVisible=False)], {"Bel hem"}),
        ([_text("Wie helpt?"), {"type": "Action.Execute", "title": "Wie helpt?"}], {"Wie helpt?"}),
        ([_text("Ontwerper"), _text("Ontwerper"), _text("3,0"), _text("3,0")], set()),
        ([_text("Eens.", fallback=_text("Eens."))], set()),
    ],
)
def test_what_is_said_twice_is_found(body: list[Card], twice: set[str]) -> None:
    assert said_twice({"type": "AdaptiveCard", "body": body}) == twice
