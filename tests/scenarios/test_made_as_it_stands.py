"""Where all answers of a round are looked over, it is made by words of praise and "go on", as people say them."""

import pytest

from tests.scenarios.people import World

NL = ("ronde", "1", "Regio Noord", "18 december", "6")
EN = ("round", "1", "Region North", "18 December", "6")


@pytest.mark.parametrize(
    "said",
    ["Super, doe maar", "Prima zo, start maar", "top, zet hem maar klaar", "mooi, ja", "ziet er goed uit, ga maar"],
)
async def test_it_is_made(world: World, said: str) -> None:
    """It did nothing, or asked whether to throw all away."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*NL, said)
    dirkje.sees("Je ronde staat klaar")


@pytest.mark.parametrize("said", ["looks good, create it", "great, go ahead", "lovely, yes please"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    kate = await world.newcomer("kate", "en-GB")
    await kate.says(*EN, said)
    kate.sees("Your round is ready")


@pytest.mark.parametrize("said", ["super", "mooi", "begin maar opnieuw", "nog even wachten"])
async def test_praise_alone_and_to_begin_anew_make_nothing(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*NL, said)
    dirkje.sees_not("Je ronde staat klaar")
