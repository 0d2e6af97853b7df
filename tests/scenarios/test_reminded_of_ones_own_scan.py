"""Who lets a scan of their own rest and asks to be reminded of it, hears what will happen and what will not."""

import pytest

from tests.scenarios.people import World

BEGUN = ("zelfscan", "1", "3", "Testregio", "4", "pauze")


@pytest.mark.parametrize("said", ["herinner me dinsdag weer", "ping me dinsdag", "kom maandag maar terug bij me"])
async def test_it_is_said_that_nothing_comes(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*BEGUN, said)
    anna.sees("herinner ik je niet", "Alles is bewaard", "Verder")
    anna.sees_not("Dat kan ik niet", "ronde")
    await anna.presses("Verder")
    anna.sees("Rol 2 van 4")


@pytest.mark.parametrize("said", ["ping me again Tuesday", "remind me on Tuesday"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("self-scan", "1", "3", "Region", "4", "pause", said)
    tom.sees("no reminder", "Everything is kept", "Continue")
    tom.sees_not("I cannot do that")
