"""The clock of one machine is wrong, or is set while we run: nothing of ours goes by it but that machine's own log.

What claims and sends is tried in `tests/bot/proactive` and under kills in `tests/kill`, tokens in
`tests/bot/teams/test_callers.py`; here is what makes the bot look for work, and commands on whatever machine.
"""

import asyncio
import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import apscheduler.executors.base
import apscheduler.schedulers.base
import pytest
from sqlalchemy import text
from typer.testing import CliRunner

from bot import installation
from bot.bootstrap import RUNNING, build
from bot.operators.command_line import cli
from bot.proactive import jobs
from bot.settings import Settings
from store.engine import database_url, make_engine
from store.migrate import upgrade
from tests.bot.test_retention import two_people
from tests.conftest import empty
from tests.today import today

_SOON = 20
SetClock = Callable[[timedelta], None]


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Sets the clock of this machine, as we and the scheduler see it."""
    wrong = [timedelta()]

    class Machine(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime.now(tz) + wrong[0]

    for scheduling in (apscheduler.schedulers.base, apscheduler.executors.base):
        monkeypatch.setattr(scheduling, "datetime", Machine)
    right = installation.utc_now
    for module in [module for module in sys.modules.values() if getattr(module, "utc_now", None) is right]:
        monkeypatch.setattr(module, "utc_now", lambda: Machine.now(UTC))

    def set_(by: timedelta) -> None:
        wrong[0] = by

    return set_


async def test_a_machine_that_is_set_back_goes_on_looking_for_what_is_due(
    tmp_path: Path, set_clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P9: set back an hour, the scheduler waited for that hour, and after five minutes the watchdog ended the bot."""
    monkeypatch.setattr(jobs, "_TICK_SECONDS", 0.05)
    app = build(Settings(database_url=f"sqlite:///{tmp_path / 'x.db'}", log_level="error"))
    heartbeat = app[RUNNING].heartbeat

    async def ticked(times: int) -> None:
        until = heartbeat.beats + times
        async with asyncio.timeout(_SOON):
            while heartbeat.beats < until:
                await asyncio.sleep(0.02)

    app.freeze()
    await app.startup()
    try:
        await ticked(3)
        for jump in (timedelta(hours=-1), timedelta(days=400), timedelta(days=-400)):
            set_clock(jump)
            await ticked(3)
    finally:
        await app.shutdown()
        await app.cleanup()


def _in_database(url: str, statement: str, **values: object) -> list[object]:
    async def executed() -> list[object]:
        engine = make_engine(database_url(url))
        try:
            async with engine.begin() as connection:
                done = await connection.execute(text(statement), values)
                return list(done.scalars()) if done.returns_rows else []
        finally:
            await engine.dispose()

    return asyncio.run(executed())


@pytest.fixture
def url(postgres_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """A PostgreSQL with two people who were here today, in the settings of the commands."""
    monkeypatch.setenv("REGIEBOT_DATABASE_URL", postgres_url)
    monkeypatch.setenv("REGIEBOT_ERASED", str(tmp_path / "erased.txt"))

    async def made() -> None:
        engine = make_engine(database_url(postgres_url))
        await upgrade(engine)
        await empty(engine)
        await engine.dispose()
        await (await two_people(postgres_url)).dispose()

    asyncio.run(made())
    _in_database(postgres_url, "UPDATE people SET seen_on = :today", today=today())
    return postgres_url


def _run(*words: str) -> str:
    done = CliRunner().invoke(cli, list(words))
    assert done.exit_code == 0, done.output
    return done.output


def test_purge_on_a_machine_that_is_years_ahead_removes_nobody(url: str, set_clock: SetClock) -> None:
    """Who was here today went, with all they had: kept long enough, by the clock of some laptop."""
    set_clock(timedelta(days=4000))
    assert json.loads(_run("purge", "--dry-run", "--json"))["mensen"] == 0
    _run("purge")
    assert _in_database(url, "SELECT count(*) FROM people") == [2]


def test_the_report_of_a_machine_that_is_ahead_does_not_tell_the_month_that_runs(url: str, set_clock: SetClock) -> None:
    """Twice told, what came in between would be the difference."""
    set_clock(timedelta(days=40))
    assert f"{today():%Y-%m}" not in _run("report")


@pytest.mark.parametrize("wrong", [timedelta(days=-400), timedelta(hours=1)])
def test_what_is_put_back_in_the_queue_is_due_now_for_everybody(
    url: str, set_clock: SetClock, wrong: timedelta
) -> None:
    """An hour ahead, it would have waited an hour; more than a year behind, it would have expired as it was claimed."""
    [prompt] = _in_database(url, "SELECT id FROM prompts ORDER BY id LIMIT 1")
    _in_database(url, "UPDATE prompts SET state = 'dead', expires_at = now() WHERE id = :id", id=prompt)
    set_clock(wrong)
    _run("prompts", "requeue", str(prompt))
    due = "due_at BETWEEN now() - interval '1 minute' AND now() AND expires_at > now() + interval '23 hours'"
    assert _in_database(url, f"SELECT {due} FROM prompts WHERE id = :id", id=prompt) == [True]
