"""A database of the step before organisations (0011), with rounds in hand: they go on, close, and are right.

Step 0012 only adds. So the rows are made by the bot of today, without organisations, and put into tables of 0011.
"""

import asyncio
import json
import secrets
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import MetaData, insert, select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.instruments.library import CONTENT, Library
from dialogs.understanding.codes import read_code
from store.engine import database_url, make_engine
from store.migrate import step_by_step, upgrade
from store.schema import metadata
from store.unit_of_work import units_of_work
from tests.conftest import make_installation, raw
from tests.databases import new_sqlite
from tests.properties.rounds import Rounds, varied
from tests.scenarios.people import TENANT, World, code_on

ELSEWHERE = "22222222-2222-2222-2222-222222222222"
Rows = dict[str, list[dict[str, Any]]]


class Before:
    """What there was: all rows, the codes by name, and when it was."""

    rows: Rows
    codes: dict[str, str]
    # What the open rounds show when they close without an upgrade.
    pictures: dict[str, Any]
    world: World


def world_on(engine: AsyncEngine, *, later: int = 0) -> World:
    installation = make_installation(Library.read(CONTENT))
    # Ids and codes of before are in there.
    for _ in range(later):
        installation.new_id()
        installation.new_code()
    return World(engine, installation)


async def _all_rows(engine: AsyncEngine) -> Rows:
    async with raw(engine) as connection:
        return {
            table.name: [dict(row._mapping) for row in await connection.execute(select(table))]
            for table in metadata.sorted_tables
        }


async def _finish(rounds: Rounds, codes: dict[str, str]) -> dict[str, Any]:
    """Who was half-way goes on to the end; then both rounds close."""
    await rounds.says("p9", f"doe mee {codes['confidential']}")
    await rounds.fill("p9", varied(9))
    await rounds.says("p9", "verstuur")
    await rounds.says("q1", *"44", "verstuur")
    for name in ("open", "confidential"):
        await rounds.close("dirkje", codes[name])
    return {name: await picture(rounds.world.engine, codes[name]) for name in ("open", "confidential", "closed")}


async def picture(engine: AsyncEngine, code: str) -> Any:
    statement = text("SELECT picture FROM releases JOIN rounds ON rounds.id = releases.round WHERE code = :code")
    async with raw(engine) as connection:
        kept = (await connection.execute(statement, {"code": read_code(code)})).scalar_one()
    return json.loads(kept) if isinstance(kept, str) else kept


async def _play(folder: Path) -> Before:
    before = Before()
    engine = await new_sqlite(folder / "before.db")
    rounds = Rounds(world_on(engine))
    before.codes = codes = {}
    for name in ("closed", "confidential"):
        codes[name] = await rounds.make("dirkje")
        for number in range(6):
            await rounds.take_part(f"p{number}", codes[name], varied(number))
        if name == "closed":
            await rounds.close("dirkje", codes[name])
    await rounds.says("dirkje", "ronde", "1", "Open", "over drie weken", "6", "verstuur")
    codes["open"] = code_on(rounds.people["dirkje"].card)
    await rounds.says("q0", f"doe mee {codes['open']}", "ja", "1", *"3344", "verstuur")
    await rounds.says("q1", f"doe mee {codes['open']}", "ja", "1", *"55")
    await rounds.join("p9", codes["confidential"])
    await rounds.says("p9", "4 4 4 4", "pauze")
    before.rows, before.world = await _all_rows(engine), rounds.world
    before.pictures = await _finish(rounds, codes)
    await engine.dispose()
    return before


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Before:
    return asyncio.run(_play(tmp_path_factory.mktemp("before")))


async def _put_back(engine: AsyncEngine, rows: Rows) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(lambda sync: step_by_step(sync, "0011"))
    async with raw(engine) as connection:
        tables = MetaData()
        await connection.run_sync(tables.reflect)
        assert "organisations" not in {*tables.tables, *tables.tables["rounds"].c.keys()}
        for table in metadata.sorted_tables:
            if table.name in tables.tables and rows[table.name]:
                old = tables.tables[table.name]
                kept = [{name: value for name, value in row.items() if name in old.c} for row in rows[table.name]]
                await connection.execute(insert(table), kept)


@pytest.fixture(params=["sqlite", "postgresql"])
async def engine(request: pytest.FixtureRequest, tmp_path: Path, before: Before) -> AsyncIterator[AsyncEngine]:
    if request.param == "sqlite":
        engine = make_engine(database_url(f"sqlite:///{tmp_path / 'x.db'}"))
    else:
        name = f"upgraded_{secrets.token_hex(6)}"
        admin = make_engine(database_url(request.getfixturevalue("postgres_url")))
        async with admin.connect() as connection:
            alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await alone.execute(text(f"CREATE DATABASE {name} OWNER regiebot"))
        await admin.dispose()
        engine = make_engine(database_url(request.getfixturevalue("app_url")).set(database=name))
    await _put_back(engine, before.rows)
    await upgrade(engine)
    yield engine
    await engine.dispose()


@pytest.fixture
def rounds(engine: AsyncEngine, before: Before) -> Rounds:
    world = world_on(engine, later=200)
    world.now = before.world.now
    for _ in range(1000):
        next(world.deliveries)
    return Rounds(world, {name: world.person(name) for name in ("dirkje", "q0", "q1", *(f"p{n}" for n in range(10)))})


async def test_rounds_in_hand_go_on_and_close_as_they_would_have(rounds: Rounds, before: Before) -> None:
    assert await _finish(rounds, before.codes) == before.pictures
    assert {row["name"]: row["organisations"] for row in (await _all_rows(rounds.world.engine))["rounds"]} == {
        "Regisseurs": [], "Open": []
    }  # fmt: skip


async def test_they_are_of_nobody_else_until_somebody_says_so(rounds: Rounds, before: Before) -> None:
    people = [await _somebody_elsewhere(rounds, f"x{number}") for number in range(2)]
    for name, code in before.codes.items():
        assert "Deze code ken ik niet" in await _says(rounds, people[0], f"doe mee {code}"), name
    # An upgraded round that somebody begins to share is one like any other.
    async with units_of_work(rounds.world.engine)(TENANT) as uow:
        made = await uow.rounds.by_code(read_code(before.codes["open"]) or "")
        assert made
        await uow.rounds.save(made, replace(made, organisations=(ELSEWHERE,)))
        await uow.commit()
    await _says(rounds, people[1], f"doe mee {before.codes['open']}", "ja", "1", *"1111", "verstuur")
    await _finish(rounds, before.codes)
    shown = await picture(rounds.world.engine, before.codes["open"])
    assert shown["completed"] == before.pictures["open"]["completed"] + 1
    audit = (await _all_rows(rounds.world.engine))["audit"]
    assert [row["event"] for row in audit if row["tenant"] == ELSEWHERE and row["object"] == made.id] == [
        "read", "released"
    ]  # fmt: skip


async def _somebody_elsewhere(rounds: Rounds, name: str) -> str:
    rounds.people[name] = rounds.world.person(name, tenant=ELSEWHERE)
    await rounds.people[name].installs()
    await rounds.says(name, "ok")
    return name


async def _says(rounds: Rounds, name: str, *words: str) -> str:
    return json.dumps(await rounds.says(name, *words), ensure_ascii=False)
