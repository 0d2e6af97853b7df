"""What is asked of a connection to PostgreSQL: apart from `bounded_asyncpg`, so that SQLite loads none of that."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

# In the `info` of a connection: what its next transaction says as it begins, in SQL.
SAYS_FIRST = "says_first"
# Whether whoever takes a connection says something at once, and takes another one when nobody hears it.
SAYS_AT_ONCE = ContextVar("says_at_once", default=False)


@contextmanager
def breaking_off(connection: Any, patience: float) -> Iterator[None]:
    """Break off this connection when the block takes too long: then what it waits for ends with an error."""
    breaking = asyncio.get_running_loop().call_later(patience, connection.driver_connection.terminate)
    try:
        yield
    finally:
        breaking.cancel()
