"""Many people at once against `regiebot serve` as a process of its own, and what each of them was answered."""

import asyncio
import contextlib
import itertools
import json
import sqlite3
import sys
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
from aiohttp import web

from tests.bench.channel import Activity, Channel, conversation, said
from tests.bench.process import free_port, settings, until_ready

_REGIEBOT = Path(sys.executable).with_name("regiebot")
# Far beyond what anything here takes.
_PATIENCE = 60.0


@dataclass
class Process:
    """The bot; `ended` gives its exit code once it is gone."""

    url: str
    database: Path
    running: asyncio.subprocess.Process

    @property
    def pid(self) -> int:
        return self.running.pid

    def signal(self, number: int) -> None:
        self.running.send_signal(number)

    async def ended(self, patience: float = _PATIENCE) -> int:
        async with asyncio.timeout(patience):
            return await self.running.wait()

    def rows(self, query: str) -> list[tuple[object, ...]]:
        with contextlib.closing(sqlite3.connect(self.database)) as connection:
            return connection.execute(query).fetchall()


@contextlib.asynccontextmanager
async def process(folder: Path, **more: str) -> AsyncIterator[Process]:
    """`regiebot serve` on a SQLite in `folder`, ready; `more` are settings. Ended afterwards if it still runs."""
    port = free_port()
    environment = settings(port, "sqlite:///regiebot.db") | {"REGIEBOT_LOG_LEVEL": "error"}
    environment |= {f"REGIEBOT_{name.upper()}": value for name, value in more.items()}
    with (folder / "bot.log").open("wb") as log:
        running = await asyncio.create_subprocess_exec(
            _REGIEBOT, "serve", cwd=folder, env=environment, stdout=log, stderr=log
        )
    bot = Process(f"http://127.0.0.1:{port}", folder / "regiebot.db", running)
    try:
        await until_ready(f"{bot.url}/readyz")
        yield bot
    finally:
        if running.returncode is None:
            running.kill()
            await running.wait()


class Slow(Channel):
    """A channel that takes its time, or sends away the first times it is asked."""

    def __init__(self, crowd: "Crowd") -> None:
        super().__init__(crowd.heard)
        self.takes = 0.0
        self.sends_away: dict[str, str] | None = None

    async def _take(self, request: web.Request) -> web.Response:
        if self.sends_away is not None:
            return web.Response(status=429, headers=self.sends_away)
        await asyncio.sleep(self.takes)
        return await super()._take(request)


@dataclass
class Crowd:
    """Who said what and was answered what. `taken` are the messages the bot answered 2xx, by conversation and id."""

    answers: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    taken: set[tuple[str, str]] = field(default_factory=set)
    refused: int = 0
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _ids: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def heard(self, message: Activity) -> None:
        words = message.get("text") or json.dumps(message.get("attachments"), ensure_ascii=False)
        words = words.replace("\N{NO-BREAK SPACE}", " ")
        self.answers[message["conversation"]["id"], message["replyToId"]].append(words)
        self._news.set()

    async def until(self, turns: int) -> None:
        """Until so many were answered."""
        async with asyncio.timeout(_PATIENCE):
            while len(self.answers) < turns:
                self._news.clear()
                await self._news.wait()

    async def talk(
        self, http: aiohttp.ClientSession, bot: str, service: str, person: str, lines: Sequence[str]
    ) -> None:
        """Says these one after the other, each when the last is taken and answered; ends when the bot is gone."""
        for line in lines:
            id_ = f"m{next(self._ids)}"
            told = (conversation(person), id_)
            try:
                async with http.post(f"{bot}/api/messages", json=said(service, person, id_, line)) as response:
                    await response.read()
            except aiohttp.ClientError:
                return
            if response.status >= 300:
                self.refused += 1
                continue
            self.taken.add(told)
            while told not in self.answers:
                await asyncio.sleep(0.01)


@contextlib.asynccontextmanager
async def meeting() -> AsyncIterator[tuple[Crowd, Slow, aiohttp.ClientSession]]:
    """A crowd, the channel it hears from and its way to the bot."""
    crowd = Crowd()
    connector = aiohttp.TCPConnector(limit=0)
    async with Slow(crowd) as channel, aiohttp.ClientSession(connector=connector) as http:
        yield crowd, channel, http
