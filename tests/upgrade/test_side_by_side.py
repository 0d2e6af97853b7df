"""An earlier program and the one of today on one PostgreSQL, beside each other; the new one migrates under the old.

People talk all the while, to the one and the other in turn. Nobody reads an apology, at every turn everybody is where
they should be, what they sent is there, and what the bots say by themselves comes once.
"""

import asyncio
import itertools
import secrets
import sys
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncEngine

from store.engine import database_url, make_engine
from store.safeguards import passes_row_security
from store.schema import metadata
from store.schema_version import newest_step, schema_version
from tests.bench.channel import TENANT, Activity, Channel, said
from tests.bench.process import Server, regiebot, settings
from tests.conftest import raw
from tests.kill.worlds import step_on
from tests.scenarios.people import code_on, texts
from tests.today import working_day
from tests.upgrade.programs import unpack

ROOT = Path(__file__).parents[2]
APOLOGY = "ging iets mis"
SCAN = ("zelfscan", "1", "2", "Samen", "4", "weet niet", "2", "5")
KEPT = {"ontwerper": "4", "kwartiermaker": None, "verbinder": "2", "dirigent": "5"}
TALKERS = ("anna", "bob")
TAKE_PART = tuple(f"p{number}" for number in range(6))


@dataclass
class Chats:
    """What everybody hears, in answer and unasked, and which programs they talk to in turn."""

    http: aiohttp.ClientSession
    programs: list[Server] = field(default_factory=list)
    service: str = ""
    answers: dict[str, Activity] = field(default_factory=dict)
    unasked: Counter[str] = field(default_factory=Counter)
    turns: Counter[str] = field(default_factory=Counter)
    sorry: int = 0
    _under_way: Counter[str] = field(default_factory=Counter)
    _ids: Any = field(default_factory=itertools.count)
    _next: Any = field(default_factory=itertools.count)

    def heard(self, message: Activity) -> None:
        self.sorry += APOLOGY in str(message)
        if asked := message.get("replyToId"):
            self.answers[asked] = message
        else:
            self.unasked[message["conversation"]["id"]] += 1

    async def say(self, who: str, *words: str) -> dict[str, Any]:
        """Says these one after the other; the card that answers the last."""
        card: dict[str, Any] = {}
        for each in words:
            id_ = f"{who}-{next(self._ids)}"
            program = self.programs[next(self._next) % len(self.programs)]
            self._under_way[program.url] += 1
            async with self.http.post(f"{program.url}/api/messages", json=said(self.service, who, id_, each)) as answer:
                assert answer.status < 300, f"{who} said {each!r} and gets {answer.status}"
            self._under_way[program.url] -= 1
            self.turns[program.url] += 1
            # Who had to wait for a table, is answered later than the request.
            await _until(lambda id_=id_: id_ in self.answers)
            told = self.answers.pop(id_)
            attachments = told.get("attachments") or [{"content": {"type": "TextBlock", "text": told.get("text", "")}}]
            card = attachments[0]["content"]
            assert APOLOGY not in texts(card), f"{who} said {each!r} and is told sorry"
        return card

    async def leave(self, program: Server) -> None:
        """Sends it nothing more and waits for what it was sent, as a balancer does before a program is stopped."""
        self.programs = [each for each in self.programs if each is not program]
        await _until(lambda: not self._under_way[program.url])

    async def ready(self) -> None:
        for program in self.programs:
            async with self.http.get(f"{program.url}/readyz") as answer:
                assert answer.status == 200, await answer.text()


async def _until(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(90):
        while not done():
            await asyncio.sleep(0.05)


class Talker:
    """Does one zelfscan after the other; each answer must lead to the next question."""

    def __init__(self, chats: Chats, name: str) -> None:
        self._chats, self._name = chats, name
        self.sent = 0

    async def talk(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            for step, words in enumerate(SCAN):
                card = await self._chats.say(self._name, words)
                assert step_on(texts(card)) == step, f"{self._name} said {words!r} and sees:\n{texts(card)}"
            await self._chats.say(self._name, "verstuur")
            self.sent += 1


async def _hold_a_round(chats: Chats) -> str:
    for name in ("dirkje", *TAKE_PART):
        await chats.say(name, "hallo", "ok")
    card = await chats.say("dirkje", "ronde", "1", "Noord", str(working_day(3)), "6", "verstuur")
    code = code_on(card)
    for name in TAKE_PART:
        card = await chats.say(name, f"doe mee {code}", "ja", "1", "3", "4", "4", "2", "verstuur")
        assert "Jouw zelfscan" in texts(card)
    await chats.say("dirkje", f"sluit {code}", "ja")
    seen = texts(await chats.say("dirkje", f"groepsoverzicht {code}"))
    assert "6 van de 6" in seen, seen
    assert "Gemiddeld 4,0" in seen, seen
    return code


# As a version lets one plan a meeting.
AT_ONCE, ONE_BY_ONE = ("uvo nieuw {code} {day} 10.00", "ja"), ("uvo nieuw", "{code}", "{day}", "10.00", "verstuur")


async def _plan_meetings(chats: Chats, steps: Sequence[str]) -> None:
    await chats.say("chair", "hallo", "ok")
    day = working_day(10)
    for code in ("AB-3K7QXZ", "CD-3K7QX2"):
        await chats.say("chair", *(step.format(code=code, day=f"{day:%d-%m-%Y}") for step in steps))
    seen = texts(await chats.say("chair", "uvo"))
    assert "AB-3K7QXZ" in seen, seen
    assert "CD-3K7QX2" in seen, seen


async def _rows(engine: AsyncEngine, query: str) -> Sequence[Any]:
    async with raw(engine) as connection:
        return (await connection.execute(text(query))).all()


async def _check(engine: AsyncEngine, chats: Chats, names: Sequence[str]) -> None:
    """Nobody was told sorry, and everything sent is there, once, and as it was given."""
    assert chats.sorry == 0
    scans = await _rows(
        engine,
        "SELECT people.user, runs.id, answers.question, answers.value FROM runs JOIN people ON people.id = runs.person "
        "JOIN answers ON answers.run = runs.id WHERE runs.round IS NULL AND runs.instrument = 'zelfscan' "
        "AND runs.submitted_on IS NOT NULL",
    )
    for name in names:
        mine: dict[str, dict[str, str]] = {}
        for _, run, question, value in (row for row in scans if row[0] == f"aad-{name}"):
            mine.setdefault(run, {})[question] = value
        count = f"SELECT max(number) FROM runs JOIN people ON people.id = runs.person WHERE people.user = 'aad-{name}'"
        assert await _rows(engine, count) == [(len(mine),)], "none is missing, none is open"
        assert all(KEPT.items() <= answers.items() for answers in mine.values())
    assert (await _rows(engine, "SELECT count(*) FROM runs WHERE round IS NOT NULL AND submitted_on IS NOT NULL")) == [
        (len(TAKE_PART),)
    ]
    assert len(await _rows(engine, "SELECT planned_on FROM uvos WHERE planned_on IS NOT NULL")) == 2


@dataclass
class Scene:
    """A database of the bot's role, which is no superuser, people who talk, and the programs they talk to."""

    url: URL
    engine: AsyncEngine
    chats: Chats
    folder: Path
    stack: AsyncExitStack

    async def serve(self, name: str, checkout: Path, *, user: str = "regiebot", **more: str) -> AsyncExitStack:
        """Starts a program and has everybody talk to it too; it ends with what is returned."""
        (self.folder / f"var-{name}").mkdir()
        told = self.url.set(username=user).render_as_string(hide_password=False)
        ending = await self.stack.enter_async_context(AsyncExitStack())
        server = await ending.enter_async_context(
            regiebot(self.folder / f"var-{name}", told, checkout=checkout, more=more)
        )
        self.chats.programs = [*self.chats.programs, server]
        return ending

    async def step(self) -> str | None:
        return (await schema_version(self.engine)).at


@pytest.fixture
async def scene(postgres_url: str, tmp_path: Path) -> AsyncIterator[Scene]:
    name = f"beside_{secrets.token_hex(6)}"
    admin = make_engine(database_url(postgres_url))
    async with admin.connect() as connection:
        alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await alone.execute(text(f"CREATE DATABASE {name} OWNER regiebot"))
    await admin.dispose()
    url = make_url(postgres_url).set(username="regiebot", database=name)
    engine = make_engine(database_url(url.render_as_string(hide_password=False)))
    async with AsyncExitStack() as stack, aiohttp.ClientSession() as http:
        chats = Chats(http)
        chats.service = (await stack.enter_async_context(Channel(chats.heard))).url
        yield Scene(url, engine, chats, tmp_path, stack)
    await engine.dispose()


@asynccontextmanager
async def talking(chats: Chats, names: Sequence[str]) -> AsyncIterator[Callable[[], Awaitable[dict[str, int]]]]:
    """They do one zelfscan after the other; waits, whenever asked, until each did another from its beginning."""
    talkers, stop = {name: Talker(chats, name) for name in names}, asyncio.Event()

    async def all_go_on() -> dict[str, int]:
        goal = {name: talker.sent + 2 for name, talker in talkers.items()}
        await _until(lambda: all(talker.sent >= goal[name] for name, talker in talkers.items()))
        return {name: talker.sent for name, talker in talkers.items()}

    async with asyncio.TaskGroup() as group:
        for talker in talkers.values():
            group.create_task(talker.talk(stop))
        yield all_go_on
        stop.set()


async def test_old_and_new_side_by_side_while_people_talk_to_both(scene: Scene) -> None:
    """P7: the old one apologised at every turn while ready said ok."""
    chats = scene.chats
    old = await scene.serve("old", unpack("before", scene.folder))
    assert await scene.step() == "0013"
    for name in TALKERS:
        await chats.say(name, "hallo", "ok")
    async with talking(chats, TALKERS) as all_go_on:
        await all_go_on()
        programs = chats.programs
        await scene.serve("new", ROOT)
        both, chats.programs = chats.programs, programs
        assert await scene.step() == newest_step()
        await all_go_on()
        chats.programs = both
        await _hold_a_round(chats)
        await _plan_meetings(chats, AT_ONCE)
        await all_go_on()
        await chats.ready()
        await _until(lambda: len(chats.unasked) >= len(TAKE_PART))
        await chats.leave(both[0])
        await old.aclose()
        await all_go_on()
    assert min(chats.turns[each.url] for each in both) > 20, "both were talked to"
    await _check(scene.engine, chats, TALKERS)
    states = await _rows(scene.engine, "SELECT state, count(*) FROM prompts WHERE kind = 'gesloten' GROUP BY state")
    assert states == [("sent", len(TAKE_PART))]
    assert set(chats.unasked.values()) == {1}, "what was said unasked came once"


# What the role that serves needs of the one that owns the tables: docs/install.md.
GRANTS = """
ALTER DEFAULT PRIVILEGES FOR ROLE regiebot IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {role};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
REVOKE INSERT, UPDATE, DELETE ON alembic_version FROM {role};
"""


@pytest.fixture
async def server_role(scene: Scene, postgres_url: str) -> AsyncIterator[str]:
    """A role that owns nothing."""
    role = f"server_{secrets.token_hex(6)}"
    admin = make_engine(database_url(postgres_url).set(database=scene.url.database))
    async with admin.begin() as connection:
        await connection.execute(text(f"CREATE ROLE {role} LOGIN"))
    yield role
    async with admin.begin() as connection:
        await connection.execute(text(f"DROP OWNED BY {role}"))
        await connection.execute(text(f"DROP ROLE {role}"))
    await admin.dispose()


async def _as_owner(scene: Scene, statements: str) -> None:
    async with scene.engine.begin() as connection:
        for statement in filter(str.strip, statements.split(";")):
            await connection.execute(text(statement))


async def _migrate(scene: Scene) -> str:
    environment = settings(3978, scene.url.render_as_string(hide_password=False))
    done = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "migrate", cwd=ROOT, env=environment, stderr=asyncio.subprocess.PIPE
    )
    told = (await done.communicate())[1].decode().strip()
    assert done.returncode == 0, told
    return told


async def test_the_last_release_works_on_the_newest_schema(scene: Scene, server_role: str, postgres_url: str) -> None:
    """0.3.0 goes on while the schema goes from its own to the newest; then the new one takes over, as another role."""
    chats = scene.chats
    # It never said whose rows it meant. Whoever serves as another role is held as ever.
    admin = make_engine(database_url(postgres_url))
    async with admin.begin() as connection:
        held = f"ALTER ROLE regiebot IN DATABASE {scene.url.database} SET regiebot.tenant = '*'"
        await connection.execute(text(held))
    await admin.dispose()
    old = await scene.serve("old", unpack("0_3_0", scene.folder))
    assert await scene.step() == "0004"
    for name in (*TALKERS, "eva"):
        await chats.say(name, "hallo", "ok")
    await chats.say("eva", *SCAN[:6])
    async with talking(chats, TALKERS) as all_go_on:
        await all_go_on()
        assert await _migrate(scene) == f"De database is bijgewerkt van stap 0004 naar {newest_step()}."
        await all_go_on()
        code = await _hold_a_round(chats)
        await _plan_meetings(chats, ONE_BY_ONE)
        await all_go_on()
    await chats.ready()
    await _as_owner(scene, GRANTS.format(role=server_role))
    programs = chats.programs
    await scene.serve("new", ROOT, user=server_role, migrate="no")
    # Whoever is let past row security for the sake of 0.3.0, and who is not.
    assert await passes_row_security(scene.engine)
    served = make_engine(database_url(scene.url.set(username=server_role).render_as_string(hide_password=False)))
    assert not await passes_row_security(served)
    await served.dispose()
    await chats.leave(programs[0])
    await old.aclose()
    assert min(chats.turns[each.url] for each in programs) > 20
    # What is kept of people is told anew by a version that keeps something else.
    for name in (*TALKERS, "eva", "dirkje", "chair"):
        await chats.say(name, "hallo", "ok")
    assert step_on(texts(await chats.say("eva", "verder"))) == 5
    await chats.say("eva", *SCAN[6:], "verstuur")
    async with talking(chats, TALKERS) as all_go_on:
        await all_go_on()
    assert "Gemiddeld 4,0" in texts(await chats.say("dirkje", f"groepsoverzicht {code}"))
    assert "AB-3K7QXZ" in texts(await chats.say("chair", "uvo"))
    await _check(scene.engine, chats, (*TALKERS, "eva"))
    # Of a first delivery of somebody 0.3.0 does not say whose it is.
    for table in (each for each in metadata.sorted_tables if "tenant" in each.c and each.name != "deliveries"):
        found = await _rows(scene.engine, f"SELECT DISTINCT tenant FROM {table.name}")
        assert found in ([(TENANT,)], []), table.name
