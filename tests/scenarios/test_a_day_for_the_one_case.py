"""A day or hour alone, of a chair of one case: it was lost wherever the card of that case did not stand newest."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_held_and_the_next_day import asked, kept

NEW = ("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja")


@pytest.mark.parametrize("before", ["lijstjes", "menu"])
async def test_a_day_alone_is_asked_of_the_only_one(world: World, before: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says(*NEW, before, "12 januari om 3 uur")
    eva.sees("Bedoel je dit", "12 januari 2027, 15.00")
    await eva.says("ja")
    eva.sees("Gepland op dinsdag 12 januari 2027, 15.00 uur")


async def test_an_hour_alone_does_not_record_that_it_was_held(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says(*NEW, "menu", "half 4")
    eva.sees("Bedoel je dit", "verzetten")
    eva.sees_not("is gehouden")


@pytest.mark.parametrize("before", [("nee", "vervallen"), ("ja", "kalender")])
async def test_where_there_is_no_day_yet_the_next_one_is_it(world: World, before: tuple[str, str]) -> None:
    eva = await asked(world)
    await eva.says(*before)
    eva.sees("Er staat nog geen datum")
    await eva.says("12 maart")
    eva.sees("Gepland op vrijdag 12 maart 2027")


async def test_of_two_cases_a_day_alone_says_nothing(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says(*NEW, "uvo nieuw CD-8M4RTW 20-01-2027 10:00", "ja", "menu", "12 januari")
    eva.sees_not("Bedoel je dit")


@pytest.mark.parametrize("said", ["nu even niet, vraag het me vrijdag", "niet nu, vraag me vrijdag nog eens"])
async def test_not_now_but_to_be_asked_on_a_day(world: World, said: str) -> None:
    """The day was lost: it said that its question was still open, and did not ask on that day."""
    eva = await asked(world)
    before = await kept(world)
    await eva.says(said)
    eva.sees("vraag ik het je op vrijdag 27 november 2026 weer")
    assert await kept(world) == before


@pytest.mark.parametrize("said", ["zet alles een week later", "schuif alles een week op", "kan alles een week later"])
async def test_all_of_them_move_by_as_much(world: World, said: str) -> None:
    """It was asked which of them, where "alles" had said so."""
    eva = await world.newcomer("eva")
    await eva.says(*NEW, "uvo nieuw CD-8M4RTW 20-01-2027 10:00", "ja", said)
    eva.sees("Bedoel je dit allebei", "dinsdag 22 december 2026", "woensdag 27 januari 2027")
    await eva.says("ja", "uvo")
    eva.sees("dinsdag 22 december 2026", "woensdag 27 januari 2027")
