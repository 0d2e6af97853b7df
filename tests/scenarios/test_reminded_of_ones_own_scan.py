"""Who lets a scan of their own rest is reminded of it on the day they say: once, in working time, until it is done."""

import json
from datetime import UTC, datetime

import pytest

from tests.scenarios.people import Someone, World
from tests.scenarios.test_own_data import taken_along

BEGUN = ("zelfscan", "1", "3", "Testregio", "4", "pauze")


async def _resting(world: World, *said: str) -> Someone:
    """It is Monday 23 November, half past nine."""
    anna = await world.newcomer("anna")
    await anna.says(*BEGUN, *said)
    return anna


async def _told(world: World, day: int, hour: int = 9) -> list[str]:
    world.now = datetime(2026, 11, day, hour, 0, tzinfo=UTC)
    world.told = []
    await world.prompt_sender.tick()
    return [name for name, _ in world.told]


@pytest.mark.parametrize(
    "said",
    [
        "herinner me dinsdag",
        "herinner me dinsdag weer",
        "ping me dinsdag",
        "herinner me dinsdag aan mijn zelfscan",
        "kun je me dinsdag aan de zelfscan herinneren?",
        "later dinsdag",
        "ga dinsdag verder",
        "ik maak hem dinsdag af",
    ],
)
async def test_on_that_day_it_is_asked_again_once(world: World, said: str) -> None:
    anna = await _resting(world, said)
    anna.sees("Ik herinner je op dinsdag 24 november 2026 aan je zelfscan", "Alles is bewaard")
    assert await _told(world, 23, 16) == []
    assert await _told(world, 24) == ["anna"]
    anna.hears()
    anna.sees("Zoals je vroeg: je zelfscan staat nog voor je klaar")
    assert await _told(world, 24, 10) == []
    assert await _told(world, 25) == []
    await anna.presses("Verder")
    anna.sees("Rol 2 van 4")


async def test_it_is_asked_which_day_and_the_day_comes_next(world: World) -> None:
    anna = await _resting(world, "herinner me")
    anna.sees("Op welke dag zal ik je herinneren aan je zelfscan?")
    await anna.says("woensdag")
    anna.sees("woensdag 25 november 2026")
    await anna.says("later vandaag")
    anna.sees_not("Ik herinner je op maandag")
    assert await _told(world, 25) == ["anna"]


async def test_in_hand_it_rests_until_then(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*BEGUN[:-1], "later dinsdag")
    anna.sees("Ik herinner je op dinsdag 24 november 2026")
    await anna.says("hoi")
    anna.sees_not("Rol 2 van 4")
    await anna.says("verder")
    anna.sees("Rol 2 van 4")


async def test_a_weekend_is_asked_and_becomes_monday(world: World) -> None:
    anna = await _resting(world, "later zaterdag")
    anna.sees("Dat is in het weekend")
    await anna.says("ja")
    anna.sees("maandag 30 november 2026")
    assert await _told(world, 28) == []
    assert await _told(world, 30) == ["anna"]


async def test_another_day_takes_its_place(world: World) -> None:
    await _resting(world, "later dinsdag", "later woensdag")
    assert await _told(world, 24) == []
    assert await _told(world, 25) == ["anna"]


@pytest.mark.parametrize("said", ["toch niet herinneren", "[Toch niet herinneren]"])
async def test_it_is_taken_back(world: World, said: str) -> None:
    anna = await _resting(world, "later dinsdag")
    await (anna.presses(said.strip("[]")) if said.startswith("[") else anna.says(said))
    anna.sees("Ik herinner je niet aan je zelfscan")
    assert await _told(world, 24) == []


@pytest.mark.parametrize(
    "done", [("verder", "4", "4", "4", "verstuur"), ("verder", "stop", "weggooien"), ("wis alles", "wis alles")]
)
async def test_what_is_done_or_gone_is_not_asked_again(world: World, done: tuple[str, ...]) -> None:
    anna = await _resting(world, "later dinsdag", *done)
    assert await _told(world, 24) == []
    assert "Verder" not in str(anna.card.get("actions"))


async def test_one_s_own_data_have_it(world: World) -> None:
    anna = await _resting(world, "later dinsdag", "mijn gegevens")
    await anna.presses("Als bestand")
    assert '"verder"' in json.dumps(json.loads(await taken_along(anna))["tables"]["prompts"])


async def test_without_reminders_it_is_said_how(world: World) -> None:
    anna = await _resting(world, "herinneringen uit", "ja", "later dinsdag")
    anna.sees("Je herinneringen staan uit", "herinneren aan je zelfscan")
    assert await _told(world, 24) == []


@pytest.mark.parametrize(
    "said", ["ping me again Tuesday", "remind me on Tuesday", "remind me of the self-scan on Tuesday"]
)
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("self-scan", "1", "3", "Region", "4", "pause", said)
    tom.sees("I will remind you of your self-scan on Tuesday, 24 November 2026", "Everything is kept")
    assert await _told(world, 24) == ["tom"]
    tom.hears()
    tom.sees("As you asked: your self-scan is still waiting for you")
