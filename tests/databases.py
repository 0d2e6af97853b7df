"""SQLite databases for tests: made once and copied, none of which has to outlive a power cut."""

import tempfile
from pathlib import Path
from typing import Any

from sqlalchemy.event import listen
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.records import Person, Prompt
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.unit_of_work import units_of_work


class _Made:
    """What the first database of this process left for all others."""

    file = b""
    dialect: Any = None
    # Without it every test compiles the same statements, for a database of its own.
    compiled: dict[Any, Any] = {}  # noqa: RUF012


def open_sqlite(file: Path) -> AsyncEngine:
    """An engine that does not wait for the disk; the caller disposes of it."""
    engine = make_engine(database_url(f"sqlite:///{file}"))

    def hurry(connection: Any, _: Any) -> None:
        connection.execute("PRAGMA synchronous = OFF")

    listen(engine.sync_engine, "connect", hurry)
    if _Made.dialect:
        # What is compiled is compiled for a dialect.
        engine.sync_engine.dialect = _Made.dialect
        engine.sync_engine.update_execution_options(compiled_cache=_Made.compiled)
    return engine


async def new_sqlite(file: Path) -> AsyncEngine:
    """The same for an empty database at the newest step, as the bot makes one."""
    if not _Made.file:
        with tempfile.TemporaryDirectory() as folder:
            first = open_sqlite(Path(folder) / "x.db")
            await upgrade(first)
            await first.dispose()
            _Made.file, _Made.dialect = (Path(folder) / "x.db").read_bytes(), first.sync_engine.dialect
    file.write_bytes(_Made.file)  # noqa: ASYNC240
    return open_sqlite(file)


async def migrate_with_prompts(url: str, *prompts: Prompt) -> None:
    """Bring a database up to date, with Anna of tenant t and these prompts in it."""
    engine = make_engine(database_url(url))
    await upgrade(engine)
    async with units_of_work(engine)("t") as uow:
        await uow.people.add(Person(id="anna", tenant="t", user="u-anna"))
        for prompt in prompts:
            assert await uow.prompts.plan(prompt)
        await uow.commit()
    await engine.dispose()
