"""A channel that is loaded by its first delivery."""

import asyncio
import gc
from collections.abc import Awaitable, Callable, Mapping

from bot.web.channel import Channel, HttpAnswer


class LateChannel:
    """Makes the channel when something is first delivered, in a thread; that delivery waits, and the others go on.

    For the trial, which nobody may open for a while: an SDK is 20 MB. Production knows at its start that it can answer.
    """

    def __init__(self, make: Callable[[], Channel]) -> None:
        self._make, self._one_at_a_time = make, asyncio.Lock()
        self._channel: Channel | None = None

    async def receive(self, headers: Mapping[str, str], read: Callable[[], Awaitable[bytes]]) -> HttpAnswer:
        """Handle one delivery as the channel does (`Channel.receive`)."""
        return await (self._channel or await self._load()).receive(headers, read)

    async def _load(self) -> Channel:
        async with self._one_at_a_time:
            if self._channel is None:
                self._channel = await asyncio.to_thread(self._make)
                # What was imported stays (`bot.__main__`).
                gc.freeze()
            return self._channel
