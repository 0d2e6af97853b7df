"""The same tests on both databases."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.schema import metadata
from store.unit_of_work import UnitOfWork, units_of_work


@pytest.fixture(params=["sqlite", "postgresql"])
async def engine(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    """An empty, migrated database."""
    if request.param == "sqlite":
        engine = make_engine(database_url(f"sqlite:///{tmp_path / 'store.db'}"))
        await upgrade(engine)
    else:
        engine = make_engine(database_url(request.getfixturevalue("postgres_url")))
        await upgrade(engine)
        async with engine.begin() as connection:
            tables = ", ".join(table.name for table in metadata.sorted_tables)
            await connection.execute(text(f"TRUNCATE {tables} CASCADE"))
    yield engine
    await engine.dispose()


@pytest.fixture
def work(engine: AsyncEngine) -> Callable[[], UnitOfWork]:
    return units_of_work(engine)
