"""A chair who takes back what was just done: once; what does nothing says so."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_the_code_decides import FIRST, SECOND, chair, days, held


@pytest.mark.parametrize(
    ("language", "moves", "undo", "sees"),
    [
        ("nl-NL", f"verzet {SECOND} naar 9 december 10 uur", "maak ongedaan", "Er is niets teruggezet"),
        ("en-GB", f"move {SECOND} to 9 December 10:00", "undo", "Nothing has been undone"),
    ],
)
async def test_a_second_undo_does_not_move_it_again(
    world: World, language: str, moves: str, undo: str, sees: str
) -> None:
    eva = await chair(world, language)
    await eva.says(moves, undo, undo)
    eva.sees(sees)
    assert (await days(world))[SECOND] == "2026-12-02"


@pytest.mark.parametrize(
    ("language", "says", "later", "sees"),
    [
        ("nl-NL", f"uvo {FIRST} gehouden 18 november", f"{FIRST} is niet gehouden", "haal je er alleen direct daarna"),
        ("en-GB", f"uvo {FIRST} held 18 November", f"{FIRST} was not held", "only right after"),
    ],
)
async def test_later_it_is_said_that_it_stays(world: World, language: str, says: str, later: str, sees: str) -> None:
    eva = await chair(world, language, cases=2)
    await eva.says(says, "menu", f"uvo {SECOND}", later)
    eva.sees(sees)
    assert await held(world) == {FIRST: "2026-11-18"}


async def test_after_another_code_nothing_is_taken_back_and_that_is_said(world: World) -> None:
    eva = await chair(world, cases=1)
    await eva.says(f"uvo {FIRST} code CD-4M8RYW", "maak ongedaan")
    eva.sees("Er is niets teruggezet")
