"""A chair who cancels a UVO, and right behind it does not: its day stands there again."""

import pytest

from tests.scenarios.people import World


@pytest.mark.parametrize(
    "said",
    [
        "nee toch niet",
        "toch niet",
        "nee, toch maar niet",
        "nee doe maar niet",
        "oeps, niet doen",
        "nee, hij gaat toch door",
    ],
)
async def test_it_is_put_back(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja", "AB afzeggen", "ja", said)
    eva.sees("Gepland op dinsdag 15 december 2026, 14.00 uur")


@pytest.mark.parametrize("said", ["no, don't", "no, not what I meant", "no wait, don't cancel it"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("new uvo AB-3K7QXZ 15-12-2026 14:00", "yes", "uvo AB-3K7QXZ cancelled", said)
    tom.sees("Planned for Tuesday, 15 December 2026, 14:00")


async def test_a_no_alone_only_sets_no_new_day(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja", "AB afzeggen", "ja", "nee", "uvo AB-3K7QXZ")
    eva.sees("nog geen datum")
