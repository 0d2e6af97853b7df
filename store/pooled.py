"""A connection from the pool for one unit of work, without a greenlet for every statement.

This leans on an inside of SQLAlchemy. `tests/store/test_insides_of_asyncpg.py` has a check for it:

- `AsyncConnection`: takes an engine, and a connection of it that somebody else made.
"""

from contextlib import AbstractContextManager, nullcontext
from typing import Any, Self

from sqlalchemy import CursorResult
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from store.breaking_off import SAYS_AT_ONCE, SAYS_FIRST, breaking_off
from store.inline_sqlite import AT_LENGTH
from store.kept_greenlets import run

# Seconds that one statement of an impatient unit may take, and its commit: together with opening another connection
# that is within those in which the channel is answered. What may touch very many rows has so many times as long.
IMPATIENT_SECONDS, AT_LENGTH_TIMES = 5.0, 4
# The server, too, lets go of a transaction whose next statement got lost: else it would keep the next try waiting.
_LET_GO = ", set_config('idle_in_transaction_session_timeout', '{:.0f}', true)"


class PooledConnection:
    """A connection of its own for one unit of work, and what repositories ask of it.

    Its transaction says this first: a SELECT of settings, without parameters. One that is `impatient` breaks off its
    connection when a statement gets no answer; that then fails as any connection that was lost.
    """

    def __init__(self, engine: AsyncEngine, says_first: str, *, impatient: bool = False) -> None:
        self._seconds = IMPATIENT_SECONDS if impatient else None
        self._engine = engine
        self._says_first = says_first + (_LET_GO.format(self._seconds * 1000) if self._seconds else "")
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
        if self._seconds is None:
            return await run(self._near.execute, *given)
        with self.in_time(at_length=bool(given[0].get_execution_options().get(AT_LENGTH))):
            return await run(self._near.execute, *given)

    def stream(self, *given: Any, **how: Any) -> Any:
        return AsyncConnection(self._engine, self._near).stream(*given, **how)

    def in_time(self, *, at_length: bool = False) -> AbstractContextManager[None]:
        """Break off the connection of an impatient unit when the block waits too long for an answer."""
        if self._seconds is None:
            return nullcontext()
        return breaking_off(self._near.connection, self._seconds * (AT_LENGTH_TIMES if at_length else 1))

    async def commit(self) -> None:
        with self.in_time():
            await run(self._commit)

    def _commit(self) -> None:
        try:
            self._near.commit()
        finally:
            self._near.close()

    async def rollback(self) -> None:
        # Closing an open transaction rolls it back.
        await run(self._near.close)
