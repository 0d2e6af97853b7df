"""What chairs say about days: put right, on the newest card, at the same hour, of both, and taken back."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from dialogs.records import Uvo
from store.unit_of_work import units_of_work
from tests.scenarios.people import TENANT, World
from tests.scenarios.test_uvo import CODE, hears, new_uvo

OTHER, THIRD = "CD-4M8RYW", "EF-5N9STX"
# World.now begins on Monday 23 November 2026.


async def kept(world: World, code: str = CODE) -> Uvo:
    async with units_of_work(world.engine)(TENANT) as uow:
        person = await uow.people.get(TENANT, "aad-eva")
        assert person
        return next(one for one in await uow.uvos.of_chair(person.id) if one.code == code)


async def meetings(world: World) -> list[tuple[str, str]]:
    async with world.engine.connect() as connection:
        rows = (await connection.execute(text("SELECT held_on, due_on FROM uvo_meetings ORDER BY held_on"))).all()
    return [(str(row[0]), str(row[1])) for row in rows]


@pytest.mark.parametrize(
    ("locale", "held", "said"),
    [
        ("nl-NL", "gehouden op donderdag", "nee, het was vorige week dinsdag"),
        ("nl-NL", "gehouden op donderdag", "nee dat was dinsdag"),
        ("nl-NL", "gehouden op donderdag", "sorry, ik bedoelde dinsdag"),
        ("nl-NL", "gehouden op donderdag", "dat moet dinsdag zijn"),
        ("nl-NL", "gehouden op donderdag", "nee, vorige week dinsdag"),
        ("nl-NL", "gehouden op donderdag", "oeps, het was dinsdag 17 november"),
        ("en-GB", "held on Thursday", "no, it was Tuesday last week"),
        ("en-GB", "held on Thursday", "no that was Tuesday"),
        ("en-GB", "held on Thursday", "sorry, I meant Tuesday"),
    ],
)
async def test_the_day_it_was_held_is_put_right(world: World, locale: str, held: str, said: str) -> None:
    eva = await new_uvo(world, locale=locale)
    await eva.says(f"uvo {CODE} {held}")
    assert (await kept(world)).last_held == date(2026, 11, 19)
    await eva.says(said)
    eva.sees("dinsdag 17 november 2026" if locale == "nl-NL" else "Tuesday, 17 November 2026")
    uvo = await kept(world)
    assert (uvo.last_held, uvo.planned_on) == (date(2026, 11, 17), date(2026, 12, 15))
    # The same meeting on its real day, and the next one counted from there.
    assert await meetings(world) == [("2026-11-17", "2027-01-18")]
    eva.sees("12 januari 2027" if locale == "nl-NL" else "12 January 2027")


async def test_a_later_day_puts_it_right_as_well(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} gehouden op donderdag", "nee, het was vrijdag")
    eva.sees("gehouden op vrijdag 20 november 2026, en niet op donderdag 19 november 2026")
    assert await meetings(world) == [("2026-11-20", "2027-01-18")]


@pytest.mark.parametrize(("locale", "said"), [("nl-NL", "gehouden 17 november"), ("en-GB", "held 17 November")])
async def test_an_earlier_day_typed_later_is_asked_first(world: World, locale: str, said: str) -> None:
    eva = await new_uvo(world, locale=locale)
    await eva.says(f"uvo {CODE} {said.replace('17', '19')}", "uvo", f"uvo {CODE} {said}")
    nl = locale == "nl-NL"
    eva.sees("Was dat **dinsdag 17 november 2026**?" if nl else "Was that on **Tuesday, 17 November 2026**?")
    assert (await kept(world)).last_held == date(2026, 11, 19)
    await eva.says("ja" if nl else "yes")
    assert (await kept(world)).last_held == date(2026, 11, 17)
    assert await meetings(world) == [("2026-11-17", "2027-01-18")]


async def test_a_no_leaves_the_day_as_it_is(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} gehouden 19 november", f"uvo {CODE} gehouden 17 november", "nee")
    assert (await kept(world)).last_held == date(2026, 11, 19)


async def test_what_is_planned_next_is_asked_by_the_right_day(world: World) -> None:
    """The prompts that follow are planned from the day that was put right."""
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} vervallen", f"uvo {CODE} gehouden op donderdag", "nee, het was dinsdag")
    await hears(world, eva, datetime(2026, 12, 28, 21, tzinfo=UTC))
    await hears(world, eva, datetime(2026, 12, 29, 21, tzinfo=UTC))
    eva.sees("de volgende UVO rond dinsdag 12 januari 2027")


async def test_whether_it_took_place_is_answered_with_another_day(world: World) -> None:
    eva = await new_uvo(world)
    await hears(world, eva, datetime(2026, 12, 16, 21, tzinfo=UTC))
    eva.sees("Is de UVO voor casus AB-3K7QXZ doorgegaan?")
    await eva.says("nee, het was maandag")
    assert (await kept(world)).last_held == date(2026, 12, 14)
