"""More than anybody needs: who goes too fast, who waits, and what takes long, over real HTTP."""

import asyncio
import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import text

from bot import bootstrap
from bot.teams.drawing import DrawnTurns
from bot.web import in_flight
from bot.web.in_flight import InFlight
from bot.web.rate_limits import RateLimiter, RateLimits
from dialogs.presses import WordPress, to_payload
from tests.bot.teams.conftest import Bot, Edge, ScriptedTurns
from tests.bot.teams.stub import ChannelStub, activity, consent_of, press_of
from tests.bot.teams.talking import JSON, card_of, finished_scan, known, served
from tests.scenarios.people import texts


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
            "You are going faster than I can follow. I did not take your last message, and perhaps not what you send "
            "right after it. Wait a few seconds and type **continue**. Then you see where you are."
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
    quick(longest=2)
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
    # Somebody else has to be answered within it, on a busy machine as well.
    quick(patience=2)
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
    async with asyncio.timeout(10):
        # Those that are told it, or not even that, are soon gone.
        while len(in_flight._tasks) > 6:
            await asyncio.sleep(0.005)
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
