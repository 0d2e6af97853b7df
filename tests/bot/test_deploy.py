"""What an operator copies fits the bot: settings that exist, an example that starts, a command like the service."""

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.settings import Settings, read_settings

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
GUID = "11111111-1111-4111-8111-111111111111"
# What pages name is looked at in tests/docs/test_names.py.
PAGES = (ROOT / "docs" / "installeren.md", ROOT / "docs" / "install.md")
BOTH = (("installeren.md", "install.md"), ("onderhoud.md", "maintenance.md"))
READ = ("deploy/regiebot.env.example", "Containerfile")


@pytest.mark.parametrize("name", READ)
def test_only_settings_that_exist_are_named(name: str) -> None:
    named = set(re.findall(r"REGIEBOT_([A-Z_]+)", (ROOT / name).read_text()))
    assert named
    assert named - {field.upper() for field in Settings.model_fields} == set()


def test_the_example_starts_with_ids_and_secrets_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (DEPLOY / "regiebot.env.example").read_text().replace("00000000-0000-0000-0000-000000000000", GUID)
    for line in text.splitlines():
        if line and not line.startswith("#"):
            monkeypatch.setenv(*line.split("=", 1))
    (tmp_path / "regiebot_app_password").write_text("geheim\n")
    (tmp_path / "regiebot_link_secret").write_text("0123456789abcdef" * 4 + "\n")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    settings = read_settings()
    assert settings.mode == "production"
    assert settings.app_password.get_secret_value() == "geheim"
    assert settings.database_file == Path("/var/lib/regiebot/regiebot.db")


@pytest.fixture
def ctl(tmp_path: Path) -> Callable[..., list[str]]:
    """What systemd is asked for by a command of regiebot-ctl, a word each."""
    said = tmp_path / "systemd-run"
    said.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    said.chmod(0o755)

    def run(*words: str) -> list[str]:
        path = {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
        command = ["/bin/sh", str(DEPLOY / "regiebot-ctl"), *words]
        return subprocess.run(command, env=path, check=True, capture_output=True, text=True).stdout.splitlines()

    return run


def test_a_command_has_what_the_service_has(ctl: Callable[..., list[str]]) -> None:
    service = (DEPLOY / "regiebot.service").read_text().replace("%S", "/var/lib").splitlines()
    asked = ctl("prompts", "hold", "--reason", "a restore")
    given = [word.removeprefix("--property=") for word in asked if word.startswith("--property=")]
    assert len(given) > 8
    assert [each for each in given if each not in service] == []
    assert asked[-5:] == ["/opt/regiebot/current/bin/regiebot", "prompts", "hold", "--reason", "a restore"]
    assert "ExecStart=/opt/regiebot/current/bin/regiebot serve" in service


def test_only_migrate_may_have_the_address_of_the_owner(ctl: Callable[..., list[str]]) -> None:
    files = [word.partition("EnvironmentFile=")[2] for word in ctl("migrate") if "EnvironmentFile=" in word]
    # The last one wins; the dash lets it be away.
    assert files == ["/etc/regiebot/regiebot.env", "-/etc/regiebot/migrate.env"]
    assert not [word for word in (*ctl("doctor"), *ctl()) if "migrate.env" in word]
    for page in PAGES:
        assert files[-1].removeprefix("-") in page.read_text(), page.name


def test_what_the_bot_writes_is_where_the_service_may_write() -> None:
    """Everything else is read-only to it (ProtectSystem)."""
    service = (DEPLOY / "regiebot.service").read_text()
    [folders] = re.findall(r"^StateDirectory=(.+)$", service, re.MULTILINE)
    may = {f"/var/lib/{name}" for name in folders.split()}
    written = re.findall(r"(/var/lib/[\w-]+)/", (DEPLOY / "regiebot.env.example").read_text())
    assert set(written) == may
    for page in PAGES:
        removed = re.findall(r"^sudo rm -r .*", page.read_text(), re.MULTILINE)
        assert may <= {word for line in removed for word in line.split()}, page.name


def test_the_name_to_change_stands_as_often_as_is_said() -> None:
    nginx = (DEPLOY / "nginx.conf").read_text()
    [times] = re.findall(r"Change the name \((\d)×\)", nginx)
    assert nginx.count("regiebot.example.org") == int(times)


@pytest.mark.parametrize("page", ["installeren.md", "install.md"])
def test_the_pages_name_what_the_proxies_let_through(page: str) -> None:
    caddy = (DEPLOY / "Caddyfile").read_text()
    through = {path for line in re.findall(r"^\t\tpath (.+)$", caddy, re.MULTILINE) for path in line.split()}
    rows = re.findall(r"^\| (`(?:POST|GET) .+?) \|", (ROOT / "docs" / page).read_text(), re.MULTILINE)
    told = {path.replace("…", "*") for row in rows for path in re.findall(r"/[\w./…-]+", row)}
    assert told == through


@pytest.mark.parametrize("page", ["installeren.md", "install.md"])
def test_every_credential_of_the_pages_is_a_setting(page: str) -> None:
    """The service calls the file `app_password` regiebot_app_password."""
    text = (ROOT / "docs" / page).read_text()
    named = set(re.findall(r"credentials/(\w+)", text))
    assert len(named) > 3
    assert named - set(Settings.model_fields) == set()


@pytest.mark.parametrize(("dutch", "english"), BOTH)
def test_both_languages_have_the_same_commands(dutch: str, english: str) -> None:
    """But for names of ids and groups, which are words."""

    def commands(name: str) -> list[list[str]]:
        blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "docs" / name).read_text(), re.DOTALL)
        return [re.sub(r"#.*|\b[A-Z_]{5,}\b|naam|name|tot\b|until", "", block).split() for block in blocks]

    assert len(commands(dutch)) > 2
    assert commands(dutch) == commands(english)
