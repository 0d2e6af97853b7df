"""A server as a process of its own, on a free port of loopback."""

import asyncio
import contextlib
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import psutil

# Far beyond what a start takes; a machine that needs more has another problem.
_START = 60.0
_DICE = random.SystemRandom()
_REGIEBOT = Path(sys.executable).with_name("regiebot")


class NoStart(Exception):
    """A server stopped or stayed silent before it was ready. The message is the last thing it said."""


@dataclass(frozen=True)
class Server:
    url: str
    pid: int
    ready_after: float

    @property
    def memory(self) -> int:
        """Resident memory in bytes."""
        return int(psutil.Process(self.pid).memory_info().rss)

    @property
    def worked(self) -> float:
        """Seconds of processor time since its start."""
        times = psutil.Process(self.pid).cpu_times()
        return float(times.user + times.system)


def free_port() -> int:
    """A port nobody listens on, and that no connection of another test gets before the server is up.

    Systems give connections a port from 32768 on.
    """
    while True:
        port = _DICE.randrange(20_000, 32_000)
        with contextlib.suppress(OSError), socket.socket() as sock:
            sock.bind(("127.0.0.1", port))
            return port


def settings(port: int, database: str) -> dict[str, str]:
    """The environment of a bot, without what the environment of this process may hold for another one."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("REGIEBOT_")}
    return kept | {"REGIEBOT_PORT": str(port), "REGIEBOT_DATABASE_URL": database}


async def until_ready(url: str, stopped: asyncio.Event | None = None) -> None:
    """Returns once `url` answers, whatever the status below 500. Raises NoStart."""
    deadline = time.monotonic() + _START
    async with aiohttp.ClientSession() as http:
        while time.monotonic() < deadline and not (stopped and stopped.is_set()):
            with contextlib.suppress(aiohttp.ClientConnectionError):
                async with http.get(url) as response:
                    if response.status < 500:
                        return
            await asyncio.sleep(0.01)
    raise NoStart("no answer")


@contextlib.asynccontextmanager
async def serving(
    command: Sequence[str | Path],
    folder: Path,
    port: int,
    *,
    environment: Mapping[str, str] | None = None,
    ready: str = "/readyz",
    core: int | None = None,
) -> AsyncIterator[Server]:
    """Starts `command` in `folder`, waits until it answers, and ends it afterwards. `core` pins it. Raises NoStart."""
    url = f"http://127.0.0.1:{port}"
    complaints = folder / "stderr.txt"
    began = time.perf_counter()
    with complaints.open("wb") as errors:
        process = subprocess.Popen(  # noqa: ASYNC220
            [*map(str, command)], cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=errors
        )
    try:
        if core is not None:
            os.sched_setaffinity(process.pid, {core})
        stopped = asyncio.Event()
        watch = asyncio.create_task(_watch(process, stopped))
        try:
            await until_ready(url + ready, stopped)
        except NoStart as fault:
            said = complaints.read_text(errors="replace").strip().splitlines()
            raise NoStart(said[-1] if said else str(fault)) from fault
        finally:
            watch.cancel()
        yield Server(url, process.pid, time.perf_counter() - began)
    finally:
        process.terminate()
        await asyncio.to_thread(process.wait)


async def _watch(process: "subprocess.Popen[bytes]", stopped: asyncio.Event) -> None:
    while process.poll() is None:
        await asyncio.sleep(0.05)
    stopped.set()


def regiebot(
    folder: Path,
    database: str = "sqlite:///regiebot.db",
    *,
    port: int | None = None,
    core: int | None = None,
    checkout: Path | None = None,
    more: Mapping[str, str] | None = None,
) -> contextlib.AbstractAsyncContextManager[Server]:
    """`regiebot serve` with its database in `folder`; of another `checkout` with the packages that are here.

    `more` are settings.
    """
    port = port or free_port()
    environment = settings(port, database) | {f"REGIEBOT_{name.upper()}": value for name, value in (more or {}).items()}
    if checkout is None:
        return serving([_REGIEBOT, "serve"], folder, port, environment=environment, core=core)
    environment["PYTHONPATH"] = str(checkout.resolve())
    return serving([sys.executable, "-P", "-m", "bot", "serve"], folder, port, environment=environment, core=core)
