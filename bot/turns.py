"""One turn: one at a time per person, the repeat check, one transaction, then the answer goes out.

Nothing is drawn here: whoever brings an event says how its answer is made ready. What is answered is committed before
it is sent; a send that fails loses nothing, the next word shows where we are.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, TypeVar

from bot.telemetry.logs import log
from bot.telemetry.metrics import PRIVATE, TURN_SECONDS, TURNS
from dialogs import desk
from dialogs.desk import Answer
from dialogs.effects import Response
from dialogs.events import Event, Who
from dialogs.instruments.definition import Language
from dialogs.ports import Conflict, UnitsOfWork
from dialogs.replies import Sentence
from dialogs.usecases.turn import Installation, language_of

# Somebody else writing at the same moment is rare; three in a row is a fault.
_ATTEMPTS = 3
_SORRY_SECONDS = 2.0

Prepared = TypeVar("Prepared")


def refused(response: Response) -> str:
    """What kind of data about a person this answer refuses; "" for every other answer. Only that is counted."""
    said = response if isinstance(response, Sentence) else getattr(response, "trouble", None)
    return str(said.args.get("finding", "")) if said else ""


class OneAtATime:
    """A lock per key that takes no room while nobody holds it."""

    def __init__(self) -> None:
        self._locks: dict[Any, tuple[asyncio.Lock, int]] = {}

    @asynccontextmanager
    async def __call__(self, key: Any) -> AsyncIterator[None]:
        lock, users = self._locks.get(key, (asyncio.Lock(), 0))
        self._locks[key] = (lock, users + 1)
        try:
            async with lock:
                yield
        finally:
            _, users = self._locks[key]
            if users == 1:
                del self._locks[key]
            else:
                self._locks[key] = (lock, users - 1)


class Turns:
    def __init__(self, installation: Installation, new_uow: UnitsOfWork, now: Callable[[], datetime]) -> None:
        self._installation = installation
        self._new_uow = new_uow
        self._now = now
        self._one_at_a_time = OneAtATime()

    async def take(
        self,
        event: Event,
        prepare: Callable[[Answer], Prepared],
        deliver: Callable[[Prepared], Awaitable[None]] | None = None,
    ) -> Prepared:
        """What `prepare` makes of the answer to this event, everything the event changed committed.

        With `deliver` it is sent before the next turn of this person begins, so that answers keep their order. Raises
        what `prepare` raises, and then nothing is committed; raises Conflict when others keep writing.
        """
        async with self._one_at_a_time((event.who.tenant, event.who.user)):
            began = time.perf_counter()
            answer, prepared, repeated = await self._decide(event, prepare)
            took = time.perf_counter() - began
            TURNS.labels(type(event).__name__).inc()
            TURN_SECONDS.observe(took)
            reply = ",".join(type(response).__name__ for response in answer.responses)
            log().info("turn", kind=type(event).__name__, reply=reply, repeated=repeated, ms=round(took * 1000, 1))
            if deliver and answer.responses:
                await deliver(prepared)
            return prepared

    async def _decide(self, event: Event, prepare: Callable[[Answer], Prepared]) -> tuple[Answer, Prepared, bool]:
        for attempt in range(1, _ATTEMPTS + 1):
            now = self._now()
            try:
                async with self._new_uow(event.who.tenant) as uow:
                    first = await uow.deliveries.register(event.delivery.conversation, event.delivery.activity, now)
                    answer = await desk.answer(self._installation, uow, event, now, repeated=not first)
                    # Before the commit: what cannot be drawn leaves nothing half done.
                    prepared = prepare(answer)
                    await uow.commit()
                for response in answer.responses:
                    if finding := refused(response):
                        PRIVATE.labels(finding).inc()
                return answer, prepared, not first
            except Conflict:
                if attempt == _ATTEMPTS:
                    raise
        raise AssertionError("unreachable")

    async def language(self, who: Who) -> Language:
        """The language to speak to this person outside a turn: their choice, or that of their Teams."""
        try:
            async with asyncio.timeout(_SORRY_SECONDS), self._new_uow(who.tenant) as uow:
                person = await uow.people.get(who.tenant, who.user)
        except Exception:
            # Asked for to say sorry, too: then the store may be what failed, or what hangs.
            person = None
        return (person and person.language) or language_of(who.locale)
