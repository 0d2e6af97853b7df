"""A round that was given another name gets its old one back in a word, where that was not meant."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.rounds import made


@pytest.mark.parametrize(
    "said", ["maak ongedaan", "nee", "nee toch niet", "nee, dat was niet de bedoeling", "zet maar terug"]
)
async def test_it_is_put_back(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await made(dirkje)
    await dirkje.says("de naam moet Noord winter zijn")
    dirkje.sees("Regio Noord heet nu Noord winter", "maak ongedaan")
    await dirkje.says(said)
    dirkje.sees("Noord winter heet nu Regio Noord")


async def test_a_name_that_seems_to_say_more_is_put_back_as_it_was(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await made(dirkje, name="Nieuwe naam: Oost graag")
    await dirkje.says("hernoem naar West", "maak ongedaan")
    dirkje.sees("West heet nu Nieuwe naam: Oost graag")


async def test_so_it_is_in_english(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("round", "1", "Region North", "in three weeks", "6", "send", "rename it to North winter", "undo")
    tom.sees("North winter is now called Region North")


@pytest.mark.parametrize(
    "said", ["hernoem noord naar Zuid winter en sluit zuid", "hernoem Zuid winter en herinner zuid"]
)
async def test_what_stands_behind_a_name_is_not_taken_into_it_unasked(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await made(dirkje)
    await dirkje.says(said)
    dirkje.sees_not("heet nu Zuid winter en")
