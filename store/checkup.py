"""What there is to know of a database before a bot works on it: at which step it is, and whether it takes writing."""

from dataclasses import dataclass

from sqlalchemy import Connection, false, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from store.migrate import revisions
from store.schema import metadata


@dataclass(frozen=True)
class Checkup:
    """`at` is None for a database without our tables. `refused` is the kind of fault at writing, empty without."""

    at: str | None
    newest: str
    refused: str = ""


async def check_up(engine: AsyncEngine) -> Checkup:
    """Check a database and change nothing. Raises SQLAlchemyError or OSError when it cannot be reached."""
    at, newest = await revisions(engine)
    if at != newest:
        return Checkup(at, newest)
    async with engine.connect() as connection:
        try:
            await connection.run_sync(_write_nothing)
        except DBAPIError as fault:
            return Checkup(at, newest, fault_name(fault))
        finally:
            await connection.rollback()
    return Checkup(at, newest)


def fault_name(fault: BaseException) -> str:
    """Return the database's own name for a fault. Its message may hold an address, and with it a password."""
    inner = getattr(fault, "orig", None) or fault
    return getattr(inner, "sqlite_errorname", "") or type(inner.__cause__ or inner).__name__


def _write_nothing(connection: Connection) -> None:
    """Ask for the right to write in every table, and for the lock; no row is touched."""
    for table in metadata.sorted_tables:
        column = next(iter(table.columns))
        connection.execute(update(table).where(false()).values({column: column}))
