"""Who or how many were at a UVO is not kept: that is said in a line, and nothing is offered or recorded for it."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_held_and_the_next_day import asked, kept


@pytest.mark.parametrize(
    "said", ["we waren met 6 man", "we waren met zn zessen", "er waren 8 mensen", "we zaten met zes aan tafel"]
)
async def test_it_is_said_that_it_is_not_kept(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja", said)
    eva.sees("Wie er bij een UVO zijn en met hoeveel, bewaar ik niet")
    eva.sees_not("ritme", "Bedoel je")


@pytest.mark.parametrize("said", ["there were six of us", "we were 8 people"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("new uvo AB-3K7QXZ 15-12-2026 14:00", "yes", said)
    tom.sees("I do not keep who is at a UVO, or how many")


async def test_the_question_stays_open_behind_it(world: World) -> None:
    eva = await asked(world)
    await eva.says("we waren met 6 man", "ja")
    assert (await kept(world))[0] == "2026-11-25"


async def test_a_yes_before_it_is_a_yes(world: World) -> None:
    eva = await asked(world)
    await eva.says("ja, we waren met 6 man")
    eva.sees("bewaar ik niet")
    assert (await kept(world))[0] == "2026-11-25"


@pytest.mark.parametrize(
    "said",
    [
        "mevrouw Jansen komt er ook bij",
        "de gedragswetenschapper was afwezig",
        "de wijkagent komt ook",
        "mevrouw Jansen was er niet bij",
        "we zijn met 14",
    ],
)
async def test_somebody_who_came_is_neither_handed_over_to_nor_away(world: World, said: str) -> None:
    """It offered handing the case over, asked until when the chair was away, or which of three was meant."""
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja", said)
    eva.sees("bewaar ik niet")
    eva.sees_not("Bedoel je", "Wat bedoel je")


@pytest.mark.parametrize("said", ["is doorgegaan maar niet iedereen was er", "ging door, alleen Piet was er niet"])
async def test_that_not_all_were_there_cancels_nothing(world: World, said: str) -> None:
    """The "niet" was taken of the meeting, and it was recorded as cancelled."""
    eva = await asked(world)
    await eva.says(said)
    assert (await kept(world))[0] == "2026-11-25"


async def test_that_half_of_them_came_leaves_the_question_open(world: World) -> None:
    """It was recorded as cancelled without being asked."""
    eva = await asked(world)
    await eva.says("de helft was er niet")
    eva.sees("Mijn vraag staat nog open")


async def test_nobody_who_came_cancels_it(world: World) -> None:
    eva = await asked(world)
    await eva.says("nee, niemand kwam opdagen")
    eva.sees("Kies een nieuwe datum")


@pytest.mark.parametrize("said", ["vader was boos", "moeder kwam niet opdagen", "zijn zusje zit in de jeugdzorg"])
async def test_family_does_not_belong_here(world: World, said: str) -> None:
    """It was heard as a complaint about us, or offered that the meeting did not take place."""
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja", said)
    eva.sees("Dat hoort hier niet")
