"""Who says below the question for a date that they will do it later, on a day, means no meeting on that day."""

import pytest

from tests.scenarios.people import Someone, World, texts
from tests.scenarios.uvos import CODE, new_uvo


async def _asked_to_plan(world: World) -> Someone:
    """The next one is due around Monday 18 January; on Monday 4 January it is asked when it will be."""
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} gehouden 23 november", "nee", f"uvo {CODE} vervallen", "ja")
    while not world.told:
        await world.tick(days=1)
    eva.hears()
    eva.sees("Er staat nog geen datum. Wil je er nu een kiezen?")
    return eva


@pytest.mark.parametrize(
    ("said", "again"),
    [
        ("doe ik morgen", "dinsdag 5 januari 2027"),
        ("dat doe ik vrijdag", "vrijdag 8 januari 2027"),
        ("ik plan het morgen in", "dinsdag 5 januari 2027"),
        ("ga ik morgen regelen", "dinsdag 5 januari 2027"),
        ("moet ik nog doen, vrijdag", "vrijdag 8 januari 2027"),
        ("ja doe ik straks", "donderdag 7 januari 2027"),
        ("ben er nog niet aan toe gekomen", "donderdag 7 januari 2027"),
        ("sla maar over", "donderdag 7 januari 2027"),
        ("I'll do it tomorrow", "dinsdag 5 januari 2027"),
    ],
)
async def test_it_is_asked_again_then(world: World, said: str, again: str) -> None:
    """A meeting was planned for that day, or it was offered to cancel the one that has no date."""
    eva = await _asked_to_plan(world)
    await eva.says(said)
    eva.sees(f"voor casus {CODE} vraag ik het je op {again} weer")
    await eva.says(f"uvo {CODE}")
    eva.sees_not("Gepland op")


@pytest.mark.parametrize("said", ["dinsdag 19 januari 14 uur", "doe maar dinsdag 19 januari 14 uur"])
async def test_a_day_for_the_meeting_is_one(world: World, said: str) -> None:
    eva = await _asked_to_plan(world)
    await eva.says(said)
    eva.sees("Gepland op dinsdag 19 januari 2027, 14.00 uur")


@pytest.mark.parametrize("said", ["dinsdag 26 januari 14 uur", "donderdag 28 januari 11 uur"])
async def test_so_it_is_below_what_is_overdue(world: World, said: str) -> None:
    """It was not read as an answer."""
    eva = await _asked_to_plan(world)
    while "weken geleden" not in texts(eva.card):
        if await world.tick(days=1):
            eva.hears()
    await eva.says(said)
    eva.sees("Gepland op", "januari 2027")


async def test_to_choose_a_date_sets_none_with_the_hour_of_last_time(world: World) -> None:
    """The hour stands on the card already: with it the day on which the next one is due was planned at once."""
    eva = await new_uvo(world, day="24-11-2026")
    while "doorgegaan" not in texts(eva.card):
        if await world.tick(hours=12):
            eva.hears()
    await eva.presses("Ja")
    while "Er staat nog geen datum. Wil je" not in texts(eva.card):
        if await world.tick(days=1):
            eva.hears()
    await eva.presses("Datum kiezen", datum="", tijd="14:00")
    eva.sees("of kies hieronder")
    await eva.says(f"uvo {CODE}")
    eva.sees_not("Gepland op")
