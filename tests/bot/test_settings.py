"""A wrong setting stops the start with a sentence that says which; the log lets nothing through that was not named."""

import io
import itertools
import json
import re
import socket
from datetime import date
from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner

from bot.operators.command_line import cli
from bot.operators.settings_faults import SettingsFault
from bot.settings import OF_TENANT, PROMPTS_PER_SECOND, RATES, TEAMS_PER_SECOND, Settings, read_settings
from bot.telemetry import logs
from bot.web.rate_limits import RateLimiter, part_of, read_rate
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
        ("DATABASE_URL", "nonsense", "dat is geen adres van een database"),
        ("KEEP_MONTHS", "0", "REGIEBOT_KEEP_MONTHS"),
        ("GROUP_MIN", "4", "REGIEBOT_GROUP_MIN is '4'"),
        ("LOG_LEVEL", "loud", "REGIEBOT_LOG_LEVEL"),
        ("SEND_BETWEEN", "18:00-08:00", "het eindigt voor het begint"),
        ("SEND_BETWEEN", "office hours", "dat zijn geen twee tijden"),
        ("ALSO_FREE", "5 mei", "REGIEBOT_ALSO_FREE"),
        ("KEEP", "sleutels=1", "REGIEBOT_KEEP klopt niet: sleutels=1 kan niet. Kies 0 tot en met 0."),
        ("KEEP", "groepsbeelden=9", "REGIEBOT_KEEP klopt niet: groepsbeelden=9 kan niet, want rondes is 24. Met het "),
        ("KEEP", "schakelaars=1", "REGIEBOT_KEEP klopt niet: 'schakelaars' is geen klasse. Kies uit: benoemingen, "),
        ("RATE_PERSON", "fast", "REGIEBOT_RATE_PERSON is 'fast': dat is geen grens. 30/10"),
        ("RATE_FILES", "0/10", "zo'n grens kan niet"),
        ("MOST_WAITING", "0", "REGIEBOT_MOST_WAITING is '0'"),
        ("PROCESSES", "0", "REGIEBOT_PROCESSES is '0'"),
        ("PROCESSES", "2", "REGIEBOT_PROCESSES is 2: met SQLite is er één proces."),
        ("ERASED", "https://x", "REGIEBOT_ERASED is 'https://x': dat is 'https'"),
        ("ERASED", "sqlite:///x.db", "dat is geen bestand, en geen adres dat met postgresql:// begint"),
        ("METRICS_PORT", "0", "REGIEBOT_METRICS_PORT is '0'"),
        ("METRICS_HOST", "127.0.0.1", "REGIEBOT_METRICS_HOST: geef ook REGIEBOT_METRICS_PORT"),
        ("METRICS_HOST", "0.0.0.0", "de proefstand luistert alleen op deze computer"),
        ("METRICS_TOKEN", "t" * 31, "REGIEBOT_METRICS_TOKEN klopt niet: er zijn 32 gewone tekens of meer nodig"),
        ("METRICS_TOKEN", "t" * 20 + " " + "t" * 20, "zonder spaties"),
        ("INSTANCE", "Anna de Vries", "REGIEBOT_INSTANCE is 'Anna de Vries': een naam heeft hooguit 64 letters"),
        ("STOP_PAUSE", "-1", "REGIEBOT_STOP_PAUSE is '-1'"),
        ("WATCHDOG", "59", "REGIEBOT_WATCHDOG is '59': minder dan 60 seconden"),
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
    assert (done.exit_code, "gaat niets weg" in done.output) == (0, True)


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


def at_once(rate: RateLimiter | None) -> int:
    assert rate is not None
    return next(number for number in itertools.count() if not rate.allows("a"))


def test_of_four_processes_each_has_a_quarter_of_what_a_tenant_may() -> None:
    """Of one person or chat each has the whole: docs/reliability.md says what that means."""
    alone, one_of_four = (Settings.model_construct(mode="production", processes=count) for count in (1, 4))
    assert (alone.prompts_per_second, one_of_four.prompts_per_second) == (10, 2.5)
    assert [at_once(each.rate_limiter("tenant")) for each in (alone, one_of_four)] == [200, 50]
    # 5 in 0.25 seconds is 20 a second: 5 of each of four.
    assert [at_once(each.rate_limiter("tenant_replies")) for each in (alone, one_of_four)] == [5, 1]
    for name in RATES.keys() - OF_TENANT:
        assert at_once(alone.rate_limiter(name)) == at_once(one_of_four.rate_limiter(name))


@pytest.mark.parametrize("processes", [1, 2, 3, 4, 10])
def test_all_processes_together_stay_within_what_teams_takes(processes: int) -> None:
    settings = Settings.model_construct(mode="production", processes=processes)
    count, seconds = part_of(read_rate(RATES["tenant_replies"]) or (0, 1), processes)
    together = processes * (count / seconds + settings.prompts_per_second)
    assert together == pytest.approx(TEAMS_PER_SECOND)
    assert processes * settings.prompts_per_second == pytest.approx(PROMPTS_PER_SECOND)


PASSWORD = "een-heel-geheim-wachtwoord"  # pragma: allowlist secret


def test_marks_are_in_a_file_or_in_another_database(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_settings().erased_place == "var/erased.txt"
    monkeypatch.setenv("REGIEBOT_ERASED", "/mnt/shared/erased.txt")
    assert read_settings().erased_file == Path("/mnt/shared/erased.txt")
    monkeypatch.setenv("REGIEBOT_ERASED", f"postgresql://keeper:{PASSWORD}@marks.example/marks")
    settings = read_settings()
    assert (settings.erased_file, settings.erased_place) == (None, "database 'marks' op marks.example")
    assert settings.erased_url
    assert settings.erased_url.password == PASSWORD
    assert PASSWORD not in repr(settings)


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        # One and the same, whoever logs in.
        ("postgresql://keeper:{}@db.example:5432/regiebot", "een back-up zet dan beide terug"),
        ("mysql://keeper:{}@marks.example/marks", "REGIEBOT_ERASED klopt niet: dat is 'mysql'"),
    ],
)
def test_a_wrong_place_for_marks_is_told_without_its_password(
    monkeypatch: pytest.MonkeyPatch, marks: str, told: str
) -> None:
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", f"postgresql://regiebot:{PASSWORD}@db.example/regiebot")
    monkeypatch.setenv("REGIEBOT_ERASED", marks.format(PASSWORD))
    with pytest.raises(SettingsFault) as fault:
        read_settings()
    assert told in str(fault.value)
    assert PASSWORD not in str(fault.value)
