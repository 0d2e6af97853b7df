"""The way out of botbuilder: what of it is used, counted, and the same turns behind the SDK that comes after it.

Microsoft's support of botbuilder ended with 2025; the Microsoft 365 Agents SDK is what it advises (decision 117).
"""

import ast
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from microsoft_agents.activity import Activity, Attachment
from microsoft_agents.hosting.aiohttp import CloudAdapter
from microsoft_agents.hosting.core import TurnContext
from microsoft_agents.hosting.core.authorization import AnonymousTokenProvider

from bot import bootstrap
from bot.installation import make_installation, utc_now
from bot.settings import Settings
from bot.teams import inbound, outbound
from bot.teams.drawing import DrawnTurns
from bot.turns import Turns
from dialogs.presses import WordPress, to_payload
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.unit_of_work import units_of_work
from tests.bot.teams.conftest import Bot
from tests.bot.teams.stub import ChannelStub, activity, press_of
from tests.loopback import serving

ROOT = Path(__file__).parents[3]
DECISION = "## 117. "


def names_of_the_sdk() -> dict[str, set[str]]:
    """Name of botbuilder or botframework -> the modules of bot/ that import it."""
    found: dict[str, set[str]] = {}
    for path in (ROOT / "bot").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and re.match(r"bot(builder|framework)\b", node.module or ""):
                for alias in node.names:
                    found.setdefault(alias.name, set()).add(path.relative_to(ROOT).as_posix())
            if isinstance(node, ast.Import):
                assert not [it.name for it in node.names if re.match(r"bot(builder|framework)\b", it.name)], path
    return found


def test_what_is_still_used_of_botbuilder_is_what_the_decision_says() -> None:
    """Whoever uses more of it, or less, changes the list."""
    text = (ROOT / "docs/decisions.md").read_text(encoding="utf-8")
    [decision] = [part for part in re.split(r"(?m)^(?=## )", text) if part.startswith(DECISION)]
    listed = {
        name: set(re.findall(r"`(\w+)`", names)) for name, names in re.findall(r"`(bot/\S+)` \(([^)]*)\)", decision)
    }
    found = names_of_the_sdk()
    assert listed == {
        module: {name for name, modules in found.items() if module in modules}
        for module in sorted({module for modules in found.values() for module in modules})
    }
    said = re.search(r"(\d+) names in (\d+) modules", decision)
    assert said
    assert (int(said[1]), int(said[2])) == (len(found), len(listed))


class NoTokens:
    """In the place of what the SDK gets its tokens from: on this machine nobody asks for one."""

    def get_token_provider(self, *_: Any) -> AnonymousTokenProvider:
        return AnonymousTokenProvider()


class Agent:
    """A handler as the other SDK calls it: our own reading, turns and drawing, and its way of sending."""

    def __init__(self, turns: DrawnTurns) -> None:
        self._turns = turns

    async def on_turn(self, context: TurnContext) -> None:
        raw = context.activity.model_dump(mode="json", by_alias=True, exclude_none=True)
        envelope = inbound.Envelope.model_validate(raw)
        if envelope.type == "message":
            answer = await self._turns.take(inbound.message_event(envelope))
            await context.send_activities([_as_message(envelope, card) for card in answer])
        elif envelope.name == "adaptiveCard/action":
            [card] = await self._turns.take(inbound.press_event(envelope, envelope.value["action"]["data"]))
            response = outbound.card_response(dict(card))
            value = {"status": response.status, "body": response.body}
            await context.send_activity(Activity(type="invokeResponse", value=value))


def _as_message(envelope: inbound.Envelope, card: Any) -> Activity:
    told = outbound.card_message(envelope, card)
    shown = [Attachment(content_type=it["contentType"], content=it["content"]) for it in told["attachments"]]
    return Activity(type="message", summary=told["summary"], reply_to_id=told["replyToId"], attachments=shown)


@pytest.fixture
async def agents(tmp_path: Path) -> AsyncIterator[Bot]:
    """The same turns on a database of their own, behind the adapter of the Agents SDK."""
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'agents.db'}", log_level="error")
    engine = make_engine(database_url(settings.database_url))
    await upgrade(engine)
    turns = Turns(make_installation(settings), units_of_work(engine), utc_now)
    agent = Agent(DrawnTurns(turns, bootstrap.make_privacy_facts(settings)))
    adapter = CloudAdapter(connection_manager=NoTokens())

    async def messages(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, agent) or web.Response()

    app = web.Application()
    app.router.add_post("/api/messages", messages)
    async with serving(app) as url, aiohttp.ClientSession() as http:
        yield Bot(url, http, engine)
    await engine.dispose()


async def said_by(bot: Bot, channel: ChannelStub) -> tuple[list[Any], Any]:
    """The cards of a short conversation, and the answer to a press."""
    channel.sent.clear()
    for number, words in enumerate(("hallo", "ok"), 1):
        status, _ = await bot.post(activity(channel, words))
        assert 200 <= status < 300
        await channel.wait_for(number)
    status, pressed = await bot.post(press_of(channel, to_payload(WordPress(word="zelfscan"))))
    assert status == 200
    return [(sent["summary"], sent["replyToId"] != "", sent["attachments"]) for sent in channel.sent], pressed


def _without_runs(card: Any) -> str:
    """The card without the id of the run it is about, which is drawn by lot."""
    return re.sub(r"'run': '[^']+'", "'run': …", str(card))


async def test_the_same_turns_answer_behind_the_agents_sdk(bot: Bot, agents: Bot, channel: ChannelStub) -> None:
    """Typed words and a press get the same cards, to the letter: only the edge is another."""
    ours, pressed = await said_by(bot, channel)
    theirs, pressed_there = await said_by(agents, channel)
    assert len(ours) == 2
    assert theirs == ours
    assert _without_runs(pressed_there) == _without_runs(pressed) != str(pressed)
    assert "Hoe vul je de zelfscan in?" in str(pressed)
