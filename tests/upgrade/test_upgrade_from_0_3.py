"""A filled database of 0.3 lives on in the version of today, on both databases.

Nothing is lost, half-made scans go on to their end, open questions get their answer, old buttons do what they did, and
what was in doubt stays in doubt. How the three files beside this were made stands in README.md.
"""

import asyncio
import json
import re
import secrets
import shutil
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import MetaData, Table, event, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.operators.rights import verify_audit
from bot.web.channel import SendOutcome, SendResult
from dialogs.records import Address
from dialogs.usecases.turn import Installation
from store.engine import database_url, make_engine
from store.migrate import step_by_step, upgrade
from store.unit_of_work import units_of_work
from tests.conftest import raw
from tests.databases import open_sqlite
from tests.scenarios.people import TENANT, Card, Someone, World, texts


def _read(name: str) -> Any:
    return json.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))


FILLED, BUTTONS, ANSWERS = _read("filled_0_3.json"), _read("buttons_0_3.json"), _read("answers_0_3.json")
TABLES: Mapping[str, Mapping[str, Any]] = FILLED["tables"]
# Hashes stand there in groups of eight: who looks for keys and passwords in this repository takes a whole one for such.
HASH = re.compile(r"[0-9a-f]{8}( [0-9a-f]{1,8})+")
# The bot is started again a minute after 0.3 was stopped.
NOW = datetime.fromisoformat(FILLED["now"]) + timedelta(minutes=1)

# What of the code is leaned on here, apart from the people of the scenarios, stands in this part.

# What these columns held may be kept in another shape: that it is still known shows in what it does.
# What guessed codes were counted in is there again for 0.3.0 itself, and empty (store.last_release).
SHAPED_ANEW = {"people": {"pending", "misses", "missed_at"}, "prompts": {"reason"}}
# The notice that everybody in there has read; with another one they would all see it first.
NOTICE = "3"
Tell = Callable[[], SendResult]


@dataclass
class Bot(World):
    """The bot of today on a database of 0.3; `says` is what the channel answers to all we tell of our own accord."""

    says: Tell = lambda: SendResult(SendOutcome.YES)

    async def tell(self, to: Address, card: Card) -> SendResult:
        sent = self.says()
        if sent.outcome is not SendOutcome.LATER:
            await super().tell(to, card)
        return sent


def start(engine: AsyncEngine, installation: Installation) -> Bot:
    return Bot(engine, replace(installation, notice=NOTICE), now=NOW)


def silent() -> SendResult:
    """The channel took it and never said so."""
    return SendResult(SendOutcome.UNCLEAR, "500")


def busy() -> SendResult:
    """The channel took nothing, for now."""
    return SendResult(SendOutcome.LATER, "429")


async def audit_holds(engine: AsyncEngine) -> bool:
    async with units_of_work(engine).across() as uow:
        lines, sound = await verify_audit(uow, None)
    assert len(lines) == len(TABLES["audit_chains"]["rows"])
    return sound


def someone(world: World, name: str) -> Someone:
    locale, tenant = FILLED["people"].get(name, ["nl-NL", TENANT])
    return world.person(name, locale, tenant)


# Putting the database of 0.3 back


def _whole(value: Any) -> Any:
    """A value of the file, with the hashes in it in one piece."""
    if isinstance(value, list):
        return [_whole(part) for part in value]
    return value.replace(" ", "") if isinstance(value, str) and HASH.fullmatch(value) else value


def _rows(table: str) -> list[list[Any]]:
    return [_whole(row) for row in TABLES[table]["rows"]] if table in TABLES else []


def _as_column(table: Table, name: str, value: Any) -> Any:
    """A value of the file as this column takes it: days and moments are text there."""
    kind = table.c[name].type.python_type
    return kind.fromisoformat(value) if value is not None and kind in (date, datetime) else value


def _as_file(value: Any) -> Any:
    """A value of the database as it stands in the file."""
    if isinstance(value, datetime):
        # SQLite forgets the zone, which is UTC.
        value = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    return value.isoformat() if isinstance(value, date) else value


async def fill(engine: AsyncEngine) -> None:
    """The tables as 0.3 made them, and its rows, past all code that knows what is in them."""
    async with engine.begin() as connection:
        await connection.run_sync(lambda sync: step_by_step(sync, FILLED["revision"]))
    async with raw(engine) as connection:
        tables = MetaData()
        await connection.run_sync(tables.reflect)
        for table in tables.sorted_tables:
            rows = [
                {
                    name: _as_column(table, name, value)
                    for name, value in zip(TABLES[table.name]["columns"], row, strict=True)
                }
                for row in _rows(table.name)
            ]
            if rows:
                await connection.execute(insert(table), rows)


async def _fill_and_upgrade(url: str) -> None:
    engine = make_engine(database_url(url))
    await fill(engine)
    await upgrade(engine)
    await engine.dispose()


async def _administer(url: str, statement: str) -> None:
    """A statement about whole databases, which belongs to no transaction."""
    engine = make_engine(database_url(url))
    async with engine.connect() as connection:
        alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await alone.execute(text(statement))
    await engine.dispose()


@pytest.fixture(scope="module")
def upgraded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file: Path = tmp_path_factory.mktemp("upgraded") / "regiebot.db"
    asyncio.run(_fill_and_upgrade(f"sqlite:///{file}"))
    return file


@pytest.fixture(scope="module")
def upgraded_database(postgres_url: str, app_url: str) -> str:
    """Of a role that row security holds, as where people work. Goes with the server, as its copies do."""
    name = f"upgraded_{secrets.token_hex(6)}"
    url = database_url(app_url).set(database=name).render_as_string(hide_password=False)
    asyncio.run(_administer(postgres_url, f"CREATE DATABASE {name} OWNER regiebot"))
    asyncio.run(_fill_and_upgrade(url))
    return url


def _trial(url: str) -> AsyncEngine:
    """PostgreSQL on one connection, where every transaction is a savepoint of one that is never kept.

    Copying the database for each of hundreds of tests takes too long. Units of work wait for one another, as on SQLite.
    """
    engine = create_async_engine(database_url(url), pool_size=1, max_overflow=0, isolation_level="AUTOCOMMIT")
    event.listen(engine.sync_engine, "connect", lambda connection, _: connection.cursor().execute("BEGIN"))
    for when, do in (("begin", "SAVEPOINT unit"), ("commit", "RELEASE unit"), ("rollback", "ROLLBACK TO unit")):
        event.listen(engine.sync_engine, when, lambda connection, do=do: connection.exec_driver_sql(do))
    return engine


@pytest.fixture(params=["sqlite", "postgresql"])
async def engine(
    request: pytest.FixtureRequest, tmp_path: Path, upgraded_file: Path, upgraded_database: str
) -> AsyncIterator[AsyncEngine]:
    """The upgraded database, of which nothing one test does is left for another."""
    if request.param == "sqlite":
        engine = open_sqlite(shutil.copy(upgraded_file, tmp_path))
    else:
        engine = _trial(upgraded_database)
    yield engine
    await engine.dispose()


@pytest.fixture
def world(engine: AsyncEngine, installation: Installation) -> Bot:
    return start(engine, installation)


# Everything is there


def _told_together(rows: list[list[Any]]) -> list[list[Any]]:
    """Prompts that were to be told with another go on as one with it: due, tried and held as that one (0013)."""
    of = {name: TABLES["prompts"]["columns"].index(name) for name in TABLES["prompts"]["columns"]}
    by_id = {row[of["id"]]: row for row in rows}
    together = []
    for row in map(list, rows):
        other = by_id.get(str(row[of["reason"]]).removeprefix("with "))
        if other and {row[of["state"]], other[of["state"]]} == {"due"}:
            for name in ("due_at", "attempt", "fence", "sending", "leased_until"):
                row[of[name]] = other[of[name]]
        together.append(row)
    assert together != rows, "there is no such prompt in the files any more"
    return together


async def test_every_row_is_there_with_what_was_in_it(engine: AsyncEngine) -> None:
    async with raw(engine) as connection:
        now = MetaData()
        await connection.run_sync(now.reflect)
        for name, kept in TABLES.items():
            table = now.tables[name]
            many = (await connection.execute(select(func.count()).select_from(table))).scalar_one()
            assert many == len(kept["rows"]), name
            same = [c for c in kept["columns"] if c in table.c and c not in SHAPED_ANEW.get(name, ())]
            found = await connection.execute(select(*(table.c[column] for column in same)))
            places = [kept["columns"].index(column) for column in same]
            rows = _told_together(_rows(name)) if name == "prompts" else _rows(name)
            before = [[row[place] for place in places] for row in rows]
            assert sorted(map(repr, before)) == sorted(repr(list(map(_as_file, row))) for row in found), name


async def test_the_audit_holds_and_goes_on(world: Bot) -> None:
    assert await audit_holds(world.engine)
    closing = next(talk for talk in ANSWERS["talks"] if talk["about"] == "close: yes")
    await _says_all(world, closing["steps"])
    async with raw(world.engine) as connection:
        links = (await connection.execute(text("SELECT count(*) FROM audit"))).scalar_one()
    assert links > len(TABLES["audit"]["rows"])
    assert await audit_holds(world.engine)


def test_the_fixture_has_something_of_everything() -> None:
    """What somebody takes out of the files is missed here first."""

    def values(table: str, column: str) -> list[Any]:
        place = TABLES[table]["columns"].index(column)
        return [row[place] for row in TABLES[table]["rows"]]

    assert {name for name, kept in TABLES.items() if not kept["rows"]} == {"switches"}, "that would hold all prompts"
    assert {asked["ask"] for asked in values("people", "pending") if asked} == {
        "notice", "close", "leave", "pair", "circle", "uvo_close", "erase", "discard", "submit", "joint", "later",
        "away",
    }  # fmt: skip
    assert set(values("prompts", "state")) == {"due", "sent", "void", "missed", "unclear", "dead"}
    assert {"", "unclear", "unclear twice", "unclear 500"} <= set(values("prompts", "reason"))
    assert {"zelfscan", "competentiescan", "ronde", "uvo_nieuw", "uvo_afspraak", "voorzitters"} == {
        form
        for form, state in zip(values("runs", "instrument"), values("runs", "state"), strict=True)
        if state == "open"
    }
    assert {press["data"]["regiebot"]["do"] for press in BUTTONS} == {
        "word", "fill", "back", "pause", "resume", "change", "submit", "discard", "uvo", "file",
    }  # fmt: skip
    files = [press["data"]["regiebot"] for press in BUTTONS if press["data"]["regiebot"]["do"] == "file"]
    assert {press.get("form", "pdf") for press in files} == {"pdf", "xlsx", "png", "ics", "json"}
    assert len(BUTTONS) >= 60


# Typing goes on where it was, and open questions get their answer


def _named(one: Mapping[str, Any]) -> str:
    return str(one["about"])


async def _says_all(world: World, steps: Sequence[Sequence[str]]) -> Someone:
    """Each of these people says this in turn; the one who spoke last."""
    people: dict[str, Someone] = {}
    for name, words in steps:
        await people.setdefault(name, someone(world, name)).says(words)
    return people[steps[-1][0]]


@pytest.mark.parametrize("talk", ANSWERS["talks"], ids=_named)
async def test_a_conversation_goes_on(world: Bot, talk: Mapping[str, Any]) -> None:
    person = await _says_all(world, talk["steps"])
    person.sees(*talk["shows"])


async def test_what_was_heard_before_the_upgrade_is_not_heard_again(world: Bot) -> None:
    """Teams delivers once more, under the same id, what 0.3 answered already."""
    name, activity, shows = ANSWERS["repeated"]
    anna = someone(world, name)
    world.deliveries = iter([int(activity.removeprefix("m")), *range(100)])
    await anna.says("5")
    anna.sees(shows)


# Old buttons


def _button_named(one: Mapping[str, Any]) -> str:
    return f"{one['person']}: {one['title']} ({one['card']})"


@pytest.mark.parametrize("button", BUTTONS, ids=_button_named)
async def test_an_old_button_does_what_it_did(world: Bot, button: Mapping[str, Any]) -> None:
    person = someone(world, button["person"])
    data = button["data"] | button.get("inputs", {})
    old = {"type": "AdaptiveCard", "actions": [{"type": "Action.Execute", "title": button["title"], "data": data}]}
    await person.presses(button["title"], old)
    assert (person.file.name if person.file else None) == button.get("file")
    if "file" not in button:
        person.sees(*button["shows"])


# What was to be told


def _heard(world: World) -> list[tuple[str, str]]:
    return [(name, texts(card)) for name, card in world.told]


async def test_what_was_due_is_told_once_to_the_same_people(world: Bot) -> None:
    await world.tick()
    heard = dict(_heard(world))
    assert len(heard) == len(world.told), "nobody is told two things"
    assert heard.keys() == {name for name, _ in ANSWERS["due"]}
    for name, shows in ANSWERS["due"]:
        assert shows in heard[name], heard[name]
    assert await world.tick(minutes=5) == []


async def _ends(engine: AsyncEngine) -> Mapping[str, str]:
    """Prompt -> its state."""
    async with raw(engine) as connection:
        return {row.id: row.state for row in await connection.execute(text("SELECT id, state FROM prompts"))}


async def _hours(world: Bot, hours: int) -> list[str]:
    """Whom something was told, in this many hours, as often as it was."""
    told: list[str] = []
    for _ in range(hours * 6):
        told += [name for name, _ in await world.tick(minutes=10)]
    return told


@pytest.mark.parametrize("channel", ["well", "silent"])
async def test_what_was_in_doubt_goes_out_at_most_once_more_and_what_was_gathered_with_it(
    world: Bot, channel: str
) -> None:
    """Also what a process held that died: begun to send or not, and for the first time or not."""
    if channel == "silent":
        world.says = silent
    told, ends = await _hours(world, 2), await _ends(world.engine)
    for one in (*ANSWERS["doubts"], *ANSWERS["gathered"]):
        assert [told.count(one["person"]), ends[one["prompt"]]] == one[channel], one
    for one in ANSWERS["gathered"]:
        assert ends[one["into"]] == ends[one["prompt"]], one


async def test_a_doubt_outlives_that_the_channel_is_busy(world: Bot) -> None:
    """Refused for a while, and then taken without a word: that was the last copy."""
    world.says = busy
    assert await _hours(world, 1) == []
    world.says = silent
    told = await _hours(world, 4)
    for one in ANSWERS["doubts"]:
        assert told.count(one["person"]) <= one["silent"][0], one
