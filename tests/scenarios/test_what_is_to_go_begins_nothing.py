"""Who wants what they filled in to go is told what can go, and is not brought to the scan of that name."""

import pytest

from tests.scenarios.people import World


@pytest.mark.parametrize(
    "said", ["wis mijn opdracht", "wis mijn taken", "wis mijn uren", "verwijder mijn taken", "wis mijn zelfscan"]
)
async def test_one_outcome_does_not_go_by_itself(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees("Eén uitkomst apart wissen kan ik niet", "wis mijn gegevens")
    anna.sees_not("Naar de ")


@pytest.mark.parametrize("said", ["erase my hours", "delete my tasks", "delete my assignment"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says(said)
    tom.sees("I cannot erase a single outcome", "erase my data")


async def test_who_asks_for_it_still_begins_it(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("mijn opdracht")
    anna.sees_not("apart wissen")
