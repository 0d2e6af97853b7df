"""Asked for a new name, what looks like none is asked about once more; a name with a word of ours in it is a name."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_renaming import begun

ODD = (
    "vrijdag", "volgende week", "18 december", "10.00", "dankje", "hmm", "geen idee", "anders", "8 uur", "Sluit Noord",
)  # fmt: skip


@pytest.mark.parametrize("said", ODD)
async def test_it_is_asked_and_a_yes_takes_it_after_all(world: World, said: str) -> None:
    dirkje, _, _ = await begun(world)
    await dirkje.says("hernoem", said)
    dirkje.sees("Moet Noord echt **", "** heten?")
    await dirkje.says("ja")
    dirkje.sees("Noord heet nu ")


@pytest.mark.parametrize("said", ["noem de ronde vrijdag", "hernoem hulp", "hernoem laat maar", "hernoem ok"])
async def test_so_it_is_in_one_sentence(world: World, said: str) -> None:
    dirkje, _, _ = await begun(world)
    await dirkje.says(said)
    dirkje.sees("Moet Noord echt **")
    await dirkje.says("nee")
    dirkje.sees("Jouw rondes", "Noord")
    dirkje.sees_not("heet nu")


async def test_another_name_is_one_at_once(world: World) -> None:
    dirkje, _, _ = await begun(world)
    await dirkje.says("hernoem", "vrijdag", "Regio Oost")
    dirkje.sees("Noord heet nu Regio Oost")


async def test_the_button_takes_the_name_that_was_asked_about(world: World) -> None:
    dirkje, _, _ = await begun(world)
    await dirkje.says("hernoem", "vrijdag")
    await dirkje.presses("Ja")
    dirkje.sees("Noord heet nu vrijdag")


@pytest.mark.parametrize(
    ("said", "sees"),
    [("hulp", "Hoe moet Noord"), ("laat maar", "Jouw rondes"), ("rondes", "Jouw rondes"), ("ok", "Hoe moet Noord")],
)
async def test_a_word_of_ours_is_obeyed_or_asked_back(world: World, said: str, sees: str) -> None:
    dirkje, _, _ = await begun(world)
    await dirkje.says("hernoem", said)
    dirkje.sees(sees)
    dirkje.sees_not("heet nu")


@pytest.mark.parametrize(
    "said", ["Voorjaar 2027", "december 2026", "Team Vrijdag", "Jeugd en gezin", "De Ronde van Oost"]
)
async def test_an_ordinary_name_is_not_asked_about(world: World, said: str) -> None:
    dirkje, _, _ = await begun(world)
    await dirkje.says("hernoem", said)
    dirkje.sees(f"Noord heet nu {said}")


@pytest.mark.parametrize("said", ["Samen Sterk", "Wat Werkt"])
async def test_a_name_that_begins_with_a_word_of_ours_is_asked_about(world: World, said: str) -> None:
    dirkje, _, _ = await begun(world)
    await dirkje.says("hernoem", said)
    await dirkje.says("ja")
    dirkje.sees(f"Noord heet nu {said}")


async def test_in_english(world: World) -> None:
    kate, _, _ = await begun(world, "en-GB")
    await kate.says("rename", "friday")
    kate.sees("Do you really want to call Noord **friday**?")
    await kate.says("yes")
    kate.sees("Noord is now called friday")
