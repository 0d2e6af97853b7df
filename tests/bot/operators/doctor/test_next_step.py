"""What somebody does after `regiebot doctor`: one sentence with one command, by what it found."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.operators.command_line import cli
from bot.operators.doctor.next_step import Installed, next_step
from bot.operators.doctor.result import CheckResult, bad, good, skipped, warning
from bot.operators.doctor.texts import NEXT

TRIAL = Installed(production=False)
LIVE = Installed(production=True, app_id="11111111-2222-3333-4444-555555555555", host="bot.example.nl")
UNDECIDED = Installed(production=True, undecided=("REGIEBOT_DPIA",))
SERVED, UNSERVED = good("endpoint-good", url="x"), warning("endpoint-unreachable", url="x", kind="timeout")


@pytest.mark.parametrize(
    ("results", "installed", "key"),
    [
        ([bad("settings-fault", sentence="x"), bad("settings-fault", sentence="y")], None, "mend-several"),
        ([bad("settings-fault", sentence="x")], None, "mend"),
        ([bad("token-secret")], LIVE, "mend"),
        ([bad("database-empty"), bad("endpoint-bot-away", status=502)], LIVE, "mend"),
        ([bad("database-empty")], LIVE, "migrate"),
        ([bad("database-behind", at="1", newest="2")], TRIAL, "upgrade"),
        ([warning("database-none")], TRIAL, "try"),
        ([good("database-good", at="1"), skipped("production-skipped")], TRIAL, "try"),
        ([SERVED], UNDECIDED, "decide"),
        ([UNSERVED], LIVE, "start"),
        ([SERVED, good("organisation-new", tenant="t")], LIVE, "package"),
        ([SERVED, good("organisation-alone", tenant="t"), warning("disk-little", free=1)], LIVE, "look"),
        ([SERVED, good("organisation-alone", tenant="t")], LIVE, "done"),
    ],
)
def test_what_was_found_leads_on(results: list[CheckResult], installed: Installed | None, key: str) -> None:
    told = next_step(results, installed)
    assert told.startswith(NEXT[key].partition("{")[0])
    assert "{" not in told


def test_what_is_wrong_first_is_named_and_what_follows_from_it_is_not() -> None:
    told = next_step([bad("database-none"), bad("token-secret"), bad("endpoint-no-name", host="x")], LIVE)
    assert "Inloggen bij Microsoft" in told


def test_the_package_is_that_of_this_bot() -> None:
    told = next_step([SERVED, good("organisation-new", tenant="t")], LIVE)
    assert told.endswith("regiebot manifest --app-id 11111111-2222-3333-4444-555555555555 --host bot.example.nl")


@pytest.mark.parametrize("key", NEXT)
def test_every_step_ends_with_a_command_there_is(key: str) -> None:
    [command] = re.findall(r": ((?:regiebot|systemctl) \w+)[^:]*$", NEXT[key])
    assert command.startswith("systemctl") or CliRunner().invoke(cli, [command.split()[1], "--help"]).exit_code == 0


def test_the_doctor_ends_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", f"sqlite:///{tmp_path / 'regiebot.db'}")
    assert CliRunner().invoke(cli, ["doctor"]).stdout.splitlines()[-1] == NEXT["try"]
    monkeypatch.setenv("REGIEBOT_MODE", "production")
    assert CliRunner().invoke(cli, ["doctor"]).stdout.splitlines()[-1] == NEXT["mend-several"].format(
        subject="Instellingen"
    )
