"""A setting under a wrong name leaves in silence what was to be stricter: the start tells of it, and the doctor."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import bootstrap
from bot.operators.command_line import cli
from bot.settings import Settings, read_settings
from bot.telemetry import logs


@pytest.fixture(autouse=True)
def trial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", f"sqlite:///{tmp_path / 'regiebot.db'}")


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What the log says of names when a bot is built with this environment."""
    logs.set_up("warning")
    bootstrap.build(read_settings())
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    return [line["reason"] for line in lines if line["event"] == "setting-unknown"]


@pytest.mark.parametrize(
    ("name", "like"),
    [
        ("REGIEBOT_GROUP_MINIMUM", "REGIEBOT_GROUP_MIN"),
        ("REGIEBOT_KEEP_MONTH", "REGIEBOT_KEEP_MONTHS"),
        ("REGIEBOT_MOD", "REGIEBOT_MODE"),
        ("regiebot_metric_token", "REGIEBOT_METRICS_TOKEN"),
        ("REGIEBOT_SOMETHING_OF_LAST_YEAR", ""),
    ],
)
def test_a_name_that_is_no_setting_is_told_with_the_one_that_is_like_it(
    name: str, like: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(name, "heelgeheim")
    (reason,) = told(capsys)
    assert name.upper() in reason
    assert (f"did you mean {like}?" in reason) == bool(like)
    line = next(line for line in CliRunner().invoke(cli, ["doctor"]).stdout.splitlines() if name.upper() in line)
    assert line.startswith("!")
    assert (f"Bedoel je {like}?" in line) == bool(like)
    assert "heelgeheim" not in reason + line


def test_so_is_a_file_for_a_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "regiebot_metrics_tokn").write_text("heelgeheim")
    (tmp_path / "of_another_program").write_text("x")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert [reason.partition(" ")[0] for reason in told(capsys)] == ["REGIEBOT_METRICS_TOKN"]


def test_what_is_a_setting_or_of_others_is_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("SERVICE_HOST", "SERVICE_PORT", "SERVICE_PORT_HTTP", "PORT_3978_TCP_ADDR", "MET\x1bES\n", "é"):
        monkeypatch.setenv(f"REGIEBOT_{name}", "x")
    for name in Settings.model_fields:
        monkeypatch.setenv(f"REGIEBOT_{name.upper()}", "")
    assert told(capsys) == []
