"""How often a chair evaluates the plan of a case, and the steps the preparation names."""

from datetime import UTC, datetime

import pytest
import yaml

from dialogs.instruments.library import CONTENT
from tests.scenarios.people import Someone, World

CODE = "AB-3K7QXZ"


async def chair(world: World) -> Someone:
    eva = await world.newcomer("eva")
    await eva.says(f"uvo nieuw {CODE} 15 december 14:00", "ja")
    return eva


async def test_how_often_is_changed_by_a_button(world: World) -> None:
    eva = await chair(world)
    await eva.says(f"uvo {CODE} evaluatie")
    await eva.presses("Hoe vaak evalueren")
    eva.sees("Nu herinner ik je niet aan de evaluatie", "Om de 12 weken", f"uvo {CODE} evalueren 8")
    await eva.presses("Om de 6 weken")
    # Today is Monday 23 November 2026.
    eva.sees("Je evalueert het plan om de 6 weken. De volgende keer is rond maandag 4 januari 2027.")
    await eva.says(f"uvo {CODE} vervallen")
    world.now = datetime(2027, 1, 4, 8, 30, tzinfo=UTC)
    await world.tick()
    eva.hears()
    eva.sees("Het is tijd om het plan van aanpak")
    await eva.says(f"uvo {CODE} evalueren nooit")
    eva.sees("Ik herinner je niet meer aan de evaluatie")


@pytest.mark.parametrize(
    "words",
    [
        f"uvo {CODE} evalueren 8",
        f"uvo {CODE} evaluatie elke acht weken",
        "ik wil het plan elke 8 weken evalueren",
        "evaluatie van het plan om de acht weken",
    ],
)
async def test_it_can_be_said(world: World, words: str) -> None:
    eva = await chair(world)
    await eva.says(words)
    eva.sees("Je evalueert het plan om de 8 weken. De volgende keer is rond maandag 18 januari 2027.")
    # The rhythm of the meetings is something else.
    eva.sees("acht weken" if "acht weken" in str(eva.card) else "8 weken")


async def test_a_number_that_is_none_is_asked_again_and_what_is_past_counts_from_now(world: World) -> None:
    eva = await chair(world)
    await eva.says(f"uvo {CODE} evalueren 80")
    eva.sees("Dat lees ik niet als een aantal weken van 1 tot en met 26.")
    world.later(days=70)
    await eva.says(f"uvo {CODE} evalueren 4")
    eva.sees("om de 4 weken. De volgende keer is rond maandag 1 maart 2027.")


async def test_the_preparation_names_the_five_steps(world: World) -> None:
    steps = yaml.safe_load((CONTENT / "vijfstappen.yaml").read_text(encoding="utf-8"))["steps"]
    questions = yaml.safe_load((CONTENT / "uvo.yaml").read_text(encoding="utf-8"))["preparation"]
    assert [one["name"] for one in questions] == [one["short_title"] for one in steps]
    eva = await chair(world)
    await eva.says(f"uvo {CODE} voorbereiden")
    eva.sees(*(f"**{step['short_title']['nl']}:** {one['nl']}" for step, one in zip(steps, questions, strict=True)))


async def test_every_week_is_no_other_week(world: World) -> None:
    """To a Dutch ear "om de week" is once a fortnight."""
    eva = await chair(world)
    await eva.says(f"uvo {CODE} evalueren 1")
    eva.sees("Je evalueert het plan elke week. De volgende keer is rond maandag 30 november 2026.")
