"""Who is one of the same people: of which round, and who of it."""

import pytest

from tests.scenarios.inviting import open_round
from tests.scenarios.people import Someone, World, code_on
from tests.scenarios.rounds import made, took_part

SAME = "nodig dezelfde mensen uit"


async def _told(world: World, **time: int) -> list[str]:
    await world.tick(**(time or {"minutes": 1}))
    return sorted(name for name, _ in world.told)


async def _with_coordinator(world: World) -> tuple[Someone, str]:
    """A round that is over, in which Eva and the coordinator themselves took part."""
    dirkje, code = await open_round(world)
    await took_part(world, "eva", code, "1", *"3453")
    await dirkje.says(f"doe mee {code}", "ja", "1", *"3453", "verstuur", f"sluit {code}", "ja")
    return dirkje, code


async def test_who_coordinates_it_is_not_invited_to_their_own_round(world: World) -> None:
    dirkje, _ = await _with_coordinator(world)
    await made(dirkje, name="Regio Zuid")
    await dirkje.says(SAME)
    dirkje.sees("twee uitnodigingen voor Regio Zuid")
    assert await _told(world) == ["eva"]


async def test_nor_to_one_that_repeats_it(world: World) -> None:
    dirkje, code = await _with_coordinator(world)
    await dirkje.says(f"herhaal {code}", "verstuur")
    dirkje.sees("krijgt automatisch een uitnodiging")
    assert await _told(world) == ["eva"]


async def test_where_only_the_coordinator_took_part_nobody_is_known(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.says(f"doe mee {code}", "ja", "1", *"3453", "verstuur", f"sluit {code}", "ja")
    await made(dirkje, name="Regio Zuid")
    await dirkje.says(SAME)
    dirkje.sees("Van een eerdere ronde ken ik niemand")


async def test_where_all_said_no_nobody_is_told_so(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} Bram Bos")
    await world.tick(minutes=1)
    bram = world.person("bram")
    bram.hears()
    await bram.presses("Nee, bedankt")
    await dirkje.says(f"sluit {code}", "ja")
    south = await made(dirkje, name="Regio Zuid")
    for said in (SAME, f"{SAME} {south} {code}"):
        await dirkje.says(said)
        dirkje.sees("Ik nodig iedereen uit die voor Regio Noord was uitgenodigd of meedeed, en geen nee zei.")
    assert await _told(world, minutes=5) == []


@pytest.mark.parametrize("running", [True, False])
async def test_a_round_that_opened_later_is_not_before_it(world: World, running: bool) -> None:
    dirkje, code = await open_round(world)
    await took_part(world, "eva", code, "1", *"3453")
    world.later(days=2)
    zuid = await made(dirkje, name="Regio Zuid")
    world.later(days=2)
    west = await made(dirkje, name="Regio West")
    await took_part(world, "bram", west, "1", *"3453")
    if not running:
        await dirkje.says(f"sluit {west}", "ja")
    await dirkje.says(f"{SAME} {zuid}")
    dirkje.sees("voor Regio Noord was uitgenodigd", "voor Regio Zuid")
    assert "eva" in await _told(world)


async def test_its_channel_stays_its_own(world: World) -> None:
    """A repeat is known where the round before was; the same people in another round are no word about a channel."""
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    await took_part(world, "eva", code, "1", *"3453")
    await dirkje.says(f"sluit {code}", "ja", "ronde", "1", "Regio Zuid", "over drie weken", "5", "verstuur")
    south = code_on(dirkje.card)
    await dirkje.says(f"dezelfde mensen uitnodigen {south}", f"nodig uit {south} Anna de Vries")
    dirkje.sees("Namen ken ik alleen uit een kanaal of groepschat")
