"""SQLite's one writer, shared: units of work run one after another, and those that end close together share a commit.

A commit waits for the disk. While one is under way the next units queue up; they then run in order of coming, each in a
savepoint of its own, and wait together for the commit after theirs. Nobody's unit counts as kept before that commit:
when it fails, each of them hears so, and nothing of theirs is there.

This leans on insides of SQLAlchemy, which are promised to nobody. `tests/store/test_insides_of_group_commit.py` has a
check for each:

- `sync_connection`: executes outside a greenlet too, and its rows are read there, as long as the driver waits for
  nothing. Beginning a transaction of its own accord is no statement.
- `do_begin`: says nothing to SQLite, and pysqlite leaves the driver its own way: it begins at the first write.
- `driver_connection`: the connection of `sqlite3` itself, with `in_transaction`.
- `AsyncConnection.commit`: keeps no count of what the driver was told past SQLAlchemy. After a savepoint or a rollback
  it commits what is there; when nothing is, it does nothing.
- `AsyncConnection.close`: rolls back what is open, also what only the driver knows of.
- `_handle_dbapi_exception`: a statement that found the file busy leaves connection and transaction as they were, so it
  can be executed once more.
- `OperationalError`: made of statement, parameters and the fault of the driver, which is its `orig`.
"""

import asyncio
import sqlite3
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from store.inline_sqlite import AT_LENGTH, is_busy
from store.last_kept import last_kept

# After so many statements that waited for nothing the loop gets a turn: many people are told of one thing, and
# whoever talks meanwhile is heard. A turn of somebody has fewer.
_BREATH = 20


class UnitConnection:
    """What repositories ask of an AsyncConnection, for statements that never wait (see `store.inline_sqlite`).

    One for each unit, and of no use after it: what came later would end up in the unit of somebody else.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        self.dialect = connection.dialect
        self._unit: AsyncConnection | None = connection
        self._near = connection.sync_connection
        self._executed = 0

    def close(self) -> None:
        self._unit = self._near = None

    async def execute(self, *given: Any, **how: Any) -> Any:
        assert self._near is not None and self._unit is not None, "this unit of work is over"
        if given[0].get_execution_options().get(AT_LENGTH):
            return await self._unit.execute(*given, **how)
        self._executed += 1
        if self._executed % _BREATH == 0:
            await asyncio.sleep(0)
        try:
            return self._near.execute(*given, **how)
        except OperationalError as fault:
            if not is_busy(fault.orig):
                raise
        # Another process holds the file. That can take long, so it is waited for where others get on meanwhile.
        return await self._unit.execute(*given, **how)

    def stream(self, *given: Any, **how: Any) -> Any:
        assert self._unit is not None, "this unit of work is over"
        return self._unit.stream(*given, **how)

    def in_time(self, **_: Any) -> AbstractContextManager[None]:
        """Set no limit: a file answers, or fails by itself."""
        return nullcontext()


class _Group:
    """Units that are kept by the same commit, in one transaction.

    The driver begins it at the first write, so that who only reads keeps no other process from writing. Who comes after
    that is in a savepoint.
    """

    def __init__(self, connection: AsyncConnection, raw: Any) -> None:
        self.connection = connection
        self.raw = raw
        self.committed: asyncio.Future[None] | None = None
        self._apart = False

    def enter(self) -> None:
        self._apart = self.raw.in_transaction
        if self._apart:
            self._execute("SAVEPOINT unit")

    def release(self) -> None:
        """Release the savepoint. Raises OperationalError when it is gone, and with it what others did before."""
        if self._apart:
            self._execute("RELEASE unit")

    def undo(self) -> None:
        """Roll back this unit. Raises OperationalError like `release`: a full disk makes SQLite undo everything."""
        if self._apart:
            self._execute("ROLLBACK TO unit")
            self._execute("RELEASE unit")
        else:
            self.raw.rollback()

    def _execute(self, statement: str) -> None:
        try:
            self.raw.execute(statement)
        except sqlite3.Error as fault:
            raise OperationalError(statement, {}, fault) from fault

    def end(self, error: BaseException | None = None) -> None:
        if self.committed is None or self.committed.done():
            return
        if error is None:
            self.committed.set_result(None)
        else:
            self.committed.set_exception(error)
            # Everybody who waited may have been cancelled; then this fault is nobody's any more.
            self.committed.exception()


class SharedWriter:
    """Hands out the one connection, to one unit at a time, in order of coming."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._last_kept = last_kept(engine)
        self._turn = asyncio.Lock()
        self._group: _Group | None = None
        self._unit: UnitConnection
        self._flushing: asyncio.Task[None] | None = None

    async def begin(self) -> UnitConnection:
        """Return the connection, for one unit, which ends with one `commit` or `rollback`."""
        await self._turn.acquire()
        try:
            group = self._group or await self._open_group()
            group.enter()
        except BaseException:
            self._turn.release()
            raise
        self._unit = UnitConnection(group.connection)
        return self._unit

    async def _open_group(self) -> _Group:
        connection = await self._engine.connect()
        try:
            raw = (await connection.get_raw_connection()).driver_connection
        except BaseException:
            await connection.close()
            raise
        self._group = _Group(connection, raw)
        return self._group

    async def commit(self) -> None:
        """Keep this unit; return once it is on disk. Raises what the database says when it is not."""
        group = self._current_group()
        try:
            group.release()
        except BaseException as error:
            await self._abandon(group, error)
            raise
        if group.committed is None:
            group.committed = asyncio.get_running_loop().create_future()
            self._flushing = asyncio.create_task(self._flush(group))
        self._turn.release()
        await asyncio.shield(group.committed)

    async def rollback(self) -> None:
        """Drop this unit. Those before it in the group are kept."""
        group = self._current_group()
        try:
            group.undo()
        except Exception as error:
            await self._abandon(group, error)
            return
        if group.committed is None:
            await self._abandon(group)
        else:
            self._turn.release()

    async def _flush(self, group: _Group) -> None:
        """Commit a group, after the units that were waiting for their turn when it was asked for."""
        async with self._turn:
            if self._group is not group:
                return
            self._group = None
            try:
                number = self._last_kept.count(group.raw) if self._last_kept and group.raw.in_transaction else 0
                await group.connection.commit()
                if self._last_kept and number:
                    self._last_kept.note(number)
            except BaseException as error:
                group.end(error)
                if not isinstance(error, Exception):
                    raise
            else:
                group.end()
            finally:
                await group.connection.close()

    async def _abandon(self, group: _Group, error: BaseException | None = None) -> None:
        """End a group without a commit, and this unit's turn with it."""
        self._group = None
        group.end(error)
        try:
            # Closing an open transaction rolls it back.
            await group.connection.close()
        finally:
            self._turn.release()

    def _current_group(self) -> _Group:
        assert self._group is not None and self._turn.locked()
        self._unit.close()
        return self._group
