"""A message that names another case than the one we ask about is about that other one, and the old question goes."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World
from tests.store.contract.everything import dump

ONE, TWO, THREE = "AB-11X11Y", "AB-12X12Y", "AB-13X13Y"
STOOD = {ONE: ("2026-12-01", "None"), TWO: ("2026-12-02", "None"), THREE: ("2026-12-03", "None")}


async def _rows(world: World) -> dict[str, tuple[str, str]]:
    rows = (await dump(world.engine))["uvos"]
    return {row["code"]: (str(row["planned_on"])[:10], str(row["last_held"])[:10]) for row in rows}


@pytest.mark.parametrize(
    ("locale", "first", "then", "moved"),
    [
        ("nl-NL", f"verzet {THREE} naar zaterdag", f"verzet {TWO} naar 10 december", (TWO, "2026-12-10")),
        ("nl-NL", f"uvo {ONE} verzet", f"{TWO} naar 9 december 10 uur", (TWO, "2026-12-09")),
        ("nl-NL", f"verzet {TWO} met 2 maanden", f"verzet {THREE} naar 9 december", (THREE, "2026-12-09")),
        ("en-GB", f"move {THREE} to Saturday", f"move {TWO} to 10 December", (TWO, "2026-12-10")),
    ],
)
async def test_the_one_that_is_named_moves(
    world: World, locale: str, first: str, then: str, moved: tuple[str, str]
) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await eva.says(first, then)
    assert await _rows(world) == STOOD | {moved[0]: (moved[1], "None")}


@pytest.mark.parametrize("then", [f"{THREE} was op 18 november", f"{TWO} naar half tien"])
async def test_nothing_is_recorded_of_the_one_that_was_asked_about(world: World, then: str) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await eva.says(f"uvo {ONE} gehouden", then)
    assert (await _rows(world))[ONE] == STOOD[ONE]


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", (f"uvo {ONE} afsluiten", f"nee, {TWO}")),
        ("nl-NL", (f"uvo {ONE} overdragen", f"nee, {TWO}")),
        ("en-GB", (f"uvo {ONE} close", f"no, {TWO}")),
        ("en-GB", (f"move {ONE} to 9 December", f"no, {TWO}")),
    ],
)
async def test_a_no_with_a_code_cancels_nothing_that_is_to_come(
    world: World, locale: str, said: tuple[str, str]
) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await eva.says(*said)
    eva.sees(TWO)
    assert (await _rows(world))[TWO] == STOOD[TWO]


async def test_closing_is_asked_of_the_one_that_was_meant(world: World) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await eva.says(f"uvo {ONE} afsluiten", f"nee, {TWO}")
    eva.sees(f"Is casus {TWO} afgesloten?")
    await eva.says("ja")
    eva.sees(f"Casus {TWO} is afgesloten")


async def test_a_no_with_a_code_answers_whether_that_one_took_place(world: World) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await world.tick(days=9)
    await eva.says(f"nee, {ONE}")
    assert (await _rows(world))[ONE] == ("None", "None")


@pytest.mark.parametrize("said", [f"verzet {ONE} maar niet naar 8 december", f"verzet {ONE}, niet naar 14 december"])
async def test_a_day_that_is_refused_is_not_the_day(world: World, said: str) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await eva.says(said)
    assert await _rows(world) == STOOD


async def test_so_it_is_in_english(world: World) -> None:
    tom, _ = await stages.chair(3)(world, "en-GB")
    await tom.says(f"move {ONE} but not to 8 December")
    assert await _rows(world) == STOOD
