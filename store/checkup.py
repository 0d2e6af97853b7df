"""What there is to know of a database before a bot works on it: at which step it is, and whether it takes writing."""

from dataclasses import dataclass

from sqlalchemy import Connection, false, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from store.schema import metadata
from store.schema_version import SchemaVersion, schema_version


@dataclass(frozen=True)
class Checkup:
    """`refused` is the kind of fault at writing, empty without."""

    schema: SchemaVersion
    refused: str = ""


async def check_up(engine: AsyncEngine) -> Checkup:
    """Check a database and change nothing. Raises SQLAlchemyError or OSError when it cannot be reached."""
    schema = await schema_version(engine)
    if not schema.usable:
        return Checkup(schema)
    async with engine.connect() as connection:
        try:
            await connection.run_sync(_write_nothing)
        except DBAPIError as fault:
            return Checkup(schema, fault_name(fault))
        finally:
            await connection.rollback()
    return Checkup(schema)


def fault_name(fault: BaseException) -> str:
    """Return the database's own name for a fault. Its message may hold an address, and with it a password."""
    inner = getattr(fault, "orig", None) or fault
    return getattr(inner, "sqlite_errorname", "") or type(inner.__cause__ or inner).__name__


def _write_nothing(connection: Connection) -> None:
    """Ask for the right to write in every table, and for the lock; no row is touched."""
    for table in metadata.sorted_tables:
        column = next(iter(table.columns))
        connection.execute(update(table).where(false()).values({column: column}))
