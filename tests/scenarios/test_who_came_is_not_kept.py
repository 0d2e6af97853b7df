"""How many people were at a UVO is not kept: that is said in a line, and nothing is offered for it."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_held_and_the_next_day import asked, kept


@pytest.mark.parametrize(
    "said", ["we waren met 6 man", "we waren met zn zessen", "er waren 8 mensen", "we zaten met zes aan tafel"]
)
async def test_it_is_said_that_it_is_not_kept(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja", said)
    eva.sees("Hoeveel mensen er bij een UVO waren, bewaar ik niet")
    eva.sees_not("ritme", "Bedoel je")


@pytest.mark.parametrize("said", ["there were six of us", "we were 8 people"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("new uvo AB-3K7QXZ 15-12-2026 14:00", "yes", said)
    tom.sees("I do not keep how many people were at a UVO")


async def test_the_question_stays_open_behind_it(world: World) -> None:
    eva = await asked(world)
    await eva.says("we waren met 6 man", "ja")
    assert (await kept(world))[0] == "2026-11-25"


async def test_a_yes_before_it_is_a_yes(world: World) -> None:
    eva = await asked(world)
    await eva.says("ja, we waren met 6 man")
    eva.sees("bewaar ik niet")
    assert (await kept(world))[0] == "2026-11-25"
