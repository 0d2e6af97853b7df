"""The migrations make exactly the tables we describe, on both databases."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

import store
from store.engine import database_url, make_engine
from store.migrate import is_current, upgrade
from store.schema import metadata


async def _differences(engine: AsyncEngine) -> list[object]:
    async with engine.connect() as connection:
        return await connection.run_sync(lambda sync: compare_metadata(MigrationContext.configure(sync), metadata))


async def test_sqlite_is_as_described(sqlite: AsyncEngine) -> None:
    assert await _differences(sqlite) == []


async def test_postgresql_is_as_described(postgres_url: str) -> None:
    engine = make_engine(database_url(postgres_url))
    await upgrade(engine)
    assert await _differences(engine) == []
    await engine.dispose()


async def test_sqlite_is_switched_to_what_we_promise(sqlite: AsyncEngine) -> None:
    async with sqlite.connect() as connection:
        for pragma, value in {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2}.items():
            assert (await connection.execute(text(f"PRAGMA {pragma}"))).scalar_one() == value


async def test_the_newest_step_is_what_alembic_calls_head(sqlite: AsyncEngine) -> None:
    scripts = ScriptDirectory(str(Path(store.__file__).with_name("migrations")))
    async with sqlite.connect() as connection:
        at = (await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar_one()
    assert at == scripts.get_current_head()
    assert await is_current(sqlite)


async def test_an_empty_database_is_not_current(tmp_path) -> None:
    engine = make_engine(database_url(f"sqlite:///{tmp_path / 'empty.db'}"))
    assert not await is_current(engine)
    await engine.dispose()
