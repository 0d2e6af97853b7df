"""What somebody asks behind their own outcome is about that: what it says, whether it is good, how to do better."""

import pytest

from tests.scenarios.people import World

NINE = ("4 3 5 4",) * 9


@pytest.mark.parametrize(
    "said", ["wat betekent dit", "wat betekent deze uitkomst", "is dit goed of slecht", "hoe kom je aan dit getal"]
)
async def test_what_it_says(world: World, said: str) -> None:
    """Such questions got a list of words to ask about, the line for who is angry, or the menu."""
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", *NINE, "verstuur", said)
    anna.sees("Dit is de uitkomst van **Competentiescan**", "negen competenties", "geen oordeel")
    await anna.presses("Uitdraai")
    anna.sees("Jouw competentiescan")


async def test_of_a_small_scan(world: World) -> None:
    anna = await world.newcomer("anna", "en-GB")
    await anna.says("hours coordinator", "9", "what does this mean")
    anna.sees("This is the outcome of **Coordinator hours**", "not a judgement")


@pytest.mark.parametrize("said", ["hoe kan ik beter luisteren", "hoe kan ik beter luisteren?"])
async def test_how_to_do_better(world: World, said: str) -> None:
    """It was taken for anger."""
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", *NINE, "verstuur", said)
    anna.sees("Luisteren", "Stel in je volgende overleg")


async def test_anger_is_none_of_it(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", *NINE, "verstuur", "wat een waardeloos ding")
    anna.sees("Dat klinkt vervelend")


async def test_behind_something_else_it_asks_about_what(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", *NINE, "verstuur", "mijn gegevens", "uitleg")
    anna.sees_not("Dit is de uitkomst")
