"""asyncpg for SQLAlchemy, which waits for no connection that died without a word, and asks no more than it has to.

Such a connection is half open: what is sent over it gets lost, and no answer ever comes. Whether a connection from the
pool still lives is asked before it is used; here that question, and every goodbye, has a limit. Who has waited in vain
for one mistrusts the others in the pool, too, so that a network that was away costs one wait and not one for each.
Statements have no limit here, since a right one may take long: whoever runs them sets a deadline, or breaks off the
connection (`store.pooled`).

That question is three round trips. A unit of work does without: it asks the driver, and the server hears of it as its
transaction begins (`store.pooled`), in one message with whose it is. That has the same limit.

This leans on insides of SQLAlchemy, which are promised to nobody. Those with a check in
`tests/store/test_insides_of_asyncpg.py` come first:

- `do_ping`: asked of each connection that comes out of the pool again. When it says no there is another one. It is
  called in a greenlet; when it raises and `is_disconnect` says so, all connections of the pool are opened anew.
- `asyncpg do_begin`: takes the pool's proxy, with its `info`, and is called in a greenlet by `Connection.begin`.
- `_transaction`: what the asyncpg connection of SQLAlchemy commits and rolls back; with it a statement begins no other.
- `_handle_exception`: raises for a fault of asyncpg what SQLAlchemy knows: with an SQLSTATE, or as a connection lost.

The others show in the tests of dead connections:

* `do_terminate`: in a greenlet says goodbye for two seconds, elsewhere not at all, and breaks off. Raises nothing for a
  dead connection.
* `connect`: returns the connection that the others are given, with asyncpg's as its `driver_connection`.
"""

from contextlib import nullcontext
from typing import Any
from weakref import WeakSet

from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.util.concurrency import await_, in_greenlet

from store.breaking_off import SAYS_AT_ONCE, SAYS_FIRST, breaking_off

# Seconds in which a living server says something, and in which it hears a goodbye.
PATIENCE, GOODBYE = 3.0, 0.5


class _Transaction:
    """A transaction that was begun in words of our own."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver

    async def commit(self) -> None:
        await self._driver.execute("COMMIT")

    async def rollback(self) -> None:
        await self._driver.execute("ROLLBACK")


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
        if SAYS_AT_ONCE.get():
            return not dbapi_connection.driver_connection.is_closed()
        with breaking_off(dbapi_connection, PATIENCE):
            alive: bool = super().do_ping(dbapi_connection)  # type: ignore[no-untyped-call]
            return alive

    def do_begin(self, dbapi_connection: Any) -> None:
        says_first = dbapi_connection.info.pop(SAYS_FIRST, "")
        if not says_first:
            # Then it begins at its first statement.
            return
        connection, driver = dbapi_connection.dbapi_connection, dbapi_connection.driver_connection
        begins = ""
        # One that commits each statement by itself is in a transaction of somebody else's, or in none.
        if connection.isolation_level != "autocommit":
            connection._transaction, begins = _Transaction(driver), "BEGIN; "
        try:
            with breaking_off(connection, PATIENCE):
                await_(driver.execute(f"{begins}{says_first}"))
        except Exception as fault:
            connection._handle_exception(fault)

    def do_rollback(self, dbapi_connection: Any) -> None:
        with breaking_off(dbapi_connection, PATIENCE):
            super().do_rollback(dbapi_connection)  # type: ignore[no-untyped-call]

    def do_terminate(self, dbapi_connection: Any) -> None:
        with breaking_off(dbapi_connection, GOODBYE) if in_greenlet() else nullcontext():
            super().do_terminate(dbapi_connection)

    def do_close(self, dbapi_connection: Any) -> None:
        self.do_terminate(dbapi_connection)

    def break_off_all(self) -> None:
        """Break off every connection there is, without a word to the server."""
        for connection in tuple(self._opened):
            connection.terminate()
