"""People whose message comes in over a database that was away without a word (P4, P8)."""

import asyncio

import pytest

from bot.settings import Settings
from store import bounded_asyncpg
from store.engine import close_engine, database_url, make_engine
from store.migrate import upgrade
from tests.bot.teams.conftest import served
from tests.bot.teams.stub import ChannelStub, activity
from tests.conftest import empty
from tests.tcp_proxy import before_postgres, through


async def test_a_turn_goes_on_over_a_new_connection(
    postgres_url: str, channel: ChannelStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All connections that were open are dead: nobody reads an apology, or has to say it again."""
    monkeypatch.setattr(bounded_asyncpg, "PATIENCE", 0.5)
    engine = make_engine(database_url(postgres_url))
    await upgrade(engine)
    await empty(engine)
    await close_engine(engine)
    async with before_postgres(postgres_url) as proxy:
        settings = Settings(database_url=through(proxy, postgres_url), log_level="error")
        async with served(settings) as bot, asyncio.timeout(60):
            for text in ("hallo", "ok"):
                await asyncio.gather(*(bot.post(activity(channel, text, user=str(user))) for user in range(5)))
            said = len(channel.sent)
            proxy.leave_for_dead()
            await asyncio.gather(*(bot.post(activity(channel, "zelfscan", user=str(user))) for user in range(5)))
            await channel.wait_for(said + 5)
            for sent in channel.sent[said:]:
                assert "Er ging iets mis" not in str(sent)
