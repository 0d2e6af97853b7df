"""The engine for a database URL, with the switches SQLite needs."""

from typing import Any

import orjson
from sqlalchemy import event, make_url
from sqlalchemy.engine import URL, ExceptionContext
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from dialogs.ports import Conflict
from store import inline_sqlite, lean_postgres


def _dump(value: Any) -> str:
    # What is counted has its numbers as keys.
    return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()


# Passwords and answers are no part of a message, and JSON costs a tenth of what it does by the standard library.
_SHARED: dict[str, Any] = {"hide_parameters": True, "json_serializer": _dump, "json_deserializer": orjson.loads}
# What PostgreSQL says of a deadlock, and of a turn that it could not put in a row with others.
_ENDED_FOR_OTHERS = frozenset({"40P01", "40001"})
_DRIVERS = {"sqlite": inline_sqlite.NAME, "postgresql": lean_postgres.NAME, "postgres": lean_postgres.NAME}


def database_url(text: str) -> URL:
    """Return the URL with our drivers. Raises ValueError with a sentence for anything but SQLite and PostgreSQL."""
    try:
        url = make_url(text)
    except ArgumentError as fault:
        raise ValueError("is no database URL, such as sqlite:///var/regiebot.db or postgresql://…") from fault
    driver = _DRIVERS.get(url.drivername.split("+")[0])
    if driver is None:
        raise ValueError(f"has {url.drivername!r}; only sqlite and postgresql are supported")
    return url.set(drivername=driver)


# One process of three to ten has this many, unless asked otherwise: PostgreSQL allows a hundred by default.
POOL = 10


def _tell_conflict(fault: ExceptionContext) -> None:
    """Raise Conflict for the one of two whom PostgreSQL ended because each waited for the other."""
    if getattr(fault.original_exception, "sqlstate", None) in _ENDED_FOR_OTHERS:
        raise Conflict("lock") from fault.original_exception


def make_engine(url: URL, pool: int = POOL) -> AsyncEngine:
    """Make a new engine, on PostgreSQL with at most `pool` connections; the caller disposes of it."""
    if url.get_backend_name() != "sqlite":
        engine = create_async_engine(url, **_SHARED, pool_size=pool, max_overflow=0, pool_pre_ping=True)
        event.listen(engine.sync_engine, "handle_error", _tell_conflict)
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
