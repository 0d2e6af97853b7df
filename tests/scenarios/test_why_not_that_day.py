"""Who asks why not on a day has neither chosen that day nor refused it: it is asked which is meant."""

from datetime import UTC, datetime

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


@pytest.mark.parametrize(
    ("locale", "said", "day"),
    [
        ("nl-NL", "10 december, o nee sorry, de 11e, de 10e is onze teamdag", "vrijdag 11 december 2026"),
        ("nl-NL", "Doe maar 9 december, nee wacht dan zit ik in Den Haag. De 10e", "donderdag 10 december 2026"),
        ("nl-NL", "17 december, de 15e kan de wijkagent niet", "donderdag 17 december 2026"),
        ("nl-NL", "17 december, omdat dinsdag niet kan", "donderdag 17 december 2026"),
        ("en-GB", "the 10th of December, sorry no, the 11th, the 10th is our team day", "Friday, 11 December 2026"),
        # Both were asked about, or the day of the one in the week of the other.
        ("en-GB", "10 December, I'm swamped this week", "Thursday, 10 December 2026"),
        ("en-GB", "next week is mad, 10 December please", "Thursday, 10 December 2026"),
        ("en-GB", "17 December because Tuesday doesn't work", "Thursday, 17 December 2026"),
    ],
)
async def test_a_day_that_tells_why_is_not_the_one(world: World, locale: str, said: str, day: str) -> None:
    """The day of the team was kept as that of the meeting, or neither was read."""
    eva = await world.newcomer("eva", locale)
    await eva.says("nieuwe uvo" if locale == "nl-NL" else "new uvo", "AB-55C66D", said, "14:00", "uvo AB-55C66D")
    eva.sees(day)


async def test_a_day_that_can_be_as_well_is_asked(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("nieuwe uvo", "AB-55C66D", "dinsdag, woensdag kan ook")
    eva.sees("Welke van de dagen wordt het?")


@pytest.mark.parametrize(
    ("locale", "said", "day"),
    [
        ("nl-NL", "herinner me dinsdag, deze week zit ik vol", "dinsdag 24 november 2026"),
        ("en-GB", "remind me on Tuesday, I'm swamped this week", "Tuesday, 24 November 2026"),
        ("en-GB", "this week is hectic, ask me again on Tuesday", "Tuesday, 24 November 2026"),
    ],
)
async def test_a_week_without_time_is_not_the_week_of_the_day(world: World, locale: str, said: str, day: str) -> None:
    """Of "Tuesday" and "this week" was made a day that had passed."""
    world.now = datetime(2026, 11, 19, 9, tzinfo=UTC)
    anna, code = await stages.invited("2")(world, locale)
    await anna.says("hallo", "ok", f"doe mee {code}", said)
    anna.sees(day)


async def test_who_is_back_on_a_day_is_away_until_then(world: World) -> None:
    world.now = datetime(2026, 11, 19, 9, tzinfo=UTC)
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("I'm away this week, back on Tuesday")
    tom.sees("Tuesday, 24 November 2026")
