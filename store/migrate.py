"""Brings a database to the newest schema, or tells that it is not there yet."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

from store.schema import metadata

_FOLDER = Path(__file__).with_name("migrations")


def _newest_revision() -> str:
    """Return the revision of the newest step: steps are numbered in the names of their files."""
    return max(file.name.split("_")[0] for file in (_FOLDER / "versions").glob("[0-9]*.py"))


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return revision


def _create(connection: Connection) -> None:
    """Create the newest tables at once in an empty database; a test holds the steps to the same tables."""
    metadata.create_all(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:newest)"), {"newest": _newest_revision()})


def step_by_step(connection: Connection, until: str = "head") -> None:
    """Run every step that is still missing, up to and including this one."""
    # A tenth of a second and twenty megabytes that a bot whose database is new or up to date can do without.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    command.upgrade(config, until)


async def upgrade(engine: AsyncEngine) -> None:
    """Bring the database to the newest step, in one transaction."""
    async with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            # The driver begins nothing by itself before a CREATE; half a schema would stop every later start.
            await connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            # Whoever starts at the same time waits, and finds it done.
            await connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended('regiebot schema', 0))"))
        at = await connection.run_sync(_revision)
        if at is None:
            await connection.run_sync(_create)
        elif at != _newest_revision():
            await connection.run_sync(step_by_step)


async def revisions(engine: AsyncEngine) -> tuple[str | None, str]:
    """Return the step the database is at, None without our tables, and the newest there is."""
    async with engine.connect() as connection:
        return await connection.run_sync(_revision), _newest_revision()


async def is_current(engine: AsyncEngine) -> bool:
    """Tell whether the database is at the newest step."""
    at, newest = await revisions(engine)
    return at == newest
