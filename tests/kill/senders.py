"""Senders and servers as processes: started within a moment, killed, stopped and let go on."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

from tests.bench.process import settings
from tests.kill.clocks import RIGHT

_ROOT = Path(__file__).parents[2]


class Process:
    """One sender or server, alive until something ends it."""

    def __init__(self, pid: int, name: str) -> None:
        self.name = name
        self._pid = pid

    def signal(self, signal_: signal.Signals) -> None:
        """Send it, if there is somebody still."""
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal_)

    async def gone(self) -> None:
        """Waits for its end; whoever comes next may be sure that it does nothing any more."""
        async with asyncio.timeout(60):
            while self.alive:
                await asyncio.sleep(0.005)

    @property
    def alive(self) -> bool:
        try:
            os.kill(self._pid, 0)
        except ProcessLookupError:
            return False
        return True

    async def kill(self) -> None:
        """End it as a crash does."""
        self.signal(signal.SIGKILL)
        await self.gone()

    async def end(self) -> None:
        """As a new version takes the place of an old one: what it is sending, it ends."""
        self.signal(signal.SIGTERM)
        await self.gone()


class Nursery:
    """The process of which every sender is a fork (sender.py). What is left of them ends with it."""

    def __enter__(self) -> Self:
        command = (sys.executable, "-m", "tests.kill.sender")
        self._process = subprocess.Popen(command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def fork(self, order: dict[str, Any]) -> int:
        """The id of a new sender. Takes a millisecond, and the first time until the imports are done."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


class Senders:
    """What each of them does is noted in a file in this folder, which is theirs alone."""

    def __init__(self, nursery: Nursery, database: str, folder: Path) -> None:
        self._nursery, self._database, self._folder = nursery, database, folder
        folder.mkdir(parents=True)

    def start(
        self,
        name: str,
        *,
        fail: str = "",
        ahead: float = 0,
        at_once: int = 8,
        clock: str = RIGHT,
        database: str = "",
        patience: float = 1,
    ) -> Process:
        """`fail` is the point at which it ends, `ahead` how far everybody's time is, `clock` that of its machine.

        `patience` is how many times as long it waits for the channel, and holds what it claimed.
        """
        order = {"name": name, "database": database or self._database, "diary": str(self._folder / f"{name}.jsonl")}
        how = {"fail": fail, "ahead": ahead, "at_once": at_once, "clock": clock, "patience": patience}
        return Process(self._nursery.fork(order | how), name)

    def serve(self, name: str, port: int, *, clock: str, database: str) -> Process:
        """A whole bot that listens there."""
        environment = settings(port, database)
        environment["REGIEBOT_ERASED"] = str(self._folder / "erased.txt")
        environment["REGIEBOT_LOG_LEVEL"] = "error"
        complaints = str(self._folder / "servers.txt")
        order = {"environment": environment, "clock": clock, "complaints": complaints}
        return Process(self._nursery.fork(order), name)

    async def until_it_tells(self, process: Process) -> None:
        """Wait until this one has begun to send something, or a few seconds."""
        diary = self._folder / f"{process.name}.jsonl"
        for _ in range(60):
            if diary.exists() and '"tell"' in diary.read_text():
                return
            await asyncio.sleep(0.05)

    def diaries(self) -> Iterator[dict[str, Any]]:
        """Everything the senders noted so far, in the order of its moments."""
        lines = (line for path in self._folder.glob("*.jsonl") for line in path.read_text().splitlines())
        yield from sorted(map(json.loads, lines), key=lambda line: float(line["at"]))
