"""Not now, but on a day: what was just shown is asked again then, and where nothing was it is asked which."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World

NL, EN = "nl-NL", "en-GB"


async def _busy(world: World, locale: str, *said: str) -> Someone:
    """A chair of eight UVOs in a scan; it is Monday 23 November."""
    eva, _ = await stages.busy(world, locale)
    await eva.says(*said)
    return eva


@pytest.mark.parametrize(
    "said", ["niet nu, dinsdag", "nu niet, dinsdag", "niet nu, dinsdag weer", "vandaag niet, dinsdag"]
)
async def test_the_scan_in_hand_is_asked_again_on_that_day(world: World, said: str) -> None:
    eva = await _busy(world, NL, said)
    eva.sees("Ik herinner je op dinsdag 24 november 2026 aan je zelfscan")


@pytest.mark.parametrize("said", ["not now, Tuesday", "not today, Tuesday", "not right now, try Tuesday"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    eva = await _busy(world, EN, said)
    eva.sees("I will remind you of your self-scan on Tuesday, 24 November 2026")


@pytest.mark.parametrize("said", ["niet nu, vrijdag", "niet nu vrijdag", "niet vandaag, vrijdag", "nu niet, vrijdag"])
async def test_a_reminder_comes_again_on_that_day(world: World, said: str) -> None:
    eva = await _busy(world, NL, "later woensdag")
    await world.tick(days=2)
    eva.hears()
    await eva.says(said)
    eva.sees("Ik herinner je op vrijdag 27 november 2026 aan je zelfscan")


async def test_where_nothing_was_shown_it_is_asked_which(world: World) -> None:
    eva = await _busy(world, NL, "pauze", "niet nu, dinsdag")
    eva.sees("Wat bedoel je?", "De UVO verzetten: dinsdag 24 november 2026")
    await eva.presses("Opnieuw gevraagd worden over je zelfscan: dinsdag 24 november 2026")
    eva.sees("Ik herinner je op dinsdag 24 november 2026")


async def test_in_english_it_is_asked_which(world: World) -> None:
    eva = await _busy(world, EN, "pause", "not now, Tuesday")
    eva.sees("Move the UVO: Tuesday, 24 November 2026")
    await eva.presses("Be asked again about your self-scan: Tuesday, 24 November 2026")
    eva.sees("I will remind you of your self-scan on Tuesday, 24 November 2026")


async def test_whether_a_uvo_was_held_is_asked_again_on_that_day(world: World) -> None:
    eva, _ = await stages.chair(1)(world, NL)
    await world.tick(days=9)
    eva.hears()
    eva.sees("Is de UVO voor casus AB-11X11Y doorgegaan?")
    await eva.says("niet nu, vrijdag")
    eva.sees("vrijdag 4 december 2026")
    eva.sees_not("Verzetten: vrijdag", "Bedoel je")


async def test_who_is_invited_is_asked_again_on_that_day(world: World) -> None:
    _, code = await stages.open_round(world, NL)
    eva, _ = await stages.chair(3)(world, NL)
    await eva.says(f"doe mee {code}", "niet nu, vrijdag")
    eva.sees("vrijdag 27 november 2026")
    eva.sees_not("verzetten", "Bedoel je")


async def test_of_one_of_several_it_is_asked_which(world: World) -> None:
    eva, _ = await stages.chair(3)(world, NL)
    await world.tick(days=9)
    await eva.says("niet nu, vrijdag")
    eva.sees("Wat bedoel je?", "Opnieuw gevraagd worden over AB-11X11Y: vrijdag 4 december 2026")
