"""Which database this program works on, and what it says of others; and that an upgrade lets people go on."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.ports import Conflict
from dialogs.records import Person
from store import migrate
from store.engine import database_url, make_engine
from store.health import Health
from store.migrate import step_by_step, upgrade
from store.schema_version import RUNS_FROM, Fit, SchemaVersion, WrongSchema, newest_step, require_schema, schema_version
from store.unit_of_work import UnitOfWork, units_of_work


@pytest.mark.parametrize(
    ("version", "fit"),
    [
        (SchemaVersion(None, "0016"), Fit.EMPTY),
        (SchemaVersion("0013", "0016"), Fit.OLDER),
        (SchemaVersion("0016", "0016"), Fit.CURRENT),
        (SchemaVersion("0018", "0016", "0013"), Fit.NEWER),
        (SchemaVersion("0018", "0016", "0016"), Fit.NEWER),
        (SchemaVersion("0018", "0016", "0017"), Fit.TOO_NEW),
        # It does not say who works on it.
        (SchemaVersion("0018", "0016"), Fit.TOO_NEW),
    ],
)
def test_how_a_database_and_a_program_go_together(version: SchemaVersion, fit: Fit) -> None:
    assert version.fit is fit
    assert version.usable == (fit in (Fit.CURRENT, Fit.NEWER))
    assert bool(version.hindrance) != version.usable
    assert "\n" not in version.hindrance


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    alone = request.param == "postgresql"
    return str(request.getfixturevalue("postgres_alone")) if alone else f"sqlite:///{tmp_path / 'x.db'}"


@pytest.fixture
async def engine(url: str) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(database_url(url))
    yield engine
    await engine.dispose()


async def _put(engine: AsyncEngine, at: str, runs_from: str) -> None:
    async with engine.begin() as connection:
        await connection.execute(
            text("UPDATE alembic_version SET version_num = :at, runs_from = :runs_from"),
            {"at": at, "runs_from": runs_from},
        )


async def test_ready_says_no_in_a_sentence_where_the_schema_is_not_ours(engine: AsyncEngine) -> None:
    """P7: ready said ok while every turn was an apology."""
    health = Health(engine)
    assert await health.hindrance() == "the database has no tables of ours: run regiebot migrate"
    await upgrade(engine)
    assert await health.hindrance() == ""
    newest = newest_step()
    for at, runs_from, told in (
        ("9999", newest, ""),
        ("9999", "9998", f"the database is at step 9999, too new for this program, which is of step {newest}"),
        ("0011", RUNS_FROM, f"the database is at step 0011 and this program needs {newest}: run regiebot migrate"),
        (newest, RUNS_FROM, ""),
    ):
        await _put(engine, at, runs_from)
        assert await health.hindrance() == told
    await health.close()


async def test_a_newer_database_is_left_as_it_is(engine: AsyncEngine) -> None:
    await upgrade(engine)
    await _put(engine, "9999", newest_step())
    assert (await upgrade(engine)).fit is Fit.NEWER
    assert (await require_schema(engine)).fit is Fit.NEWER
    await _put(engine, "9999", "9998")
    for way in (upgrade, require_schema):
        with pytest.raises(WrongSchema, match="too new"):
            await way(engine)
    assert (await schema_version(engine)).at == "9999"


async def test_the_steps_say_who_works_on_them(engine: AsyncEngine) -> None:
    asked = text("SELECT runs_from FROM alembic_version")
    async with engine.begin() as connection:
        await connection.run_sync(lambda sync: step_by_step(sync, "0013"))
    assert (await upgrade(engine)).at == "0013"
    async with engine.connect() as connection:
        assert (await connection.execute(asked)).scalar_one() == RUNS_FROM


async def test_a_step_that_must_wait_lets_everybody_else_go_on(
    postgres_alone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Behind a backup, that holds every table, an upgrade would have held up every turn."""
    monkeypatch.setattr(migrate, "LOCK_SECONDS", 0.2)
    monkeypatch.setattr(migrate, "PAUSE_SECONDS", 0.05)
    engine, other = make_engine(database_url(postgres_alone)), make_engine(database_url(postgres_alone))
    async with engine.begin() as connection:
        await connection.run_sync(lambda sync: step_by_step(sync, "0013"))
    async with other.connect() as backup:
        await backup.execute(text("LOCK TABLE people IN ACCESS SHARE MODE"))
        upgrading = asyncio.create_task(upgrade(engine))
        for _ in range(10):
            async with asyncio.timeout(10), other.begin() as connection:
                await connection.execute(text("SELECT count(*) FROM people"))
            await asyncio.sleep(0.05)
        assert not upgrading.done()
    assert (await upgrading).at == "0013"
    assert (await schema_version(engine)).fit is Fit.CURRENT
    monkeypatch.setattr(migrate, "ATTEMPTS", 2)
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '0013'"))
    async with other.connect() as backup:
        await backup.execute(text("LOCK TABLE alembic_version, people IN ACCESS SHARE MODE"))
        with pytest.raises(Conflict):
            await upgrade(engine)
    for each in (engine, other):
        await each.dispose()


async def test_a_turn_whose_statements_were_made_for_the_table_before_is_done_again(postgres_alone: str) -> None:
    """A contract step changes what a prepared statement gives: that fails once a process, and is no apology."""
    engine = make_engine(database_url(postgres_alone))
    await upgrade(engine)
    new_uow = units_of_work(engine)
    async with new_uow("t") as uow:
        await uow.people.add(Person(id="a", tenant="t", user="u"))
        await uow.commit()

    async def look() -> str:
        async with UnitOfWork(engine, "t") as uow:
            person = await uow.people.get("t", "u")
            assert person
            return person.id

    assert await look() == "a"
    other = make_engine(database_url(postgres_alone))
    async with other.begin() as connection:
        await connection.exec_driver_sql("ALTER TABLE people ALTER COLUMN locale TYPE varchar(50)")
    with pytest.raises(Conflict):
        await look()
    assert await look() == "a"
    for each in (engine, other):
        await each.dispose()
