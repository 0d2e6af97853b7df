"""Two who coordinated the same pictures are erased at the same moment, on PostgreSQL: SQLite has one writer."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.instruments.rounds import Mode
from dialogs.records import Release
from dialogs.round_records import LOOKED, LedgerSet
from dialogs.usecases import pictures
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.releases import _ALONE
from store.unit_of_work import UnitOfWork, units_of_work
from tests.conftest import empty, raw
from tests.store.contract.samples import ANNA, NOW, ROUND, Work

TOLD = LedgerSet((("luisteren", ""),), frozenset({"m"}))
ROUNDS = ("one", "two")
COORDINATED = {"anna": ("one", "two"), "bas": ("two", "one")}
# How many connections of this database wait for another one.
_WAITING = text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")


@pytest.fixture
async def engine(app_url: str) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(database_url(app_url))
    await upgrade(engine)
    await empty(engine)
    yield engine
    await engine.dispose()


@pytest.fixture
async def work(engine: AsyncEngine) -> Work:
    work = partial(units_of_work(engine), "t")
    async with work() as uow:
        for name in COORDINATED:
            await uow.people.add(replace(ANNA, id=name, user=f"u-{name}"))
        for number, name in enumerate(ROUNDS):
            made = replace(ROUND, id=name, code=f"K7QFM2X{number + 2}", mode=Mode.CONFIDENTIAL, coordinator=None)
            await uow.rounds.add(made)
            await uow.releases.add(Release(name, NOW, {"enough": True}))
            await uow.releases.add_to_ledger(name, [TOLD])
        for person, led in COORDINATED.items():
            for name in led:
                await uow.rounds.add_coordinator(name, person)
        await uow.commit()
    return work


async def _note(work: Work, person: str) -> None:
    async with work() as uow:
        await pictures.note_who_looked(uow, person)
        await uow.commit()


async def until_waiting(engine: AsyncEngine, many: int) -> None:
    async with asyncio.timeout(20):
        while True:
            async with raw(engine) as connection:
                if (await connection.execute(_WAITING)).scalar_one() >= many:
                    return
            await asyncio.sleep(0.02)


async def _who_looked(work: Work, round_: str) -> int:
    async with work() as uow:
        return sum(len(one.members) for one in await uow.releases.ledger(round_) if one.cells == LOOKED)


async def test_both_are_noted(engine: AsyncEngine, work: Work) -> None:
    """The second begins before the first is kept: it waits, and then takes the next number."""
    async with work() as first:
        await pictures.note_who_looked(first, "anna")
        second = asyncio.create_task(_note(work, "bas"))
        await until_waiting(engine, 1)
        await first.commit()
    await second
    assert [await _who_looked(work, name) for name in ROUNDS] == [2, 2]


async def _held(uow: UnitOfWork, round_: str) -> None:
    await uow.releases._connection.execute(_ALONE, {"scan": f"looked {round_}"})


async def test_neither_waits_for_the_other_for_ever(engine: AsyncEngine, work: Work) -> None:
    """Somebody else has the first round: whoever took the second meanwhile would wait for who waits for them.

    So all take them in one order, whoever they are.
    """
    async with work() as somebody:
        await _held(somebody, "one")
        both = [asyncio.create_task(_note(work, person)) for person in COORDINATED]
        await until_waiting(engine, 2)
        await somebody.commit()
    await asyncio.gather(*both)
    assert [await _who_looked(work, name) for name in ROUNDS] == [2, 2]
