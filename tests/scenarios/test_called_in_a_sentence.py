"""A scan is called in a sentence what fits there: its title may be a question."""

import pytest

from tests.scenarios.people import World

_NL = {
    "zelfscan": "zelfscan",
    "competentiescan": "competentiescan",
    "vijf stappen": "reflectie op de vijf stappen",
    "knelpunten": "knelpunten",
    "regiestijl": "regiestijl",
    "past een duo": "vragen over een duo",
    "opdracht compleet": "vragen over je opdracht",
    "sterke kanten": "zes clusters",
    "negen taken": "negen taken",
    "hoeveel uur rc": "uren van een regionale coördinator",
    "welke rol past": "hulp bij een rol voor het VSV",
}


@pytest.mark.parametrize(("word", "called"), _NL.items())
async def test_what_somebody_is_reminded_of(world: World, word: str, called: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(word, "pauze", "herinner me")
    anna.sees(f"Op welke dag zal ik je herinneren aan je {called}?")
    await anna.says("dinsdag")
    anna.sees(f"Ik herinner je op dinsdag 24 november 2026 aan je {called}.")


async def test_every_scan_is_tried(world: World) -> None:
    assert len([*world.installation.library.scans()]) == len(_NL)


async def test_in_english(world: World) -> None:
    anna = await world.newcomer("anna", "en-GB")
    await anna.says("assignment complete", "pause", "remind me on Tuesday")
    anna.sees("I will remind you of your questions about your assignment on Tuesday")


async def test_a_title_that_asks_stands_apart(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("past een duo", *"1212", "nog een keer")
    anna.sees("Wil je **Past een duo bij onze regio?** nog een keer invullen")
