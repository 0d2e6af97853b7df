"""Two wishes for two rounds in a sentence: both are asked, and a yes does both."""

import pytest

from tests.scenarios.people import Someone, World
from tests.scenarios.rounds import made


async def two_rounds(world: World) -> Someone:
    dirkje = await world.newcomer("dirkje")
    await made(dirkje, name="Regio Noord")
    await made(dirkje, name="Regio Zuid")
    return dirkje


@pytest.mark.parametrize(
    "said",
    [
        "verleng noord tot 20 december en sluit zuid",
        "verleng regio noord tot 20 december, en sluit regio zuid",
        "sluit zuid en verleng noord tot 20 december",
    ],
)
async def test_both_are_asked_and_done(world: World, said: str) -> None:
    dirkje = await two_rounds(world)
    await dirkje.says(said)
    dirkje.sees("Bedoel je dit allebei?", "Regio Noord verzetten: zondag 20 december 2026", "Regio Zuid sluiten")
    await dirkje.says("ja")
    await dirkje.says("rondes")
    dirkje.sees("zondag 20 december 2026")


async def test_of_one_round_nothing_is_closed_beside_it(world: World) -> None:
    dirkje = await two_rounds(world)
    await dirkje.says("verleng noord en zuid tot 20 december")
    dirkje.sees("Regio Noord verzetten", "Regio Zuid verzetten")
    dirkje.sees_not("sluiten")
