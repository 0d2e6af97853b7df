"""A real server on a free port with the trial channel mounted beside a scripted bot, and a client that speaks to it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import aiohttp
import pytest_asyncio
from aiohttp import web

from bot.local.channel import TrialChannel
from bot.local.guard import loopback_only
from bot.local.routes import mount
from tests.bench.process import free_port
from tests.bot.local.scripted_bot import Json, ScriptedBot


@dataclass
class Trial:
    """The running trial channel as a test sees it."""

    url: str
    bot: ScriptedBot
    channel: TrialChannel
    session: aiohttp.ClientSession
    runner: web.AppRunner

    async def get(self, path: str) -> tuple[int, Any]:
        async with self.session.get(self.url + path) as response:
            return response.status, await response.json()

    async def call(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        async with self.session.request(method, self.url + path, json=body) as response:
            is_json = response.content_type == "application/json"
            return response.status, await response.json() if is_json else await response.text()

    async def post(self, what: str, **body: Any) -> Json:
        """POST to the local API, which must agree."""
        status, answer = await self.call("POST", f"/local/api/{what}", body)
        assert status == 200, answer
        result: Json = answer
        return result

    async def enter(self, name: str, locale: str | None = "nl", organisation: str | None = None) -> Json:
        return await self.post("people", name=name, locale=locale, organisation=organisation)

    async def say(self, slug: str, text: str, conversation: str | None = None) -> Json:
        """Say something and give the last message of the conversation, which is the bot's answer."""
        said = await self.post("say", person=slug, text=text, conversation=conversation)
        return (await self.talk(said["conversation"]))[-1]

    async def talk(self, conversation: str) -> list[Json]:
        _, answer = await self.get(f"/local/api/conversations/{quote(conversation, safe='')}/messages")
        messages: list[Json] = answer["messages"]
        return messages


async def start(port: int, bot: ScriptedBot) -> tuple[web.AppRunner, TrialChannel]:
    """Serve `bot` with the trial channel on `port`, as the application does in local mode."""
    app = web.Application(middlewares=[loopback_only])
    app.router.add_post("/api/messages", bot.messages)
    channel = mount(app, f"http://127.0.0.1:{port}")
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    return runner, channel


@pytest_asyncio.fixture
async def trial() -> AsyncIterator[Trial]:
    port, bot = free_port(), ScriptedBot()
    runner, channel = await start(port, bot)
    async with aiohttp.ClientSession() as session:
        yield Trial(f"http://127.0.0.1:{port}", bot, channel, session, runner)
    await runner.cleanup()
