"""A lone no at a list of which some are to be chosen: it may be said to our own line, and answers nothing."""

import pytest

from tests.scenarios.people import World


@pytest.mark.parametrize("said", ["nee", "neen", "nee hoor", "nee, nee", "nee joh"])
async def test_a_no_does_not_end_the_questions(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("knelpunten", "geen geld", said)
    anna.sees("Waar loopt jullie samenwerking nu op vast?", "Kies uit de lijst", "**geen**")
    anna.sees_not("Kijk je antwoorden na", "Geen van deze zes")


async def test_nor_does_it_as_the_first_word(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("knelpunten", "nee")
    anna.sees("Waar loopt jullie samenwerking nu op vast?", "Kies uit de lijst")


@pytest.mark.parametrize("said", ["no", "nope", "no thanks"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    anna = await world.newcomer("anna", "en-GB")
    await anna.says("bottlenecks", "no money", said)
    anna.sees("Choose from the list")
    anna.sees_not("Check your answers")


@pytest.mark.parametrize("said", ["geen", "geen van deze", "nee, geen", "nee, geen van die", "geen enkele", "nergens"])
async def test_none_of_them_is_still_said_in_words(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("knelpunten", said)
    anna.sees("Kijk je antwoorden na", "Geen van deze zes")
