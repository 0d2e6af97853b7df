"""The engine for a database URL, with the switches SQLite needs."""

import asyncio
from typing import Any

import orjson
from sqlalchemy import event, make_url
from sqlalchemy.dialects import registry
from sqlalchemy.engine import URL, ExceptionContext
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from dialogs.faults import ValueFault
from dialogs.ports import Conflict
from store import inline_sqlite


def _dump(value: Any) -> str:
    # What is counted has its numbers as keys.
    return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()


# Passwords and answers are no part of a message, and JSON costs a tenth of what it does by the standard library.
_SHARED: dict[str, Any] = {"hide_parameters": True, "json_serializer": _dump, "json_deserializer": orjson.loads}
# What PostgreSQL says of a deadlock, of a turn it could not put in a row with others, and of a lock not had in time.
_ENDED_FOR_OTHERS = frozenset({"40P01", "40001", "55P03"})
# Loaded where it is asked for.
registry.register("postgresql.bounded", "store.bounded_asyncpg", "BoundedAsyncpg")
_POSTGRESQL = "postgresql+bounded"
_DRIVERS = {"sqlite": inline_sqlite.NAME, "postgresql": _POSTGRESQL, "postgres": _POSTGRESQL}


def database_url(text: str) -> URL:
    """Return the URL with our drivers. Raises ValueFault for anything but SQLite and PostgreSQL."""
    try:
        url = make_url(text)
    except ArgumentError as fault:
        raise ValueFault("no-database-url") from fault
    driver = _DRIVERS.get(url.drivername.split("+")[0])
    if driver is None:
        raise ValueFault("other-database", kind=repr(url.drivername))
    return url.set(drivername=driver)


def is_same_database(one: URL, other: URL) -> bool:
    """Tell whether two addresses lead to one database, whoever signs in."""

    def place(url: URL) -> tuple[object, ...]:
        return url.get_backend_name(), url.host or url.query.get("host"), url.port or 5432, url.database

    return place(one) == place(other)


# One process of three to ten has this many, unless asked otherwise: PostgreSQL allows a hundred by default.
POOL = 10
# Seconds to connect, which for a machine that does not answer would be a minute; and for a goodbye to all of them.
_CONNECT, _GOODBYE = 10.0, 2.0


def _tell_conflict(fault: ExceptionContext) -> None:
    """Raise Conflict for who was ended for somebody else, and would not be at a second try."""
    if getattr(fault.original_exception, "sqlstate", None) in _ENDED_FOR_OTHERS:
        raise Conflict("lock") from fault.original_exception
    # A newer version changed a table after the statement was prepared; from now on it is prepared anew.
    if isinstance(fault.original_exception, getattr(fault.dialect.dbapi, "InvalidCachedStatementError", ())):
        raise Conflict("schema") from fault.original_exception


def _tell_lost(fault: ExceptionContext) -> DBAPIError | None:
    """Return of a connection that broke while rows came over it what any statement would raise: it is lost.

    SQLAlchemy translates what asyncpg raises at a statement, and hands on as it is what it raises at the next rows.
    """
    raised, asyncpg = fault.original_exception, getattr(fault.dialect.dbapi, "asyncpg", None)
    if asyncpg is None:
        return None
    # Of what asyncpg says of its use, only that the connection is closed tells that it broke.
    closed = isinstance(raised, asyncpg.InterfaceError) and "closed" in str(raised)
    if not closed and not isinstance(raised, asyncpg.PostgresConnectionError):
        return None
    fault.is_disconnect = True
    return DBAPIError(fault.statement, None, raised, hide_parameters=True, connection_invalidated=True)


def _mistrust_all(fault: ExceptionContext) -> None:
    """Open all connections of the pool anew when somebody stopped waiting for one: a network fails them together."""
    if isinstance(fault.original_exception, asyncio.CancelledError):
        fault.invalidate_pool_on_disconnect = True


def make_engine(url: URL, pool: int = POOL) -> AsyncEngine:
    """Make a new engine, on PostgreSQL with at most `pool` connections; the caller disposes of it."""
    if url.get_backend_name() != "sqlite":
        options = {**_SHARED, "connect_args": {"timeout": _CONNECT}}
        engine = create_async_engine(url, **options, pool_size=pool, max_overflow=0, pool_pre_ping=True)
        event.listen(engine.sync_engine, "handle_error", _tell_conflict)
        event.listen(engine.sync_engine, "handle_error", _mistrust_all)
        event.listen(engine.sync_engine, "handle_error", _tell_lost, retval=True)
        return engine
    # SQLite has one writer. One connection makes turns queue up fairly here, instead of polling for the file's lock.
    engine = create_async_engine(url, **_SHARED, pool_size=1, max_overflow=0, pool_timeout=60)

    @event.listens_for(engine.sync_engine, "connect")
    def _switch_on(connection: Any, _: Any) -> None:
        cursor = connection.cursor()
        # Waiting for another process is done by inline_sqlite, so that the loop goes on.
        for pragma in ("journal_mode = WAL", "foreign_keys = ON", "busy_timeout = 0", "synchronous = FULL"):
            cursor.execute(f"PRAGMA {pragma}")
        # What is removed is overwritten: no free page of the file still holds it.
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.close()

    return engine


async def close_engine(engine: AsyncEngine) -> None:
    """Close all connections, also those that no longer answer."""
    break_off_all = getattr(engine.dialect, "break_off_all", None)
    breaking = break_off_all and asyncio.get_running_loop().call_later(_GOODBYE, break_off_all)
    try:
        await engine.dispose()
    finally:
        if breaking:
            breaking.cancel()
