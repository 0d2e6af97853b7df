"""A round that is to stay open longer: said as closing later, or with another number of people in the same breath."""

import pytest

from dialogs.events import Said
from tests.conversation import stages
from tests.scenarios.people import World, texts

BOTH = [
    ("nl-NL", "verlengen tot 8 januari en het aantal naar 14", "ja", "voor 14 mensen"),
    ("nl-NL", "verleng tot 8 januari en maak het 14 mensen", "ja", "voor 14 mensen"),
    ("nl-NL", "verleng tot 8 januari en zet het aantal op 14", "ja", "voor 14 mensen"),
    ("en-GB", "extend until 8 January and set the number to 14", "yes", "for 14 people"),
    ("en-GB", "extend until 8 January and make it 14 people", "yes", "for 14 people"),
]


@pytest.mark.parametrize(("locale", "said", "yes", "told"), BOTH)
async def test_another_day_and_another_number_are_both_heard(
    world: World, locale: str, said: str, yes: str, told: str
) -> None:
    """The number was lost behind the day."""
    dirkje, _ = await stages.open_round(world, locale)
    cards = await world.turns.take(Said(dirkje.who, dirkje.delivery(), said))
    # The day is asked last, so that it is clear what a yes answers.
    assert [told in texts(card) for card in cards] == [True, False]
    await dirkje.says(yes)
    shown = texts(dirkje.card).lower()
    assert "8 januari 2027" in shown or "8 january 2027" in shown
    assert "3 van 14" in shown or "3 of 14" in shown


LATER = [("nl-NL", "sluit de ronde een week later"), ("en-GB", "close the round a week later")]


@pytest.mark.parametrize(("locale", "said"), LATER)
async def test_a_round_that_closes_later_is_one_that_stays_open(world: World, locale: str, said: str) -> None:
    """It looked for a round of that name."""
    dirkje, _ = await stages.open_round(world, locale)
    await dirkje.says(said)
    assert "25 december 2026" in texts(dirkje.card).lower()
