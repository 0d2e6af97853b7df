"""A process that sends prompts and may be killed at any moment: the real prompter, composing, store and connector.

Run as a module it is a nursery: it reads orders as lines of JSON, forks a sender or a server (server.py) for each (the
imports are done by then) and writes its process id. Prompts of a kind that there is say what they say; those of a kind
that is made up say their id. What a sender does is noted in a file of its own, line by line, so that it is there
whatever happens to the process.
"""

import asyncio
import gc
import json
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, cast

from bot import bootstrap
from bot.cards.render import PrivacyFacts, render
from bot.installation import make_installation, make_privacy_facts
from bot.proactive.jobs import tick
from bot.proactive.sender import PromptSender
from bot.settings import Settings
from bot.teams.connector import Connector
from bot.telemetry import logs
from bot.web.channel import Messenger, SendOutcome, SendResult
from dialogs.instruments.definition import Language
from dialogs.ports import UnitOfWork
from dialogs.records import Address, Prompt
from dialogs.reminders.windows import Calendar
from dialogs.replies import Reply
from dialogs.usecases.prompts import composing
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.prompts.shapes import Ending, Message, Postponed
from dialogs.usecases.turn import Installation
from store.clock import DatabaseClock
from store.engine import database_url, make_engine
from store.unit_of_work import units_of_work
from tests.kill import server
from tests.kill.clocks import machine_clock
from tests.kill.pace import PACE

assert bootstrap  # With it everything is loaded before the first fork.

_PAUSE = 0.05
# Whoever stands still for so long without being stopped is on a machine that is too busy.
_STALL = 0.5
HEARD = "heard"


class Diary:
    """What this sender does, each line there as soon as it is written."""

    def __init__(self, path: str, worker: str) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._worker = worker

    def note(self, do: str, **more: Any) -> None:
        line = {"do": do, "worker": self._worker, "at": time.time(), **more}
        os.write(self._file, json.dumps(line).encode() + b"\n")


@dataclass(frozen=True)
class Stamped:
    """What is said, and which prompts it tells, under which fences. Nothing of ours reads that but the channel."""

    told: dict[str, int]
    reply: Reply | None


class Noted(Messenger[dict[str, Any]]):
    """The connector, with a line before and after everything it sends. A card says who drew it, and for what."""

    def __init__(
        self, connector: Connector, facts: PrivacyFacts, diary: Diary, reach: Callable[[str], None], name: str
    ) -> None:
        self._connector, self._facts = connector, facts
        self._diary, self._reach, self._name = diary, reach, name

    def prepare(self, reply: Reply, language: Language) -> dict[str, Any]:
        stamped = cast(Stamped, reply)
        card = render(stamped.reply, language, self._facts) if stamped.reply else {"type": "AdaptiveCard"}
        return card | {"chaos": {"told": stamped.told, "worker": self._name}}

    async def tell(self, to: Address, card: dict[str, Any]) -> SendResult:
        told = card["chaos"]["told"]
        self._diary.note("tell", told=told)
        self._reach("before-send")
        arrival = SendOutcome.UNCLEAR
        try:
            sent = await self._connector.tell(to, card, "-")
            arrival = sent.outcome
        finally:
            self._diary.note("told", arrival=arrival.name, told=told)
        self._reach("after-send")
        return sent

    async def open_chat(self, tenant: str, to: Address) -> tuple[SendResult, Address | None]:
        return await self._connector.open_chat(tenant, to)


class Sender:
    def __init__(self, order: dict[str, Any], house: tuple[Installation, PrivacyFacts]) -> None:
        self._name, self._fail, self._ahead = order["name"], order["fail"], timedelta(seconds=order["ahead"])
        self._installation, facts = house
        self._diary = Diary(order["diary"], self._name)
        self._engine = make_engine(database_url(order["database"]))
        self._connector = Connector()
        self._clock = DatabaseClock(self._engine, machine_clock(order["clock"]))
        waits, lease = (order["patience"] * length for length in (PACE.send_timeout, PACE.lease))
        pace = replace(PACE, at_once=order["at_once"], send_timeout=waits, lease=lease)
        self._prompt_sender = PromptSender(
            units_of_work(self._engine), Noted(self._connector, facts, self._diary, self._reach, self._name),
            self._compose, self._delivered, self._now, pace,
            read_clock=self._clock.read,
        )  # fmt: skip

    def _now(self) -> datetime:
        # As if so much time had gone by, for everybody it talks to as well.
        return self._clock() + self._ahead

    def _reach(self, point: str) -> None:
        """A fail point: the first time it is reached it is the end, or a standstill."""
        if self._fail == point:
            os.kill(os.getpid(), signal.SIGKILL)
        if self._fail == f"stop-{point}":
            self._fail = ""
            os.kill(os.getpid(), signal.SIGSTOP)

    async def _compose(
        self, uow: UnitOfWork, prompt: Prompt, beside: Sequence[Prompt], now: datetime
    ) -> Message | Postponed | None:
        self._note_composed([prompt])
        self._reach("after-claim")
        if PromptKind.of_word(prompt.kind) is None:
            person = await uow.people.by_id(prompt.person)
            if person is None:
                return None
            return _stamped(Message(person, cast(Reply, None), "nl"), [prompt])
        composed = await composing.compose(self._installation, uow, prompt, beside, now)
        if not isinstance(composed, Message):
            return composed
        if composed.beside:
            self._note_composed(composed.beside)
        return _stamped(composed, [prompt, *composed.beside])

    def _note_composed(self, prompts: Sequence[Prompt]) -> None:
        doubts = {prompt.id: prompt.doubt for prompt in prompts}
        self._diary.note("compose", told={prompt.id: prompt.fence for prompt in prompts}, doubts=doubts)

    async def _delivered(self, uow: UnitOfWork, prompts: Sequence[Prompt], now: datetime, ending: Ending) -> None:
        # A row of its own for every time it is heard.
        for prompt in prompts:
            assert await uow.deliveries.register(HEARD, f"{prompt.id} {prompt.fence} {ending}", now)
        await composing.on_prompts_ended(self._installation, uow, prompts, now, ending)
        self._reach("before-commit")

    async def _beat(self) -> None:
        before = time.time()
        while True:
            await asyncio.sleep(_STALL / 5)
            if time.time() - before > _STALL:
                self._diary.note("stall", since=before)
            before = time.time()

    async def _tick(self) -> None:
        while True:
            await tick(self._prompt_sender)
            self._diary.note("ticked")
            await asyncio.sleep(_PAUSE)

    async def work(self) -> None:
        stopped = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
        await self._connector.open()
        tasks = [asyncio.create_task(self._tick()), asyncio.create_task(self._beat())]
        await stopped.wait()
        await self._prompt_sender.close()
        for task in tasks:
            task.cancel()
        await self._connector.close()
        await self._engine.dispose()


def _stamped(message: Message, prompts: Sequence[Prompt]) -> Message:
    told = {prompt.id: prompt.fence for prompt in prompts}
    return replace(message, reply=cast(Reply, Stamped(told, message.reply)))


def make_house() -> tuple[Installation, PrivacyFacts]:
    """What all of them know. It is always working hours here: when it is not, is tried elsewhere."""
    settings = Settings()
    always = replace(make_installation(settings), calendar=Calendar(always=True))
    return always, make_privacy_facts(settings)


def _become(order: dict[str, Any], house: tuple[Installation, PrivacyFacts]) -> None:
    """Never returns."""
    nothing = os.open(os.devnull, os.O_RDWR)
    # Its words must not be read as ours, nor its input be taken from us.
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    status = 1
    try:
        logs.set_up("critical")
        if "environment" in order:
            server.serve(order, house[0])
        else:
            asyncio.run(Sender(order, house).work())
        status = 0
    finally:
        os._exit(status)


def main() -> None:
    children: set[int] = set()
    house = make_house()

    def remember_ended(*_: object) -> None:
        with suppress(ChildProcessError):
            while (pid := os.waitpid(-1, os.WNOHANG)[0]) != 0:
                children.discard(pid)

    signal.signal(signal.SIGCHLD, remember_ended)
    # As `bot.__main__` does: a fork that looks through all this for garbage copies it, and stands still meanwhile.
    gc.freeze()
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            _become(json.loads(line), house)
        children.add(pid)
        print(pid, flush=True)
    for pid in list(children):
        os.kill(pid, signal.SIGKILL)


if __name__ == "__main__":
    main()
