"""A chair who names a case while something about another is asked: the code in the message decides."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World
from tests.store.contract.everything import dump

FIRST, SECOND, THIRD = "AB-11X11Y", "AB-12X12Y", "AB-13X13Y"
_AS_IT_WAS = {FIRST: "2026-12-01", SECOND: "2026-12-02", THIRD: "2026-12-03"}


async def chair(world: World, language: str = "nl-NL", cases: int = 3) -> Someone:
    eva, _ = await stages.chair(cases)(world, language)
    return eva


async def days(world: World) -> dict[str, str]:
    return {row["code"]: str(row["planned_on"])[:10] for row in (await dump(world.engine))["uvos"]}


async def held(world: World) -> dict[str, str]:
    rows = (await dump(world.engine))["uvos"]
    return {row["code"]: str(row["last_held"])[:10] for row in rows if row["last_held"]}


@pytest.mark.parametrize(
    ("asked", "said", "case", "day"),
    [
        (f"uvo {FIRST} verzet", f"{SECOND} naar 9 december 10 uur", SECOND, "2026-12-09"),
        (f"verzet {THIRD} naar zaterdag", f"verzet {SECOND} naar 10 december", SECOND, "2026-12-10"),
        (f"verzet {SECOND} met 2 maanden", f"verzet {THIRD} naar 10 december", THIRD, "2026-12-10"),
        (f"uvo {FIRST} afsluiten", f"verzet {SECOND} naar 10 december", SECOND, "2026-12-10"),
        (f"uvo {FIRST} afspraak", f"verzet {SECOND} naar 10 december", SECOND, "2026-12-10"),
    ],
)
async def test_the_day_is_that_of_the_case_that_is_named(
    world: World, asked: str, said: str, case: str, day: str
) -> None:
    eva = await chair(world)
    await eva.says(asked, said)
    assert await days(world) == _AS_IT_WAS | {case: day}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (f"uvo {FIRST} move", f"{SECOND} to 10 December at 10"),
        (f"move {THIRD} to Saturday", f"move {SECOND} to 10 December"),
    ],
)
async def test_so_it_is_in_english(world: World, asked: str, said: str) -> None:
    tom = await chair(world, "en-GB")
    await tom.says(asked, said)
    assert await days(world) == _AS_IT_WAS | {SECOND: "2026-12-10"}


async def test_an_hour_behind_a_code_is_that_of_its_meeting(world: World) -> None:
    eva = await chair(world)
    await eva.says(f"verzet {THIRD} naar 3 uur 's nachts", f"{SECOND} naar half tien")
    eva.sees(f"UVO {SECOND}", "woensdag 2 december 2026, 09.30 uur")
    assert await days(world) == _AS_IT_WAS


@pytest.mark.parametrize(
    ("language", "asked", "said"),
    [
        ("nl-NL", f"uvo {FIRST} gehouden", f"{THIRD} was op 18 november"),
        ("en-GB", f"uvo {FIRST} held", f"{THIRD} was on 18 November"),
    ],
)
async def test_what_was_held_is_the_case_that_is_named(world: World, language: str, asked: str, said: str) -> None:
    eva = await chair(world, language)
    await eva.says(asked, said)
    assert await held(world) == {THIRD: "2026-11-18"}


@pytest.mark.parametrize(
    ("language", "asked", "said", "sees"),
    [
        ("nl-NL", f"uvo {FIRST} afsluiten", f"nee, {SECOND}", f"Is casus {SECOND} afgesloten?"),
        ("en-GB", f"uvo {FIRST} close", f"no, {SECOND}", f"Is case {SECOND} closed?"),
        ("nl-NL", f"verzet {FIRST} naar 8 december", f"nee, {SECOND}", "Gepland op woensdag 2 december"),
        ("nl-NL", f"uvo {FIRST} gehouden", f"kan {THIRD} ook op 9 december?", f"De UVO {THIRD} verzetten"),
    ],
)
async def test_the_other_one_is_asked_about_or_shown(
    world: World, language: str, asked: str, said: str, sees: str
) -> None:
    eva = await chair(world, language)
    await eva.says(asked, said)
    eva.sees(sees)
    assert (await days(world))[SECOND] == _AS_IT_WAS[SECOND]
    assert (await days(world))[THIRD] == _AS_IT_WAS[THIRD]
    assert await held(world) == {}


async def test_what_is_said_of_one_being_made_changes_no_other(world: World) -> None:
    eva = await chair(world, cases=1)
    await eva.says("nieuwe uvo CD-4M8RYW morgen", "14:00", "eens in de 6 weken")
    weeks = {row["code"]: row["weeks"] for row in (await dump(world.engine))["uvos"]}
    assert weeks[FIRST] == 8


async def test_a_code_that_a_case_is_to_have_is_no_other_case(world: World) -> None:
    eva = await chair(world)
    await eva.says(f"uvo {FIRST}", "code CD-4M8RYW")
    assert "CD-4M8RYW" in await days(world)
