"""PostgreSQL for SQLAlchemy's async engine: asyncpg, with fewer round trips before the first statement.

Everything else is SQLAlchemy's own asyncpg dialect and pool. What differs:

- Before a connection of the pool is used, the driver is asked whether it is open, not the server: that is three round
  trips. One that broke just now shows when its transaction begins (`store.unit_of_work`).
- A transaction may say something as it begins, in the same message: whose it is.

This leans on insides of SQLAlchemy, which are promised to nobody. Each has a check in
`tests/store/test_insides_of_asyncpg.py`:

- `do_ping`: asked of each connection that comes out of the pool again. When it says no there is another one.
- `asyncpg do_begin`: takes the pool's proxy, with its `info`, and is called in a greenlet by `Connection.begin`.
- `_transaction`: what the asyncpg connection of SQLAlchemy commits and rolls back; with it a statement begins no other.
- `_handle_exception`: raises for a fault of asyncpg what SQLAlchemy knows: with an SQLSTATE, or as a connection lost.
"""

from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.util import concurrency

NAME = "postgresql+lean"
# In the `info` of a connection: what its next transaction says as it begins, in SQL.
SAYS_FIRST = "says_first"


class _Transaction:
    """A transaction that was begun in words of our own."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver

    async def commit(self) -> None:
        await self._driver.execute("COMMIT")

    async def rollback(self) -> None:
        await self._driver.execute("ROLLBACK")


class LeanPostgres(PGDialect_asyncpg):
    driver = "lean"
    supports_statement_cache = True

    def do_ping(self, dbapi_connection: Any) -> bool:
        return not dbapi_connection.driver_connection.is_closed()

    def do_begin(self, dbapi_connection: Any) -> None:
        says_first = dbapi_connection.info.pop(SAYS_FIRST, "")
        if not says_first:
            # Then it begins at its first statement.
            return
        connection, driver = dbapi_connection.dbapi_connection, dbapi_connection.driver_connection
        connection._transaction = _Transaction(driver)
        try:
            concurrency.await_(driver.execute(f"BEGIN; {says_first}"))
        except Exception as fault:
            connection._handle_exception(fault)


registry.register("postgresql.lean", __name__, "LeanPostgres")
