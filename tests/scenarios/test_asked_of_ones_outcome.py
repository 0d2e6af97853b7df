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


@pytest.mark.parametrize("said", ["wat een waardeloos ding", "wat een waardeloos ding zeg, dit kostte me een half uur"])
async def test_anger_is_none_of_it(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", *NINE, "verstuur", said)
    anna.sees("Dat klinkt vervelend")


async def test_behind_something_else_it_asks_about_what(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", *NINE, "verstuur", "mijn gegevens", "uitleg")
    anna.sees("Waarover wil je uitleg?")


@pytest.mark.parametrize("said", ["En de zelfscan", "en de zelfscan?", "en die van de zelfscan"])
async def test_and_that_of_another_scan(world: World, said: str) -> None:
    """It began that scan anew."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "individueel", "Een regio of subregio", "Testregio", "4", "3", "2", "5", "verstuur")
    await anna.says("regiestijl", "4 4 4 4", "3 3 4 4", "verstuur", said)
    anna.sees("Jouw zelfscan: Testregio")


async def test_who_has_not_done_it_begins_it(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("regiestijl", "4 4 4 4", "3 3 4 4", "verstuur", "En de zelfscan")
    anna.sees("Zelfscan regieneming", "Vraag 1")
