"""The clock: a job a day that keeps the house, at the start too for nights that were missed; and one that sends."""

from collections.abc import Callable
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.logs import log, where
from bot.prompting import Prompter
from dialogs.ports import Conflict, UnitsOfWork
from dialogs.usecases.housekeeping import close_lapsed, keep_audit, keep_house
from dialogs.usecases.turn import House

_TICK_SECONDS = 20


async def _close_lapsed(house: House, new_uow: UnitsOfWork, now: datetime) -> int:
    """Each in a transaction of its own: one that cannot be closed keeps no other from it. How many were."""
    async with new_uow.across() as uow:
        lapsed = await uow.rounds.lapsed(house.today(now))
    closed = 0
    for round_ in lapsed:
        try:
            async with new_uow(round_.tenant) as uow:
                await close_lapsed(house, uow, round_, now)
                await uow.commit()
            closed += 1
        except Conflict:
            continue  # Somebody asked for the picture just now, which closes it too.
        except Exception as error:
            log().error("round-not-closed", error=type(error).__name__, where=where(error))
    return closed


async def forget(house: House, new_uow: UnitsOfWork, now: datetime, keep_months: int) -> dict[str, int]:
    """Closes rounds that are over and removes what has been kept long enough; returns counts."""
    closed = await _close_lapsed(house, new_uow, now)
    async with new_uow.across() as uow:
        counts = {"closed": closed, **await keep_house(house, uow, now, keep_months)}
        chains = await uow.audit.chains()
        await uow.commit()
    counts["audit"] = 0
    for chain in chains:
        async with new_uow(chain.tenant) as uow:
            counts["audit"] += await keep_audit(uow, now)
            await uow.commit()
    log().info("forgotten", counts=counts)
    return counts


def make_scheduler(
    house: House,
    new_uow: UnitsOfWork,
    now: Callable[[], datetime],
    keep_months: int,
    prompter: Prompter | None = None,
) -> AsyncIOScheduler:
    """A scheduler with its jobs, not started. They need no memory: what is due is worked out from the rows."""
    scheduler = AsyncIOScheduler(timezone=house.zone)

    async def daily() -> None:
        await forget(house, new_uow, now(), keep_months)

    scheduler.add_job(daily, CronTrigger(hour=4, minute=20, timezone=house.zone), misfire_grace_time=3600)
    if prompter:
        every = IntervalTrigger(seconds=_TICK_SECONDS, timezone=house.zone)
        # However late, one tick makes up for all that were missed.
        scheduler.add_job(tick, every, [prompter], max_instances=1, coalesce=True, misfire_grace_time=None)
    return scheduler


async def tick(prompter: Prompter) -> None:
    """Sends what is due. A fault is logged; the next tick tries again."""
    try:
        await prompter.tick()
    except Exception as error:
        log().error("prompts-failed", error=type(error).__name__, where=where(error))
