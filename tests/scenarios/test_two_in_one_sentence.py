"""Two things in one sentence: two cases, two rounds, each its own, or one of them asked about."""

from datetime import date

import pytest

from tests.scenarios.mishearing import AB, CD, chair, coordinator, rows
from tests.scenarios.people import World

pytestmark = pytest.mark.usefixtures("on_thursday")


@pytest.mark.parametrize(
    "said",
    [
        f"Sluit {AB} en {CD} allebei af", f"sluit {AB} en {CD}", f"{AB} en {CD} kunnen dicht",
        "beide casussen zijn afgesloten", "please close both cases",
    ],
)  # fmt: skip
async def test_two_cases_are_closed_after_one_yes(world: World, said: str) -> None:
    eva = await chair(world, f"{AB} 15 december 14.00", f"{CD} 20 januari 10.00")
    await eva.says(said)
    eva.sees(f"De casus {AB} afsluiten", f"De casus {CD} afsluiten")
    assert not [row for row in await rows(world, "uvos") if row["closed_on"]]
    await eva.says("ja")
    assert [row["closed_on"] for row in await rows(world, "uvos")] == [date(2026, 11, 26)] * 2


async def test_a_no_closes_neither_and_a_yes_on_another_day_asks_again(world: World) -> None:
    eva = await chair(world, f"{AB} 15 december 14.00", f"{CD} 20 januari 10.00")
    await eva.says(f"sluit {AB} en {CD}", "nee")
    await eva.says(f"sluit {AB} en {CD}")
    world.later(days=1)
    await eva.says("ja")
    assert not [row for row in await rows(world, "uvos") if row["closed_on"]]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        (f"verzet {AB} en {CD} naar 12 januari 10 uur", [date(2027, 1, 12), date(2027, 1, 12)]),
        (f"verzet {AB} naar 8 december en {CD} naar 12 januari", [date(2026, 12, 8), date(2027, 1, 12)]),
        (f"move {AB} to 8 December and {CD} to 12 January", [date(2026, 12, 8), date(2027, 1, 12)]),
    ],
)
async def test_two_uvos_are_moved_at_once(world: World, said: str, days: list[date]) -> None:
    eva = await chair(world, f"{AB} 15 december 14.00", f"{CD} 20 januari 10.00")
    await eva.says(said)
    assert [row["planned_on"] for row in await rows(world, "uvos")] == days


@pytest.mark.parametrize(
    "said",
    [
        f"de uvo van {AB} gaat door maar die van {CD} niet", f"sluit {AB} niet, maar {CD} wel",
        f"alle uvo's behalve {AB} gaan niet door",
    ],
)  # fmt: skip
async def test_what_is_said_of_one_is_not_asked_of_both(world: World, said: str) -> None:
    eva = await chair(world, f"{AB} 15 december 14.00", f"{CD} 20 januari 10.00")
    await eva.says("uvo", said)
    eva.sees_not("allebei")


async def test_a_rhythm_of_two_is_of_both(world: World) -> None:
    eva = await chair(world, f"{AB} 15 december 14.00", f"{CD} 20 januari 10.00")
    await eva.says("uvo", f"{AB} en {CD} voortaan om de 6 weken")
    assert [row["weeks"] for row in await rows(world, "uvos")] == [6, 6]


async def test_of_each_uvo_its_own_is_asked_together(world: World) -> None:
    eva = await chair(world, f"{AB} 15 december 14.00", f"{CD} 20 januari 10.00")
    await eva.says(f"{AB} is geweest op 24 november en {CD} gaat niet door")
    eva.sees(f"UVO {AB} is gehouden", f"UVO {CD} niet doorgaat")
    await eva.says("ja")
    first, second = await rows(world, "uvos")
    assert (first["last_held"], first["planned_on"]) == (date(2026, 11, 24), date(2026, 12, 15))
    assert (second["last_held"], second["planned_on"]) == (None, None)


async def test_of_each_round_its_own_is_asked_together(world: World) -> None:
    dirkje = await coordinator(world, "Regio Noord", "Regio Zuid")
    await dirkje.says("sluit noord en verleng zuid naar 15 januari")
    dirkje.sees("Bedoel je dit allebei?", "Regio Noord sluiten", "Regio Zuid verzetten: vrijdag 15 januari")
    await dirkje.says("ja")
    first, second = await rows(world, "rounds")
    assert (first["closed_on"], second["closed_on"], second["closes_on"]) == (
        date(2026, 11, 26), None, date(2027, 1, 15),
    )  # fmt: skip


async def test_of_two_rounds_one_is_left_open(world: World) -> None:
    dirkje = await coordinator(world, "Regio Noord", "Regio Zuid")
    await dirkje.says("sluit noord maar laat zuid open")
    dirkje.sees_not("allebei")
    assert not any(row["closed_on"] for row in await rows(world, "rounds"))


@pytest.mark.parametrize(
    "said",
    [
        "verleng beide rondes tot 15 januari", "verleng Regio Noord en Regio Zuid t/m 15 januari",
        "verleng noord en zuid naar 15 januari", "extend both rounds to 15 January",
    ],
)  # fmt: skip
async def test_two_rounds_are_extended_after_one_yes(world: World, said: str) -> None:
    dirkje = await coordinator(world, "Regio Noord", "Regio Zuid")
    await dirkje.says(said)
    dirkje.sees(
        "Regio Noord verzetten: vrijdag 15 januari",
        "Regio Zuid verzetten: vrijdag 15 januari",
    )
    assert {row["closes_on"] for row in await rows(world, "rounds")} == {date(2026, 12, 18)}
    await dirkje.presses("Ja")
    assert {row["closes_on"] for row in await rows(world, "rounds")} == {date(2027, 1, 15)}


async def test_two_codes_of_a_round_are_both_closed_after_one_yes(world: World) -> None:
    dirkje = await coordinator(world, "Regio Noord", "Regio Zuid")
    one, two = (row["code"] for row in await rows(world, "rounds"))
    await dirkje.says(f"sluit {one} en {two}")
    dirkje.sees("Regio Noord sluiten", "Regio Zuid sluiten")
    await dirkje.says("ja")
    assert all(row["closed_on"] for row in await rows(world, "rounds"))


@pytest.mark.parametrize("said", ["verleng de ronde tot 15 januari", "sluit de ronde", "sluit regio"])
async def test_of_two_rounds_one_that_is_not_named_is_asked(world: World, said: str) -> None:
    dirkje = await coordinator(world, "Regio Noord", "Regio Zuid")
    await dirkje.says(said)
    dirkje.sees("Welke ronde bedoel je?")
