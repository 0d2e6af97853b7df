"""Who looks up who sees what reads a few lines, and the part they came for: by a press, or by typing its title."""

import pytest

from tests.conversation.counting import count_words, seen
from tests.scenarios.people import Card, World, elements

_ASKS = {"nl-NL": "wie ziet wat", "en-GB": "who sees what"}
# The title of a part -> what stands in it, and what stands in another.
_PARTS = {
    "nl-NL": {
        "Bij mijn scan": ("alleen jij ziet je scores", "Logboek"),
        "Bij een ronde": ("na sluiting zien de deelnemers", "Logboek"),
        "Bij een UVO": ("ik ken een casus alleen bij een code", "Logboek"),
        "Hoe lang ik bewaar": ("Logboek", "Een klacht"),
        "Mijn rechten": ("Een klacht", "Logboek"),
        "Bronnen": ("Bosselaar", "Logboek"),
    },
    "en-GB": {
        "For my scan": ("only you see your scores", "Log:"),
        "In a round": ("after closing the participants", "Log:"),
        "For a UVO": ("I know a case by a code only", "Log:"),
        "How long I keep it": ("Log:", "A complaint"),
        "My rights": ("A complaint", "Log:"),
        "Sources": ("Bosselaar", "Log:"),
    },
}
_EACH = [(locale, title) for locale, parts in _PARTS.items() for title in parts]


def _folds(card: Card) -> list[str]:
    return [one["title"] for one in elements(card) if one["type"] == "Action.ToggleVisibility"]


@pytest.mark.parametrize("locale", _ASKS)
async def test_the_whole_is_folded_and_complete(world: World, locale: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(_ASKS[locale])
    assert _folds(anna.card) == list(_PARTS[locale])
    assert count_words(anna.card) <= 60
    unfolded = " ".join(seen(anna.card))
    for inside, _ in _PARTS[locale].values():
        anna.sees(inside)
        assert inside not in unfolded


@pytest.mark.parametrize(("locale", "title"), _EACH)
async def test_a_part_is_there_for_who_types_its_title(world: World, locale: str, title: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(_ASKS[locale], title.lower())
    inside, elsewhere = _PARTS[locale][title]
    anna.sees(title, inside)
    anna.sees_not(elsewhere)
    await anna.presses({"nl-NL": "Wie ziet wat", "en-GB": "Who sees what"}[locale])
    assert _folds(anna.card) == list(_PARTS[locale])


async def test_a_part_is_asked_for_in_one_go(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("privacy rechten")
    anna.sees("Mijn rechten", "wis mijn gegevens")
