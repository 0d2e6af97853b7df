"""An operator's own instrument in the real process: one file in a folder, and somebody takes it over HTTP."""

import sys
from pathlib import Path
from typing import Any

import aiohttp

from tests.bench.process import free_port, serving, settings
from tests.bot.teams.stub import ChannelStub, activity, press_of
from tests.made_up import FOLDER
from tests.scenarios.people import Card, choice, texts

ROOT = Path(__file__).parents[2]


async def test_from_its_word_to_the_outcome(tmp_path: Path) -> None:
    port = free_port()
    environment = settings(port, "sqlite:///regiebot.db") | {"REGIEBOT_CONTENT": str(FOLDER), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "bot", "serve"]
    async with (
        ChannelStub().served() as channel,
        serving(command, tmp_path, port, environment=environment) as bot,
        aiohttp.ClientSession() as http,
    ):

        async def post(body: dict[str, Any]) -> Any:
            async with http.post(f"{bot.url}/api/messages", json=body) as response:
                assert response.status in (200, 201), await response.text()
                raw = await response.read()
                return await response.json() if raw else None

        async def says(*words: str) -> Card:
            for text in words:
                before = len(channel.sent)
                await post(activity(channel, text))
                await channel.wait_for(before + 1)
            return channel.sent[-1]["attachments"][0]["content"]

        asked = await says("hallo", "ok", "huis op orde")
        assert "Hoe opgeruimd is het huis?" in texts(asked)
        # A press goes the same way as words.
        data = choice(asked, modus="individueel")
        pressed = await post(press_of(channel, data))
        assert "Welk huis?" in texts(pressed["value"])
        outcome = texts(await says("vrijstaand", "Het Anker", "4", "5", "2", "4", "verstuur"))
        assert "Jouw huis: Het Anker" in outcome
        assert "Beeld 3: let op de zolder." in outcome
        menu = await says("hulp scans")
        assert all(f"**{word}**" in texts(menu) for word in ("huis op orde", "muziekscan", "weekstart")), texts(menu)
