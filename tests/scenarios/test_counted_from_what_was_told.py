"""How much later the next one is, said behind one that was held or cancelled: it counts from the day that was told."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World


async def _asked_whether_held(world: World, locale: str = "nl-NL") -> Someone:
    eva, _ = await stages.chair(1)(world, locale)
    await world.tick(days=8)
    await world.tick(days=1)
    return eva


@pytest.mark.parametrize(
    ("locale", "said", "day"),
    [
        ("nl-NL", ("ja, en de volgende een week later",), "dinsdag 2 februari 2027 om 14.00"),
        ("nl-NL", ("ja", "een week later"), "dinsdag 2 februari 2027 om 14.00"),
        ("nl-NL", ("ja", "nee, een week later"), "dinsdag 2 februari 2027 om 14.00"),
        ("en-GB", ("yes, the next one a week later",), "Tuesday, 2 February 2027 at 14:00"),
        ("en-GB", ("yes", "make it a week earlier"), "Tuesday, 19 January 2027 at 14:00"),
    ],
)
async def test_from_when_it_is_due(world: World, locale: str, said: tuple[str, ...], day: str) -> None:
    eva = await _asked_whether_held(world, locale)
    await eva.says(*said)
    eva.sees(day)
    await eva.says("ja" if locale == "nl-NL" else "yes")
    eva.sees(day.replace(" om ", ", ").replace(" at ", ", "))


@pytest.mark.parametrize(
    ("locale", "said", "day"),
    [
        ("nl-NL", "over acht weken weer", "woensdag 27 januari 2027"),
        ("en-GB", "the next one is in 7 weeks", "Wednesday, 20 January 2027"),
        ("en-GB", "the next one is on 20 January", "Wednesday, 20 January 2027"),
    ],
)
async def test_a_day_is_the_next_one(world: World, locale: str, said: str, day: str) -> None:
    eva = await _asked_whether_held(world, locale)
    await eva.says("ja" if locale == "nl-NL" else "yes", said)
    eva.sees(day, "dinsdag 1 december 2026" if locale == "nl-NL" else "Tuesday, 1 December 2026")


@pytest.mark.parametrize(
    ("locale", "said", "seen"),
    [
        ("nl-NL", "nee, zes weken", "eens in de 6 weken"),
        ("nl-NL", "nee negen weken, ivm vakantie", "Dat is minder vaak dan eens in de 8 weken"),
        ("en-GB", "no, six weeks", "once every 6 weeks"),
    ],
)
async def test_a_no_with_weeks_is_the_rhythm(world: World, locale: str, said: str, seen: str) -> None:
    eva = await _asked_whether_held(world, locale)
    await eva.says("ja" if locale == "nl-NL" else "yes", said)
    eva.sees(seen)


@pytest.mark.parametrize(
    ("locale", "said", "day"),
    [
        ("nl-NL", ("vervallen", "week later"), "dinsdag 8 december 2026"),
        ("nl-NL", ("vervallen", "over twee weken zelfde dag"), "dinsdag 8 december 2026"),
        ("en-GB", ("cancelled", "two weeks later"), "Tuesday, 15 December 2026"),
    ],
)
async def test_from_the_day_it_was_cancelled_on(world: World, locale: str, said: tuple[str, ...], day: str) -> None:
    eva, _ = await stages.chair(1)(world, locale)
    await eva.says(*said)
    eva.sees(day)


@pytest.mark.parametrize(("locale", "said"), [("nl-NL", "maak er een uur van"), ("en-GB", "make it an hour")])
async def test_an_hour_is_how_long(world: World, locale: str, said: str) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    day = "verzet AB-11X11Y naar 8 december 10 uur" if locale == "nl-NL" else "move AB-11X11Y to 8 December 10:00"
    await eva.says(day, said)
    eva.sees("Hoe lang een UVO duurt" if locale == "nl-NL" else "There is no set length")
    await eva.says("uvo AB-11X11Y")
    eva.sees("10.00" if locale == "nl-NL" else "10:00")


@pytest.mark.parametrize(
    ("locale", "close", "said"),
    [
        ("nl-NL", "sluit de casus", "oei dat was te snel"),
        ("nl-NL", "sluit de casus", "hij loopt toch nog door"),
        ("nl-NL", "sluit de casus", "hij is nog niet afgesloten"),
        ("en-GB", "close the case", "it's still running"),
        ("en-GB", "close the case", "that was too quick"),
    ],
)
async def test_closed_too_soon_is_opened_again(world: World, locale: str, close: str, said: str) -> None:
    eva, _ = await stages.chair(1)(world, locale)
    await eva.says(close, "ja" if locale == "nl-NL" else "yes", said)
    eva.sees("weer open" if locale == "nl-NL" else "open again")


@pytest.mark.parametrize("said", ["hij is afgesloten", "dat klopt, hij is klaar"])
async def test_closed_stays_closed(world: World, said: str) -> None:
    eva, _ = await stages.chair(1)(world, "nl-NL")
    await eva.says("sluit de casus", "ja", said)
    eva.sees_not("weer open")
