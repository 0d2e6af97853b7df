"""A key that was given to a colleague: who says no after it, or thinks better of it, ends it."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World, code_on
from tests.scenarios.uvos import CODE, new_uvo


@pytest.mark.parametrize("said", ["nee", "nee laat maar", "maak ongedaan", "toch niet"])
@pytest.mark.parametrize("gives", ["overdragen", "samen"])
async def test_of_a_round(world: World, gives: str, said: str) -> None:
    """It said "Goed, ik laat het zo", and the colleague could still take the round."""
    dirkje, code = await stages.open_round(world, "nl-NL")
    await dirkje.says(f"{gives} {code}")
    key = code_on(dirkje.card)
    await dirkje.says(said)
    dirkje.sees(f"Sleutel {key} werkt niet meer")
    farid = await world.newcomer("farid")
    await farid.says(f"neem aan {key}")
    farid.sees_not("Regio Noord")


async def test_of_a_uvo(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} overdragen")
    key = code_on(eva.card)
    await eva.says("nee laat maar")
    eva.sees(f"Sleutel {key} werkt niet meer")
    farid = await world.newcomer("farid")
    await farid.says(f"neem aan {key}")
    farid.sees_not(CODE)


async def test_with_the_button_on_another_day(world: World) -> None:
    dirkje, code = await stages.open_round(world, "nl-NL")
    await dirkje.says(f"overdragen {code}")
    card, key = dirkje.card, code_on(dirkje.card)
    await dirkje.says("mijn rondes")
    world.later(days=2)
    await dirkje.presses("Trek de sleutel in", card)
    dirkje.sees(f"Sleutel {key} werkt niet meer")
    await dirkje.presses("Trek de sleutel in", card)
    dirkje.sees("Die sleutel werkt niet meer")


async def test_nobody_ends_that_of_another(world: World) -> None:
    dirkje, code = await stages.open_round(world, "nl-NL")
    await dirkje.says(f"overdragen {code}")
    key = code_on(dirkje.card)
    farid = await world.newcomer("farid")
    await farid.says(f"trek sleutel in {key}")
    farid.sees("Die sleutel werkt niet meer, of jij gaf hem niet.")
    await farid.says(f"neem aan {key}")
    farid.sees("Regio Noord")


async def test_so_it_is_in_english(world: World) -> None:
    tom, code = await stages.open_round(world, "en-GB")
    await tom.says(f"hand over {code}")
    key = code_on(tom.card)
    await tom.says("no, never mind")
    tom.sees(f"Key {key} no longer works")
