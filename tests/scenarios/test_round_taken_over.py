"""A round that was handed over, or is shared: who gave the key hears that it was taken, and the other has it."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World, code_on


async def given_and_taken(world: World, gives: str, takes: str, locale: str = "nl-NL") -> tuple[Someone, Someone]:
    dirkje, code = await stages.open_round(world, locale)
    await dirkje.says(f"{gives} {code}")
    farid = await world.newcomer("farid", locale)
    await farid.says(f"{takes} {code_on(dirkje.card)}")
    return dirkje, farid


async def test_handed_over(world: World) -> None:
    """Nothing was said to who gave it, and "mijn rondes" had it that they had not made a round yet."""
    dirkje, farid = await given_and_taken(world, "overdragen", "neem aan")
    await world.tick(hours=1)
    dirkje.hears()
    dirkje.sees("Je sleutel is gebruikt", "Je collega is nu coördinator van Regio Noord", "niet meer van jou")
    farid.hears_nothing()
    await dirkje.says("mijn rondes")
    dirkje.sees("Je hebt nu geen ronde bij mij")
    world.told.clear()
    await world.tick(days=1)
    dirkje.hears_nothing()


async def test_shared(world: World) -> None:
    dirkje, _ = await given_and_taken(world, "samen", "neem aan")
    await world.tick(hours=1)
    dirkje.hears()
    dirkje.sees("Je collega en jij zijn nu samen coördinator van Regio Noord")


async def test_in_english(world: World) -> None:
    dirkje, _ = await given_and_taken(world, "hand over", "accept", "en-GB")
    await world.tick(hours=1)
    dirkje.hears()
    dirkje.sees("Your key was used", "The round is no longer yours")


async def test_given_back_before_it_was_told_it_is_no_news(world: World) -> None:
    dirkje, farid = await given_and_taken(world, "overdragen", "neem aan")
    await farid.says("overdragen")
    await dirkje.says(f"neem aan {code_on(farid.card)}")
    await world.tick(hours=1)
    dirkje.hears_nothing()
    farid.hears()
    farid.sees("Je sleutel is gebruikt", "niet meer van jou")


@pytest.mark.parametrize(
    ("locale", "said", "told"),
    [
        ("nl-NL", "ik zou de ronde van dirkje overnemen", "Vraag je collega om een sleutel"),
        ("en-GB", "hand over", "Ask your colleague for a key"),
    ],
)
async def test_who_has_none_hears_how_to_take_one_over(world: World, locale: str, said: str, told: str) -> None:
    """It was said only that they have nothing to hand over."""
    farid = await world.newcomer("farid", locale)
    await farid.says(said)
    farid.sees(told)
