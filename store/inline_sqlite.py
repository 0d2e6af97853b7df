"""SQLite for SQLAlchemy's async engine, with a thread for what waits: the commit, and a read that is streamed.

A statement of ours takes SQLite ten to twenty microseconds; handing it to another thread and waiting to be woken takes
five times that, twenty times a turn. A commit waits for the disk, so the loop goes on meanwhile. Reading a whole round
may take seconds; what is read with `connection.stream` is read in the thread too, some rows at a time, and a statement
that touches very many rows says so (`at_length`) and runs there as a whole. Everything else is SQLAlchemy's own
pysqlite dialect and pool. What this asks in return: no other statement here may take long
(`tests/store/test_standstill.py`).

This leans on insides of SQLAlchemy, which are promised to nobody. `tests/store/test_insides.py` has a check for each:

- `concurrency.await_`: takes one awaitable; inside `greenlet_spawn` that is waited for in the loop, and its value or
  error comes back. Elsewhere it raises MissingGreenlet.
- `concurrency.in_greenlet`: takes nothing, and says whether `await_` may be called here.
- `AsyncConnection.execute`: raises AwaitRequired when nothing was waited for; that is what `_seem_to_wait` is for.
  `connect`, `commit`, `rollback` and `close` do not.
- `_async_soft_close`: awaited without arguments on the cursor of every `AsyncConnection.execute` with rows, which are
  read from the same cursor afterwards.
- `SQLiteDialect_pysqlite`: may be made async by `is_async` alone, with a driver that is not. `create_connect_args(url)`
  returns a list and a dict for `sqlite3.connect`.
- `do_execute`: takes cursor, statement, parameters and context, as `do_executemany` does. Whatever is executed passes
  one of the two.
- `do_commit`: takes the pool's proxy of the driver's connection, and is called in a greenlet. When it raises,
  SQLAlchemy rolls nothing back, neither then nor when the connection is closed.
- `create_server_side_cursor`: asked of the context of a stream. Its `_dbapi_connection.cursor` hands the driver what it
  is given.
- `BufferedRowCursorFetchStrategy`: a stream is read by `fetchmany` and `fetchall` of its cursor, by nothing else.
- `AsyncAdaptedQueuePool`: takes a driver that is not async, and who waits for a connection waits in the loop.
"""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.base import SQLiteExecutionContext
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool
from sqlalchemy.util import concurrency

NAME = "sqlite+inline"
# The execution option of a statement that may touch very many rows.
AT_LENGTH = "at_length"

# How long a statement waits for another process that holds the file, and how often it looks, in seconds.
_PATIENCE, _LOOK = 5.0, 0.02
_waiting = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sqlite")


async def _at_once() -> None:
    """Wait for nothing; the async engine wants to see that something was awaited."""


def _seem_to_wait() -> None:
    if concurrency.in_greenlet():
        concurrency.await_(_at_once())


async def _in_thread(work: Callable[..., Any], *given: Any) -> Any:
    """Run work in the thread. Who is cancelled waits for its end: until then nobody else may touch the connection."""
    future = asyncio.get_running_loop().run_in_executor(_waiting, work, *given)
    try:
        return await asyncio.shield(future)
    except asyncio.CancelledError:
        await asyncio.wait([future])
        raise


def is_busy(fault: BaseException | None) -> bool:
    """Tell whether this goes over when another process lets go of the file."""
    if not isinstance(fault, sqlite3.OperationalError):
        return False
    # What was read before somebody else wrote stays old, however long one waits.
    busy = fault.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
    return busy and fault.sqlite_errorcode != sqlite3.SQLITE_BUSY_SNAPSHOT


def _patiently(statement: Callable[..., Any], *given: Any) -> None:
    """Run a statement as soon as no other process holds the file. SQLite itself would wait in the loop."""
    until = 0.0
    while True:
        try:
            statement(*given)
            return
        except sqlite3.OperationalError as fault:
            until = until or time.monotonic() + _PATIENCE
            # Outside a greenlet nothing can be waited for; see `store.group_commit`.
            if not is_busy(fault) or time.monotonic() > until or not concurrency.in_greenlet():
                raise
        concurrency.await_(asyncio.sleep(_LOOK))


def _runner(statement: Callable[..., Any], context: Any) -> Callable[..., Any]:
    """Return what runs a statement: here, or in the thread where it may take long and the loop can go on meanwhile."""
    if context is None or not context.execution_options.get(AT_LENGTH) or not concurrency.in_greenlet():
        return statement
    return lambda *given: concurrency.await_(_in_thread(statement, *given))


class _Cursor(sqlite3.Cursor):
    async def _async_soft_close(self) -> None:
        """Do nothing: the async engine asks this of every cursor with rows to hand out; they are here already."""


class _Stream(_Cursor):
    """The cursor of `connection.stream`: runs and reads in the thread."""

    def execute(self, *given: Any) -> Any:
        return concurrency.await_(_in_thread(super().execute, *given))

    def fetchmany(self, size: int | None = 1) -> Any:
        return concurrency.await_(_in_thread(super().fetchmany, size))

    def fetchall(self) -> Any:
        return concurrency.await_(_in_thread(super().fetchall))


class _Connection(sqlite3.Connection):
    def cursor(self, factory: Any = _Cursor) -> Any:
        return super().cursor(factory)


class _Context(SQLiteExecutionContext):
    def create_server_side_cursor(self) -> Any:
        return self._dbapi_connection.cursor(_Stream)


class InlineSQLite(SQLiteDialect_pysqlite):
    driver = "inline"
    is_async = True
    supports_statement_cache = True
    # What `connection.stream` asks for. There is no server here; the thread takes its place.
    supports_server_side_cursors = True
    execution_ctx_cls = _Context

    @classmethod
    def get_pool_class(cls, _: Any) -> type[Pool]:
        return AsyncAdaptedQueuePool

    def create_connect_args(self, url: Any) -> Any:
        arguments, options = super().create_connect_args(url)
        # Two threads, never at once: the one that handed something over waits for it.
        return arguments, {**options, "factory": _Connection, "check_same_thread": False}

    def do_execute(self, cursor: Any, statement: Any, parameters: Any, context: Any = None) -> None:
        _patiently(_runner(cursor.execute, context), statement, parameters)
        _seem_to_wait()

    def do_executemany(self, cursor: Any, statement: Any, parameters: Any, context: Any = None) -> None:
        _patiently(_runner(cursor.executemany, context), statement, parameters)
        _seem_to_wait()

    def do_commit(self, dbapi_connection: Any) -> None:
        if not dbapi_connection.in_transaction:
            return
        try:
            concurrency.await_(_in_thread(dbapi_connection.commit))
        except BaseException:
            # SQLite leaves it open, SQLAlchemy takes it for closed, and the next who commits here would keep it.
            dbapi_connection.rollback()
            raise


registry.register("sqlite.inline", __name__, "InlineSQLite")
