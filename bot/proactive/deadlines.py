"""Deadlines: work in the background gives up instead of waiting for ever for a database that no longer answers."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from bot.telemetry.logs import log
from dialogs.ports import UnitOfWork, UnitsOfWork


@asynccontextmanager
async def deadline(seconds: float, step: str) -> AsyncIterator[None]:
    """Break off what is in the block after so many seconds, and log which step of the work that was.

    Raises TimeoutError then. Whether what was begun was committed, nobody knows.
    """
    try:
        async with asyncio.timeout(seconds) as limit:
            yield
    except TimeoutError:
        if limit.expired():
            log().error("overdue", kind=step, number=seconds)
        raise


class TimedUnits:
    """Units of work each of which has to be over in so many seconds, from its opening to its end."""

    def __init__(self, new_uow: UnitsOfWork, seconds: float, step: str) -> None:
        self._new_uow, self._seconds, self._step = new_uow, seconds, step

    def __call__(self, tenant: str, *, impatient: bool = False) -> AbstractAsyncContextManager[UnitOfWork]:
        return self._timed(self._new_uow(tenant, impatient=impatient))

    def across(self) -> AbstractAsyncContextManager[UnitOfWork]:
        return self._timed(self._new_uow.across())

    @asynccontextmanager
    async def _timed(self, unit: AbstractAsyncContextManager[UnitOfWork]) -> AsyncIterator[UnitOfWork]:
        async with deadline(self._seconds, self._step), unit as uow:
            yield uow
