"""What a hurried chair says in passing: another day, a reminder, how to lead, and that it was not meant."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World
from tests.store.contract.everything import dump


async def _chair(world: World, cases: int = 2) -> Someone:
    eva, _ = await stages.chair(cases)(world, "nl-NL")
    return eva


async def _days(world: World) -> dict[str, str]:
    return {row["code"]: str(row["planned_on"])[:10] for row in (await dump(world.engine))["uvos"]}


@pytest.mark.parametrize(
    ("said", "day"),
    {
        "o das een zaterdag, doe 14 maar": "2026-12-14",
        "dat is een feestdag, maak er de 15e van": "2026-12-15",
        "dan kan ik niet, liever de 14e": "2026-12-14",
        "o nee das te vroeg doe maar de 7e": "2026-12-07",
        "doe maar de 14e": "2026-12-14",
        "liever de 14e": "2026-12-14",
    }.items(),
)
async def test_another_day_is_that_of_the_uvo_that_is_shown(world: World, said: str, day: str) -> None:
    eva = await _chair(world)
    await eva.says("uvo AB-11X11Y", said)
    eva.sees("UVO AB-11X11Y", "De datum is vastgelegd")
    assert await _days(world) == {"AB-11X11Y": day, "AB-12X12Y": "2026-12-02"}


@pytest.mark.parametrize("first", ["uvo AB-11X11Y", "verzet AB-11X11Y naar 9 december"])
async def test_a_weekend_among_them_is_told_and_asked(world: World, first: str) -> None:
    eva = await _chair(world)
    await eva.says(first)
    before = await _days(world)
    await eva.says("o das een zaterdag, doe 12 maar")
    eva.sees("zaterdag 12 december 2026", "weekend")
    assert await _days(world) == before
    await eva.says("ja")
    assert (await _days(world))["AB-11X11Y"] == "2026-12-12"


@pytest.mark.parametrize("said", ["doe maar 14", "dat is een zaterdag", "liever niet", "doe maar een afspraak"])
async def test_what_names_no_day_moves_nothing(world: World, said: str) -> None:
    eva = await _chair(world)
    before = await _days(world)
    await eva.says("uvo AB-11X11Y", said)
    assert await _days(world) == before


@pytest.mark.parametrize(
    "said", ["nee", "nee toch niet", "niet de bedoeling", "dat was niet de bedoeling", "dat bedoelde ik niet"]
)
async def test_a_move_that_was_not_meant_is_taken_back(world: World, said: str) -> None:
    eva = await _chair(world)
    await eva.says("verzet AB-11X11Y naar 14 december", said)
    eva.sees("De oude datum staat er weer")
    assert (await _days(world))["AB-11X11Y"] == "2026-12-01"


@pytest.mark.parametrize("said", ["maandag pas", "dat wordt volgende week donderdag", "we doen maandag"])
async def test_a_day_beside_nothing_is_asked_first(world: World, said: str) -> None:
    eva = await _chair(world, 1)
    await world.tick(days=3)
    await eva.says("menu")
    before = await _days(world)
    await eva.says(said)
    eva.sees("Bedoel je")
    assert await _days(world) == before


@pytest.mark.parametrize(
    "said",
    [
        "kan ik een herinnering inplannen voor over 2 weken",
        "zet een reminder voor vrijdag",
        "mag ik een herinnering vrijdag",
    ],
)
async def test_a_reminder_begins_and_moves_no_uvo(world: World, said: str) -> None:
    eva = await _chair(world, 1)
    before = await _days(world)
    await eva.says("menu", said)
    eva.sees("UVO AB-11X11Y", "Er staat al een datum")
    assert await _days(world) == before


async def test_a_reminder_of_one_without_a_day_is_planned(world: World) -> None:
    eva = await _chair(world, 1)
    await eva.says("vervallen AB-11X11Y", "menu", "kan ik een herinnering inplannen voor over 2 weken")
    eva.sees("AB-11X11Y", "maandag 7 december 2026")


@pytest.mark.parametrize(
    "said",
    [
        "ik weet niet hoe ik dit gesprek moet leiden",
        "hoe leid ik dit gesprek",
        "hoe voer ik dit gesprek",
        "tips voor het voorzitten",
    ],
)
async def test_who_asks_how_to_lead_gets_what_prepares_for_it(world: World, said: str) -> None:
    eva = await _chair(world, 1)
    await eva.says(said)
    eva.sees("Deze vragen helpen je bij de voorbereiding")
    await eva.says("nieuwe uvo CD-4M8RYW 3 december 14.00", "ja", said)

    eva.sees("UVO CD-4M8RYW", "Deze vragen helpen je bij de voorbereiding")


async def test_who_coordinates_gets_what_to_talk_about(world: World) -> None:
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says("ik weet niet hoe ik dit gesprek moet leiden")
    dirkje.sees("Gesprek in vier stappen")


async def test_who_wants_a_reminder_hears_that_it_comes_by_itself(world: World) -> None:
    """It was said that they would not be asked again."""
    eva, _ = await stages.chair(1)(world, "nl-NL")
    await eva.says("herinner me een dag van tevoren")
    eva.sees("Over een UVO hoor je van mij de dag ervoor, op de dag zelf en erna.")
    await eva.says("herinneringen uit", "herinner me een dag van tevoren")
    eva.sees("Ik stuur je geen herinneringen, ook niet aan UVO's")
    eva.sees_not("Over een UVO hoor je van mij")
