"""What is being worked on: so much at once, answered in time whatever it takes, and finished before we stop.

Teams sends again what is not answered within 15 seconds (norms C19). Work that takes longer is not broken off, which
would leave in doubt whether it was committed: the channel is answered, the work goes on, and what comes of it follows.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Hashable
from functools import partial
from typing import Any, TypeVar

from bot.telemetry.logs import log, where
from bot.telemetry.metrics import LATE

# Seconds until the channel is answered, and until work that still goes on then is stuck for good and is broken off.
PATIENCE, LONGEST = 8.0, 90.0
# At some hundreds of turns a second these are answered within the patience; more would only wait in vain.
MOST, MOST_OF_ONE = 2_000, 20

T = TypeVar("T")


class InFlight:
    def __init__(
        self,
        most: int = MOST,
        most_of_one: int = MOST_OF_ONE,
        patience: float = PATIENCE,
        longest: float = LONGEST,
    ) -> None:
        self._most, self._most_of_one = most, most_of_one
        self._patience, self._longest = patience, longest
        self._tasks: set[asyncio.Task[Any]] = set()
        self._of: Counter[Hashable] = Counter()
        self._closing = False
        self._hurried = asyncio.Event()

    @property
    def full(self) -> bool:
        return self._closing or len(self._tasks) >= self._most

    def crowds(self, key: Hashable) -> bool:
        """Whether so much of this one is under way that more has to wait for it."""
        return self._of[key] >= self._most_of_one

    async def take(
        self, key: Hashable, work: Coroutine[Any, Any, T], late: Callable[[asyncio.Task[T]], Awaitable[None]]
    ) -> T | None:
        """What this work comes to, or None when it takes too long: then it goes on, and `late` gets it when it is done.

        What was stuck is cancelled by then. Raises what the work raises, unless it is late.
        """
        task = asyncio.create_task(work)
        self._tasks.add(task)
        self._of[key] += 1
        task.add_done_callback(partial(self._ended, key))
        done, _ = await asyncio.wait((task,), timeout=self._patience)
        if done:
            return task.result()
        LATE.inc()
        follow = asyncio.create_task(self._follow(task, late))
        self._tasks.add(follow)
        follow.add_done_callback(self._tasks.discard)
        return None

    def _ended(self, key: Hashable, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        self._of[key] -= 1
        if not self._of[key]:
            del self._of[key]

    async def _follow(self, task: asyncio.Task[T], late: Callable[[asyncio.Task[T]], Awaitable[None]]) -> None:
        await asyncio.wait((task,), timeout=self._longest)
        if not task.done():
            task.cancel()
            log().error("stuck")
            await asyncio.wait((task,))
        try:
            await late(task)
        except Exception as error:
            log().error("fault", error=type(error).__name__, where=where(error))

    async def close(self, grace: float, *others: asyncio.Task[Any]) -> None:
        """Takes nothing more and waits for what is under way, at most `grace` seconds; the rest is broken off.

        What is broken off was committed or was not; its answer did not go out (norms E21). `others` are waited for too.
        """
        self._closing = True
        self._tasks.update(others)
        hurried = asyncio.create_task(self._hurried.wait())
        until = asyncio.get_running_loop().time() + grace
        while self._tasks and not self._hurried.is_set() and (left := until - asyncio.get_running_loop().time()) > 0:
            await asyncio.wait((hurried, *self._tasks), timeout=left, return_when=asyncio.FIRST_COMPLETED)
            # Who is late is followed by a task that is new since.
            self._tasks.difference_update([task for task in self._tasks if task.done()])
        hurried.cancel()
        left_over = tuple(self._tasks)
        if left_over:
            log().warning("broken-off", counts={"tasks": len(left_over)})
        for task in left_over:
            task.cancel()
        await asyncio.gather(*left_over, hurried, return_exceptions=True)

    def hurry(self) -> None:
        """Whoever stops us asks again: no more waiting."""
        self._closing = True
        self._hurried.set()
