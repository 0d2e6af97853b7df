"""What was misheard once, by its kind: two things in one sentence, a period to come, a UVO by its day, idioms."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.scenarios.people import Someone, World
from tests.store.contract.everything import dump

AB, CD = "AB-3K7QXZ", "CD-8M4RTW"


@pytest.fixture
def world(world: World) -> World:
    world.now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    return world


async def _rows(world: World, table: str) -> list[dict[str, Any]]:
    return [dict(row) for row in (await dump(world.engine))[table]]


async def _chair(world: World, *lines: str) -> Someone:
    """A chair with these UVOs: code, day and hour."""
    eva = await world.newcomer("eva")
    for line in lines:
        await eva.says(f"uvo nieuw {line}", "ja")
    return eva


async def _coordinator(world: World, *names: str) -> Someone:
    """A coordinator with a round of these names, all open until 18 December."""
    dirkje = await world.newcomer("dirkje")
    for name in names:
        await dirkje.says("ronde", "2", name, "18 december", "8", "verstuur")
    return dirkje


async def _away(world: World) -> tuple[date | None, date | None]:
    (row,) = await _rows(world, "people")
    return row["away_from"], row["away_until"]


# A period that is still to come.


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("afwezig van 3 tot 10 januari", date(2027, 1, 3), date(2027, 1, 9)),
        ("ik ben afwezig van 3 t/m 10 januari", date(2027, 1, 3), date(2027, 1, 10)),
        ("ik ben van 21 december tot 4 januari op vakantie", date(2026, 12, 21), date(2027, 1, 3)),
        ("ik ben vanaf maandag twee weken op vakantie", date(2026, 11, 30), date(2026, 12, 13)),
        ("Ik ben vanaf morgen op vakantie en ben 14 december weer terug.", date(2026, 11, 27), date(2026, 12, 13)),
        ("I'm away from 3 to 10 January", date(2027, 1, 3), date(2027, 1, 10)),
        ("afwezig van vandaag tot 10 december", None, date(2026, 12, 9)),
        ("afwezig tot 10 januari", None, date(2027, 1, 9)),
        ("away until 10 January", None, date(2027, 1, 9)),
    ],
)
async def test_a_period_to_come_begins_when_it_was_said_to(
    world: World, said: str, first: date | None, last: date
) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    assert await _away(world) == (first, last)


async def test_a_period_to_come_is_said_back_and_can_be_taken_back(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("afwezig van 3 tot 10 januari")
    anna.sees("van zondag 3 januari 2027 tot en met zaterdag 9 januari 2027 stuur ik je geen herinneringen")
    await anna.says("afwezig")
    anna.sees("van zondag 3 januari 2027 tot en met zaterdag 9 januari 2027")
    await anna.presses("Ik ben er weer")
    assert await _away(world) == (None, None)


async def test_who_begins_later_is_asked_until_when_and_keeps_the_beginning(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("ik ga vanaf 14 december met vakantie", "3 januari")
    assert await _away(world) == (date(2026, 12, 14), date(2027, 1, 2))


async def test_before_it_begins_reminders_come_and_in_it_they_wait(world: World) -> None:
    eva = await _chair(world, f"{AB} 8 december 14.00", f"{CD} 15 december 14.00")
    await eva.says("afwezig van 10 tot 15 december")
    told: dict[date, int] = {}
    while world.now.date() < date(2026, 12, 15):
        for _ in await world.tick(hours=6):
            told[world.now.date()] = told.get(world.now.date(), 0) + 1
    assert date(2026, 12, 7) in told
    assert not [day for day in told if date(2026, 12, 10) <= day < date(2026, 12, 15)]


# A change that others notice names what it was.


@pytest.mark.parametrize(
    "said", ["verleng de ronde naar 8 januari", "kun je de ronde open houden tot en met 8 januari"]
)
async def test_a_longer_round_names_its_old_day(world: World, said: str) -> None:
    dirkje = await _coordinator(world, "Regio Noord")
    await dirkje.says(said)
    dirkje.sees("sluit nu op vrijdag 8 januari 2027 in plaats van vrijdag 18 december 2026")


# Two in one sentence.


@pytest.mark.parametrize(
    "said",
    [
        f"Sluit {AB} en {CD} allebei af", f"sluit {AB} en {CD}", f"{AB} en {CD} kunnen dicht",
        "beide casussen zijn afgesloten", "please close both cases",
    ],
)  # fmt: skip
async def test_two_cases_are_closed_after_one_yes(world: World, said: str) -> None:
    eva = await _chair(world, f"{AB} 15 december 14.00", f"{CD} 20 januari 10.00")
    await eva.says(said)
    eva.sees(f"De casus {AB} afsluiten", f"De casus {CD} afsluiten")
    assert not [row for row in await _rows(world, "uvos") if row["closed_on"]]
    await eva.says("ja")
    assert [row["closed_on"] for row in await _rows(world, "uvos")] == [date(2026, 11, 26)] * 2


async def test_a_no_closes_neither_and_a_yes_on_another_day_asks_again(world: World) -> None:
    eva = await _chair(world, f"{AB} 15 december 14.00", f"{CD} 20 januari 10.00")
    await eva.says(f"sluit {AB} en {CD}", "nee")
    await eva.says(f"sluit {AB} en {CD}")
    world.later(days=1)
    await eva.says("ja")
    assert not [row for row in await _rows(world, "uvos") if row["closed_on"]]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        (f"verzet {AB} en {CD} naar 12 januari 10 uur", [date(2027, 1, 12), date(2027, 1, 12)]),
        (f"verzet {AB} naar 8 december en {CD} naar 12 januari", [date(2026, 12, 8), date(2027, 1, 12)]),
        (f"move {AB} to 8 December and {CD} to 12 January", [date(2026, 12, 8), date(2027, 1, 12)]),
    ],
)
async def test_two_uvos_are_moved_at_once(world: World, said: str, days: list[date]) -> None:
    eva = await _chair(world, f"{AB} 15 december 14.00", f"{CD} 20 januari 10.00")
    await eva.says(said)
    assert [row["planned_on"] for row in await _rows(world, "uvos")] == days


async def test_of_each_uvo_its_own_is_asked_together(world: World) -> None:
    eva = await _chair(world, f"{AB} 15 december 14.00", f"{CD} 20 januari 10.00")
    await eva.says(f"{AB} is geweest op 24 november en {CD} gaat niet door")
    eva.sees(f"UVO {AB} is gehouden", f"UVO {CD} niet doorgaat")
    await eva.says("ja")
    first, second = await _rows(world, "uvos")
    assert (first["last_held"], first["planned_on"]) == (date(2026, 11, 24), date(2026, 12, 15))
    assert (second["last_held"], second["planned_on"]) == (None, None)


@pytest.mark.parametrize(
    "said",
    [
        "verleng beide rondes tot 15 januari", "verleng Regio Noord en Regio Zuid t/m 15 januari",
        "verleng noord en zuid naar 15 januari", "extend both rounds to 15 January",
    ],
)  # fmt: skip
async def test_two_rounds_are_extended_after_one_yes(world: World, said: str) -> None:
    dirkje = await _coordinator(world, "Regio Noord", "Regio Zuid")
    await dirkje.says(said)
    dirkje.sees("Regio Noord verlengen: vrijdag 15 januari", "Regio Zuid verlengen: vrijdag 15 januari")
    assert {row["closes_on"] for row in await _rows(world, "rounds")} == {date(2026, 12, 18)}
    await dirkje.presses("Ja")
    assert {row["closes_on"] for row in await _rows(world, "rounds")} == {date(2027, 1, 15)}


async def test_two_codes_of_a_round_are_both_closed_after_one_yes(world: World) -> None:
    dirkje = await _coordinator(world, "Regio Noord", "Regio Zuid")
    one, two = (row["code"] for row in await _rows(world, "rounds"))
    await dirkje.says(f"sluit {one} en {two}")
    dirkje.sees("Regio Noord sluiten", "Regio Zuid sluiten")
    await dirkje.says("ja")
    assert all(row["closed_on"] for row in await _rows(world, "rounds"))


@pytest.mark.parametrize("said", ["verleng de ronde tot 15 januari", "sluit de ronde", "sluit regio"])
async def test_of_two_rounds_one_that_is_not_named_is_asked(world: World, said: str) -> None:
    dirkje = await _coordinator(world, "Regio Noord", "Regio Zuid")
    await dirkje.says(said)
    dirkje.sees("Welke ronde bedoel je?")
