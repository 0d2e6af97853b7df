"""Somebody new dictates all they came for in one breath, without a comma: after the notice that is what is done."""

import pytest

from dialogs.understanding.codes import find_codes, format_code
from tests.scenarios.people import World
from tests.scenarios.rounds import made

DUTCH = (
    "hoi ik ben gevraagd om een zelfscan in te vullen voor regio noord maar ik weet niet goed hoe dat moet",
    "goedemorgen ik ben gevraagd een zelfscan in te vullen maar ik weet niet hoe dat moet",
    "hallo mijn coördinator vroeg of ik een zelfscan wil invullen en ik weet niet hoe",
)
ENGLISH = (
    "hi i was asked to fill in a self scan for region north but i don't really know how",
    "hello my coordinator asked me to do a self scan and i don't know how it works",
)


def dictated(code: str) -> tuple[str, ...]:
    """Write a code as phones and people do who hear it."""
    pairs = " ".join(code[at : at + 2] for at in range(0, 8, 2))
    return (code.lower(), format_code(code), f"{code[:4]} {code[4:]}", " ".join(code), " ".join(code.lower()), pairs)


@pytest.mark.parametrize("said", DUTCH)
async def test_without_a_code_it_is_asked_for(world: World, said: str) -> None:
    """It brought the menu."""
    anna = world.person("anna")
    await anna.says(said, "ok")
    anna.sees("Welke code heb je gekregen?")


@pytest.mark.parametrize("said", ENGLISH)
async def test_so_it_is_in_english(world: World, said: str) -> None:
    """It brought the menu, and to who is known that nothing is done."""
    tom = world.person("tom", "en-GB")
    await tom.says(said, "ok")
    tom.sees("code")
    tom.sees_not("What would you like to do?")


@pytest.mark.parametrize("said", [f"{DUTCH[0]} en ik heb een code gekregen", "wat moet ik hiermee", *ENGLISH])
async def test_with_a_code_it_is_that_round(world: World, said: str) -> None:
    code = await made(await world.newcomer("dirkje"))
    anna = world.person("anna")
    await anna.says(f"{said} {code.lower().replace('-', '')}")
    anna.sees("Je bent uitgenodigd: Regio Noord")
    await anna.says("ja")
    anna.sees("Zelfscan regieneming")


@pytest.mark.parametrize("written", dictated("K7QFM2XR"))
@pytest.mark.parametrize("before", ["", "doe mee ", "mijn code is ", "ik heb een code gekregen en die is "])
def test_a_code_is_read_as_it_was_dictated(written: str, before: str) -> None:
    assert [(one.code, one.sure) for one in find_codes(before + written)] == [("K7QFM2XR", True)]


@pytest.mark.parametrize(
    "said",
    [
        "3 4 4 3 2 2 1 1",
        "b 2 c 3 3 3 3 3",
        "k 2 3 4 5 6 7 8",
        "x r t y p m n b",
        "k 7 q f m 2 x r 4",
        "1 k 7 q f m 2 x r",
        "k 7 q f m 2 x",
        "ik t 3 4 4 2 3 s",
    ],
)
def test_scores_and_letters_in_a_row_are_no_code(said: str) -> None:
    assert not find_codes(said)
