"""One turn: one at a time per person, the repeat check, one transaction, then the answer goes out.

What is answered is committed before it is sent; a send that fails loses nothing, the next word shows where we are.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from bot.cards.render import Promise, render
from bot.documents.files import File, file_of
from bot.telemetry.logs import log
from bot.telemetry.metrics import PRIVATE, TURN_SECONDS, TURNS
from dialogs import desk
from dialogs.events import Event, Who
from dialogs.instruments.definition import Language
from dialogs.ports import Conflict, UnitsOfWork
from dialogs.replies import FileOffer, OwnOutcome, Reply, Review, RosterWanted, ScoresHidden, Sentence
from dialogs.usecases.turn import Installation, language_of

# Somebody else writing at the same moment is rare; three in a row is a fault.
_ATTEMPTS = 3
_SORRY_SECONDS = 2.0


def refused(reply: Reply) -> str:
    """What kind of data about a person this answer refuses; "" for every other answer. Only that is counted."""
    said = reply if isinstance(reply, Sentence) else getattr(reply, "trouble", None)
    return str(said.args.get("finding", "")) if said else ""


Card = dict[str, Any]


class Scored(dict[str, Any]):
    """A card that tells a person's own scores: what they can wish out of sight afterwards."""


Outgoing = Card | File | RosterWanted | ScoresHidden
Deliver = Callable[[list[Outgoing]], Awaitable[None]]


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
    def __init__(
        self, installation: Installation, promise: Promise, new_uow: UnitsOfWork, now: Callable[[], datetime]
    ) -> None:
        self._installation = installation
        self._promise = promise
        self._new_uow = new_uow
        self._now = now
        self._one_at_a_time = OneAtATime()

    async def take(self, event: Event, deliver: Deliver | None = None) -> list[Outgoing]:
        """What answers this event, everything it changed committed.

        With `deliver` they are sent before the next turn of this person begins, so that answers keep their order.
        """
        async with self._one_at_a_time((event.who.tenant, event.who.user)):
            began = time.perf_counter()
            cards, repeated, kind = await self._decide(event)
            took = time.perf_counter() - began
            TURNS.labels(type(event).__name__).inc()
            TURN_SECONDS.observe(took)
            log().info("turn", kind=type(event).__name__, reply=kind, repeated=repeated, ms=round(took * 1000, 1))
            if deliver and cards:
                await deliver(cards)
            return cards

    async def _decide(self, event: Event) -> tuple[list[Outgoing], bool, str]:
        for attempt in range(1, _ATTEMPTS + 1):
            now = self._now()
            try:
                async with self._new_uow(event.who.tenant) as uow:
                    first = await uow.deliveries.first(event.delivery.conversation, event.delivery.activity, now)
                    answer = await desk.answer(self._installation, uow, event, now, repeated=not first)
                    # Drawn before the commit: a card that cannot be drawn leaves nothing half done.
                    cards = [self._draw(reply, answer.language) for reply in answer.replies]
                    await uow.commit()
                for reply in answer.replies:
                    if finding := refused(reply):
                        PRIVATE.labels(finding).inc()
                return cards, not first, ",".join(type(reply).__name__ for reply in answer.replies)
            except Conflict:
                if attempt == _ATTEMPTS:
                    raise
        raise AssertionError("unreachable")

    def _draw(self, reply: Reply, language: Language) -> Outgoing:
        if isinstance(reply, RosterWanted | ScoresHidden):
            return reply
        if isinstance(reply, FileOffer):
            return file_of(reply, language)
        card = render(reply, language, self._promise)
        return Scored(card) if isinstance(reply, OwnOutcome | Review) else card

    async def language(self, who: Who) -> Language:
        """The language to speak to this person outside a turn: their choice, or that of their Teams."""
        try:
            async with asyncio.timeout(_SORRY_SECONDS), self._new_uow(who.tenant) as uow:
                person = await uow.people.get(who.tenant, who.user)
        except Exception:
            # Asked for to say sorry, too: then the store may be what failed, or what hangs.
            person = None
        return (person and person.language) or language_of(who.locale)
