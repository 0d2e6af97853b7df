"""A reminder that a coordinator planned is taken back: it could not be, and their own reminders went instead."""

import pytest

from tests.scenarios.people import Someone, World, code_on, texts

pytestmark = pytest.mark.usefixtures("on_thursday")

GONE = "Voor Regio Noord gaat geen herinnering meer uit op jouw verzoek"
NONE = "Er staat geen herinnering klaar waar jij om vroeg"


async def _planned(world: World, *, day: str = "maandag") -> Someone:
    """Bram is half-way; a reminder waits for Monday 30 November."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", "Regio Noord", "18 december", "4", "verstuur")
    bram = await world.newcomer("bram")
    await bram.says(f"doe mee {code_on(dirkje.card)}", "ja", "4 3 5 4")
    await dirkje.says(f"herinner {day}", "ja")
    return dirkje


def _reminded(told: list[tuple[str, object]]) -> list[str]:
    return [name for name, card in told if "Herinnering: Regio Noord" in texts(card)]


async def test_without_a_word_it_goes_out(world: World) -> None:
    await _planned(world)
    assert _reminded(await world.tick(days=4)) == ["bram"]


@pytest.mark.parametrize(
    "said",
    [
        "!Stuur de herinnering toch niet",
        "nee",
        "hm toch maar niet",
        "stuur die van maandag toch maar niet",
        "niet meer herinneren",
        "geen herinnering sturen",
        "dat hoeft niet meer, iedereen is klaar",
        "wacht daar nog even mee",
    ],
)
async def test_just_after_it_was_planned(world: World, said: str) -> None:
    dirkje = await _planned(world)
    await (dirkje.presses(said[1:]) if said.startswith("!") else dirkje.says(said))
    dirkje.sees(GONE)
    assert _reminded(await world.tick(days=4)) == []


@pytest.mark.parametrize(
    "said",
    [
        "trek de herinnering weer in",
        "haal die herinnering van maandag eruit",
        "toch geen herinnering",
        "annuleer de herinnering voor noord",
        "kun je die herinnering nog tegenhouden",
    ],
)
async def test_later_on_with_a_word_for_it(world: World, said: str) -> None:
    dirkje = await _planned(world)
    await dirkje.says("rondes", said)
    dirkje.sees(GONE)
    assert _reminded(await world.tick(days=4)) == []


async def test_ones_own_reminders_are_another_thing(world: World) -> None:
    dirkje = await _planned(world)
    await dirkje.says("ik wil geen herinneringen meer")
    dirkje.sees("Je krijgt geen herinneringen meer")
    assert _reminded(await world.tick(days=4)) == ["bram"]


async def test_it_may_be_asked_for_the_same_day_once_more(world: World) -> None:
    dirkje = await _planned(world)
    await dirkje.says("toch niet", "herinner maandag", "ja")
    dirkje.sees("Op maandag 30 november 2026 gaat")
    assert _reminded(await world.tick(days=4)) == ["bram"]


async def test_another_day_instead_is_asked_and_the_first_is_off(world: World) -> None:
    dirkje = await _planned(world)
    await dirkje.says("toch dinsdag ipv maandag")
    dirkje.sees("op dinsdag 1 december 2026", "De herinnering van eerder gaat niet meer uit")
    await dirkje.says("ja")
    assert _reminded(await world.tick(days=4)) == []
    assert _reminded(await world.tick(days=1)) == ["bram"]


async def test_today_instead_is_asked_as_well(world: World) -> None:
    dirkje = await _planned(world)
    await dirkje.says("toch liever vandaag")
    dirkje.sees("Zal ik voor Regio Noord een herinnering sturen", "De herinnering van eerder gaat niet meer uit")


async def test_what_was_sent_stays_sent_and_that_is_said(world: World) -> None:
    dirkje = await _planned(world)
    await world.tick(days=4)
    await dirkje.says("trek de herinnering in")
    dirkje.sees(NONE, "kan ik niet terughalen")


async def test_a_refusal_where_it_is_asked_is_one(world: World) -> None:
    dirkje = await _planned(world, day="dinsdag")
    await dirkje.says("herinner woensdag", "nee, geen herinnering")
    dirkje.sees_not(GONE)
    assert _reminded(await world.tick(days=5)) == ["bram"]


@pytest.mark.parametrize(
    "said",
    [
        "stuur een herinnering aan wie het niet heeft ingevuld",
        "herinner iedereen die niet klaar is",
        "stuur woensdag nog een herinnering want ze reageren niet",
        "niet iedereen heeft de herinnering gezien, stuur er nog een",
        "stuur woensdag ook een herinnering naar de mensen die nog niets deden, niet naar de rest",
    ],
)
async def test_who_is_not_done_is_no_taking_back(world: World, said: str) -> None:
    dirkje = await _planned(world)
    await dirkje.says(said)
    dirkje.sees_not(GONE)
    assert _reminded(await world.tick(days=4)) == ["bram"]


@pytest.mark.parametrize("said", ["herinnering intrekken maandag", "herinnering intrekken noord"])
async def test_the_command_takes_a_day_or_a_name_for_which_is_meant(world: World, said: str) -> None:
    """A day behind it was asked about as the next one."""
    dirkje = await _planned(world)
    await dirkje.says("rondes", said)
    dirkje.sees(GONE)
    assert _reminded(await world.tick(days=4)) == []
