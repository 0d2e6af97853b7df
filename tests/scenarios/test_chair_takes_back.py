"""What a chair takes back, and what is no day of a meeting: harm done in a word is undone in a word."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World, buttons
from tests.store.contract.everything import dump

CODE = "AB-11X11Y"


async def _chair(world: World, cases: int = 1) -> Someone:
    eva, _ = await stages.chair(cases)(world, "nl-NL")
    return eva


async def _rows(world: World) -> dict[str, tuple[str, bool]]:
    rows = (await dump(world.engine))["uvos"]
    return {row["code"]: (str(row["planned_on"])[:10], row["closed_on"] is not None) for row in rows}


@pytest.mark.parametrize(
    "said", ["afspraak: wijkteam belt ouders, voor 20 jan", "we spraken af dat school belt, uiterlijk 20 januari"]
)
async def test_the_day_of_an_agreement_moves_no_meeting(world: World, said: str) -> None:
    eva = await _chair(world)
    await eva.says(said)
    assert await _rows(world) == {CODE: ("2026-12-01", False)}


@pytest.mark.parametrize(
    "said", ["toch niet, hij gaat door", "hij gaat toch door", "maak ongedaan", "niet de bedoeling"]
)
async def test_a_meeting_cancelled_by_mistake_is_on_again(world: World, said: str) -> None:
    eva = await _chair(world)
    await eva.says(f"vervallen {CODE}", said)
    eva.sees("De oude datum staat er weer")
    assert await _rows(world) == {CODE: ("2026-12-01", False)}


@pytest.mark.parametrize("said", ["nee", "nog niet", "nee nog niet"])
async def test_a_no_to_another_day_leaves_it_cancelled(world: World, said: str) -> None:
    eva = await _chair(world)
    await eva.says(f"vervallen {CODE}", said)
    assert await _rows(world) == {CODE: ("None", False)}


@pytest.mark.parametrize("said", ["nee", "nee toch nog niet", "nee toch niet", "o verkeerde, weer open", "nog niet"])
async def test_a_case_closed_by_mistake_is_open_again(world: World, said: str) -> None:
    eva = await _chair(world)
    await eva.says(f"sluit {CODE}", "ja", said)
    eva.sees("De casus is weer open")
    assert await _rows(world) == {CODE: ("2026-12-01", False)}


@pytest.mark.parametrize("said", ["nee", "nee laat maar", "laat maar"])
async def test_which_uvo_is_meant_can_be_let_go(world: World, said: str) -> None:
    eva = await _chair(world, 3)
    await eva.says("afspraak", said)
    eva.sees_not("Welke UVO bedoel je", "lees ik niet")


async def test_two_in_one_line_with_the_names_of_their_days_are_both_taken(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("nieuwe uvo TR-8K2LPQ di 15 dec 9u en ook ZX-4N7BVC vr 18 dec 13.30")
    eva.sees("TR-8K2LPQ", "ZX-4N7BVC", "Klopt dit")
    await eva.says("ja")
    assert {code: day for code, (day, _) in (await _rows(world)).items()} == {
        "TR-8K2LPQ": "2026-12-15",
        "ZX-4N7BVC": "2026-12-18",
    }


async def test_what_is_asked_once_more_is_written_as_it_was(world: World) -> None:
    eva = await _chair(world, 2)
    await eva.says("menu", "dinsdag 15 december 2026 wordt het dan", "hmpf grmbl")
    assert not [title for title in buttons(eva.card) if "2026-12" in title or "  " in title]
    await world.tick(days=28)
    await eva.says("de eerste ging door de rest niet", "grmbl")
    assert not [title for title in buttons(eva.card) if "  " in title]
