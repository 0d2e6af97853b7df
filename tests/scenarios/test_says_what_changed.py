"""An answer that is changed in a sentence: it is said which, what it was and what it is, so that a mistake is seen."""

import pytest

from tests.scenarios.people import World


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("nee de tweede moest een 5 zijn", "Kaart 1, uitspraak 2: 3 → 5."),
        ("kaart 1 de eerste moet 2 zijn", "Kaart 1, uitspraak 1: 4 → 2."),
        ("nee, de laatste was 2", "Kaart 1, uitspraak 3: 5 → 2."),
    ],
)
async def test_of_a_statement(world: World, said: str, seen: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 3 5", said)
    anna.sees(seen)


async def test_of_a_whole_card(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 3 - 4", "wijzig kaart 1 4 4 4 4")
    anna.sees("Kaart 1: 4 3 – 4 → 4 4 4 4. Je andere antwoorden blijven staan.", "Kaart 2 van 9")


async def test_of_a_role_that_was_not_asked_yet(world: World) -> None:
    """It said "Aangepast", and nobody could see that the fourth role had a score already."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Noord", "nee de derde was een 4")
    anna.sees("Rol 1 van 4", "Verbinder: 4. Je andere antwoorden blijven staan.")


async def test_so_it_is_in_english(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("competency scan", "4 3 5", "no, the second should be a 5")
    tom.sees("Card 1, statement 2: 3 → 5. Your other answers stay as they are.")
    await tom.says("1", "change card 1 4 4 4 4")
    tom.sees("Card 1: 4 5 5 1 → 4 4 4 4.")
