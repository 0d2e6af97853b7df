"""One's step: asked about four weeks later, once, and not where somebody wants no message."""

from datetime import UTC, datetime

import pytest

from tests.scenarios.people import Someone, World
from tests.scenarios.waiting import put_clock, who_were_told

pytestmark = pytest.mark.usefixtures("on_thursday")


async def _outcome(world: World) -> Someone:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Team Oost", *"3344", "verstuur")
    anna.sees("Welke stap kun jij de komende weken zelf zetten?", "Zal ik je eraan herinneren?")
    anna.sees_not("Welke ene stap zet je")
    return anna


async def test_a_step_is_asked_about_four_weeks_later(world: World) -> None:
    anna = await _outcome(world)
    await anna.presses("Herinner mij over vier weken")
    anna.sees("Op donderdag 24 december 2026", "bewaar ik niet", "Jouw zelfscan", "Toch niet herinneren")
    put_clock(world, 23)
    assert await world.tick() == []
    put_clock(world, 24)
    assert who_were_told(await world.tick()) == ["anna"]
    anna.hears()
    anna.sees("Op donderdag 26 november 2026 deed je een zelfscan", "Kijk gerust terug")
    anna.sees_not("Team Oost")
    await anna.presses("Uitdraai")
    anna.sees("Jouw zelfscan", "Team Oost")
    assert await world.tick(days=30) == []


@pytest.mark.parametrize(
    "words",
    ["herinner mij over vier weken aan mijn stap", "herinner me aan mijn stap", "kun je me aan mijn stap herinneren?"],
)
async def test_it_can_be_typed_and_taken_back(world: World, words: str) -> None:
    anna = await _outcome(world)
    await anna.says("help", words)
    anna.sees("Op donderdag 24 december 2026")
    await anna.says("uitdraai")
    anna.sees("Toch niet herinneren")
    anna.sees_not("Zal ik je")
    await anna.says("toch niet herinneren")
    anna.sees("ik herinner je niet aan je stap")
    assert await world.tick(days=40) == []
    await anna.says("uitdraai")
    anna.sees("Herinner mij over vier weken")


async def test_asked_twice_it_comes_once_and_again_when_asked_again(world: World) -> None:
    anna = await _outcome(world)
    await anna.presses("Herinner mij over vier weken")
    world.later(days=1)
    await anna.says("mijn stap")
    put_clock(world, 24)
    assert await world.tick() == []
    put_clock(world, 28)
    assert who_were_told(await world.tick()) == ["anna"]
    anna.hears()
    await anna.presses("Herinner mij over vier weken")
    anna.sees("Op maandag 25 januari 2027", "Toch niet herinneren")


async def test_a_step_waits_for_who_is_away_and_ends_with_reminders_off_or_the_scan(world: World) -> None:
    anna = await _outcome(world)
    await anna.presses("Herinner mij over vier weken")
    await anna.says("afwezig tot 4 januari")
    put_clock(world, 24)
    assert await world.tick() == []
    world.now = datetime(2027, 1, 4, 9, 0, tzinfo=UTC)
    assert who_were_told(await world.tick()) == ["anna"]
    await anna.says("mijn stap", "stop herinneringen")
    assert await world.tick(days=40) == []
    await anna.says("mijn stap")
    anna.sees("herinneringen staan uit")
    await anna.says("herinneringen aan", "mijn stap", "wis mijn gegevens", "wis alles")
    assert await world.tick(days=40) == []


async def test_without_a_scan_it_is_told_how_to_get_one(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("herinner mij over vier weken")
    anna.sees("zelfscan")


async def test_a_competentiescan_offers_it_too(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "1", *["4 3 5 4"] * 9, "verstuur")
    anna.sees("Zal ik je eraan herinneren?")
    await anna.presses("Herinner mij over vier weken")
    put_clock(world, 24)
    await world.tick()
    anna.hears()
    anna.sees("deed je een competentiescan")
