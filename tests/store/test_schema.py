"""The migrations make exactly the tables we describe, on both databases."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import String, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

import store
from dialogs.records import Doubt, PromptState
from store.engine import database_url, make_engine
from store.health import Health
from store.migrate import step_by_step, upgrade
from store.moments import Moment
from store.register import register
from store.schema import metadata
from store.schema_version import Fit, schema_version
from store.unit_of_work import UnitOfWork
from tests.conftest import raw


async def _drop_everything(connection: AsyncConnection) -> None:
    """Also what stands between the tables: a policy of one may speak of another."""
    if connection.dialect.name == "sqlite":
        await connection.run_sync(metadata.drop_all)
        await connection.execute(text("DROP TABLE IF EXISTS alembic_version"))
        return
    for name in (*metadata.tables, "alembic_version"):
        await connection.execute(text(f'DROP TABLE IF EXISTS "{name}" CASCADE'))
    for name in ("release_reads(text)", "release_tenants(text)", "round_counts(text)", "fill_in_tenant()"):
        await connection.execute(text(f"DROP FUNCTION IF EXISTS {name}"))


async def _differences(engine: AsyncEngine) -> list[object]:
    async with engine.connect() as connection:
        found = await connection.run_sync(lambda sync: compare_metadata(MigrationContext.configure(sync), metadata))
    return [each for each in found if not _is_of_the_last_release(each)]


def _is_of_the_last_release(difference: Any) -> bool:
    """Whether it is about columns that only 0.3.0 reads (store.last_release)."""
    return difference[:3] == ("remove_column", None, "people") and difference[3].name in ("misses", "missed_at")


# What the database refuses by itself, however its tables were made.
_OF_TENANTS = sorted(table.name for table in metadata.sorted_tables if "tenant" in table.c)
# Where more than the rows of one's own tenant is seen: what a round across organisations needs.
_DOORS = ["answers release", "coordinators release", "invitations release", "ledger release", "releases takes_part",
          "rounds release", "rounds takes_part", "rounds takes_part_held", "runs release"]  # fmt: skip
_POLICIES = sorted([*_DOORS, *(f"{name} whose" for name in _OF_TENANTS)])
_ON_EVERY_TABLE = {
    "sqlite": ["audit_delete", "audit_update"],
    "postgresql": [
        *(" true true ".join(policy.split()) for policy in _POLICIES),
        "audit_change",
        "audit_truncate",
        *["fill_in_tenant"] * 14,
        "rounds_owner",
    ],
}


async def _safeguards(engine: AsyncEngine) -> list[str]:
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
    policies = ""
    if engine.dialect.name == "postgresql":
        triggers = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY tgname"
        policies = (
            "SELECT relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity || ' ' || polname "
            'FROM pg_class JOIN pg_policy ON polrelid = pg_class.oid ORDER BY relname COLLATE "C", polname COLLATE "C"'
        )
    async with engine.connect() as connection:
        found = [(await connection.execute(text(look))).scalars() for look in (policies, triggers) if look]
        return [name for names in found for name in names]


async def _words_of_safeguards(engine: AsyncEngine) -> list[tuple[object, ...]]:
    """The policies and functions of PostgreSQL, to the letter."""
    policies = (
        "SELECT relname, polname, polcmd, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid) "
        "FROM pg_class JOIN pg_policy ON polrelid = pg_class.oid ORDER BY 1, 2"
    )
    functions = (
        "SELECT proname, prosrc, proconfig::text, provolatile, pg_get_function_arguments(pg_proc.oid) FROM pg_proc "
        "JOIN pg_namespace ON pg_namespace.oid = pronamespace WHERE nspname = 'public' ORDER BY 1"
    )
    async with engine.connect() as connection:
        return [tuple(row) for look in (policies, functions) for row in await connection.execute(text(look))]


async def test_the_register_names_every_column_that_postgresql_has(postgres_alone: str) -> None:
    """Also those that only the last release knows: they were in the database and in no register."""
    engine = make_engine(database_url(postgres_alone))
    await upgrade(engine)
    look = "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
    async with engine.connect() as connection:
        found = {(table, column) for table, column in await connection.execute(text(look))}
    await engine.dispose()
    said = {
        (name, column) for name, kept in register().tables.items() for column in (*kept.columns, *kept.last_release)
    }
    assert {one for one in found ^ said if one[0] != "alembic_version"} == set()


async def test_the_steps_make_the_same_policies_and_functions(postgres_url: str) -> None:
    made = []
    for way in (upgrade, None):
        engine = make_engine(database_url(postgres_url))
        async with engine.begin() as connection:
            await _drop_everything(connection)
        if way:
            await way(engine)
        else:
            async with engine.begin() as connection:
                await connection.run_sync(step_by_step)
        made.append(await _words_of_safeguards(engine))
        await engine.dispose()
    assert made[0] == made[1]
    assert {row[0] for row in made[0]} >= {"runs", "release_reads", "round_counts"}


def test_every_table_has_a_tenant_but_those_of_the_whole_house() -> None:
    assert {table.name for table in metadata.sorted_tables} - set(_OF_TENANTS) == {
        "switches",
        "sweeps",
        "organisations",
        "partnerships",
        "wordings",
    }


@pytest.mark.parametrize("way", ["at once", "step by step"])
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
async def test_tables_are_as_described(request: pytest.FixtureRequest, tmp_path: Path, database: str, way: str) -> None:
    url = f"sqlite:///{tmp_path / 'x.db'}" if database == "sqlite" else request.getfixturevalue("postgres_url")
    engine = make_engine(database_url(url))
    async with engine.begin() as connection:
        await _drop_everything(connection)
    if way == "at once":
        await upgrade(engine)
    else:
        async with engine.begin() as connection:
            await connection.run_sync(step_by_step)
    assert await _differences(engine) == []
    assert await _safeguards(engine) == _ON_EVERY_TABLE[database]
    assert (await schema_version(engine)).fit is Fit.CURRENT
    await engine.dispose()


async def test_sqlite_is_switched_to_what_we_promise(tmp_path: Path) -> None:
    engine = make_engine(database_url(f"sqlite:///{tmp_path / 'x.db'}"))
    async with engine.connect() as connection:
        for pragma, value in {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2}.items():
            assert (await connection.execute(text(f"PRAGMA {pragma}"))).scalar_one() == value
    await engine.dispose()


async def test_the_newest_step_is_what_alembic_calls_head(sqlite: AsyncEngine) -> None:
    scripts = ScriptDirectory(str(Path(store.__file__).with_name("migrations")))
    async with sqlite.connect() as connection:
        at = (await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar_one()
    assert at == scripts.get_current_head()
    assert (await schema_version(sqlite)).fit is Fit.CURRENT


async def test_an_empty_database_is_not_current(tmp_path) -> None:
    engine = make_engine(database_url(f"sqlite:///{tmp_path / 'empty.db'}"))
    assert (await schema_version(engine)).fit is Fit.EMPTY
    await engine.dispose()


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
async def test_rounds_of_the_first_version_keep_their_coordinator_and_people(
    request: pytest.FixtureRequest, tmp_path: Path, database: str
) -> None:
    url = f"sqlite:///{tmp_path / 'x.db'}" if database == "sqlite" else request.getfixturevalue("postgres_url")
    engine = make_engine(database_url(url))
    async with engine.begin() as connection:
        await _drop_everything(connection)
        await connection.run_sync(lambda sync: step_by_step(sync, "0001"))
        for statement in (
            'INSERT INTO people (id, tenant, "user", locale, welcomed, paused, pending) '
            "VALUES ('p', 't', 'u', 'nl', true, false, '{}')",
            "INSERT INTO rounds (id, tenant, code, coordinator, instrument, version, mode, name, closes_on, invited, "
            "opened_on, minimum) VALUES ('r', 't', 'K7QFM2XR', 'p', 'zelfscan', '1.0.0', 'tussen_domeinen', 'Noord', "
            "'2026-12-01', 3, '2026-11-01', 5)",
            "INSERT INTO runs (id, person, instrument, version, number, started_on, given, round, state, seq) "
            "VALUES ('run', 'p', 'zelfscan', '1.0.0', 1, '2026-11-02', '{}', 'r', 'open', 0)",
            "INSERT INTO answers (run, question, value) VALUES ('run', 'naam', 'Noord')",
            "INSERT INTO deliveries (conversation, activity, at) VALUES ('19:kanaal', 'm1', '2026-11-02 09:00:00+00')",
        ):
            await connection.execute(text(statement))
    await upgrade(engine)
    async with UnitOfWork(engine, "t") as uow:
        round_ = await uow.rounds.get("r")
        assert round_
        assert (round_.grouping, round_.groups, round_.language) == ("domein", (), "nl")
        assert await uow.rounds.coordinators("r") == {"p"}
        assert [i.state for i in await uow.invitations.of_round("r")] == ["joined"]
        person = await uow.people.get("t", "u")
        assert person
        assert person.reminders
        assert person.address is None
        assert [(run.id, run.answers) for run in await uow.runs.of_person("p")] == [("run", {"naam": "Noord"})]
        assert person.seen_on, "from the day of the step on they have their whole term"
        # Who made a round may go, also where the table was made when it could not be without them.
        await uow.own_data.erase("p")
        round_ = await uow.rounds.get("r")
        assert round_
        assert (round_.coordinator, round_.host) == (None, "")
        await uow.commit()
    async with engine.connect() as connection:
        # Nobody knows any more whose this was.
        assert (await connection.execute(text("SELECT tenant, activity FROM deliveries"))).all() == [("", "m1")]
        if database == "sqlite":
            assert (await connection.execute(text("PRAGMA integrity_check"))).scalar_one() == "ok"
    await engine.dispose()


def test_answers_have_a_day_and_no_order() -> None:
    """Norms A37: no moment, and no key that counts, in what tells who answered and what."""
    for table in (metadata.tables[name] for name in ("runs", "answers")):
        assert [column.name for column in table.c if isinstance(column.type, Moment)] == []
        assert [column.name for column in table.primary_key if not isinstance(column.type, String)] == []
    assert isinstance(metadata.tables["audit"].c.at.type, Moment)


# The reason of a prompt before 0007 -> its columns now: doubt, reason.
_REASONS = {
    "": (Doubt.NONE, ""),
    "429": (Doubt.NONE, "429"),
    "unclear": (Doubt.ONCE, ""),
    "unclear 503": (Doubt.ONCE, "503"),
    "unclear twice": (Doubt.TWICE, ""),
    "with id000007": (Doubt.NONE, ""),
    # A reason of others that only looks like one of ours.
    "UNCLEAR 1": (Doubt.NONE, "UNCLEAR 1"),
    "unclearly": (Doubt.NONE, "unclearly"),
    "within": (Doubt.NONE, "within"),
}


@pytest.mark.parametrize("database", ["sqlite", "app_url"])
async def test_doubt_that_was_words_in_a_reason_is_typed(
    request: pytest.FixtureRequest, tmp_path: Path, database: str
) -> None:
    """On PostgreSQL by the role the bot works as, which row security holds too; whatever became of the prompt."""
    url = f"sqlite:///{tmp_path / 'x.db'}" if database == "sqlite" else request.getfixturevalue(database)
    engine = make_engine(database_url(url))
    async with engine.begin() as connection:
        await _drop_everything(connection)
        await connection.run_sync(lambda sync: step_by_step(sync, "0006"))
    rows = [(state, reason) for state in ("due", "sent", "unclear") for reason in _REASONS]
    async with raw(engine) as connection:
        await connection.execute(
            text(
                'INSERT INTO people (id, tenant, "user", locale, welcomed, paused, pending, misses, reminders) '
                "VALUES ('p', 't', 'u', 'nl', true, false, '{}', 0, true)"
            )
        )
        for number, (state, reason) in enumerate(rows):
            await connection.execute(
                text(
                    "INSERT INTO prompts (tenant, id, key, kind, person, subject, due_at, expires_at, state, attempt, "
                    "fence, reason) VALUES ('t', :id, :id, 'uvo_plannen', 'p', 's', '2026-11-23 09:00:00+00', "
                    "'2026-11-25 09:00:00+00', :state, 1, 1, :reason)"
                ),
                {"id": f"{number}", "state": state, "reason": reason},
            )
    await upgrade(engine)
    async with UnitOfWork(engine, "t") as uow:
        for number, (state, reason) in enumerate(rows):
            prompt = await uow.prompts.get(f"{number}")
            assert prompt
            assert (prompt.doubt, prompt.reason) == _REASONS[reason], reason
            assert prompt.state is PromptState(state)
    await engine.dispose()


async def test_three_that_start_at_once_on_an_empty_database_all_start(postgres_url: str) -> None:
    """P6: one or two of them could not reach the database, they said."""
    engines = [make_engine(database_url(postgres_url)) for _ in range(3)]
    async with engines[0].begin() as connection:
        await _drop_everything(connection)
    await asyncio.gather(*map(upgrade, engines))
    for engine in engines:
        assert (await schema_version(engine)).fit is Fit.CURRENT
        await engine.dispose()


async def test_ready_does_not_wait_for_the_connections_of_turns(postgres_url: str) -> None:
    """P8: it asked the pool that was full."""
    engine = make_engine(database_url(postgres_url), pool=2)
    health = Health(engine)
    async with engine.connect(), engine.connect(), asyncio.timeout(10):
        assert await health.hindrance() == ""
    await health.close()
    await engine.dispose()
    gone = Health(make_engine(database_url("postgresql://nobody@127.0.0.1:1/none")))
    assert await gone.hindrance() == "the database does not answer"
    await gone.close()


async def test_a_database_that_takes_no_changes_is_not_ready(postgres_alone: str) -> None:
    """A full disk at a platform, or a standby: every turn was an apology, and we said that we were ready."""
    engine = make_engine(database_url(postgres_alone))
    await upgrade(engine)
    health = Health(engine)
    assert await health.hindrance() == ""
    for words, says in (("SET default_transaction_read_only = on", "the database takes no changes"), ("RESET ALL", "")):
        await _set_for_all(engine, words)
        await health.close()
        health = Health(engine)
        assert await health.hindrance() == says
    await health.close()
    await engine.dispose()


async def _set_for_all(engine: AsyncEngine, words: str) -> None:
    async with engine.begin() as connection:
        await connection.execute(text("SET TRANSACTION READ WRITE"))
        await connection.execute(text(f"ALTER ROLE CURRENT_USER {words}"))
