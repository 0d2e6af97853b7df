"""Small helps about a role: a few questions, and what follows from them; for oneself alone."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from dialogs.instruments.library import CONTENT
from tests.scenarios.people import World


def file(name: str) -> dict[str, Any]:
    return yaml.safe_load(Path(CONTENT / f"{name}.yaml").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def numbers(content: dict[str, Any], answers: list[str]) -> list[str]:
    """The number of each answer on its card."""
    asked = zip(content["questions"], answers, strict=True)
    return [str([option["id"] for option in one["options"]].index(answer) + 1) for one, answer in asked]


VSV, DUO = file("vsv_rol"), file("rc_duo")
ROLES = {
    "ketenregisseur": "Ketenregisseur",
    "programmamanager": "Programmamanager",
    "vsv_coordinator": "VSV-coördinator",
}


async def test_which_role_fits_a_vsv_with_the_reasons(world: World) -> None:
    carla = await world.newcomer("carla")
    await carla.says("ik wil weten welke rol bij ons vsv past")
    carla.sees("Beantwoord zes vragen", "Waar heeft het VSV nu de meeste behoefte aan?", "noem dus geen namen")
    await carla.says("1", "noodzakelijk", "1", "1", "1", "stroef")
    # The last answer is the end: nothing is looked through, and nothing sent to anybody.
    carla.sees("Jullie antwoorden wijzen het meest naar: Ketenregisseur.", "Kies dan liever een onafhankelijk persoon")
    # One under the other: in one sentence nobody found them.
    carla.sees(
        "Dat komt door deze antwoorden:\n- Behoefte: meer vertrouwen en", "\n- Onafhankelijkheid: noodzakelijk\n"
    )
    carla.sees("De drie rollen naast elkaar", "Onafhankelijk en onpartijdig")
    carla.sees_not("Kijk je antwoorden na", "verstuurd")


async def test_the_reasons_in_english(world: World) -> None:
    kate = await world.newcomer("kate", "en-GB")
    await kate.says("vsv role", "1", "1", "2", "1", "1", "2")
    kate.sees("These answers point there:\n- Need: more trust", "\n- Room: a great deal: we set the course together\n")


@pytest.mark.parametrize("example", VSV["worked_examples"], ids=range(len(VSV["worked_examples"])))
async def test_the_worked_examples_of_the_roles(world: World, example: dict[str, Any]) -> None:
    carla = await world.newcomer("carla")
    await carla.says("vsv-rol", *numbers(VSV, example["answers"]))
    named = [ROLES[role] for role in example["result"]]
    if len(named) == 1:
        carla.sees(f"wijzen het meest naar: {named[0]}.")
    else:
        carla.sees(f"passen bij meer dan één rol: {' en '.join(named)}.")
    (carla.sees if example["flags"] else carla.sees_not)("Kies dan liever een onafhankelijk persoon")


@pytest.mark.parametrize("example", DUO["worked_examples"], ids=range(len(DUO["worked_examples"])))
async def test_the_worked_examples_of_a_duo(world: World, example: dict[str, Any]) -> None:
    carla = await world.newcomer("carla")
    await carla.says("duo-rol", *numbers(DUO, example["answers"]))
    carla.sees("Een duo is het bespreken waard" if example["result"] == "duo" else "Eén persoon lijkt nu te passen")
    (carla.sees if example["flags"] else carla.sees_not)("Regel dan wel eerst een vast moment")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("1", "Voor minder dan twee gemeenten noemt het profiel geen uren."),
        ("2", "Voor 2 gemeenten is het voorstel: meer dan 10 à 12 uur per week."),
        ("6", "gelden twee voorstellen: meer dan 10 à 12 uur per week of meer dan 15 uur per week."),
        ("zeven", "Voor 7 gemeenten is het voorstel: meer dan 15 uur per week."),
        ("12", "nog: meer dan 15 uur per week. Komt er één gemeente bij, dan wordt het 20 à 24 uur per week."),
        ("13", "Voor 13 gemeenten is het voorstel: 20 à 24 uur per week."),
        ("30 gemeenten", "Voor 30 gemeenten is het voorstel: 20 à 24 uur per week."),
    ],
)
async def test_hours_by_the_number_of_municipalities(world: World, said: str, told: str) -> None:
    carla = await world.newcomer("carla")
    await carla.says("uren coördinator")
    carla.sees("Met hoeveel gemeenten werk je in de regio?")
    await carla.says(said)
    carla.sees(told, "Dit is een voorstel uit het profiel, geen norm.")


async def test_a_number_that_is_none_is_asked_again(world: World) -> None:
    carla = await world.newcomer("carla")
    await carla.says("uren coördinator", "heel veel")
    carla.sees("Met hoeveel gemeenten werk je in de regio?")
    await carla.says("8")
    carla.sees("Voor 8 gemeenten")


async def test_an_assignment_that_is_not_complete(world: World) -> None:
    carla = await world.newcomer("carla")
    await carla.says("is mijn opdracht compleet", "ja", "nee", "ja", "nee", "12 februari")
    carla.sees("Nog niet op papier: tijdpad en risicoanalyse.")
    carla.sees("Het eerste go/no-go-moment is op vrijdag 12 februari 2027.")
    carla.sees_not("Plan nu")


async def test_an_assignment_that_is_complete_and_has_no_day_yet(world: World) -> None:
    carla = await world.newcomer("carla")
    await carla.says("go/no-go", "ja", "ja", "ja", "ja", "-")
    carla.sees("Alle vier de onderdelen staan op papier.", "Plan nu het eerste go/no-go-moment.")
    carla.sees_not("Het eerste go/no-go-moment is op")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["negen taken"], ["**Wie doet wat**: Welke van deze negen taken", "**Data en ICT**: Regie voeren op"]),
        (["waar ben ik sterk in"], ["**Bestuurlijke en netwerkcompetenties**: Politiek-bestuurlijke sensitiviteit; "]),
        (["waar ben ik sterk in", "1"], ["**Leiderschapsvaardigheden en adviseurschap**: Waar sta je nu?"]),
        (["is mijn opdracht compleet"], ["**Scope**: Staat op papier wat er wel en niet bij de opdracht hoort?"]),
    ],
)
async def test_what_is_asked_is_explained(world: World, said: list[str], told: list[str]) -> None:
    carla = await world.newcomer("carla")
    await carla.says(*said, "?")
    carla.sees(*told)
    carla.sees_not("Wat zie je dan gebeuren?")


async def test_nine_tasks_and_the_one_to_begin_with(world: World) -> None:
    carla = await world.newcomer("carla")
    await carla.says("negen taken", "1, 2, 3, 4, 5, 6, 7")
    carla.sees("Welke open taak heeft nu het meest haast?", "1 – Professionalisering", "2 – Operationele coördinatie")
    carla.sees_not("Data en ICT")
    await carla.says("2")
    carla.sees("Nog bij niemand: professionalisering en operationele coördinatie.")
    carla.sees("Begin met: operationele coördinatie.")


async def test_of_one_task_left_nothing_more_is_asked(world: World) -> None:
    carla = await world.newcomer("carla")
    await carla.says("negen taken", "1 2 3 4 5 6 7 8")
    carla.sees("Nog bij niemand: operationele coördinatie.")


async def test_all_tasks_lie_with_somebody(world: World) -> None:
    carla = await world.newcomer("carla")
    await carla.says("negen taken", "allemaal")
    carla.sees("Alle negen taken liggen bij iemand.")


async def test_strong_sides_and_where_to_grow(world: World) -> None:
    carla = await world.newcomer("carla")
    await carla.says("waar ben ik sterk in", "1", "2", "1", "2", "3", "2")
    carla.sees("Je sterke kanten: bestuurlijke en netwerkcompetenties, en communicatievaardigheden.")
    carla.sees("Hier wil je in groeien: organisatorische en coördinatievaardigheden.")


async def test_in_english(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("hours coordinator", "6")
    tom.sees("For 6 municipalities two proposals apply", "This is a proposal from the profile, not a norm.")
