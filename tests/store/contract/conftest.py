"""The same tests on both databases."""

from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from store.unit_of_work import UnitOfWork, units_of_work
from tests.conftest import migrated


@pytest.fixture(params=["sqlite", "postgresql"])
async def engine(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    """An empty, migrated database."""
    async with migrated(request, tmp_path) as engine:
        yield engine


@pytest.fixture
def work(engine: AsyncEngine) -> Callable[[], UnitOfWork]:
    """One tenant's."""
    return partial(units_of_work(engine), "t")
