"""Who says "not now" at a role of the zelfscan gives it no score, and is asked again on the day they name."""

import pytest

from tests.scenarios.people import World


@pytest.mark.parametrize("said", ["nu even niet", "nu even niet, dinsdag weer", "even niet nu, morgen weer", "niet nu"])
async def test_not_now_answers_no_role(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", said)
    anna.sees_not("Rol 3 van 4")
    await anna.says("verder")
    anna.sees("Rol 2 van 4")


@pytest.mark.parametrize(
    "said",
    [
        "nu even niet, dinsdag weer",
        "even niet nu, dinsdag weer",
        "pauze tot dinsdag",
        "even pauze tot dinsdag",
        "ik pauzeer tot dinsdag",
        "ik ga dinsdag weer verder",
    ],
)
async def test_with_a_day_it_is_asked_again_then(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", said)
    anna.sees("Ik herinner je op dinsdag 24 november 2026 aan je zelfscan")
    await anna.says("verder")
    anna.sees("Rol 2 van 4")


@pytest.mark.parametrize("said", ["nu niet, dinsdag wel", "nu niet, liever dinsdag", "vandaag niet, dinsdag weer"])
async def test_asked_or_not_it_is_no_score(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", said, "verder")
    anna.sees("Rol 2 van 4")


async def test_not_now_but_before_is_a_score(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", "nu niet, vroeger wel")
    anna.sees("Rol 3 van 4")


@pytest.mark.parametrize("said", ["ik ben weg tot dinsdag", "ik ben er niet tot dinsdag", "vakantiepauze tot dinsdag"])
async def test_who_is_away_is_away(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", said)
    anna.sees("tot dinsdag 24 november 2026 stuur ik je geen herinneringen")


@pytest.mark.parametrize(
    "said",
    [
        "not now, Tuesday",
        "not now, on Tuesday again",
        "not right now, Tuesday",
        "not just now, Tuesday again",
        "not today, Tuesday",
        "pause until Tuesday",
        "I will go on on Tuesday",
    ],
)
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("self-scan", "1", "3", "North", "4", said)
    tom.sees("I will remind you of your self-scan on Tuesday, 24 November 2026")
    await tom.says("continue")
    tom.sees("Role 2 of 4")
