"""Who tells that they spoke, or will speak, to somebody asks for nobody; and half a sentence is about no language."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World

MENS = "Een mens spreken?"


@pytest.mark.parametrize(
    "said",
    ["Bram net gesproken, die vond het een nuttige scan", "wie waren die 2 die niet meededen, dan spreek ik ze aan"],
)
async def test_they_are_sent_to_nobody(world: World, said: str) -> None:
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees_not(MENS)


@pytest.mark.parametrize(
    "said", ["kan ik iemand spreken", "ik heb nog niemand gesproken, wie kan ik bellen? een mens graag"]
)
async def test_who_wants_to_is(world: World, said: str) -> None:
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees(MENS)


async def test_what_only_says_if_possible_is_about_no_language(world: World) -> None:
    """It showed the settings."""
    anna = await world.newcomer("anna", "en-GB")
    await anna.says("if that's still possible")
    anna.sees_not("type **nederlands** or **english**")


async def test_a_file_of_the_only_thing_there_is(world: World) -> None:
    """It offered the largest difference for the agenda, and nothing else."""
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says("kun je hier een pdfje van maken voor het MT")
    dirkje.sees("als bestand")
