"""Deleting in time, from the night job to the command line; and the papers and places an operator gives."""

import asyncio
import io
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine
from typer.testing import CliRunner

from bot.bootstrap import build
from bot.installation import make_privacy_facts
from bot.operators.command_line import cli
from bot.operators.erasure_log import ErasureFile
from bot.operators.settings_faults import SettingsFault
from bot.proactive import jobs
from bot.settings import Settings, read_settings
from bot.telemetry import logs
from bot.telemetry.measuring import measure_work
from dialogs.faults import ContentFault
from dialogs.usecases.own_data import erasure_mark
from dialogs.usecases.turn import Installation
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.register import register
from store.unit_of_work import UnitsOfWork, units_of_work
from tests.conftest import raw
from tests.store.contract.everything import dump, fill

NOW = datetime(2026, 11, 23, 4, 20, tzinfo=UTC)
TERMS = register().terms({}, {})


@pytest.fixture
def lines() -> io.StringIO:
    out = io.StringIO()
    logs.set_up("info")
    structlog.configure(logger_factory=structlog.WriteLoggerFactory(file=out))
    return out


async def two_people(url: str) -> AsyncEngine:
    """A database with everything of two people who are here whenever this runs."""
    engine = make_engine(database_url(url))
    await upgrade(engine)
    await fill(engine)
    async with raw(engine) as connection:
        await connection.execute(text("UPDATE people SET seen_on = '9999-01-01'"))
    return engine


def told(out: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.getvalue().splitlines()]


async def last_success(new_uow: UnitsOfWork) -> object:
    """What whoever watches reads of it."""
    figures = {figure.name: figure.value for figure in await measure_work(new_uow, lambda: NOW)}
    return figures["regiebot_retention_last_success"]


async def test_two_missed_nights_are_an_alarm(
    sqlite: AsyncEngine, installation: Installation, lines: io.StringIO
) -> None:
    new_uow = units_of_work(sqlite)
    assert not await jobs.check_retention(new_uow, NOW)
    assert await last_success(new_uow) == 0
    await jobs.apply_retention(installation, new_uow, NOW, TERMS)
    assert await last_success(new_uow) == NOW.timestamp()
    assert await jobs.check_retention(new_uow, NOW + timedelta(hours=48))
    assert not await jobs.check_retention(new_uow, NOW + timedelta(hours=48, seconds=1))
    late = [line for line in told(lines) if line["event"] == "retention-late"]
    assert [line["reason"] for line in late] == ["never", "2026-11-23T04:20+00:00"]
    # Another process swept: its row counts here, too.
    await jobs.apply_retention(installation, units_of_work(sqlite), NOW + timedelta(hours=50), TERMS)
    assert await jobs.check_retention(new_uow, NOW + timedelta(hours=60))


async def test_the_log_of_a_sweep_has_counts_only(
    sqlite: AsyncEngine, installation: Installation, lines: io.StringIO
) -> None:
    await fill(sqlite)
    await jobs.apply_retention(installation, units_of_work(sqlite), NOW + timedelta(days=4000), TERMS)
    [line] = [line for line in told(lines) if line["event"] == "forgotten"]
    assert isinstance(line["counts"], Mapping)
    assert line["counts"]["mensen"] == 2
    assert all(isinstance(count, int) for count in line["counts"].values())
    assert "anna" not in lines.getvalue()


async def test_a_sweep_that_fails_leaves_no_report(sqlite: AsyncEngine, installation: Installation) -> None:
    await fill(sqlite)
    async with sqlite.begin() as connection:
        await connection.execute(text("CREATE TRIGGER no BEFORE DELETE ON people BEGIN SELECT RAISE(ABORT, 'no'); END"))
    before = await dump(sqlite)
    with pytest.raises(Exception, match="no"):
        await jobs.apply_retention(installation, units_of_work(sqlite), NOW + timedelta(days=4000), TERMS)
    left = await dump(sqlite)
    assert left["people"] == before["people"]
    assert left["audit"] == before["audit"], "nothing half of a tenant"
    assert left["sweeps"] == []
    async with sqlite.begin() as connection:
        await connection.execute(text("DROP TRIGGER no"))
    assert (await jobs.apply_retention(installation, units_of_work(sqlite), NOW + timedelta(days=4000), TERMS))[
        "mensen"
    ] == 2


def test_the_scheduler_sweeps_by_night_and_watches_by_the_hour(installation: Installation) -> None:
    scheduler = jobs.make_scheduler(installation, lambda: None, lambda: NOW, TERMS)  # type: ignore[arg-type,return-value]
    assert [str(job.trigger) for job in scheduler.get_jobs()] == ["cron[hour='4', minute='20']", "cron[minute='40']"]


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database with two people, on the settings of the command line."""
    url = f"sqlite:///{tmp_path / 'regiebot.db'}"
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", url)

    async def made() -> None:
        await (await two_people(url)).dispose()

    asyncio.run(made())
    return url


def left(url: str) -> str:
    async def read() -> str:
        engine = make_engine(database_url(url))
        try:
            return str(await dump(engine))
        finally:
            await engine.dispose()

    return asyncio.run(read())


def run(*words: str) -> str:
    done = CliRunner().invoke(cli, ["purge", *words])
    assert done.exit_code == 0, done.output
    return done.output


def test_purge_counts_first_and_then_removes(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIEBOT_KEEP", "bezorgingen=1")
    before = left(url)
    counted = run("--dry-run")
    assert "Weg zou gaan" in counted
    assert left(url) == before
    assert run().splitlines()[-1].replace("Weggegooid", "Weg zou gaan") == counted.strip()
    assert "canary-activity" not in left(url)


def test_what_purge_counts_is_a_sentence_for_people_and_json_where_asked(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGIEBOT_KEEP", "bezorgingen=1")
    counted = json.loads(run("--dry-run", "--json"))
    assert counted["bezorgingen"] > 0 == counted["uvos"]
    told = run("--dry-run")
    assert f"{counted['bezorgingen']} bezorgingen" in told
    assert not re.search(r"\b0 ", told), "a class without any is not named"
    assert json.loads(run("--json")) == {"closed": 0, **counted}, "and nothing else on standard output"
    assert run("--dry-run") == "Niets is lang genoeg bewaard, dus er gaat niets weg.\n"


def test_a_terminal_gets_sentences_and_no_lines_of_the_log(url: str) -> None:
    """As somebody types it: standard output is theirs, and not that of a platform."""
    ours, theirs = pty.openpty()
    done = subprocess.run([sys.executable, "-m", "bot", "purge"], stdout=theirs, stderr=theirs, check=True, timeout=60)
    os.close(theirs)
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert done.returncode == 0
    assert shown.startswith("Weggegooid: ")
    assert "{" not in shown


def test_purge_replays_who_came_back_with_a_backup(url: str, tmp_path: Path) -> None:
    erasure_log = ErasureFile(tmp_path / "erased.txt")
    asyncio.run(erasure_log.add((erasure_mark("anna"),), NOW.date()))
    assert "canary-user-anna" in left(url)
    assert "Opnieuw gewist: 1 van 1" in run("--replay")
    assert "canary-user-anna" not in left(url)
    assert "canary-user-bram" in left(url)
    assert "Opnieuw gewist: 0 van 1" in run("--replay")


async def test_the_bot_replays_before_it_speaks_to_anybody(tmp_path: Path) -> None:
    """What an operator forgets after a restore, the start does."""
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'x.db'}", log_level="error")
    engine = await two_people(settings.database_url)
    assert settings.erased_file
    await ErasureFile(settings.erased_file).add((erasure_mark("anna"),), NOW.date())
    app = build(settings)
    app.freeze()
    await app.startup()
    try:
        assert "canary-user-anna" not in str(await dump(engine))
        assert "canary-user-bram" in str(await dump(engine))
    finally:
        await app.cleanup()
        await engine.dispose()


async def test_the_start_sweeps_for_nights_that_were_missed(tmp_path: Path) -> None:
    """Also for what a backup brought back that was over its term."""
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'x.db'}", log_level="error")
    engine = await two_people(settings.database_url)
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE people SET seen_on = '2000-01-01' WHERE id = 'anna'"))
    app = build(settings)
    app.freeze()
    await app.startup()
    try:
        assert [person["id"] for person in (await dump(engine))["people"]] == ["bram"]
    finally:
        await app.cleanup()
        await engine.dispose()


async def test_a_line_that_was_cut_short_means_nothing(tmp_path: Path) -> None:
    file = tmp_path / "erased.txt"
    erasure_log = ErasureFile(file)
    assert await erasure_log.open() == frozenset()
    await erasure_log.add(("aaa",), NOW.date())
    file.write_text(file.read_text() + "2026-11-2")
    assert await erasure_log.marks() == {"aaa"}
    assert file.read_text().startswith("2026-11-23 aaa\n"), "a day and a mark, nothing else"
    # What comes after it is a line of its own.
    await erasure_log.add(("bbb", "ccc"), NOW.date())
    assert await erasure_log.marks() == {"aaa", "bbb", "ccc"}


async def test_many_processes_write_marks_at_once_and_none_gets_lost(tmp_path: Path) -> None:
    code = """
import asyncio, sys
from datetime import date
from pathlib import Path
from bot.operators.erasure_log import ErasureFile

async def work():
    for number in range(60):
        await ErasureFile(Path(sys.argv[1])).add([f"{sys.argv[2]}-{number}-{'x' * 50}"], date(2026, 11, 23))

asyncio.run(work())
"""
    file = tmp_path / "shared" / "erased.txt"
    started = [await asyncio.create_subprocess_exec(sys.executable, "-c", code, file, str(each)) for each in range(4)]
    assert [await each.wait() for each in started] == [0] * 4
    expected = {f"{each}-{number}-{'x' * 50}" for each in range(4) for number in range(60)}
    assert await ErasureFile(file).marks() == expected
    assert len(file.read_text().splitlines()) == len(expected)


async def test_a_place_that_cannot_be_written_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "erased.txt").mkdir()
    app = build(Settings(database_url=f"sqlite:///{tmp_path / 'x.db'}", log_level="error"))
    app.freeze()
    with pytest.raises(SettingsFault, match="REGIEBOT_ERASED"):
        await app.startup()
    await app.cleanup()


@pytest.mark.parametrize(
    ("value", "named"),
    [("scans=121", "scans=121"), ("sleutels=3", "sleutels=3"), ("alles=3", "'alles'"), ("scans", "REGIEBOT_KEEP")],
)
def test_a_term_out_of_bounds_stops_the_start(monkeypatch: pytest.MonkeyPatch, value: str, named: str) -> None:
    monkeypatch.setenv("REGIEBOT_KEEP", value)
    with pytest.raises(SettingsFault, match="REGIEBOT_KEEP") as fault:
        read_settings()
    assert named in str(fault.value)


def test_terms_come_from_the_settings_and_stand_in_the_promise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIEBOT_KEEP_MONTHS", "12")
    monkeypatch.setenv("REGIEBOT_KEEP", "berichten=30, uvos=6")
    promised = make_privacy_facts(read_settings()).terms
    assert {name: promised[name] for name in ("scans", "mensen", "uvos", "berichten")} == {
        "scans": 12, "mensen": 12, "uvos": 6, "berichten": 30,
    }  # fmt: skip


@pytest.mark.parametrize(("asked", "told"), [("groepsbeelden=24", 24), ("rondes=12,groepsbeelden=12", 24), ("", 60)])
def test_a_picture_is_promised_for_as_long_as_its_answers_keep_it(
    monkeypatch: pytest.MonkeyPatch, asked: str, told: int
) -> None:
    monkeypatch.setenv("REGIEBOT_KEEP", asked)
    assert make_privacy_facts(read_settings()).terms["groepsbeelden"] == told


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("nl: {controller: x, basis: y, contact: z}", "en: missing"),
        ("nl: [", "unread-file"),
        ("nl: {controller: '', basis: y, contact: z}", "nl.controller"),
    ],
)
def test_a_notice_that_is_not_whole_is_named(tmp_path: Path, written: str, named: str) -> None:
    file = tmp_path / "notice.yaml"
    file.write_text(written)
    with pytest.raises(ContentFault, match=named):
        make_privacy_facts(Settings(notice=file))


def test_production_says_aloud_which_papers_are_missing(lines: io.StringIO, tmp_path: Path) -> None:
    local = Settings(database_url=f"sqlite:///{tmp_path / 'x.db'}")
    assert local.missing_decisions == ("REGIEBOT_NOTICE", "REGIEBOT_DPIA", "REGIEBOT_OR_DECISION")
    build(local)
    assert not [line for line in told(lines) if line["event"] == "paper-missing"]
    build(local.model_copy(update={"mode": "production", "dpia": "DPIA-12"}))
    warned = [line for line in told(lines) if line["event"] == "paper-missing"]
    assert [line["reason"] for line in warned] == ["REGIEBOT_NOTICE", "REGIEBOT_OR_DECISION"]
    assert {line["level"] for line in warned} == {"warning"}
