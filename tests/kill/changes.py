"""What people do meanwhile to what is being told.

Somebody is erased, closes a round whose picture is then made, hands a case over to another chair, or is back after the
channel took nothing for them.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy.exc import OperationalError

from dialogs.ports import Conflict, Repositories, UnitsOfWork
from dialogs.records import CLOCK
from dialogs.usecases.own_data import forget_person
from dialogs.usecases.pictures import close_and_release
from dialogs.usecases.prompts.catching_up import ask_on_return
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.turn import Installation, turn_for
from dialogs.usecases.uvos import take_over
from tests.kill.cases import Told
from tests.kill.history import Handed, History
from tests.kill.pace import PACE
from tests.kill.sender import make_house

# Of so many that hear of something, of so many rounds that are about to close, and of so many cases.
_ERASED, _CLOSED, _HANDED = 0.015, 0.3, 0.1
_CASES = (PromptKind.UVO_OVERDUE, PromptKind.UVO_HELD)
# Around the moment that it is due, until after a second copy of what was in doubt.
_BEFORE, _AFTER = 0.5, 2.5
# Seconds until whoever takes messages again speaks: longer than a lease, so whatever was refused is written down.
_SPEAKS = PACE.lease.total_seconds() + 1


@cache
def _house() -> Installation:
    return make_house()[0]


class Changes:
    """`most` people at most are erased.

    `closing` is when each round began to be closed, `handing` when each case that changed hands began to, by its id.
    """

    def __init__(self, new_uow: UnitsOfWork, history: History, rng: random.Random, most: int) -> None:
        self._new_uow, self._history, self._rng, self._most = new_uow, history, rng, most
        # Of whom nothing is planned any more.
        self.leaving = set[str]()
        # Who has what somebody else had is not erased, or that would go with them.
        self._staying = set[str]()
        # Whose chat takes nothing until they are back.
        self.away = set[str]()
        self.closing = dict[str, float]()
        self.handing = dict[str, float]()

    def of(
        self, planned: Sequence[Told], others: Sequence[str], alone: asyncio.Lock
    ) -> Iterator[Coroutine[Any, Any, None]]:
        """What is done to some of what was just planned; the first time there is something, it is done.

        `others` are those who may take a case.
        """
        for told in planned:
            prompt, draws = told.prompt, (self._rng.random(), self._rng.random(), self._rng.random())
            when = prompt.due_at.timestamp() + self._rng.uniform(-_BEFORE, _AFTER)
            erasable = prompt.person not in self.leaving | self._staying and len(self.leaving) < self._most
            if erasable and (draws[0] < _ERASED or not self.leaving):
                self.leaving.add(prompt.person)
                yield self._erase(prompt.person, when, alone)
            if prompt.kind == PromptKind.CLOSING_SOON and (draws[1] < _CLOSED or not self.closing):
                self.closing[prompt.subject] = when
                yield self._close(prompt.subject, prompt.id, when, alone)

            if prompt.kind in _CASES and (draws[2] < _HANDED or not self._staying):
                takes = [one for one in others if one not in self.leaving and one != prompt.person]
                self._staying.add(by := self._rng.choice(takes))
                yield self._hand_over(told, by, when, alone)

    async def be_away(self, person: str, until: float, alone: asyncio.Lock) -> None:
        """Take messages again from a moment on, and speak after that, as the desk has it: once, for all there is."""

        async def speak(uow: Repositories) -> None:
            spoke.clear()
            before = await uow.people.by_id(person)
            if before and before.unreachable:
                after = replace(before, unreachable="")
                await uow.people.save(before, after)
                await ask_on_return(turn_for(_house(), uow, after, datetime.now(UTC)))
                spoke.append(time.time())

        spoke = list[float]()
        await asyncio.sleep(max(0.0, until - time.time()))
        self.away.discard(person)
        await self._do(speak, time.time() + _SPEAKS, alone)
        if spoke:
            self._history.back[f"a:{person}"] = spoke[0]

    async def _erase(self, person: str, when: float, alone: asyncio.Lock) -> None:
        async def erase(uow: Repositories) -> None:
            await forget_person(_house(), uow, person, datetime.now(UTC), person)

        await self._do(erase, when, alone)
        self._history.erased[f"a:{person}"] = time.time()

    async def _close(self, round_: str, told: str, when: float, alone: asyncio.Lock) -> None:
        async def close(uow: Repositories) -> None:
            # Whose coordinator was erased, is closed already.
            if (found := await uow.rounds.get(round_)) and found.closed_on is None:
                self.closing[round_] = time.time()
                await close_and_release(_house(), uow, found, datetime.now(UTC), CLOCK)

        await self._do(close, when, alone)
        self._history.voided[told] = time.time()

    async def _hand_over(self, told: Told, by: str, when: float, alone: asyncio.Lock) -> None:
        prompt, began = told.prompt, dict[str, float]()

        async def hand_over(uow: Repositories) -> None:
            began.clear()
            uvo, person = await uow.uvos.get(prompt.subject), await uow.people.by_id(by)
            # Of who was erased meanwhile there is no case.
            if uvo and person and uvo.chair == prompt.person:
                began[uvo.id] = time.time()
                await take_over(turn_for(_house(), uow, person, datetime.now(UTC)), uvo)

        await self._do(hand_over, when, alone)
        if began:
            self.handing |= began
            self._history.voided[prompt.id] = time.time()
            self._history.handed[told.case] = Handed(f"a:{prompt.person}", f"a:{by}", time.time())

    async def _do(self, what: Callable[[Repositories], Awaitable[None]], when: float, alone: asyncio.Lock) -> None:
        await asyncio.sleep(max(0.0, when - time.time()))
        while True:
            try:
                async with alone, self._new_uow("t") as uow:
                    await what(uow)
                    await uow.commit()
                return
            except Conflict:
                # As a turn is, that was ended for the sake of a sender.
                continue
            except OperationalError as fault:
                # On a file we are a second process, which a bot never meets: a sender wrote since we first read.
                if "locked" not in str(fault):
                    raise
