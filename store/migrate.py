"""Brings a database to the newest schema, or tells that it is not there yet."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

_FOLDER = Path(__file__).with_name("migrations")


def _newest() -> str:
    """The revision of the newest step: steps are numbered in the names of their files."""
    return max(file.name.split("_")[0] for file in (_FOLDER / "versions").glob("[0-9]*.py"))


def _at(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return revision


def _upgrade(connection: Connection) -> None:
    # A tenth of a second and ten megabytes that a bot whose database is up to date can do without.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


async def upgrade(engine: AsyncEngine) -> None:
    """Runs every step that is still missing, in one transaction."""
    if not await is_current(engine):
        async with engine.begin() as connection:
            await connection.run_sync(_upgrade)


async def is_current(engine: AsyncEngine) -> bool:
    """Whether the database is at the newest step."""
    async with engine.connect() as connection:
        at = await connection.run_sync(_at)
    return at == _newest()
