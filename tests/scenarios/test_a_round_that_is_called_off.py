"""Who has a round and no UVO means the round, when it is moved or called off; and what closing does is explained."""

import pytest

from tests.conversation.stages import known, open_round
from tests.scenarios.people import World
from tests.scenarios.rounds import made

CALLED_OFF = (
    ("nl-NL", "het gaat niet door"),
    ("nl-NL", "de ronde gaat niet door"),
    ("en-GB", "call it off"),
    ("en-GB", "the round isn't happening"),
)
WHAT_CLOSING_DOES = (
    ("nl-NL", "wat gebeurt er als ik sluit"),
    ("nl-NL", "en als ik nu sluit?"),
    ("nl-NL", "krijgt iedereen bericht als ik sluit"),
    ("en-GB", "what happens when I close it"),
    ("en-GB", "and if I close it now?"),
)


@pytest.mark.parametrize(("locale", "said"), CALLED_OFF)
async def test_calling_off_asks_to_close(world: World, locale: str, said: str) -> None:
    dirkje, _ = await open_round(world, locale)
    await dirkje.says(said)
    dirkje.sees("wilt sluiten?" if locale == "nl-NL" else "want to close")


@pytest.mark.parametrize(("locale", "said"), WHAT_CLOSING_DOES)
async def test_what_closing_does_is_told(world: World, locale: str, said: str) -> None:
    dirkje, _ = await open_round(world, locale)
    await dirkje.says(said)
    dirkje.sees("Sluiten is voor goed" if locale == "nl-NL" else "Closing is for good")


@pytest.mark.parametrize(
    "said",
    ["ik wil de einddatum verzetten, we halen het niet", "verzet de ronde", "we redden het niet, kan hij langer"],
)
async def test_a_last_day_that_is_not_made_is_moved(world: World, said: str) -> None:
    dirkje, _ = await open_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees("Tot en met welke dag?")


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("zuid mag een week langer open, dus tot vrijdag de 18e", "sluit nu op vrijdag 18 december"),
        ("zuid mag tot vrijdag de 18e open", "vrijdag 18 december 2026"),
    ],
)
async def test_a_day_that_is_said_twice_is_not_asked(world: World, said: str, then: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Zuid", "11-12-2026", "12", "verstuur", said)
    dirkje.sees(then)
    dirkje.sees_not("27 november")


async def test_the_other_one_too_shows_it_and_joins_nothing(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await made(dirkje, name="Zuid")
    await made(dirkje, name="Noord")
    await dirkje.says("toon Zuid", "die andere ook")
    dirkje.sees("Noord")
    dirkje.sees_not("nodigt je uit")


@pytest.mark.parametrize(
    ("locale", "said"), [("nl-NL", "wat is een co\u00f6rdinator"), ("en-GB", "what is a coordinator")]
)
async def test_what_a_coordinator_is_is_told(world: World, locale: str, said: str) -> None:
    anna, _ = await known(world, locale)
    await anna.says(said)
    anna.sees("Wie een ronde maakt" if locale == "nl-NL" else "Whoever makes a round")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "sluit op de 11e in plaats van de 18e en herinner iedereen"),
        ("en-GB", "close on the 11th rather than the 18th, and remind everyone"),
    ],
)
async def test_of_another_day_and_a_reminder_neither_is_lost(world: World, locale: str, said: str) -> None:
    dirkje, _ = await open_round(world, locale)
    await dirkje.says(said)
    dirkje.sees("11 december" if locale == "nl-NL" else "11 December", "erinner" if locale == "nl-NL" else "reminder")
