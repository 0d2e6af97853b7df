"""Two who coordinate one round stop at the same moment, on PostgreSQL: SQLite has one writer."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.unit_of_work import units_of_work
from tests.conftest import empty
from tests.store.contract.samples import ANNA, ROUND, Work
from tests.store.contract.test_who_looked_at_once import until_waiting


@pytest.fixture
async def engine(app_url: str) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(database_url(app_url))
    await upgrade(engine)
    await empty(engine)
    yield engine
    await engine.dispose()


async def test_the_second_sees_that_they_are_the_last(engine: AsyncEngine) -> None:
    """Each saw the other still there, and the round was left to nobody."""
    work: Work = partial(units_of_work(engine), "t")
    async with work() as uow:
        for name in ("anna", "bas"):
            await uow.people.add(replace(ANNA, id=name, user=f"u-{name}"))
        await uow.rounds.add(replace(ROUND, coordinator="anna"))
        await uow.rounds.add_coordinator(ROUND.id, "bas", "Bas")
        await uow.commit()

    async def seen_by_second() -> set[str]:
        async with work() as uow:
            return set(await uow.rounds.coordinators_called(ROUND.id))

    async with work() as first:
        assert set(await first.rounds.coordinators_called(ROUND.id)) == {"anna", "bas"}
        await first.rounds.remove_coordinator(ROUND.id, "anna")
        second = asyncio.create_task(seen_by_second())
        await until_waiting(engine, 1)
        await first.commit()
    assert await second == {"bas"}
