"""An answer that is the same as the one before: "zelfde als de vorige", "ditto"."""

import pytest

from tests.scenarios.people import World

ROLES = ("zelfscan", "1", "2", "Regio Noord", "4")


@pytest.mark.parametrize(
    "said", ["hetzelfde als de vorige", "zelfde als net", "idem", "doe maar weer hetzelfde", "ditto"]
)
async def test_a_role_gets_the_score_of_the_one_before(world: World, said: str) -> None:
    """It was no answer, or asked whether to go back."""
    anna = await world.newcomer("anna")
    await anna.says(*ROLES, said)
    anna.sees("Rol 3 van 4")
    await anna.says("mijn antwoorden tot nu toe")
    anna.sees("Kwartiermaker:** 4")


@pytest.mark.parametrize("said", ["same as the previous one", "same again", "the same as before please"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("self-scan", *ROLES[1:], said)
    tom.sees("Role 3 of 4")


async def test_a_card_gets_the_row_of_the_one_before(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 3 – 5", "hetzelfde als de vorige")
    anna.sees("Kaart 3 van 9")
    await anna.says("wijzig kaart 2 5 5 5 5")
    anna.sees("4 3 – 5 → 5 5 5 5")


@pytest.mark.parametrize("said", ["zelfde als vorige keer", "the same as last time"])
async def test_what_was_said_another_time_is_not_the_one_before(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*ROLES, said)
    anna.sees_not("Rol 3 van 4")


async def test_the_first_has_none_before_it(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*ROLES[:-1], "hetzelfde als de vorige")
    anna.sees_not("Rol 2 van 4")
