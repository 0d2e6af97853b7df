"""The marks of who was erased, in a database of their own beside ours: a table that is only ever added to."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from datetime import date

from sqlalchemy import text
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from dialogs.erasures import MarksUnavailable
from store.checkup import fault_name

# Somebody waits for it to be erased, and while they wait nobody else may write on SQLite.
SECONDS = 4.0
_LOCK = text("SELECT pg_advisory_xact_lock(hashtext('regiebot_erased'))")
_IS_THERE = text("SELECT to_regclass('regiebot_erased') IS NOT NULL")
_MAKE = (
    "CREATE TABLE regiebot_erased (mark varchar(64) PRIMARY KEY, erased_on date NOT NULL)",
    "CREATE FUNCTION regiebot_erased_only_added() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'marks are only ever added'; END $$",
    "CREATE TRIGGER regiebot_erased_change BEFORE UPDATE OR DELETE ON regiebot_erased FOR EACH ROW "
    "EXECUTE FUNCTION regiebot_erased_only_added()",
    "CREATE TRIGGER regiebot_erased_truncate BEFORE TRUNCATE ON regiebot_erased "
    "EXECUTE FUNCTION regiebot_erased_only_added()",
)
# Twice the same is once.
_ADD = text("INSERT INTO regiebot_erased (mark, erased_on) VALUES (:mark, :on) ON CONFLICT DO NOTHING")
_READ = text("SELECT mark FROM regiebot_erased")
_MAY_MAKE = text("SELECT has_schema_privilege(current_schema(), 'CREATE')")
_MAY_ADD = text(
    "SELECT has_table_privilege('regiebot_erased', 'INSERT') AND has_table_privilege('regiebot_erased', 'SELECT')"
)


class ErasedTable:
    """Asked at a start and when somebody is erased: a connection for each time, and none in between."""

    def __init__(self, url: URL) -> None:
        self._url = url

    async def add(self, marks: Collection[str], today: date) -> None:
        if marks:
            async with self._transaction() as connection:
                await connection.execute(_ADD, [{"mark": mark, "on": today} for mark in marks])

    async def open(self) -> frozenset[str]:
        async with self._transaction() as connection:
            # Of several that start at once, one makes it.
            await connection.execute(_LOCK)
            if not (await connection.execute(_IS_THERE)).scalar_one():
                for statement in _MAKE:
                    await connection.execute(text(statement))
            if not (await connection.execute(_MAY_ADD)).scalar_one():
                raise MarksUnavailable("no right to add")
            return frozenset((await connection.execute(_READ)).scalars())

    async def marks(self) -> frozenset[str]:
        async with self._transaction() as connection:
            there = (await connection.execute(_IS_THERE)).scalar_one()
            return frozenset((await connection.execute(_READ)).scalars()) if there else frozenset()

    async def check(self) -> None:
        """Check that marks can be added, or that the table can be made; change nothing. Raises MarksUnavailable."""
        async with self._transaction() as connection:
            there = (await connection.execute(_IS_THERE)).scalar_one()
            if not (await connection.execute(_MAY_ADD if there else _MAY_MAKE)).scalar_one():
                raise MarksUnavailable("no right to add")

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[AsyncConnection]:
        # The driver's own limits: it closes what it gives up.
        limits = {"timeout": SECONDS, "command_timeout": SECONDS}
        engine = create_async_engine(self._url, poolclass=NullPool, hide_parameters=True, connect_args=limits)
        try:
            async with engine.begin() as connection:
                yield connection
        except MarksUnavailable:
            raise
        except Exception as fault:
            # While it connects the driver speaks for itself: with faults of its own, that may hold an address.
            raise MarksUnavailable(fault_name(fault)) from fault
        finally:
            await engine.dispose()
