"""Sends prompts: what is due is claimed, composed, sent and finished, each in a step of its own.

A message cannot be sent exactly once (norms E1): the channel may take it and its answer get lost. So a claim is
committed before anything is sent, what is known not to have arrived is sent again, what may have arrived at most once
more, and everything that is given up is told to `delivered`.
"""

import asyncio
import secrets
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Generic

from bot.proactive.deadlines import TimedUnits, deadline
from bot.proactive.pace import Pace
from bot.proactive.shapes import Again, Done, PreparedPrompts
from bot.proactive.writing_down import NotHeard, until_written
from bot.telemetry.logs import log, name_of, where
from bot.telemetry.metrics import PROMPTS
from bot.web.channel import Messenger, Prepared, SendOutcome, SendResult
from dialogs.ports import UnitOfWork, UnitsOfWork
from dialogs.records import Address, Doubt, Person, Prompt, PromptState
from dialogs.usecases.prompts.shapes import Compose, Ending, Message, OnPromptEnded, Postponed

# A reason fits wherever it is kept: beside a person and an invitation there is less room than beside a prompt.
_LONGEST_REASON = 32
# Whoever says "not now" means at least the next tick, and no channel may keep us waiting longer than a day.
_SHORTEST_DELAY, _LONGEST_WAIT = timedelta(seconds=20), timedelta(days=1)
_RANDOM = secrets.SystemRandom()


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
        read_clock: Callable[[], Awaitable[None]] | None = None,
        beat: Callable[[], None] = lambda: None,
    ) -> None:
        self._messenger = messenger
        self._compose = compose
        self._delivered = delivered
        self._now = now
        self._pace = pace or Pace()
        self._step = self._pace.step.total_seconds()
        self._claiming, self._composing, self._ending = (
            TimedUnits(new_uow, self._step, step) for step in ("claim", "compose", "finish")
        )
        self._chance = chance
        self._read_clock = read_clock
        self._beat = beat
        self._ticking = asyncio.Lock()
        self._closing = False

    async def tick(self) -> dict[str, int]:
        """Send what is due, `batch` x `batches` prompts at most; return how many had each outcome.

        What time it is, is asked of the database first. Raises what it raises while claiming; one prompt that fails
        stops no other. Says by `beat` that it came round and gets on; nothing in it lasts without limit.
        """
        counts = Counter[str]()
        async with self._ticking:
            self._beat()
            if self._read_clock:
                async with deadline(self._step, "clock"):
                    await self._read_clock()
            for _ in range(self._pace.batches):
                claimed = await self._claim()
                if not claimed:
                    break
                began = asyncio.get_running_loop().time()
                counts += await self._send_all(claimed)
                self._beat()
                # Teams counts requests per bot and tenant; who goes faster is told to wait anyway (norms C34).
                took = asyncio.get_running_loop().time() - began
                await asyncio.sleep(max(0.0, len(claimed) / self._pace.per_second - took))
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
        async with self._claiming.across() as uow:
            claimed = await uow.prompts.claim(self._now(), self._pace.lease, self._pace.batch)
            # Without anything claimed there is nothing to write.
            if claimed:
                await uow.commit()
        return claimed

    async def _send_all(self, claimed: Sequence[Prompt]) -> Counter[str]:
        """Send to several people at once, and to each person one message after the other in the order they are due."""
        per_person: dict[str, list[Prompt]] = {}
        for prompt in claimed:
            per_person.setdefault(prompt.person, []).append(prompt)
        slots = asyncio.Semaphore(self._pace.at_once)

        async def send(own: Sequence[Prompt]) -> Counter[str]:
            async with slots:
                return await self._send_to_person(own)

        return sum(await asyncio.gather(*(send(own) for own in per_person.values())), Counter[str]())

    async def _send_to_person(self, own: Sequence[Prompt]) -> Counter[str]:
        """Send all that is claimed for a person; return how many had each outcome. Never raises."""
        counts = Counter[str]()
        late = [one for one in own if self._is_missed(one)]
        own = [*late, *(one for one in own if one not in late)]
        while own:
            lead, *others = own
            done = Done({})
            try:
                # What came too late may be asked anew, now: then all there is to say is claimed again, for one message.
                again = bool(late) and lead not in late
                done = await (self._give_back(own, "left") if again else self._process(lead, others))
                if done.wait_until and (rest := [prompt for prompt in others if prompt.id not in done.outcomes]):
                    # The chat asked for rest, whatever we had to say in it.
                    done.outcomes.update((await self._give_back(rest, "notnow", done.wait_until)).outcomes)
            except Exception as error:
                # The store failed: its lease runs out, and then somebody claims it again. Where the database is silent,
                # nothing can be written of what else is due for this person either.
                _log_failure(lead, error)
                failed = own if done.outcomes or isinstance(error, TimeoutError) else [lead]
                done.outcomes.update({prompt.id: "failed" for prompt in failed if prompt.id not in done.outcomes})
            own = [prompt for prompt in others if prompt.id not in done.outcomes]
            for prompt in (lead, *others):
                if outcome := done.outcomes.get(prompt.id):
                    PROMPTS.labels(prompt.kind, outcome).inc()
            counts.update(done.outcomes.values())
        return counts

    async def _process(self, lead: Prompt, others: Sequence[Prompt]) -> Done:
        """Say what is due, with whatever of the others is told in the same message."""
        now = self._now()
        if self._closing or not self._has_time(lead, now):
            # They were claimed together, so none of them has.
            return await self._give_back([lead, *others], "left")
        if ended := self._end_of(lead, now):
            return await self._give_up([lead], *ended)
        beside = [other for other in others if not self._end_of(other, now)]
        told: Sequence[Prompt] = [lead]
        try:
            ready = await self._prepare_first(lead, beside, now)
            if isinstance(ready, Done):
                return ready
            told = ready.told
            if not self._has_time(lead, self._now()):
                return await self._give_back(told, "left")
            sent = await self._send(ready)
        except Exception as error:
            _log_failure(lead, error)
            failed = SendResult(SendOutcome.LATER, type(error).__name__)
            return replace(await self._retry_later(told, failed, Ending.FAULT), wait_until=None)
        return await self._apply_policy(told, sent)

    def _end_of(self, prompt: Prompt, now: datetime) -> tuple[PromptState, str, Ending] | None:
        """Return how a prompt ends that must not be sent any more; None when it may go out."""
        if prompt.doubt is Doubt.TWICE:
            return PromptState.UNCLEAR, "interrupted", Ending.UNCLEAR
        if now > prompt.expires_at:
            return PromptState.MISSED, "expired", Ending.MISSED
        if prompt.attempt > self._pace.attempts:
            return PromptState.DEAD, prompt.reason or "attempts", Ending.FAULT
        return None

    def _is_missed(self, prompt: Prompt) -> bool:
        ended = self._end_of(prompt, self._now())
        return ended is not None and ended[2] is Ending.MISSED

    def _has_time(self, prompt: Prompt, now: datetime) -> bool:
        """Tell whether it can be sent within its lease: a process that was suspended must not send what others took."""
        return prompt.leased_until is not None and now + 2 * self._pace.send_timeout <= prompt.leased_until

    async def _prepare_first(
        self, lead: Prompt, beside: Sequence[Prompt], now: datetime
    ) -> PreparedPrompts[Prepared] | Done:
        """Return what to send; by itself where what would be told beside it cannot be made."""
        try:
            return await self._prepare(lead, beside, now)
        except Exception as error:
            if not beside:
                raise
            _log_failure(lead, error)
            return await self._prepare(lead, (), now)

    async def _prepare(self, lead: Prompt, beside: Sequence[Prompt], now: datetime) -> PreparedPrompts[Prepared] | Done:
        """Return what to send, or the outcome when there is nothing to send.

        It is drawn before the commit, so that a failure leaves nothing half done.
        """
        while True:
            async with self._composing(lead.tenant) as uow:
                composed = await self._compose(uow, lead, beside, now)
                if not isinstance(composed, Message):
                    return await self._leave(uow, lead, composed, now)
                if composed.person.unreachable:
                    break
                told = (lead, *composed.beside)
                ready = PreparedPrompts(
                    composed.person, self._messenger.prepare(composed.reply, composed.language), told
                )
                # Written with it: if we end here, others know that a copy may be out; and only then.
                lost = {prompt.id for prompt in told if not await uow.prompts.mark_sending(prompt)}
                if not lost:
                    await uow.commit()
                    return ready
            if lead.id in lost:
                return await self._give_back([lead], "left")
            # Somebody voided one of them meanwhile: it is said without.
            beside = [prompt for prompt in beside if prompt.id not in lost]
        return await self._finish_and_tell([lead], PromptState.DEAD, composed.person.unreachable, Ending.GONE)

    async def _leave(self, uow: UnitOfWork, prompt: Prompt, composed: Postponed | None, now: datetime) -> Done:
        """Leave unsaid what is no longer true, or not to be said now."""
        if composed is None:
            outcome, updated = "void", await uow.prompts.finish(prompt, PromptState.VOID, prompt.reason)
        else:
            until = max(composed.until, now + _SHORTEST_DELAY)
            outcome, updated = "notnow", await uow.prompts.postpone(prompt, until, prompt.reason, counts=False)
        if updated:
            await uow.commit()
        return Done({prompt.id: outcome if updated else "lost"})

    async def _send(self, ready: PreparedPrompts[Prepared]) -> SendResult:
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
        async with self._ending(person.tenant) as uow:
            before = await uow.people.get(person.tenant, person.user)
            if before:
                after = replace(before, conversation=address.conversation, service=address.service)
                await uow.people.save(before, replace(after, account=address.account, bot=address.bot))
                await uow.commit()
        return sent, address

    async def _apply_policy(self, told: Sequence[Prompt], sent: SendResult) -> Done:
        """Finish or retry all of a message, by how the sending went (norms E1, E19, E20)."""
        match sent.outcome:
            case SendOutcome.YES:
                return await self._finish_and_tell(told, PromptState.SENT, sent.reason, Ending.ARRIVED)
            case SendOutcome.GONE:
                return await self._finish_and_tell(told, PromptState.DEAD, sent.reason or "gone", Ending.GONE)
            case SendOutcome.REFUSED:
                return await self._finish_and_tell(told, PromptState.DEAD, sent.reason or "refused", Ending.REFUSED)
            case SendOutcome.LATER:
                return await self._retry_later(told, sent, Ending.LATER)
        doubted = [replace(one, doubt=Doubt.ONCE if one.doubt is Doubt.NONE else Doubt.TWICE) for one in told]
        enough = [one for one in doubted if one.doubt is Doubt.TWICE or one.attempt >= self._pace.attempts]
        wait = max(self._pace.unclear_wait, _requested_wait(sent)) + self._chance() * self._pace.first_wait
        again = Again([one for one in doubted if one not in enough], self._now() + wait, sent.reason, "again")
        return await self._finish_and_tell(enough, PromptState.UNCLEAR, sent.reason, Ending.UNCLEAR, again)

    async def _retry_later(self, told: Sequence[Prompt], sent: SendResult, given_up: Ending) -> Done:
        """Retry what was surely not delivered, with exponential backoff, and give up after `attempts`.

        Together, and not before the last of them may: what is told in one message stays so.
        """
        enough = [one for one in told if one.attempt >= self._pace.attempts]
        again = [one for one in told if one not in enough]
        tried = max((one.attempt for one in again), default=1)
        longest = min(self._pace.first_wait * 2 ** (tried - 1), self._pace.longest_wait)
        if sent.wait is None:
            wait = longest * (1 + self._chance()) / 2
        else:
            # Never sooner than asked, and not all at the same moment.
            wait = _requested_wait(sent) + self._chance() * self._pace.first_wait
        later = Again(again, self._now() + wait, sent.reason, "later", rests=sent.wait is not None)
        done = await self._give_up(enough, PromptState.DEAD, sent.reason or given_up, given_up, later)
        # Whatever else there is to say waits as well, where it was the channel that asked for it.
        return replace(done, wait_until=None if sent.wait is None else later.until)

    async def _give_back(self, prompts: Sequence[Prompt], outcome: str, until: datetime | None = None) -> Done:
        """Give prompts back as they were, or due at `until`: nothing has gone out, so it costs no attempt."""
        done = {}
        async with self._ending(prompts[0].tenant) as uow:
            for one in prompts:
                updated = await uow.prompts.postpone(
                    one, max(until or one.due_at, one.due_at), one.reason, counts=False
                )
                done[one.id] = outcome if updated else "lost"
            await uow.commit()
        return Done(done)

    async def _give_up(
        self, prompts: Sequence[Prompt], state: PromptState, reason: str, ending: Ending, again: Again | None = None
    ) -> Done:
        """Finish prompts without sending them now; those of which a copy may have gone out before end as unclear."""
        unsure = [one for one in prompts if one.doubt is not Doubt.NONE]
        sure = [one for one in prompts if one not in unsure]
        done: dict[str, str] = {}
        if sure or (again and again.prompts):
            done |= (await self._finish_and_tell(sure, state, reason, ending, again)).outcomes
            again = None
        if unsure:
            done |= (await self._finish_and_tell(unsure, PromptState.UNCLEAR, reason, Ending.UNCLEAR, again)).outcomes
        return Done(done)

    async def _finish_and_tell(
        self, prompts: Sequence[Prompt], state: PromptState, reason: str, ending: Ending, again: Again | None = None
    ) -> Done:
        """Finish all of a message and tell `delivered`, in one transaction; if they keep failing, without telling.

        Leaving it open would send it again. What was in it and is tried `again` is postponed with it.
        """
        again = again or Again((), self._now(), "", "")
        ended = [replace(one, state=state, reason=reason[:_LONGEST_REASON], leased_until=None) for one in prompts]
        log_failure = partial(_log_failure, (*prompts, *again.prompts)[0])
        done = await until_written(partial(self._finish, ended, ending, again), self._pace.lease, log_failure)
        if state is not PromptState.SENT:
            for one in ended:
                if done[one.id] != "lost":
                    log().warning(f"prompt-{state}", kind=one.kind, reason=one.reason, number=one.attempt)
        return Done(done)

    async def _finish(self, ended: Sequence[Prompt], ending: Ending, again: Again, tell: bool) -> dict[str, str]:
        """Finish and postpone those that are still ours; return what became of each."""
        first, reason = (*ended, *again.prompts)[0], again.reason
        async with self._ending(first.tenant) as uow:
            addressee = await uow.people.by_id(first.person)
            # Held before the prompt is, as in a turn that voids prompts: so neither waits for the other for ever.
            person = addressee and await uow.people.get(addressee.tenant, addressee.user)
            ours = [one for one in ended if await uow.prompts.finish(one, one.state, one.reason, ending)]
            done = {one.id: "lost" for one in (*ended, *again.prompts)} | {one.id: str(one.state) for one in ours}
            for one in again.prompts:
                if await uow.prompts.postpone(one, again.until, reason[:_LONGEST_REASON]):
                    done[one.id] = again.outcome
            if again.rests:
                await uow.prompts.rest(first.person, again.until)
            if person and ours and ending is Ending.GONE:
                await uow.people.save(person, replace(person, unreachable=first.reason))
            if tell and ours:
                try:
                    await self._delivered(uow, ours, self._now(), ending)
                except Exception as error:
                    raise NotHeard from error
            await uow.commit()
        return done


def _requested_wait(sent: SendResult) -> timedelta:
    """Return how long the channel asked us to wait, a day at most."""
    return min(timedelta(seconds=max(sent.wait or 0, 0)), _LONGEST_WAIT)


def _log_failure(prompt: Prompt, error: BaseException) -> None:
    log().error("prompt-failed", kind=prompt.kind, number=prompt.attempt, error=name_of(error), where=where(error))
