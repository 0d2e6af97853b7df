"""What operators see and do about roles and the audit, on a database that a bot may be working on."""

import asyncio
import json
import sqlite3
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.operators.command_line import cli
from dialogs.audit_records import Act, AuditEvent
from dialogs.ports import UnitOfWork
from dialogs.records import CLOCK, Person
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.unit_of_work import units_of_work

NOW = datetime(2026, 11, 24, 9, 47, 13, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database with two tenants, and something to answer for in each."""
    file = tmp_path / "regiebot.db"
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", f"sqlite:///{file}")
    monkeypatch.delenv("REGIEBOT_COORDINATORS", raising=False)

    async def audited(uow: UnitOfWork, tenant: str) -> None:
        await uow.people.add(Person(id=f"anna-{tenant}", tenant=tenant, user="aad-anna"))
        for number in range(4):
            uow.audit.record(AuditEvent(Act.PICTURE, f"anna-{tenant}", "round", f"r{number}", NOW))
        await uow.commit()

    asyncio.run(on(file, audited, "t", "u"))
    return file


async def on(file: Path, do: Callable[[UnitOfWork, str], Awaitable[None]], *tenants: str) -> None:
    engine = make_engine(database_url(f"sqlite:///{file}"))
    await upgrade(engine)
    for tenant in tenants:
        async with units_of_work(engine)(tenant) as uow:
            await do(uow, tenant)
    await engine.dispose()


def run(*words: str) -> Result:
    result = CliRunner().invoke(cli, list(words))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def tamper(file: Path, *statements: str) -> None:
    """As somebody does who owns the database."""
    database = sqlite3.connect(file, isolation_level=None)
    for trigger in ("audit_update", "audit_delete"):
        database.execute(f"DROP TRIGGER {trigger}")
    for statement in statements:
        database.execute(statement)
    database.close()


def test_somebody_is_named_listed_and_struck_off(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "alleen wie benoemd is" in run("roles", "grant", "aad-dirkje", "--tenant", "t").output
    assert "Dat was al zo" in run("roles", "grant", "aad-dirkje", "--tenant", "t").output
    assert "alleen wie" not in run("roles", "grant", "aad-eva", "--tenant", "t").output
    monkeypatch.setenv("REGIEBOT_COORDINATORS", "aad-old")
    head, *rows = [line.split() for line in run("roles", "list").stdout.splitlines()]
    assert head == ["tenant", "mens", "rol", "van", "sinds", "tot"]
    assert [row[:4] for row in rows] == [
        ["*", "aad-old", "coordinator", "REGIEBOT_COORDINATORS"],
        ["t", "aad-dirkje", "coordinator", "-"],
        ["t", "aad-eva", "coordinator", "-"],
    ]
    assert run("roles", "revoke", "aad-dirkje", "--tenant", "t").exit_code == 0
    assert run("roles", "revoke", "aad-dirkje", "--tenant", "t").exit_code == 1
    assert run("roles", "revoke", "aad-eva", "--tenant", "u").exit_code == 1
    assert "aad-dirkje" not in run("roles", "list").stdout
    assert "aad-dirkje" in run("roles", "list", "--all").stdout
    done = [json.loads(line) for line in run("audit", "export", "--tenant", "t").stdout.splitlines()][4:]
    assert [(link["actor"], link["event"], link["about"]) for link in done] == [
        ("operator", "granted", "grant"), ("operator", "granted", "grant"), ("operator", "revoked", "grant"),
    ]  # fmt: skip
    assert done[0]["object"] == done[2]["object"] != done[1]["object"]


@pytest.mark.parametrize("words", [("Anna de Vries", "--tenant", "t"), ("aad-anna", "--tenant", "*"), ("aad-anna",)])
def test_people_and_tenants_are_named_by_id(file: Path, words: tuple[str, ...]) -> None:
    assert run("roles", "grant", *words).exit_code == 2
    assert len(run("roles", "list", "--all").stdout.splitlines()) == 1


def test_the_list_has_who_coordinates_and_chairs(file: Path) -> None:
    tamper(
        file,
        "INSERT INTO uvos (id, tenant, chair, code, opened_on, weeks, usual_weeks, participants, version, sequence) "
        "VALUES ('uvo1', 'u', 'anna-u', 'AB-3K7QXZ', '2026-11-01', 8, 8, '[]', 0, 0)",
    )
    assert run("roles", "list").stdout.splitlines()[1].split() == ["u", "aad-anna", "chair", "uvo", "uvo1", "-", "-"]


def test_the_audit_as_it_is_holds_and_says_nothing_of_anybody(file: Path) -> None:
    result = run("audit", "verify")
    assert result.exit_code == 0
    assert [line.split()[:2] for line in result.stdout.splitlines()] == [["t", "1-4"], ["u", "1-4"]]
    lines = run("audit", "export").stdout
    assert "anna" not in lines
    links = [json.loads(line) for line in lines.splitlines()]
    assert [(link["tenant"], link["number"]) for link in links] == [(t, n) for t in "tu" for n in range(1, 5)]
    assert {link["at"] for link in links} == {"2026-11-24T09:00:00+00:00"}, "to the hour"
    assert len({link["actor"] for link in links}) == 2, "nobody is the same in another tenant"
    assert set(links[0]) == {"tenant", "number", "at", "actor", "event", "about", "object", "outcome", "hash"}


_THE = "WHERE tenant = 't' AND number"
_COPY = "INSERT INTO audit SELECT tenant, {}, at, actor, event, about, object, outcome, hash FROM audit " + _THE
TAMPERING = {
    "changed": f"UPDATE audit SET object = 'r9' {_THE} = 2",
    "another did it": f"UPDATE audit SET actor = 'clock' {_THE} = 4",
    "another outcome": f"UPDATE audit SET outcome = 'refused' {_THE} = 1",
    "removed": f"DELETE FROM audit {_THE} = 2",
    "first removed": f"DELETE FROM audit {_THE} = 1",
    "last removed": f"DELETE FROM audit {_THE} = 4",
    "all removed": f"DELETE FROM audit {_THE} > 0",
    "inserted at the end": f"{_COPY.format(5)} = 4",
    "inserted before": f"{_COPY.format(0)} = 4",
    "swapped": f"UPDATE audit SET number = CASE number WHEN 2 THEN 30 WHEN 3 THEN 2 END {_THE} IN (2, 3)",
    "put in another chain": "UPDATE audit SET tenant = 't', number = 5 WHERE tenant = 'u' AND number = 4",
    "ends removed": "DELETE FROM audit_chains WHERE tenant = 't'",
    "begin moved": f"UPDATE audit_chains SET first = 2, before = (SELECT hash FROM audit {_THE} = 2)",
}


@pytest.mark.parametrize("how", TAMPERING)
def test_what_was_tampered_with_is_found(file: Path, how: str) -> None:
    tamper(file, TAMPERING[how])
    result = run("audit", "verify")
    assert result.exit_code == 1
    assert any(line.startswith("t  ") and ":" in line for line in result.stdout.splitlines()), result.stdout


@pytest.mark.parametrize(
    "words", [["verify"], ["export"], ["verify", "--tenant", "nobody"], ["export", "--tenant", "x"]]
)
def test_an_audit_of_nothing_says_so_and_fails(file: Path, words: list[str]) -> None:
    """Somebody took away rows and ends, or the tenant is written wrongly: that is not "Alles klopt"."""
    if "--tenant" not in words:
        tamper(file, "DELETE FROM audit_chains", "DELETE FROM audit")
    result = run("audit", *words)
    assert result.exit_code == 1
    assert "NIETS nagekeken" in result.stderr
    assert "Alles klopt" not in result.output


def test_an_inserted_link_between_is_found(file: Path) -> None:
    tamper(
        file,
        "UPDATE audit SET number = number + 10 WHERE tenant = 't' AND number > 2",
        "UPDATE audit SET number = number - 9 WHERE tenant = 't' AND number > 10",
        "INSERT INTO audit SELECT tenant, 3, at, actor, event, about, object, outcome, hash FROM audit "
        "WHERE tenant = 't' AND number = 2",
    )
    assert run("audit", "verify").exit_code == 1


def test_what_is_old_goes_by_the_one_way_there_is_and_the_rest_still_holds(file: Path) -> None:
    later = NOW + timedelta(days=400)

    async def add(uow: UnitOfWork, tenant: str) -> None:
        uow.audit.record(AuditEvent(Act.RELEASED, CLOCK, "round", "new", later))
        await uow.commit()

    async def prune(uow: UnitOfWork, tenant: str) -> None:
        assert await uow.audit.prune(later - timedelta(days=30), later) == 4
        await uow.commit()

    asyncio.run(on(file, add, "t"))
    asyncio.run(on(file, prune, "t"))
    result = run("audit", "verify", "--tenant", "t")
    assert (result.exit_code, result.stdout.split()[1]) == (0, "5-6")
    events = [json.loads(line)["event"] for line in run("audit", "export", "--tenant", "t").stdout.splitlines()]
    assert events == ["released", "pruned"]
    # Without the link that says so, it was somebody else who removed them.
    tamper(file, "UPDATE audit SET object = '3' WHERE tenant = 't' AND event = 'pruned'")
    assert run("audit", "verify").exit_code == 1
