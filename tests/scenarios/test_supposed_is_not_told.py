"""What somebody does not know, thinks likely or hopes of a UVO is not recorded: it stays open, or is asked first."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_held_and_the_next_day import asked, kept


@pytest.mark.parametrize(
    "said",
    [
        "ik weet nog niet of hij doorging",
        "ik weet niet of hij is doorgegaan",
        "geen idee of ie doorging",
        "ik vraag me af of hij door is gegaan",
    ],
)
async def test_what_is_not_known_is_left_open(world: World, said: str) -> None:
    """The "niet" of not knowing was taken of the meeting, and it was recorded as cancelled."""
    eva = await asked(world)
    before = await kept(world)
    await eva.says(said)
    eva.sees("Mijn vraag staat nog open")
    assert await kept(world) == before


@pytest.mark.parametrize(
    "said",
    [
        "het overleg gaat waarschijnlijk niet door",
        "ik denk dat hij niet doorgaat",
        "ik hoop dat hij doorgaat",
        "het kan zijn dat hij niet doorgaat",
    ],
)
async def test_what_is_likely_is_asked_first(world: World, said: str) -> None:
    eva = await asked(world)
    before = await kept(world)
    await eva.says(said)
    eva.sees("Bedoel je dit")
    assert await kept(world) == before


async def test_behind_what_is_not_known_a_wish_still_counts(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja", "ik weet niet of het kan maar zet hem op 22 december")
    eva.sees("22 december 2026")


@pytest.mark.parametrize("said", ["not sure whether it happened", "it may not go ahead", "it probably won't go ahead"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    eva = await asked(world, "en-GB")
    before = await kept(world)
    await eva.says(said)
    assert await kept(world) == before
