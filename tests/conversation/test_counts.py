"""Every journey within its ceilings, and docs/conversation.md as the figures are now."""

from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.usecases.turn import Installation
from tests.conversation.counting import count_words, seen
from tests.conversation.document import DOCUMENT, as_markdown, count_all
from tests.conversation.journeys import JOURNEYS, Journey
from tests.scenarios.people import World

# By how much a ceiling may stand above what is counted, so that it stays one.
_SLACK = 1.1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.name)
async def test_a_journey_asks_no_more(
    sqlite: AsyncEngine, installation: Installation, journey: Journey, language: Language
) -> None:
    counted = await journey.walk(World(sqlite, installation), language)
    assert counted.acts <= journey.acts
    assert counted.words <= journey.words, [count_words(card) for card in counted.cards]


async def test_the_document_has_the_figures_and_no_ceiling_is_slack(tmp_path: Path) -> None:
    """Renew it with `python -m tests.conversation > docs/conversation.md`."""
    counted = await count_all(tmp_path)
    slack = {
        journey.name: (journey.words, most)
        for journey in JOURNEYS
        if journey.words > _SLACK * (most := max(of.words for of in counted[journey.name].values()))
    }
    assert slack == {}
    assert DOCUMENT.read_text(encoding="utf-8") == as_markdown(counted)


def test_what_is_folded_is_not_counted() -> None:
    button = {"type": "Action.ShowCard", "title": "Meer", "card": {"body": [{"type": "TextBlock", "text": "Nee"}]}}
    row = {"items": [{"text": "1 – Ja"}], "selectAction": {"title": "1 – Ja"}}
    card = {
        "body": [row, {"isVisible": False, "text": "Nee"}, {"label": "Naam", "data": {"text": "x"}}],
        "actions": [button],
    }
    assert list(seen(card)) == ["1 – Ja", "Naam", "Meer"]
    assert count_words(card) == 4
