"""A weekday that is wanted instead of the one on which a UVO stands is of the same week as that."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World


async def _chair(world: World, locale: str = "nl-NL") -> Someone:
    """AB-11X11Y stands on Tuesday 1 December; it is Monday 23 November."""
    eva, _ = await stages.chair(3)(world, locale)
    return eva


async def test_it_is_of_the_week_of_the_uvo(world: World) -> None:
    eva = await _chair(world)
    await eva.says("dinsdag kan ik niet, zet hem op donderdag")
    eva.sees("De UVO AB-11X11Y verzetten: donderdag 3 december 2026")
    await eva.says("ja")
    eva.sees("Gepland op donderdag 3 december 2026, 14.00 uur")


@pytest.mark.parametrize(
    "said", ["I can't do Tuesday, make it Thursday", "Tuesday doesn't work, move it to Thursday please"]
)
async def test_so_it_is_in_english(world: World, said: str) -> None:
    eva = await _chair(world, "en-GB")
    await eva.says(said)
    eva.sees("Thursday, 3 December 2026")


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("uvo AB-11X11Y", "dinsdag kan ik niet, zet hem op donderdag"),
        ("uvo AB-11X11Y verzet", "dinsdag lukt niet, donderdag wel"),
        ("hoi", "dinsdag lukt niet, zet hem maar op donderdag"),
        ("hoi", "AB-11X11Y dinsdag lukt niet, doe maar donderdag"),
    ],
)
async def test_of_the_one_that_is_named_or_shown(world: World, before: str, said: str) -> None:
    eva = await _chair(world)
    await eva.says(before, said)
    eva.sees("UVO AB-11X11Y", "Gepland op donderdag 3 december 2026, 14.00 uur")


async def test_without_one_on_that_day_it_is_the_nearest(world: World) -> None:
    eva = await _chair(world)
    await eva.says("uvo AB-12X12Y", "dinsdag kan ik niet, zet hem op donderdag")
    eva.sees("donderdag 26 november 2026")


async def test_where_days_of_two_weeks_were_offered_it_is_asked(world: World) -> None:
    eva = await _chair(world)
    await eva.says("uvo AB-11X11Y dinsdag of donderdag", "dinsdag kan ik niet, donderdag wel")
    eva.sees("Bedoel je **donderdag 3 december 2026**?")
