"""`python -m tests.bench.shares`: where the time of a typed score and of a press goes, by package, and how many calls.

Bot, channel and the person are one process, so aiohttp and asyncio are counted on all three sides. A profiler makes
many small calls dearer than they are: read the shares roughly, the calls exactly. Asserts nothing.
"""

import asyncio
import cProfile
import pstats
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from bot.settings import Settings
from bot.telemetry import logs
from tests.bench.turns import first_fill
from tests.bot.teams.conftest import Bot, served
from tests.bot.teams.stub import ChannelStub, activity, press_of

ROOT = Path(__file__).parents[2]
OPENING = ("hallo", "ok", "zelfscan", "1", "3", "Regio Noord")
PEOPLE, SCORES = 20, 3
# Packages with less than this share are one row.
LEAST = 0.02
FLOORS = ("bot", "dialogs", "store")


def package(file: str) -> str:
    """Return what this file belongs to: a floor of ours, a library, the standard library or C ("~" in a profile)."""
    parts = Path(file).parts
    if "site-packages" in parts:
        return parts[parts.index("site-packages") + 1]
    if file.startswith(f"{ROOT}/"):
        first = Path(file).relative_to(ROOT).parts[0]
        return first if first in FLOORS else "the person and the channel"
    if "asyncio" in parts:
        return "asyncio"
    return "functions in C" if file == "~" else "the standard library"


async def _scores(bot: Bot, channel: ChannelStub, cards: dict[str, Any], pressing: bool) -> None:
    """Has everybody give one score."""
    for user, card in cards.items():
        if pressing:
            data = first_fill(card)
            given = {f"q.{data['regiebot']['page']}": "3"}
            status, answer = await bot.post(press_of(channel, data | given, user=user))
            if status != 200:
                raise RuntimeError(f"{status} to a press")
            cards[user] = answer["value"]
        else:
            await _say(bot, channel, user, "3")


async def _say(bot: Bot, channel: ChannelStub, user: str, words: str) -> None:
    expected = len(channel.sent) + 1
    await bot.post(activity(channel, words, user=user))
    await channel.wait_for(expected)


async def profile(pressing: bool) -> pstats.Stats:
    """Return the profile of `PEOPLE` times `SCORES` scores, typed or pressed, through the whole bot on SQLite."""
    profiler = cProfile.Profile()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/shares.db", log_level="error")
        async with ChannelStub().served() as channel, served(settings) as bot:
            cards = {}
            for user in map(str, range(PEOPLE)):
                for words in OPENING:
                    await _say(bot, channel, user, words)
                cards[user] = channel.sent[-1]["attachments"]
            profiler.enable()
            for _ in range(SCORES):
                await _scores(bot, channel, cards, pressing)
            profiler.disable()
    return pstats.Stats(profiler)


def _count(stats: pstats.Stats) -> tuple[Counter[str], Counter[str]]:
    """Return the share of the time, and the calls of a turn, of each package."""
    seconds: Counter[str] = Counter()
    calls: Counter[str] = Counter()
    for (file, _, _), (_, times, own, _, _) in stats.stats.items():  # type: ignore[attr-defined]
        seconds[package(file)] += own
        calls[package(file)] += times
    whole, turns = sum(seconds.values()), PEOPLE * SCORES
    return (
        Counter({name: own / whole for name, own in seconds.items()}),
        Counter({name: round(times / turns) for name, times in calls.items()}),
    )


def main() -> None:
    logs.set_up("error")
    typed, typed_calls = _count(asyncio.run(profile(False)))
    pressed, pressed_calls = _count(asyncio.run(profile(True)))
    print("| | a typed score | calls | a press | calls |\n|---|---:|---:|---:|---:|")
    shown = [name for name, share in typed.most_common() if max(share, pressed[name]) >= LEAST]
    for name in shown:
        print(f"| {name} | {typed[name]:.0%} | {typed_calls[name]:,} | {pressed[name]:.0%} | {pressed_calls[name]:,} |")
    print(f"| all | 100% | {sum(typed_calls.values()):,} | 100% | {sum(pressed_calls.values()):,} |")


if __name__ == "__main__":
    main()
