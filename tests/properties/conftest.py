"""Where worlds are played: everybody has read the notice, and two organisations work together."""

import asyncio
import os

import pytest

from dialogs.instruments.library import Library
from tests.properties.played_worlds import OnPostgresql, OnSqlite, Stage

ON = os.environ.get("WIDER_ON", "sqlite")


@pytest.fixture(scope="module")
def on_sqlite(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Stage:
    made = OnSqlite(tmp_path_factory.mktemp("worlds"))
    asyncio.run(made.raise_(library))
    return made


@pytest.fixture(scope="module")
def on_postgresql(postgres_url: str, app_url: str, library: Library) -> Stage:
    made = OnPostgresql(postgres_url, app_url)
    asyncio.run(made.raise_(library))
    return made


@pytest.fixture(scope="module")
def stage(request: pytest.FixtureRequest) -> Stage:
    made: Stage = request.getfixturevalue(f"on_{ON}")
    return made
