"""The people of one round are wanted for another: "nodig de mensen van Noord ook uit voor Zuid"."""

import pytest

from tests.scenarios.inviting import open_round
from tests.scenarios.people import Someone, World, buttons, code_on
from tests.scenarios.rounds import made, took_part


async def _two_open(world: World) -> tuple[Someone, str]:
    """A coordinator with Regio Noord, which Eva took part in, and Regio Zuid, which Bram did."""
    dirkje, north = await open_round(world)
    await took_part(world, "eva", north, "1", *"3453")
    south = await made(dirkje, name="Regio Zuid")
    await took_part(world, "bram", south, "1", *"3453")
    return dirkje, north


@pytest.mark.parametrize(
    "said",
    [
        "nodig de mensen van Noord ook uit voor Zuid",
        "nodig de mensen van noord uit voor zuid",
        "nodig de deelnemers uit regio Noord ook uit voor regio Zuid",
        "nodig voor Zuid ook de mensen van Noord uit",
        "kun je iedereen van Noord ook voor Zuid uitnodigen?",
        "wil je de groep van Noord alsjeblieft ook vragen voor Zuid",
        "nodig de mensen van {north} ook uit voor Zuid",
    ],
)
async def test_they_are_asked_for_the_other_one_after_a_yes(world: World, said: str) -> None:
    """It was asked which round was meant, of the two that were named."""
    dirkje, north = await _two_open(world)
    await dirkje.says(said.format(north=north))
    dirkje.sees("Dezelfde mensen uitnodigen voor Regio Zuid?")
    await dirkje.says("ja")
    dirkje.sees("die voor Regio Noord was uitgenodigd", "twee uitnodigingen voor Regio Zuid")
    await world.tick(minutes=1)
    assert [name for name, _ in world.told] == ["eva"]


async def test_the_other_way_about_it_is_the_other(world: World) -> None:
    dirkje, _ = await _two_open(world)
    await dirkje.says("nodig de mensen van Zuid ook uit voor Noord", "ja")
    await world.tick(minutes=1)
    assert [name for name, _ in world.told] == ["bram"]


@pytest.mark.parametrize("said", ["nodig de mensen van Noord uit", "invite the people from north"])
async def test_of_one_open_round_it_is_still_asked_whom(world: World, said: str) -> None:
    """They may be the people of the region, for the round of that name."""
    dirkje, _ = await _two_open(world)
    await dirkje.says(said)
    dirkje.sees_not("Dezelfde mensen")
    assert not [name for name, _ in await world.tick(minutes=1)]


async def test_of_a_round_that_is_over_it_is_the_open_one(world: World) -> None:
    dirkje, north = await open_round(world)
    await took_part(world, "eva", north, "1", *"3453")
    await dirkje.says(f"sluit {north}", "ja")
    await made(dirkje, name="Regio Zuid")
    await dirkje.says("nodig de mensen van Noord ook uit")
    if "Ja" in buttons(dirkje.card):
        await dirkje.says("ja")
    dirkje.sees("die voor Regio Noord was uitgenodigd", "twee uitnodigingen voor Regio Zuid")


@pytest.mark.parametrize(
    "said", ["invite the people from North to South too", "please ask everyone from North for South as well"]
)
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("round", "1", "Region North", "in three weeks", "6", "send")
    await took_part(world, "eva", code_on(tom.card), "1", *"3453")
    await tom.says("round", "1", "Region South", "in three weeks", "6", "send", said)
    tom.sees("Invite the same people to Region South?")
    await tom.says("yes")
    tom.sees("everybody who was invited to Region North", "two invitations to Region South")
