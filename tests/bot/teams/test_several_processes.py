"""What a process remembers is for speed only: another one, or the next one, does the same (faults P10)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.settings import Settings
from dialogs.presses import WordPress, to_payload
from dialogs.shown import MOST
from store.schema import answers, people
from tests.bot.teams.conftest import Bot, served
from tests.bot.teams.stub import PLACE, ChannelStub, activity, press_of
from tests.bot.teams.test_scores_hidden import SCAN, replaced, say
from tests.conftest import raw
from tests.scenarios.people import buttons, texts

HIDE = to_payload(WordPress(word="verberg"))
NEUTRAL = "Hier stonden je scores."
DONE = "Ik heb {} kaarten met je scores vervangen"
NONE = "Ik vind hier geen kaart"


def settings(url: str, **more: Any) -> Settings:
    return Settings(database_url=url, log_level="error", **more)


@pytest.fixture
async def processes(postgres_alone: str, tmp_path: Path) -> AsyncIterator[list[Bot]]:
    """Two bots on one database, each with all that it has of its own."""
    async with AsyncExitStack() as stack:
        same = settings(postgres_alone, erased=str(tmp_path / "erased.txt"))
        yield [await stack.enter_async_context(served(same)) for _ in range(2)]


async def shown(bot: Bot) -> list[list[str]]:
    async with raw(bot.engine) as connection:
        return list((await connection.execute(select(people.c.shown))).scalars())


async def test_what_one_process_showed_another_hides(processes: list[Bot], channel: ChannelStub) -> None:
    one, other = processes
    await say(one, channel, "hallo", "ok", *SCAN, "verstuur", "help", "uitdraai")
    await say(other, channel, "uitdraai", "verberg")
    assert len(replaced(channel)) == 4
    assert {sent["text"].split(" Typ")[0] for sent in replaced(channel)} == {NEUTRAL}
    assert DONE.format(4) in channel.sent[-1]["text"]
    await say(one, channel, "verberg")
    assert NONE in channel.sent[-1]["text"]
    assert len(replaced(channel)) == 4
    assert await shown(one) == [[]]


async def test_a_card_in_the_place_of_another_is_known_to_all(processes: list[Bot], channel: ChannelStub) -> None:
    one, other = processes
    await say(one, channel, "hallo", "ok", *SCAN)
    review = channel.sent[-1]
    change = buttons(review["attachments"][0]["content"])["7. Dirigent: 5 – Ruim aanwezig"]["data"]
    await other.post(press_of(channel, change, replyToId=review["id"]))
    await say(one, channel, "verberg")
    assert replaced(channel) == [], "a question stands there now"
    await say(other, channel, "4")
    send = buttons(channel.sent[-1]["attachments"][0]["content"])["Verstuur"]["data"]
    await one.post(press_of(channel, send, replyToId="m1"))
    await say(other, channel, "verberg")
    assert [sent["path"].rsplit("/", 1)[1] for sent in replaced(channel)][-1] == "m1"


async def test_what_was_shown_before_a_restart_can_be_hidden(tmp_path: Path, channel: ChannelStub) -> None:
    url = f"sqlite:///{tmp_path / 'b.db'}"
    async with served(settings(url)) as bot:
        await say(bot, channel, "hallo", "ok", *SCAN, "verstuur", "uitdraai")
    async with served(settings(url)) as bot:
        await say(bot, channel, "verberg")
        assert DONE.format(3) in channel.sent[-1]["text"]
        assert len(replaced(channel)) == 3


async def test_what_is_gone_is_forgotten_and_what_failed_is_tried_again(bot: Bot, channel: ChannelStub) -> None:
    await say(bot, channel, "hallo", "ok", *SCAN, "verstuur", "uitdraai")
    (before,) = await shown(bot)
    assert len(before) == 3
    # The channel is away for a moment: nobody is told that there is nothing.
    channel.fail_with = 500
    _, body = await bot.post(press_of(channel, HIDE))
    assert body["value"] == "Het lukt nu niet om je kaarten te vervangen. Typ **verberg** om het nog eens te proberen."
    assert await shown(bot) == [before]
    # Somebody took the cards away: there is nothing to hide, now nor later.
    channel.fail_with = 404
    _, body = await bot.post(press_of(channel, HIDE))
    assert NONE in body["value"]
    assert await shown(bot) == [[]]


async def test_only_the_last_cards_are_kept_and_no_score(bot: Bot, channel: ChannelStub) -> None:
    await say(bot, channel, "hallo", "ok", *SCAN, "verstuur", *["uitdraai"] * (MOST + 3))
    cards = [sent["id"] for sent in channel.sent if "Dirigent" in texts(sent["attachments"][0]["content"])]
    assert await shown(bot) == [cards[-MOST:]]
    await say(bot, channel, "verberg")
    assert DONE.format(MOST) in channel.sent[-1]["text"]


async def test_of_who_had_themselves_erased_nothing_is_left_to_hide(processes: list[Bot], channel: ChannelStub) -> None:
    one, other = processes
    await say(one, channel, "hallo", "ok", *SCAN, "verstuur")
    await say(other, channel, "wis mijn gegevens", "wis alles")
    assert await shown(one) == []
    await say(one, channel, "hallo", "ok", "verberg")
    assert NONE in channel.sent[-1]["text"]
    assert replaced(channel) == []


async def test_in_another_chat_nothing_of_this_one_is_replaced(bot: Bot, channel: ChannelStub) -> None:
    await say(bot, channel, "hallo", "ok", *SCAN, "verstuur")
    elsewhere = {"id": "a:new", "conversationType": "personal"}
    await bot.post(activity(channel, "verberg", conversation=elsewhere))
    assert NONE in channel.sent[-1]["text"]
    assert replaced(channel) == []


async def test_a_place_is_greeted_once_by_all(processes: list[Bot], channel: ChannelStub) -> None:
    """Teams brings again what it does not know to be answered, to whichever process."""
    added = activity(channel, None, type="conversationUpdate", membersAdded=[{"id": "28:bot"}], conversation=PLACE)
    await asyncio.gather(*(bot.post(added) for bot in processes * 3))
    (greeting,) = channel.sent
    assert "Regiebot" in greeting["text"]
    # Taken away and put back is another time.
    await processes[0].post(added | {"id": "another"})
    assert len(channel.sent) == 2


@pytest.mark.parametrize("user", ["11", "12", "13"])
async def test_who_types_and_presses_at_once_is_heard_in_some_order(
    processes: list[Bot], channel: ChannelStub, user: str
) -> None:
    """At two processes: the one answer and then the other, both kept or told about, and nobody sees an apology."""
    one, other = processes
    await say(one, channel, "hallo", "ok", *SCAN[:4], user=user)
    card = channel.sent[-1]
    press = buttons(card["attachments"][0]["content"])["4 – Redelijk aanwezig"]["data"] | {"q.ontwerper": "2"}
    (_, pressed), _ = await asyncio.gather(
        other.post(press_of(channel, press, user=user, replyToId=card["id"])), say(one, channel, "5", user=user)
    )
    async with raw(one.engine) as connection:
        given = (await connection.execute(select(answers.c.question, answers.c.value))).all()
    scored = {question: value for question, value in given if value in ("2", "4", "5")}
    typed = texts(channel.sent[-1]["attachments"][0]["content"])
    assert "ging iets mis" not in texts(pressed["value"]) + typed
    # Pressed first: that question has what was pressed, and the next has what was typed. Or typed first, and then the
    # press is of a card that was answered: what stands there stays, and is told.
    assert sorted(scored.values()) in (["2", "5"], ["4", "5"], ["5"])
