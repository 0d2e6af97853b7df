"""A chair who says which day it is not to be, or on what a move hangs: nothing is moved at once."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_the_code_decides import FIRST, SECOND, THIRD, chair, days

_AS_IT_WAS = {FIRST: "2026-12-01", SECOND: "2026-12-02", THIRD: "2026-12-03"}


@pytest.mark.parametrize(
    "said",
    [
        f"verzet {THIRD} maar niet naar 8 december",
        f"verzet {THIRD}, niet naar 8 december",
        f"uvo {THIRD} verzet niet naar 8 december",
        f"zet {THIRD} vooral niet op 8 december",
        f"liever niet op 8 december {THIRD}",
    ],
)
async def test_the_day_it_is_not_to_be_is_asked_otherwise(world: World, said: str) -> None:
    eva = await chair(world)
    await eva.says(said)
    eva.sees(f"UVO {THIRD}", "Dan niet op die dag; ik verander niets")
    assert await days(world) == _AS_IT_WAS
    await eva.says("9 december")
    assert await days(world) == _AS_IT_WAS | {THIRD: "2026-12-09"}


@pytest.mark.parametrize("said", [f"move {THIRD} but not to 8 December", f"uvo {THIRD} move not to 8 December"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await chair(world, "en-GB")
    await tom.says(said)
    tom.sees(f"UVO {THIRD}", "Not on that day, then")
    assert await days(world) == _AS_IT_WAS


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl-NL", f"als iedereen kan verzetten we {FIRST} naar 8 december"),
        ("nl-NL", f"verzet {FIRST} naar 8 december als iedereen kan"),
        ("nl-NL", f"uvo {FIRST} verzet misschien naar 8 december"),
        ("nl-NL", f"misschien verzetten we {FIRST} naar 8 december"),
        ("nl-NL", f"zodra school ja zegt verzet je {FIRST} naar 8 december"),
        ("en-GB", f"if everyone can make it we move {FIRST} to 8 December"),
        ("en-GB", f"move {FIRST} to 8 December unless the school objects"),
    ],
)
async def test_what_hangs_on_something_is_asked(world: World, language: str, said: str) -> None:
    eva = await chair(world, language)
    await eva.says(said)
    assert await days(world) == _AS_IT_WAS
    await eva.says("ja" if language == "nl-NL" else "yes")
    assert await days(world) == _AS_IT_WAS | {FIRST: "2026-12-08"}


@pytest.mark.parametrize(
    "said", [f"verzet {FIRST} naar 8 december als het kan", f"verzet {FIRST} graag naar 8 december"]
)
async def test_courtesy_hangs_on_nothing(world: World, said: str) -> None:
    eva = await chair(world)
    await eva.says(said)
    assert await days(world) == _AS_IT_WAS | {FIRST: "2026-12-08"}
