"""Answers at the pace that Teams takes, and again where it says not now."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import cast

import pytest
from aiohttp import web

from bot.documents.typesetting import make_pdf
from bot.settings import Settings
from bot.teams import pacing
from bot.teams.adapter import TeamsAdapter
from bot.teams.connector import Connector
from bot.teams.delivery import Delivery
from bot.teams.drawing import DrawnTurns
from bot.teams.handler import Handler
from bot.teams.local_callers import LocalCallers
from bot.teams.pacing import Pacing
from bot.web.links import Links
from tests.bot.teams.conftest import Edge, ScriptedTurns
from tests.bot.teams.stub import ChannelStub, activity
from tests.bot.teams.talking import card_of, known, served
from tests.scenarios.people import texts


@contextlib.asynccontextmanager
async def talking(pace: Pacing) -> AsyncIterator[Edge]:
    scripted, connector = ScriptedTurns(), Connector(pacing=pace)
    turns = cast(DrawnTurns, scripted)
    await connector.open()
    handler = Handler(turns, connector, Delivery(connector, turns, cast(Links, None), make_pdf))
    yield Edge(TeamsAdapter(handler, LocalCallers()), connector, scripted)
    await connector.close()


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long answers waited; nobody really waits."""
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(pacing, "asyncio", SimpleNamespace(sleep=sleep))
    return waited


class Throttling(ChannelStub):
    """Answers each message with the next of `refusals`, and takes it when there are none left."""

    def __init__(self, *refusals: tuple[int, dict[str, str]]) -> None:
        super().__init__()
        self.refusals = list(refusals)

    async def _scripted(self, kind: str) -> web.Response | None:
        if kind == "message" and self.refusals:
            status, headers = self.refusals.pop(0)
            return web.Response(status=status, headers=headers)
        return await super()._scripted(kind)


_NOT_NOW = [(429, {"Retry-After": "3"}), (429, {}), (412, {}), (502, {}), (503, {"Retry-After": "3"}), (504, {})]


@pytest.mark.parametrize("refusal", _NOT_NOW)
async def test_a_throttled_answer_goes_out_later(
    waits: list[float], refusal: tuple[int, dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Throttling(refusal, refusal).served() as channel, talking(Pacing(chance=lambda: 0.5)) as edge:
        assert (await edge.post(activity(channel, "eerst"))).status == 201
        assert len(channel.sent) == 1
        asked = "Retry-After" in refusal[1]
        assert [wait >= 3 for wait in waits] == [asked, asked]
        assert waits[0] < waits[1] or asked


@pytest.mark.parametrize("status", [500, 408, 403, 404, 400, 401])
async def test_what_may_have_arrived_or_never_will_is_not_sent_again(waits: list[float], status: int) -> None:
    async with Throttling((status, {"Retry-After": "1"})).served() as channel, talking(Pacing()) as edge:
        assert (await edge.post(activity(channel))).status == 201
        assert (channel.sent, waits) == ([], [])


@pytest.mark.parametrize("status", [429, 502, 503, 504])
async def test_a_throttled_answer_is_given_up_in_the_end(waits: list[float], status: int) -> None:
    async with Throttling(*[(status, {})] * 100).served() as channel, talking(Pacing()) as edge:
        await edge.post(activity(channel))
        assert len(channel.refusals) == 100 - pacing.MAX_TRIES
    async with Throttling((status, {"Retry-After": "3600"})).served() as channel, talking(Pacing()) as edge:
        await edge.post(activity(channel))
        assert (channel.sent, channel.refusals) == ([], [])
    assert max(waits) < pacing.MAX_WAIT


async def test_throttled_answers_keep_their_order(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pacing, "FIRST_WAIT", 0.05)
    async with Throttling().served() as channel, served(sqlite_url) as bot:
        await known(bot, channel)
        channel.refusals = [(429, {})] * 3
        words = ("zelfscan", "1", "1", "Regio Noord")
        posts = []
        for said in words:
            posts.append(asyncio.create_task(bot.post(activity(channel, said))))
            await asyncio.sleep(0.02)
        await asyncio.gather(*posts)
        sent = await channel.wait_for(4)
        steps = ("Vraag 1 van", "Vraag 2 van", "Vraag 3 van", "Rol 1 van 4")
        assert [step in texts(card_of(message)) for step, message in zip(steps, sent, strict=True)] == [True] * 4


async def test_answers_keep_within_what_teams_takes(waits: list[float]) -> None:
    """The clock stands still: what is asked to wait waits in a list."""
    rate = Settings(mode="local", rate_replies="4/2.2").rate_limiter("replies")
    assert rate
    rate._clock = itertools.repeat(0.0).__next__
    async with ChannelStub().served() as channel, talking(Pacing(chat=rate)) as edge:
        for _ in range(70):
            await edge.post(activity(channel))
        await edge.post(activity(channel, user="2"))
    moments = [0.0] * 4 + sorted(waits)
    assert len(moments) == 70, "the other chat has a pace of its own"
    for window, most in ((1, 7), (2, 8), (30, 60)):
        assert max(sum(start <= moment < start + window for moment in moments) for start in moments) <= most
