"""What is hardly like small talk is not answered with a line of it, and who swears gets no list of commands."""

import pytest

from tests.scenarios.people import World, texts


@pytest.mark.parametrize(
    "said",
    ["Noord", "all of them", "allemaal", "bijna nooit", "er zijn een stuk of tien mensen", "hardly ever", "tot 1 juli"],
)
async def test_what_is_no_talk_gets_no_line_of_it(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees_not("Fijne dag", "Hoi, fijn", "Ik ben er als", "Ik ben Regiebot", "Fijn dat je er bent")


@pytest.mark.parametrize("said", ["fuck off", "piss off", "rot op", "wat een klotevraag"])
async def test_who_swears_is_asked_what_goes_wrong(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees("Dat klinkt vervelend, sorry.")


@pytest.mark.parametrize("said", ["doei", "fijn weekend", "tot maandag", "tot morgen!"])
async def test_who_goes_is_wished_a_nice_day(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees("Fijne dag!")


@pytest.mark.parametrize("said", ["haha", "lol"])
async def test_who_laughs_is_not_sent_home(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees("Ik ben er als je me nodig hebt.")
    anna.sees_not("Fijne dag")


@pytest.mark.parametrize("said", ["goedemorgen", "hoi", "hallo allemaal"])
async def test_a_greeting_stays_one(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    assert "Hoi" in texts(anna.card) or "Hallo" in texts(anna.card)
