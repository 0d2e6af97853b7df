"""Speaking of our own accord: what is due is claimed, worked out, sent and ended, each in a step of its own.

A message cannot be sent exactly once (norms E1): the channel may take it and its answer get lost. So a claim is
committed before anything is sent, what is known not to have arrived is sent again, what may have arrived at most once
more, and everything that is given up is told to `delivered`.
"""

import asyncio
import secrets
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Generic

from bot.telemetry.logs import log, where
from bot.telemetry.metrics import PROMPTS, PROMPTS_OLDEST
from bot.web.channel import Arrival, Messenger, Prepared, Sent
from dialogs.ports import UnitsOfWork
from dialogs.records import Address, Doubt, Person, Prompt, PromptState
from dialogs.usecases.prompts.shapes import Compose, Delivered, Ending, Message, NotNow

# A reason fits wherever it is kept: beside a person and an invitation there is less room than beside a prompt.
_REASON = 32
# An ending that meets somebody else's writing is tried again, as a turn is.
_TRIES = 3
# Whoever says "not now" means at least the next tick, and no channel may keep us waiting longer than a day.
_SOONEST, _LATEST = timedelta(seconds=20), timedelta(days=1)
_DICE = secrets.SystemRandom()


@dataclass(frozen=True)
class Pace:
    """How much at a time, and how long things may take. Raises ValueError when a lease could run out under a sender.

    `send_timeout` bounds one call of the messenger, which has a shorter limit of its own. A claim takes no more than go
    out at once, so that a process that dies leaves few in doubt. A tick sends at most `batch` x `batches`.
    """

    lease: timedelta = timedelta(seconds=60)
    send_timeout: timedelta = timedelta(seconds=12)
    batch: int = 8
    batches: int = 50
    at_once: int = 8
    attempts: int = 5
    first_wait: timedelta = timedelta(seconds=30)
    longest_wait: timedelta = timedelta(hours=1)
    unclear_wait: timedelta = timedelta(minutes=2)
    # Below the 30 requests a second of a bot in a tenant, with room for answers to people.
    per_second: float = 20

    def __post_init__(self) -> None:
        # Opening a chat and telling are two calls; twice that leaves room for the database (norms E5).
        if self.lease < 4 * self.send_timeout:
            raise ValueError("a lease must last at least four times as long as a send may take")
        if min(self.batch, self.batches, self.at_once, self.attempts, self.per_second) < 1:
            raise ValueError("a pace below one sends nothing")


@dataclass(frozen=True)
class _Ready(Generic[Prepared]):
    """Worked out, prepared by the channel, and still to be sent."""

    person: Person
    prepared: Prepared


class PromptSender(Generic[Prepared]):
    """One per process; any number of processes may share a database (norms E22)."""

    def __init__(
        self,
        new_uow: UnitsOfWork,
        messenger: Messenger[Prepared],
        compose: Compose,
        delivered: Delivered,
        now: Callable[[], datetime],
        pace: Pace | None = None,
        chance: Callable[[], float] = _DICE.random,
    ) -> None:
        self._new_uow = new_uow
        self._messenger = messenger
        self._compose = compose
        self._delivered = delivered
        self._now = now
        self._pace = pace or Pace()
        self._chance = chance
        self._ticking = asyncio.Lock()
        self._closing = False

    async def tick(self) -> dict[str, int]:
        """Sends what is due, until nothing is left or enough was done; how many per outcome.

        Raises what the database raises while claiming; one prompt that fails stops no other.
        """
        counts = Counter[str]()
        async with self._ticking:
            for _ in range(self._pace.batches):
                claimed = await self._claim()
                if not claimed:
                    break
                began = asyncio.get_running_loop().time()
                counts += await self._send_all(claimed)
                # Teams counts requests per bot and tenant; who goes faster is told to wait anyway (norms C34).
                took = asyncio.get_running_loop().time() - began
                await asyncio.sleep(max(0.0, len(claimed) / self._pace.per_second - took))
            await self._measure()
        if counts:
            log().info("prompts", counts=dict(counts))
        return dict(counts)

    async def close(self) -> None:
        """Stops claiming and waits for what is being sent (norms E21). To be called before the scheduler is stopped."""
        self._closing = True
        async with self._ticking:
            pass

    async def _claim(self) -> Sequence[Prompt]:
        if self._closing:
            return ()
        async with self._new_uow.across() as uow:
            claimed = await uow.prompts.claim(self._now(), self._pace.lease, self._pace.batch)
            # Without anything claimed there is nothing to write.
            if claimed:
                await uow.commit()
        return claimed

    async def _measure(self) -> None:
        now = self._now()
        async with self._new_uow.across() as uow:
            oldest = await uow.prompts.oldest_due(now)
        PROMPTS_OLDEST.set((now - oldest).total_seconds() if oldest else 0)

    async def _send_all(self, claimed: Sequence[Prompt]) -> Counter[str]:
        """Several people at once; what one person gets, one after the other in the order it was due."""
        per_person: dict[str, list[Prompt]] = {}
        for prompt in claimed:
            per_person.setdefault(prompt.person, []).append(prompt)
        room = asyncio.Semaphore(self._pace.at_once)

        async def send(own: Sequence[Prompt]) -> list[str]:
            async with room:
                return [await self._take(prompt) for prompt in own]

        done = await asyncio.gather(*(send(own) for own in per_person.values()))
        return Counter(outcome for outcomes in done for outcome in outcomes)

    async def _take(self, prompt: Prompt) -> str:
        """One claimed prompt, whatever happens; its outcome in a word."""
        try:
            outcome = await self._handle(prompt)
        except Exception as error:
            # The store failed: its lease runs out, and then somebody claims it again.
            _complain(prompt, error)
            outcome = "failed"
        PROMPTS.labels(prompt.kind, outcome).inc()
        return outcome

    async def _handle(self, prompt: Prompt) -> str:
        now = self._now()
        if self._closing or not self._has_time(prompt, now):
            return await self._leave(prompt)
        if prompt.doubt is Doubt.TWICE:
            return await self._give_up(prompt, PromptState.UNCLEAR, "interrupted", Ending.UNCLEAR)
        if now > prompt.expires_at:
            return await self._give_up(prompt, PromptState.MISSED, "expired", Ending.MISSED)
        if prompt.attempt > self._pace.attempts:
            return await self._give_up(prompt, PromptState.DEAD, prompt.reason or "attempts", Ending.FAULT)
        try:
            ready = await self._prepare(prompt, now)
            if isinstance(ready, str):
                return ready
            if ready is None or not self._has_time(prompt, self._now()):
                return await self._leave(prompt)
            sent = await self._send(ready)
        except Exception as error:
            _complain(prompt, error)
            return await self._put_off(prompt, Sent(Arrival.LATER, type(error).__name__), Ending.FAULT)
        return await self._conclude(prompt, sent)

    def _has_time(self, prompt: Prompt, now: datetime) -> bool:
        """Whether it can be sent within its lease: who was stopped for a while must not send what others took."""
        return prompt.leased_until is not None and now + 2 * self._pace.send_timeout <= prompt.leased_until

    async def _prepare(self, prompt: Prompt, now: datetime) -> _Ready[Prepared] | str | None:
        """What to send, how it ended without, or None when it is not ours to send, which leaves everything as it was.

        Prepared before the commit: a failure leaves nothing half done.
        """
        async with self._new_uow(prompt.tenant) as uow:
            said = await self._compose(uow, prompt, now)
            if isinstance(said, Message) and not said.person.unreachable:
                ready = _Ready(said.person, self._messenger.prepare(said.reply, said.language))
                # Written with it: if we end here, others know that a copy may be out; and only then.
                if not await uow.prompts.mark_sending(prompt):
                    return None
                await uow.commit()
                return ready
            if said is None or isinstance(said, NotNow):
                if said is None:
                    outcome, kept = "void", await uow.prompts.finish(prompt, PromptState.VOID, prompt.reason)
                else:
                    until = max(said.until, now + _SOONEST)
                    outcome, kept = "notnow", await uow.prompts.postpone(prompt, until, prompt.reason, counts=False)
                if kept:
                    await uow.commit()
                return outcome if kept else "lost"
        return await self._end(prompt, PromptState.DEAD, said.person.unreachable, Ending.GONE)

    async def _send(self, ready: _Ready[Prepared]) -> Sent:
        person = ready.person
        to = person.address
        if to is None:
            if not (person.account and person.service):
                return Sent(Arrival.GONE, "no-address")
            opened, to = await self._open(person)
            if to is None:
                return opened
        try:
            async with asyncio.timeout(self._pace.send_timeout.total_seconds()):
                return await self._messenger.tell(to, ready.prepared)
        except Exception as error:
            # It should not raise; when it does, nobody knows how far it came.
            return Sent(Arrival.UNCLEAR, type(error).__name__)

    async def _open(self, person: Person) -> tuple[Sent, Address | None]:
        """A chat with somebody who never spoke to us, kept for next time; without it, why there is none."""
        to = Address("", person.service, person.account, person.bot)
        try:
            async with asyncio.timeout(self._pace.send_timeout.total_seconds()):
                sent, address = await self._messenger.open_chat(person.tenant, to)
        except Exception as error:
            sent, address = Sent(Arrival.LATER, type(error).__name__), None
        if sent.arrival is not Arrival.YES or address is None:
            # No message was in it, so asking again does no harm.
            final = sent.arrival in (Arrival.GONE, Arrival.REFUSED)
            return sent if final else Sent(Arrival.LATER, sent.reason or "no-chat", sent.wait), None
        async with self._new_uow(person.tenant) as uow:
            before = await uow.people.get(person.tenant, person.user)
            if before:
                after = replace(before, conversation=address.conversation, service=address.service)
                await uow.people.save(before, replace(after, account=address.account, bot=address.bot))
                await uow.commit()
        return sent, address

    async def _conclude(self, prompt: Prompt, sent: Sent) -> str:
        """The policy of norms E1, E19 and E20."""
        match sent.arrival:
            case Arrival.YES:
                return await self._end(prompt, PromptState.SENT, sent.reason, Ending.YES)
            case Arrival.GONE:
                return await self._end(prompt, PromptState.DEAD, sent.reason or "gone", Ending.GONE)
            case Arrival.REFUSED:
                return await self._end(prompt, PromptState.DEAD, sent.reason or "refused", Ending.REFUSED)
            case Arrival.LATER:
                return await self._put_off(prompt, sent, Ending.LATER)
        doubted = replace(prompt, doubt=Doubt.ONCE if prompt.doubt is Doubt.NONE else Doubt.TWICE)
        if doubted.doubt is Doubt.TWICE or prompt.attempt >= self._pace.attempts:
            return await self._end(doubted, PromptState.UNCLEAR, sent.reason, Ending.UNCLEAR)
        wait = max(self._pace.unclear_wait, _asked(sent)) + self._chance() * self._pace.first_wait
        return await self._again(doubted, self._now() + wait, sent.reason, "again")

    async def _put_off(self, prompt: Prompt, sent: Sent, given_up: Ending) -> str:
        """Surely not delivered: later, a little further each time, and not for ever."""
        if prompt.attempt >= self._pace.attempts:
            return await self._give_up(prompt, PromptState.DEAD, sent.reason or given_up, given_up)
        longest = min(self._pace.first_wait * 2 ** (prompt.attempt - 1), self._pace.longest_wait)
        if sent.wait is None:
            wait = longest * (1 + self._chance()) / 2
        else:
            # Never sooner than asked, and not all at the same moment.
            wait = _asked(sent) + self._chance() * self._pace.first_wait
        return await self._again(prompt, self._now() + wait, sent.reason, "later")

    async def _again(self, prompt: Prompt, until: datetime, reason: str, outcome: str) -> str:
        """Postpones what had its turn: tried by itself, it is told with no other any more."""
        return await self._postpone(replace(prompt, gathered_into=None), until, reason[:_REASON], outcome)

    async def _leave(self, prompt: Prompt) -> str:
        """Gives it back as it was: nothing of it has gone out, so it costs no attempt and leaves no doubt."""
        return await self._postpone(prompt, prompt.due_at, prompt.reason, "left", counts=False)

    async def _postpone(
        self, prompt: Prompt, until: datetime, reason: str, outcome: str, *, counts: bool = True
    ) -> str:
        async with self._new_uow(prompt.tenant) as uow:
            kept = await uow.prompts.postpone(prompt, until, reason, counts=counts)
            if kept:
                await uow.commit()
        return outcome if kept else "lost"

    async def _give_up(self, prompt: Prompt, state: PromptState, reason: str, ending: Ending) -> str:
        """Ends it without having sent it now: with a copy that may be out, nobody can say that it did not arrive."""
        if prompt.doubt is not Doubt.NONE:
            state, ending = PromptState.UNCLEAR, Ending.UNCLEAR
        return await self._end(prompt, state, reason, ending)

    async def _end(self, prompt: Prompt, state: PromptState, reason: str, ending: Ending) -> str:
        """Ends it and tells `delivered`, together or not at all. When that cannot be, it ends untold.

        Leaving it open would send it again.
        """
        ended = replace(prompt, state=state, reason=reason[:_REASON], leased_until=None, gathered_into=None)
        for _ in range(_TRIES):
            try:
                kept = await self._finish(ended, ending, tell=True)
                break
            except Exception as error:
                fault = error
        else:
            _complain(prompt, fault)
            kept = await self._finish(ended, ending, tell=False)
        if not kept:
            return "lost"
        if state is not PromptState.SENT:
            log().warning(f"prompt-{state}", kind=prompt.kind, reason=ended.reason, number=prompt.attempt)
        return str(state)

    async def _finish(self, ended: Prompt, ending: Ending, *, tell: bool) -> bool:
        async with self._new_uow(ended.tenant) as uow:
            found = await uow.people.by_id(ended.person)
            # Held before the prompt is, as in a turn that voids prompts: so neither waits for the other for ever.
            person = found and await uow.people.get(found.tenant, found.user)
            if not await uow.prompts.finish(ended, ended.state, ended.reason):
                return False
            if person and ending is Ending.GONE:
                await uow.people.save(person, replace(person, unreachable=ended.reason))
            if tell:
                await self._delivered(uow, ended, self._now(), ending)
            await uow.commit()
        return True


def _asked(sent: Sent) -> timedelta:
    """How long the channel asked us to wait, within reason."""
    return min(timedelta(seconds=max(sent.wait or 0, 0)), _LATEST)


def _complain(prompt: Prompt, error: Exception) -> None:
    log().error(
        "prompt-failed", kind=prompt.kind, number=prompt.attempt, error=type(error).__name__, where=where(error)
    )
