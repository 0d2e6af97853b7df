"""What is told in one message ends, waits and is in doubt as one."""

from dataclasses import replace
from datetime import timedelta

from dialogs.records import Doubt, PromptState
from dialogs.usecases.prompts.shapes import Ending
from tests.bot.proactive.sending import ANNA, SLOWLY, UNSURE, World, plan_eight


async def test_what_is_told_in_one_message_ends_with_it(world: World) -> None:
    await plan_eight(world)
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 2
    assert await world.tally() == {"sent": 9}
    assert len(world.heard) == 9


async def test_a_message_in_doubt_is_told_once_more_as_one(world: World) -> None:
    """P1: the channel took the message and answered 500; eight cases were eight digests."""
    await plan_eight(world)
    world.messages.script = [UNSURE]
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 2, "the other kind is a message of its own"
    assert {(await world.prompt(f"p{number}")).doubt for number in range(8)} == {Doubt.ONCE}
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 2, "not before two minutes"
    world.now += timedelta(minutes=2)
    world.messages.script = [UNSURE]
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 3
    assert await world.tally() == {"unclear": 8, "sent": 1}
    world.now += timedelta(hours=1)
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 3


async def test_what_comes_later_is_told_with_the_second_copy_and_has_one_of_its_own(world: World) -> None:
    world.together = True
    await world.plan("p0")
    world.messages.script = [UNSURE, UNSURE]
    await world.prompt_sender.tick()
    world.now += timedelta(minutes=2)
    await world.plan("p1")
    await world.prompt_sender.tick()
    assert [(await world.prompt(name)).state for name in ("p0", "p1")] == [PromptState.UNCLEAR, PromptState.DUE]
    world.now += timedelta(minutes=2)
    await world.prompt_sender.tick()
    assert [(await world.prompt(name)).state for name in ("p0", "p1")] == [PromptState.UNCLEAR, PromptState.SENT]
    assert len(world.messages.told) == 3


async def test_what_cannot_be_made_keeps_nothing_else_from_being_told(world: World) -> None:
    """It was composed with every other of its kind, and each of those failed with it."""
    await plan_eight(world)
    world.unmakeable = "p3"
    await world.prompt_sender.tick()
    assert (await world.prompt("p3")).state is PromptState.DUE
    assert [(await world.prompt(f"p{n}")).state for n in range(8) if n != 3] == [PromptState.SENT] * 7
    assert (await world.prompt("p0")).attempt == 1


async def test_given_up_together_only_what_may_have_arrived_is_unclear(world: World) -> None:
    await world.person(replace(ANNA, id="bram", user="u-bram"))
    world.together = True
    await world.plan("p0", "bram", attempt=4, doubt=Doubt.ONCE)
    await world.plan("p1", "bram", attempt=4)
    world.messages.script = [SLOWLY]
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 1
    ends = [(await world.prompt(name)).state for name in ("p0", "p1")]
    assert ends == [PromptState.UNCLEAR, PromptState.DEAD]
    assert {ending for *_, ending in world.heard} == {Ending.UNCLEAR, Ending.LATER}
