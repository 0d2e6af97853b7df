"""`regiebot migrate`, and what every command says on a database that is not of this version: one sentence."""

import asyncio
import secrets
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import make_url, text
from typer.testing import CliRunner, Result

from bot.operators.command_line import cli
from store.engine import database_url, make_engine
from store.migrate import step_by_step
from store.schema_version import newest_step
from tests.bench.process import free_port

Run = Callable[..., Result]


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    alone = request.param == "postgresql"
    url = str(request.getfixturevalue("postgres_alone")) if alone else f"sqlite:///{tmp_path / 'x.db'}"
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", url)
    monkeypatch.setenv("REGIEBOT_ERASED", str(tmp_path / "erased.txt"))
    monkeypatch.setenv("REGIEBOT_PORT", str(free_port()))
    return url


def run(*words: str) -> tuple[int, list[str]]:
    done = CliRunner().invoke(cli, words)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    # The log is not what somebody reads.
    return done.exit_code, [line for line in done.output.splitlines() if not line.startswith("{")]


def change(url: str, *statements: str, until: str = "") -> None:
    async def do() -> None:
        engine = make_engine(database_url(url))
        async with engine.begin() as connection:
            if until:
                await connection.run_sync(lambda sync: step_by_step(sync, until))
            for statement in statements:
                await connection.execute(text(statement))
        await engine.dispose()

    asyncio.run(do())


def put(url: str, at: str, runs_from: str) -> None:
    change(url, f"UPDATE alembic_version SET version_num = '{at}', runs_from = '{runs_from}'")


def test_migrate_says_what_it_did(url: str) -> None:
    assert run("migrate") == (0, [f"De database is gemaakt, op stap {newest_step()}."])
    assert run("migrate") == (0, [f"De database was al bij: stap {newest_step()}. Er is niets gedaan."])


def test_migrate_of_an_older_database(url: str) -> None:
    change(url, until="0011")
    assert run("migrate") == (0, [f"De database is bijgewerkt van stap 0011 naar {newest_step()}."])


COMMANDS = ("serve", "migrate", "purge", "prompts counts", "roles list", "audit verify", "organisations list")


def test_a_database_that_is_too_new_is_one_sentence(url: str) -> None:
    """P7: 426 lines."""
    run("migrate")
    put(url, "9999", "9998")
    told = f"De database staat op stap 9999, te nieuw voor dit programma ({newest_step()}). Installeer de nieuwe versie"
    for words in COMMANDS:
        assert run(*words.split()) == (2, [told]), words
    assert any("9999" in line and "te nieuw" in line for line in run("doctor")[1])


def test_a_newer_database_that_we_work_on_is_worked_on(url: str) -> None:
    run("migrate")
    put(url, "9999", newest_step())
    code, told = run("migrate")
    assert code == 0
    assert told == [
        f"De database is van een nieuwere versie (stap 9999, dit programma {newest_step()}). Er is niets gedaan."
    ]
    assert run("prompts", "counts")[0] == 0
    assert any("werkt er nog mee" in line for line in run("doctor")[1])


@pytest.mark.parametrize("until", ["", "0011"])
def test_a_start_without_migrating_refuses(url: str, until: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIEBOT_MIGRATE", "no")
    if until:
        change(url, until=until)
    code, told = run("serve")
    assert code == 2
    assert len(told) == 1
    assert "draai: regiebot migrate" in told[0]
    assert (until in told[0]) if until else ("geen database van Regiebot" in told[0])


def test_who_may_not_make_tables_is_told_whose_work_it_is(postgres_alone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    role = f"bare_{secrets.token_hex(6)}"
    change(postgres_alone, f"CREATE ROLE {role} LOGIN")
    try:
        bare = make_url(postgres_alone).set(username=role).render_as_string(hide_password=False)
        monkeypatch.setenv("REGIEBOT_DATABASE_URL", bare)
        code, told = run("migrate")
        assert (code, len(told)) == (2, 1)
        assert "doet wie ze bezit" in told[0]
    finally:
        change(postgres_alone, f"DROP ROLE {role}")
