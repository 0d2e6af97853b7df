"""SQLite for SQLAlchemy's async engine, with a thread for the one thing that waits: the commit.

A statement of ours takes SQLite ten to twenty microseconds; handing it to another thread and waiting to be woken takes
five times that, twenty times a turn. A commit waits for the disk, so the loop goes on meanwhile. Everything else is
SQLAlchemy's own pysqlite dialect and pool. What this asks in return: no statement here may take long.
"""

import asyncio
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool
from sqlalchemy.util.concurrency import await_only

NAME = "sqlite+near"

_committing = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sqlite-commit")


async def _at_once() -> None:
    """Nothing to wait for; the async engine wants to see that something was awaited."""


class _Cursor(sqlite3.Cursor):
    async def _async_soft_close(self) -> None:
        """Asked by the async engine of every cursor whose rows it still has to hand out; they are here already."""


class _Connection(sqlite3.Connection):
    def cursor(self, factory: Any = _Cursor) -> Any:
        return super().cursor(factory)


class NearSQLite(SQLiteDialect_pysqlite):
    driver = "near"
    is_async = True
    supports_statement_cache = True

    @classmethod
    def get_pool_class(cls, _: Any) -> type[Pool]:
        return AsyncAdaptedQueuePool

    def create_connect_args(self, url: Any) -> Any:
        arguments, options = super().create_connect_args(url)
        # Two threads, never at once: the one that asked for a commit waits for it.
        return arguments, {**options, "factory": _Connection, "check_same_thread": False}

    def do_execute(self, cursor: Any, statement: Any, parameters: Any, context: Any = None) -> None:
        cursor.execute(statement, parameters)
        await_only(_at_once())

    def do_executemany(self, cursor: Any, statement: Any, parameters: Any, context: Any = None) -> None:
        cursor.executemany(statement, parameters)
        await_only(_at_once())

    def do_commit(self, dbapi_connection: Any) -> None:
        if dbapi_connection.in_transaction:
            await_only(asyncio.get_running_loop().run_in_executor(_committing, dbapi_connection.commit))


registry.register("sqlite.near", __name__, "NearSQLite")
