"""The whole bot behind a real server on loopback, and a channel stub beside it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import bootstrap
from bot.settings import Settings
from store.engine import database_url, make_engine
from store.schema import metadata
from tests.bot.teams.stub import ChannelStub


@dataclass
class Bot:
    url: str
    http: aiohttp.ClientSession
    engine: AsyncEngine

    async def post(self, body: Any, **how: Any) -> tuple[int, Any]:
        """Status and JSON body (None when empty)."""
        how = {"json": body, **how} if "data" not in how else how
        async with self.http.post(f"{self.url}/api/messages", **how) as response:
            raw = await response.read()
            return response.status, (await response.json() if raw and response.content_type.endswith("json") else None)

    async def rows(self) -> int:
        """How many rows there are in all tables together."""
        async with self.engine.connect() as connection:
            counts = [
                (await connection.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one()
                for table in metadata.tables
            ]
        return sum(counts)


@pytest.fixture
async def channel() -> AsyncIterator[ChannelStub]:
    async with ChannelStub().served() as stub:
        yield stub


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Bot]:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'bot.db'}", log_level="error")
    runner = web.AppRunner(bootstrap.build(settings), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    engine = make_engine(database_url(settings.database_url))
    async with aiohttp.ClientSession() as http:
        yield Bot(f"http://127.0.0.1:{runner.addresses[0][1]}", http, engine)
    await engine.dispose()
    await runner.cleanup()
