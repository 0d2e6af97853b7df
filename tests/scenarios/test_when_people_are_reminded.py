"""A coordinator asks when people are reminded, or whether they were: that is answered, and nothing is sent."""

from datetime import UTC, datetime

import pytest

from tests.conversation import stages
from tests.scenarios.people import World, buttons, texts

ASKED = [
    ("nl-NL", "wanneer gaan de herinneringen uit", "16 december"),
    ("nl-NL", "krijgen ze vanzelf een herinnering?", "16 december"),
    ("nl-NL", "heb je ze al herinnerd", "16 december"),
    ("nl-NL", "is de herinnering voor noord al verstuurd", "16 december"),
    ("en-GB", "when do the reminders go out", "16 December"),
    ("en-GB", "have you reminded everybody yet?", "16 December"),
]


@pytest.mark.parametrize(("locale", "said", "day"), ASKED)
async def test_the_last_reminder_is_told(world: World, locale: str, said: str, day: str) -> None:
    """It told when the round closes, or asked whether to send one."""
    dirkje, _ = await stages.open_round(world, locale)
    await dirkje.says(said)
    shown = texts(dirkje.card)
    assert f"{day} 2026" in shown
    assert "Herinner" in buttons(dirkje.card) or "Remind" in buttons(dirkje.card)


async def test_the_day_is_the_one_on_which_the_last_goes_out(world: World) -> None:
    """Bram began and is not done: on that morning he is reminded, and nobody is after that."""
    dirkje, code = await stages.open_round(world, "nl-NL")
    bram = await world.newcomer("bram")
    await bram.says(f"doe mee {code}", "ja", "1")
    world.now = datetime(2026, 12, 16, 8, 31, tzinfo=UTC)
    assert "bram" in [name for name, _ in await world.tick()]
    await dirkje.says("wanneer gaan de herinneringen uit")
    assert "vanzelf herinner ik niemand meer" in texts(dirkje.card)
    world.now = datetime(2026, 12, 17, 9, 0, tzinfo=UTC)
    assert "bram" not in [name for name, _ in await world.tick()]


async def test_of_a_short_round_there_are_none(world: World) -> None:
    dirkje = await world.newcomer("dirkje", "nl-NL")
    tomorrow = world.now.date().replace(day=world.now.day + 1).strftime("%d-%m-%Y")
    await dirkje.says("ronde", "1", "Onderwijs, Gemeente", "Regio Oost", tomorrow, "12", "verstuur")
    await dirkje.says("krijgen ze vanzelf een herinnering")
    assert "niemand vanzelf herinner" in texts(dirkje.card)


async def test_of_a_closed_round_there_are_none_and_of_two_each_is_told(world: World) -> None:
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says("wanneer gaan de herinneringen uit")
    dirkje.sees("Regio Noord is gesloten", "Groepsbeeld")
    dirkje.sees_not("Herinner\n")
    for name in ("Regio Zuid", "Regio Oost"):
        await dirkje.says("ronde", "1", name, "18-12-2026", "12", "verstuur")
    await dirkje.says("rondes", "wanneer gaan de herinneringen van beide rondes uit")
    shown = texts(dirkje.card)
    assert "Regio Zuid" in shown
    assert "Regio Oost" in shown


async def test_who_coordinates_nothing_reads_what_holds_for_them(world: World) -> None:
    anna = await world.newcomer("anna", "nl-NL")
    await anna.says("krijg ik nog een herinnering")
    assert "hooguit twee keer" in texts(anna.card)
