"""Writing down how a prompt ended: until it is written, since what is not would be sent once more."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

# Who hears of an end is told it again when they fail, as a turn is tried again.
_ATTEMPTS = 3
# How long we wait each time the store fails, in leases: together half of one, and no try begins after that. A restart
# is over by then.
_WAITS = (0.0, 0.005, 0.02, 0.05, 0.1, 0.1, 0.1, 0.1)

Written = TypeVar("Written")


class NotHeard(Exception):
    """Who hears of an end failed; its cause is why."""


async def until_written(
    write: Callable[[bool], Awaitable[Written]], lease: timedelta, log_failure: Callable[[BaseException], None]
) -> Written:
    """Return what `write` returns; it is given whether to tell who hears of it.

    When those keep failing they are not told. When the store fails it may be starting anew, and nobody went without
    hearing for that; raises what it raises in the end.
    """
    loop = asyncio.get_running_loop()
    until = loop.time() + lease.total_seconds() / 2
    unheard, waits = 0, list(_WAITS)
    while True:
        try:
            return await write(unheard < _ATTEMPTS)
        except NotHeard as fault:
            unheard += 1
            if unheard == _ATTEMPTS:
                log_failure(fault.__cause__ or fault)
        except Exception:
            if not waits or loop.time() > until:
                raise
            await asyncio.sleep(waits.pop(0) * lease.total_seconds())
