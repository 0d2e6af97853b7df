"""asyncpg for SQLAlchemy, which waits for no connection that died without a word.

Such a connection is half open: what is sent over it gets lost, and no answer ever comes. Whether a connection from the
pool still lives is asked before it is used; here that question, and every goodbye, has a limit. Who has waited in vain
for one mistrusts the others in the pool, too, so that a network that was away costs one wait and not one for each.
Statements have no limit here, since a right one may take long: whoever runs them sets a deadline.

This leans on insides of SQLAlchemy, which are promised to nobody:

- `do_ping`: is called for a connection of the pool before it is handed out, in a greenlet. When it raises and
  `is_disconnect` says so, all connections of the pool are opened anew.
- `do_terminate`: in a greenlet says goodbye for two seconds, elsewhere not at all, and breaks off. Raises nothing for a
  dead connection.
- `connect`: returns the connection that the others are given, with asyncpg's as its `driver_connection`.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any
from weakref import WeakSet

from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.util.concurrency import in_greenlet

# Seconds in which a living server says something, and in which it hears a goodbye.
PATIENCE, GOODBYE = 3.0, 0.5


@contextmanager
def _breaking_off(connection: Any, patience: float) -> Iterator[None]:
    """Break off this connection when the block takes too long: then what it waits for ends with an error."""
    breaking = asyncio.get_running_loop().call_later(patience, connection.driver_connection.terminate)
    try:
        yield
    finally:
        breaking.cancel()


class BoundedAsyncpg(PGDialect_asyncpg):
    driver = "bounded"
    supports_statement_cache = True

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)  # type: ignore[no-untyped-call]
        self._opened: WeakSet[Any] = WeakSet()

    def connect(self, *given: Any, **options: Any) -> Any:
        connection = super().connect(*given, **options)
        self._opened.add(connection.driver_connection)
        return connection

    def do_ping(self, dbapi_connection: Any) -> bool:
        with _breaking_off(dbapi_connection, PATIENCE):
            alive: bool = super().do_ping(dbapi_connection)  # type: ignore[no-untyped-call]
            return alive

    def do_rollback(self, dbapi_connection: Any) -> None:
        with _breaking_off(dbapi_connection, PATIENCE):
            super().do_rollback(dbapi_connection)  # type: ignore[no-untyped-call]

    def do_terminate(self, dbapi_connection: Any) -> None:
        with _breaking_off(dbapi_connection, GOODBYE) if in_greenlet() else nullcontext():
            super().do_terminate(dbapi_connection)

    def do_close(self, dbapi_connection: Any) -> None:
        self.do_terminate(dbapi_connection)

    def break_off_all(self) -> None:
        """Break off every connection there is, without a word to the server."""
        for connection in tuple(self._opened):
            connection.terminate()
