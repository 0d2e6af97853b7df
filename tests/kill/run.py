"""One run: what is planned, answered and voided in it, and what is left of it."""

import asyncio
import itertools
import random
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.ports import UnitOfWork
from dialogs.records import Prompt, PromptState, Round
from dialogs.usecases.prompts.kinds import PromptKind
from store.schema import deliveries, people, prompts
from store.unit_of_work import units_of_work
from tests.bench.channel import TENANT
from tests.conftest import raw
from tests.kill.cases import Told, gathered, somebody
from tests.kill.changes import Changes
from tests.kill.clocks import AHEAD, BEHIND, JUMPS, RIGHT
from tests.kill.history import HANDED, History, Planned, Row
from tests.kill.pace import PACE
from tests.kill.postgres import Server
from tests.kill.sender import HEARD
from tests.kill.senders import Senders
from tests.kill.strikes import Over
from tests.kill.talkers import Talker
from tests.kill.wire import Answer, Meets, Wire
from tests.kill.worlds import ANSWERS, DELIVERIES, PEOPLE, RUNS, worlds_of

_PEOPLE, _UNREACHABLE, _TALKERS = 120, 3, 4
# Those after the unreachable are away at first, for a part of the run, and so many of the moments are theirs.
_AWAY, _THEIRS = 8, 0.1
# How many moments are planned per second and process, so many seconds ahead, while no more than so many prompts wait:
# what senders can do that stand still half of the time. At some of them somebody hears of several cases at once.
_PER_SECOND, _SOON_DUE, _WAITING, _GATHERED = 2, 2.0, 60, 0.4
_VOIDED = 0.1
# Seconds between two prompts for somebody who talks.
_EVERY = 0.5
DRAIN = 120.0
# How often the channel does what, in a hundred, how long it takes at most, and how long it asks to be left alone.
_CHANNEL = {
    Answer.YES: 64, Answer.WAIT: 6, Answer.WAIT_AS_LONG_AS: 6, Answer.FAILED: 5,
    Answer.LOST: 12, Answer.RESET: 5, Answer.HANG: 2,
}  # fmt: skip
_TAKES, _RESTS = 0.1, (1, 2)
# What is not due within so long is planned for another day: the next morning may begin within the hour.
_SOON = timedelta(seconds=DRAIN)
_READ = (PEOPLE, DELIVERIES, RUNS, ANSWERS)


@dataclass(frozen=True)
class Run:
    """One run: the database, where its files go, how long it is struck at least, and the seed of its choices.

    `server` is the PostgreSQL it may start again; without one the database is a file, and there is one process.
    """

    database: str
    folder: Path
    seconds: float
    seed: int
    server: Server | None = None

    @property
    def clocks(self) -> tuple[str, ...]:
        """Of the machines: one for each process. SQLite is for one (docs/decisions.md, 6), whose clock counts."""
        return (AHEAD, BEHIND, JUMPS) if self.server else (RIGHT,)


class Chaos:
    """What is planned, answered and voided in a run, and what is left of it."""

    def __init__(self, run: Run, engine: AsyncEngine, wire: Wire) -> None:
        self._run, self._engine, self._wire = run, engine, wire
        self._new_uow = units_of_work(engine)
        self._rng = random.Random(run.seed)
        self._kinds: dict[str, tuple[str, str]] = {}
        self._ended: set[str] = set()
        self.talkers: dict[str, Talker] = {}
        self.history = History(
            second_after=PACE.unclear_wait.total_seconds(),
            gives_up_after=PACE.send_timeout.total_seconds(),
            lease=PACE.lease.total_seconds(),
        )
        changing = random.Random(f"{run.seed} changes")
        self._changes = Changes(self._new_uow, self.history, changing, _PEOPLE // 2)

    # What is to be sent

    async def keep_people(self) -> None:
        """Some never spoke to us: their chat is still to be made."""
        async with self._new_uow("t") as uow:
            for number in range(_PEOPLE):
                await uow.people.add(somebody(f"p{number}", self._wire.url, knows_us=number % 5 != 0))
            await uow.commit()

    async def plan(self, alone: asyncio.Lock, over: Over) -> None:
        """Plan what is due soon, as long as senders keep up, and void some of it, each at a moment of its own."""
        numbers, everybody = itertools.count(), [f"p{number}" for number in range(_UNREACHABLE, _PEOPLE)]
        away, begun = everybody[:_AWAY], time.time()
        self._changes.away.update(away)
        async with asyncio.TaskGroup() as meanwhile:
            for person in away:
                until = begun + self._run.seconds * self._rng.uniform(0.3, 0.9)
                meanwhile.create_task(self._changes.be_away(person, until, alone))
            while not over():
                await asyncio.sleep(_SOON_DUE / 2)
                if len(self.history.planned) - len(self._ended) > _WAITING:
                    await self._count_ended(alone)
                    continue
                many = int(_PER_SECOND * len(self._run.clocks) * _SOON_DUE)
                async with alone, self._new_uow("t") as uow:
                    planned = [told for _ in range(many) for told in await self._plan_one(uow, next(numbers))]
                    await uow.commit()
                for told in planned:
                    self._note(told)
                    if self._rng.random() < _VOIDED:
                        meanwhile.create_task(self._void(told.prompt, self._rng.random(), alone))
                for change in self._changes.of(planned, everybody, alone):
                    meanwhile.create_task(change)

    async def _count_ended(self, alone: asyncio.Lock) -> None:
        async with alone, raw(self._engine) as connection:
            ended = select(prompts.c.id).where(prompts.c.state != PromptState.DUE)
            self._ended = set((await connection.execute(ended)).scalars())

    async def _plan_one(self, uow: UnitOfWork, number: int) -> list[Told]:
        """Plan what one person hears at one moment."""
        due = datetime.now(UTC) + timedelta(seconds=self._rng.uniform(0.1, _SOON_DUE))
        here = [f"p{each}" for each in range(_PEOPLE) if f"p{each}" not in self._changes.leaving]
        away = sorted(self._changes.away - self._changes.leaving) if self._rng.random() < _THEIRS else []
        who = self._rng.choice(away or here)
        found = self._planned(number, who, due)
        for told, about in found:
            if about is not None:
                await (uow.rounds.add(about) if isinstance(about, Round) else uow.uvos.add(about))
            assert await uow.prompts.plan(told.prompt)
        return [told for told, _ in found]

    def _planned(self, number: int, who: str, due: datetime) -> Any:
        """What one person hears at one moment, and what it is about."""
        if self._rng.random() < _GATHERED:
            return list(gathered(100 * number, who, due, self._rng))
        lasts = timedelta(seconds=1) if self._rng.random() < 0.03 else timedelta(days=1)
        made_up = Prompt(f"m{number}", f"m{number}", "reminder", who, f"m{number}", due, due + lasts)
        return [(Told(made_up, "", replans=False), None)]

    def _note(self, told: Told) -> None:
        prompt = told.prompt
        reachable = int(prompt.person.removeprefix("p")) >= _UNREACHABLE
        due, replans = prompt.due_at.timestamp(), told.replans and reachable
        planned = Planned(f"a:{prompt.person}", due, told.case, replans, time.time())
        self.history.planned[prompt.id] = planned
        self._kinds[prompt.id] = prompt.kind, prompt.subject

    def answer(self, chat: str, prompt: str, number: int) -> Meets:
        """The same for the same message of the same seed."""
        rng = random.Random(f"{self._run.seed} {prompt} {number}")
        takes, answer = rng.uniform(0, _TAKES), rng.choices(list(_CHANNEL), list(_CHANNEL.values()))[0]
        gone = chat in {
            *(f"a:p{number}" for number in range(_UNREACHABLE)),
            *(f"a:{one}" for one in self._changes.away),
        }
        return Meets(Answer.GONE if gone else answer, takes, rng.choice(_RESTS))

    async def _void(self, prompt: Prompt, when: float, alone: asyncio.Lock) -> None:
        """Void it: half of them some time before they are due, half while they may be sent."""
        due = prompt.due_at.timestamp()
        moment = time.time() + 2 * when * (due - time.time()) if when < 0.5 else due + 4 * (when - 0.5) * _TAKES
        await asyncio.sleep(max(0.0, moment - time.time()))
        async with alone, self._new_uow("t") as uow:
            voided = await uow.prompts.void(prompt.kind, prompt.subject)
            await uow.commit()
        if voided:
            self.history.voided[prompt.id] = time.time()

    # Who talks

    def hear(self, reply: Mapping[str, Any]) -> None:
        """Give an answer of a bot to whom it is for."""
        if talker := self.talkers.get(reply["conversation"]["id"]):
            talker.hear(reply)

    async def talk(self, ports: list[int], over: Over) -> None:
        """Let people fill in scans until it is over, and find out where they are."""
        addresses = [f"http://127.0.0.1:{port}" for port in ports]
        for number in range(_TALKERS if ports else 0):
            rng = random.Random(f"{self._run.seed} talker {number}")
            talker = Talker(f"t{number}", self._wire.url, addresses, rng)
            self.talkers[f"a:t{number}"] = talker
        await asyncio.gather(*(talker.talk(over) for talker in self.talkers.values()))

    async def prompt_talkers(self, alone: asyncio.Lock, over: Over) -> None:
        """Let senders write to those who talk, too: both want to hold the same rows."""
        rng = random.Random(f"{self._run.seed} prompts for talkers")
        while self.talkers and not over():
            await asyncio.sleep(rng.uniform(0, 2 * _EVERY))
            number, name = len(self.history.planned), rng.choice(list(self.talkers.values())).name
            async with alone, self._new_uow(TENANT) as uow:
                person = await uow.people.get(TENANT, f"aad-{name}")
                if person is None or not person.conversation:
                    continue
                due = datetime.now(UTC) + timedelta(seconds=rng.uniform(0, 1))
                id_ = f"n{number}"
                await uow.prompts.plan(Prompt(id_, id_, "reminder", person.id, id_, due, due + timedelta(days=1)))
                await uow.commit()
            self.history.planned[id_] = Planned(f"a:{name}", due.timestamp(), at=time.time())

    # How it ends

    async def quiet(self) -> None:
        """Wait until nothing is due any more."""
        open_ = select(prompts.c.id).where(
            prompts.c.state == PromptState.DUE, prompts.c.due_at < datetime.now(UTC) + _SOON
        )
        async with asyncio.timeout(DRAIN):
            while True:
                async with raw(self._engine) as connection:
                    if (await connection.execute(open_)).first() is None:
                        return
                await asyncio.sleep(0.1)

    async def collect(self, senders: Senders) -> History:
        """Return it with what the database, the channel and the senders have of it."""
        known = self.history
        async with raw(self._engine) as connection:
            await self._read_rows(list(await connection.execute(select(prompts))))
            left = {f"a:{id_}" for id_ in (await connection.execute(select(people.c.id))).scalars()}
            heard = select(deliveries.c.activity).where(deliveries.c.conversation == HEARD)
            known.heard = Counter(words.split()[0] for words in (await connection.execute(heard)).scalars())
            if self.talkers:
                read = [list(map(tuple, await connection.execute(text(each)))) for each in _READ]
                worlds = worlds_of(*read)
                for talker in self.talkers.values():
                    known.talks[talker.name] = talker.talk_of(worlds.get(talker.name))
        for talker in self.talkers.values():
            known.untrue += talker.untrue
            known.talked.update({"seen": talker.answered, "answers": talker.answers, "not answered": talker.unanswered})
        known.untrue += [f"{chat} was erased, and is there" for chat in left & known.erased.keys()]
        known.arrived, known.diaries = tuple(self._wire.arrived), tuple(senders.diaries())
        return replace(known)

    async def _read_rows(self, rows: list[Any]) -> None:
        """What was planned by the product itself is held to the same."""
        about = {subject: id_ for id_, (_, subject) in self._kinds.items()}
        for row in rows:
            later = row.due_at > datetime.now(UTC) + _SOON
            self.history.rows[row.id] = Row(PromptState(row.state), row.reason, later)
            if row.id not in self.history.planned:
                # It is due from when it was planned, which is not before what it comes in place of.
                planned = self.history.planned[about[row.subject]]
                if row.kind == PromptKind.CLOSED:
                    planned = replace(planned, due=self._changes.closing[row.subject], news=row.kind)
                if (began := self._changes.handing.get(row.subject)) and row.kind == PromptKind.HANDED_OVER:
                    planned = replace(planned, due=began, news=HANDED)
                elif began and planned.chat != f"a:{row.person}":
                    # Whoever has it now hears of it from then on, however often the one before did.
                    planned = replace(planned, chat=f"a:{row.person}", due=began, news=row.person)
                self.history.planned[row.id] = planned
                if row.state == PromptState.VOID and about[row.subject] in self.history.voided:
                    # What is voided is voided with what came in its place, when that was there by then.
                    self.history.voided[row.id] = self.history.voided[about[row.subject]]
