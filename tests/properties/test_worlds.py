"""Random worlds on the real bot, read as people get them and solved: what those who collude learn of anybody else.

Who coordinates, whoever did, and one who took part tell each other everything. `WORLDS=200` takes as many; each has a
seed, which a failure names.
"""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from fractions import Fraction
from itertools import product
from pathlib import Path
from random import Random

import pytest

from dialogs.instruments.library import Library
from tests.confidentiality import solver
from tests.confidentiality.solver import Read
from tests.conftest import make_installation
from tests.databases import new_sqlite, open_sqlite
from tests.properties import worlds
from tests.properties.answered_otherwise import answered, moved
from tests.properties.judged import faults, first_difference, read_all
from tests.properties.rounds import Rounds
from tests.properties.watched import COLLUDING
from tests.properties.worlds import BOSSES, TAKERS, Played
from tests.scenarios.people import World

FIRST, MANY = int(os.environ.get("WORLDS_FROM", "2")), int(os.environ.get("WORLDS", "1"))


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Path:
    """Make a database in which everybody has read the notice."""
    path = tmp_path_factory.mktemp("worlds") / "ready.db"

    async def make() -> None:
        engine = await new_sqlite(path)
        made = Rounds(World(engine, make_installation(library)))
        for name in (*BOSSES, *TAKERS):
            await made.someone(name)
        await engine.dispose()

    asyncio.run(make())
    return path


@asynccontextmanager
async def played(
    seed: int, ready: Path, library: Library, before: Played | None = None, *, watched: bool = True
) -> AsyncIterator[Played]:
    """Play the world of a seed, from the start; once it was played `before`, with other answers of the same sums."""
    path = ready.with_name(f"{seed}-{before is None}.db")
    shutil.copy(ready, path)
    engine, installation = open_sqlite(path), make_installation(library)
    everybody = (*BOSSES, *TAKERS)
    for _ in everybody:
        installation.new_id()
    world = World(engine, installation)
    for _ in range(3 * len(everybody)):
        next(world.deliveries)
    plan = worlds.made_up(Random(seed))
    scores = answered(Random(f"answers {seed}"), everybody)
    if before:
        apart = frozenset(COLLUDING).union(*(held.ever for held in before.plan))
        scores = moved(Random(f"moved {seed}"), before.plan, scores, apart)
    rounds = Rounds(world, {name: world.person(name) for name in everybody})
    made = Played(rounds, plan, scores, Random(f"drafts {seed} {before is None}"), watched)
    await made.play(Random(f"events {seed}"))
    yield made
    await engine.dispose()


@pytest.mark.parametrize("seed", [110, 249, *range(FIRST, FIRST + MANY)])
async def test_what_those_who_collude_learn(seed: int, ready: Path, library: Library) -> None:
    async with played(seed, ready, library) as world:
        assert faults(world, await read_all(world)) == [], f"seed {seed}"
        first = world
    async with played(seed, ready, library, first) as world:
        assert world.scores != first.scores
        # What others answered shows nowhere but in the sums: not in an order, a count, a word, a file, or a refusal.
        assert first_difference(first, world) == "", f"seed {seed}"


def _nobody(*_: object, **__: object) -> frozenset[str]:
    return frozenset()


# What is taken away, and a world in which somebody then learns something.
TAKEN_AWAY = {
    "who saw counts for nobody": ("dialogs.group.ledger._without", lambda _, sets: frozenset(sets), 249),
    "bands": ("dialogs.instruments.group_rounds.items_in_bands", _nobody, 2),
    "ends": ("dialogs.group.rule.LEAST_LEFT", -4, 2),
    "the whole beside a group": (
        "dialogs.group.confidential._Cells.whole",
        lambda cells, item: cells.value(item, cells.everybody),
        9,
    ),
}


@pytest.mark.parametrize("protection", TAKEN_AWAY)
async def test_what_is_taken_away_is_found(
    protection: str, ready: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    where, instead, seed = TAKEN_AWAY[protection]
    monkeypatch.setattr(where, instead)
    async with played(seed, ready, library, watched=False) as world:
        assert faults(world, await read_all(world)), "those who collude learn nothing"


async def test_what_shows_how_far_answers_lie_apart_is_found(
    ready: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word of the spread is no function of the sums: with it, who looks sees that others answered otherwise."""
    monkeypatch.setattr("dialogs.group.rule.WORD_FROM", 5)
    monkeypatch.setattr("dialogs.group.confidential.FAR_APART", Fraction(4, 5))
    async with played(249, ready, library) as world:
        first = world
    async with played(249, ready, library, first) as world:
        assert first.seen != world.seen


def test_the_solver_finds_what_trying_every_answer_finds() -> None:
    """Three sets of six people, of whom one is known: each sum and each person, one by one."""
    random = Random(7)
    names = tuple("abcdef")
    every = [dict(zip(names, scores, strict=True)) for scores in product(range(1, 6), repeat=len(names))]
    for _ in range(6):
        world = random.choice(every)
        reads = []
        for size in (6, 5, 4):
            people = frozenset(random.sample(names, size))
            mean = Decimal(sum(world[name] for name in people) * 10 // size) / 10
            spread = random.choice((0, 0, Decimal("0.4")))
            reads.append(Read(people, mean - spread, mean + spread + Decimal("0.1")))
        known = {"a": world["a"]}
        tried = solver.brute(reads, known, every)
        solved = solver.left(reads, known)
        assert {name: (min(found), max(found)) for name, found in tried.items() if name in solved} == solved
