"""Who says "not now" at a role of the zelfscan gives it no score."""

import pytest

from tests.scenarios.people import World


@pytest.mark.parametrize("said", ["nu even niet", "nu even niet, dinsdag weer", "even niet nu, morgen weer", "niet nu"])
async def test_not_now_answers_no_role(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", said)
    anna.sees_not("Rol 3 van 4")
    await anna.says("verder")
    anna.sees("Rol 2 van 4")
