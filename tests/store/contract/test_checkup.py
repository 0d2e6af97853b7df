"""What is known of a database before a bot works on it, whatever the database; and looking changes nothing."""

from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.records import Person
from store.checkup import Checkup, check_up
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.schema import metadata
from store.schema_version import Fit, SchemaVersion
from store.unit_of_work import units_of_work
from tests.conftest import raw


async def test_a_migrated_database_takes_writing_and_nothing_is_written(engine: AsyncEngine) -> None:
    async with units_of_work(engine)("t") as uow:
        await uow.people.add(Person(id="a", tenant="t", user="u"))
        await uow.commit()
    seen = await check_up(engine)
    assert (seen.schema.fit, seen.refused) == (Fit.CURRENT, "")
    async with raw(engine) as connection:
        assert (await connection.execute(text("SELECT id, tenant FROM people"))).all() == [("a", "t")]


async def test_a_database_of_another_step_is_not_tried(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        was = (await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar_one()
        await connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    assert await check_up(engine) == Checkup(SchemaVersion("0001", was))
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = :was"), {"was": was})


async def test_an_empty_file_has_no_step(tmp_path: Path) -> None:
    engine = make_engine(database_url(f"sqlite:///{tmp_path / 'empty.db'}"))
    assert (await check_up(engine)).schema.at is None
    await engine.dispose()


async def test_a_file_that_can_only_be_read_is_told_apart(sqlite: AsyncEngine, tmp_path: Path) -> None:
    reader = make_engine(database_url(f"sqlite:///file:{tmp_path / 'regiebot.db'}?mode=ro&uri=true"))
    assert (await check_up(reader)).refused == "SQLITE_READONLY"
    await reader.dispose()


async def test_who_may_only_read_is_told_apart(postgres_url: str) -> None:
    owner = make_engine(database_url(postgres_url))
    await upgrade(owner)
    tables = ", ".join(table.name for table in metadata.sorted_tables)
    async with owner.begin() as connection:
        await connection.execute(text("CREATE ROLE reader LOGIN"))
        await connection.execute(text(f"GRANT SELECT ON alembic_version, {tables} TO reader"))
    reader = make_engine(database_url(postgres_url).set(username="reader"))
    try:
        assert (await check_up(reader)).refused == "InsufficientPrivilegeError"
    finally:
        await reader.dispose()
        async with owner.begin() as connection:
            await connection.execute(text("DROP OWNED BY reader"))
            await connection.execute(text("DROP ROLE reader"))
        await owner.dispose()
