"""`python -m tests.bench.turns --beside FOLDER`: what a turn costs of each kind, beside another checkout in one run.

Both are `regiebot serve` on core 0. Some people fill in a zelfscan step by step, first with the one bot, then with the
other; of each step the processor time of the whole process is read, to the nanosecond. What a busy machine does to one
of a pair it does to the other: read the ratios, which are the median over the pairs. Asserts nothing.
"""

import argparse
import asyncio
import contextlib
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from tests.bench.__main__ import BOT_CORE, _pinned
from tests.bench.channel import Activity, Channel, conversation, pressed, said
from tests.bench.process import Server, regiebot

PEOPLE, PAIRS = 12, 30
TYPED, PRESSED, WORD = "a bare answer", "a press", "an exact word"


@dataclass(frozen=True)
class Step:
    """What everybody does: types a text, or presses a score."""

    kind: str
    text: str = ""
    score: str = ""


SCAN = (
    Step(WORD, "zelfscan"), Step(TYPED, "1"), Step(TYPED, "3"), Step("a name", "Regio Noord"),
    Step(TYPED, "4"), Step(TYPED, "3"), Step(PRESSED, score="5"), Step(PRESSED, score="2"),
    Step("the last word", "verstuur"), Step(WORD, "hulp"), Step(WORD, "instellingen"), Step(WORD, "mijn gegevens"),
)  # fmt: skip


def processor_time(pid: int) -> float:
    """Return the seconds of processor time of another process, by the clock that the system keeps of each."""
    return time.clock_gettime((~pid << 3) | 2)


def first_fill(node: Any) -> dict[str, Any]:
    """Return what the first button that fills in sends; {} when there is none."""
    if isinstance(node, dict):
        data = node.get("data")
        if node.get("type") == "Action.Execute" and data.get("regiebot", {}).get("do") == "fill":
            return dict(data)
        node = list(node.values())
    found = (first_fill(child) for child in node) if isinstance(node, list) else ()
    return next(filter(None, found), {})


@dataclass
class Bot:
    """One of the two, its people, and the seconds that each step took, by kind and pair."""

    name: str
    server: Server
    cards: dict[str, Any] = field(default_factory=dict)
    took: dict[str, list[float]] = field(default_factory=dict)


class Talk:
    """Says and presses, one after the other, and waits for each answer."""

    def __init__(self, http: aiohttp.ClientSession) -> None:
        self._http, self._number = http, 0
        self._waiting: dict[str, asyncio.Future[Any]] = {}

    def heard(self, message: Activity) -> None:
        answer = self._waiting.pop(message["conversation"]["id"], None)
        if answer and not answer.done():
            answer.set_result(message.get("attachments"))

    async def do(self, bot: Bot, url: str, person: str, step: Step) -> None:
        self._number += 1
        id_, card = f"m{self._number}", bot.cards.get(person)
        self._waiting[conversation(person)] = shown = asyncio.get_running_loop().create_future()
        if step.score:
            data = first_fill(card)
            page = data["regiebot"]["page"]
            activity = pressed(url, person, id_, "fill", data | {f"q.{page}": step.score})
        else:
            activity = said(url, person, id_, step.text)
        async with self._http.post(f"{bot.server.url}/api/messages", json=activity) as response:
            if response.status >= 300:
                raise RuntimeError(f"{bot.name}: {response.status} to {step}")
            bot.cards[person] = (await response.json())["value"] if step.score else await shown


async def main(beside: Path, people: int, pairs: int) -> None:
    core = BOT_CORE if _pinned() else None
    async with contextlib.AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="regiebot-turns-")))
        http = await stack.enter_async_context(aiohttp.ClientSession())
        talk = Talk(http)
        channel = await stack.enter_async_context(Channel(talk.heard))
        bots = []
        for name, checkout in (("before", beside), ("now", None)):
            own = folder / name
            own.mkdir()
            bots.append(Bot(name, await stack.enter_async_context(regiebot(own, core=core, checkout=checkout))))
        for pair in range(pairs + 1):
            for bot in bots if pair % 2 else reversed(bots):
                await _scan(bot, talk, channel.url, [f"p{pair}x{number}" for number in range(people)], bool(pair))
    _show(*bots, pairs, people)


async def _scan(bot: Bot, talk: Talk, url: str, people: list[str], counts: bool) -> None:
    for step in (Step(WORD, "hallo"), Step(WORD, "ok")):
        for person in people:
            await talk.do(bot, url, person, step)
    for number, step in enumerate(SCAN, 1):
        began = processor_time(bot.server.pid)
        for person in people:
            await talk.do(bot, url, person, step)
        if counts:
            took = (processor_time(bot.server.pid) - began) / len(people)
            bot.took.setdefault(f"{number}. {step.kind}: {step.text or step.score}", []).append(took)


def _show(before: Bot, now: Bot, pairs: int, people: int) -> None:
    print(f"{pairs} pairs of {people} people; processor time a turn in ms, the least and the median, and the ratio.\n")
    print("| | before: least | median | now: least | median | ratio |\n|---|---:|---:|---:|---:|---:|")
    for step, old in before.took.items():
        new = now.took[step]
        ratio = statistics.median(mine / theirs for mine, theirs in zip(new, old, strict=True))
        cells = (f"{1000 * figure:.2f}" for took in (old, new) for figure in (min(took), statistics.median(took)))
        print(f"| {step} | {' | '.join(cells)} | {ratio:.2f} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.turns", description=__doc__)
    parser.add_argument("--beside", type=Path, required=True, help="another checkout of the bot, as it was before")
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--pairs", type=int, default=PAIRS)
    given = parser.parse_args()
    sys.exit(asyncio.run(main(given.beside, given.people, given.pairs)))
