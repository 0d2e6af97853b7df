"""Brings a database to the newest schema."""

import asyncio

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dialogs.ports import Conflict
from store.schema import metadata
from store.schema_version import MIGRATIONS, RUNS_FROM, SchemaVersion, WrongSchema, newest_step, read_version

# Who waits for a table makes everybody wait who comes after; behind a backup that would be every turn, for as long as
# it takes. So an upgrade lets go, and comes back when those were answered. It does so before PostgreSQL, which waits a
# second, ends one of two that wait for each other: that might be a turn.
LOCK_SECONDS, PAUSE_SECONDS, ATTEMPTS = 0.5, 1.0, 60
# The order in which turns and prompts come to their first tables: who comes then, waits without holding anything.
_FIRST = ("organisations", "deliveries", "switches", "prompts", "people")


def _create(connection: Connection) -> None:
    """Create the newest tables at once in an empty database; a test holds the steps to the same tables."""
    metadata.create_all(connection)
    connection.execute(
        text(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY, "
            "runs_from VARCHAR(32) NOT NULL DEFAULT '0013')"
        )
    )
    connection.execute(text("INSERT INTO alembic_version (version_num) VALUES (:newest)"), {"newest": newest_step()})
    _say_who_runs(connection)


def step_by_step(connection: Connection, until: str = "head") -> None:
    """Run every step that is still missing, up to and including this one."""
    # A tenth of a second and twenty megabytes that a bot whose database is new or up to date can do without.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, until)
    if until == "head":
        _say_who_runs(connection)


def _say_who_runs(connection: Connection) -> None:
    connection.execute(text("UPDATE alembic_version SET runs_from = :oldest"), {"oldest": RUNS_FROM})


async def upgrade(engine: AsyncEngine) -> SchemaVersion:
    """Bring the database to the newest step, in one transaction; returns at which it was.

    One that is at a newer step stays as it is. Raises WrongSchema when this program may not work on that, and Conflict
    when others keep what a step needs.
    """
    for _ in range(ATTEMPTS - 1):
        try:
            return await _upgrade_once(engine)
        except Conflict:
            await asyncio.sleep(PAUSE_SECONDS)
    return await _upgrade_once(engine)


async def _upgrade_once(engine: AsyncEngine) -> SchemaVersion:
    async with engine.begin() as connection:
        await _wait_for_others(connection)
        was = await connection.run_sync(read_version)
        if was.at is None:
            await connection.run_sync(_create)
        elif was.at < was.newest:
            await _keep_others_out(connection)
            await connection.run_sync(step_by_step)
        elif not was.usable:
            raise WrongSchema(was)
        return was


async def _wait_for_others(connection: AsyncConnection) -> None:
    """Let one upgrade at a time: whoever starts at the same time waits, and finds it done."""
    if connection.dialect.name == "sqlite":
        # The driver begins nothing by itself before a CREATE; half a schema would stop every later start.
        await connection.exec_driver_sql("BEGIN IMMEDIATE")
        return
    await connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended('regiebot schema', 0))"))


async def _keep_others_out(connection: AsyncConnection) -> None:
    """Make every turn wait before it begins rather than halfway, while the steps run."""
    if connection.dialect.name == "sqlite":
        return
    await connection.execute(text("SELECT set_config('lock_timeout', :ms, true)"), {"ms": f"{LOCK_SECONDS * 1000:.0f}"})
    there = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
    ours = [name for name in (*_FIRST, *metadata.tables) if name in there]
    ordered = dict.fromkeys(["alembic_version", *ours])
    await connection.execute(text(f"LOCK TABLE {', '.join(ordered)} IN ACCESS EXCLUSIVE MODE"))
