"""Whether to send work here: asked by whoever divides it over several processes."""

import asyncio
from collections.abc import Awaitable, Callable

# Why no work can be done here now, as one sentence for operators; "" when it can.
Hindrance = Callable[[], Awaitable[str]]
# Seconds for an answer, below what platforms wait for one.
_SECONDS = 4.0


class Readiness:
    """Says no while the process cannot do its work, and from the moment it is stopping."""

    def __init__(self, hindrance: Hindrance) -> None:
        self._hindrance = hindrance
        self.stopping = False

    async def hindrance(self) -> str:
        """Return why no work should come here, as one sentence; "" when it may. Raises what was not foreseen."""
        if self.stopping:
            return "stopping"
        try:
            async with asyncio.timeout(_SECONDS):
                return await self._hindrance()
        except TimeoutError:
            return "the database does not answer"
