"""The same for the insides that the store leans on with PostgreSQL (see `tests.store.insides`)."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from types import ModuleType
from typing import Any

import greenlet
import pytest
from sqlalchemy import exc, text
from sqlalchemy.dialects.postgresql.asyncpg import AsyncAdapt_asyncpg_connection, PGDialect_asyncpg
from sqlalchemy.engine import Connection
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.pool.base import _ConnectionFairy
from sqlalchemy.util import concurrency

from store import bounded_asyncpg, kept_greenlets, pooled
from store.bounded_asyncpg import BoundedAsyncpg
from store.breaking_off import SAYS_AT_ONCE, SAYS_FIRST
from store.engine import database_url, make_engine
from store.kept_greenlets import run
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

SAYS = "SELECT set_config('regiebot.tenant', 'us', true)"
WHOSE = text("SELECT current_setting('regiebot.tenant', true)")


@asynccontextmanager
async def engine_at(url: str) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(database_url(url), pool=1)
    try:
        yield engine
    finally:
        await engine.dispose()


def open_saying(engine: AsyncEngine, words: str) -> Connection:
    connection = engine.sync_engine.connect()
    connection.info[SAYS_FIRST] = words
    try:
        connection.begin()
    except BaseException:
        connection.close()
        raise
    return connection


# --- store/kept_greenlets.py


async def await_(url: str) -> None:
    async def give(value: int) -> int:
        await asyncio.sleep(0)
        return 1 // value

    assert await run(lambda: concurrency.await_(give(1)) + concurrency.await_(give(1))) == 2, "values do not come back"
    with raises(ZeroDivisionError):
        await run(lambda: concurrency.await_(give(0)))
    assert await run(concurrency.in_greenlet), "takes ours for none of its own"


def _provider_renamed(patch: Patch) -> None:
    def await_(awaitable: Any) -> Any:
        if not getattr(greenlet.getcurrent(), "_sa_greenlet", False):
            awaitable.close()
            raise exc.MissingGreenlet
        return greenlet.getcurrent().parent.switch(awaitable)

    patch.setattr(concurrency, "await_", await_)


def _await_hands_over_more(patch: Patch) -> None:
    async def drop(awaitable: Any) -> None:
        awaitable.close()

    def await_(awaitable: Any) -> Any:
        return greenlet.getcurrent().parent.switch(drop(awaitable))

    patch.setattr(concurrency, "await_", await_)


# --- store/bounded_asyncpg.py


async def do_ping(url: str) -> None:
    takes(PGDialect_asyncpg.do_ping, "dbapi_connection")
    SAYS_AT_ONCE.set(True)
    async with engine_at(url) as engine:
        async with engine.connect() as connection:
            first = (await connection.get_raw_connection()).driver_connection
        async with engine.connect() as connection:
            same = (await connection.get_raw_connection()).driver_connection
        assert same is first, "is asked of none that is open"
        assert first is not None
        first.terminate()
        async with engine.connect() as connection:
            another = (await connection.get_raw_connection()).driver_connection
            assert another is not first, "hands out one that is closed"
            await connection.execute(WHOSE)


def _ping_unasked(patch: Patch) -> None:
    patch.setattr(DefaultDialect, "_do_ping_w_event", lambda self, dbapi_connection: True)


def _ping_takes_more(patch: Patch) -> None:
    patch.setattr(PGDialect_asyncpg, "do_ping", lambda self, dbapi_connection, timeout: True)


async def do_begin(url: str) -> None:
    takes(PGDialect_asyncpg.do_begin, "dbapi_connection")
    asked: list[bool] = []
    real = BoundedAsyncpg.do_begin

    def note(self: Any, dbapi_connection: Any) -> None:
        asked.append(concurrency.in_greenlet() and dbapi_connection.info.get(SAYS_FIRST) == SAYS)
        real(self, dbapi_connection)

    async with engine_at(url) as engine:
        with Patch.context() as patch:
            patch.setattr(BoundedAsyncpg, "do_begin", note)
            connection = await run(open_saying, engine, SAYS)
        try:
            assert asked == [True], "is not called with what is said"
            assert (await run(connection.execute, WHOSE)).scalar_one() == "us", "is not said"
        finally:
            await run(connection.close)


def _begin_unasked(patch: Patch) -> None:
    patch.setattr(Connection, "_begin_impl", lambda self, transaction: None)


def _begin_gets_no_info(patch: Patch) -> None:
    patch.setattr(_ConnectionFairy, "info", property(lambda self: {}))


async def transaction(url: str) -> None:
    async with engine_at(url) as engine:
        connection = await run(open_saying, engine, SAYS)
        driver: Any = connection.connection.driver_connection
        try:
            assert (await run(connection.execute, WHOSE)).scalar_one() == "us", "a statement begins another one"
            await run(connection.commit)
            assert not driver.is_in_transaction(), "does not end by a commit"
            assert (await run(connection.execute, WHOSE)).scalar_one() != "us", "says it for good"
            await run(connection.rollback)
            connection.info[SAYS_FIRST] = SAYS
            await run(connection.begin)
        finally:
            await run(connection.close)
        assert not driver.is_in_transaction(), "is left open when the connection goes back"


def _commit_is_of_another(patch: Patch) -> None:
    patch.setattr(AsyncAdapt_asyncpg_connection, "commit", lambda self: None)


def _rollback_is_of_another(patch: Patch) -> None:
    patch.setattr(AsyncAdapt_asyncpg_connection, "rollback", lambda self: None)


async def handle_exception(url: str) -> None:
    takes(AsyncAdapt_asyncpg_connection._handle_exception, "error")
    async with engine_at(url) as engine:
        with raises(exc.DBAPIError) as caught:
            await run(open_saying, engine, "SELECT 1 / 0")
        assert caught[0].orig.sqlstate == "22012", "hides the SQLSTATE"
        assert not caught[0].connection_invalidated, "takes it for a lost connection"
        with raises(exc.DBAPIError) as caught:
            await run(open_saying, engine, "SELECT pg_terminate_backend(pg_backend_pid())")
        assert caught[0].connection_invalidated, "does not see that the connection is lost"
        connection = await run(open_saying, engine, SAYS)
        await run(connection.close)


def _faults_are_handed_on(patch: Patch) -> None:
    def handle(self: Any, error: Exception) -> None:
        raise error

    patch.setattr(AsyncAdapt_asyncpg_connection, "_handle_exception", handle)


def _nothing_is_a_lost_connection(patch: Patch) -> None:
    patch.setattr(PGDialect_asyncpg, "is_disconnect", lambda self, e, connection, cursor: False)


# --- store/pooled.py


async def async_connection(url: str) -> None:
    async with engine_at(url) as engine:
        connection = await run(open_saying, engine, SAYS)
        try:
            async with AsyncConnection(engine, connection).stream(WHOSE) as rows:
                assert [row[0] async for row in rows] == ["us"], "streams from another connection"
        finally:
            await run(connection.close)


def _async_connection_starts_itself(patch: Patch) -> None:
    real = AsyncConnection.__init__

    def init(self: AsyncConnection, async_engine: AsyncEngine, sync_connection: Any = None) -> None:
        real(self, async_engine)

    patch.setattr(AsyncConnection, "__init__", init)


INSIDES = (
    Inside(
        "concurrency.await_",
        kept_greenlets,
        "See what `greenlet_spawn` does now (sqlalchemy/util/concurrency.py); `run` has to do the same.",
        await_,
        (_provider_renamed, _await_hands_over_more),
    ),
    Inside(
        "do_ping",
        bounded_asyncpg,
        "See what the pool asks of a connection before it hands it out (`_ConnectionFairy._checkout`).",
        do_ping,
        (_ping_unasked, _ping_takes_more),
    ),
    Inside(
        "asyncpg do_begin",
        bounded_asyncpg,
        "See what `Connection._begin_impl` calls, and say there whose a transaction is.",
        do_begin,
        (_begin_unasked, _begin_gets_no_info),
    ),
    Inside(
        "_transaction",
        bounded_asyncpg,
        "See what `AsyncAdapt_asyncpg_connection` commits and rolls back, and leave ours there.",
        transaction,
        (_commit_is_of_another, _rollback_is_of_another),
    ),
    Inside(
        "_handle_exception",
        bounded_asyncpg,
        "See how `AsyncAdapt_asyncpg_cursor` translates what asyncpg raises, and do so in `BoundedAsyncpg.do_begin`.",
        handle_exception,
        (_faults_are_handed_on, _nothing_is_a_lost_connection),
    ),
    Inside(
        "AsyncConnection",
        pooled,
        "See how an AsyncConnection is made around a Connection that is there (`_regenerate_proxy_for_target`).",
        async_connection,
        (_async_connection_starts_itself,),
    ),
)


@pytest.mark.parametrize("inside", INSIDES, ids=named)
async def test_an_inside_is_where_it_was(inside: Inside, app_url: str) -> None:
    await is_where_it_was(inside, app_url)


@pytest.mark.parametrize(("inside", "alter"), altered(INSIDES))
async def test_an_inside_that_moved_is_named(inside: Inside, alter: Callable[[Patch], None], app_url: str) -> None:
    await is_named_when_it_moves(inside, alter, app_url)


@pytest.mark.parametrize("module", [kept_greenlets, bounded_asyncpg, pooled], ids=lambda module: module.__name__)
def test_a_module_lists_what_is_checked_and_nothing_else(module: ModuleType) -> None:
    assert listed(module) == [inside.name for inside in INSIDES if inside.used_in is module]
