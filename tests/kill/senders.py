"""Senders as processes: started within a moment, killed, stopped and let go on."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[2]


class Process:
    """One sender, alive until something ends it."""

    def __init__(self, pid: int, name: str) -> None:
        self.name = name
        self._pid = pid

    def signal(self, signal_: signal.Signals) -> None:
        os.kill(self._pid, signal_)

    async def gone(self) -> None:
        """Waits for its end; whoever comes next may be sure that it does nothing any more."""
        async with asyncio.timeout(60):
            while self._alive():
                await asyncio.sleep(0.005)

    def _alive(self) -> bool:
        try:
            os.kill(self._pid, 0)
        except ProcessLookupError:
            return False
        return True

    async def kill(self) -> None:
        self.signal(signal.SIGKILL)
        await self.gone()

    async def end(self) -> None:
        """As a new version takes the place of an old one: what it is sending, it ends."""
        self.signal(signal.SIGTERM)
        await self.gone()


class Senders:
    """On one database; what each of them does is noted in a file in this folder."""

    def __init__(self, nursery: asyncio.subprocess.Process, database: str, folder: Path) -> None:
        assert nursery.stdin
        assert nursery.stdout
        self._to, self._from = nursery.stdin, nursery.stdout
        self._database, self._folder = database, folder

    async def start(self, name: str, *, fail: str = "", ahead: float = 0, at_once: int = 8) -> Process:
        """`fail` is the point at which it ends, `ahead` how many seconds its clock is."""
        order = {"name": name, "database": self._database, "diary": str(self._folder / f"{name}.jsonl")}
        order |= {"fail": fail, "ahead": ahead, "at_once": at_once}
        self._to.write(json.dumps(order).encode() + b"\n")
        return Process(int(await self._from.readline()), name)

    def diaries(self) -> Iterator[dict[str, Any]]:
        """Everything the senders noted so far, in the order of its moments."""
        lines = (line for path in self._folder.glob("*.jsonl") for line in path.read_text().splitlines())
        yield from sorted(map(json.loads, lines), key=lambda line: float(line["at"]))


@asynccontextmanager
async def senders(database: str, folder: Path) -> AsyncIterator[Senders]:
    """`folder` is made; nothing else is to be in it."""
    folder.mkdir()
    command = (sys.executable, "-m", "tests.kill.sender")
    pipe = asyncio.subprocess.PIPE
    with (folder / "stderr.txt").open("wb") as said:
        nursery = await asyncio.create_subprocess_exec(*command, cwd=_ROOT, stdin=pipe, stdout=pipe, stderr=said)
        try:
            yield Senders(nursery, database, folder)
        finally:
            assert nursery.stdin
            nursery.stdin.close()
            await nursery.wait()
