"""A stop in the middle of the night's work: nothing in the log that looks like a fault, and nobody at the database."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from apscheduler.triggers.date import DateTrigger
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.proactive import jobs
from bot.telemetry import logs
from store.engine import database_url, make_engine
from store.inline_sqlite import AT_LENGTH

# Counts up to so many: about a second in the thread for what may take long.
_LONG = text(
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) SELECT count(*) FROM n"
).execution_options(**{AT_LENGTH: True})


class _Quiet:
    async def tick(self) -> dict[str, int]:
        return {}


async def _stop_during(work: Callable[[], Awaitable[None]], at_work: asyncio.Event) -> None:
    scheduler = jobs.JobScheduler(timezone=UTC)
    scheduler.add(work, DateTrigger(datetime.now(UTC)))
    async with asyncio.timeout(60), jobs.running(scheduler, _Quiet()):  # type: ignore[arg-type]
        await at_work.wait()
        await asyncio.sleep(0.05)


async def test_a_long_statement_is_waited_for_and_no_stack_trace_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    logs.set_up("info")
    engine: AsyncEngine = make_engine(database_url(f"sqlite:///{tmp_path / 'regiebot.db'}"))
    at_work = asyncio.Event()

    async def daily() -> None:
        async with engine.connect() as connection:
            at_work.set()
            await connection.execute(_LONG)
        pytest.fail("it was not stopped")

    await _stop_during(daily, at_work)
    assert engine.pool.checkedout() == 0  # type: ignore[attr-defined]
    await engine.dispose()
    said = capsys.readouterr()
    assert "Traceback" not in said.out + said.err + caplog.text
    assert '"event": "job-stopped"' in said.out
    assert "daily" in said.out


async def test_what_breaks_off_inside_is_a_fault_and_the_rest_of_the_job_is_done(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.set_up("error")
    done = asyncio.Event()

    async def broken() -> None:
        raise asyncio.CancelledError

    async def daily() -> None:
        await jobs._log_failure("leave-failed", broken())
        done.set()

    await _stop_during(daily, done)
    assert '"event": "leave-failed"' in capsys.readouterr().out
