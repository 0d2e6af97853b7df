"""The whole of `regiebot doctor`: on trial, and in production against a Microsoft on this machine."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from typer.testing import CliRunner, Result

from bot.operators.command_line import cli
from bot.operators.doctor.result import CheckResult
from bot.operators.doctor.run import Targets, run_checks
from dialogs.records import Prompt
from store.engine import database_url, make_engine
from store.last_kept import LastKept, Note
from tests.bot.operators.doctor.conftest import certificate, clock, front, served, trusting
from tests.bot.teams.microsoft import WEBCHAT, Microsoft
from tests.databases import migrate_with_prompts

TENANT = "11111111-1111-4111-8111-111111111111"
SECRET = "0123456789abcdefghijklmnopqrstuvwxyz"
PASSWORD = "the-password-of-the-app"  # pragma: allowlist secret

Setting = Callable[..., None]


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    tmp_path.chmod(0o700)
    url = f"sqlite:///{tmp_path / 'regiebot.db'}"
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", url)
    return url


@pytest.fixture
def production(url: str, monkeypatch: pytest.MonkeyPatch) -> Setting:
    def set_(**changed: str) -> None:
        for name, value in {
            "MODE": "production", "APP_ID": TENANT, "APP_TENANT_ID": TENANT, "TENANTS": TENANT, "LINK_SECRET": SECRET,
            "APP_PASSWORD": PASSWORD, "PUBLIC_URL": "https://regiebot.example", **changed,
        }.items():  # fmt: skip
            monkeypatch.setenv(f"REGIEBOT_{name}", value)
        # Whose rights the tests have is not what they are about.
        monkeypatch.setattr(os, "geteuid", lambda: 10001)

    return set_


def run() -> Result:
    result = CliRunner().invoke(cli, ["doctor"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


async def seen(targets: Targets | None = None) -> list[str]:
    found = [result async for result in run_checks(targets)]
    assert all(isinstance(result, CheckResult) for result in found)
    whole = "\n".join(result.line for result in found)
    # A secret, a token and a password are never shown, and nothing was left unfilled.
    assert not any(word in whole for word in (SECRET, PASSWORD, "own-token", "{", "}"))
    return [f"{result.status} {result.text_key}" for result in found]


def test_on_trial_with_nothing_there(url: str, tmp_path: Path) -> None:
    result = run()
    assert result.exit_code == 0, result.output
    assert "nog niet gemaakt. Draai: regiebot migrate" in result.stdout
    assert "in de proefstand" in result.stdout
    *checked, blank, _step = result.stdout.splitlines()
    assert all(line.split()[0] in "✓!✗-" for line in checked)
    assert not blank
    assert list(tmp_path.iterdir()) == []


def test_every_fault_of_the_settings_is_a_line(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIEBOT_MODE", "production")
    result = run()
    assert result.exit_code == 1
    faults = [line for line in result.stdout.splitlines() if line.startswith("✗ fout")]
    assert [name for name in ("APP_ID", "APP_TENANT_ID", "TENANTS", "PUBLIC_URL", "LINK_SECRET", "APP_PASSWORD")
            if not any(f"REGIEBOT_{name}" in line for line in faults)] == []  # fmt: skip


def test_faults_of_one_setting_and_of_several_are_told_at_once(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"MODE": "production", "PORT": "x", "APP_ID": "y" * 65, "TENANTS": TENANT}.items():
        monkeypatch.setenv(f"REGIEBOT_{name}", value)
    faults = [line for line in run().stdout.splitlines() if line.startswith("✗ fout")]
    told = ("PORT", "APP_ID", "APP_TENANT_ID", "PUBLIC_URL", "LINK_SECRET", "APP_PASSWORD")
    assert [sum(f"REGIEBOT_{name}" in line for line in faults) for name in told] == [1] * len(told)
    assert not any("REGIEBOT_TENANTS" in line for line in faults)


def test_a_folder_of_secrets_that_is_none(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret").touch()
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path / "secret"))
    result = run()
    assert result.exit_code == 1
    assert "CREDENTIALS_DIRECTORY" in result.stdout


async def test_a_file_that_holds_no_marks_is_said_once(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was a fault of the settings, which were in order as well, and the marks could be added to it."""
    place = tmp_path / "marks.txt"
    monkeypatch.setenv("REGIEBOT_ERASED", str(place))
    for make in (place.mkdir, lambda: place.rmdir() or place.write_text("something else\n")):
        make()
        found = await seen()
        assert [one for one in found if "erased" in one or "settings" in one] == [
            "good settings-good",
            "bad erased-fault",
        ]


async def test_an_older_database_and_what_waits(url: str) -> None:
    now = datetime.now(UTC)
    late = Prompt("p", "k", "reminder", "anna", "round", now - timedelta(hours=1), now + timedelta(days=1))
    await migrate_with_prompts(url, late)
    assert "warning prompts-late" in await seen()
    engine = make_engine(database_url(url))
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    await engine.dispose()
    found = await seen()
    assert "bad database-behind" in found
    assert not any("prompts" in line for line in found)


async def test_a_database_that_lost_its_end(url: str) -> None:
    await migrate_with_prompts(url)
    kept = LastKept(Path(url.removeprefix("sqlite:///")))
    kept.write(Note(1_000))
    assert "bad database-older" in await seen()
    kept.write(Note(0, told=4, told_on=datetime.now(UTC).date()))
    assert "warning database-was-older" in await seen()
    kept.write(Note(0, told=4, told_on=date(2020, 1, 1)))
    assert not any("-older" in line for line in await seen())


async def test_runs_of_content_that_is_gone(url: str) -> None:
    await migrate_with_prompts(url)
    engine = make_engine(database_url(url))
    async with engine.begin() as connection:
        await connection.execute(text("PRAGMA ignore_check_constraints = ON"))
        columns = {row[1]: row for row in await connection.execute(text("PRAGMA table_info(runs)"))}
        filled = {name: "x" for name, row in columns.items() if row[3] and row[4] is None}
        filled |= {"person": "anna", "instrument": "zelfscan", "version": "0.0.1"}
        known = {name: value for name, value in filled.items() if name in columns}
        names, marks = ", ".join(f'"{name}"' for name in known), ", ".join(f":{name}" for name in known)
        await connection.execute(text(f"INSERT INTO runs ({names}) VALUES ({marks})"), known)
    await engine.dispose()
    assert "bad content-fault" in await seen()


async def test_a_production_with_everything_in_order(
    microsoft: Microsoft, production: Setting, url: str, tmp_path: Path
) -> None:
    await migrate_with_prompts(url)
    production()
    pem = tmp_path / "cert.pem"
    pem.write_bytes(certificate(days=90))
    async with served(front(), pem) as public, served(clock(ahead=timedelta(minutes=9))) as late:
        with microsoft.login() as login:
            targets = Targets(microsoft.openid, microsoft.url, login, trusting(pem), public)
            found = await seen(targets)
            microsoft.keys = [WEBCHAT]
            told = {"error": "invalid_client", "error_codes": [7000222]}
            microsoft.answers[f"/{TENANT}/oauth2/v2.0/token"] = (401, told)
            worse = await seen(replace(targets, login=late))
    assert [line for line in found if not line.startswith("good")] == []
    assert [line.split("-")[0] for line in found] == [
        f"good {text_key}"
        for text_key in (
            "python", "settings", "content", "secret", "folder", "disk", "erased", "database", "organisation",
            "prompts", "keys", "token", "clock", "certificate", "endpoint", "hidden", "strict", "leaks",
        )
    ]  # fmt: skip
    bad = [line for line in worse if not line.startswith("good")]
    assert bad == ["bad keys-not-for-teams", "bad token-over", "bad clock-off"]


NOWHERE = "https://regiebot.invalid"


async def test_a_certificate_in_the_place_of_a_secret(
    microsoft: Microsoft, production: Setting, url: str, tmp_path: Path
) -> None:
    await migrate_with_prompts(url)
    pem = tmp_path / "app.pem"
    pem.write_bytes(certificate(days=9))
    production(APP_PASSWORD="", APP_CERTIFICATE=str(pem))
    with microsoft.login() as login:
        found = await seen(Targets(microsoft.openid, microsoft.url, login, None, "https://127.0.0.1:1"))
    assert {"warning pem-soon", "good token-good", "warning endpoint-unreachable"} <= set(found)
    assert microsoft.logins[0]["client_assertion"]


async def test_an_identity_of_the_machine(microsoft: Microsoft, production: Setting, url: str) -> None:
    production(APP_PASSWORD="", APP_TYPE="UserAssignedMSI")
    with microsoft.login() as login:
        targets = Targets(microsoft.openid, microsoft.url, login, None, NOWHERE)
        assert "good token-good" in await seen(targets)
        microsoft.answers["/metadata/identity/oauth2/token"] = (400, {"error": "invalid_request"})
        assert "bad token-identity" in await seen(targets)


async def test_behind_a_wall_it_says_so_kindly(production: Setting, url: str, microsoft: Microsoft) -> None:
    """Nothing outside can be reached."""
    await migrate_with_prompts(url)
    production()
    microsoft.url = "http://127.0.0.1:1"
    with microsoft.login() as login:
        found = await seen(Targets(microsoft.openid, microsoft.url, login, None, NOWHERE))
    expected = ["bad keys-unreachable", "bad token-unreachable", "warning clock-unknown", "bad endpoint-no-name"]
    assert found[-4:] == expected


async def test_something_else_in_the_place_of_keys(production: Setting, url: str, microsoft: Microsoft) -> None:
    production()
    microsoft.answers["/openid"] = (200, ["a page to log in to the network"])
    with microsoft.login() as login:
        assert "bad keys-strange" in await seen(Targets(microsoft.openid, microsoft.url, login, None, NOWHERE))


async def test_who_looks_as_root_hears_that_rights_say_nothing(
    microsoft: Microsoft, production: Setting, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    production()
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with microsoft.login() as login:
        found = await seen(Targets(microsoft.openid, microsoft.url, login, None, NOWHERE))
    assert "warning user-root" in found
    assert "bad database-none" in found
