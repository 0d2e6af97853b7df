"""A day that somebody gave in a small help is one they are reminded of: it can be moved, taken back, switched off."""

from datetime import UTC, datetime

import pytest

from tests.scenarios.people import Someone, World

# Today is Monday 23 November 2026.
DAY = "12 februari"


async def coordinator(world: World, *day: str) -> Someone:
    carla = await world.newcomer("carla")
    await carla.says("is mijn opdracht compleet", "ja", "ja", "ja", "ja", *(day or (DAY,)))
    return carla


def at(world: World, year: int, month: int, day: int) -> None:
    world.now = datetime(year, month, day, 8, 30, tzinfo=UTC)


async def reminded(world: World) -> list[str]:
    return [person for person, _ in await world.tick()]


async def test_somebody_is_reminded_a_week_before_the_go_no_go_moment(world: World) -> None:
    carla = await coordinator(world)
    carla.sees("Op vrijdag 5 februari 2027 herinner ik je aan het go/no-go-moment.", "Toch niet herinneren")
    at(world, 2027, 2, 4)
    assert await world.tick() == []
    at(world, 2027, 2, 5)
    assert len(await world.tick()) == 1
    carla.hears()
    carla.sees("Op vrijdag 12 februari 2027 is jullie go/no-go-moment.", "Zijn de voorwaarden goed genoeg")
    await carla.presses("Uitdraai")
    carla.sees("Is mijn opdracht compleet?")
    assert await world.tick(days=30) == []


@pytest.mark.parametrize(
    ("day", "told", "when"),
    [
        # Within a week it is the day itself, or the last working day before it.
        (["donderdag 26 november"], "Op donderdag 26 november 2026", (2026, 11, 26)),
        (["zondag 29 november", "ja"], "Op vrijdag 27 november 2026", (2026, 11, 27)),
        # A week before is Easter Sunday: the first working day after it.
        (["4 april 2027", "ja"], "Op dinsdag 30 maart 2027", (2027, 3, 30)),
    ],
)
async def test_the_day_of_the_reminder(world: World, day: list[str], told: str, when: tuple[int, int, int]) -> None:
    carla = await coordinator(world, *day)
    carla.sees(f"{told} herinner ik je")
    at(world, *when)
    assert len(await world.tick()) == 1


async def test_it_is_taken_back_by_a_button_or_by_typing_and_asked_for_again(world: World) -> None:
    carla = await coordinator(world)
    await carla.presses("Toch niet herinneren")
    carla.sees("ik herinner je niet aan het go/no-go-moment", "Herinner mij")
    await carla.says("herinner mij")
    carla.sees("Op vrijdag 5 februari 2027 herinner ik je")
    await carla.says("help", "toch niet herinneren")
    carla.sees("ik herinner je niet aan het go/no-go-moment")
    assert await world.tick(days=90) == []


async def test_another_day_moves_it_and_none_takes_it_away(world: World) -> None:
    carla = await coordinator(world)
    await carla.says("is mijn opdracht compleet", "ja", "ja", "ja", "ja", "19 maart")
    carla.sees("Op vrijdag 12 maart 2027 herinner ik je")
    at(world, 2027, 2, 5)
    assert await world.tick() == []
    at(world, 2027, 3, 12)
    assert len(await world.tick()) == 1
    await carla.says("is mijn opdracht compleet", "ja", "ja", "ja", "ja", "23 april", "opdracht compleet")
    await carla.says("ja", "ja", "ja", "ja", "-")
    carla.sees_not("herinner")
    assert await world.tick(days=60) == []


@pytest.mark.parametrize(
    "words",
    [
        ["herinner mij op 8 februari aan het go/no-go-moment"],
        # A day in a question is read back first.
        ["wil je me 8 februari aan mijn go/no-go herinneren?", "ja"],
    ],
)
async def test_another_day_to_be_reminded_is_said_in_a_sentence(world: World, words: list[str]) -> None:
    carla = await coordinator(world)
    # A step of their own is something else, and stays.
    await carla.says("zelfscan", "1", "1", "Team Oost", *"3344", "verstuur", "mijn stap")
    carla.sees("hoe het met je stap gaat")
    await carla.says(*words)
    carla.sees("Op maandag 8 februari 2027 herinner ik je aan het go/no-go-moment")
    at(world, 2027, 2, 5)
    assert len(await world.tick()) == 1
    carla.hears()
    carla.sees("Ik zou je herinneren aan je stap")
    at(world, 2027, 2, 8)
    assert len(await world.tick()) == 1


async def test_a_step_can_be_asked_about_on_another_day(world: World) -> None:
    carla = await world.newcomer("carla")
    await carla.says("zelfscan", "1", "1", "Team Oost", *"3344", "verstuur")
    await carla.says("herinner me op 14 december aan mijn stap")
    carla.sees("Op maandag 14 december 2026 vraag ik je hoe het met je stap gaat")
    await carla.says("toch niet herinneren")
    carla.sees("ik herinner je niet aan je stap")


async def test_of_anything_else_nothing_is_promised(world: World) -> None:
    carla = await coordinator(world)
    await carla.says("zelfscan", "1", "1", "Team Oost", *"3344", "verstuur", "herinner mij aan het basisdossier")
    carla.sees("een stap na een scan, of aan een dag die je mij gaf")


async def test_without_reminders_nothing_is_planned_and_erasing_takes_it_along(world: World) -> None:
    carla = await world.newcomer("carla")
    await carla.says("herinneringen uit", "opdracht compleet", "ja", "ja", "ja", "ja", DAY)
    carla.sees_not("herinner ik je")
    await carla.presses("Herinner mij")
    carla.sees("ik kan je niet herinneren aan het go/no-go-moment")
    # With reminders on again it is there by itself.
    await carla.says("herinneringen aan", "uitdraai")
    carla.sees("Toch niet herinneren")
    await carla.says("mijn gegevens")
    carla.sees("**Berichten van mij aan jou:** 1, gepland of verstuurd")
    await carla.says("wis mijn gegevens", "wis alles")
    assert await world.tick(days=90) == []


async def test_who_is_away_hears_it_before_the_day_and_after_it_no_more(world: World) -> None:
    carla = await coordinator(world)
    at(world, 2027, 2, 3)
    await carla.says("afwezig tot 9 februari")
    at(world, 2027, 2, 5)
    assert await world.tick() == []
    at(world, 2027, 2, 9)
    assert len(await world.tick()) == 1
    dirk = await world.newcomer("dirk")
    await dirk.says("opdracht compleet", "ja", "ja", "ja", "ja", "12 maart", "afwezig tot 30 maart")
    at(world, 2027, 3, 30)
    assert await world.tick() == []


async def test_in_english(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("assignment complete", "yes", "yes", "yes", "yes", "12 February")
    tom.sees("On Friday, 5 February 2027 I will remind you of the go/no-go moment.")
    at(world, 2027, 2, 5)
    assert len(await world.tick()) == 1
    tom.hears()
    tom.sees("On Friday, 12 February 2027 you have your go/no-go moment.")
