"""A yes or no beside the code of a case is read alike on either side of it: the code says which case is meant."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_the_code_decides import FIRST, SECOND, chair, held

BESIDE = (f"nee, {SECOND}", f"{SECOND} nee", f"{SECOND}: nee", f"nee {SECOND} hoor", f"nee, casus {SECOND}")


@pytest.mark.parametrize("said", [*BESIDE, f"ja, {SECOND}", f"{SECOND} ja"])
async def test_the_same_is_asked_of_that_one(world: World, said: str) -> None:
    eva = await chair(world, cases=2)
    await eva.says(f"uvo {FIRST} afsluiten", said)
    eva.sees(f"Is casus {SECOND} afgesloten?")


@pytest.mark.parametrize("said", [f"no, {SECOND}", f"{SECOND} no", f"no, case {SECOND}"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    eva = await chair(world, "en-GB", cases=2)
    await eva.says(f"uvo {FIRST} close", said)
    eva.sees(f"Is case {SECOND} closed?")


@pytest.mark.parametrize("said", BESIDE)
async def test_one_that_is_still_to_come_is_shown(world: World, said: str) -> None:
    eva = await chair(world, cases=2)
    await eva.says(said)
    eva.sees(f"UVO {SECOND}", "Gepland op woensdag 2 december 2026")


@pytest.mark.parametrize("said", BESIDE)
async def test_where_it_waits_to_be_told_it_is_the_answer(world: World, said: str) -> None:
    eva = await chair(world, cases=2)
    await world.tick(days=14)
    await eva.says(said)
    eva.sees(f"UVO {SECOND}", "Jammer.")
    assert not await held(world)
