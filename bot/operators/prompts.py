"""What operators see and do about prompts and retention: ids, kinds, states, doubts, reasons, counts; never people."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from enum import StrEnum

from bot.settings import Settings
from dialogs.ports import UnitOfWork, UnitsOfWork
from dialogs.records import Doubt, Prompt, PromptState
from dialogs.terms import Term
from dialogs.usecases import housekeeping
from dialogs.usecases.turn import Installation
from store.engine import database_url, make_engine
from store.migrate import is_current
from store.unit_of_work import units_of_work

# Who asks for something to go out after all wants it to be tried, also when its time had passed.
_ANOTHER = timedelta(days=1)
_COLUMNS = ("id", "kind", "state", "due", "attempt", "reason", "doubt", "with")


class NotReady(Exception):
    """There is no database here that this version can work on."""


class Waiting(StrEnum):
    """The states an operator has to do with: to be sent, or given up."""

    DUE = "due"
    DEAD = "dead"
    UNCLEAR = "unclear"
    MISSED = "missed"


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[UnitsOfWork]:
    """The database of these settings, beside bots that run on it. Raises NotReady; never makes or changes tables."""
    # Connecting would make the file.
    if settings.database_file and not settings.database_file.exists():
        raise NotReady
    engine = make_engine(database_url(settings.database_url))
    try:
        if not await is_current(engine):
            raise NotReady
        yield units_of_work(engine)
    finally:
        await engine.dispose()


async def would_go(
    installation: Installation, new_uow: UnitsOfWork, now: datetime, terms: Mapping[str, Term]
) -> Mapping[str, int]:
    """What `purge` would remove, per class: done, counted and undone."""
    async with new_uow.across() as uow:
        return await housekeeping.would_go(installation, uow, now, terms)


async def listed(uow: UnitOfWork, state: Waiting | None, most: int) -> list[str]:
    """The oldest in this state, or in any an operator has to do with, as lines in columns."""
    states = [PromptState(each) for each in ([state] if state else Waiting)]
    return table(await uow.prompts.list_by_state(states, most))


def table(found: Sequence[Prompt]) -> list[str]:
    return in_columns([_COLUMNS, *(_row(prompt) for prompt in found)])


def in_columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _row(prompt: Prompt) -> tuple[str, ...]:
    due = prompt.due_at.isoformat(sep=" ", timespec="seconds")
    told = prompt.reason or "-", "-" if prompt.doubt is Doubt.NONE else prompt.doubt, prompt.gathered_into or "-"
    return prompt.id, prompt.kind, prompt.state, due, str(prompt.attempt), *told


async def counts(uow: UnitOfWork, now: datetime) -> list[str]:
    """How many there are per state, how long the oldest that is due waits, and whether anything is held."""
    tally = await uow.prompts.count_by_state()
    oldest = await uow.prompts.oldest_due(now)
    waits = int((now - oldest).total_seconds()) if oldest else 0
    lines = [f"{state:<10}{tally.get(state, 0):>8}" for state in PromptState]
    held = await uow.prompts.hold_reason()
    return [*lines, f"{'oldest s':<10}{waits:>8}", f"{'held':<10}{'-' if held is None else held:>8}"]


async def requeue(uow: UnitOfWork, ids: Sequence[str] | None, now: datetime) -> int:
    """These, or None for all that are dead, are due again now; how many."""
    done = await uow.prompts.requeue(ids, now, now + _ANOTHER)
    await uow.commit()
    return done


async def hold(uow: UnitOfWork, reason: str, now: datetime) -> None:
    """No process sends anything until `resume`."""
    await uow.prompts.hold(reason, now)
    await uow.commit()


async def resume(uow: UnitOfWork, passed: datetime | None) -> int:
    """Sending goes on, without what was due before `passed`; how many that were."""
    count = await uow.prompts.pass_over(passed) if passed else 0
    await uow.prompts.resume()
    await uow.commit()
    return count
