"""A prompt, and what is done with it, each in a transaction of its own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from dialogs.records import Prompt, PromptState
from store.unit_of_work import UnitOfWork

Work = Callable[[], UnitOfWork]

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)

LEASE = timedelta(seconds=60)

PROMPT = Prompt("p1", "t/reminder/round/anna/1", "reminder", "anna", "round", NOW, NOW + timedelta(days=2))


async def keep(work: Work, *prompts: Prompt) -> None:
    async with work() as uow:
        for prompt in prompts:
            assert await uow.prompts.plan(prompt)
        await uow.commit()


async def claim(work: Work, now: datetime = NOW, most: int = 10) -> list[Prompt]:
    async with work() as uow:
        claimed = await uow.prompts.claim(now, LEASE, most)
        await uow.commit()
        return list(claimed)


async def finish(work: Work, prompt: Prompt, state: PromptState = PromptState.SENT, reason: str = "") -> bool:
    async with work() as uow:
        done = await uow.prompts.finish(prompt, state, reason)
        await uow.commit()
        return done


async def begin(work: Work, prompt: Prompt) -> bool:
    """As who is about to send it."""
    async with work() as uow:
        may = await uow.prompts.mark_sending(prompt)
        await uow.commit()
        return may


async def tally(work: Work) -> dict[str, int]:
    async with work() as uow:
        return dict(await uow.prompts.count_by_state())


def somebody(number: int) -> str:
    return f"p{number:05d}"


def each(number: int, **changes: object) -> Prompt:
    """One for somebody else each time."""
    return numbered(number, person=somebody(number), **changes)


def numbered(number: int, **changes: object) -> Prompt:
    return replace(PROMPT, id=f"n{number:05d}", key=f"key {number}", **changes)  # type: ignore[arg-type]
