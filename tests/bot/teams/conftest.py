"""The whole bot behind a real server on loopback, and a channel stub beside it."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import aiohttp
import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import bootstrap
from bot.documents.typesetting import make_pdf
from bot.settings import Settings
from bot.teams.adapter import TeamsAdapter
from bot.teams.connector import Connector
from bot.teams.delivery import Delivery
from bot.teams.drawing import Deliver, DrawnTurns, Outgoing
from bot.teams.handler import Handler
from bot.teams.local_callers import LocalCallers
from bot.web.channel import HttpAnswer
from bot.web.links import Links
from dialogs import events
from dialogs.events import Event, Who
from dialogs.instruments.definition import Language
from store.engine import database_url, make_engine
from store.schema import metadata
from tests.bot.teams.microsoft import Microsoft
from tests.bot.teams.stub import ChannelStub
from tests.loopback import serving


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
        """How many rows there are in all tables together, but for what the bot writes by itself at its start."""
        async with self.engine.connect() as connection:
            counts = [
                (await connection.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one()
                for table in metadata.tables
                if table not in ("sweeps", "organisations", "partnerships")
            ]
        return sum(counts)


@pytest.fixture
async def channel() -> AsyncIterator[ChannelStub]:
    async with ChannelStub().served() as stub:
        yield stub


@asynccontextmanager
async def served(settings: Settings, edge: bootstrap.Edge | None = None) -> AsyncIterator[Bot]:
    """The whole bot, and an engine of its own to look into its database with."""
    async with serving(bootstrap.build(settings, edge=edge)) as url, aiohttp.ClientSession() as http:
        engine = make_engine(database_url(settings.database_url))
        try:
            yield Bot(url, http, engine)
        finally:
            await engine.dispose()


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Bot]:
    async with served(Settings(database_url=f"sqlite:///{tmp_path / 'bot.db'}", log_level="error")) as bot:
        yield bot


def card(text: str) -> dict[str, Any]:
    return {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": text}]}


class ScriptedTurns:
    """In the place of `DrawnTurns`: gives what `answers` holds for a kind of event, and keeps what it was given.

    Like the real one it delivers while it holds the person, and only one turn is taken at a time.
    """

    def __init__(self) -> None:
        self.answers: dict[type[Event], list[Outgoing]] = {}
        self.taken: list[Event] = []
        self.seen: set[events.Delivery] = set()
        self.fails = False
        self.busy = False

    async def take(self, event: Event, deliver: Deliver | None = None) -> list[Outgoing]:
        assert not self.busy
        self.busy = True
        try:
            self.taken.append(event)
            if self.fails:
                raise ValueError
            outgoing = self.answers.get(type(event), [card("antwoord")])
            if deliver and outgoing:
                await deliver(outgoing)
            return outgoing
        finally:
            self.busy = False

    async def is_first(self, who: Who, delivery: events.Delivery) -> bool:
        first = delivery not in self.seen
        self.seen.add(delivery)
        return first

    async def language(self, who: Who) -> Language:
        return "en" if who.locale.startswith("en") else "nl"


@dataclass
class Edge:
    """Our side of the wire without a desk behind it."""

    adapter: TeamsAdapter
    connector: Connector
    turns: ScriptedTurns = field(default_factory=ScriptedTurns)

    async def post(self, body: Any) -> HttpAnswer:
        async def read() -> bytes:
            return json.dumps(body).encode()

        return await self.adapter.receive({}, read)


@pytest.fixture
async def edge() -> AsyncIterator[Edge]:
    scripted, connector = ScriptedTurns(), Connector()
    turns = cast(DrawnTurns, scripted)
    delivery = Delivery(connector, turns, cast(Links, None), make_pdf)
    await connector.open()
    yield Edge(TeamsAdapter(Handler(turns, connector, delivery), LocalCallers()), connector, scripted)
    await connector.close()


@pytest.fixture
async def microsoft() -> AsyncIterator[Microsoft]:
    async with Microsoft().served() as stub:
        yield stub


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'bot.db'}"
