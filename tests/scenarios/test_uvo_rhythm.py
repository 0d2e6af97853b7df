"""The rhythm of a UVO: set, less often, evaluated; moved, cancelled or recorded on a day that was."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from store.unit_of_work import units_of_work
from tests.scenarios.people import World, texts
from tests.scenarios.uvos import CODE, at, hears, new_uvo


async def test_moved_or_cancelled_restarts_nothing(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} gehouden 20 november")
    eva.sees("rond vrijdag 15 januari 2027")
    await eva.says(f"uvo {CODE} 12 januari 10.00", f"uvo {CODE} verzet 14 januari 10.00", f"uvo {CODE} nee")
    await eva.says(f"uvo {CODE}")
    eva.sees("Volgens het ritme is de volgende UVO rond vrijdag 15 januari 2027")


async def test_what_took_place_is_kept_with_the_day_it_was_due(world: World) -> None:
    """For the numbers of an operator; the day put right is the same meeting there."""
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} gehouden 20 november")
    await eva.says(f"uvo {CODE} gehouden 23 november")
    async with world.engine.connect() as connection:
        rows = (await connection.execute(text("SELECT held_on, due_on, recorded_on FROM uvo_meetings"))).all()
    # Eight weeks after it came under our care; what was said later counts from what was said before.
    assert sorted(tuple(map(str, row)) for row in rows) == [
        ("2026-11-20", "2027-01-18", "2026-11-23"),
        ("2026-11-23", "2027-01-15", "2026-11-23"),
    ]
    async with units_of_work(world.engine).across() as uow:
        (counts,) = await uow.report.list_months(date(2026, 11, 1), date(2026, 12, 1), ())
    assert (counts.held, counts.in_rhythm, counts.chairs, counts.people) == (1, 1, 1, 1)


async def test_another_rhythm_and_less_often_only_for_the_time_being(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} ritme 4")
    eva.sees("Het ritme is aangepast", "eens in de 4 weken")
    await eva.says(f"uvo {CODE} ritme 12")
    eva.sees("Vul hieronder ook de laatste dag in.", "Om de hoeveel weken?")
    await eva.presses("Zet dit ritme", weken="12", tot="2027-03-01")
    eva.sees("eens in de 12 weken, tijdelijk tot maandag 1 maart 2027", "Daarna weer eens in de 4 weken")
    await eva.says(f"uvo {CODE} ritme 40")
    eva.sees("1 tot en met 26 weken")


async def test_later_asks_once_and_leaves_the_rhythm(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} vervallen", f"uvo {CODE} gehouden 20 november")
    await hears(world, eva, at("2027-01-04"))
    eva.sees("rond vrijdag 15 januari 2027")
    await eva.presses("Herinner me later")
    eva.sees("vraag ik het je op donderdag 7 januari 2027 weer", "Het ritme blijft")
    await hears(world, eva, at("2027-01-06"))
    eva.sees("vraag ik het je")
    await hears(world, eva, at("2027-01-07"))
    eva.sees("rond vrijdag 15 januari 2027")


async def test_the_evaluation_when_a_rhythm_is_set(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CODE, "15-12-2026", "14.00", "wijzig evaluatie", "2", "verstuur")
    await eva.says(f"uvo {CODE} gehouden 23 november")
    seen = False
    while world.now < at("2027-02-16"):
        await world.tick(hours=12)
        seen = seen or any("te evalueren" in texts(card) for _, card in world.told)
    assert seen
    await eva.says(f"uvo {CODE} evaluatie gedaan")
    eva.sees("Genoteerd dat je hebt geëvalueerd")


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("vandaag", "maandag 23 november 2026"),
        ("gisteren", "zondag 22 november 2026"),
        ("vrijdag", "vrijdag 20 november 2026"),
        ("maandag", "maandag 23 november 2026"),
        ("22 november", "zondag 22 november 2026"),
        ("24 november 2025", "maandag 24 november 2025"),
    ],
)
async def test_held_on_a_day_that_was(world: World, said: str, held: str) -> None:
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} gehouden {said}")
    if "Bedoel je" in texts(eva.card):
        eva.sees(f"Bedoel je **{held}**?")
        await eva.says("ja")
    eva.sees(f"gehouden op {held}")
    await eva.says(f"uvo {CODE}")
    eva.sees(f"De vorige was op {held}")
    eva.sees("Gepland op dinsdag 15 december 2026")


async def test_days_of_another_age_are_refused_kindly(world: World) -> None:
    eva = await new_uvo(world)
    for words in ("verzet 31-12-9999 10.00", "gehouden 1-1-1990", "ritme 12 tot 31-12-9999", "ritme 100", "ritme 4,5"):
        await eva.says(f"uvo {CODE} {words}")
        eva.sees_not("9999", "1990")
    await eva.says(f"uvo {CODE}")
    eva.sees("dinsdag 15 december 2026, 14.00 uur", "eens in de 8 weken")
    await eva.says(f"uvo {CODE} ritme zes")
    eva.sees("eens in de 6 weken")


async def test_the_evaluation_waits_when_asked_to(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CODE, "24-11-2026", "9.00", "wijzig evaluatie", "2", "verstuur")
    await eva.says(f"uvo {CODE} verzet 1 juni 10.00")
    await hears(world, eva, at("2027-02-15"))
    eva.sees("te evalueren")
    await eva.presses("Herinner me later")
    eva.sees("op donderdag 18 februari 2027 weer")
    for _ in range(4):
        await world.tick(hours=12)
        eva.hears_nothing()
    await hears(world, eva, at("2027-02-18"))
    eva.sees("te evalueren")


async def test_long_overdue_and_cancelled_keeps_asking(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} gehouden 20 november", f"uvo {CODE} verzet 15-3-2027 10.00")
    world.now = datetime(2027, 3, 16, 9, 0, tzinfo=UTC)
    await eva.says(f"uvo {CODE} vervallen")
    asked = 0
    while world.now < at("2027-05-01"):
        await world.tick(hours=12)
        asked += sum("weken geleden" in texts(card) for who, card in world.told if who == "eva")
    assert asked == 3


@pytest.mark.parametrize(
    ("locale", "said"), [("nl-NL", "laat maar op 8 staan, werkt prima zo"), ("en-GB", "keep it at 8")]
)
async def test_what_it_was_is_kept_in_words(world: World, locale: str, said: str) -> None:
    """It was asked whether the UVO had been held."""
    eva = await new_uvo(world)
    await eva.says("ritme", said)
    eva.sees("Zo was het ritme al. Er verandert niets.", "eens in de 8 weken")


@pytest.mark.parametrize("said", ["6 weken tot 1 juni", "6 weken maar wel tot juni"])
async def test_a_last_day_that_is_not_kept_is_told(world: World, said: str) -> None:
    """It was dropped, and said to be changed."""
    eva = await new_uvo(world)
    await eva.says("ritme", said)
    eva.sees("zonder laatste dag: het blijft zo tot je het wijzigt", "eens in de 6 weken")
