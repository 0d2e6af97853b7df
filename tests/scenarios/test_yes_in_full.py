"""A yes that says once more what was asked ("ja, sluit maar") is a yes; one that says more is none."""

from datetime import date

import pytest

from tests.scenarios.people import Someone, World
from tests.scenarios.test_two_wishes_for_two_rounds import two_rounds


@pytest.mark.parametrize(
    "said",
    [
        "ja, dicht",
        "ja sluit maar",
        "ja sluiten",
        "ja, sluit noord",
        "ja hoor, hij mag dicht",
        "ja, hij kan dicht want iedereen is klaar",
    ],
)
async def test_a_round_is_closed(world: World, said: str) -> None:
    """It was asked again, whatever they said."""
    dirkje = await two_rounds(world)
    await dirkje.says("sluit noord", said)
    dirkje.sees("De ronde Regio Noord is gesloten")


@pytest.mark.parametrize(
    "said",
    [
        "ja sluit maar niet",
        "ja, sluit noord en zuid",
        "ja, sluit zuid",
        "ja maar sluit pas op 14 december",
        "ja sluiten, en daarna het groepsbeeld graag",
        "ja sluit aan bij wat ik dacht",
        "ja sluit hem pas als anna klaar is",
        "ja zodra anna klaar is sluiten",
        "ja sluit alles",
        "yes close it once anna is done",
        "ja, sluit de ronde en laat het beeld zien",
        "dicht",
    ],
)
async def test_what_says_more_closes_nothing(world: World, said: str) -> None:
    dirkje = await two_rounds(world)
    await dirkje.says("sluit noord", said)
    dirkje.sees_not("is gesloten")
    await dirkje.says("nee", "rondes")
    dirkje.sees("Regio Noord", "Regio Zuid")
    dirkje.sees_not("Gesloten")


@pytest.mark.parametrize("said", ["ja, stuur maar", "ja herinner ze maar", "ja graag, stuur ze een berichtje"])
async def test_a_reminder_is_sent(world: World, said: str) -> None:
    dirkje = await two_rounds(world)
    await dirkje.says("herinner noord", said)
    dirkje.sees("gaat voor Regio Noord een herinnering naar wie nog niet klaar is")


@pytest.mark.parametrize(
    ("locale", "asks", "said", "done"),
    [
        ("nl-NL", "sluit AB af", "ja, sluit maar af", "Casus AB-3K7QXZ is afgesloten"),
        ("nl-NL", "sluit AB af", "ja die casus kan dicht", "Casus AB-3K7QXZ is afgesloten"),
        ("en-GB", "close AB-3K7QXZ", "yes, close the case", "Case AB-3K7QXZ is closed"),
    ],
)
async def test_a_case_is_closed(world: World, locale: str, asks: str, said: str, done: str) -> None:
    chair = await _chair(world, locale)
    await chair.says(asks, said)
    chair.sees(done)


async def test_another_case_is_not(world: World) -> None:
    chair = await _chair(world, "nl-NL")
    await chair.says("sluit AB af", "ja sluit CD af")
    chair.sees("CD-8M4RTW")
    chair.sees_not("is afgesloten. Ik stuur")


async def _chair(world: World, locale: str) -> Someone:
    chair = await world.newcomer("petra", locale)
    new, done = ("uvo nieuw", "verstuur") if locale == "nl-NL" else ("new uvo", "submit")
    await chair.says(new, "AB-3K7QXZ", "15-12-2026", "14:00", done, new, "CD-8M4RTW", "20-1-2027", "10:00", done)
    return chair


async def test_one_who_was_named_is_invited(world: World) -> None:
    """Whom it was about was lost: it was asked for which round."""
    dirkje = await two_rounds(world)
    await dirkje.says("nodig Piet uit voor noord", "ja nodig piet maar uit")
    dirkje.sees("Namen ken ik alleen uit een kanaal of groepschat", "Noord")
    await dirkje.says("nodig Piet uit voor noord", "ja nodig kees uit")
    dirkje.sees_not("Namen ken ik alleen")


@pytest.mark.parametrize("said", ["ja laat mijn uvo's zien", "ja, welke uvo is dat", "ja, en mijn uvo's"])
async def test_who_wants_to_see_them_says_of_none_that_it_was_held(world: World, said: str) -> None:
    eva = await _chair(world, "nl-NL")
    await eva.says("sluit AB af", "nee")
    while world.now.date() < date(2026, 12, 16):
        await world.tick(days=1)
    await eva.says(said)
    eva.sees_not("Ik leg vast")
    await eva.says("uvo AB-3K7QXZ")
    eva.sees("Is hij doorgegaan?")
