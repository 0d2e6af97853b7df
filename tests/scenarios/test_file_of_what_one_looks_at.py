"""Who asks for "that as a file" gets the file of what they look at, also who has a round with a group picture."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World

SENT = ("zelfscan", "1", "1", "Noord", *"4325", "verstuur")


@pytest.mark.parametrize("said", ["stuur me dat als bestand", "bestand graag", "ff downloaden", "doe maar als pdf"])
@pytest.mark.parametrize("looked", ["uitdraai", "mijn gegevens"])
async def test_below_what_is_ones_own_it_is_the_own_outcome(world: World, said: str, looked: str) -> None:
    """A coordinator got the picture of the group, and while the round was open how far it was."""
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says(*SENT, looked, said)
    assert dirkje.file is not None
    assert dirkje.file.name.startswith("Zelfscan-")


@pytest.mark.parametrize(
    ("looked", "said"),
    [("uitdraai", "stuur me het groepsbeeld als bestand"), ("groepsoverzicht", "stuur me dat als bestand")],
)
async def test_the_picture_of_a_group_is_still_asked_for(world: World, looked: str, said: str) -> None:
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says(*SENT, looked, said)
    assert dirkje.file is not None
    assert dirkje.file.name.startswith("Groepsbeeld-")


async def test_who_has_no_outcome_gets_what_is_kept(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("mijn gegevens", "stuur me dat als bestand")
    assert anna.file is not None
    assert anna.file.name.endswith(".json")
