"""Who asks why not on a day has neither chosen that day nor refused it: it is asked which is meant."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World


@pytest.mark.parametrize("said", ["waarom niet dinsdag", "waarom niet dinsdag?", "waarom geen dinsdag?"])
@pytest.mark.parametrize("before", ["uvo AB-11X11Y verzet", "uvo AB-11X11Y dinsdag of woensdag"])
async def test_it_is_asked_whether_that_day_is_meant(world: World, before: str, said: str) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await eva.says(before, said)
    eva.sees("Welke van de dagen wordt het?", "dinsdag 24 november 2026", "dinsdag 1 december 2026")
    await eva.says("nee", "uvo AB-11X11Y")
    eva.sees("Gepland op dinsdag 1 december 2026")


@pytest.mark.parametrize("said", ["why not Tuesday", "why not Tuesday?"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    eva, _ = await stages.chair(3)(world, "en-GB")
    await eva.says("uvo AB-11X11Y move", said)
    eva.sees("Tuesday, 24 November 2026", "Tuesday, 1 December 2026")


@pytest.mark.parametrize("said", ["wanneer is dinsdag", "waarom dinsdag"])
async def test_a_question_chooses_none_of_the_days_that_were_offered(world: World, said: str) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await eva.says("uvo AB-11X11Y dinsdag of woensdag", said, "uvo AB-11X11Y")
    eva.sees("Gepland op dinsdag 1 december 2026")
