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


@pytest.mark.parametrize(
    "said",
    ["verleng noord tot 20 december en zuid tot 8 januari", "noord tot 20 december en zuid tot 8 januari"],
)
async def test_each_has_a_day_of_its_own(world: World, said: str) -> None:
    """It was asked which of the two days it is, or of the second only; the first was lost."""
    dirkje = await two_rounds(world)
    await dirkje.says(said)
    dirkje.sees("Noord verzetten: zondag 20 december 2026", "Zuid verzetten: vrijdag 8 januari 2027")
    await dirkje.says("ja", "rondes")
    dirkje.sees("zondag 20 december 2026", "vrijdag 8 januari 2027")


@pytest.mark.parametrize(
    "said",
    [
        "haal Daan er maar af",
        "haal daan van noord af",
        "daan hoeft niet meer mee te doen",
        "take Daan off noord please",
    ],
)
async def test_who_is_to_be_taken_off_is_told_of(world: World, said: str) -> None:
    """It was asked whether to invite him, or to close the round."""
    dirkje = await two_rounds(world)
    await dirkje.says(said)
    dirkje.sees("Een uitnodiging terughalen kan ik niet.")
