"""Random histories of three organisations on the real desk: nothing crosses but what `organisations.py` lists.

`PROPERTY_RUNS=200` takes as many; a failure says what was done last.
"""

import asyncio
import os
import tempfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.telemetry import logs
from dialogs.instruments.library import CONTENT, Library
from store.engine import database_url, make_engine
from store.migrate import upgrade
from tests.conftest import empty, make_installation
from tests.databases import new_sqlite
from tests.properties.organisations import region
from tests.scenarios.people import World

RUNS = int(os.environ.get("PROPERTY_RUNS", "2"))
DOES = [*["make", "crowd", "close"] * 2, "all", "half", "decline", "correct", "ask", "boss_asks", "own", "knock",
        "repeat", "take_out", "part", "erase", "clock"]  # fmt: skip
STEPS = 20
SETTINGS = settings(
    deadline=None,
    # To make a failure smaller takes minutes, with databases.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    print_blob=True,
    suppress_health_check=list(HealthCheck),
)
LIBRARY = Library.read(CONTENT)


async def happens(engine: AsyncEngine, random: Random) -> None:
    logs.set_up("error")
    async with region(World(engine, make_installation(LIBRARY)), random) as all_:
        for what in ("make", "make", "crowd", *random.choices(DOES, k=STEPS), "close", "clock", "ask", "boss_asks"):
            await all_.step(what)
        await all_.counts_are_right()


@settings(SETTINGS, max_examples=RUNS)
@given(seed=st.integers(0, 2**32))
def test_nothing_crosses_but_what_is_listed(seed: int) -> None:
    async def on_sqlite(file: Path) -> None:
        engine = await new_sqlite(file)
        try:
            await happens(engine, Random(seed))
        finally:
            await engine.dispose()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(on_sqlite(Path(folder) / "x.db"))


@pytest.fixture(scope="module")
def bot(app_url: str) -> str:
    async def make() -> None:
        engine = make_engine(database_url(app_url))
        await upgrade(engine)
        await engine.dispose()

    asyncio.run(make())
    return app_url


@settings(SETTINGS, max_examples=max(1, RUNS // 2))
@given(seed=st.integers(0, 2**32))
def test_nor_on_postgresql_as_the_role_of_the_bot(bot: str, seed: int) -> None:
    async def on_postgresql() -> None:
        engine = make_engine(database_url(bot))
        try:
            await empty(engine)
            await happens(engine, Random(seed))
        finally:
            await engine.dispose()

    asyncio.run(on_postgresql())
