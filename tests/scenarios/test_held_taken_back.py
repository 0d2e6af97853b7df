"""What a chair recorded or closed by mistake is taken back in a word, and it is about that UVO."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World
from tests.store.contract.everything import dump

CODE = "AB-11X11Y"


async def _row(world: World) -> tuple[str, str, bool, int]:
    kept = await dump(world.engine)
    row = next(row for row in kept["uvos"] if row["code"] == CODE)
    return (
        str(row["planned_on"])[:10],
        str(row["last_held"])[:10],
        row["closed_on"] is not None,
        len(kept["uvo_meetings"]),
    )


@pytest.mark.parametrize(
    ("locale", "held", "said"),
    [
        ("nl-NL", f"uvo {CODE} gehouden 18 november", "maak ongedaan"),
        ("nl-NL", f"uvo {CODE} gehouden 18 november", "oeps, dat was een vergissing"),
        ("nl-NL", f"uvo {CODE} gehouden 18 november", "nee, verkeerde casus"),
        ("en-GB", f"uvo {CODE} held 18 november", "undo"),
        ("en-GB", f"uvo {CODE} held 18 november", "oops, that was a mistake"),
    ],
)
async def test_that_it_was_held_is_taken_back(world: World, locale: str, held: str, said: str) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await eva.says(held)
    assert await _row(world) == ("2026-12-01", "2026-11-18", False, 1)
    await eva.says(said)
    eva.sees(CODE)
    assert await _row(world) == ("2026-12-01", "None", False, 0)


@pytest.mark.parametrize(
    ("locale", "held", "said"),
    [
        ("nl-NL", "gehouden", "nee dat was fout, hij ging niet door"),
        ("nl-NL", "gehouden", "nee hij ging niet door"),
        ("nl-NL", "gehouden", f"{CODE} is niet gehouden"),
        ("en-GB", "held", "no that was wrong, it did not take place"),
        ("en-GB", "held", "sorry, it was cancelled"),
    ],
)
async def test_it_did_not_take_place_after_all(world: World, locale: str, held: str, said: str) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await world.tick(days=9)
    await eva.says(f"uvo {CODE} {held}")
    assert await _row(world) == ("None", "2026-12-01", False, 1)
    await eva.says(said)
    eva.sees(CODE)
    assert await _row(world) == ("None", "None", False, 0)


@pytest.mark.parametrize("said", ["de uvo van woensdag ging niet door", "AB-12X12Y ging niet door"])
async def test_of_another_it_takes_nothing_back(world: World, said: str) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await world.tick(days=9)
    await eva.says(f"uvo {CODE} gehouden", said)
    assert await _row(world) == ("None", "2026-12-01", False, 1)


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("nl-NL", ("afsluiten", "ja", "oeps dat was een vergissing")),
        ("nl-NL", ("afsluiten", "ja", "foutje")),
        ("nl-NL", ("afsluiten", "ja", "ik heb me vergist")),
        ("nl-NL", ("afsluiten", "ja", "maak ongedaan")),
        ("en-GB", ("close", "yes", "oops that was a mistake")),
        ("en-GB", ("close", "yes", "wrong case, sorry")),
    ],
)
async def test_a_case_closed_by_mistake_is_opened(world: World, locale: str, words: tuple[str, ...]) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await eva.says(f"uvo {CODE} {words[0]}", *words[1:])
    assert await _row(world) == ("2026-12-01", "None", False, 0)


async def test_behind_that_it_is_closed_nothing_is_of_another(world: World) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await eva.says(f"uvo {CODE} afsluiten", "ja")
    await world.tick(days=9)
    await eva.says(f"uvo {CODE} gehouden", "nee dat was fout, hij ging niet door")
    eva.sees(CODE)
    eva.sees_not("AB-12X12Y")


@pytest.mark.parametrize("said", ["dat was een vergissing", "nee dat was fout", "verkeerde casus"])
async def test_a_move_by_mistake_is_put_back(world: World, said: str) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await eva.says(f"verzet {CODE} naar 9 december", said)
    assert (await _row(world))[0] == "2026-12-01"
