"""How many questions somebody goes back is no answer to the one before, and agreeing throws nothing away."""

import pytest

from tests.scenarios.people import World


@pytest.mark.parametrize(
    ("said", "shown"),
    [("2 terug", "Rol 1 van 4"), ("twee vragen terug", "Rol 1 van 4"), ("ga 1 terug", "Rol 2 van 4"),
     ("one back", "Rol 2 van 4"), ("ik wil 2 terug", "Rol 1 van 4"), ("9 terug", "Vraag 1 van 3")],
)  # fmt: skip
async def test_a_number_before_back_changes_no_answer(world: World, said: str, shown: str) -> None:
    """ "2 terug" made the answer before a 2."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Noord", "4", "5", said)
    anna.sees(shown)
    anna.sees_not("→")


@pytest.mark.parametrize("said", ["helemaal eens", "helemaal mee eens", "helemaal oneens"])
async def test_who_agrees_does_not_begin_anew(world: World, said: str) -> None:
    """It was asked whether to begin anew, and a yes to that lost everything."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Noord", "4", said)
    anna.sees_not("opnieuw beginnen", "Begin opnieuw")
    await anna.says("ja", "5")
    anna.sees("Rol 3 van 4")


async def test_who_cannot_tell_is_taken_at_their_word(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Noord", "weet ik veel")
    anna.sees("Rol 2 van 4")
