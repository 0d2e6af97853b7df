"""Play the wider world of a seed on a database of its own, as often as it is asked: SQLite, or PostgreSQL."""

import secrets
import shutil
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Protocol

from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.instruments.library import Library
from store.engine import database_url, make_engine
from store.migrate import upgrade
from tests.conftest import make_installation
from tests.databases import new_sqlite, open_sqlite
from tests.properties import chosen
from tests.properties.answered_otherwise import KINDS, MIDDLE, answered, moved_within, skipped_otherwise
from tests.properties.chosen import Chosen
from tests.properties.judged import Reads
from tests.properties.rounds import Rounds
from tests.properties.watched import Scores
from tests.properties.wider_plans import LOOK_ON, TAKERS, TENANTS
from tests.properties.wider_worlds import Wider, someone, together
from tests.scenarios.people import World

_REACH_OF_MIDDLE = (2, 4)


class Stage(Protocol):
    """A database in which everybody has read the notice, copied for each world."""

    async def raise_(self, library: Library) -> None: ...

    async def open(self) -> AsyncEngine: ...

    async def close(self, engine: AsyncEngine) -> None: ...


class OnSqlite:
    def __init__(self, folder: Path) -> None:
        self._ready = folder / "ready.db"

    async def raise_(self, library: Library) -> None:
        engine = await new_sqlite(self._ready)
        await together(Rounds(World(engine, make_installation(library))))
        await engine.dispose()

    async def open(self) -> AsyncEngine:
        path = self._ready.with_name(f"{secrets.token_hex(6)}.db")
        shutil.copy(self._ready, path)
        return open_sqlite(path)

    async def close(self, engine: AsyncEngine) -> None:
        await engine.dispose()
        Path(str(engine.url.database)).unlink()  # noqa: ASYNC240


class OnPostgresql:
    """`server` is who may make databases there, `app` who owns these: no superuser, as where people work."""

    def __init__(self, server: str, app: str) -> None:
        self._server, self._app, self._ready = server, app, f"ready_{secrets.token_hex(6)}"

    async def raise_(self, library: Library) -> None:
        await self._do(f"CREATE DATABASE {self._ready} OWNER regiebot")
        engine = self._engine(self._ready)
        await upgrade(engine)
        await together(Rounds(World(engine, make_installation(library))))
        await engine.dispose()

    async def open(self) -> AsyncEngine:
        name = f"world_{secrets.token_hex(6)}"
        await self._do(f"CREATE DATABASE {name} TEMPLATE {self._ready} OWNER regiebot")
        return self._engine(name)

    async def close(self, engine: AsyncEngine) -> None:
        await engine.dispose()
        await self._do(f"DROP DATABASE {engine.url.database}")

    def _engine(self, name: str) -> AsyncEngine:
        return make_engine(database_url(make_url(self._app).set(database=name).render_as_string(hide_password=False)))

    async def _do(self, statement: str) -> None:
        engine = make_engine(database_url(self._server))
        async with engine.connect() as connection:
            alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await alone.execute(text(statement))
        await engine.dispose()


@asynccontextmanager
async def played(
    seed: int,
    stage: Stage,
    library: Library,
    given: tuple[Scores, Chosen] | None = None,
    who: Mapping[str, str] | None = None,
    *,
    watched: bool = True,
    kind: type[Wider] = Wider,
) -> AsyncIterator[Wider]:
    """Play the world of a seed; with other answers `given`, or with others (`who`) who do what these did."""
    engine, installation = await stage.open(), make_installation(library)
    # What was drawn for the people who are there already is not drawn again.
    for _ in range(len(TENANTS) + 50):
        installation.new_id()
    world = World(engine, installation)
    for _ in range(10 * len(TENANTS)):
        next(world.deliveries)
    plan = kind.made_up(seed)
    entry = library.entry(plan.scan)
    assert entry.group_scan
    lists = entry.group_scan.choices(entry.content)
    scores, choices = given or (
        answered(Random(f"answers {seed}"), tuple(TENANTS), MIDDLE if plan.far else KINDS, kind.skips),
        chosen.drawn(Random(f"choices {seed}"), tuple(TENANTS), lists, kind.often_nothing(plan)),
    )
    people = {name: someone(world, (who or {}).get(name, name)) for name in TENANTS}
    made = kind(
        Rounds(world, people),
        plan.rounds,
        scores,
        Random(f"drafts {seed} {given is None}"),
        watched,
        scan=plan.scan,
        choices=choices,
        far=plan.far,
        seed=seed,
    )
    try:
        await made.play(Random(f"events {seed}"))
        yield made
    finally:
        await stage.close(engine)


def _apart(world: Wider) -> frozenset[str]:
    """Return who looks on, or ever coordinated."""
    return frozenset(LOOK_ON).union(*(held.ever for held in world.plan))


def otherwise(seed: int, world: Wider, reads: Reads, told: Sequence[bool]) -> tuple[Scores, Chosen]:
    """Return other answers, of which all that was read is true as well."""
    titles = dict.fromkeys(world.titles().values())
    by_card = {world.place(item): [read for one in reads for read in one.get(item, ())] for item in titles}
    reach = _REACH_OF_MIDDLE if world.far else (1, 5)
    scores = moved_within(Random(f"moved {seed}"), world.plan, world.scores, _apart(world), by_card, reach)
    if world.others_skip:
        last = {world.place(item): read for item, read in reads[-1].items()}
        scores = skipped_otherwise(Random(f"skipped {seed}"), world.plan, scores, _apart(world), last)
    chooses = Random(f"chosen {seed}")
    return scores, chosen.chosen_otherwise(chooses, world.plan, world.choices, _apart(world), world.asked, told)


def others_for(seed: int, world: Wider) -> Mapping[str, str]:
    """Return who does what each of those did who look at nothing: another of their organisation."""
    found: dict[str, str] = {}
    # One of them cannot be reached, which the bot tells who asked for them.
    apart = _apart(world) | {"p11"}
    for tenant in set(TENANTS.values()):
        names = [name for name in TAKERS if TAKERS[name] == tenant and name not in apart]
        mixed = Random(f"who {seed}").sample(names, len(names))
        found |= dict(zip(mixed, [*mixed[1:], *mixed[:1]], strict=True))
    return found
