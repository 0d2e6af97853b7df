"""A file of SQLite to look at insides with."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from store.engine import database_url, make_engine

FILE = "t.db"

READ, ADD = text("SELECT x FROM t ORDER BY x"), text("INSERT INTO t (x) VALUES (:x)")


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


def with_a_table(folder: Path) -> Path:
    with sqlite3.connect(folder / FILE) as file:
        file.execute("CREATE TABLE t (x INTEGER)")
    file.close()
    return folder
