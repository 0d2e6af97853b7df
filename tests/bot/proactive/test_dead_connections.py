"""Connections with PostgreSQL that never answer: one tick at most is lost, and nothing waits for them for ever (P4)."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.proactive import jobs
from bot.proactive.deadlines import TimedUnits
from bot.proactive.sender import PromptSender
from bot.telemetry import logs
from dialogs.usecases.turn import Installation
from store import bounded_asyncpg
from store.clock import DatabaseClock
from store.engine import close_engine, database_url, make_engine
from store.health import Health
from store.migrate import upgrade
from tests.bot.proactive.sending import PACE, World
from tests.conftest import empty
from tests.tcp_proxy import TcpProxy, before_postgres, through

# Far less than the minutes a connection takes that nobody breaks off, far more than the limits below on a busy machine.
FAR = 60
SOON = replace(PACE, step=timedelta(seconds=3))


@pytest.fixture
async def proxy(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[TcpProxy]:
    monkeypatch.setattr(bounded_asyncpg, "PATIENCE", 0.5)
    async with before_postgres(postgres_url) as proxy:
        yield proxy


@pytest.fixture
async def world(postgres_url: str, proxy: TcpProxy) -> AsyncIterator[World]:
    """With three connections open and one prompt due."""
    engine = make_engine(database_url(through(proxy, postgres_url)), pool=4)
    await upgrade(engine)
    await empty(engine)
    world = World(engine, now=datetime.now(UTC))
    clock = DatabaseClock(engine, lambda: world.now)
    world.prompt_sender = PromptSender(
        world.work, world.messages, world.compose_at_any_time, world.delivered, clock, SOON, read_clock=clock.read
    )
    await world.person()
    async with engine.connect(), engine.connect(), engine.connect():
        pass
    await world.plan()
    yield world
    proxy.thaw()
    await close_engine(engine)


async def test_a_tick_without_any_answer_ends_and_the_next_sends_what_was_due(
    world: World, proxy: TcpProxy, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.set_up("error")
    proxy.freeze()
    async with asyncio.timeout(FAR):
        await jobs.tick(world.prompt_sender)
    said = capsys.readouterr().out
    assert '"event":"overdue"' in said.replace(" ", "")
    assert "prompts-failed" in said
    assert world.messages.told == []
    proxy.thaw()
    async with asyncio.timeout(FAR):
        assert await world.prompt_sender.tick() == {"sent": 1}


async def test_a_tick_leaves_connections_that_died_and_opens_new_ones(world: World, proxy: TcpProxy) -> None:
    """All that were open are dead, as after a network that was away: not one tick for each."""
    proxy.leave_for_dead()
    async with asyncio.timeout(FAR):
        assert await world.prompt_sender.tick() == {"sent": 1}


async def test_a_connection_that_dies_under_way_costs_that_step(world: World, proxy: TcpProxy) -> None:
    async def die(_: object) -> None:
        world.before = None
        proxy.leave_for_dead()

    world.before = die
    async with asyncio.timeout(FAR):
        assert await world.prompt_sender.tick() == {"later": 1}
    prompt = await world.prompt()
    assert (prompt.attempt, prompt.reason, prompt.leased_until) == (1, "TimeoutError", None)
    assert world.messages.told == []


async def test_what_was_sent_is_written_over_a_new_connection(world: World, proxy: TcpProxy) -> None:
    """It arrived once, and is told as such: nobody hears it twice because a connection died."""

    async def die() -> None:
        proxy.leave_for_dead()

    world.messages.meanwhile = die
    async with asyncio.timeout(FAR):
        assert await world.prompt_sender.tick() == {"sent": 1}
    assert len(world.messages.told) == 1


async def test_stopping_waits_for_no_dead_connection(world: World, proxy: TcpProxy) -> None:
    health = Health(world.engine)
    assert await health.hindrance() == ""
    proxy.freeze()
    ticking = asyncio.create_task(jobs.tick(world.prompt_sender))
    await asyncio.sleep(0.1)
    async with asyncio.timeout(FAR):
        await world.prompt_sender.close()
        await ticking
        await health.close()
        await close_engine(world.engine)
    assert world.engine.pool.checkedout() == 0  # type: ignore[attr-defined]


async def test_the_jobs_of_the_night_have_a_deadline_too(
    world: World, proxy: TcpProxy, installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "_NIGHT_STEP", 1)
    monkeypatch.setattr(jobs, "_LOOK_STEP", 1)
    scheduler = jobs.make_scheduler(installation, world.work, lambda: world.now, {})
    proxy.freeze()
    for job in scheduler.get_jobs():
        async with asyncio.timeout(FAR):
            await job.func(*job.args)


async def test_a_unit_that_is_overdue_gives_its_connection_back(world: World, proxy: TcpProxy) -> None:
    with pytest.raises(TimeoutError):
        async with TimedUnits(world.work, 1, "test").across() as uow:
            proxy.freeze()
            await uow.prompts.hold_reason()
    assert world.engine.pool.checkedout() == 0  # type: ignore[attr-defined]
    proxy.thaw()
    async with world.engine.connect() as connection:
        assert (await connection.execute(text("SELECT 1"))).scalar_one() == 1
