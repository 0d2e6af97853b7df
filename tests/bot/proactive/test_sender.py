"""Speaking of our own accord: a real store, a clock that is moved by hand, and a messenger that does as it is told."""

import asyncio
import itertools
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.proactive import jobs
from bot.proactive.pace import Pace
from bot.proactive.sender import PromptSender
from bot.telemetry import logs
from bot.telemetry.measuring import measure_work
from bot.telemetry.metrics import REGISTRY
from bot.web.channel import SendOutcome, SendResult
from dialogs.instruments.definition import Language
from dialogs.ports import UnitOfWork
from dialogs.records import Address, Doubt, Person, Prompt, PromptState
from dialogs.replies import Reply, Sentence
from dialogs.usecases.prompts.shapes import Ending, Message, Postponed
from store.clock import DatabaseClock
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.unit_of_work import units_of_work
from tests.conftest import empty

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


@pytest.fixture
async def world(sqlite: AsyncEngine) -> World:
    world = World(sqlite)
    await world.person()
    return world


async def test_what_is_due_is_told_once(world: World) -> None:
    await world.plan()
    await world.plan("later", due_at=NOW + timedelta(minutes=1))
    assert await world.tick() == {"sent": 1}
    assert await world.tick() == {}
    assert world.messages.told == [("a:anna", {"reply": Sentence("sentence-paused"), "in": "nl"})]
    assert world.heard == [("p", PromptState.SENT, "", Ending.ARRIVED)]
    assert await world.tally() == {"sent": 1, "due": 1}


async def test_nothing_due_says_nothing(world: World) -> None:
    assert await world.tick() == {}
    assert world.messages.told == []


async def test_what_is_no_longer_true_is_not_told(world: World) -> None:
    world.says = lambda *_: None
    await world.plan()
    assert await world.tick() == {"void": 1}
    assert (world.messages.told, world.heard) == ([], [])
    assert await world.tally() == {"void": 1}


async def test_what_came_too_late_is_missed_and_that_is_heard(world: World) -> None:
    await world.plan(expires_at=NOW + timedelta(hours=1))
    assert await world.tick(hours=1, seconds=1) == {"missed": 1}
    assert world.messages.told == []
    assert world.heard == [("p", PromptState.MISSED, "expired", Ending.MISSED)]


async def test_not_now_waits_and_costs_no_attempt(world: World) -> None:
    world.says = lambda *_: Postponed(world.now + timedelta(hours=1))
    await world.plan()
    for hours in range(8):
        assert await world.tick(hours=bool(hours)) == {"notnow": 1}
        assert await world.tick() == {}
    [held] = await world.claim(world.now + timedelta(hours=1))
    assert held.attempt == 1


async def test_not_now_until_a_moment_ago_does_not_go_round(world: World) -> None:
    world.says = lambda *_: Postponed(NOW - timedelta(hours=1))
    await world.plan()
    assert await world.tick() == {"notnow": 1}
    assert await world.tick(seconds=20) == {"notnow": 1}


async def test_refused_for_now_comes_back_when_asked_and_not_before(world: World) -> None:
    world.messages.script = [SendResult(SendOutcome.LATER, "429", wait=90), YES]
    await world.plan()
    assert await world.tick() == {"later": 1}
    assert await world.tick(seconds=89) == {}
    assert await world.tick(seconds=1) == {"sent": 1}


async def test_refused_for_now_waits_longer_each_time_and_not_for_ever(world: World) -> None:
    world.messages.script = [SLOWLY] * 9
    await world.plan()
    waits: list[datetime] = []
    while not world.heard:
        await world.tick(seconds=1)
        if len(world.messages.told) > len(waits):
            waits.append(world.now)
    assert [(later - earlier).total_seconds() for earlier, later in pairwise(waits)] == [15, 30, 60, 120]
    assert world.heard == [("p", PromptState.DEAD, "429", Ending.LATER)]
    assert await world.tally() == {"dead": 1}


async def test_perhaps_arrived_is_tried_once_more_after_two_minutes(world: World) -> None:
    world.messages.script = [UNSURE, YES]
    await world.plan()
    assert await world.tick() == {"again": 1}
    assert await world.tick(seconds=119) == {}
    assert await world.tick(seconds=1) == {"sent": 1}


async def test_perhaps_arrived_twice_is_left_at_that(world: World) -> None:
    """A refusal in between does not make us forget that a copy may be out (norms E1: two copies at most)."""
    world.messages.script = [UNSURE, SLOWLY, UNSURE]
    await world.plan()
    outcomes, doubts = [], []
    for _ in range(4):
        outcomes.append(await world.tick(minutes=5))
        doubts.append((await world.prompt()).doubt)
    assert outcomes == [{"again": 1}, {"later": 1}, {"unclear": 1}, {}]
    assert doubts == [Doubt.ONCE, Doubt.ONCE, Doubt.TWICE, Doubt.TWICE]
    assert world.heard == [("p", PromptState.UNCLEAR, "timeout", Ending.UNCLEAR)]


async def test_words_in_a_reason_decide_nothing(world: World) -> None:
    world.messages.script = [SLOWLY, UNSURE]
    await world.plan(reason="unclear twice")
    await world.plan("other", reason="unclear", attempt=4)
    assert await world.tick() == {"again": 1, "dead": 1}


async def _eight(world: World) -> None:
    """Eight of one kind and one of another, all due for Anna."""
    world.together = True
    for number in range(8):
        await world.plan(f"p{number}")
    await world.plan("q", kind="news")


async def test_what_is_told_in_one_message_ends_with_it(world: World) -> None:
    await _eight(world)
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 2
    assert await world.tally() == {"sent": 9}
    assert len(world.heard) == 9


async def test_a_message_in_doubt_is_told_once_more_as_one(world: World) -> None:
    """P1: the channel took the message and answered 500; eight cases were eight digests."""
    await _eight(world)
    world.messages.script = [UNSURE]
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 2, "the other kind is a message of its own"
    assert {(await world.prompt(f"p{number}")).doubt for number in range(8)} == {Doubt.ONCE}
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 2, "not before two minutes"
    world.now += timedelta(minutes=2)
    world.messages.script = [UNSURE]
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 3
    assert await world.tally() == {"unclear": 8, "sent": 1}
    world.now += timedelta(hours=1)
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 3


async def test_a_chat_that_asks_for_rest_gets_it_from_everything(world: World) -> None:
    """P1: with Retry-After 30 there were eight requests at once, five times over, and then all were dead."""
    await _eight(world)
    slow = SendResult(SendOutcome.LATER, "429", 30.0)
    world.messages.script = [slow, slow]
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 1
    for seconds, told in ((29, 1), (1, 2), (29, 2), (1, 4)):
        world.now += timedelta(seconds=seconds)
        await world.prompt_sender.tick()
        assert len(world.messages.told) == told, f"after {seconds} more seconds"
    assert await world.tally() == {"sent": 9}
    assert (await world.prompt("q")).attempt == 1


async def test_what_comes_due_while_a_chat_rests_waits_as_well(world: World) -> None:
    """It was sent by whoever claimed it, a second after the chat had asked for half a minute."""
    await world.plan("p")
    await world.plan("q", kind="news", due_at=world.now + timedelta(seconds=1))
    await world.plan("r", kind="news", due_at=world.now + timedelta(minutes=1))
    world.messages.script = [SendResult(SendOutcome.LATER, "429", 30.0)]
    await world.prompt_sender.tick()
    world.now += timedelta(seconds=29)
    await world.another().tick()
    assert len(world.messages.told) == 1
    world.now += timedelta(seconds=1)
    await world.another().tick()
    assert len(world.messages.told) == 3
    assert (await world.prompt("r")).state is PromptState.DUE


async def test_what_is_planned_while_a_chat_rests_waits_as_well(world: World) -> None:
    """It was sent at the next tick, by whichever process."""
    await world.plan("p")
    world.messages.script = [SendResult(SendOutcome.LATER, "429", 30.0)]
    await world.prompt_sender.tick()
    world.now += timedelta(seconds=10)
    await world.plan("q", kind="news")
    await world.another().tick()
    world.now += timedelta(seconds=19)
    await world.another().tick()
    assert len(world.messages.told) == 1
    world.now += timedelta(seconds=1)
    await world.another().tick()
    assert len(world.messages.told) == 3
    assert (await world.prompt("q")).attempt == 1


async def test_the_last_attempt_that_meets_a_chat_that_rests_lets_it_rest(world: World) -> None:
    await world.plan("p", attempt=4, doubt=Doubt.ONCE)
    await world.plan("q", kind="news", due_at=world.now + timedelta(seconds=1))
    world.messages.script = [SendResult(SendOutcome.LATER, "429", 30.0)]
    await world.prompt_sender.tick()
    assert (await world.prompt("p")).state is PromptState.UNCLEAR
    world.now += timedelta(seconds=29)
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 1


async def test_what_comes_later_is_told_with_the_second_copy_and_has_one_of_its_own(world: World) -> None:
    world.together = True
    await world.plan("p0")
    world.messages.script = [UNSURE, UNSURE]
    await world.prompt_sender.tick()
    world.now += timedelta(minutes=2)
    await world.plan("p1")
    await world.prompt_sender.tick()
    assert [(await world.prompt(name)).state for name in ("p0", "p1")] == [PromptState.UNCLEAR, PromptState.DUE]
    world.now += timedelta(minutes=2)
    await world.prompt_sender.tick()
    assert [(await world.prompt(name)).state for name in ("p0", "p1")] == [PromptState.UNCLEAR, PromptState.SENT]
    assert len(world.messages.told) == 3


async def test_perhaps_arrived_stays_perhaps_when_it_is_given_up(world: World) -> None:
    """Nobody may be told that it did not arrive."""
    world.messages.script = [UNSURE, *[SLOWLY] * 9, UNSURE]
    await world.plan()
    assert [await world.tick(hours=2) for _ in range(5)] == [{"again": 1}, *[{"later": 1}] * 3, {"unclear": 1}]

    world.messages.script = [UNSURE]
    await world.plan("expires", expires_at=world.now + timedelta(hours=1))
    assert [await world.tick(), await world.tick(hours=2)] == [{"again": 1}, {"unclear": 1}]
    assert [ending for *_, ending in world.heard] == [Ending.UNCLEAR] * 2


async def test_a_reason_fits_where_it_is_kept(world: World) -> None:
    world.messages.script = [SendResult(SendOutcome.GONE, "x" * 100)]
    await world.plan()
    assert await world.tick() == {"dead": 1}
    assert (await world.anna()).unreachable == "x" * 32
    assert world.heard[0][2] == "x" * 32


async def test_a_messenger_that_raises_may_have_sent(world: World) -> None:
    world.messages.script = [RuntimeError("odd"), RuntimeError("odd")]
    await world.plan()
    assert [await world.tick(minutes=3) for _ in range(2)] == [{"again": 1}, {"unclear": 1}]
    assert world.heard == [("p", PromptState.UNCLEAR, "RuntimeError", Ending.UNCLEAR)]


async def test_who_cannot_be_reached_is_remembered_and_not_tried_again(world: World) -> None:
    world.messages.script = [BLOCKED]
    await world.plan()
    await world.plan("second")
    assert await world.tick() == {"dead": 2}
    assert len(world.messages.told) == 1
    assert (await world.anna()).unreachable == "MessageWritesBlocked"
    reason = "MessageWritesBlocked"
    assert world.heard == [(name, PromptState.DEAD, reason, Ending.GONE) for name in ("p", "second")]


async def test_in_doubt_and_then_gone_is_heard_on_return_and_never_a_third_time(world: World) -> None:
    """The process died between the answer of the channel and writing it down; the next one heard that Anna is gone."""
    await world.plan()
    await world.claim_and_begin(world.now)
    world.messages.script = [BLOCKED]
    assert await world.tick(minutes=10) == {"dead": 1}
    assert (await world.prompt()).doubt is Doubt.ONCE

    async def back() -> int:
        async with world.work("t") as uow:
            before = await uow.people.by_id("anna")
            assert before
            await uow.people.save(before, replace(before, unreachable=""))
            revived = await uow.prompts.revive("anna", ["reminder"], world.now)
            await uow.commit()
        return revived

    assert await back() == 1
    world.messages.script = [UNSURE]
    assert await world.tick() == {"unclear": 1}
    assert (await world.prompt()).doubt is Doubt.TWICE
    assert await back() == 0
    assert await world.tick(hours=1) == {}


async def test_our_own_fault_is_not_repeated(world: World) -> None:
    world.messages.script = [SendResult(SendOutcome.REFUSED, "400")]
    await world.plan()
    assert await world.tick() == {"dead": 1}
    assert world.heard == [("p", PromptState.DEAD, "400", Ending.REFUSED)]
    assert (await world.anna()).unreachable == ""


async def test_a_poison_message_stops_nobody_and_ends(world: World) -> None:
    async def bystander(number: int) -> None:
        await world.person(replace(ANNA, id=f"b{number}", user=f"u{number}"))
        await world.plan(f"good{number}", person=f"b{number}")

    def says(prompt: Prompt, person: Person) -> Message:
        if prompt.id == "p":
            raise LookupError("no such text")
        return Message(person, Sentence("sentence-paused"), "en")

    world.says = says
    await world.plan()
    await asyncio.gather(*map(bystander, range(20)))
    assert await world.tick() == {"later": 1, "sent": 20}
    assert [await world.tick(hours=1) for _ in range(5)] == [{"later": 1}] * 3 + [{"dead": 1}, {}]
    assert world.heard[-1] == ("p", PromptState.DEAD, "LookupError", Ending.FAULT)


async def test_a_card_that_cannot_be_drawn_leaves_nothing_of_its_composition(world: World) -> None:
    def fails(*_: Any) -> dict[str, Any]:
        raise KeyError("card")

    world.messages.draws = fails
    await world.plan()
    assert await world.tick() == {"later": 1}
    assert world.messages.told == []


async def test_a_chat_is_made_for_who_never_spoke_and_kept(world: World) -> None:
    bram = replace(ANNA, id="bram", user="u-bram", conversation="")
    await world.person(bram)
    await world.plan(person="bram")
    await world.plan("second", person="bram")
    assert await world.tick() == {"sent": 2}
    assert world.messages.opened == [Address("", "https://s", "29:anna", "28:b")]
    assert [told[0] for told in world.messages.told] == ["a:new", "a:new"]
    async with world.work("t") as uow:
        found = await uow.people.by_id("bram")
    assert found
    assert found.address == Address("a:new", "https://s2", "29:new", "28:b")


@pytest.mark.parametrize(
    ("opening", "outcome", "heard"),
    [
        (BLOCKED, "dead", ("MessageWritesBlocked", Ending.GONE)),
        (SendResult(SendOutcome.REFUSED, "401"), "dead", ("401", Ending.REFUSED)),
        (SLOWLY, "later", None),
        (UNSURE, "later", None),
        (YES, "later", None),
    ],
)
async def test_a_chat_that_cannot_be_made(
    world: World, opening: SendResult, outcome: str, heard: tuple[str, Ending] | None
) -> None:
    world.messages.opening = opening, None
    await world.person(replace(ANNA, id="bram", user="u-bram", conversation=""))
    await world.plan(person="bram")
    assert await world.tick() == {outcome: 1}
    assert world.messages.told == []
    assert [(reason, ending) for _, _, reason, ending in world.heard] == ([heard] if heard else [])


async def test_without_any_address_somebody_is_gone(world: World) -> None:
    await world.person(replace(ANNA, id="bram", user="u-bram", conversation="", account=""))
    await world.plan(person="bram")
    assert await world.tick() == {"dead": 1}
    assert world.heard == [("p", PromptState.DEAD, "no-address", Ending.GONE)]
    assert world.messages.opened == []


async def test_what_somebody_else_took_over_is_theirs_to_end(world: World) -> None:
    async def other() -> None:
        assert await world.claim(world.now + PACE.lease + timedelta(seconds=1))

    world.messages.meanwhile = other
    world.messages.script = [BLOCKED]
    await world.plan()
    assert await world.tick() == {"lost": 1}
    assert world.heard == []
    assert (await world.anna()).unreachable == ""
    assert await world.tally() == {"due": 1}


async def test_what_was_voided_while_it_was_sent_stays_void(world: World) -> None:
    async def turn() -> None:
        async with world.work("t") as uow:
            assert await uow.prompts.void("reminder", "round", "anna") == 1
            await uow.commit()

    world.messages.meanwhile = turn
    await world.plan()
    assert await world.tick() == {"lost": 1}
    assert (world.heard, await world.tally()) == ([], {"void": 1})


async def test_who_was_stopped_past_the_lease_does_not_send(world: World) -> None:
    """Stopped while working it out; what is held by then is left, and costs no attempt (norms E4)."""
    for name in ("p", "q"):
        await world.plan(name)

    async def stopped() -> None:
        world.messages.meanwhile = None
        world.now += PACE.lease - PACE.send_timeout

    world.messages.meanwhile = stopped
    world.prompt_sender = world.another(replace(PACE, batches=1))
    assert await world.tick() == {"sent": 1, "left": 1}
    assert len(world.messages.told) == 1
    assert await world.tick() == {"sent": 1}


async def test_what_somebody_died_sending_is_sent_once_more(world: World) -> None:
    """They may have sent it: after two like that nobody does (norms E1, E6)."""
    await world.plan()
    assert await world.claim_and_begin(world.now)
    world.messages.script = [UNSURE]
    assert await world.tick(seconds=59) == {}
    assert await world.tick(seconds=2) == {"unclear": 1}
    assert len(world.messages.told) == 1

    await world.plan("twice")
    for _ in range(2):
        assert await world.claim_and_begin(world.now) == ["twice"]
        world.now += PACE.lease + timedelta(seconds=1)
    assert await world.tick() == {"unclear": 1}
    assert len(world.messages.told) == 1
    assert world.heard[-1] == ("twice", PromptState.UNCLEAR, "interrupted", Ending.UNCLEAR)
    assert [(await world.prompt(name)).doubt for name in ("p", "twice")] == [Doubt.TWICE] * 2


async def test_what_somebody_died_before_sending_is_in_no_doubt(world: World) -> None:
    """Of a batch only what was under way is sent with a second copy at the most."""
    await world.plan()
    assert await world.claim(world.now)
    world.messages.script = [UNSURE, UNSURE]
    assert [await world.tick(minutes=2), await world.tick(minutes=3)] == [{"again": 1}, {"unclear": 1}]


async def test_what_is_taken_over_while_it_is_worked_out_is_not_sent(world: World) -> None:
    """Stopped after the claim, past the lease: the row says that it is somebody else's by now (norms E4)."""
    taken: list[Prompt] = []

    async def other(uow: UnitOfWork) -> None:
        taken.extend(await uow.prompts.claim(world.now + PACE.lease + timedelta(seconds=1), PACE.lease, 9))
        await uow.commit()

    world.before = other
    await world.plan()
    assert await world.tick() == {"lost": 1}
    assert (world.messages.told, world.heard) == ([], [])
    assert [(prompt.fence, prompt.reason) for prompt in taken] == [(2, "")]


async def test_what_is_voided_while_it_is_worked_out_is_not_sent(world: World) -> None:
    """No longer true between the claim and the sending (norms E7)."""

    async def turn(uow: UnitOfWork) -> None:
        assert await uow.prompts.void("reminder", "round", "anna") == 1
        await uow.commit()

    world.before = turn
    await world.plan()
    assert await world.tick() == {"lost": 1}
    assert (world.messages.told, await world.tally()) == ([], {"void": 1})


async def test_all_that_has_no_time_left_is_given_back_at_once(world: World) -> None:
    """A transaction each, for forty, was more than the next lease had time for."""
    stores = Away(world, 0)
    sender = PromptSender(stores, world.messages, world.compose, world.delivered, lambda: world.now, PACE)
    for number in range(40):
        await world.plan(f"p{number}")

    async def stopped() -> None:
        world.messages.meanwhile = None
        world.now += timedelta(minutes=2)
        stores.opened = 0

    world.messages.meanwhile = stopped
    world.messages.script = [YES]
    assert await sender.tick() == {"sent": 40, "left": 39}
    assert stores.opened <= 1 + 1 + 2 * 39


async def test_who_was_stopped_after_the_last_look_does_not_send(world: World) -> None:
    def draw(reply: Reply, language: Language) -> dict[str, Any]:
        world.now += PACE.lease - PACE.send_timeout
        return {}

    world.messages.draws = draw
    await world.plan()
    world.prompt_sender = world.another(replace(PACE, batches=1))
    assert await world.tick() == {"left": 1}
    assert world.messages.told == []
    [held] = await world.claim(world.now)
    assert (held.attempt, held.reason) == (1, "")


async def test_while_held_nothing_goes_out_and_then_everything_does(world: World) -> None:
    """An operator holds while the first of three is on its way."""
    tell = world.messages.tell

    async def tell_and_hold(*message: Any) -> SendResult:
        async with world.work("t") as uow:
            await uow.prompts.hold("restore", world.now)
            await uow.commit()
        return await tell(*message)

    for name in ("p", "q", "r"):
        await world.plan(name)
    world.messages.tell = tell_and_hold  # type: ignore[method-assign]
    assert await world.tick() == {"sent": 1, "left": 2}
    assert await world.tick(hours=1) == {}
    assert len(world.messages.told) == 1
    async with world.work("t") as uow:
        await uow.prompts.resume()
        await uow.commit()
    world.messages.tell = tell  # type: ignore[method-assign]
    assert await world.tick() == {"sent": 2}
    assert await world.tally() == {"sent": 3}


async def test_a_copy_that_may_be_out_is_remembered_through_not_now(world: World) -> None:
    world.messages.script = [UNSURE, UNSURE]
    says = world.says
    await world.plan()
    assert await world.tick() == {"again": 1}
    world.says = lambda *_: Postponed(world.now + timedelta(hours=1))
    assert await world.tick(hours=1) == {"notnow": 1}
    world.says = says
    assert await world.tick(hours=1) == {"unclear": 1}


async def test_the_end_and_what_hears_of_it_are_one(world: World) -> None:
    """A hearer that fails for a moment is asked again; what it wrote before it failed is not there."""
    failures = 2

    async def hears(uow: UnitOfWork) -> None:
        nonlocal failures
        found = await uow.people.by_id("anna")
        assert found
        await uow.people.save(found, replace(found, locale=f"{found.locale}+1"))
        if failures:
            failures -= 1
            raise RuntimeError("for a moment")

    world.hears = hears
    await world.plan()
    assert await world.tick() == {"sent": 1}
    assert (await world.anna()).locale == "nl+1"
    assert len(world.heard) == 1


async def test_a_hearer_that_always_fails_does_not_make_us_send_again(world: World) -> None:
    async def hears(_: UnitOfWork) -> None:
        raise RuntimeError("always")

    world.hears = hears
    await world.plan()
    assert await world.tick() == {"sent": 1}
    assert await world.tick(hours=1) == {}
    assert len(world.messages.told) == 1
    assert await world.tally() == {"sent": 1}


@pytest.mark.parametrize("times", [3, 7])
async def test_while_the_store_starts_anew_an_end_is_kept_and_heard(world: World, times: int) -> None:
    """After three failures nobody heard of it; after four it was sent once more, though the channel had taken it."""
    away = Away(world, times)
    pace = replace(PACE, lease=timedelta(seconds=0.4), send_timeout=timedelta(seconds=0.1))
    sender = PromptSender(away, world.messages, world.compose, world.delivered, lambda: world.now, pace)
    await world.plan()
    assert await sender.tick() == {"sent": 1}
    assert (len(world.messages.told), len(world.heard)) == (1, 1)


async def test_people_go_side_by_side_and_one_person_in_order(world: World) -> None:
    for number in range(12):
        await world.person(replace(ANNA, id=f"b{number}", user=f"u{number}", conversation=f"a:{number}"))
        for turn in range(2):
            await world.plan(f"{number:02}-{turn}", person=f"b{number}", due_at=NOW - timedelta(seconds=9 - turn))
    world.says = lambda prompt, person: Message(person, Sentence(prompt.id), "nl")
    world.prompt_sender = world.another(replace(PACE, batch=24, at_once=3))
    world.messages.meanwhile = lambda: asyncio.sleep(0.02)
    assert await world.tick() == {"sent": 24}
    assert 1 < world.messages.most_under_way <= 3
    for number in range(12):
        own = [card["reply"].key for to, card in world.messages.told if to == f"a:{number}"]
        assert own == [f"{number:02}-0", f"{number:02}-1"]


async def test_a_tick_has_an_end(world: World) -> None:
    for number in range(20):
        await world.person(replace(ANNA, id=f"n{number}", user=f"u-{number}"))
        await world.plan(f"p{number}", f"n{number}")
    world.prompt_sender = world.another(replace(PACE, batch=3, batches=2))
    assert [sum((await world.tick()).values()) for _ in range(4)] == [6, 6, 6, 2]


async def test_many_prompters_send_each_once(world: World) -> None:
    for number in range(40):
        await world.plan(f"p{number}")
    await asyncio.gather(*(world.another().tick() for _ in range(3)))
    assert len(world.messages.told) == 40
    assert await world.tally() == {"sent": 40}


async def test_closing_lets_what_is_under_way_end_and_gives_the_rest_back(world: World) -> None:
    for name in ("p", "q", "r"):
        await world.plan(name)
    closing: list[asyncio.Task[None]] = []

    async def close() -> None:
        world.messages.meanwhile = None
        closing.append(asyncio.create_task(world.prompt_sender.close()))
        await asyncio.sleep(0)

    world.messages.meanwhile = close
    assert await world.tick() == {"sent": 1, "left": 2}
    await closing[0]
    assert await world.tick() == {}
    assert [(prompt.attempt, prompt.reason) for prompt in await world.claim(world.now)] == [(1, ""), (1, "")]


async def test_outcomes_are_counted(world: World) -> None:
    def counted() -> float:
        return REGISTRY.get_sample_value("regiebot_prompts_total", {"kind": "reminder", "outcome": "later"}) or 0

    before = counted()
    world.messages.script = [SendResult(SendOutcome.LATER, "429", wait=0)]
    await world.plan()
    world.prompt_sender = world.another(replace(PACE, batches=1))
    await world.tick(minutes=2)
    assert counted() == before + 1


async def test_what_waits_is_counted_when_asked_and_not_by_a_tick(world: World) -> None:
    async def measured() -> dict[str, Any]:
        return {figure.name: figure.value for figure in await measure_work(world.work, lambda: world.now)}

    assert (await measured())["regiebot_prompts_oldest_seconds"] == 0
    await world.plan("behind", due_at=world.now - timedelta(minutes=20))
    # No tick ran, and the clock of who asks went on.
    assert (await measured())["regiebot_prompts_oldest_seconds"] == 20 * 60
    world.now += timedelta(minutes=5)
    assert (await measured())["regiebot_prompts_oldest_seconds"] == 25 * 60
    none = {"due": 0, "dead": 0, "missed": 0, "unclear": 0}
    assert (await measured())["regiebot_prompts_now"] == none | {"due": 1}
    world.messages.script = [SendResult(SendOutcome.REFUSED, "400")]
    await world.tick()
    assert (await measured())["regiebot_prompts_now"] == none | {"dead": 1}
    assert (await measured())["regiebot_prompts_held"] == 0
    async with world.work.across() as uow:
        await uow.prompts.hold("restore", world.now)
        await uow.commit()
    assert (await measured())["regiebot_prompts_held"] == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"lease": timedelta(seconds=30)},
        {"send_timeout": timedelta(seconds=20)},
        {"batch": 0},
        {"at_once": 0},
        {"per_second": 0},
    ],
)
def test_a_pace_that_cannot_be_kept_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"lease|pace"):
        Pace(**wrong)


@pytest.mark.parametrize("fault", [ConnectionError("secret words"), asyncio.CancelledError("secret words")])
async def test_it_keeps_ticking_and_a_fault_does_not_stop_it(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], fault: BaseException
) -> None:
    monkeypatch.setattr(jobs, "_TICK_SECONDS", 0.01)

    async def sent(many: int) -> None:
        async with asyncio.timeout(10):
            while await world.tally() != {"sent": many}:
                await asyncio.sleep(0.01)

    class Broken:
        def across(self) -> Any:
            raise fault

    ticking = asyncio.create_task(jobs.keep_ticking(world.prompt_sender))
    await world.plan()
    await sent(1)
    logs.set_up("error")
    whole, world.prompt_sender._claiming._new_uow = world.prompt_sender._claiming._new_uow, Broken()
    await asyncio.sleep(0.1)
    world.prompt_sender._claiming._new_uow = whole
    await world.plan("q")
    await sent(2)
    ticking.cancel()
    said = capsys.readouterr().out
    assert type(fault).__name__ in said
    assert "secret" not in said


async def test_the_log_has_kinds_and_reasons_and_no_people(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("debug")
    world.messages.script = [SendResult(SendOutcome.REFUSED, "400"), SLOWLY, RuntimeError("anna"), BLOCKED]
    for name in ("p", "q", "r", "s"):
        await world.plan(name, due_at=NOW)
    assert await world.tick() == {"dead": 2, "later": 1, "again": 1}
    said = capsys.readouterr().out
    assert all(word in said for word in ("reminder", "400", "MessageWritesBlocked", "prompt-dead", "counts"))
    assert "anna" not in said


@pytest.fixture
async def postgres(postgres_url: str) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(database_url(postgres_url))
    await upgrade(engine)
    await empty(engine)
    yield engine
    await engine.dispose()


async def test_what_cannot_be_made_keeps_nothing_else_from_being_told(world: World) -> None:
    """It was composed with every other of its kind, and each of those failed with it."""
    await _eight(world)
    world.unmakeable = "p3"
    await world.prompt_sender.tick()
    assert (await world.prompt("p3")).state is PromptState.DUE
    assert [(await world.prompt(f"p{n}")).state for n in range(8) if n != 3] == [PromptState.SENT] * 7
    assert (await world.prompt("p0")).attempt == 1


async def test_given_up_together_only_what_may_have_arrived_is_unclear(world: World) -> None:
    await world.person(replace(ANNA, id="bram", user="u-bram"))
    world.together = True
    await world.plan("p0", "bram", attempt=4, doubt=Doubt.ONCE)
    await world.plan("p1", "bram", attempt=4)
    world.messages.script = [SLOWLY]
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 1
    ends = [(await world.prompt(name)).state for name in ("p0", "p1")]
    assert ends == [PromptState.UNCLEAR, PromptState.DEAD]
    assert {ending for *_, ending in world.heard} == {Ending.UNCLEAR, Ending.LATER}


async def test_one_that_was_voided_meanwhile_is_left_out(postgres: AsyncEngine) -> None:
    world = World(postgres)
    await world.person()
    await _eight(world)

    async def voids(_: UnitOfWork) -> None:
        world.before = None
        async with world.work("t") as uow:
            gone = await uow.prompts.get("p3")
            assert gone
            assert await uow.prompts.finish(gone, PromptState.VOID)
            await uow.commit()

    world.before = voids
    await world.prompt_sender.tick()
    assert len(world.messages.told) == 2
    assert await world.tally() == {"sent": 8, "void": 1}


async def test_forty_chairs_with_five_cases_each_hear_one_message_of_three_processes(postgres: AsyncEngine) -> None:
    """P2: messages a chair were {1: 33, 3: 3, 5: 4}."""
    world = World(postgres, together=True)
    for number in range(40):
        await world.person(replace(ANNA, id=f"c{number}", user=f"u{number}", conversation=f"a:c{number}"))
        for case in range(5):
            await world.plan(f"{number}-{case}", person=f"c{number}", subject=f"uvo{case}")
    engines = [make_engine(postgres.url) for _ in range(3)]
    others = [World(engine, messages=world.messages, together=True) for engine in engines]
    await asyncio.gather(*(other.another(replace(PACE, batch=8, batches=20)).tick() for other in others))
    told = Counter(chat for chat, _ in world.messages.told)
    assert Counter(told.values()) == {1: 40}
    assert await world.tally() == {"sent": 200}
    for engine in engines:
        await engine.dispose()


async def test_a_machine_with_a_wrong_clock_sends_nothing_twice(postgres: AsyncEngine) -> None:
    """P9: one clock 75 s ahead took over what others held, and 40 of 40 prompts went out twice."""
    world = World(postgres)
    world.now = datetime.now(UTC)
    for number in range(40):
        await world.person(replace(ANNA, id=f"c{number}", user=f"u{number}", conversation=f"a:c{number}"))
        await world.plan(f"p{number}", person=f"c{number}", due_at=world.now - timedelta(minutes=1))

    def sender(ahead: timedelta) -> PromptSender[dict[str, Any]]:
        clock = DatabaseClock(postgres, lambda: datetime.now(UTC) + ahead)
        return PromptSender(
            world.work, world.messages, world.compose_at_any_time, world.delivered, clock, PACE, read_clock=clock.read
        )

    async def while_sending() -> None:
        # The others hold theirs, and one whose clock is wrong looks for work.
        world.messages.meanwhile = None
        for ahead in (timedelta(seconds=75), timedelta(hours=-1), timedelta(days=400)):
            await sender(ahead).tick()

    world.messages.meanwhile = while_sending
    await sender(timedelta()).tick()
    assert Counter(chat for chat, _ in world.messages.told) == {f"a:c{number}": 1 for number in range(40)}
    assert await world.tally() == {"sent": 40}


async def test_a_clock_read_over_a_connection_that_hung_is_read_again(postgres: AsyncEngine) -> None:
    """Frozen for ten seconds on the way there, it was five seconds ahead: early, and others' leases seemed over."""
    seconds = iter([0, 10, 10, 10.2, 10.2])
    clock = DatabaseClock(postgres, lambda: NOW, lambda: next(seconds))
    await clock.read()
    assert abs(clock() - datetime.now(UTC)) < timedelta(minutes=1)
    assert next(seconds, None) is None


async def test_a_clock_that_cannot_be_read_in_time_is_not_believed(postgres: AsyncEngine) -> None:
    seconds = itertools.count(0, 10)
    clock = DatabaseClock(postgres, lambda: NOW, lambda: float(next(seconds)))
    with pytest.raises(TimeoutError):
        await clock.read()
    assert clock() == NOW


async def test_on_postgresql_many_prompters_beside_turns_send_each_once(postgres: AsyncEngine) -> None:
    """Turns hold a person and void their prompts; nobody waits for anybody for ever."""
    world = World(postgres)
    for number in range(20):
        await world.person(replace(ANNA, id=f"b{number}", user=f"u{number}"))
        for of in range(3):
            await world.plan(f"{number}-{of}", person=f"b{number}", subject=f"round{of}")
    voids: list[int] = []

    async def turn(number: int) -> None:
        async with world.work("t") as uow:
            assert await uow.people.get("t", f"u{number}")
            voids.append(await uow.prompts.void("reminder", "round2", f"b{number}"))
            await uow.commit()

    ticks = asyncio.gather(*(world.another().tick() for _ in range(3)))
    await asyncio.gather(*map(turn, range(20)))
    await ticks
    tally = await world.tally()
    assert (tally.get("void", 0), tally["sent"] + sum(voids)) == (sum(voids), 60)
    assert len(world.heard) == tally["sent"] <= len(world.messages.told) <= 60


async def test_between_messages_it_rests_so_that_teams_need_not_slow_us_down(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Norms C34: at most so many a second, however fast they go out."""
    rests: list[float] = []

    async def rest(seconds: float) -> None:
        rests.append(seconds)

    monkeypatch.setattr("bot.proactive.sender.asyncio.sleep", rest)
    for number in range(20):
        await world.plan(f"p{number}")
    counts = await world.another(Pace(per_second=2)).tick()
    assert sum(counts.values()) == 20
    assert 5 < sum(rests) <= 10, "twenty at two a second, less what the sending itself took"
