"""What the figures of a group picture mean: it was no answer at all, who is angry, or another instrument."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World

MEANS = {"nl-NL": "het gemiddelde van wat jullie zelf invulden", "en-GB": "the average of what you all filled in"}


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "hoe kwam je aan dit cijfer"),
        ("nl-NL", "is 3,2 goed of slecht"),
        ("nl-NL", "wat betekent spreiding"),
        ("nl-NL", "is dit goed"),
        ("nl-NL", "hoe zijn de scores berekend"),
        ("nl-NL", "uitleg cijfers"),
        ("en-GB", "how did you get this number"),
        ("en-GB", "is 3.4 any good?"),
        ("en-GB", "what does 3.4 mean"),
    ],
)
async def test_they_are_explained_to_who_has_a_picture(world: World, locale: str, said: str) -> None:
    dirkje, _ = await stages.closed_round(world, locale)
    await dirkje.says(said)
    dirkje.sees(MEANS[locale])


@pytest.mark.parametrize("said", ["wat is de score van impact", "wat is het gemiddelde van luisteren"])
async def test_of_one_that_is_named_the_picture_tells(world: World, said: str) -> None:
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees("Groepsbeeld")


@pytest.mark.parametrize(
    ("said", "seen"),
    [("bedank iedereen namens mij", "Dat begrijp ik niet"), ("hoeveel mensen hebben niet gereageerd", "gesloten")],
)
async def test_who_holds_a_round_is_offered_no_other_instrument(world: World, said: str, seen: str) -> None:
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees(seen)
    dirkje.sees_not("knelpunten", "uren van een")


@pytest.mark.parametrize("said", ["zijn we beter dan vorig jaar", "vergelijk met vorig jaar"])
async def test_whether_it_was_better_before(world: World, said: str) -> None:
    """It was asked whether to move a UVO, of who has none."""
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees("is geen herhaling, dus er is geen vorige keer")


@pytest.mark.parametrize("said", ["is dit goed", "is dit goed?", "is 4,0 hoog", "wat zegt dit cijfer"])
async def test_behind_ones_own_outcome_that_is_explained(world: World, said: str) -> None:
    """It was answered as anger."""
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", *["4 3 5 4"] * 9, "verstuur", said)
    anna.sees("Dit is de uitkomst van", "Het is geen oordeel")


async def test_of_one_competence_its_own_part_is_shown(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", *["4 3 5 4"] * 9, "verstuur", "wat is de score van luisteren")
    anna.sees("Luisteren")
    anna.sees_not("Dat klinkt vervelend")
