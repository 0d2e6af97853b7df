"""The insides of SQLAlchemy that the store leans on are as it takes them to be; when one moved, a sentence says which.

Each check is seen red as well: the second test takes the inside away, or alters it, and reads the sentence. A class
that the store imports by name and that is gone says so in an ImportError, before any test.
"""

import asyncio
import inspect
import re
import sqlite3
import tomllib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.version import Version
from sqlalchemy import exc, text
from sqlalchemy.dialects.sqlite.base import SQLiteExecutionContext
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import Connection, RootTransaction
from sqlalchemy.engine.cursor import BufferedRowCursorFetchStrategy
from sqlalchemy.engine.default import DefaultDialect, DefaultExecutionContext
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.ext.asyncio import engine as async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, NullPool
from sqlalchemy.pool.base import _ConnectionFairy
from sqlalchemy.util import concurrency
from sqlalchemy.util.concurrency import greenlet_spawn

from store import group_commit, inline_sqlite
from store.engine import database_url, make_engine

ROOT = Path(__file__).parents[2]
Patch = pytest.MonkeyPatch
FILE = "t.db"
READ, ADD = text("SELECT x FROM t ORDER BY x"), text("INSERT INTO t (x) VALUES (:x)")


@dataclass(frozen=True)
class Inside:
    """One entry of the list in a module of the store: what is looked at, and what is done about it when it moved.

    `alterations` are ways in which it could move; each turns `check` red.
    """

    name: str
    used_in: ModuleType
    remedy: str
    # Takes the place of a database: a folder with a file of SQLite, or the address of a PostgreSQL.
    check: Callable[[Any], Awaitable[None]]
    alterations: tuple[Callable[[Patch], None], ...]


async def moved_in_sqlite(inside: Inside, folder: Path) -> str:
    with sqlite3.connect(folder / FILE) as file:
        file.execute("CREATE TABLE t (x INTEGER)")
    file.close()
    return await moved(inside, folder)


async def moved(inside: Inside, place: Any) -> str:
    """Check one inside. Return "" when it is as it was, else a sentence for who renews SQLAlchemy."""
    try:
        async with asyncio.timeout(20):
            await inside.check(place)
    except Exception as fault:
        kind = "" if isinstance(fault, AssertionError) else f"{type(fault).__name__}: "
        found = f"{kind}{fault}".splitlines()[0]
        module = inside.used_in.__name__.replace(".", "/") + ".py"
        return (
            f"SQLAlchemy {version('sqlalchemy')} has moved `{inside.name}`, which {module} leans on ({found}). "
            f"{inside.remedy} Then adapt the list in {module}, or stay below this version in pyproject.toml."
        )
    return ""


def takes(function: Any, *names: str) -> None:
    """Raise when a function has other parameters."""
    found = tuple(name for name in inspect.signature(function).parameters if name not in ("self", "cls"))
    assert found == names, f"takes {found}, not {names}"


@contextmanager
def raises(kind: type[BaseException]) -> Iterator[list[Any]]:
    """As `pytest.raises`, whose own failure is no Exception."""
    caught: list[Any] = []
    try:
        yield caught
    except kind as fault:
        caught.append(fault)
    assert caught, f"raises no {kind.__name__}"


@asynccontextmanager
async def engine_in(folder: Path) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(database_url(f"sqlite:///{folder / FILE}"))
    try:
        yield engine
    finally:
        await engine.dispose()


@asynccontextmanager
async def connected(folder: Path) -> AsyncIterator[tuple[AsyncConnection, Any]]:
    """A connection of our engine, and that of the driver under it."""
    async with engine_in(folder) as engine, engine.connect() as connection:
        yield connection, (await connection.get_raw_connection()).driver_connection


def on_disk(folder: Path) -> list[int]:
    """What another process sees."""
    file = sqlite3.connect(folder / FILE)
    try:
        return [x for (x,) in file.execute("SELECT x FROM t ORDER BY x")]
    finally:
        file.close()


# --- store/inline_sqlite.py


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


def _stream_has_a_plain_cursor(patch: Patch) -> None:
    def create(self: Any) -> Any:
        self._is_server_side = self.execution_options.get("stream_results", False)
        return self.create_default_cursor()

    patch.setattr(DefaultExecutionContext, "create_cursor", create)


def _server_side_cursor_is_named(patch: Patch) -> None:
    patch.setattr(DefaultExecutionContext, "create_server_side_cursor", lambda self, name: None)


def _proxy_hands_on_nothing(patch: Patch) -> None:
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


def _stream_reads_row_by_row(patch: Patch) -> None:
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
            waiting = asyncio.create_task(_read_once(engine))
            await asyncio.sleep(0.01)
            assert not waiting.done(), "a second connection is handed out"
        assert await waiting == [], "who waited for the connection did not get it"


async def _read_once(engine: AsyncEngine) -> list[Any]:
    async with engine.connect() as connection:
        return list((await connection.execute(READ)).all())


def _pool_is_for_threads(patch: Patch) -> None:
    patch.setattr(AsyncAdaptedQueuePool, "_is_asyncio", False)


def _pool_class_is_not_asked_for(patch: Patch) -> None:
    patch.setattr(DefaultDialect, "get_dialect_pool_class", lambda self, url: NullPool)


# --- store/group_commit.py


async def sync_connection(folder: Path) -> None:
    async with connected(folder) as (connection, _):
        near = connection.sync_connection
        assert not concurrency.in_greenlet()
        assert near is not None, "there is none once it is connected"
        near.execute(ADD, {"x": 1})
        assert near.execute(READ).scalars().all() == [1], "no rows"
        assert connection.in_transaction(), "no transaction is begun"


def _sync_connection_gone(patch: Patch) -> None:
    patch.delattr(AsyncConnection, "sync_connection")


def _beginning_waits(patch: Patch) -> None:
    patch.setattr(Connection, "_autobegin", lambda self: concurrency.await_(asyncio.sleep(0)))


async def do_begin(folder: Path) -> None:
    async with connected(folder) as (connection, raw):
        await connection.execute(READ)
        assert not raw.in_transaction, "a read begins a transaction of the driver"
        await connection.execute(ADD, {"x": 1})
        assert raw.in_transaction, "a write begins no transaction of the driver"


def _begin_is_said(patch: Patch) -> None:
    patch.setattr(DefaultDialect, "do_begin", lambda self, dbapi_connection: dbapi_connection.execute("BEGIN"))


def _driver_commits_by_itself(patch: Patch) -> None:
    def on_connect(self: Any) -> Any:
        return lambda connection: setattr(connection, "isolation_level", None)

    patch.setattr(SQLiteDialect_pysqlite, "on_connect", on_connect)


async def driver_connection(folder: Path) -> None:
    async with connected(folder) as (_, raw):
        assert isinstance(raw, sqlite3.Connection), f"is {type(raw)}"
        assert raw.in_transaction is False


def _driver_connection_is_wrapped(patch: Patch) -> None:
    patch.setattr(DefaultDialect, "get_driver_connection", lambda self, connection: [connection])


def _driver_connection_gone(patch: Patch) -> None:
    patch.delattr(_ConnectionFairy, "driver_connection")


async def commit(folder: Path) -> None:
    async with connected(folder) as (connection, raw):
        near = connection.sync_connection
        assert near is not None
        near.execute(ADD, {"x": 1})
        raw.execute("SAVEPOINT unit")
        near.execute(ADD, {"x": 2})
        raw.execute("ROLLBACK TO unit")
        raw.execute("RELEASE unit")
        await connection.commit()
        assert on_disk(folder) == [1], "after a savepoint something else is committed"
        near.execute(ADD, {"x": 3})
        raw.rollback()
        near.execute(ADD, {"x": 4})
        await connection.commit()
        assert on_disk(folder) == [1, 4], "after a rollback something else is committed"
        near.execute(READ)
        raw.rollback()
        await connection.commit()


def _commit_does_nothing(patch: Patch) -> None:
    patch.setattr(Connection, "commit", lambda self: None)


def _commit_keeps_count(patch: Patch) -> None:
    real = Connection.commit

    def commit(self: Connection) -> None:
        if not self.connection.driver_connection.in_transaction:  # type: ignore[union-attr]
            raise exc.InvalidRequestError("there is no transaction to commit")
        real(self)

    patch.setattr(Connection, "commit", commit)


async def close(folder: Path) -> None:
    async with engine_in(folder) as engine:
        async with engine.connect() as connection:
            await connection.execute(ADD, {"x": 1})
        async with engine.connect() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
            assert not raw.in_transaction, "leaves a transaction open"
            raw.execute("INSERT INTO t (x) VALUES (2)")
        async with engine.connect() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
            assert not raw.in_transaction, "leaves open what only the driver knows of"
    assert on_disk(folder) == [], "commits"


def _close_leaves_it_open(patch: Patch) -> None:
    patch.setattr(DefaultDialect, "do_rollback", lambda self, dbapi_connection: None)


def _close_trusts_its_own_count(patch: Patch) -> None:
    patch.setattr(_ConnectionFairy, "_reset", lambda self, *given, **how: None)


async def busy(folder: Path) -> None:
    other = sqlite3.connect(folder / FILE, isolation_level=None)
    try:
        async with connected(folder) as (connection, _):
            near = connection.sync_connection
            assert near is not None
            near.execute(READ)
            other.execute("BEGIN IMMEDIATE")
            with raises(exc.OperationalError) as caught:
                near.execute(ADD, {"x": 1})
            assert inline_sqlite.is_busy(caught[0].orig), f"says {caught[0].orig!r}"
            other.execute("ROLLBACK")
            assert connection.in_transaction(), "the transaction is over"
            await connection.execute(ADD, {"x": 1})
            await connection.commit()
        assert on_disk(folder) == [1], "the second try is not kept"
    finally:
        other.close()


def _busy_counts_as_gone(patch: Patch) -> None:
    patch.setattr(SQLiteDialect_pysqlite, "is_disconnect", lambda self, e, connection, cursor: True)


async def operational_error(folder: Path) -> None:
    fault = sqlite3.OperationalError("no such savepoint: unit")
    assert exc.OperationalError("RELEASE unit", {}, fault).orig is fault, "has no `orig`"


def _operational_error_takes_names(patch: Patch) -> None:
    def make(self: Any, statement: str, *, params: Any, orig: Any) -> None: ...

    patch.setattr(exc.OperationalError, "__init__", make)


def _operational_error_hides_it(patch: Patch) -> None:
    patch.setattr(exc.OperationalError, "orig", property(lambda self: None, lambda self, value: None), raising=False)


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
        (_stream_has_a_plain_cursor, _server_side_cursor_is_named, _proxy_hands_on_nothing),
    ),
    Inside(
        "BufferedRowCursorFetchStrategy",
        inline_sqlite,
        "Have `_Stream` read in the thread by that way too, else a long read stops the loop.",
        stream_reads,
        (_stream_reads_row_by_row,),
    ),
    Inside(
        "AsyncAdaptedQueuePool",
        inline_sqlite,
        "See which pool SQLiteDialect_aiosqlite asks for in a file, and have `get_pool_class` return that.",
        pool,
        (_pool_is_for_threads, _pool_class_is_not_asked_for),
    ),
    Inside(
        "sync_connection",
        group_commit,
        "Have `Near.execute` await `AsyncConnection.execute`: slower, and promised.",
        sync_connection,
        (_sync_connection_gone, _beginning_waits),
    ),
    Inside(
        "do_begin",
        group_commit,
        "Have `InlineSQLite` leave it to the driver to begin, else who only reads keeps others from writing, or each "
        "statement is kept by itself.",
        do_begin,
        (_begin_is_said, _driver_commits_by_itself),
    ),
    Inside(
        "driver_connection",
        group_commit,
        "Find the connection of sqlite3 under `get_raw_connection`, and give that to `_Group`.",
        driver_connection,
        (_driver_connection_is_wrapped, _driver_connection_gone),
    ),
    Inside(
        "AsyncConnection.commit",
        group_commit,
        "Have `_Group` tell savepoints and rollbacks to SQLAlchemy (`begin_nested`), not to the driver.",
        commit,
        (_commit_does_nothing, _commit_keeps_count),
    ),
    Inside(
        "AsyncConnection.close",
        group_commit,
        "Roll back in `SharedWriter._abandon` before it closes, else the next group commits what nobody kept.",
        close,
        (_close_leaves_it_open, _close_trusts_its_own_count),
    ),
    Inside(
        "_handle_dbapi_exception",
        group_commit,
        "Have `Near.execute` await `AsyncConnection.execute` from the start, which waits for the file by itself.",
        busy,
        (_busy_counts_as_gone,),
    ),
    Inside(
        "OperationalError",
        group_commit,
        "Make it in `_Group._do` as SQLAlchemy does now (`DBAPIError.instance`).",
        operational_error,
        (_operational_error_takes_names, _operational_error_hides_it),
    ),
)
ALTERED = [
    pytest.param(inside, alter, id=f"{inside.name}-{alter.__name__.strip('_')}")
    for inside in INSIDES
    for alter in inside.alterations
]


@pytest.mark.parametrize("inside", INSIDES, ids=lambda inside: inside.name)
async def test_an_inside_is_where_it_was(inside: Inside, tmp_path: Path) -> None:
    sentence = await moved_in_sqlite(inside, tmp_path)
    assert not sentence, sentence


@pytest.mark.parametrize(("inside", "alter"), ALTERED)
async def test_an_inside_that_moved_is_named(inside: Inside, alter: Callable[[Patch], None], tmp_path: Path) -> None:
    with Patch.context() as patch:
        alter(patch)
        sentence = await moved_in_sqlite(inside, tmp_path)
    assert f"has moved `{inside.name}`, which store/" in sentence
    assert inside.remedy in sentence


@pytest.mark.parametrize("module", [inline_sqlite, group_commit], ids=lambda module: module.__name__)
def test_a_module_lists_what_is_checked_and_nothing_else(module: ModuleType) -> None:
    listed = re.findall(r"^- `(.+?)`:", module.__doc__ or "", re.MULTILINE)
    assert listed == [inside.name for inside in INSIDES if inside.used_in is module]


def test_sqlalchemy_is_capped_at_what_was_tried() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (range_,) = [need.specifier for need in map(Requirement, project["dependencies"]) if need.name == "sqlalchemy"]
    here = Version(version("sqlalchemy"))
    assert here in range_
    assert f"{here.major}.{here.minor + 1}" not in range_, "this was never tried"
    assert f"{here.major + 1}.0" not in range_, "this was never tried"
