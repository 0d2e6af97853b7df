"""Turns: one at a time per person, the check for repeats, one transaction, then the answer is sent.

Nothing is drawn here: the caller says how an answer is drawn and sent. An answer is committed before it is sent; a send
that fails loses nothing, the next message shows where we are.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, TypeVar

from bot.telemetry.logs import log
from bot.telemetry.metrics import NOT_UNDERSTOOD, PRIVATE, TURN_SECONDS, TURNS
from dialogs import desk
from dialogs.desk import Answer
from dialogs.effects import Response
from dialogs.events import Event, Who
from dialogs.instruments.definition import Language
from dialogs.ports import Conflict, UnitsOfWork
from dialogs.replies import Sentence
from dialogs.usecases.organisations import is_served
from dialogs.usecases.turn import Installation, language_of

# A conflict with another writer is rare; three in a row are a fault.
_TURN_ATTEMPTS = 3
_LANGUAGE_SECONDS = 2.0

Prepared = TypeVar("Prepared")
# Title -> what pressing it sends.
Titles = Mapping[str, Mapping[str, Any]]


def refused_data_kind(response: Response) -> str:
    """Return the kind of personal data that this answer refuses, which is all that is counted; "" for other answers."""
    sentence = response if isinstance(response, Sentence) else getattr(response, "trouble", None)
    return str(sentence.args.get("finding", "")) if sentence else ""


class KeyedLock:
    """A lock per key that takes no memory while nobody holds it."""

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
        self._lock = KeyedLock()

    async def take(
        self,
        event: Event,
        prepare: Callable[[Answer], Prepared],
        deliver: Callable[[Prepared], Awaitable[None]] | None = None,
        titles: Callable[[Answer, Prepared], Titles] | None = None,
    ) -> Prepared:
        """Answer this event, commit what it changed, and return what `prepare` makes of the answer.

        `titles` returns what can be pressed on it: those can be typed, too. With `deliver` it is sent before the next
        turn of this person begins, so that answers keep their order. Raises what `prepare` raises, and then nothing is
        committed; raises Conflict when others keep writing.
        """
        async with self._lock((event.who.tenant, event.who.user)):
            began = time.perf_counter()
            answer, prepared, repeated = await self._decide(event, prepare, titles)
            took = time.perf_counter() - began
            TURNS.labels(type(event).__name__).inc()
            TURN_SECONDS.observe(took)
            reply = ",".join(type(response).__name__ for response in answer.responses)
            log().info("turn", kind=type(event).__name__, reply=reply, repeated=repeated, ms=round(took * 1000, 1))
            if deliver and answer.responses:
                await deliver(prepared)
            return prepared

    async def _decide(
        self,
        event: Event,
        prepare: Callable[[Answer], Prepared],
        titles: Callable[[Answer, Prepared], Titles] | None,
    ) -> tuple[Answer, Prepared, bool]:
        for attempt in range(1, _TURN_ATTEMPTS + 1):
            now = self._now()
            try:
                async with self._new_uow(event.who.tenant) as uow:
                    # Of an organisation that was removed nothing is new; only then is asked which of the two it is.
                    is_new = self._installation.lists(event.who.tenant) and await uow.deliveries.register(
                        event.delivery.conversation, event.delivery.activity, now
                    )
                    if not is_new and not await is_served(self._installation, uow, event.who.tenant):
                        answer = await desk.say_goodbye(self._installation, uow, event, now)
                        return answer, prepare(answer), False
                    answer = await desk.answer(self._installation, uow, event, now, repeated=not is_new)
                    # Before the commit: what cannot be drawn leaves nothing half done.
                    prepared = prepare(answer)
                    await desk.keep_person(uow, answer, titles(answer, prepared) if titles else {})
                    await uow.commit()
                if answer.not_understood_in:
                    NOT_UNDERSTOOD.labels(answer.not_understood_in).inc()
                for response in answer.responses:
                    if kind := refused_data_kind(response):
                        PRIVATE.labels(kind).inc()
                return answer, prepared, not is_new
            except Conflict:
                if attempt == _TURN_ATTEMPTS:
                    raise
        raise AssertionError("unreachable")

    async def language(self, who: Who) -> Language:
        """Return the language to use for this person outside a turn: their own choice, or that of their Teams."""
        try:
            async with asyncio.timeout(_LANGUAGE_SECONDS), self._new_uow(who.tenant) as uow:
                person = await uow.people.get(who.tenant, who.user)
        except Exception:
            # Asked for to say sorry, too: then the store may be what failed, or what hangs.
            person = None
        return (person and person.language) or language_of(who.locale)
