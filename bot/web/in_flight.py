"""The turns in flight: a limited number at once, answered in time whatever it takes, and finished before we stop.

Teams sends again what is not answered within 15 seconds (norms C19). Work that takes longer is not broken off, which
would leave in doubt whether it was committed: the channel is answered, the work goes on, and what comes of it follows.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Hashable
from functools import partial
from typing import Any, TypeVar

from bot.telemetry.logs import log, name_of, where
from bot.telemetry.metrics import LATE

# Seconds until the channel is answered, and until work that still goes on then is stuck for good and is broken off.
PATIENCE, LONGEST_SECONDS = 8.0, 90.0
# At some hundreds of turns a second these are answered within the patience; more would only wait in vain.
MOST, MOST_PER_KEY = 2_000, 20

T = TypeVar("T")


class InFlight:
    def __init__(
        self,
        most: int = MOST,
        most_per_key: int = MOST_PER_KEY,
        patience: float = PATIENCE,
        longest: float = LONGEST_SECONDS,
    ) -> None:
        self._most, self._most_per_key = most, most_per_key
        self._patience, self._longest = patience, longest
        self._tasks: set[asyncio.Task[Any]] = set()
        self._per_key: Counter[Hashable] = Counter()
        self._closing = False
        self._stopped_waiting = asyncio.Event()

    @property
    def count(self) -> int:
        """Count the turns in flight, and what follows those that are late."""
        return len(self._tasks)

    @property
    def full(self) -> bool:
        return self._closing or len(self._tasks) >= self._most

    def is_crowded_by(self, key: Hashable) -> bool:
        """Tell whether so much is in flight for this key that more of it has to be refused."""
        return self._per_key[key] >= self._most_per_key

    async def run(
        self, key: Hashable, work: Coroutine[Any, Any, T], late: Callable[[asyncio.Task[T]], Awaitable[None]]
    ) -> T | None:
        """Run this work and return its result, or None when it takes too long: `late` gets its task once that is done.

        A task that is stuck is cancelled by then. Raises what the work raises, unless it is late.
        """
        task = asyncio.create_task(work)
        self._tasks.add(task)
        self._per_key[key] += 1
        task.add_done_callback(partial(self._discard, key))
        done, _ = await asyncio.wait((task,), timeout=self._patience)
        if done:
            return task.result()
        LATE.inc()
        follow = asyncio.create_task(self._finish_late(task, late))
        self._tasks.add(follow)
        follow.add_done_callback(self._tasks.discard)
        return None

    def _discard(self, key: Hashable, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        self._per_key[key] -= 1
        if not self._per_key[key]:
            del self._per_key[key]

    async def _finish_late(self, task: asyncio.Task[T], late: Callable[[asyncio.Task[T]], Awaitable[None]]) -> None:
        await asyncio.wait((task,), timeout=self._longest)
        if not task.done():
            task.cancel()
            log().error("stuck")
            await asyncio.wait((task,))
        try:
            await late(task)
        except Exception as error:
            log().error("fault", error=name_of(error), where=where(error))

    async def close(self, grace: float, *others: asyncio.Task[Any]) -> None:
        """Take nothing more, wait `grace` seconds at most for what is in flight and for `others`, and cancel the rest.

        What is cancelled may or may not have been committed; its answer did not go out (norms E21).
        """
        self._closing = True
        self._tasks.update(others)
        stopped_waiting = asyncio.create_task(self._stopped_waiting.wait())
        until = asyncio.get_running_loop().time() + grace
        while (
            self._tasks
            and not self._stopped_waiting.is_set()
            and (left := until - asyncio.get_running_loop().time()) > 0
        ):
            await asyncio.wait((stopped_waiting, *self._tasks), timeout=left, return_when=asyncio.FIRST_COMPLETED)
            # Who is late is followed by a task that is new since.
            self._tasks.difference_update([task for task in self._tasks if task.done()])
        stopped_waiting.cancel()
        left_over = tuple(self._tasks)
        if left_over:
            log().warning("broken-off", counts={"tasks": len(left_over)})
        for task in left_over:
            task.cancel()
        await asyncio.gather(*left_over, stopped_waiting, return_exceptions=True)

    def stop_waiting(self) -> None:
        """Cancel what is in flight without waiting any longer, for whoever asks to stop a second time."""
        self._closing = True
        self._stopped_waiting.set()
