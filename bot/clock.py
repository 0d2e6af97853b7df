"""The clock: one job a day that forgets what has been kept long enough."""

from collections.abc import Callable
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from bot.logs import log
from dialogs.ports import UnitOfWork
from dialogs.usecases.turn import House

# Teams repeats a delivery within minutes; two days is far beyond that.
_DELIVERIES = timedelta(days=2)


async def forget(new_uow: Callable[[], UnitOfWork], now: datetime, keep_months: int) -> dict[str, int]:
    """Removes runs and deliveries whose time has passed; returns counts."""
    async with new_uow() as uow:
        counts = {
            "runs": await uow.runs.purge((now - timedelta(days=keep_months * 30.44)).date()),
            "deliveries": await uow.deliveries.purge(now - _DELIVERIES),
        }
        await uow.commit()
    log().info("forgotten", counts=counts)
    return counts


def make_scheduler(
    house: House, new_uow: Callable[[], UnitOfWork], now: Callable[[], datetime], keep_months: int
) -> AsyncIOScheduler:
    """A scheduler with its job, not started. Its job needs no memory: what is due is worked out from the rows."""
    scheduler = AsyncIOScheduler(timezone=house.zone)

    async def daily() -> None:
        await forget(new_uow, now(), keep_months)

    scheduler.add_job(daily, CronTrigger(hour=4, minute=20, timezone=house.zone), misfire_grace_time=3600)
    return scheduler
