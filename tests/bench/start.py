"""`python -m tests.bench.start --beside FOLDER`: what a start and the first turns cost, beside another checkout.

Each start is a process of its own with a database still to be made, the two in turn. After "ready" somebody new says
some lines: what a start puts off, these pay. Both checkouts need their bytecode (`python -m compileall -q bot dialogs
store`); where Python may write none, the one without is compiled anew at each start. Asserts nothing.
"""

import argparse
import asyncio
import contextlib
import statistics
import sys
import tempfile
import time
from pathlib import Path

import aiohttp
import psutil

from tests.bench.channel import Activity, Channel, conversation, said
from tests.bench.process import Server, regiebot

PAIRS = 9
# A greeting, that the notice was read, a sentence, and one with a day in it.
LINES = ("hallo", "ok", "ik wil de rol van ontwerper niet", "ik wil een ronde houden op dinsdag 15 december om 10 uur")
Figures = dict[str, float]


class FirstTurns:
    """Says one line after another to a bot that was just started, and waits for each answer."""

    def __init__(self, http: aiohttp.ClientSession) -> None:
        self._http = http
        self._shown: asyncio.Future[None] | None = None

    def heard(self, _: Activity) -> None:
        if self._shown and not self._shown.done():
            self._shown.set_result(None)

    async def say_all(self, server: Server, channel: str) -> Figures:
        """The milliseconds until each line is answered and its answer is in."""
        took = {}
        for number, line in enumerate(LINES):
            self._shown = asyncio.get_running_loop().create_future()
            began = time.perf_counter()
            activity = said(channel, conversation("p"), f"m{number}", line)
            async with self._http.post(f"{server.url}/api/messages", json=activity) as response:
                response.raise_for_status()
            await asyncio.wait_for(self._shown, 20)
            took[f"ms until an answer to `{line}`"] = (time.perf_counter() - began) * 1000
        return took


async def _start(folder: Path, checkout: Path, first_turns: FirstTurns, channel: str) -> Figures:
    async with regiebot(folder, checkout=checkout) as server:
        times = psutil.Process(server.pid).cpu_times()
        at_ready = {
            "s to ready": server.ready_after,
            "s of processor time": times.user + times.system,
            "of which the system's": times.system,
            "MB when ready": server.memory / 1e6,
        }
        return at_ready | await first_turns.say_all(server, channel) | {"MB after these": server.memory / 1e6}


async def main(beside: Path, pairs: int) -> None:
    before: list[Figures] = []
    now: list[Figures] = []
    async with contextlib.AsyncExitStack() as stack:
        first_turns = FirstTurns(await stack.enter_async_context(aiohttp.ClientSession()))
        channel = await stack.enter_async_context(Channel(first_turns.heard))
        # The first pair warms what the system keeps of files, and does not count.
        for pair in range(pairs + 1):
            for taken, checkout in ((before, beside), (now, Path())):
                with tempfile.TemporaryDirectory(prefix="regiebot-start-") as folder:
                    figures = await _start(Path(folder), checkout, first_turns, channel.url)
                if pair:
                    taken.append(figures)
    print(f"{pairs} pairs; medians, the least, and the median of what it is more.\n")
    print("| | before | least | now | least | more |\n|---|---:|---:|---:|---:|---:|")
    for what in now[0]:
        old, new = ([figures[what] for figures in taken] for taken in (before, now))
        more = statistics.median(mine - theirs for mine, theirs in zip(new, old, strict=True))
        cells = (statistics.median(old), min(old), statistics.median(new), min(new))
        print(f"| {what} | {' | '.join(f'{cell:.2f}' for cell in cells)} | {more:+.2f} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.start", description=__doc__)
    parser.add_argument("--beside", type=Path, required=True, help="another checkout of the bot, as it was before")
    parser.add_argument("--pairs", type=int, default=PAIRS)
    given = parser.parse_args()
    sys.exit(asyncio.run(main(given.beside, given.pairs)))
