"""The same for the insides that `store/group_commit.py` leans on (see `tests.store.insides`)."""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import exc
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import Connection
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.pool.base import _ConnectionFairy
from sqlalchemy.util import concurrency

from store import group_commit, inline_sqlite
from tests.store.insides import (
    Inside,
    Patch,
    altered,
    is_named_when_it_moves,
    is_where_it_was,
    listed,
    named,
    raises,
)
from tests.store.insides_of_sqlite import ADD, FILE, READ, connected, engine_in, on_disk, with_a_table


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


@pytest.mark.parametrize("inside", INSIDES, ids=named)
async def test_an_inside_is_where_it_was(inside: Inside, tmp_path: Path) -> None:
    await is_where_it_was(inside, with_a_table(tmp_path))


@pytest.mark.parametrize(("inside", "alter"), altered(INSIDES))
async def test_an_inside_that_moved_is_named(inside: Inside, alter: Callable[[Patch], None], tmp_path: Path) -> None:
    await is_named_when_it_moves(inside, alter, with_a_table(tmp_path))


def test_the_module_lists_what_is_checked_and_nothing_else() -> None:
    assert listed(group_commit) == [inside.name for inside in INSIDES]
