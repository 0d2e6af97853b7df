"""Which UVO is meant, said in other words than its code: by its place on the card, or by its day."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World


@pytest.mark.parametrize(
    ("locale", "move", "said", "code"),
    [
        ("nl-NL", "verzet een uvo", "de eerste", "AB-11X11Y"),
        ("nl-NL", "verzet een uvo", "2", "AB-12X12Y"),
        ("nl-NL", "verzet een uvo", "die van dinsdag", "AB-11X11Y"),
        ("nl-NL", "verzet een uvo", "donderdag", "AB-13X13Y"),
        ("en-GB", "move a uvo", "the last one", "AB-13X13Y"),
        ("en-GB", "move a uvo", "Thursday's", "AB-13X13Y"),
        ("en-GB", "move a uvo", "the one on Tuesday 1 December", "AB-11X11Y"),
    ],
)
async def test_by_its_place_or_its_day(world: World, locale: str, move: str, said: str, code: str) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await eva.says(move, said)
    eva.sees(f"UVO {code}", "Kies de dag en de tijd" if locale == "nl-NL" else "Choose the day and the time")


async def test_what_was_to_be_done_is_done_with_it(world: World) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await eva.says("verzet de uvo naar 10 december", "de tweede")
    eva.sees("UVO AB-12X12Y", "Gepland op donderdag 10 december 2026")


@pytest.mark.parametrize("said", ["naar dinsdag", "de vierde", "een week later", "de eerste?"])
async def test_what_names_none_of_them_says_none(world: World, said: str) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await eva.says("verzet een uvo", said)
    eva.sees_not("Kies de dag en de tijd", "vastgelegd")


async def test_what_was_told_has_an_order_of_its_own(world: World) -> None:
    """The card of a reminder begins with what is today, and the list with what waits."""
    eva, _ = await stages.chair(2)(world, "nl-NL")
    await world.tick(days=9)
    await eva.says("2")
    eva.sees_not("UVO AB-12X12Y", "UVO AB-11X11Y\n")
    await eva.says("is gehouden", "dinsdag")
    eva.sees("AB-11X11Y", "gehouden op dinsdag 1 december 2026")


@pytest.mark.parametrize(
    ("locale", "said", "later", "day"),
    [
        ("nl-NL", "die van donderdag is vervallen", "twee weken later", "donderdag 17 december 2026"),
        ("en-GB", "Thursday's meeting is cancelled", "two weeks later", "Thursday, 17 December 2026"),
    ],
)
async def test_what_is_said_next_is_of_the_one_we_asked_about(
    world: World, locale: str, said: str, later: str, day: str
) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await eva.says(said)
    eva.sees("AB-13X13Y")
    await eva.says(later)
    eva.sees(day)
