"""What somebody says in one go, and small answers to what we ask: none, a number beforehand, yes to what we offer."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.instruments.library import CONTENT, Library
from tests.conftest import make_installation
from tests.scenarios.people import Someone, World

OWN = Path(__file__).parent.parent / "content" / "weekstart.yaml"
STEPS = ["vijf stappen", *["3 4"] * 5, "1"]
SCAN = ["zelfscan", "1", "1", "Team Oost", *"3344", "verstuur"]


@pytest.mark.parametrize("said", ["geen", "niets", "geen stap", "nog geen", "geen enkele stap", "none"])
async def test_none_is_no_step(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*STEPS, said)
    anna.sees("**7. In welke stap wil je beter worden?** Dat weet ik nog niet")
    await anna.says("verstuur")
    anna.sees("Je koos nog geen stap.")


async def test_none_is_no_day_and_no_score(world: World) -> None:
    carla = await world.newcomer("carla")
    await carla.says("opdracht compleet", "ja", "ja", "ja", "ja", "geen")
    carla.sees("Plan nu het eerste go/no-go-moment.")
    # On a scale it may be the lowest as well, so it is asked.
    await carla.says("zelfscan", "1", "1", "Team Oost", "geen")
    carla.sees("Rol 1 van 4")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("hoeveel uur rc voor 8 gemeenten", "Voor 8 gemeenten is het voorstel: meer dan 15 uur per week."),
        ("hoeveel uur voor 6 gemeenten?", "Bij 6 gemeenten gelden twee voorstellen: meer dan 10 à 12 uur per week of"),
        ("hoeveel uur heb ik nodig voor twaalf gemeenten", "Komt er één gemeente bij, dan wordt het 20 à 24 uur"),
        ("how many hours for 8 municipalities", "Voor 8 gemeenten is het voorstel"),
        ("uren rc bij 13 gemeenten", "Voor 13 gemeenten is het voorstel: 20 à 24 uur per week."),
        ("hoeveel uur rc voor 1 gemeente", "Voor minder dan twee gemeenten noemt het profiel geen uren."),
    ],
)
async def test_a_number_said_with_it_is_the_first_answer(world: World, said: str, told: str) -> None:
    carla = await world.newcomer("carla")
    await carla.says(said)
    if "Bedoel je" in str(carla.card):
        await carla.says("ja")
    carla.sees(told)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("hours coordinator for 6 municipalities", "For 6 municipalities two proposals apply"),
        ("how many hours for 12 municipalities?", "For 12 municipalities the proposal is still: more than 15 hours"),
    ],
)
async def test_a_number_said_with_it_in_english(world: World, said: str, told: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says(said)
    if "Do you mean" in str(tom.card):
        await tom.says("yes")
    tom.sees(told)


async def test_a_number_of_something_else_is_no_answer(world: World) -> None:
    carla = await world.newcomer("carla")
    await carla.says("hoeveel uur rc bij 36 uur per week en onze gemeenten")
    carla.sees_not("Voor 36 gemeenten")
    await carla.says("stop", "hoeveel uur rc voor 3 of 4 gemeenten")
    carla.sees_not("Voor 4 gemeenten", "Voor 3 gemeenten")


async def test_a_number_too_big_is_told_with_the_bounds(world: World) -> None:
    carla = await world.newcomer("carla")
    await carla.says("hoeveel uur rc voor 900 gemeenten")
    carla.sees("van 1 tot en met 400", "Met hoeveel gemeenten werk je in de regio?")
    await carla.says("hoeveel uur rc voor 9 gemeenten")
    if "Bedoel je" in str(carla.card):
        await carla.says("ja")
    carla.sees("Voor 9 gemeenten")


@pytest.mark.parametrize("said", ["mag ik nog aangeven waar het nu vastloopt?", "kan ik nog aangeven waar het knelt"])
async def test_whether_something_may_be_begun_begins_it(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees("Waar loopt jullie samenwerking nu op vast?")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("kan ik nog de regiestijl doen?", "Regiestijl"),
        ("mag ik nog een zelfscan doen?", "Hoe vul je de zelfscan in?"),
        # What can still be changed is told, as before.
        ("kan ik nog meedoen", "code"),
        ("mag ik nog iets wijzigen?", "wijzigen"),
    ],
)
async def test_what_may_still_be_done(world: World, said: str, told: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees(told)
    anna.sees_not("Wat wil je nog doen?")


@pytest.mark.parametrize("before", [[], ["self-scan"], ["self-scan", "1", "1", "Team East", *"3344", "submit"]])
async def test_where_it_gets_stuck_in_english(world: World, before: list[str]) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says(*before, "where does it get stuck?")
    tom.sees("Do you mean", "bottlenecks")
    await tom.says("yes")
    tom.sees("What is your collaboration stuck on now?")


@pytest.mark.parametrize("said", ["wat doet een regionale coördinator", "wat is een regionale coördinator?"])
async def test_a_regional_coordinator_is_explained(world: World, said: str) -> None:
    carla = await world.newcomer("carla")
    await carla.says(said)
    carla.sees("is verbinder, netwerkbouwer, planner en onderhandelaar tegelijk", "profielschets regionale coördinator")


async def test_who_one_is_begins_nothing(world: World) -> None:
    carla = await world.newcomer("carla")
    await carla.says("ik ben regionale coördinator")
    carla.sees_not("Met hoeveel gemeenten", "hoeveel uur rc")


async def test_the_profile_of_a_regional_coordinator_is_offered(world: World) -> None:
    carla = await world.newcomer("carla")
    await carla.says("wat is het profiel van de regionale coördinator")
    carla.sees("Het profiel van een regionale coördinator noemt zes groepen competenties.")
    await carla.presses("Sterke kanten")
    carla.sees("Vraag 1 van 6")


async def test_yes_to_the_offer_of_a_reminder(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*SCAN)
    anna.sees("Zal ik je eraan herinneren?")
    await anna.says("ja graag")
    anna.sees("Op maandag 21 december 2026 vraag ik je hoe het met je stap gaat.")
    # It was answered, so a yes means nothing any more.
    await anna.says("uitdraai", "ja")
    anna.sees("Wat wil je doen?")


@pytest.mark.parametrize("said", ["top, dank je wel", "ok", "prima", "bedankt!"])
async def test_thanks_for_an_outcome_is_no_yes(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*SCAN, said)
    assert await world.tick(days=60) == []


async def test_no_to_the_offer_of_a_reminder(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*STEPS, "2", "verstuur", "nee")
    anna.sees("ik herinner je niet aan je stap")
    assert await world.tick(days=60) == []


async def _day_given(world: World, *before: str) -> Someone:
    carla = await world.newcomer("carla")
    await carla.says(*before, "opdracht compleet", "ja", "ja", "ja", "ja", "12 februari")
    return carla


@pytest.mark.parametrize("off_before", [False, True])
async def test_a_day_is_reminded_of_again_once_reminders_are_on(world: World, off_before: bool) -> None:
    carla = await _day_given(world, *(["herinneringen uit"] if off_before else []))
    await carla.says(*([] if off_before else ["herinneringen uit"]), "uitdraai")
    carla.sees_not("Toch niet herinneren")
    await carla.says("herinneringen aan", "uitdraai")
    carla.sees("Toch niet herinneren")
    world.now = datetime(2027, 2, 5, 8, 30, tzinfo=UTC)
    assert [name for name, _ in await world.tick()] == ["carla"]
    carla.hears()
    carla.sees("jullie go/no-go-moment")


async def test_what_was_taken_back_does_not_come_back(world: World) -> None:
    carla = await _day_given(world)
    await carla.says("toch niet herinneren", "herinneringen uit", "herinneringen aan")
    assert await world.tick(days=90) == []


async def test_without_reminders_the_day_passes_in_silence(world: World) -> None:
    carla = await _day_given(world)
    await carla.says("herinneringen uit")
    assert await world.tick(days=90) == []
    await carla.says("herinneringen aan")
    assert await world.tick(days=1) == []


async def test_yes_to_an_offer_of_ones_own_content_begins_it(sqlite: AsyncEngine, tmp_path: Path) -> None:
    raw = yaml.safe_load(OWN.read_text(encoding="utf-8"))
    raw["sought"] = {"nl": ["ik wil weten hoe fris het team erbij zit"], "en": ["i want to know how fresh the team is"]}
    (tmp_path / "weekstart.yaml").write_text(yaml.safe_dump(raw, allow_unicode=True), encoding="utf-8")
    world = World(sqlite, make_installation(Library.read(CONTENT, tmp_path)))
    anna = await world.newcomer("anna")
    await anna.says("hoe fris zit ons team erbij")
    anna.sees("Bedoel je dit")
    await anna.says("ja")
    anna.sees(raw["title"]["nl"], "Kaart 1 van")
