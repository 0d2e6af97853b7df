"""Sends prompts: what is due is claimed, composed, sent and finished, each in a step of its own.

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
from bot.web.channel import Messenger, Prepared, SendOutcome, SendResult
from dialogs.ports import UnitsOfWork
from dialogs.records import Address, Doubt, Person, Prompt, PromptState
from dialogs.usecases.prompts.shapes import Compose, Ending, Message, OnPromptEnded, Postponed

# A reason fits wherever it is kept: beside a person and an invitation there is less room than beside a prompt.
_LONGEST_REASON = 32
# Finishing a prompt is tried again after a conflict, as a turn is.
_FINISH_ATTEMPTS = 3
# Whoever says "not now" means at least the next tick, and no channel may keep us waiting longer than a day.
_SHORTEST_DELAY, _LONGEST_WAIT = timedelta(seconds=20), timedelta(days=1)
_RANDOM = secrets.SystemRandom()


@dataclass(frozen=True)
class Pace:
    """How much is sent at a time, and how long it may take. Raises ValueError when a lease could expire while sending.

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
class _PreparedPrompt(Generic[Prepared]):
    """A message that was composed and drawn, and is still to be sent."""

    person: Person
    prepared: Prepared


class PromptSender(Generic[Prepared]):
    """One per process; any number of processes may share a database (norms E22)."""

    def __init__(
        self,
        new_uow: UnitsOfWork,
        messenger: Messenger[Prepared],
        compose: Compose,
        delivered: OnPromptEnded,
        now: Callable[[], datetime],
        pace: Pace | None = None,
        chance: Callable[[], float] = _RANDOM.random,
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
        """Send what is due, `batch` x `batches` prompts at most; return how many had each outcome.

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
            await self._record_oldest_due()
        if counts:
            log().info("prompts", counts=dict(counts))
        return dict(counts)

    async def close(self) -> None:
        """Stop claiming and wait for what is being sent (norms E21). Call this before the scheduler is stopped."""
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

    async def _record_oldest_due(self) -> None:
        now = self._now()
        async with self._new_uow.across() as uow:
            oldest = await uow.prompts.oldest_due(now)
        PROMPTS_OLDEST.set((now - oldest).total_seconds() if oldest else 0)

    async def _send_all(self, claimed: Sequence[Prompt]) -> Counter[str]:
        """Send to several people at once, and to each person one prompt after the other in the order they are due."""
        per_person: dict[str, list[Prompt]] = {}
        for prompt in claimed:
            per_person.setdefault(prompt.person, []).append(prompt)
        slots = asyncio.Semaphore(self._pace.at_once)

        async def send(own: Sequence[Prompt]) -> list[str]:
            async with slots:
                return [await self._send_one(prompt) for prompt in own]

        done = await asyncio.gather(*(send(own) for own in per_person.values()))
        return Counter(outcome for outcomes in done for outcome in outcomes)

    async def _send_one(self, prompt: Prompt) -> str:
        """Process one claimed prompt and return its outcome in a word. Never raises."""
        try:
            outcome = await self._process(prompt)
        except Exception as error:
            # The store failed: its lease runs out, and then somebody claims it again.
            _log_failure(prompt, error)
            outcome = "failed"
        PROMPTS.labels(prompt.kind, outcome).inc()
        return outcome

    async def _process(self, prompt: Prompt) -> str:
        now = self._now()
        if self._closing or not self._has_time(prompt, now):
            return await self._release(prompt)
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
                return await self._release(prompt)
            sent = await self._send(ready)
        except Exception as error:
            _log_failure(prompt, error)
            return await self._retry_later(prompt, SendResult(SendOutcome.LATER, type(error).__name__), Ending.FAULT)
        return await self._apply_policy(prompt, sent)

    def _has_time(self, prompt: Prompt, now: datetime) -> bool:
        """Tell whether it can be sent within its lease: a process that was suspended must not send what others took."""
        return prompt.leased_until is not None and now + 2 * self._pace.send_timeout <= prompt.leased_until

    async def _prepare(self, prompt: Prompt, now: datetime) -> _PreparedPrompt[Prepared] | str | None:
        """Return what to send, the outcome when there is nothing to send, or None when the prompt is no longer ours.

        It is drawn before the commit, so that a failure leaves nothing half done.
        """
        async with self._new_uow(prompt.tenant) as uow:
            composed = await self._compose(uow, prompt, now)
            if isinstance(composed, Message) and not composed.person.unreachable:
                ready = _PreparedPrompt(composed.person, self._messenger.prepare(composed.reply, composed.language))
                # Written with it: if we end here, others know that a copy may be out; and only then.
                if not await uow.prompts.mark_sending(prompt):
                    return None
                await uow.commit()
                return ready
            if composed is None or isinstance(composed, Postponed):
                if composed is None:
                    outcome, updated = "void", await uow.prompts.finish(prompt, PromptState.VOID, prompt.reason)
                else:
                    until = max(composed.until, now + _SHORTEST_DELAY)
                    outcome, updated = "notnow", await uow.prompts.postpone(prompt, until, prompt.reason, counts=False)
                if updated:
                    await uow.commit()
                return outcome if updated else "lost"
        return await self._finish_and_tell(prompt, PromptState.DEAD, composed.person.unreachable, Ending.GONE)

    async def _send(self, ready: _PreparedPrompt[Prepared]) -> SendResult:
        person = ready.person
        to = person.address
        if to is None:
            if not (person.account and person.service):
                return SendResult(SendOutcome.GONE, "no-address")
            opened, to = await self._open_chat(person)
            if to is None:
                return opened
        try:
            async with asyncio.timeout(self._pace.send_timeout.total_seconds()):
                return await self._messenger.tell(to, ready.prepared)
        except Exception as error:
            # It should not raise; when it does, nobody knows how far it came.
            return SendResult(SendOutcome.UNCLEAR, type(error).__name__)

    async def _open_chat(self, person: Person) -> tuple[SendResult, Address | None]:
        """Open a chat with somebody who never spoke to us and store its address; None when that fails, and why."""
        to = Address("", person.service, person.account, person.bot)
        try:
            async with asyncio.timeout(self._pace.send_timeout.total_seconds()):
                sent, address = await self._messenger.open_chat(person.tenant, to)
        except Exception as error:
            sent, address = SendResult(SendOutcome.LATER, type(error).__name__), None
        if sent.outcome is not SendOutcome.YES or address is None:
            # No message was in it, so asking again does no harm.
            final = sent.outcome in (SendOutcome.GONE, SendOutcome.REFUSED)
            return sent if final else SendResult(SendOutcome.LATER, sent.reason or "no-chat", sent.wait), None
        async with self._new_uow(person.tenant) as uow:
            before = await uow.people.get(person.tenant, person.user)
            if before:
                after = replace(before, conversation=address.conversation, service=address.service)
                await uow.people.save(before, replace(after, account=address.account, bot=address.bot))
                await uow.commit()
        return sent, address

    async def _apply_policy(self, prompt: Prompt, sent: SendResult) -> str:
        """Finish or retry, by how the sending went (norms E1, E19, E20); return the outcome in a word."""
        match sent.outcome:
            case SendOutcome.YES:
                return await self._finish_and_tell(prompt, PromptState.SENT, sent.reason, Ending.ARRIVED)
            case SendOutcome.GONE:
                return await self._finish_and_tell(prompt, PromptState.DEAD, sent.reason or "gone", Ending.GONE)
            case SendOutcome.REFUSED:
                return await self._finish_and_tell(prompt, PromptState.DEAD, sent.reason or "refused", Ending.REFUSED)
            case SendOutcome.LATER:
                return await self._retry_later(prompt, sent, Ending.LATER)
        doubted = replace(prompt, doubt=Doubt.ONCE if prompt.doubt is Doubt.NONE else Doubt.TWICE)
        if doubted.doubt is Doubt.TWICE or prompt.attempt >= self._pace.attempts:
            return await self._finish_and_tell(doubted, PromptState.UNCLEAR, sent.reason, Ending.UNCLEAR)
        wait = max(self._pace.unclear_wait, _requested_wait(sent)) + self._chance() * self._pace.first_wait
        return await self._retry_at(doubted, self._now() + wait, sent.reason, "again")

    async def _retry_later(self, prompt: Prompt, sent: SendResult, given_up: Ending) -> str:
        """Retry what was surely not delivered, with exponential backoff, and give up after `attempts`."""
        if prompt.attempt >= self._pace.attempts:
            return await self._give_up(prompt, PromptState.DEAD, sent.reason or given_up, given_up)
        longest = min(self._pace.first_wait * 2 ** (prompt.attempt - 1), self._pace.longest_wait)
        if sent.wait is None:
            wait = longest * (1 + self._chance()) / 2
        else:
            # Never sooner than asked, and not all at the same moment.
            wait = _requested_wait(sent) + self._chance() * self._pace.first_wait
        return await self._retry_at(prompt, self._now() + wait, sent.reason, "later")

    async def _retry_at(self, prompt: Prompt, until: datetime, reason: str, outcome: str) -> str:
        """Postpone a prompt that was tried; from now on it is sent by itself, not gathered with others."""
        return await self._postpone(replace(prompt, gathered_into=None), until, reason[:_LONGEST_REASON], outcome)

    async def _release(self, prompt: Prompt) -> str:
        """Give a prompt back as it was: nothing has gone out, so it costs no attempt and leaves no doubt."""
        return await self._postpone(prompt, prompt.due_at, prompt.reason, "left", counts=False)

    async def _postpone(
        self, prompt: Prompt, until: datetime, reason: str, outcome: str, *, counts: bool = True
    ) -> str:
        async with self._new_uow(prompt.tenant) as uow:
            updated = await uow.prompts.postpone(prompt, until, reason, counts=counts)
            if updated:
                await uow.commit()
        return outcome if updated else "lost"

    async def _give_up(self, prompt: Prompt, state: PromptState, reason: str, ending: Ending) -> str:
        """Finish a prompt without sending it now; if a copy may have gone out before, it ends as unclear."""
        if prompt.doubt is not Doubt.NONE:
            state, ending = PromptState.UNCLEAR, Ending.UNCLEAR
        return await self._finish_and_tell(prompt, state, reason, ending)

    async def _finish_and_tell(self, prompt: Prompt, state: PromptState, reason: str, ending: Ending) -> str:
        """Finish a prompt and tell `delivered`, in one transaction; if that keeps failing, finish it without telling.

        Leaving it open would send it again.
        """
        ended = replace(prompt, state=state, reason=reason[:_LONGEST_REASON], leased_until=None, gathered_into=None)
        for _ in range(_FINISH_ATTEMPTS):
            try:
                updated = await self._finish(ended, ending, tell=True)
                break
            except Exception as error:
                fault = error
        else:
            _log_failure(prompt, fault)
            updated = await self._finish(ended, ending, tell=False)
        if not updated:
            return "lost"
        if state is not PromptState.SENT:
            log().warning(f"prompt-{state}", kind=prompt.kind, reason=ended.reason, number=prompt.attempt)
        return str(state)

    async def _finish(self, ended: Prompt, ending: Ending, *, tell: bool) -> bool:
        async with self._new_uow(ended.tenant) as uow:
            addressee = await uow.people.by_id(ended.person)
            # Held before the prompt is, as in a turn that voids prompts: so neither waits for the other for ever.
            person = addressee and await uow.people.get(addressee.tenant, addressee.user)
            if not await uow.prompts.finish(ended, ended.state, ended.reason):
                return False
            if person and ending is Ending.GONE:
                await uow.people.save(person, replace(person, unreachable=ended.reason))
            if tell:
                await self._delivered(uow, ended, self._now(), ending)
            await uow.commit()
        return True


def _requested_wait(sent: SendResult) -> timedelta:
    """Return how long the channel asked us to wait, a day at most."""
    return min(timedelta(seconds=max(sent.wait or 0, 0)), _LONGEST_WAIT)


def _log_failure(prompt: Prompt, error: Exception) -> None:
    log().error(
        "prompt-failed", kind=prompt.kind, number=prompt.attempt, error=type(error).__name__, where=where(error)
    )
