"""Speaking of our own accord: a real store, a clock that is moved by hand, and a messenger that does as it is told."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.proactive.pace import Pace
from bot.proactive.sender import PromptSender
from bot.web.channel import SendOutcome, SendResult
from dialogs.instruments.definition import Language
from dialogs.ports import UnitOfWork
from dialogs.records import Address, Person, Prompt, PromptState
from dialogs.replies import Reply, Sentence
from dialogs.usecases.prompts.shapes import Ending, Message, Postponed
from store.unit_of_work import units_of_work

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)

# Without the rests between messages, which are looked at on their own.
PACE = Pace(per_second=10_000)

YES, SLOWLY = SendResult(SendOutcome.YES), SendResult(SendOutcome.LATER, "429")

UNSURE, BLOCKED = SendResult(SendOutcome.UNCLEAR, "timeout"), SendResult(SendOutcome.GONE, "MessageWritesBlocked")

ANNA = Person(
    id="anna", tenant="t", user="u-anna", conversation="a:anna", service="https://s", account="29:anna", bot="28:b"
)


class Messages:
    """What was sent to whom; answers as `script` says, then with yes."""

    def __init__(self) -> None:
        self.told: list[tuple[str, dict[str, Any]]] = []
        self.draws: Callable[[Reply, Language], dict[str, Any]] = lambda reply, language: {
            "reply": reply,
            "in": language,
        }
        self.opened: list[Address] = []
        self.script: list[SendResult | Exception] = []
        self.opening: tuple[SendResult, Address | None] = YES, Address("a:new", "https://s2", "29:new", "28:b")
        self.meanwhile: Callable[[], Awaitable[None]] | None = None
        self.in_flight = self.most_under_way = 0

    def prepare(self, reply: Reply, language: Language) -> dict[str, Any]:
        return self.draws(reply, language)

    async def tell(self, to: Address, card: dict[str, Any]) -> SendResult:
        self.in_flight += 1
        self.most_under_way = max(self.most_under_way, self.in_flight)
        self.told.append((to.conversation, card))
        if self.meanwhile:
            await self.meanwhile()
        await asyncio.sleep(0)
        self.in_flight -= 1
        answer = self.script.pop(0) if self.script else YES
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def open_chat(self, tenant: str, to: Address) -> tuple[SendResult, Address | None]:
        self.opened.append(to)
        return self.opening


class Away:
    """A store that cannot be reached so many times, from when a message was sent."""

    def __init__(self, world: "World", times: int) -> None:
        self._world, self._times = world, times
        self.opened = 0

    def __call__(self, tenant: str, **_: bool) -> UnitOfWork:
        self.opened += 1
        if self._world.messages.told and self._times:
            self._times -= 1
            raise OSError("the store is away")
        return self._world.work(tenant)

    def across(self) -> UnitOfWork:
        return self._world.work.across()


@dataclass
class World:
    engine: AsyncEngine
    now: datetime = NOW
    messages: Messages = field(default_factory=Messages)
    heard: list[tuple[str, PromptState, str, Ending]] = field(default_factory=list)
    says: Callable[[Prompt, Person], Message | Postponed | None] = lambda _, person: Message(
        person, Sentence("sentence-paused"), "nl"
    )
    # Whether prompts of one kind are told in one message.
    together: bool = False
    # What raises when it is composed, by itself or with others.
    unmakeable: str = ""
    hears: Callable[[UnitOfWork], Awaitable[None]] | None = None
    before: Callable[[UnitOfWork], Awaitable[None]] | None = None

    def __post_init__(self) -> None:
        self.work = units_of_work(self.engine)
        self.prompt_sender = self.another()

    def another(self, pace: Pace = PACE) -> PromptSender[dict[str, Any]]:
        return PromptSender(
            self.work, self.messages, self.compose, self.delivered, lambda: self.now, pace, lambda: 0.0
        )  # fmt: skip

    async def compose(
        self, uow: UnitOfWork, prompt: Prompt, beside: Sequence[Prompt], now: datetime
    ) -> Message | Postponed | None:
        assert now == self.now
        return await self.compose_at_any_time(uow, prompt, beside, now)

    async def compose_at_any_time(
        self, uow: UnitOfWork, prompt: Prompt, beside: Sequence[Prompt], now: datetime
    ) -> Message | Postponed | None:
        if self.before:
            await self.before(uow)
        person = await uow.people.by_id(prompt.person)
        assert person
        if self.unmakeable in (prompt.id, *(one.id for one in beside)):
            raise ValueError("cannot be made")
        said = self.says(prompt, person)
        if self.together and isinstance(said, Message):
            return replace(said, beside=tuple(one for one in beside if one.kind == prompt.kind))
        return said

    async def delivered(self, uow: UnitOfWork, prompts: Sequence[Prompt], now: datetime, arrival: Ending) -> None:
        if self.hears:
            await self.hears(uow)
        self.heard += [(prompt.id, prompt.state, prompt.reason, arrival) for prompt in prompts]

    async def person(self, person: Person = ANNA) -> None:
        async with self.work("t") as uow:
            await uow.people.add(person)
            await uow.commit()

    async def plan(self, id_: str = "p", person: str = "anna", **changes: Any) -> None:
        prompt = Prompt(id_, f"key {id_}", "reminder", person, "round", self.now, self.now + timedelta(days=2))
        async with self.work("t") as uow:
            assert await uow.prompts.plan(replace(prompt, **changes))
            await uow.commit()

    async def claim(self, now: datetime) -> Sequence[Prompt]:
        """As another process does."""
        async with self.work("t") as uow:
            claimed = await uow.prompts.claim(now, PACE.lease, 100)
            await uow.commit()
            return claimed

    async def claim_and_begin(self, now: datetime) -> list[str]:
        """As another process does that dies in the middle of sending."""
        claimed = await self.claim(now)
        async with self.work("t") as uow:
            for prompt in claimed:
                assert await uow.prompts.mark_sending(prompt)
            await uow.commit()
        return [prompt.id for prompt in claimed]

    async def tally(self) -> dict[str, int]:
        async with self.work("t") as uow:
            return dict(await uow.prompts.count_by_state())

    async def prompt(self, id_: str = "p") -> Prompt:
        async with self.work("t") as uow:
            prompt = await uow.prompts.get(id_)
            assert prompt
            return prompt

    async def anna(self) -> Person:
        async with self.work("t") as uow:
            person = await uow.people.by_id("anna")
            assert person
            return person

    async def tick(self, **later: float) -> dict[str, int]:
        self.now += timedelta(**later)
        return await self.prompt_sender.tick()


async def plan_eight(world: World) -> None:
    """Eight of one kind and one of another, all due for Anna."""
    world.together = True
    for number in range(8):
        await world.plan(f"p{number}")
    await world.plan("q", kind="news")
