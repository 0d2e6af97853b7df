"""The same tests on both databases."""

from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.unit_of_work import UnitOfWork, units_of_work
from tests.conftest import empty
from tests.databases import new_sqlite
from tests.store.contract.statements import watch


@pytest.fixture(params=["sqlite", "postgresql"])
async def engine(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    """An empty, migrated database."""
    if request.param == "sqlite":
        engine = await new_sqlite(tmp_path / "store.db")
    else:
        engine = make_engine(database_url(request.getfixturevalue("app_url")))
        await upgrade(engine)
        await empty(engine)
    forgetful = watch(engine)
    yield engine
    assert forgetful == [], "a statement that does not say whose rows it means"
    await engine.dispose()


@pytest.fixture
def work(engine: AsyncEngine) -> Callable[[], UnitOfWork]:
    """One tenant's."""
    return partial(units_of_work(engine), "t")
