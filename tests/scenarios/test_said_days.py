"""What chairs say about days: put right, on the newest card, at the same hour, of both, and taken back."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from dialogs.records import Uvo
from store.unit_of_work import units_of_work
from tests.scenarios.people import TENANT, Someone, World, texts
from tests.scenarios.uvos import CODE, hears, new_uvo

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


async def with_form_open(world: World, locale: str = "nl-NL") -> Someone:
    """The form of an agreement asks for a day, and a newer card is about the UVO."""
    eva = await new_uvo(world, locale=locale)
    await eva.says(f"uvo {CODE} afspraak", "1", "1")
    eva.sees("Wanneer moet het klaar zijn?" if locale == "nl-NL" else "When should it be done?")
    return eva


async def agreements(world: World) -> int:
    uvo = await kept(world)
    async with units_of_work(world.engine)(TENANT) as uow:
        return len(await uow.uvos.agreements(uvo.id))


@pytest.mark.parametrize(
    ("locale", "held", "said"),
    [
        ("nl-NL", "gehouden op donderdag", "nee dat was dinsdag"),
        ("nl-NL", "gehouden op donderdag", "nee, het was vorige week dinsdag"),
        ("en-GB", "held on Thursday", "no that was Tuesday"),
    ],
)
async def test_a_correction_goes_to_the_newest_card(world: World, locale: str, held: str, said: str) -> None:
    eva = await with_form_open(world, locale)
    await eva.says(f"uvo {CODE} {held}", said)
    assert (await kept(world)).last_held == date(2026, 11, 17)
    await eva.says("verder" if locale == "nl-NL" else "continue")
    eva.sees("Wanneer moet het klaar zijn?" if locale == "nl-NL" else "When should it be done?")


@pytest.mark.parametrize(
    ("locale", "newer", "said"),
    [
        ("nl-NL", f"uvo {CODE} verzet 18 december 10.00", "nee dat moest dinsdag zijn"),
        ("nl-NL", f"uvo {CODE} verzet 18 december 10.00", "dinsdag"),
        ("nl-NL", f"uvo {CODE}", "dinsdag 1 december"),
        ("nl-NL", f"uvo {CODE} later", "nee, dinsdag"),
        ("nl-NL", "afwezig tot vrijdag", "nee, tot dinsdag"),
        ("en-GB", f"uvo {CODE} move 18 December 10.00", "no that should be Tuesday"),
        ("en-GB", f"uvo {CODE} move 18 December 10.00", "Tuesday"),
    ],
)
async def test_a_day_that_may_be_of_the_newest_card_is_no_answer_of_the_form(
    world: World, locale: str, newer: str, said: str
) -> None:
    eva = await with_form_open(world, locale)
    await eva.says(newer, said)
    eva.sees_not("Kijk je antwoorden na", "Check your answers")
    assert await agreements(world) == 0


@pytest.mark.parametrize(("locale", "yes"), [("nl-NL", "ja"), ("en-GB", "yes")])
async def test_a_day_that_may_be_of_either_is_asked_and_a_yes_answers_the_form(
    world: World, locale: str, yes: str
) -> None:
    eva = await with_form_open(world, locale)
    await eva.says(f"uvo {CODE}", "1 december")
    eva.sees("Is **1 december** je antwoord" if yes == "ja" else "Is **1 december** your answer")
    await eva.says(yes)
    eva.sees("Kijk je antwoorden na" if yes == "ja" else "Check your answers")
    assert (await kept(world)).planned_on == date(2026, 12, 15)


async def test_a_day_on_the_card_of_the_form_itself_is_its_answer(world: World) -> None:
    eva = await with_form_open(world)
    await eva.says("help", "1 december")
    eva.sees("Kijk je antwoorden na", "dinsdag 1 december 2026")


@pytest.mark.parametrize(
    "said", ["verzet naar 17 december", "het overleg was donderdag", "we hebben donderdag vergaderd"]
)
async def test_what_is_said_of_the_newest_card_is_done_with_it(world: World, said: str) -> None:
    eva = await with_form_open(world)
    await eva.says(f"uvo {CODE}", said)
    eva.sees_not("Kijk je antwoorden na")
    if "Bedoel je" in texts(eva.card):
        await eva.says("ja")
    uvo = await kept(world)
    assert (uvo.planned_on, uvo.last_held) in [
        (date(2026, 12, 17), None),
        (date(2026, 12, 15), date(2026, 11, 19)),
    ]


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "verzet naar vrijdag 18 december, zelfde tijd"),
        ("nl-NL", "zelfde tijd op vrijdag 18 december"),
        ("nl-NL", f"uvo {CODE} verzet 18 december op dezelfde tijd"),
        ("en-GB", "move it to Friday 18 December, same time"),
        ("en-GB", f"uvo {CODE} move 18 December at the same time"),
    ],
)
async def test_at_the_same_hour(world: World, locale: str, said: str) -> None:
    eva = await new_uvo(world, locale=locale)
    await eva.says(f"uvo {CODE}", said)
    if "**" in texts(eva.card) and ("Bedoel je" in texts(eva.card) or "Do you mean" in texts(eva.card)):
        await eva.says("ja")
    uvo = await kept(world)
    assert (uvo.planned_on, uvo.planned_at) == (date(2026, 12, 18), "14:00")


@pytest.mark.parametrize(
    ("locale", "said"), [("nl-NL", "18 december, zelfde tijd"), ("en-GB", "18 December, same time")]
)
async def test_the_next_one_is_planned_at_the_hour_of_the_last(world: World, locale: str, said: str) -> None:
    eva = await new_uvo(world, locale=locale)
    await eva.says(f"uvo {CODE} {'vervallen' if locale == 'nl-NL' else 'cancelled'}", said)
    uvo = await kept(world)
    assert (uvo.planned_on, uvo.planned_at) == (date(2026, 12, 18), "14:00")


async def of_three(world: World, locale: str = "nl-NL") -> Someone:
    """Two UVOs of yesterday, and one to come."""
    eva = await new_uvo(world, locale=locale)
    new, yes = ("nieuwe uvo", "ja") if locale == "nl-NL" else ("new uvo", "yes")
    await eva.says(f"{new} {OTHER} 15-12-2026 10.00", yes, f"{new} {THIRD} 20-1-2027 10.00", yes)
    world.now = datetime(2026, 12, 16, 9, 30, tzinfo=UTC)
    await world.tick(minutes=1)
    return eva


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "allebei gehouden"),
        ("nl-NL", "ze zijn beide doorgegaan"),
        ("nl-NL", "beide uvo's zijn gehouden"),
        ("en-GB", "both held"),
        ("en-GB", "they both took place"),
    ],
)
async def test_both_that_wait_are_held(world: World, locale: str, said: str) -> None:
    eva = await of_three(world, locale)
    await eva.says(said)
    assert [(await kept(world, code)).last_held for code in (CODE, OTHER, THIRD)] == [
        date(2026, 12, 15),
        date(2026, 12, 15),
        None,
    ]


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "maak ongedaan"),
        ("nl-NL", "maak dat ongedaan"),
        ("nl-NL", "nee, zet maar weer terug"),
        ("nl-NL", "oeps, laat maar zoals het was"),
        ("en-GB", "undo"),
        ("en-GB", "undo that please"),
        ("en-GB", "no, put it back"),
    ],
)
async def test_a_move_is_taken_back(world: World, locale: str, said: str) -> None:
    eva = await new_uvo(world, locale=locale)
    before = await kept(world)
    await eva.says(f"uvo {CODE} {'verzet' if locale == 'nl-NL' else 'move'} 18 december 10.00")
    eva.sees("Typ **maak ongedaan**" if locale == "nl-NL" else "Type **undo**")
    await eva.says(said)
    eva.sees("De oude datum staat er weer" if locale == "nl-NL" else "The old date is back")
    after = await kept(world)
    assert (after.planned_on, after.planned_at) == (date(2026, 12, 15), "14:00")
    # A calendar that has the day it was moved to hears of it.
    assert after.sequence > before.sequence + 1
    await eva.says(said)
    # What was taken back once is not done again.
    assert (await kept(world)).planned_on == date(2026, 12, 15)


async def test_a_first_day_is_taken_off_again(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} vervallen", f"uvo {CODE} 18 december 10.00", "maak dat ongedaan")
    eva.sees("De datum is er weer af")
    assert (await kept(world)).planned_on is None


@pytest.mark.parametrize(
    ("locale", "said", "sees"),
    [
        ("nl-NL", "welke uvo's moet ik nog plannen", "Nog te plannen"),
        ("nl-NL", "wat moet ik nog inplannen?", "Nog te plannen"),
        ("nl-NL", "openstaand plannen", "Nog te plannen"),
        ("nl-NL", "welke overleggen moeten nog gepland worden", "Nog te plannen"),
        ("en-GB", "which uvos do i still have to plan", "Still to be planned"),
        ("en-GB", "what do i still have to schedule", "Still to be planned"),
        ("en-GB", "outstanding plan", "Still to be planned"),
    ],
)
async def test_what_is_still_to_be_planned(world: World, locale: str, said: str, sees: str) -> None:
    eva = await of_three(world, locale)
    await eva.says(f"uvo {CODE} {'gehouden' if locale == 'nl-NL' else 'held'}", said)
    eva.sees(sees, CODE)
    eva.sees_not(OTHER, THIRD)


async def test_with_all_planned_it_says_so(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says("welke uvo's moet ik nog plannen")
    eva.sees("Al je UVO's hebben een datum")


async def test_without_a_uvo_there_is_none_that_has_a_date(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo's zonder datum")
    eva.sees("Je hebt nog geen UVO")


@pytest.mark.parametrize(
    ("locale", "said", "sees"),
    [
        ("nl-NL", "ik ben voorzitter van drie uvo's, hoe zet ik die hierin", "Plak dan regels uit Excel"),
        ("nl-NL", "hoe voeg ik mijn uvo's toe", "Plak dan regels uit Excel"),
        ("en-GB", "I chair three uvos, how do I put them in here", "Paste lines from Excel"),
    ],
)
async def test_how_several_are_added(world: World, locale: str, said: str, sees: str) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says(said)
    eva.sees(sees, "uvo nieuw" if locale == "nl-NL" else "uvo new")
