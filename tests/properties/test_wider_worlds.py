"""Random worlds of two organisations and two scans on the real bot: what those who collude learn of anybody else.

The second time people answer otherwise, so that all that was read stays true: where a band or an end hides a sum, that
moves as well. `WIDER=200` takes as many; each has a seed, which a failure names.
"""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from dialogs.instruments.library import Library
from tests.confidentiality.solver import Read
from tests.conftest import make_installation
from tests.databases import new_sqlite, open_sqlite
from tests.properties import wider_worlds, worlds
from tests.properties.oracle import leaks
from tests.properties.rounds import Rounds
from tests.properties.test_worlds import FEWEST, of_one
from tests.properties.wider_worlds import LOOK_ON, TENANTS, Wider, moved_within, together
from tests.properties.worlds import Held
from tests.scenarios.people import World

FIRST, MANY = int(os.environ.get("WIDER_FROM", "1")), int(os.environ.get("WIDER", "1"))
Reads = Sequence[dict[str, list[Read]]]


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Path:
    """Make a database in which everybody has read the notice, and two organisations work together."""
    path = tmp_path_factory.mktemp("worlds") / "ready.db"

    async def make() -> None:
        engine = await new_sqlite(path)
        await together(Rounds(World(engine, make_installation(library))))
        await engine.dispose()

    asyncio.run(make())
    return path


@asynccontextmanager
async def played(
    seed: int, ready: Path, library: Library, before: Wider | None = None, reads: Reads = (), *, watched: bool = True
) -> AsyncIterator[Wider]:
    """Play the world of a seed; once it was played `before`, with other answers of which as much is true."""
    path = ready.with_name(f"{seed}-{before is None}.db")
    shutil.copy(ready, path)
    engine, installation = open_sqlite(path), make_installation(library)
    # What was drawn for the people who are there already is not drawn again.
    for _ in range(len(TENANTS) + 50):
        installation.new_id()
    world = World(engine, installation)
    for _ in range(10 * len(TENANTS)):
        next(world.deliveries)
    scan, plan = wider_worlds.wide(Random(seed))
    scores = worlds.answered(Random(f"answers {seed}"), tuple(TENANTS))
    chosen = Random(f"choices {seed}")
    choices = {name: [chosen.choice((0, 1, 1, 1, 2, 3)) for _ in range(2)] for name in TENANTS}
    if before:
        apart = frozenset(LOOK_ON).union(*(held.ever for held in before.plan))
        titles, order = before._titles(), list(before.rounds.items)
        by_card = {
            order.index(item): [read for one in reads for read in one.get(title, ())] for title, item in titles.items()
        }
        scores = moved_within(Random(f"moved {seed}"), before.plan, scores, apart, by_card)
        choices = swapped(Random(f"swapped {seed}"), before.plan, choices, apart)
    rounds = Rounds(world, {name: world.person(name, tenant=TENANTS[name]) for name in TENANTS})
    drafts = Random(f"drafts {seed} {before is None}")
    made = Wider(rounds, plan, scores, drafts, watched, scan=scan, choices=choices)
    await made.play(Random(f"events {seed}"))
    yield made
    await engine.dispose()


def swapped(
    random: Random, plan: Sequence[Held], choices: dict[str, list[int]], apart: frozenset[str]
) -> dict[str, list[int]]:
    """Let people who are in the same rounds swap what they chose."""
    found = {name: list(given) for name, given in choices.items()}
    alike: dict[tuple[bool, ...], list[str]] = {}
    for name in choices:
        if name not in apart:
            alike.setdefault(tuple(name in held.counted for held in plan), []).append(name)
    for names in alike.values():
        for place in range(2):
            given = [found[name][place] for name in names]
            random.shuffle(given)
            for name, chosen in zip(names, given, strict=True):
                found[name][place] = chosen
    return found


def connected(plan: Sequence[Held], place: int) -> list[int]:
    """Return the earlier rounds with people in common with this one, at whatever remove."""
    found, people = set[int](), set(plan[place].counted)
    while more := {one for one in range(place) if one not in found and plan[one].counted & people}:
        found |= more
        people.update(*(plan[one].counted for one in more))
    return sorted(found)


def of_few(plan: Sequence[Held], reads: Reads) -> list[str]:
    """Say of which pictures a mean or an end, with all before it, is about fewer than five who do not look."""
    found = []
    for place, held in enumerate(plan):
        near = connected(plan, place)
        viewers = frozenset(held.ever.union(*(plan[one].ever for one in near)))
        for title, mine in reads[place].items():
            new = [read.people for read in mine if read.exact]
            old = [read.people for one in near for read in reads[one].get(title, ())]
            for known in (frozenset(), viewers):
                few = old and leaks([one - known for one in new], FEWEST, [one - known for one in old])
                if few:
                    found.append(f"round {place + 1}, {title}: about {few} for {sorted(known)}")
    return found


async def read_all(world: Wider) -> list[dict[str, list[Read]]]:
    return [await world.reads(held) if len(held.counted) >= FEWEST else {} for held in world.plan]


async def faults(seed: int, world: Wider, reads: Reads) -> list[str]:
    return [*of_few(world.plan, reads), *of_one(seed, world, reads)]


@pytest.mark.parametrize("seed", range(FIRST, FIRST + MANY))
async def test_what_those_who_collude_learn(seed: int, ready: Path, library: Library) -> None:
    async with played(seed, ready, library) as world:
        reads = await read_all(world)
        assert await faults(seed, world, reads) == [], f"seed {seed}"
        first = world
    async with played(seed, ready, library, first, reads) as world:
        assert (world.scores, world.choices) != (first.scores, first.choices)
        for one, other in zip(first.seen, world.seen, strict=True):
            assert one == other, f"seed {seed}: {one[0]} at {one[1]!r} sees that others answered otherwise"


@pytest.mark.parametrize("seed", [1, 5])
async def test_without_bands_it_is_found(
    seed: int, ready: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of either scan."""
    monkeypatch.setattr("dialogs.instruments.group_rounds.items_in_bands", lambda *_: frozenset())
    async with played(seed, ready, library, watched=False) as world:
        assert await faults(seed, world, await read_all(world)), "those who collude learn nothing"


def test_answers_move_behind_an_end_and_nowhere_else() -> None:
    """Of five people an end is read, of five others a mean: the sum of the first moves, that of the others stays."""
    names = [f"p{number}" for number in range(10)]
    low, mid = frozenset(names[:5]), frozenset(names[5:])
    plan = [Held("dirkje", (), dict.fromkeys(sorted(people), "")) for people in (low, mid)]
    scores = {name: [2 if name in low else 3] for name in names}
    reads = {0: [Read(low, Decimal("1.0"), Decimal("2.2")), Read(mid, Decimal("3.0"), Decimal("3.0"))]}
    sums = set()
    for seed in range(20):
        moved = moved_within(Random(seed), plan, scores, {"p0"}, reads)
        assert moved["p0"] == [2]
        assert sum(moved[name][0] or 0 for name in mid) == 15
        sums.add(sum(moved[name][0] or 0 for name in low))
    assert len(sums) > 1
    assert max(sums) <= 11
