"""What strikes the processes of a run, each at moments of its own until it is over."""

import asyncio
import random
import signal
import time
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.ports import UnitOfWork
from store.unit_of_work import units_of_work
from tests.kill.history import History, Hit
from tests.kill.postgres import Server
from tests.kill.senders import Process
from tests.tcp_proxy import TcpProxy

Strike = Callable[[random.Random], Awaitable[None]]
# Whether a run is over.
Over = Callable[[], bool]

# How long it is between two strikes at one place, how long a connection is frozen, and PostgreSQL is away.
_BETWEEN, _FROZEN, _AWAY = (0.1, 2.0), (0.3, 4.5), (0.0, 1.5)
# The same for what all have in common; and how often what is not at work yet is struck, too.
_BETWEEN_ALL, _EARLY = (3.0, 10.0), 0.1
_COMMON = ""
_OTHERS = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"


@dataclass
class Place:
    """Where one process after the other is at work. `proxy` is between it and PostgreSQL."""

    name: str
    start: Callable[[str], Process]
    proxy: TcpProxy | None = None
    # Until a process here is at work.
    at_work: Callable[[Process], Awaitable[object]] | None = None
    born: int = 0
    # Nobody else starts one here while something is done to it.
    busy: asyncio.Lock = field(default_factory=asyncio.Lock)

    def begin(self) -> None:
        """Start a process here."""
        self.born += 1
        self.process = self.start(f"{self.name}-{self.born}")


class Strikes:
    """`standstill` is how long a process is stopped, longer than a lease lasts."""

    def __init__(
        self, places: Sequence[Place], engine: AsyncEngine, history: History, seed: int, standstill: float
    ) -> None:
        self._places, self._engine, self._history, self._seed = places, engine, history, seed
        self._standstill = standstill
        self._new_uow = units_of_work(engine)
        # Ours is one connection at a time, which is not struck.
        self.alone = asyncio.Lock()
        # By place, and for what all have in common.
        self._struck_once = dict.fromkeys((_COMMON, *(place.name for place in places)), False)

    @property
    def all_struck(self) -> bool:
        """Whether every place was struck, and what all have in common."""
        return all(self._struck_once.values())

    async def until(self, over: Over, server: Server | None) -> None:
        """Strike every place, and what all have in common, until it is over."""
        loops = [self._at(place, number, over) for number, place in enumerate(self._places)]
        common = [self._hold] if server is None else [self._restart_of(server), self._hold, self._disconnect]
        await asyncio.gather(*loops, self._one_after_the_other(_COMMON, common, 0, over))

    async def _at(self, place: Place, number: int, over: Over) -> None:
        async def kill(rng: random.Random) -> None:
            # Now and then it dies as soon as it is there again.
            for _ in range(rng.choice((1, 1, 2))):
                await self._kill(place)
                await asyncio.sleep(rng.uniform(0, 0.5))
                place.begin()
                await asyncio.sleep(rng.uniform(0, 0.5))

        async def replace(_: random.Random) -> None:
            # A new version: nothing is in doubt after that, so it is no excuse for anything.
            await place.process.end()
            place.begin()

        async def stand_still(_: random.Random) -> None:
            # Past its lease; then it goes on as if nothing had happened. Nobody may wait for a SQLite that stands still
            # in the middle of its writing.
            async with nullcontext() if place.proxy else self.alone:
                begin = time.time()
                place.process.signal(signal.SIGSTOP)
                await asyncio.sleep(self._standstill)
                place.process.signal(signal.SIGCONT)
            self._struck("standstill", [place.process.name], begin)

        strikes = [kill, stand_still, kill, replace]
        if place.proxy:
            strikes[1:1] = [self._freeze(place, place.proxy), kill, self._cut(place.proxy)]
        await self._one_after_the_other(place.name, strikes, number, over, place)

    async def _one_after_the_other(
        self, name: str, strikes: Sequence[Strike], first: int, over: Over, place: Place | None = None
    ) -> None:
        """Everything comes by; where it begins differs, so that even a short run has some of all."""
        rng, number = random.Random(f"{self._seed} {name}"), first
        wait = _BETWEEN
        while True:
            if place and place.at_work and rng.random() > _EARLY:
                await place.at_work(place.process)
            await asyncio.sleep(rng.uniform(*wait))
            if over():
                return
            async with place.busy if place else nullcontext():
                await strikes[number % len(strikes)](rng)
            self._struck_once[name] = True
            number += 1
            wait = _BETWEEN if place else _BETWEEN_ALL

    async def _kill(self, place: Place) -> None:
        begin = time.time()
        await place.process.kill()
        self._struck("kill", [place.process.name], begin)

    def _freeze(self, place: Place, proxy: TcpProxy) -> Strike:
        async def freeze(rng: random.Random) -> None:
            # Half open: nothing comes, and nobody says so. Then it goes on, or turns out to be dead, or the process is
            # killed. A process that waits without end for a dead connection is so helped on; one with a deadline needs
            # no help.
            begin, name = time.time(), place.process.name
            proxy.freeze()
            await asyncio.sleep(rng.uniform(*_FROZEN))
            match rng.randrange(3):
                case 0:
                    proxy.cut()
                case 1:
                    await self._kill(place)
                    place.begin()
            proxy.thaw()
            self._struck("frozen connections", {name, place.process.name}, begin)

        return freeze

    def _cut(self, proxy: TcpProxy) -> Strike:
        async def cut(_: random.Random) -> None:
            # It can connect again at once, so it is no excuse.
            begin = time.time()
            proxy.cut()
            self._history.hits.append(Hit("cut connections", "", begin, time.time()))

        return cut

    def _restart_of(self, server: Server) -> Strike:
        async def restart(rng: random.Random) -> None:
            # While it is away nobody can write down that something was sent.
            begin, before = time.time(), {place.process.name for place in self._places}
            how = rng.choice(("fast", "immediate"))
            async with self.alone:
                await server.restart(how, rng.uniform(*_AWAY))
            after = {place.process.name for place in self._places}
            self._struck(f"restart of PostgreSQL, {how}", before | after, begin)

        return restart

    async def _disconnect(self, rng: random.Random) -> None:
        """Half of the connections to the database are gone; ours is not."""
        begin = time.time()
        async with self.alone, self._engine.connect() as connection:
            pids = sorted((await connection.execute(text(_OTHERS))).scalars())
            for pid in rng.sample(pids, (len(pids) + 1) // 2):
                await connection.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})
        self._history.hits.append(Hit("lost connections", "", begin, time.time()))

    async def _hold(self, rng: random.Random) -> None:
        """As an operator does; it is no excuse for anything either."""
        await self._switch(lambda uow: uow.prompts.hold("chaos", datetime.now(UTC)))
        begin = time.time()
        await asyncio.sleep(rng.uniform(0, 1))
        self._history.holds.append((begin, time.time()))
        await self._switch(lambda uow: uow.prompts.resume())

    async def _switch(self, how: Callable[[UnitOfWork], Awaitable[None]]) -> None:
        async with self.alone, self._new_uow.across() as uow:
            await how(uow)
            await uow.commit()

    async def supervise(self) -> None:
        """Start anew what ended by itself, as whoever runs them does: a server that finds no database does so."""
        while True:
            await asyncio.sleep(0.2)
            for place in self._places:
                if not place.busy.locked() and not place.process.alive:
                    self._struck("ended by itself", [place.process.name], time.time())
                    place.begin()

    def _struck(self, kind: str, names: Collection[str], begin: float) -> None:
        self._history.hits += [Hit(kind, name, begin, time.time()) for name in names]
