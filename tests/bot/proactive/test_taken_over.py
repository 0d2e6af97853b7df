"""Two senders at one message: stopped, dead, taken over or voided while it is sent."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.proactive.sender import PromptSender
from dialogs.instruments.definition import Language
from dialogs.ports import UnitOfWork
from dialogs.records import Doubt, Prompt, PromptState
from dialogs.replies import Reply
from dialogs.usecases.prompts.shapes import Ending
from tests.bot.proactive.sending import BLOCKED, PACE, UNSURE, YES, Away, World


async def test_what_somebody_else_took_over_is_theirs_to_end(world: World) -> None:
    async def other() -> None:
        assert await world.claim(world.now + PACE.lease + timedelta(seconds=1))

    world.messages.meanwhile = other
    world.messages.script = [BLOCKED]
    await world.plan()
    assert await world.tick() == {"lost": 1}
    assert world.heard == []
    assert (await world.anna()).unreachable == ""
    assert await world.tally() == {"due": 1}


async def test_what_was_voided_while_it_was_sent_stays_void(world: World) -> None:
    async def turn() -> None:
        async with world.work("t") as uow:
            assert await uow.prompts.void("reminder", "round", "anna") == 1
            await uow.commit()

    world.messages.meanwhile = turn
    await world.plan()
    assert await world.tick() == {"lost": 1}
    assert (world.heard, await world.tally()) == ([], {"void": 1})


async def test_who_was_stopped_past_the_lease_does_not_send(world: World) -> None:
    """Stopped while working it out; what is held by then is left, and costs no attempt (norms E4)."""
    for name in ("p", "q"):
        await world.plan(name)

    async def stopped() -> None:
        world.messages.meanwhile = None
        world.now += PACE.lease - PACE.send_timeout

    world.messages.meanwhile = stopped
    world.prompt_sender = world.another(replace(PACE, batches=1))
    assert await world.tick() == {"sent": 1, "left": 1}
    assert len(world.messages.told) == 1
    assert await world.tick() == {"sent": 1}


async def test_what_somebody_died_sending_is_sent_once_more(world: World) -> None:
    """They may have sent it: after two like that nobody does (norms E1, E6)."""
    await world.plan()
    assert await world.claim_and_begin(world.now)
    world.messages.script = [UNSURE]
    assert await world.tick(seconds=59) == {}
    assert await world.tick(seconds=2) == {"unclear": 1}
    assert len(world.messages.told) == 1

    await world.plan("twice")
    for _ in range(2):
        assert await world.claim_and_begin(world.now) == ["twice"]
        world.now += PACE.lease + timedelta(seconds=1)
    assert await world.tick() == {"unclear": 1}
    assert len(world.messages.told) == 1
    assert world.heard[-1] == ("twice", PromptState.UNCLEAR, "interrupted", Ending.UNCLEAR)
    assert [(await world.prompt(name)).doubt for name in ("p", "twice")] == [Doubt.TWICE] * 2


async def test_what_somebody_died_before_sending_is_in_no_doubt(world: World) -> None:
    """Of a batch only what was under way is sent with a second copy at the most."""
    await world.plan()
    assert await world.claim(world.now)
    world.messages.script = [UNSURE, UNSURE]
    assert [await world.tick(minutes=2), await world.tick(minutes=3)] == [{"again": 1}, {"unclear": 1}]


async def test_what_is_taken_over_while_it_is_worked_out_is_not_sent(world: World) -> None:
    """Stopped after the claim, past the lease: the row says that it is somebody else's by now (norms E4)."""
    taken: list[Prompt] = []

    async def other(uow: UnitOfWork) -> None:
        taken.extend(await uow.prompts.claim(world.now + PACE.lease + timedelta(seconds=1), PACE.lease, 9))
        await uow.commit()

    world.before = other
    await world.plan()
    assert await world.tick() == {"lost": 1}
    assert (world.messages.told, world.heard) == ([], [])
    assert [(prompt.fence, prompt.reason) for prompt in taken] == [(2, "")]


async def test_what_is_voided_while_it_is_worked_out_is_not_sent(world: World) -> None:
    """No longer true between the claim and the sending (norms E7)."""

    async def turn(uow: UnitOfWork) -> None:
        assert await uow.prompts.void("reminder", "round", "anna") == 1
        await uow.commit()

    world.before = turn
    await world.plan()
    assert await world.tick() == {"lost": 1}
    assert (world.messages.told, await world.tally()) == ([], {"void": 1})


async def test_all_that_has_no_time_left_is_given_back_at_once(world: World) -> None:
    """A transaction each, for forty, was more than the next lease had time for."""
    stores = Away(world, 0)
    sender = PromptSender(stores, world.messages, world.compose, world.delivered, lambda: world.now, PACE)
    for number in range(40):
        await world.plan(f"p{number}")

    async def stopped() -> None:
        world.messages.meanwhile = None
        world.now += timedelta(minutes=2)
        stores.opened = 0

    world.messages.meanwhile = stopped
    world.messages.script = [YES]
    assert await sender.tick() == {"sent": 40, "left": 39}
    assert stores.opened <= 1 + 1 + 2 * 39


async def test_who_was_stopped_after_the_last_look_does_not_send(world: World) -> None:
    def draw(reply: Reply, language: Language) -> dict[str, Any]:
        world.now += PACE.lease - PACE.send_timeout
        return {}

    world.messages.draws = draw
    await world.plan()
    world.prompt_sender = world.another(replace(PACE, batches=1))
    assert await world.tick() == {"left": 1}
    assert world.messages.told == []
    [held] = await world.claim(world.now)
    assert (held.attempt, held.reason) == (1, "")


async def test_many_prompters_send_each_once(world: World) -> None:
    for number in range(40):
        await world.plan(f"p{number}")
    await asyncio.gather(*(world.another().tick() for _ in range(3)))
    assert len(world.messages.told) == 40
    assert await world.tally() == {"sent": 40}


async def test_closing_lets_what_is_under_way_end_and_gives_the_rest_back(world: World) -> None:
    for name in ("p", "q", "r"):
        await world.plan(name)
    closing: list[asyncio.Task[None]] = []

    async def close() -> None:
        world.messages.meanwhile = None
        closing.append(asyncio.create_task(world.prompt_sender.close()))
        await asyncio.sleep(0)

    world.messages.meanwhile = close
    assert await world.tick() == {"sent": 1, "left": 2}
    await closing[0]
    assert await world.tick() == {}
    assert [(prompt.attempt, prompt.reason) for prompt in await world.claim(world.now)] == [(1, ""), (1, "")]
