"""What tests of the edge do first: serve a bot, say a word to it, do a scan."""

import contextlib
from typing import Any

from bot.settings import Settings
from tests.bot.teams import conftest
from tests.bot.teams.conftest import Bot
from tests.bot.teams.stub import ChannelStub, activity

JSON = {"Content-Type": "application/json"}


def served(database: str, **settings: Any) -> contextlib.AbstractAsyncContextManager[Bot]:
    return conftest.served(Settings(database_url=database, log_level="error", **settings))


def card_of(sent: dict[str, Any]) -> dict[str, Any]:
    return sent["attachments"][0]["content"]


async def known(bot: Bot, channel: ChannelStub) -> None:
    """Somebody who read the notice."""
    for words in ("hallo", "ok"):
        await bot.post(activity(channel, words))
    channel.sent.clear()


async def finished_scan(bot: Bot, channel: ChannelStub) -> None:
    await known(bot, channel)
    for words in ("zelfscan", "1", "1", "Regio Noord", "4", "3", "2", "5", "verstuur"):
        await bot.post(activity(channel, words))
    await channel.wait_for(9)
    channel.sent.clear()
