"""Turns: one at a time per person, the check for repeats, one transaction, then the answer is sent.

Nothing is drawn here: the caller says how an answer is drawn and sent. An answer is committed before it is sent; a send
that fails loses nothing, the next message shows where we are.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import count
from typing import Any, TypeVar

from bot.telemetry.logs import log, name_of, where
from bot.telemetry.metrics import NOT_UNDERSTOOD, PRIVATE, TURN_SECONDS, TURNS
from dialogs import desk
from dialogs.desk import Answer
from dialogs.effects import Response
from dialogs.events import Delivery, Event, Who
from dialogs.instruments.definition import Language
from dialogs.ports import Conflict, Lost, UnitsOfWork
from dialogs.replies import Sentence
from dialogs.shown import Shown, after
from dialogs.usecases.organisations import is_served
from dialogs.usecases.turn import Installation, language_of

# A conflict with another writer is rare; three in a row are a fault.
_TURN_ATTEMPTS = 3
# For what is read or written beside a turn, with somebody waiting for their answer.
_BESIDE_SECONDS = 2.0
# Seconds between tries: together well within those in which the channel is answered (bot.web.in_flight).
_WAITS = (0.05, 0.2, 0.5, 1.0, 1.0, 1.0, 1.0)

Prepared = TypeVar("Prepared")
T = TypeVar("T")
# Title -> what pressing it sends.
Titles = Mapping[str, Mapping[str, Any]]


def refused_data_kind(response: Response) -> str:
    """Return the kind of personal data that this answer refuses, which is all that is counted; "" for other answers."""
    sentence = response if isinstance(response, Sentence) else getattr(response, "trouble", None)
    return str(sentence.args.get("finding", "")) if sentence else ""


async def patiently(work: Callable[[], Awaitable[T]]) -> T:
    """Do this, and once more after a short wait whenever the store is lost. Raises Lost when it stays away.

    Of what was being committed nobody knows whether it is kept: who works twice must see that it was here before.
    """
    for wait in _WAITS:
        try:
            return await work()
        except Lost as fault:
            log().warning("database-lost", error=name_of(fault))
        await asyncio.sleep(wait)
    return await work()


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
        shown: Callable[[Prepared], Shown | None] | None = None,
    ) -> Prepared:
        """Answer this event, commit what it changed, and return what `prepare` makes of the answer.

        `titles` returns what can be pressed on it: those can be typed, too. `shown` returns which message shows scores
        by it, as far as that is known before it is sent; see `note_shown`. With `deliver` it is sent before the next
        turn of this person begins, so that answers keep their order. Raises what `prepare` raises, and then nothing is
        committed; raises Conflict when others keep writing, and Lost when the store stays away.
        """
        async with self._lock((event.who.tenant, event.who.user)):
            began = time.perf_counter()
            answer, prepared, repeated = await self._decide(event, prepare, titles, shown)
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
        shown: Callable[[Prepared], Shown | None] | None,
    ) -> tuple[Answer, Prepared, bool]:
        decided: list[tuple[Answer, Prepared]] = []

        async def decide(tries: Iterator[int]) -> tuple[Answer, Prepared, bool]:
            # Only the first try is impatient. What made it wait may also be somebody else at work, which goes over.
            return await self._decide_once(event, prepare, titles, shown, decided, impatient=next(tries) == 0)

        for attempt in range(1, _TURN_ATTEMPTS + 1):
            try:
                answer, prepared, repeated = await patiently(partial(decide, count()))
            except Conflict:
                if attempt == _TURN_ATTEMPTS:
                    raise
                decided.clear()
                continue
            if answer.not_understood_in:
                NOT_UNDERSTOOD.labels(answer.not_understood_in).inc()
            for response in answer.responses:
                if kind := refused_data_kind(response):
                    PRIVATE.labels(kind).inc()
            return answer, prepared, repeated
        raise AssertionError("unreachable")

    async def _decide_once(
        self,
        event: Event,
        prepare: Callable[[Answer], Prepared],
        titles: Callable[[Answer, Prepared], Titles] | None,
        shown: Callable[[Prepared], Shown | None] | None,
        decided: list[tuple[Answer, Prepared]],
        *,
        impatient: bool,
    ) -> tuple[Answer, Prepared, bool]:
        """Decide and commit. `decided` holds the answer that was being committed when the store was lost, if any."""
        now = self._now()
        async with self._new_uow(event.who.tenant, impatient=impatient) as uow:
            # Of an organisation that was removed nothing is new; only then is asked which of the two it is.
            is_new = self._installation.lists(event.who.tenant) and await uow.deliveries.register(
                event.delivery.conversation, event.delivery.activity, now
            )
            if not is_new and not await is_served(self._installation, uow, event.who.tenant):
                answer = await desk.say_goodbye(self._installation, uow, event, now)
                return answer, prepare(answer), False
            if decided and not is_new:
                # It was kept after all, and this is what came of it; nobody has read it yet.
                return *decided[-1], False
            answer = await desk.answer(self._installation, uow, event, now, repeated=not is_new)
            # Before the commit: what cannot be drawn leaves nothing half done.
            prepared = prepare(answer)
            pressable = titles(answer, prepared) if titles else {}
            await desk.keep_person(uow, answer, pressable, shown(prepared) if shown else None)
            decided[:] = [(answer, prepared)]
            await uow.commit()
        return answer, prepared, not is_new

    async def is_first(self, who: Who, delivery: Delivery) -> bool:
        """Tell whether no process was given this delivery before, for what is answered without a turn."""
        async with self._new_uow(who.tenant) as uow:
            is_new = await uow.deliveries.register(delivery.conversation, delivery.activity, self._now())
            await uow.commit()
        return is_new

    async def note_shown(self, who: Who, change: Shown) -> None:
        """Write which messages show this person's scores, beside their turns: a message has no id before it is sent.

        When it cannot be written that is logged: what was said stands, and only hiding it later finds it no more.
        """
        try:
            async with asyncio.timeout(_BESIDE_SECONDS), self._new_uow(who.tenant) as uow:
                person = await uow.people.get(who.tenant, who.user)
                if person:
                    await uow.people.save(person, replace(person, shown=after(person.shown, change)))
                    await uow.commit()
        except Exception as error:
            log().warning("shown-not-kept", error=name_of(error), where=where(error))

    async def language(self, who: Who) -> Language:
        """Return the language to use for this person outside a turn: their own choice, or that of their Teams."""
        try:
            async with asyncio.timeout(_BESIDE_SECONDS), self._new_uow(who.tenant) as uow:
                person = await uow.people.get(who.tenant, who.user)
        except Exception:
            # Asked for to say sorry, too: then the store may be what failed, or what hangs.
            person = None
        return (person and person.language) or language_of(who.locale)
