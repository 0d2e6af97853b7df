"""A connection from the pool for one unit of work, without a greenlet for every statement.

This leans on an inside of SQLAlchemy. `tests/store/test_insides_of_asyncpg.py` has a check for it:

- `AsyncConnection`: takes an engine, and a connection of it that somebody else made.
"""

from typing import Any, Self

from sqlalchemy import CursorResult
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from store.bounded_asyncpg import SAYS_AT_ONCE, SAYS_FIRST
from store.kept_greenlets import run


class PooledConnection:
    """A connection of its own for one unit of work, and what repositories ask of it.

    On PostgreSQL its transaction says this first: a statement without parameters.
    """

    def __init__(self, engine: AsyncEngine, says_first: str) -> None:
        self._engine, self._says_first = engine, says_first
        self.dialect = engine.dialect
        self._near: Connection

    async def begin(self) -> Self:
        """Return the connection, for one unit, which ends with one `commit` or `rollback`."""
        at_once = SAYS_AT_ONCE.set(True)
        try:
            self._near = await run(self._open)
        except DBAPIError as fault:
            if not fault.connection_invalidated:
                raise
            # It broke while nobody used it. Nothing was done yet, and the pool lets go of all that are as old.
            self._near = await run(self._open)
        finally:
            SAYS_AT_ONCE.reset(at_once)
        return self

    def _open(self) -> Connection:
        connection = self._engine.sync_engine.connect()
        try:
            connection.info[SAYS_FIRST] = self._says_first
            connection.begin()
        except BaseException:
            connection.close()
            raise
        return connection

    async def execute(self, *given: Any) -> CursorResult[Any]:
        return await run(self._near.execute, *given)

    def stream(self, *given: Any, **how: Any) -> Any:
        return AsyncConnection(self._engine, self._near).stream(*given, **how)

    async def commit(self) -> None:
        await run(self._commit)

    def _commit(self) -> None:
        try:
            self._near.commit()
        finally:
            self._near.close()

    async def rollback(self) -> None:
        # Closing an open transaction rolls it back.
        await run(self._near.close)
