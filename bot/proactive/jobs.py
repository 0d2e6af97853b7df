"""The scheduled jobs: one a day that applies retention (at the start too, for nights that were missed), one that
checks that it ran; and the tick that sends prompts."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.cron import CronTrigger

from bot.proactive.deadlines import TimedUnits
from bot.proactive.sender import PromptSender
from bot.telemetry.logs import log, name_of, where
from dialogs.ports import Conflict, UnitsOfWork
from dialogs.records import CLOCK
from dialogs.terms import Term
from dialogs.usecases import closing_news, leaving, own_data, pictures
from dialogs.usecases.housekeeping import close_expired_round, sweep, sweep_tenant
from dialogs.usecases.turn import Installation

_TICK_SECONDS = 20
# Seconds for each transaction of a night, which may remove years of a tenant; and for a look at whether that was done.
_NIGHT_STEP, _LOOK_STEP = 600, 30
# Seconds that a stop waits for a tick and jobs that are broken off, and may have a long statement under their hands.
_STOP = 5
# A night may be missed; two in a row is a fault somebody should hear of (norms A31).
_LATE = timedelta(hours=48)


async def _close_lapsed(installation: Installation, new_uow: UnitsOfWork, now: datetime) -> int:
    """Close rounds that are over and return how many, each in a transaction of its own: one fault stops no other."""
    async with new_uow.across() as uow:
        lapsed = await uow.rounds.list_lapsed(installation.today(now))
    closed = 0
    for round_ in lapsed:
        try:
            async with new_uow(round_.tenant) as uow:
                await close_expired_round(installation, uow, round_, now)
                await uow.commit()
            closed += 1
        except Conflict:
            continue  # Somebody asked for the picture just now, which closes it too.
        except Exception as error:
            log().error("round-not-closed", error=name_of(error), where=where(error))
    return closed


async def plan_missing_news(installation: Installation, new_uow: UnitsOfWork, now: datetime) -> int:
    """Plan that an open round closes soon where that was never planned: it was made by an older version.

    Return for how many rounds.
    """
    async with new_uow.across() as uow:
        open_ = await uow.rounds.list_lapsed(date.max)
    planned = 0
    # A transaction for each organisation: one for each round made a start wait for as many commits.
    for tenant, rounds in groupby(sorted(open_, key=attrgetter("tenant")), attrgetter("tenant")):
        async with new_uow(tenant) as uow:
            for round_ in rounds:
                planned += await closing_news.plan_missing(installation, uow, round_, now)
            await uow.commit()
    return planned


async def keep_missing_words(installation: Installation, new_uow: UnitsOfWork, now: datetime) -> int:
    """Keep the words of pictures that were made by an older version; return of how many."""
    async with new_uow.across() as uow:
        worded = await pictures.keep_missing_words(installation, uow, now)
        await uow.commit()
    if worded:
        log().info("words-kept", counts={"pictures": worded})
    return worded


async def apply_retention(
    installation: Installation, new_uow: UnitsOfWork, now: datetime, terms: Mapping[str, Term]
) -> dict[str, int]:
    """Close rounds that are over and remove what has been kept long enough; return counts per class.

    Each tenant has a transaction of its own. When one fails nothing is reported, and the next run does what is left.
    """
    closed = await _close_lapsed(installation, new_uow, now)
    async with new_uow.across() as uow:
        counts = await sweep(installation, uow, now, terms)
        tenants = {*await uow.own_data.list_tenants(), *(chain.tenant for chain in await uow.audit.chains())}
        await uow.commit()
    for tenant in sorted(tenants):
        async with new_uow(tenant) as uow:
            counts.update(await sweep_tenant(installation, uow, now, terms))
            await uow.commit()
    async with new_uow.across() as uow:
        await uow.retention.record_sweep(now, counts)
        await uow.commit()
    report = {"closed": closed, **counts}
    log().info("forgotten", counts=report)
    return report


async def known_organisations(installation: Installation, new_uow: UnitsOfWork) -> tuple[str, ...]:
    """Return the tenants that have a name here; log those that are off the list though nobody removed them."""
    async with new_uow.across() as uow:
        known = await uow.organisations.list_all()
    if unlisted := sum(each.removed_on is None and not installation.lists(each.id) for each in known):
        # Which, says `regiebot doctor`.
        log().warning("organisation-not-listed", counts={"organisations": unlisted})
    return tuple(each.id for each in known)


async def let_unlisted_leave(installation: Installation, new_uow: UnitsOfWork, now: datetime) -> int:
    """Let organisations that were taken off the list leave the rounds of others; return how many.

    Done at night and not at the start: a slip in the settings can be mended before it costs anybody an answer. Who was
    never heard from has only been named, and is still to come.
    """
    async with new_uow.across() as uow:
        heard = set(await uow.own_data.list_tenants())
        known = [each for each in await uow.organisations.list_all() if each.id in heard]
    gone = [each for each in known if each.removed_on is None and not installation.lists(each.id)]
    for each in gone:
        async with new_uow(each.id) as uow:
            await leaving.leave(leaving.Decided(installation, uow, now), each, CLOCK)
            await uow.commit()
    if gone:
        log().warning("organisation-left", counts={"organisations": len(gone)})
    return len(gone)


async def replay_erasures(
    installation: Installation, new_uow: UnitsOfWork, now: datetime, marks: Collection[str]
) -> int:
    """Erase again the people whom a restored backup brought back; return how many."""
    if not marks:
        return 0
    async with new_uow.across() as uow:
        tenants = await uow.own_data.list_tenants()
    erased = 0
    for tenant in tenants:
        async with new_uow(tenant) as uow:
            erased += await own_data.replay_erasures(installation, uow, marks, now)
            await uow.commit()
    if erased:
        log().warning("erased-again", counts={"mensen": erased})
    return erased


async def check_retention(new_uow: UnitsOfWork, now: datetime) -> bool:
    """Tell whether retention was applied in time, by whichever process; log it when it was not (norms A31)."""
    async with new_uow.across() as uow:
        last = await uow.retention.last_sweep()
    in_time = last is not None and now - last <= _LATE
    if not in_time:
        log().warning("retention-late", reason=last.isoformat(timespec="minutes") if last else "never")
    return in_time


class JobScheduler(AsyncIOScheduler):  # type: ignore[misc]
    """A scheduler whose jobs can be stopped in the middle, and waited for."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._at_work: set[asyncio.Task[Any]] = set()

    def add(self, work: Callable[[], Awaitable[None]], trigger: BaseTrigger) -> None:
        """Do `work` as often as `trigger` says, up to an hour late."""

        async def job() -> None:
            task = asyncio.current_task()
            assert task is not None
            self._at_work.add(task)
            try:
                await work()
            except asyncio.CancelledError:
                # Let through, APScheduler writes a stack trace of it, and a stop in the middle is no fault.
                log().info("job-stopped", reason=work.__name__)
            finally:
                self._at_work.discard(task)

        self.add_job(job, trigger, name=work.__name__, misfire_grace_time=3600)

    def stop(self) -> Collection[asyncio.Task[Any]]:
        """Begin no more jobs, and stop those that are at work; return them, to wait until they let go of things."""
        at_work = list(self._at_work)
        self.shutdown(wait=False)
        return at_work


def make_scheduler(
    installation: Installation, new_uow: UnitsOfWork, now: Callable[[], datetime], terms: Mapping[str, Term]
) -> JobScheduler:
    """Make a scheduler with its jobs, not started. Jobs are not stored: what is due is worked out from the rows.

    When a job begins is up to the clock of this machine; what it then does goes by `now`.
    """
    scheduler = JobScheduler(timezone=installation.zone)
    at_night, hourly_look = TimedUnits(new_uow, _NIGHT_STEP, "daily"), TimedUnits(new_uow, _LOOK_STEP, "hourly")

    async def daily() -> None:
        await _log_failure("leave-failed", let_unlisted_leave(installation, at_night, now()))
        await _log_failure("forget-failed", apply_retention(installation, at_night, now(), terms))

    async def hourly() -> None:
        await _log_failure("watch-failed", check_retention(hourly_look, now()))

    scheduler.add(daily, CronTrigger(hour=4, minute=20, timezone=installation.zone))
    scheduler.add(hourly, CronTrigger(minute=40, timezone=installation.zone))
    return scheduler


async def keep_ticking(prompt_sender: PromptSender[Any]) -> None:
    """Tick every so many seconds, for ever; however late, one tick makes up for all that were missed.

    It counts seconds that only go up: by its clock, a machine that is set back an hour would send nothing for an hour.
    """
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        due = max(due + _TICK_SECONDS, loop.time())
        await asyncio.sleep(due - loop.time())
        await tick(prompt_sender)


@asynccontextmanager
async def running(scheduler: JobScheduler, prompt_sender: PromptSender[Any]) -> AsyncIterator[None]:
    """Run the jobs and tick for as long as the block lasts."""
    scheduler.start()
    ticking = asyncio.create_task(keep_ticking(prompt_sender))
    try:
        yield
    finally:
        ticking.cancel()
        await asyncio.wait([ticking, *scheduler.stop()], timeout=_STOP)


async def tick(prompt_sender: PromptSender[Any]) -> None:
    """Send what is due; the next tick tries again what failed."""
    await _log_failure("prompts-failed", prompt_sender.tick())


async def _log_failure(event: str, work: Awaitable[object]) -> None:
    """Await `work`; log what it raises as `event`, so that it stops nothing else. A stop from outside still stops."""
    try:
        await work
    except (Exception, asyncio.CancelledError) as error:
        task = asyncio.current_task()
        # What is broken off inside, as by a connection that dies, ends this time only.
        if isinstance(error, asyncio.CancelledError) and task and task.cancelling():
            raise
        log().error(event, error=name_of(error), where=where(error))
