"""Two hundred people to say something to, and processes beside each other."""

from collections.abc import AsyncIterator
from functools import partial

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.records import Person
from store.engine import make_engine
from store.unit_of_work import units_of_work
from tests.store.contract.prompts.prompting import Work, somebody


@pytest.fixture(autouse=True)
async def people(work: Work) -> None:
    async with work() as uow:
        for name in ("anna", "bram", *map(somebody, range(200))):
            await uow.people.add(Person(id=name, tenant="t", user=f"u-{name}"))
        await uow.commit()


@pytest.fixture
async def others(engine: AsyncEngine) -> AsyncIterator[list[Work]]:
    """Eight processes, as far as the database can tell. SQLite is for one process with one connection."""
    if engine.dialect.name == "sqlite":
        yield [partial(units_of_work(engine), "t")] * 8
        return
    engines = [make_engine(engine.url) for _ in range(8)]
    yield [partial(units_of_work(each), "t") for each in engines]
    for each in engines:
        await each.dispose()
