"""`python -m tests.kill.chaos`: prompts and answers under kills, lost connections, wrong clocks, a lying channel.

A run plans prompts that come due one after the other, by themselves or several for one person at one moment, voids
some, erases people, closes rounds, and lets senders bring the rest while they are struck at random. On PostgreSQL
people talk with whole bots meanwhile. Then it is quiet until nothing is due any more, and the checker reads the
history. A seed repeats the choices of a run; when exactly something falls stays up to chance.
"""

import argparse
import asyncio
import secrets
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import partial
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncEngine

from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.schema import metadata
from tests.bench.process import free_port
from tests.conftest import empty
from tests.kill.figures import figures, keep, strikes
from tests.kill.history import History, faults
from tests.kill.pace import PACE
from tests.kill.postgres import Server, proxied
from tests.kill.run import DRAIN, Chaos, Run
from tests.kill.senders import Nursery, Process, Senders
from tests.kill.strikes import Place, Strikes
from tests.kill.wire import Wire, at_once

# Seconds that a run goes on, at most, until everything was struck.
_PATIENCE = 60.0
_STANDSTILL = PACE.lease.total_seconds() + 0.5


@asynccontextmanager
async def emptied(url: str) -> AsyncIterator[AsyncEngine]:
    """The database at this address, with tables and nothing in them."""
    engine = make_engine(database_url(url))
    await upgrade(engine)
    if engine.dialect.name == "postgresql":
        # What others left in it goes, the audit too.
        await empty(engine)
    else:
        async with engine.begin() as connection:
            for table in reversed(metadata.sorted_tables):
                await connection.execute(table.delete())
    try:
        yield engine
    finally:
        await engine.dispose()


async def chaos(run: Run, nursery: Nursery) -> History:
    """One run from begin to end; its history is in its folder too."""
    async with AsyncExitStack() as stack:
        engine, wire = await stack.enter_async_context(emptied(run.database)), Wire(at_once)
        await stack.enter_async_context(wire)
        senders, world = Senders(nursery, run.database, run.folder / "senders"), Chaos(run, engine, wire)
        wire.decide, wire.heard = world.answer, world.hear
        places, ports = await _places(run, senders, stack)
        for place in places:
            place.begin()
        # A bot needs longer for its start than a sender, and most of all the first.
        await asyncio.gather(*(_up(port, place.process) for port in ports))
        await world.keep_people()
        struck, end = Strikes(places, engine, world.history, run.seed, _STANDSTILL), time.time() + run.seconds

        def over() -> bool:
            # A machine that has much to do is slow to strike: a run in which nothing was struck would prove nothing.
            return time.time() > (end if struck.all_struck else end + _PATIENCE)

        supervisor = asyncio.create_task(struck.supervise())
        await asyncio.gather(
            struck.until(over, run.server),
            world.plan(struck.alone, over),
            world.talk(ports, over),
            world.prompt_talkers(struck.alone, over),
        )
        supervisor.cancel()
        try:
            await world.quiet()
        except TimeoutError:
            print(f"still due after {DRAIN:g} s of quiet", file=sys.stderr)
        for place in places:
            await place.process.end()
        history = await world.collect(senders)
    keep(history, run.folder)
    return history


async def _places(run: Run, senders: Senders, stack: AsyncExitStack) -> tuple[list[Place], list[int]]:
    """Where processes are at work, and the ports of the whole bots among them. On a file there is one sender."""
    places, ports = list[Place](), list[int]()
    for number, clock in enumerate(run.clocks):
        if run.server is None:
            places.append(Place(str(number), partial(senders.start, clock=clock), at_work=senders.until_it_tells))
            continue
        proxy, url = await stack.enter_async_context(proxied(run.database))
        start = partial(senders.start, clock=clock, database=url)
        places.append(Place(str(number), start, proxy, senders.until_it_tells))
        proxy, url = await stack.enter_async_context(proxied(run.database))
        ports.append(port := free_port())
        serve, up = partial(senders.serve, port=port, clock=clock, database=url), partial(_up, port)
        places.append(Place(f"bot{number}", serve, proxy, up))
    return places, ports


async def _up(port: int, _: Process) -> None:
    """Wait until somebody listens there, for as long as a start may take."""
    for _ in range(200):
        with suppress(OSError):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.close()
            return
        await asyncio.sleep(0.1)


async def main(minutes: float, seed: int) -> int:
    folder = Path(tempfile.mkdtemp(prefix="regiebot-chaos-"))
    server = Server(folder / "server")
    print(f"seed {seed}, {minutes:g} minutes, SQLite and PostgreSQL side by side", flush=True)
    try:
        runs = {
            "SQLite, one process": Run(f"sqlite:///{folder / 'chaos.db'}", folder / "sqlite", minutes * 60, seed),
            "PostgreSQL, three senders and three bots": Run(
                server.url, folder / "postgresql", minutes * 60, seed, server
            ),
        }
        with Nursery() as nursery:
            histories = await asyncio.gather(*(chaos(run, nursery) for run in runs.values()))
    finally:
        server.stop()
    wrong = 0
    for name, history in zip(runs, histories, strict=True):
        found = faults(history)
        wrong += len(found)
        print(f"\n{name}\n" + "\n".join(f"- {what}: {number}" for what, number in figures(history)))
        print("\n".join([f"- faults: {len(found)}", *found[:20]]))
    killed = sum(strikes(history)["kill"] for history in histories)
    print(f"\nSeed {seed}: {killed} killed, {wrong} faults. The histories are in {folder}")
    return 1 if wrong else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.kill.chaos", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    given = parser.parse_args()
    sys.exit(asyncio.run(main(given.minutes, given.seed)))
