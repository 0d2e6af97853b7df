"""Who is asked for a round, and asks about it before they say yes, hears about that round; and then is asked again."""

import pytest

from dialogs.events import Said
from tests.conversation.stages import invited
from tests.scenarios.people import Someone, World, texts

OPEN, CONFIDENTIAL = "1", "2"
SEES = {
    ("nl-NL", OPEN): "herkenbaar per groep",
    ("nl-NL", CONFIDENTIAL): "De coördinator ziet gemiddelden van de groep, vanaf 5 mensen",
    ("en-GB", OPEN): "recognisably by group",
    ("en-GB", CONFIDENTIAL): "The coordinator sees averages of the group, from 5 people upwards",
}
QUESTIONS = {
    "nl-NL": ("wat is dit", "wie ziet mijn antwoorden", "ziet mijn leidinggevende dit?", "waarom krijg ik dit?"),
    "en-GB": ("what is this", "who sees my answers", "does my manager see this?", "why am I getting this?"),
}


async def _answers(world: World, person: Someone, said: str) -> list[str]:
    return [texts(card) for card in await world.turns.take(Said(person.who, person.delivery(), said))]


@pytest.mark.parametrize("offer", [OPEN, CONFIDENTIAL])
@pytest.mark.parametrize(
    ("locale", "said"), [(locale, one) for locale in sorted(QUESTIONS) for one in QUESTIONS[locale]]
)
async def test_a_stranger_with_a_code_hears_of_that_round(world: World, locale: str, said: str, offer: str) -> None:
    anna, code = await invited(offer)(world, locale)
    await anna.says(f"doe mee {code}")
    told, asked = await _answers(world, anna, said)
    assert SEES[locale, offer] in told
    assert ("Doe je mee met Regio Noord?" if locale == "nl-NL" else "Will you take part in Regio Noord?") in asked
    await anna.says("ja" if locale == "nl-NL" else "yes")
    anna.sees("Je doet mee met Regio Noord" if locale == "nl-NL" else "You are taking part in Regio Noord")


async def test_how_long_is_that_of_the_scan_they_are_asked_for(world: World) -> None:
    anna, code = await invited(CONFIDENTIAL)(world, "nl-NL")
    await anna.says(f"doe mee {code}")
    told, _ = await _answers(world, anna, "hoe lang duurt het?")
    assert "Competentiescan kost ongeveer 10 minuten" in told
    assert "Zelfscan" not in told


async def test_who_is_busy_with_something_else_is_told_of_that(world: World) -> None:
    """The question of a round we asked meanwhile does not take over what they are doing."""
    dirkje = await world.newcomer("dirkje")
    world.members["anna"] = ("anna",)
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord")
    await anna.says("wie ziet mijn antwoorden")
    anna.sees_not("Regio")
    assert dirkje
