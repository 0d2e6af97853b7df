"""A wrong setting stops the start with a sentence that says which; the log lets nothing through that was not named."""

import io
import json
import re
import socket
from datetime import date
from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner

from bot.operators.command_line import cli
from bot.settings import RATES, Settings, SettingsFault, read_settings
from bot.telemetry import logs
from bot.web.rate_limits import read_rate
from tests.bot.teams.production import production_settings


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("PORT", "x", "REGIEBOT_PORT is 'x'"),
        ("PORT", "0", "REGIEBOT_PORT is '0'"),
        ("MODE", "test", "REGIEBOT_MODE is 'test'"),
        ("MODE", "production", "REGIEBOT_APP_ID is ''"),
        ("HOST", "0.0.0.0", "REGIEBOT_HOST is '0.0.0.0'"),
        ("DATABASE_URL", "mysql://x", "REGIEBOT_DATABASE_URL is 'mysql://x'"),
        ("DATABASE_URL", "nonsense", "is no database URL"),
        ("KEEP_MONTHS", "0", "REGIEBOT_KEEP_MONTHS"),
        ("GROUP_MIN", "4", "REGIEBOT_GROUP_MIN is '4'"),
        ("LOG_LEVEL", "loud", "REGIEBOT_LOG_LEVEL"),
        ("SEND_BETWEEN", "18:00-08:00", "ends before it begins"),
        ("SEND_BETWEEN", "office hours", "no pair of times"),
        ("ALSO_FREE", "5 mei", "REGIEBOT_ALSO_FREE"),
        ("RATE_PERSON", "fast", "REGIEBOT_RATE_PERSON is 'fast': is no rate, such as 30/10"),
        ("RATE_FILES", "0/10", "is a rate that cannot be"),
        ("MOST_WAITING", "0", "REGIEBOT_MOST_WAITING is '0'"),
        ("METRICS_PORT", "0", "REGIEBOT_METRICS_PORT is '0'"),
        ("METRICS_HOST", "127.0.0.1", "REGIEBOT_METRICS_HOST: needs a REGIEBOT_METRICS_PORT"),
        ("METRICS_HOST", "0.0.0.0", "local mode listens on this machine only"),
        ("METRICS_TOKEN", "t" * 31, "REGIEBOT_METRICS_TOKEN is wrong: needs 32 characters or more"),
        ("METRICS_TOKEN", "t" * 20 + " " + "t" * 20, "without spaces"),
        ("INSTANCE", "Anna de Vries", "REGIEBOT_INSTANCE is 'Anna de Vries': is no name of at most 64 letters"),
        ("STOP_PAUSE", "-1", "REGIEBOT_STOP_PAUSE is '-1'"),
        ("WATCHDOG", "59", "REGIEBOT_WATCHDOG is '59': is less than 60 seconds"),
    ],
)
def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str) -> None:
    monkeypatch.setenv(f"REGIEBOT_{name}", value)
    with pytest.raises(SettingsFault) as fault:
        read_settings()
    assert told in str(fault.value)
    shown = CliRunner().invoke(cli, ["serve"])
    assert shown.exit_code == 2
    assert told in shown.output
    assert "Traceback" not in shown.output


def test_settings_are_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIEBOT_PORT", "4000")
    monkeypatch.setenv("REGIEBOT_COORDINATORS", "a, b,")
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", "sqlite:///var/x.db")
    settings = read_settings()
    assert settings.base_url == "http://127.0.0.1:4000"
    assert settings.coordinators == {"a", "b"}
    assert settings.database_file == Path("var/x.db")


def test_production_stops_in_steps_is_watched_and_names_itself(tmp_path: Path) -> None:
    local, production = Settings(), production_settings(tmp_path)
    assert (local.seconds_before_stop, local.longest_standstill) == (0, 0)
    assert (production.seconds_before_stop, production.longest_standstill) == (5, 300)
    given = production_settings(tmp_path, stop_pause=0, watchdog=0, instance="veld-2", metrics_port=9464)
    assert (given.seconds_before_stop, given.longest_standstill, given.instance_name) == (0, 0, "veld-2")
    assert given.metrics_address == ("127.0.0.1", 9464), "to others only when asked"
    # The name of somebody's own computer may be theirs.
    assert socket.gethostname() not in local.instance_name
    assert re.fullmatch(r"[A-Za-z0-9._-]+-\d+", production.instance_name)


def test_migrate_and_purge_from_the_command_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", f"sqlite:///{tmp_path}/deep/x.db")
    assert CliRunner().invoke(cli, ["migrate"]).exit_code == 0
    done = CliRunner().invoke(cli, ["purge"])
    assert (done.exit_code, "0 scans" in done.output) == (0, True)


def test_the_log_takes_only_what_is_named() -> None:
    out = io.StringIO()
    logs.set_up("info")
    structlog.configure(logger_factory=structlog.WriteLoggerFactory(file=out))
    structlog.get_logger().info("turn", kind="Said", ms=1.0)
    with pytest.raises(ValueError, match="name"):
        structlog.get_logger().info("turn", name="Anna")
    assert set(json.loads(out.getvalue())) <= logs.KEYS


def test_when_we_may_speak_comes_from_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_settings().calendar.always, "who tries it out on a Sunday wants to see it"
    monkeypatch.setenv("REGIEBOT_SEND_BETWEEN", "09:00-17:00")
    monkeypatch.setenv("REGIEBOT_ALSO_FREE", "2026-05-05, 2026-12-24")
    monkeypatch.setenv("REGIEBOT_NOT_FREE", "2026-04-27")
    calendar = read_settings().calendar
    assert not calendar.always
    assert (calendar.opens.hour, calendar.closes.hour) == (9, 17)
    assert not calendar.is_working(date(2026, 12, 24))
    assert calendar.is_working(date(2026, 4, 27))


def test_limits_are_off_where_the_bot_is_tried_out_and_on_when_given() -> None:
    """Every name has a default for production, and a setting of its own."""
    local, production = Settings(), Settings.model_construct(mode="production")
    assert {local.rate_limiter(what) for what in RATES} == {None}
    assert None not in {production.rate_limiter(what) for what in RATES}
    given = Settings(**dict.fromkeys((f"rate_{what}" for what in RATES), "1/1000"))
    for what in RATES:
        rate = given.rate_limiter(what)
        assert rate is not None
        assert [rate.allows("a"), rate.allows("a")] == [True, False]
        read_rate(RATES[what])
