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
from typing import Any

import pytest

from dialogs.records import Prompt
from store.unit_of_work import units_of_work
from tests.kill.chaos import Run, chaos, emptied, faults, figures, somebody
from tests.kill.sender import PACE
from tests.kill.senders import Nursery, Senders
from tests.kill.wire import Answer, Wire, always

_COUNT = PACE.batch
_AHEAD = 2 * PACE.lease.total_seconds()
_SECONDS = 3.0


class World:
    """Eight people with a prompt each, due now; no sender yet."""

    def __init__(self, new_uow: Any, wire: Wire, senders: Senders) -> None:
        self.new_uow, self.wire, self.senders = new_uow, wire, senders

    async def plan(self) -> None:
        now = datetime.now(UTC)
        async with self.new_uow() as uow:
            for number in range(_COUNT):
                id_ = f"p{number}"
                await uow.people.add(somebody(id_, self.wire.url))
                due = now - timedelta(seconds=_COUNT - number)
                await uow.prompts.plan(Prompt(id_, id_, "reminder", id_, id_, due, now + timedelta(days=1)))
            await uow.commit()

    async def tally(self) -> dict[str, int]:
        async with self.new_uow() as uow:
            return dict(await uow.prompts.tally())

    async def all_ended(self) -> None:
        async with asyncio.timeout(30):
            while "due" in await self.tally():
                await asyncio.sleep(0.02)

    async def noted(self, do: str, worker: str) -> list[dict[str, Any]]:
        """Waits until this sender has noted this."""
        async with asyncio.timeout(30):
            while not (found := [n for n in self.senders.diaries() if (n["do"], n["worker"]) == (do, worker)]):
                await asyncio.sleep(0.02)
        return found

    def copies(self) -> list[int]:
        """How often each person was told, in the order of the prompts."""
        told = [one.chat for one in self.wire.arrived]
        return [told.count(f"a:p{number}") for number in range(_COUNT)]

    def doubted(self) -> list[str]:
        """What somebody claimed with a doubt left by another."""
        return [line["prompt"] for line in self.senders.diaries() if line["do"] == "compose" and line["reason"]]


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
    async with emptied(database) as engine, Wire(always(Answer.YES)) as wire:
        world = World(units_of_work(engine), wire, Senders(nursery, database, tmp_path / "senders"))
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


async def test_stopped_after_the_claim_and_gone_on_past_the_lease(world: World) -> None:
    """Somebody else took them over; who wakes up finds that in the rows, and sends nothing (norms E4)."""
    stopped = world.senders.start("first", fail="stop-after-claim", at_once=1)
    await world.noted("compose", "first")
    other = world.senders.start("second", ahead=_AHEAD)
    await world.all_ended()
    stopped.signal(signal.SIGCONT)
    await world.noted("ticked", "first")
    await asyncio.gather(stopped.end(), other.end())
    assert world.copies() == [1] * _COUNT
    assert {one.worker for one in world.wire.arrived} == {"second"}
    assert await world.tally() == {"sent": _COUNT}


async def test_struck_at_random(tmp_path: Path, postgres_url: str, nursery: Nursery) -> None:
    """On both databases side by side, because all that mostly waits."""
    seed = int(os.environ.get("KILL_SEED") or secrets.randbelow(10**6))
    print(f"KILL_SEED={seed}")
    databases = f"sqlite:///{tmp_path / 'regiebot.db'}", postgres_url
    runs = [Run(database, tmp_path / database[:6], _SECONDS, seed) for database in databases]
    for history in await asyncio.gather(*(chaos(run, nursery) for run in runs)):
        print(figures(history))
        assert faults(history) == []
        assert history.hits
        assert any(history.copies.values())
