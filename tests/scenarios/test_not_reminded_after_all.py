"""Who says not to be reminded is not reminded: it is never answered that nothing is done while the reminder stays."""

import pytest

from tests.scenarios.people import World

_BEGUN = {
    "nl-NL": ("zelfscan", "1", "3", "Testregio", "4", "pauze", "herinner me dinsdag"),
    "en-GB": ("self-scan", "1", "3", "Region", "4", "pause", "remind me on Tuesday"),
}


@pytest.mark.parametrize("said", ["herinner me niet", "herinner me toch maar niet", "nee, herinner me niet"])
async def test_the_reminder_is_taken_back(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*_BEGUN["nl-NL"], said)
    anna.sees("Ik herinner je niet aan je zelfscan")
    assert await world.tick(days=2) == []


@pytest.mark.parametrize("said", ["do not remind me", "please do not remind me of it", "cancel the reminder"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    """One of these was taken for a cry for help."""
    tom = await world.newcomer("tom", "en-GB")
    await tom.says(*_BEGUN["en-GB"], said)
    tom.sees("I will not remind you of your self-scan")
    assert await world.tick(days=2) == []


@pytest.mark.parametrize("said", ["herinner me niet", "toch niet herinneren"])
async def test_where_nothing_was_asked_for_it_is_said(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees("Ik zou je nergens aan herinneren", "**herinneringen uit**")
    anna.sees_not("je stap")
    await anna.presses("Geen herinneringen")
    anna.sees("Je krijgt geen herinneringen meer")


async def test_of_a_round_it_is_asked_whether_all_may_go(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("herinner me niet aan de ronde")
    anna.sees("Bedoel je dit: Geen herinneringen meer?")
