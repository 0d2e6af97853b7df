"""What `store/inline_sqlite.py` leans on where it reads many rows, and for its pool: see `tests.store.test_insides`."""

import asyncio
from pathlib import Path
from typing import Any

from sqlalchemy.dialects.sqlite.base import SQLiteExecutionContext
from sqlalchemy.engine.cursor import BufferedRowCursorFetchStrategy
from sqlalchemy.engine.default import DefaultDialect, DefaultExecutionContext
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import AsyncAdaptedQueuePool, NullPool
from sqlalchemy.pool.base import _ConnectionFairy
from sqlalchemy.util import concurrency

from store import inline_sqlite
from tests.store.insides import (
    Patch,
    takes,
)
from tests.store.insides_of_sqlite import ADD, READ, connected, engine_in


async def server_side_cursor(folder: Path) -> None:
    takes(SQLiteExecutionContext.create_server_side_cursor)
    made: list[bool] = []
    real = inline_sqlite._Stream.execute

    def note(self: Any, *given: Any) -> Any:
        made.append(concurrency.in_greenlet())
        return real(self, *given)

    async with connected(folder) as (connection, _):
        await connection.execute(ADD, {"x": 1})
        with Patch.context() as patch:
            patch.setattr(inline_sqlite._Stream, "execute", note)
            async with connection.stream(READ) as result:
                assert await result.scalars().all() == [1]
            await connection.execute(READ)
    assert made == [True], f"made {len(made)} cursors for one stream"


def stream_has_a_plain_cursor(patch: Patch) -> None:
    def create(self: Any) -> Any:
        self._is_server_side = self.execution_options.get("stream_results", False)
        return self.create_default_cursor()

    patch.setattr(DefaultExecutionContext, "create_cursor", create)


def server_side_cursor_is_named(patch: Patch) -> None:
    patch.setattr(DefaultExecutionContext, "create_server_side_cursor", lambda self, name: None)


def proxy_hands_on_nothing(patch: Patch) -> None:
    patch.setattr(_ConnectionFairy, "cursor", lambda self: self.dbapi_connection.cursor())


async def stream_reads(folder: Path) -> None:
    read: set[str] = set()

    def note(name: str) -> Any:
        real = getattr(inline_sqlite._Stream, name)

        def call(self: Any, *given: Any) -> Any:
            read.add(name)
            return real(self, *given)

        return call

    async with connected(folder) as (connection, _):
        await connection.execute(ADD, [{"x": x} for x in range(20)])
        with Patch.context() as patch:
            for name in ("fetchone", "fetchmany", "fetchall", "__next__"):
                patch.setattr(inline_sqlite._Stream, name, note(name))
            for options in ({}, {"yield_per": 3}):
                async with connection.stream(READ, execution_options=options) as result:
                    assert [row.x async for row in result] == list(range(20))
                async with connection.stream(READ, execution_options=options) as result:
                    assert len(await result.fetchmany(2)) == 2
                    assert len(await result.all()) == 18
                async with connection.stream(READ, execution_options=options) as result:
                    assert await result.scalars().first() == 0
    assert read == {"fetchmany", "fetchall"}, f"is read by {sorted(read)}"


def stream_reads_row_by_row(patch: Patch) -> None:
    def fetchone(self: Any, result: Any, cursor: Any, hard_close: bool = False) -> Any:
        if self._rowbuffer:
            return self._rowbuffer.popleft()
        row = cursor.fetchone()
        if row is None:
            result._soft_close(hard=hard_close)
        return row

    patch.setattr(BufferedRowCursorFetchStrategy, "fetchone", fetchone)


async def pool(folder: Path) -> None:
    async with engine_in(folder) as engine:
        assert isinstance(engine.pool, AsyncAdaptedQueuePool), f"is {type(engine.pool)}"
        async with engine.connect():
            waiting = asyncio.create_task(read_once(engine))
            await asyncio.sleep(0.01)
            assert not waiting.done(), "a second connection is handed out"
        assert await waiting == [], "who waited for the connection did not get it"


async def read_once(engine: AsyncEngine) -> list[Any]:
    async with engine.connect() as connection:
        return list((await connection.execute(READ)).all())


def pool_is_for_threads(patch: Patch) -> None:
    patch.setattr(AsyncAdaptedQueuePool, "_is_asyncio", False)


def pool_class_is_not_asked_for(patch: Patch) -> None:
    patch.setattr(DefaultDialect, "get_dialect_pool_class", lambda self, url: NullPool)
