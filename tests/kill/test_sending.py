"""Senders are struck at the worst moments; what was due arrives, once or in doubt twice, or is listed (norms E25, E26).

The fail points come first, each in a world of its own: eight prompts claimed at once, by a sender that ends at that
point. The next one has a clock that is ahead, so that nobody has to wait for the lease to run out. Then everything at
random, for a short while; `make chaos` does that for as long as one likes. KILL_SEED repeats the choices of a run.
"""

import asyncio
import os
import secrets
import signal
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.records import Doubt, Prompt
from store.schema import deliveries
from store.unit_of_work import units_of_work
from tests.kill.cases import somebody
from tests.kill.chaos import chaos, emptied
from tests.kill.figures import figures
from tests.kill.history import faults
from tests.kill.pace import PACE
from tests.kill.postgres import Server
from tests.kill.run import Run
from tests.kill.sender import HEARD
from tests.kill.senders import Nursery, Senders
from tests.kill.wire import Meets, Wire, at_once

_COUNT = PACE.batch
_AHEAD = 2 * PACE.lease.total_seconds()
_SECONDS = 4.0
# How long the channel takes, where something has to happen meanwhile.
_A_WHILE = 0.3
# So that a busy machine, where a while is longer, makes nobody give up and send again.
_PATIENCE = 6


class World:
    """Eight people with a prompt each, due now; no sender yet."""

    def __init__(self, engine: AsyncEngine, wire: Wire, senders: Senders) -> None:
        self.engine, self.wire, self.senders = engine, wire, senders
        self.new_uow = units_of_work(engine)

    async def plan(self) -> None:
        now = datetime.now(UTC)
        async with self.new_uow("t") as uow:
            for number in range(_COUNT):
                id_ = f"p{number}"
                await uow.people.add(somebody(id_, self.wire.url))
                due = now - timedelta(seconds=_COUNT - number)
                await uow.prompts.plan(Prompt(id_, id_, "reminder", id_, id_, due, now + timedelta(days=1)))
            await uow.commit()

    async def tally(self) -> dict[str, int]:
        async with self.new_uow("t") as uow:
            return dict(await uow.prompts.count_by_state())

    async def all_ended(self) -> None:
        async with asyncio.timeout(30):
            while "due" in await self.tally():
                await asyncio.sleep(0.02)

    async def noted(self, do: str, worker: str, times: int = 1) -> None:
        """Waits until this sender has noted this so often."""
        async with asyncio.timeout(30):
            while [(note["do"], note["worker"]) for note in self.senders.diaries()].count((do, worker)) < times:
                await asyncio.sleep(0.02)

    async def heard(self) -> list[int]:
        """Under which fence the end of each prompt was heard of; several when it was heard of more than once."""
        async with self.engine.connect() as connection:
            heard = select(deliveries.c.activity).where(deliveries.c.conversation == HEARD)
            words = [activity.split() for activity in (await connection.execute(heard)).scalars()]
        return [int(fence) for _, fence, _ in sorted(words)]

    def copies(self) -> list[int]:
        """How often each person was told, in the order of the prompts."""
        told = [one.chat for one in self.wire.arrived]
        return [told.count(f"a:p{number}") for number in range(_COUNT)]

    def doubted(self) -> list[str]:
        """What somebody claimed with a doubt left by another."""
        return [
            prompt
            for line in self.senders.diaries()
            if line["do"] == "compose"
            for prompt, doubt in line["doubts"].items()
            if doubt != Doubt.NONE
        ]


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    on_disk = f"sqlite:///{tmp_path / 'regiebot.db'}"
    return on_disk if request.param == "sqlite" else str(request.getfixturevalue("postgres_url"))


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with Nursery() as nursery:
        yield nursery


@pytest.fixture
async def world(database: str, tmp_path: Path, nursery: Nursery) -> AsyncIterator[World]:
    async with emptied(database) as engine, Wire(at_once) as wire:
        world = World(engine, wire, Senders(nursery, database, tmp_path / "senders"))
        await world.plan()
        yield world


@pytest.mark.parametrize(
    ("point", "first_told", "doubted"),
    [("after-claim", 1, []), ("before-send", 1, ["p0"]), ("after-send", 2, ["p0"]), ("before-commit", 2, ["p0"])],
)
async def test_killed_at(world: World, point: str, first_told: int, doubted: list[str]) -> None:
    """Only what was under way is in doubt, and may come twice; the seven claimed with it come once."""
    dead = world.senders.start("first", fail=point, at_once=1)
    await dead.gone()
    assert await world.tally() == {"due": _COUNT}
    other = world.senders.start("second", ahead=_AHEAD)
    await world.all_ended()
    await other.end()
    assert await world.tally() == {"sent": _COUNT}
    assert world.copies() == [first_told] + [1] * (_COUNT - 1)
    assert world.doubted() == doubted
    assert await world.heard() == [2] * _COUNT


@pytest.mark.parametrize(
    ("point", "noted", "first_told", "doubted"),
    [("after-claim", "compose", 1, []), ("before-send", "tell", 2, ["p0"]), ("after-send", "told", 2, ["p0"])],
)
async def test_stopped_at_and_gone_on_past_the_lease(
    world: World, point: str, noted: str, first_told: int, doubted: list[str]
) -> None:
    """Somebody else took them over, and is sending them as the first wakes up (norms E4).

    That one may end what it had begun to send, and finds that the rest is not its own. Who holds it is who ends it.
    """
    world.wire.decide = lambda *_: Meets(takes=_A_WHILE)
    stopped = world.senders.start("first", fail=f"stop-{point}", at_once=1, patience=_PATIENCE)
    await world.noted(noted, "first")
    other = world.senders.start("second", ahead=_PATIENCE * _AHEAD, patience=_PATIENCE)
    await world.noted("tell", "second", _COUNT)
    stopped.signal(signal.SIGCONT)
    await world.all_ended()
    await world.noted("ticked", "first")
    await asyncio.gather(stopped.end(), other.end())
    assert world.copies() == [first_told] + [1] * (_COUNT - 1)
    assert world.doubted() == doubted
    assert await world.tally() == {"sent": _COUNT}
    assert await world.heard() == [2] * _COUNT
    assert [prompt for one in world.wire.arrived if one.worker == "first" for prompt in one.told] == doubted


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A PostgreSQL that is started again and again, which the others must not be."""
    server = Server(tmp_path_factory.mktemp("own") / "pg")
    yield server
    server.stop()


async def test_struck_at_random(tmp_path: Path, own_server: Server, nursery: Nursery) -> None:
    """On both databases side by side, because all that mostly waits. The prompts are those of the product, too."""
    seed = int(os.environ.get("KILL_SEED") or secrets.randbelow(10**6))
    print(f"KILL_SEED={seed}")
    on_file = Run(f"sqlite:///{tmp_path / 'regiebot.db'}", tmp_path / "sqlite", _SECONDS, seed)
    shared = Run(own_server.url, tmp_path / "postgresql", _SECONDS, seed, own_server)
    both = await asyncio.gather(chaos(on_file, nursery), chaos(shared, nursery))
    for history in both:
        print(figures(history))
        assert faults(history) == []
        assert history.hits
        assert any(history.copies.values())
        assert any(len(one.told) > 1 for one in history.arrived), "nothing was gathered"
    assert any(history.erased for history in both), "nobody was erased"
    assert any(planned.news for history in both for planned in history.planned.values()), "no round was closed"
    assert {"kill", "frozen connections", "standstill"} <= {hit.kind for hit in history.hits}
    assert any(hit.kind.startswith("restart of PostgreSQL") for hit in history.hits)
    assert history.talked["seen"], "nobody talked"
