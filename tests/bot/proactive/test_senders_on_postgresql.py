"""Several processes beside each other, and whose clock counts."""

import asyncio
import itertools
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.proactive.sender import PromptSender
from dialogs.ports import UnitOfWork
from dialogs.records import PromptState
from store.clock import DatabaseClock
from store.engine import database_url, make_engine
from store.migrate import upgrade
from tests.bot.proactive.sending import ANNA, NOW, PACE, World, plan_eight
from tests.conftest import empty


@pytest.fixture
async def postgres(postgres_url: str) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(database_url(postgres_url))
    await upgrade(engine)
    await empty(engine)
    yield engine
    await engine.dispose()


async def test_one_that_was_voided_meanwhile_is_left_out(postgres: AsyncEngine) -> None:
    world = World(postgres)
    await world.person()
    await plan_eight(world)

    async def voids(_: UnitOfWork) -> None:
        world.before = None
        async with world.work("t") as uow:
            gone = await uow.prompts.get("p3")
            assert gone
            assert await uow.prompts.finish(gone, PromptState.VOID)
            await uow.commit()

    world.before = voids
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 2
    assert await world.tally() == {"sent": 8, "void": 1}


async def test_forty_chairs_with_five_cases_each_hear_one_message_of_three_processes(postgres: AsyncEngine) -> None:
    """P2: messages a chair were {1: 33, 3: 3, 5: 4}."""
    world = World(postgres, together=True)
    for number in range(40):
        await world.person(replace(ANNA, id=f"c{number}", user=f"u{number}", conversation=f"a:c{number}"))
        for case in range(5):
            await world.plan(f"{number}-{case}", person=f"c{number}", subject=f"uvo{case}")
    engines = [make_engine(postgres.url) for _ in range(3)]
    others = [World(engine, messages=world.messages, together=True) for engine in engines]
    await asyncio.gather(*(other.another(replace(PACE, batch=8, batches=20)).tick() for other in others))
    told = Counter(chat for chat, _ in world.messages.told)
    assert Counter(told.values()) == {1: 40}
    assert await world.tally() == {"sent": 200}
    for engine in engines:
        await engine.dispose()


async def test_a_machine_with_a_wrong_clock_sends_nothing_twice(postgres: AsyncEngine) -> None:
    """P9: one clock 75 s ahead took over what others held, and 40 of 40 prompts went out twice."""
    world = World(postgres)
    world.now = datetime.now(UTC)
    for number in range(40):
        await world.person(replace(ANNA, id=f"c{number}", user=f"u{number}", conversation=f"a:c{number}"))
        await world.plan(f"p{number}", person=f"c{number}", due_at=world.now - timedelta(minutes=1))

    def sender(ahead: timedelta) -> PromptSender[dict[str, Any]]:
        clock = DatabaseClock(postgres, lambda: datetime.now(UTC) + ahead)
        return PromptSender(
            world.work, world.messages, world.compose_at_any_time, world.delivered, clock, PACE, read_clock=clock.read
        )

    async def while_sending() -> None:
        # The others hold theirs, and one whose clock is wrong looks for work.
        world.messages.meanwhile = None
        for ahead in (timedelta(seconds=75), timedelta(hours=-1), timedelta(days=400)):
            await sender(ahead).tick()

    world.messages.meanwhile = while_sending
    await sender(timedelta()).tick()
    assert Counter(chat for chat, _ in world.messages.told) == {f"a:c{number}": 1 for number in range(40)}
    assert await world.tally() == {"sent": 40}


async def test_a_clock_read_over_a_connection_that_hung_is_read_again(postgres: AsyncEngine) -> None:
    """Frozen for ten seconds on the way there, it was five seconds ahead: early, and others' leases seemed over."""
    seconds = iter([0, 10, 10, 10.2, 10.2])
    clock = DatabaseClock(postgres, lambda: NOW, lambda: next(seconds))
    await clock.read()
    assert abs(clock() - datetime.now(UTC)) < timedelta(minutes=1)
    assert next(seconds, None) is None


async def test_a_clock_that_cannot_be_read_in_time_is_not_believed(postgres: AsyncEngine) -> None:
    seconds = itertools.count(0, 10)
    clock = DatabaseClock(postgres, lambda: NOW, lambda: float(next(seconds)))
    with pytest.raises(TimeoutError):
        await clock.read()
    assert clock() == NOW


async def test_on_postgresql_many_prompters_beside_turns_send_each_once(postgres: AsyncEngine) -> None:
    """Turns hold a person and void their prompts; nobody waits for anybody for ever."""
    world = World(postgres)
    for number in range(20):
        await world.person(replace(ANNA, id=f"b{number}", user=f"u{number}"))
        for of in range(3):
            await world.plan(f"{number}-{of}", person=f"b{number}", subject=f"round{of}")
    voids: list[int] = []

    async def turn(number: int) -> None:
        async with world.work("t") as uow:
            assert await uow.people.get("t", f"u{number}")
            voids.append(await uow.prompts.void("reminder", "round2", f"b{number}"))
            await uow.commit()

    ticks = asyncio.gather(*(world.another().tick() for _ in range(3)))
    await asyncio.gather(*map(turn, range(20)))
    await ticks
    tally = await world.tally()
    assert (tally.get("void", 0), tally["sent"] + sum(voids)) == (sum(voids), 60)
    assert len(world.heard) == tally["sent"] <= len(world.messages.told) <= 60
