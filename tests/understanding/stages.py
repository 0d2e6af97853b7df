"""The states of the yardstick, each set up once with the real bot; a message is said in a copy of it, and watched."""

import itertools
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

from sqlalchemy import event, select
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs import desk
from dialogs.instruments.library import CONTENT, Library
from dialogs.understanding.codes import make_code
from dialogs.understanding.sentences import Reader, read_examples
from dialogs.understanding.subjects import subjects_of
from dialogs.understanding.vocabulary import vocabulary
from dialogs.usecases.turn import Installation
from store import schema
from store.engine import database_url, make_engine
from store.migrate import upgrade
from tests.conftest import make_installation
from tests.scenarios.people import Someone, World, code_on, texts

ZONE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 26, 10, 0, tzinfo=ZONE)
# What changes at every turn, or is our own note of what we asked: no change of what somebody has.
_BOOKKEEPING = {
    "people": {
        "pending",
        "seen_on",
        "locale",
        "conversation",
        "service",
        "account",
        "bot",
        "version",
    },
}
_NOT_THEIRS = {"deliveries", "brakes", "audit", "audit_chains"}
Rows = Mapping[str, Mapping[Any, Mapping[str, Any]]]


@dataclass(frozen=True)
class Stage:
    """A state as it was left: its database, its clock, and who stands there."""

    path: Path
    now: datetime
    actor: str
    code: str


@dataclass(frozen=True)
class Seen:
    """What came of a message: what ran, what changed, and what the person sees."""

    steps: Sequence[str]
    before: Rows
    after: Rows
    text: str
    pending: Mapping[str, Any]

    @property
    def changed(self) -> bool:
        return self.before != self.after

    @property
    def asks(self) -> bool:
        """Whether something is asked back: a question of ours waits, or the card of a form or scan stands there."""
        return bool(self.pending.get("ask"))

    def new_rows(self, table: str) -> list[Mapping[str, Any]]:
        """The rows of a table that are new or changed."""
        before, after = self.before.get(table, {}), self.after.get(table, {})
        return [row for key, row in after.items() if before.get(key) != row]

    @property
    def answers_given(self) -> list[str | None]:
        """The values of the answers that were given or changed, in the order in which they stand."""
        return [row["value"] for row in self.new_rows("answers")]

    @property
    def only_begins(self) -> bool:
        """Whether all that changed is that a form was begun, paused or shown elsewhere: nothing that is theirs."""
        tables = {name for name in self.after if self.before.get(name) != self.after.get(name)}
        known = {key[0] for key in self.before.get("runs", {})}
        begun = not any(row.get("submitted_on") for row in self.new_rows("runs"))
        preset = all(row["run"] not in known for row in self.new_rows("answers"))
        return tables <= {"people", "runs", "answers"} and begun and preset


def quick_engine(path: Path) -> AsyncEngine:
    """Open a database whose writes need not outlive a crash."""
    engine = make_engine(database_url(f"sqlite:///{path}"))
    event.listen(engine.sync_engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous = OFF"))
    return engine


def _installation(library: Library, first: int = 1, halves: str = "ab") -> Installation:
    ids, random = itertools.count(first), Random(first)
    reader = Reader(vocabulary(), subjects_of(library), read_examples(halves))
    return replace(
        make_installation(library),
        reader=reader,
        new_id=lambda: f"id{next(ids):06d}",
        new_code=lambda: make_code(random.choice),
    )


def _name(who: str) -> str:
    return who.lower().replace(" ", ".")


async def set_up(steps: Sequence[str], path: Path, library: Library) -> Stage:
    """Play the steps of a state: "who: what they type", or "clock DAY"."""
    engine = quick_engine(path)
    await upgrade(engine)
    world = World(engine, _installation(library), now=NOW)
    people: dict[str, Someone] = {}
    code, actor = "", ""
    for step in steps:
        if step.startswith("clock "):
            day = datetime.fromisoformat(step.removeprefix("clock "))
            world.now = day.replace(hour=10, tzinfo=ZONE)
            if people:
                await world.tick()
            continue
        who, said = step.split(": ", 1)
        actor = _name(who)
        if actor not in people:
            people[actor] = Someone(world, actor, "nl-NL", "11111111-1111-1111-1111-111111111111", called=who)
        await people[actor].says(said.replace("{code}", code))
        if said == "verstuur" and re.search(r"\*\*\w{4}-\w{4}\*\*", texts(people[actor].card)):
            code = code_on(people[actor].card)
    await engine.dispose()
    return Stage(path, world.now, actor, code)


async def read_rows(engine: AsyncEngine) -> Rows:
    """Read all that is kept of people, without our bookkeeping."""
    found: dict[str, dict[Any, dict[str, Any]]] = {}
    async with engine.connect() as connection:
        for table in schema.metadata.sorted_tables:
            if table.name in _NOT_THEIRS:
                continue
            left_out = _BOOKKEEPING.get(table.name, set())
            keys = [column.name for column in table.primary_key] or [column.name for column in table.columns]
            for row in (await connection.execute(select(table))).mappings():
                key = tuple(str(row[name]) for name in keys)
                found.setdefault(table.name, {})[key] = {k: v for k, v in row.items() if k not in left_out}
    return found


async def pending_of(engine: AsyncEngine, user: str) -> Mapping[str, Any]:
    async with engine.connect() as connection:
        row = (
            await connection.execute(select(schema.people.c.pending).where(schema.people.c.user == f"aad-{user}"))
        ).first()
    return (row and row[0]) or {}


async def say(
    stage: Stage, text: str, language: str, library: Library, to: Path, *, halves: str = "ab", before: str = ""
) -> Seen:
    """Say this in a copy of the state, as somebody who speaks this language.

    `halves` are those of whose own examples we know; `before` is said first, and not watched.
    """
    shutil.copy(stage.path, to)
    for extra in ("-wal", "-shm"):
        if Path(f"{stage.path}{extra}").exists():  # noqa: ASYNC240
            shutil.copy(f"{stage.path}{extra}", f"{to}{extra}")
    engine = quick_engine(to)
    try:
        world = World(engine, _installation(library, 5000, halves), now=stage.now)
        for _ in range(2000):
            next(world.deliveries)
        person = Someone(
            world,
            stage.actor or "newcomer",
            "nl-NL" if language == "nl" else "en-GB",
            "11111111-1111-1111-1111-111111111111",
            called=stage.actor.title(),
        )
        if before:
            await person.says(before.replace("{code}", stage.code))
        rows = await read_rows(engine)
        answers: list[desk.Answer] = []
        with watched(answers):
            await person.says(text)
        after = await read_rows(engine)
        ran = [name for answer in answers for name in answer.ran]
        return Seen(ran, rows, after, texts(person.card) if person.card else "", await pending_of(engine, person.name))
    finally:
        await engine.dispose()


@contextmanager
def watched(answers: list[desk.Answer]) -> Iterator[None]:
    """Keep every answer of the desk while the block lasts."""
    real = desk.answer

    async def answer(*args: Any, **kwargs: Any) -> desk.Answer:
        answers.append(await real(*args, **kwargs))
        return answers[-1]

    with patch.object(desk, "answer", answer):
        yield


def read_library() -> Library:
    return Library.read(CONTENT)


__all__ = ["NOW", "Seen", "Stage", "read_library", "say", "set_up"]
