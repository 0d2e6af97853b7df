"""Somebody who coordinates and chairs, and is invited to a round of somebody else: that is told beside the rest."""

import pytest

from tests.scenarios.people import Someone, World, code_on, texts


async def _anna(world: World) -> tuple[Someone, str]:
    """Return her, with a round, a UVO and an invitation by Bram, and the code of his round."""
    anna, bram = await world.newcomer("anna"), await world.newcomer("bram")
    world.members = {"anna": ("Anna Aalders", "anna@voorbeeld.nl"), "bram": ("Bram Bos", "bram@voorbeeld.nl")}
    await bram.says("ronde", "1", "Regio Zuid", "25-11-2026", "3", "verstuur")
    code = code_on(bram.card)
    await bram.calls(f"nodig uit {code}")
    await bram.says(f"nodig uit {code} anna@voorbeeld.nl")
    await world.tick(minutes=1)
    anna.hears()
    anna.sees("Regio Zuid")
    await anna.says("ronde", "1", "Regio Noord", "25-11-2026", "12", "verstuur")
    await anna.says("uvo nieuw AB-3K7QXZ 24-11-2026 14:00", "ja")
    return anna, code


@pytest.mark.parametrize("said", ["openstaand", "wat moet ik doen", "wat staat er nog open", "menu"])
async def test_what_one_is_asked_for_is_told_too(world: World, said: str) -> None:
    anna, _ = await _anna(world)
    await anna.says("hallo", said)
    anna.sees("Doe mee met Regio Zuid, tot en met wo 25 nov", "Ronde Regio Noord: 0 van 12")
    assert ("AB-3K7QXZ" in texts(anna.card)) is (said == "menu")


async def test_once_taken_part_it_is_no_more(world: World) -> None:
    anna, code = await _anna(world)
    await anna.says(f"doe mee {code}", "ja", "1", *"3344", "verstuur", "openstaand")
    anna.sees("Ronde Regio Noord: 0 van 12")
    anna.sees_not("Doe mee met Regio Zuid")
