"""A chat that asks for rest gets it from all that is told there."""

from datetime import timedelta

from bot.web.channel import SendOutcome, SendResult
from dialogs.records import Doubt, PromptState
from tests.bot.proactive.sending import World, plan_eight


async def test_a_chat_that_asks_for_rest_gets_it_from_everything(world: World) -> None:
    """P1: with Retry-After 30 there were eight requests at once, five times over, and then all were dead."""
    await plan_eight(world)
    slow = SendResult(SendOutcome.LATER, "429", 30.0)
    world.messages.script = [slow, slow]
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 1
    for seconds, told in ((29, 1), (1, 2), (29, 2), (1, 4)):
        world.now += timedelta(seconds=seconds)
        await world.prompt_sender.tick()
        assert len(world.messages.told) == told, f"after {seconds} more seconds"
    assert await world.tally() == {"sent": 9}
    assert (await world.prompt("q")).attempt == 1


async def test_what_comes_due_while_a_chat_rests_waits_as_well(world: World) -> None:
    """It was sent by whoever claimed it, a second after the chat had asked for half a minute."""
    await world.plan("p")
    await world.plan("q", kind="news", due_at=world.now + timedelta(seconds=1))
    await world.plan("r", kind="news", due_at=world.now + timedelta(minutes=1))
    world.messages.script = [SendResult(SendOutcome.LATER, "429", 30.0)]
    await world.prompt_sender.tick()
    world.now += timedelta(seconds=29)
    await world.another().tick()
    assert len(world.messages.told) == 1
    world.now += timedelta(seconds=1)
    await world.another().tick()
    assert len(world.messages.told) == 3
    assert (await world.prompt("r")).state is PromptState.DUE


async def test_what_is_planned_while_a_chat_rests_waits_as_well(world: World) -> None:
    """It was sent at the next tick, by whichever process."""
    await world.plan("p")
    world.messages.script = [SendResult(SendOutcome.LATER, "429", 30.0)]
    await world.prompt_sender.tick()
    world.now += timedelta(seconds=10)
    await world.plan("q", kind="news")
    await world.another().tick()
    world.now += timedelta(seconds=19)
    await world.another().tick()
    assert len(world.messages.told) == 1
    world.now += timedelta(seconds=1)
    await world.another().tick()
    assert len(world.messages.told) == 3
    assert (await world.prompt("q")).attempt == 1


async def test_the_last_attempt_that_meets_a_chat_that_rests_lets_it_rest(world: World) -> None:
    await world.plan("p", attempt=4, doubt=Doubt.ONCE)
    await world.plan("q", kind="news", due_at=world.now + timedelta(seconds=1))
    world.messages.script = [SendResult(SendOutcome.LATER, "429", 30.0)]
    await world.prompt_sender.tick()
    assert (await world.prompt("p")).state is PromptState.UNCLEAR
    world.now += timedelta(seconds=29)
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 1
