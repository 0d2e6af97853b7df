"""The insides of SQLAlchemy that `store/inline_sqlite.py` leans on are as it takes them to be.

A class that the store imports by name and that is gone says so in an ImportError, before any test.
"""

import asyncio
import sqlite3
import tomllib
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.version import Version
from sqlalchemy import exc, text
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import Connection, RootTransaction
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.ext.asyncio import engine as async_engine
from sqlalchemy.util import concurrency
from sqlalchemy.util.concurrency import greenlet_spawn

from store import inline_sqlite
from tests.store.insides import (
    Inside,
    Patch,
    altered,
    is_named_when_it_moves,
    is_where_it_was,
    listed,
    named,
    raises,
    takes,
)
from tests.store.insides_of_sqlite import ADD, READ, connected, engine_in, on_disk, with_a_table
from tests.store.insides_of_streams import (
    pool,
    pool_class_is_not_asked_for,
    pool_is_for_threads,
    proxy_hands_on_nothing,
    server_side_cursor,
    server_side_cursor_is_named,
    stream_has_a_plain_cursor,
    stream_reads,
    stream_reads_row_by_row,
)

ROOT = Path(__file__).parents[2]


async def await_(folder: Path) -> None:
    takes(concurrency.await_, "awaitable")

    async def give(value: int) -> int:
        await asyncio.sleep(0)
        return 1 // value

    assert await greenlet_spawn(lambda: concurrency.await_(give(1))) == 1, "the value does not come back"
    with raises(ZeroDivisionError):
        await greenlet_spawn(lambda: concurrency.await_(give(0)))
    with raises(exc.MissingGreenlet):
        concurrency.await_(give(1))


def _await_gone(patch: Patch) -> None:
    patch.delattr(concurrency, "await_")


def _await_wants_a_loop(patch: Patch) -> None:
    patch.setattr(concurrency, "await_", lambda awaitable, loop: None)


def _await_loses_the_value(patch: Patch) -> None:
    real = concurrency.await_

    def lose(awaitable: Any) -> None:
        real(awaitable)

    patch.setattr(concurrency, "await_", lose)


async def in_greenlet(folder: Path) -> None:
    takes(concurrency.in_greenlet)
    assert not concurrency.in_greenlet(), "says yes outside a greenlet"
    assert await greenlet_spawn(concurrency.in_greenlet), "says no inside a greenlet"


def _in_greenlet_gone(patch: Patch) -> None:
    patch.delattr(concurrency, "in_greenlet")


def _in_greenlet_says_no(patch: Patch) -> None:
    patch.setattr(concurrency, "in_greenlet", lambda: False)


async def execute_wants_a_wait(folder: Path) -> None:
    async with connected(folder) as (connection, _):
        await connection.commit()
        await connection.rollback()
        with Patch.context() as patch:
            patch.setattr(inline_sqlite, "_seem_to_wait", lambda: None)
            with raises(exc.AwaitRequired):
                await connection.execute(READ)


def _spawn(patch: Patch, ask: Callable[[Any], bool]) -> None:
    real = async_engine.greenlet_spawn

    async def spawn(work: Any, *given: Any, _require_await: bool = False, **how: Any) -> Any:
        return await real(work, *given, _require_await=ask(work), **how)

    patch.setattr(async_engine, "greenlet_spawn", spawn)


def _nothing_wants_a_wait(patch: Patch) -> None:
    _spawn(patch, lambda work: False)


def _commit_wants_a_wait(patch: Patch) -> None:
    _spawn(patch, lambda work: work.__name__ in ("commit", "execute"))


async def soft_close(folder: Path) -> None:
    asked: list[Any] = []

    async def note(cursor: Any, *given: Any) -> None:
        asked.append(given)

    async with connected(folder) as (connection, _):
        await connection.execute(ADD, {"x": 1})
        with Patch.context() as patch:
            patch.setattr(inline_sqlite._Cursor, "_async_soft_close", note)
            result = await connection.execute(READ)
        assert asked == [()], f"asked {len(asked)} times"
        assert result.scalars().all() == [1], "the rows are gone"


def _soft_close_unasked(patch: Patch) -> None:
    async def ensure(result: Any, calling: Any) -> Any:
        return result

    patch.setattr(async_engine, "_ensure_sync_result", ensure)


def _soft_close_renamed(patch: Patch) -> None:
    async def ensure(result: Any, calling: Any) -> Any:
        if result.cursor is not None:
            await result.cursor._async_close()
        return result

    patch.setattr(async_engine, "_ensure_sync_result", ensure)


async def pysqlite(folder: Path) -> None:
    takes(SQLiteDialect_pysqlite.create_connect_args, "url")
    takes(SQLiteDialect_pysqlite.get_pool_class, "url")
    async with connected(folder) as (connection, raw):
        assert connection.dialect.is_async, "is no async dialect"
        assert isinstance(raw, inline_sqlite._Connection), f"connects to {type(raw)}"


def _connect_args_take_more(patch: Patch) -> None:
    patch.setattr(SQLiteDialect_pysqlite, "create_connect_args", lambda self, url, options: ([], {}))


def _connect_args_are_a_dict(patch: Patch) -> None:
    patch.setattr(SQLiteDialect_pysqlite, "create_connect_args", lambda self, url: {"database": url.database})


def _factory_is_dropped(patch: Patch) -> None:
    real = DefaultDialect.connect

    def connect(self: Any, *given: Any, factory: Any, **options: Any) -> Any:
        return real(self, *given, **options)

    patch.setattr(DefaultDialect, "connect", connect)


async def do_execute(folder: Path) -> None:
    takes(SQLiteDialect_pysqlite.do_execute, "cursor", "statement", "parameters", "context")
    takes(SQLiteDialect_pysqlite.do_executemany, "cursor", "statement", "parameters", "context")
    passing: list[bool] = []
    past: list[str] = []

    def through(real: Any) -> Any:
        def do(self: Any, *given: Any) -> None:
            passing.append(concurrency.in_greenlet())
            try:
                real(self, *given)
            finally:
                passing.pop()

        return do

    def on_cursor(real: Any) -> Any:
        def execute(self: Any, statement: str, *given: Any) -> Any:
            if passing != [True]:
                past.append(statement)
            return real(self, statement, *given)

        return execute

    async with connected(folder) as (connection, _):
        with Patch.context() as patch:
            for name in ("do_execute", "do_executemany"):
                patch.setattr(inline_sqlite.InlineSQLite, name, through(getattr(inline_sqlite.InlineSQLite, name)))
            for name in ("execute", "executemany"):
                patch.setattr(inline_sqlite._Cursor, name, on_cursor(getattr(inline_sqlite._Cursor, name)))
            await connection.execute(ADD, {"x": 1})
            await connection.execute(ADD, [{"x": 2}, {"x": 3}])
            assert (await connection.execute(READ)).scalars().all() == [1, 2, 3]
            await connection.execute(text("CREATE TABLE u (y INTEGER)"))
    assert past == [], f"executed past it: {past}"


def _do_execute_takes_less(patch: Patch) -> None:
    patch.setattr(DefaultDialect, "do_execute", lambda self, cursor, context: None)


def _do_executemany_takes_more(patch: Patch) -> None:
    patch.setattr(DefaultDialect, "do_executemany", lambda self, cursor, statement, parameters, context, size: None)


def _execute_goes_past_it(patch: Patch) -> None:
    real = Connection.execute

    def execute(self: Connection, *given: Any, **how: Any) -> Any:
        self.connection.cursor().execute("SELECT 1")
        return real(self, *given, **how)

    patch.setattr(Connection, "execute", execute)


async def do_commit(folder: Path) -> None:
    takes(SQLiteDialect_pysqlite.do_commit, "dbapi_connection")
    seen: list[tuple[bool, bool]] = []
    real = inline_sqlite.InlineSQLite.do_commit

    def note(self: Any, dbapi_connection: Any) -> None:
        seen.append((concurrency.in_greenlet(), dbapi_connection.in_transaction))
        real(self, dbapi_connection)

    def fail(self: Any, dbapi_connection: Any) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    async with engine_in(folder) as engine:
        async with engine.connect() as connection:
            await connection.execute(ADD, {"x": 1})
            with Patch.context() as patch:
                patch.setattr(inline_sqlite.InlineSQLite, "do_commit", note)
                await connection.commit()
            assert seen == [(True, True)], f"called {seen}"
            assert on_disk(folder) == [1], "nothing was committed"
            await connection.execute(ADD, {"x": 2})
            with Patch.context() as patch, raises(exc.OperationalError):
                patch.setattr(inline_sqlite.InlineSQLite, "do_commit", fail)
                await connection.commit()
        async with engine.connect() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
            assert raw.in_transaction, "rolls back by itself what could not be committed"
            raw.rollback()


def _commit_outside_a_greenlet(patch: Patch) -> None:
    async def commit(self: AsyncConnection) -> None:
        self._proxied.commit()

    patch.setattr(AsyncConnection, "commit", commit)


def _do_commit_takes_more(patch: Patch) -> None:
    patch.setattr(DefaultDialect, "do_commit", lambda self, dbapi_connection, context: None)


def _a_failed_commit_is_rolled_back(patch: Patch) -> None:
    real = RootTransaction._close_impl

    def close(self: RootTransaction, *given: Any, **how: Any) -> None:
        self._connection_rollback_impl()
        real(self, *given, **how)

    patch.setattr(RootTransaction, "_close_impl", close)


INSIDES = (
    Inside(
        "concurrency.await_",
        inline_sqlite,
        "Find what dialects of async drivers wait with now (sqlalchemy/connectors/asyncio.py), and use that.",
        await_,
        (_await_gone, _await_wants_a_loop, _await_loses_the_value),
    ),
    Inside(
        "concurrency.in_greenlet",
        inline_sqlite,
        "Find how SQLAlchemy tells now whether it may wait (sqlalchemy/util/concurrency.py), and use that.",
        in_greenlet,
        (_in_greenlet_gone, _in_greenlet_says_no),
    ),
    Inside(
        "AsyncConnection.execute",
        inline_sqlite,
        "When it asks no more whether something was waited for, drop `_seem_to_wait`; when `commit` asks too, call it "
        "in `do_commit`.",
        execute_wants_a_wait,
        (_nothing_wants_a_wait, _commit_wants_a_wait),
    ),
    Inside(
        "_async_soft_close",
        inline_sqlite,
        "See what `_ensure_sync_result` (sqlalchemy/ext/asyncio/result.py) asks of a cursor; `_Cursor` has to do that.",
        soft_close,
        (_soft_close_unasked, _soft_close_renamed),
    ),
    Inside(
        "SQLiteDialect_pysqlite",
        inline_sqlite,
        "Compare with SQLiteDialect_aiosqlite, its other async child, and adapt `InlineSQLite`.",
        pysqlite,
        (_connect_args_take_more, _connect_args_are_a_dict, _factory_is_dropped),
    ),
    Inside(
        "do_execute",
        inline_sqlite,
        "See what `Connection._exec_single_context` calls, and have `InlineSQLite` wait there for a busy file.",
        do_execute,
        (_do_execute_takes_less, _do_executemany_takes_more, _execute_goes_past_it),
    ),
    Inside(
        "do_commit",
        inline_sqlite,
        "See what `Connection._commit_impl` calls, and have `InlineSQLite` commit in the thread there. When a failed "
        "commit is rolled back by SQLAlchemy, ours may go.",
        do_commit,
        (_commit_outside_a_greenlet, _do_commit_takes_more, _a_failed_commit_is_rolled_back),
    ),
    Inside(
        "create_server_side_cursor",
        inline_sqlite,
        "See how a context makes the cursor of a stream (`create_cursor`), and have `_Context` make a `_Stream` there.",
        server_side_cursor,
        (stream_has_a_plain_cursor, server_side_cursor_is_named, proxy_hands_on_nothing),
    ),
    Inside(
        "BufferedRowCursorFetchStrategy",
        inline_sqlite,
        "Have `_Stream` read in the thread by that way too, else a long read stops the loop.",
        stream_reads,
        (stream_reads_row_by_row,),
    ),
    Inside(
        "AsyncAdaptedQueuePool",
        inline_sqlite,
        "See which pool SQLiteDialect_aiosqlite asks for in a file, and have `get_pool_class` return that.",
        pool,
        (pool_is_for_threads, pool_class_is_not_asked_for),
    ),
)


@pytest.mark.parametrize("inside", INSIDES, ids=named)
async def test_an_inside_is_where_it_was(inside: Inside, tmp_path: Path) -> None:
    await is_where_it_was(inside, with_a_table(tmp_path))


@pytest.mark.parametrize(("inside", "alter"), altered(INSIDES))
async def test_an_inside_that_moved_is_named(inside: Inside, alter: Callable[[Patch], None], tmp_path: Path) -> None:
    await is_named_when_it_moves(inside, alter, with_a_table(tmp_path))


def test_the_module_lists_what_is_checked_and_nothing_else() -> None:
    assert listed(inline_sqlite) == [inside.name for inside in INSIDES]


def test_sqlalchemy_is_capped_at_what_was_tried() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (range_,) = [need.specifier for need in map(Requirement, project["dependencies"]) if need.name == "sqlalchemy"]
    here = Version(version("sqlalchemy"))
    assert here in range_
    assert f"{here.major}.{here.minor + 1}" not in range_, "this was never tried"
    assert f"{here.major + 1}.0" not in range_, "this was never tried"
