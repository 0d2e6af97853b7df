"""What an operator copies fits the bot: settings that exist, an example that starts, a command like the service."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings, read_settings

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
GUID = "11111111-1111-4111-8111-111111111111"
# What pages name is looked at in tests/docs/test_names.py.
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


def test_a_command_has_what_the_service_has() -> None:
    service = (DEPLOY / "regiebot.service").read_text().replace("%S", "/var/lib").splitlines()
    ctl = (DEPLOY / "regiebot-ctl").read_text()
    given = re.findall(r"--property=(\S+)", ctl)
    assert len(given) > 8
    assert [each for each in given if each not in service] == []
    assert "/opt/regiebot/current/bin/regiebot" in ctl
    assert "ExecStart=/opt/regiebot/current/bin/regiebot serve" in service


def test_both_languages_have_the_same_commands() -> None:
    """But for names of ids and groups, which are words."""

    def commands(name: str) -> list[list[str]]:
        blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "docs" / name).read_text(), re.DOTALL)
        return [re.sub(r"#.*|\b[A-Z_]{5,}\b|naam|name|tot\b|until", "", block).split() for block in blocks]

    dutch, english = commands("installeren.md"), commands("install.md")
    assert len(dutch) > 10
    assert dutch == english
