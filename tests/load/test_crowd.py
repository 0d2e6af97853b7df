"""A thousand people at once lose nothing, and a bot that is stopped finishes what it began (norms C18, E21)."""

import asyncio
import signal
from collections import Counter
from pathlib import Path

from tests.load.crowd import meeting, process

PEOPLE = 1_000
SCAN = ("zelfscan", "1", "1", "Regio Noord", "4", "3", "2", "5", "verstuur")


async def test_a_thousand_people_at_once_lose_nothing(tmp_path: Path) -> None:
    names = [f"p{number}" for number in range(PEOPLE)]
    async with process(tmp_path) as bot, meeting() as (crowd, channel, http):
        lines = {name: ("hallo", "ok", "zelfscan", "1", "3", f"Regio {name}") for name in names}
        await asyncio.gather(*(crowd.talk(http, bot.url, channel.url, name, lines[name]) for name in names))
        assert crowd.refused == 0
        assert len(crowd.taken) == 6 * PEOPLE
        assert set(crowd.answers) == crowd.taken, "each answer in the conversation and to the message it belongs to"
        assert {len(answers) for answers in crowd.answers.values()} == {1}
        kept = bot.rows("SELECT conversation, activity FROM deliveries")
        assert Counter(kept) == Counter(crowd.taken), "committed once each"
        given = bot.rows(
            "SELECT p.conversation, a.value FROM answers a JOIN runs r ON r.id = a.run JOIN people p ON p.id = r.person"
            " WHERE a.value GLOB '*Regio p*'"
        )
        assert len(given) == PEOPLE
        for where, value in given:
            assert f"Regio {str(where).removeprefix('a:')}" in str(value), "everybody has their own"
        last = [words[0] for (_, _), words in crowd.answers.items() if "Rol 1 van 4" in words[0]]
        assert len(last) == PEOPLE
        bot.signal(signal.SIGTERM)
        assert await bot.ended() == 0


async def test_what_is_under_way_is_finished_when_the_bot_is_stopped(tmp_path: Path) -> None:
    async with process(tmp_path) as bot, meeting() as (crowd, channel, http):
        # Slow enough that at any moment many answers are on their way.
        channel.takes = 0.3
        lines = ("hallo", "ok", *SCAN * 50)
        talking = asyncio.gather(*(crowd.talk(http, bot.url, channel.url, f"p{n}", lines) for n in range(60)))
        await crowd.until(200)
        bot.signal(signal.SIGTERM)
        assert await bot.ended() == 0
        talking.cancel()
        await asyncio.gather(talking, return_exceptions=True)
        kept = set(bot.rows("SELECT conversation, activity FROM deliveries"))
        assert crowd.taken <= kept, "what was accepted is there"
        assert set(crowd.answers) == kept, "what was committed was answered too"
        assert {len(answers) for answers in crowd.answers.values()} == {1}
    log = (tmp_path / "bot.log").read_text()
    assert "Traceback" not in log
    assert '"level"' not in log, log


async def test_a_second_signal_hurries(tmp_path: Path) -> None:
    async with process(tmp_path) as bot, meeting() as (crowd, channel, http):
        await crowd.talk(http, bot.url, channel.url, "anna", ("hallo",))
        channel.sends_away = {"Retry-After": "25"}
        talking = asyncio.create_task(crowd.talk(http, bot.url, channel.url, "anna", ("ok",)))
        async with asyncio.timeout(30):
            while len(bot.rows("SELECT 1 FROM deliveries")) < 2:
                await asyncio.sleep(0.01)
        bot.signal(signal.SIGTERM)
        await asyncio.sleep(0.5)
        assert bot.running.returncode is None, "it waits for the answer that was put off"
        bot.signal(signal.SIGTERM)
        assert await bot.ended(15) == 0
        talking.cancel()
        await asyncio.gather(talking, return_exceptions=True)
        assert len(bot.rows("SELECT 1 FROM deliveries")) == 2, "the turn itself was committed"
