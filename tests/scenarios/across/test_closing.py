"""A round closes for all organisations at once: by whom, for whom, and who counts when there are few."""

import asyncio
from datetime import UTC, date, datetime

import pytest

from bot.proactive.jobs import apply_retention
from store.register import register
from store.unit_of_work import units_of_work
from tests.scenarios.across.region import AVER, VELD, ZUID, acts, comes, competencies, on_both, opened, the_round, three
from tests.scenarios.people import World, buttons, texts


@on_both
async def test_closed_by_the_coordinator_everybody_hears_and_sees_it_where_they_are(world: World) -> None:
    dirkje, code = await opened(world)
    people = await three(world, code)
    half = await comes(world, "half", ZUID)
    await half.says(f"doe mee {code}", "ja", "onderwijs", "3")
    await dirkje.says(f"sluit {code}", "ja")
    dirkje.sees("3")
    told = dict(await world.tick(minutes=1))
    assert sorted(told) == ["aya", "half", "vera", "zoe"]
    pictures = set()
    for person in people:
        person.hears()
        person.sees("Regio Noord")
        await person.says(f"groepsoverzicht {code}")
        person.sees("Het grootste verschil zit bij verbinder", "Onderwijs")
        assert "Herhaal de ronde" not in buttons(person.card)
        pictures.add(texts(person.card))
    assert len(pictures) == 1, "all see the same"
    half.hears()
    half.sees("is gesloten", "Het telt dus niet mee")
    for tenant in (VELD, ZUID, AVER):
        assert (await acts(world, tenant))[:2] == ["read", "released"]


@on_both
async def test_closed_by_the_clock_it_is_the_same(world: World) -> None:
    _, code = await opened(world)
    people = await three(world, code)
    world.now = datetime(2026, 12, 18, 3, 20, tzinfo=UTC)
    await apply_retention(world.installation, units_of_work(world.engine), world.now, register().terms({}, {}))
    told = await world.tick(hours=6)
    assert sorted(name for name, _ in told) == ["aya", "dirkje", "vera", "zoe"]
    for person in people:
        await person.says("groepsoverzicht")
        person.sees("Het grootste verschil zit bij verbinder")


@on_both
@pytest.mark.parametrize("first", ["zoe", "aya"])
async def test_whose_day_passed_is_released_right_when_another_organisation_asks_first(
    world: World, first: str
) -> None:
    dirkje, code = await opened(world)
    people = {person.name: person for person in await three(world, code)}
    half = await comes(world, "half")
    await half.says(f"doe mee {code}", "ja", "onderwijs", "3")
    world.now = datetime(2026, 12, 18, 9, 0, tzinfo=UTC)
    await people[first].says(f"groepsoverzicht {code}")
    people[first].sees("Het grootste verschil zit bij verbinder")
    seen = texts(people[first].card)
    assert (await the_round(world, code)).closed_on == date(2026, 12, 18)
    for tenant in (VELD, ZUID, AVER):
        assert (await acts(world, tenant))[:2] == ["read", "released"]
    # Who asked sees it already.
    assert sorted(name for name, _ in await world.tick(minutes=1)) == sorted(
        {"dirkje", "half", "vera", "zoe", "aya"} - {first}
    )
    for person in people.values():
        await person.says(f"groepsoverzicht {code}")
        assert texts(person.card) == seen
    await dirkje.says(f"groepsoverzicht {code}")
    dirkje.sees("Het grootste verschil zit bij verbinder")
    assert "Herhaal de ronde" in buttons(dirkje.card)
    half.hears()
    half.sees("is gesloten", "Het telt dus niet mee")


@on_both
async def test_three_who_ask_at_once_see_one_and_the_same(world: World) -> None:
    _, code = await opened(world)
    people = await three(world, code)
    world.now = datetime(2026, 12, 18, 9, 0, tzinfo=UTC)
    cards = await asyncio.gather(*(person.says(f"groepsoverzicht {code}") for person in people))
    assert len(set(map(texts, cards))) == 1
    people[1].sees("Het grootste verschil zit bij verbinder")
    for tenant in (VELD, ZUID, AVER):
        assert (await acts(world, tenant))[:2] == ["read", "released"]


async def test_of_a_confidential_round_only_its_coordinators_see_the_picture(world: World) -> None:
    dirkje, code = await opened(world, "2")
    people = [await comes(world, f"z{n}", ZUID) for n in range(5)]
    for person in people:
        await competencies(person, code)
    world.now = datetime(2026, 12, 18, 9, 0, tzinfo=UTC)
    await people[0].says(f"groepsoverzicht {code}")
    people[0].sees("is voor de coördinator")
    await people[0].says(f"pdf {code}")
    people[0].sees("is voor de coördinator")
    await dirkje.says(f"groepsoverzicht {code}")
    dirkje.sees("5 van de 9 genodigden hebben de scan afgerond")
    assert await world.tick(minutes=1) == [], "who coordinates asked for it; nobody else hears of it"


@on_both
@pytest.mark.parametrize(("zuid", "enough"), [(4, False), (5, True)])
async def test_confidential_counts_over_all_organisations_together(world: World, zuid: int, enough: bool) -> None:
    """Four of one organisation are too few, five are not; the coordinator herself is in no figure."""
    dirkje, code = await opened(world, "2")
    await competencies(dirkje, code)
    for number in range(zuid):
        await competencies(await comes(world, f"z{number}", ZUID), code, f"{1 + number % 5} 3 4 5")
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    assert ("te weinig afgeronde scans" in texts(dirkje.card)) is not enough
    dirkje.sees_not("Zuid", "Aver")


async def test_four_and_one_of_another_organisation_are_five(world: World) -> None:
    dirkje, code = await opened(world, "2")
    for number, tenant in enumerate((ZUID, ZUID, ZUID, AVER, VELD)):
        await competencies(await comes(world, f"p{number}", tenant), code, f"{1 + number % 5} 3 4 5")
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    dirkje.sees("5 van de 9 genodigden hebben de scan afgerond")
