"""`python -m tests.bench.walk`: which modules of ours a typed answer passes, and how many of our functions it calls.

The whole bot on SQLite behind a real server, with a channel beside it; what is counted runs in this process between the
delivery of an answer in a zelfscan and the card that follows. Asserts nothing.
"""

import asyncio
import sys
import tempfile
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

from bot.settings import Settings
from bot.telemetry import logs
from tests.bot.teams.conftest import served
from tests.bot.teams.stub import ChannelStub, activity

ROOT = Path(__file__).parents[2]
FLOORS = ("bot", "dialogs", "store")
OPENING = ("hallo", "ok", "zelfscan", "1", "3", "Regio Noord", "4")
ANSWER = "3"


class Walk:
    """Counts calls of functions of ours, by module."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()

    def __call__(self, frame: FrameType, event: str, _: Any) -> None:
        file = frame.f_code.co_filename
        if event == "call" and file.startswith(str(ROOT)):
            module = file.removeprefix(f"{ROOT}/").removesuffix(".py").replace("/", ".")
            if module.split(".")[0] in FLOORS:
                self.calls[module] += 1


async def walk() -> Counter[str]:
    logs.set_up("error")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/walk.db", log_level="error")
        async with ChannelStub().served() as channel, served(settings) as bot:
            for number, words in enumerate(OPENING, 1):
                await bot.post(activity(channel, words))
                await channel.wait_for(number)
            counted = Walk()
            sys.setprofile(counted)
            try:
                await bot.post(activity(channel, ANSWER))
                await channel.wait_for(len(OPENING) + 1)
            finally:
                sys.setprofile(None)
    return counted.calls


def main() -> None:
    calls = asyncio.run(walk())
    for module, count in calls.most_common():
        print(f"{count:6}  {module}")
    print(f"{len(calls)} modules, {sum(calls.values())} calls")


if __name__ == "__main__":
    main()
