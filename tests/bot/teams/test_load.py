"""Load the bot can refuse: bodies, rates, queues, slow parts, and a channel that says "not now"."""

import asyncio
import contextlib
import gzip
import itertools
import json
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import aiohttp
import pytest
from aiohttp import web
from sqlalchemy import text

from bot import bootstrap
from bot.documents.typesetting import make_pdf
from bot.settings import Settings
from bot.teams import pacing
from bot.teams.adapter import TeamsAdapter
from bot.teams.callers import LocalCallers
from bot.teams.connector import Connector
from bot.teams.delivery import Delivery
from bot.teams.drawing import DrawnTurns
from bot.teams.handler import Handler
from bot.teams.inbound import Refused, read_body
from bot.teams.pacing import Pacing
from bot.web import in_flight
from bot.web.app import LARGEST_BODY
from bot.web.in_flight import InFlight
from bot.web.links import Links
from bot.web.rate_limits import RateLimiter, RateLimits
from dialogs.presses import WordPress, to_payload
from tests.bot.teams import conftest
from tests.bot.teams.conftest import Bot, Edge, ScriptedTurns
from tests.bot.teams.stub import ChannelStub, activity, consent_of, press_of
from tests.bot.teams.test_edge import card_of, finished_scan, known
from tests.scenarios.people import texts

JSON = {"Content-Type": "application/json"}


def served(database: str, **settings: Any) -> contextlib.AbstractAsyncContextManager[Bot]:
    return conftest.served(Settings(database_url=database, log_level="error", **settings))


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'bot.db'}"


# Bodies


async def _raw(bot: Bot, head: bytes, body: AsyncIterator[bytes]) -> tuple[bytes, int]:
    """What is answered to these bytes, and how many of the body were written before the other side closed."""
    host, port = bot.url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"POST /api/messages HTTP/1.1\r\nHost: " + f"{host}:{port}".encode() + b"\r\n" + head + b"\r\n")
    written = 0
    answer = asyncio.create_task(reader.readuntil(b"\r\n"))
    with contextlib.suppress(ConnectionError):
        async for part in body:
            if answer.done():
                break
            writer.write(part)
            await writer.drain()
            written += len(part)
    async with asyncio.timeout(30):
        line = await answer
    writer.close()
    return line, written


async def _spaces(chunked: bool, size: int = 64 << 20) -> AsyncIterator[bytes]:
    part = b" " * 16_384
    for _ in range(size // len(part)):
        yield (b"%x\r\n" % len(part) + part + b"\r\n") if chunked else part


HEAD = b"Content-Type: application/json\r\n"


async def test_a_body_that_says_it_is_too_large_is_not_read(bot: Bot) -> None:
    async def nothing() -> AsyncIterator[bytes]:
        return
        yield b""

    line, _ = await _raw(bot, HEAD + b"Content-Length: 67108864\r\n", nothing())
    assert b" 413 " in line


async def test_a_body_without_a_length_is_read_up_to_the_cap(bot: Bot) -> None:
    line, written = await _raw(bot, HEAD + b"Transfer-Encoding: chunked\r\n", _spaces(chunked=True))
    assert b" 413 " in line
    # What is in the buffers of both sides is more than the cap; all of it is not.
    assert written < 32 << 20


async def test_a_compressed_body_is_unpacked_up_to_the_cap(bot: Bot) -> None:
    bomb = gzip.compress(b'{"a": "' + b" " * (200 << 20))
    assert len(bomb) < LARGEST_BODY
    status, _ = await bot.post(None, data=bomb, headers=JSON | {"Content-Encoding": "gzip"})
    assert status == 413
    assert (await bot.post(None, data=b"no gzip", headers=JSON | {"Content-Encoding": "gzip"}))[0] == 400


async def test_an_honest_compressed_body_is_read(bot: Bot, channel: ChannelStub) -> None:
    body = gzip.compress(json.dumps(activity(channel)).encode())
    assert (await bot.post(None, data=body, headers=JSON | {"Content-Encoding": "gzip"}))[0] == 201
    await channel.wait_for(1)


@pytest.mark.parametrize("headers", [{"X-Long": "x" * 20_000}, {f"X-{n}": "x" for n in range(500)}])
async def test_too_many_headers_are_refused(bot: Bot, channel: ChannelStub, headers: dict[str, str]) -> None:
    try:
        status, _ = await bot.post(activity(channel), headers=headers)
    except aiohttp.ClientConnectionError:
        status = 400
    assert status == 400
    assert await bot.rows() == 0


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "latin-1", "utf-8-sig"])
async def test_only_utf_8_is_read(bot: Bot, channel: ChannelStub, encoding: str) -> None:
    body = json.dumps(activity(channel, "één"), ensure_ascii=False).encode(encoding)
    assert (await bot.post(None, data=body, headers=JSON))[0] == 400
    assert await bot.rows() == 0


DEEP = [
    b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    b'{"a":' * 50_000,
    b"[" * 250_000,
    b'{"value":' + b"[" * 120_000 + b"]" * 120_000 + b"}",
    b'{"a":[' * 19 + b"1" + b"]}" * 19,
    b"{" + b",".join(b'"%d":{"a":{"b":[]}}' % n for n in range(11_000)) + b"}",
    b'{"type":' + b"9" * 250_000 + b"}",
    b'{"type":"' + b"\\ud83d" * 40_000 + b'"}',
]


@pytest.mark.parametrize("body", DEEP, ids=range(len(DEEP)))
def test_a_body_that_is_made_to_be_hard_costs_no_more_than_a_plain_one(body: bytes) -> None:
    """Linear, and refused before anything is worked out: a multiple of reading as many bytes of plain JSON."""
    plain = json.dumps({"type": ["x" * 10] * (len(body) // 14)}).encode()

    def cost(of: bytes) -> float:
        best = float("inf")
        for _ in range(3):
            began = time.process_time()
            with contextlib.suppress(Refused):
                read_body(of)
            best = min(best, time.process_time() - began)
        return best

    with pytest.raises(Refused) as refused:
        read_body(body)
    assert refused.value.status == 400
    assert cost(body) < 50 * cost(plain) + 0.01


# Rates


async def test_who_goes_too_fast_hears_so_once_and_nothing_of_it_is_kept(channel: ChannelStub, sqlite_url: str) -> None:
    async with served(sqlite_url, rate_person="5/1000") as bot:
        await known(bot, channel)
        await bot.post(activity(channel, "english"))
        for words in ("zelfscan", "1"):
            await bot.post(activity(channel, words))
        await channel.wait_for(3)
        rows = await bot.rows()
        for _ in range(20):
            assert await bot.post(activity(channel, "1")) == (201, None)
        assert await bot.rows() == rows
        assert [m["text"] for m in channel.sent[3:]] == [
            "This goes faster than I can follow. I did not take your last message, and perhaps not what you send right "
            "after it. Wait a few seconds and type **continue**. Then you see where you are."
        ]
        # Somebody else is not held up.
        await bot.post(activity(channel, "hallo", user="2"))
        assert "Voor je begint" in texts(card_of((await channel.wait_for(5))[4]))


async def test_a_press_too_many_is_told_in_its_answer(channel: ChannelStub, sqlite_url: str) -> None:
    async with served(sqlite_url, rate_person="3/1000") as bot:
        await known(bot, channel)
        press = press_of(channel, to_payload(WordPress(word="zelfscan")))
        assert (await bot.post(press))[1]["type"] == "application/vnd.microsoft.card.adaptive"
        rows = await bot.rows()
        for _ in range(5):
            status, body = await bot.post(press_of(channel, to_payload(WordPress(word="zelfscan"))))
            assert (status, body["type"]) == (200, "application/vnd.microsoft.activity.message")
            assert "sneller dan ik kan bijhouden" in body["value"]
        assert (await bot.rows(), channel.sent) == (rows, [])


async def test_a_tenant_that_asks_too_much_is_asked_to_come_again(channel: ChannelStub, sqlite_url: str) -> None:
    async with served(sqlite_url, rate_tenant="2/1000") as bot:
        for user in ("1", "2"):
            await bot.post(activity(channel, user=user))
        rows = await bot.rows()
        async with bot.http.post(f"{bot.url}/api/messages", json=activity(channel, user="3")) as response:
            assert (response.status, await response.json()) == (503, {"error": "too-crowded"})
            assert int(response.headers["Retry-After"]) > 0
        _, body = await bot.post(press_of(channel, to_payload(WordPress(word="help")), user="3"))
        assert "erg druk" in body["value"]
        assert await bot.rows() == rows
        other = activity(channel, user="4", channelData={"tenant": {"id": "other"}})
        assert (await bot.post(other))[0] == 201


async def test_people_made_up_take_no_room(edge: Edge, channel: ChannelStub) -> None:
    person = RateLimiter(5, 1000, most=50)
    handler = edge.adapter._handler
    handler._rate_limits = RateLimits(handler._in_flight, person, notices=RateLimiter(1, 10, most=50))
    for number in range(300):
        await edge.post(activity(channel, user=str(number)))
    assert person.key_count == 50


async def test_more_files_than_anybody_needs_are_not_made(channel: ChannelStub, sqlite_url: str) -> None:
    async with served(sqlite_url, rate_files="2/1000") as bot:
        await finished_scan(bot, channel)
        await bot.post(activity(channel, "pdf link"))
        await bot.post(activity(channel, "pdf"))
        link, offer = await channel.wait_for(2)
        token = link["text"].split("/files/")[1].split(")")[0]
        await bot.post(consent_of(channel, offer["attachments"][0], "accept"))
        await channel.wait_for(3)
        assert len(channel.uploads) == 1
        await bot.post(activity(channel, "pdf"))
        await bot.post(consent_of(channel, offer["attachments"][0], "accept"))
        sent = await channel.wait_for(5)
        assert all("veel bestanden" in message["text"] for message in sent[3:])
        async with bot.http.get(f"{bot.url}/files/{token}") as response:
            assert response.status == 429
            assert "veel bestanden" in await response.text()
        assert len(channel.uploads) == 1
        await bot.post(activity(channel, "uitdraai"))
        assert "Jouw zelfscan" in texts(card_of((await channel.wait_for(6))[5]))


# Queues and slow parts


async def begun(bot: Bot, channel: ChannelStub, *words: str) -> None:
    """Somebody who read the notice and said this, everything answered: with little patience that may come late."""
    for number, said in enumerate(("hallo", "ok", *words), 1):
        await bot.post(activity(channel, said))
        await channel.wait_for(number)
    channel.sent.clear()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Sets the patience of everything built after it; seconds become hundredths."""

    def set_(patience: float = 0.05, longest: float = 90.0) -> None:
        made = in_flight.InFlight
        monkeypatch.setattr(bootstrap, "InFlight", lambda most: made(most, patience=patience, longest=longest))

    return set_


@contextlib.contextmanager
def locked(database: Path) -> Any:
    """Another process that holds the file."""
    other = sqlite3.connect(database)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.rollback()
    other.close()


async def test_a_locked_database_does_not_hold_up_the_channel(
    channel: ChannelStub, tmp_path: Path, sqlite_url: str, quick: Callable[..., None]
) -> None:
    quick()
    async with served(sqlite_url) as bot:
        await begun(bot, channel, "zelfscan")
        with locked(tmp_path / "bot.db"):
            answers = await asyncio.gather(
                bot.post(activity(channel, "1")),
                bot.post(press_of(channel, to_payload(WordPress(word="help")), user="2")),
                bot.post(None, data=b"{", headers=JSON),
            )
            assert [status for status, _ in answers] == [201, 200, 400], "answered while it is still locked"
            assert "Dit duurt langer" in answers[1][1]["value"]
            assert channel.sent == []
        said = [texts(card_of(message)) for message in await channel.wait_for(2)]
        assert any("Vraag 2 van" in text for text in said)
        assert any("Voor je begint" in text for text in said), "the card of the press comes as a message"


async def test_what_is_stuck_is_apologised_for_and_leaves_nothing_half(
    channel: ChannelStub, tmp_path: Path, postgres_alone: str, quick: Callable[..., None]
) -> None:
    quick(longest=0.3)
    async with served(postgres_alone) as bot:
        await begun(bot, channel)
        rows = await bot.rows()
        async with bot.engine.begin() as other:
            await other.execute(text("LOCK TABLE deliveries IN ACCESS EXCLUSIVE MODE"))
            message = activity(channel, "zelfscan")
            assert (await bot.post(message))[0] == 201
            (sent,) = await channel.wait_for(1)
            assert "Er ging iets mis aan mijn kant" in sent["text"]
        assert await bot.rows() == rows
        await bot.post(message)
        assert "Hoe vul je de zelfscan in?" in texts(card_of((await channel.wait_for(2))[1]))


async def test_a_channel_that_is_silent_does_not_hold_up_the_answer(
    channel: ChannelStub, sqlite_url: str, quick: Callable[..., None]
) -> None:
    quick()
    async with served(sqlite_url) as bot:
        await begun(bot, channel)
        channel.answers["message"] = "never"
        assert (await bot.post(activity(channel, "zelfscan")))[0] == 201
        status, body = await bot.post(press_of(channel, to_payload(WordPress(word="zelfscan"))))
        assert (status, body["type"]) == (200, "application/vnd.microsoft.activity.message")
        assert "Dit duurt langer" in body["value"]
        status, body = await bot.post(press_of(channel, to_payload(WordPress(word="help")), user="2"))
        assert "Voor je begint" in texts(body["value"]), "others are not held up"
        channel._over.set()


async def test_a_queue_of_ones_own_is_short(channel: ChannelStub, edge: Edge) -> None:
    """While the first is being sent the others wait; what does not fit is told once."""
    in_flight = InFlight(most_per_key=3, patience=0.01)
    handler = edge.adapter._handler
    handler._in_flight, handler._rate_limits = in_flight, RateLimits(in_flight)
    go = asyncio.Event()
    one = asyncio.Lock()

    class Waiting(ScriptedTurns):
        async def take(self, event: Any, deliver: Any = None) -> Any:
            async with one:
                await go.wait()
                return await super().take(event, deliver)

    handler._rosters._turns = cast(DrawnTurns, waiting := Waiting())
    statuses = [(await edge.post(activity(channel, "1"))).status for _ in range(50)]
    assert set(statuses) == {201}
    (told,) = await channel.wait_for(1)
    assert "sneller dan ik kan bijhouden" in told["text"]
    assert len(in_flight._tasks) <= 6
    go.set()
    await channel.wait_for(4)
    assert len(waiting.taken) == 3


async def test_a_full_house_is_told_at_the_door(channel: ChannelStub, sqlite_url: str) -> None:
    async with served(sqlite_url, most_waiting=1) as bot:
        channel.answers["message"] = "never"
        waiting = asyncio.create_task(bot.post(activity(channel)))
        async with asyncio.timeout(10):
            while not await bot.rows():
                await asyncio.sleep(0.005)
        rows = await bot.rows()
        assert (await bot.post(activity(channel, user="2")))[0] == 503
        _, body = await bot.post(press_of(channel, to_payload(WordPress(word="help")), user="2"))
        assert "erg druk" in body["value"]
        assert await bot.rows() == rows
        channel._over.set()
        await waiting


# A channel that says "not now"


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
