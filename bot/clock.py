"""The clock: one job a day that keeps the house, and once at the start for the nights that were missed."""

from collections.abc import Callable
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from bot.logs import log
from dialogs.ports import UnitOfWork
from dialogs.usecases.housekeeping import keep_house
from dialogs.usecases.turn import House


async def forget(house: House, new_uow: Callable[[], UnitOfWork], now: datetime, keep_months: int) -> dict[str, int]:
    """Closes rounds that are over and removes what has been kept long enough; returns counts."""
    async with new_uow() as uow:
        counts = await keep_house(house, uow, now, keep_months)
        await uow.commit()
    log().info("forgotten", counts=counts)
    return counts


def make_scheduler(
    house: House, new_uow: Callable[[], UnitOfWork], now: Callable[[], datetime], keep_months: int
) -> AsyncIOScheduler:
    """A scheduler with its job, not started. Its job needs no memory: what is due is worked out from the rows."""
    scheduler = AsyncIOScheduler(timezone=house.zone)

    async def daily() -> None:
        await forget(house, new_uow, now(), keep_months)

    scheduler.add_job(daily, CronTrigger(hour=4, minute=20, timezone=house.zone), misfire_grace_time=3600)
    return scheduler
