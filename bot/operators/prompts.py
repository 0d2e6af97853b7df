"""What operators see and do about prompts and retention: ids, kinds, states, doubts, reasons, counts; never people."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.installation import utc_now
from bot.settings import Settings
from dialogs.ports import UnitOfWork, UnitsOfWork
from dialogs.records import Doubt, Prompt, PromptState
from dialogs.terms import Term
from dialogs.usecases import housekeeping
from dialogs.usecases.turn import Installation
from store.clock import DatabaseClock
from store.engine import database_url, make_engine
from store.schema_version import SchemaVersion, WrongSchema, newest_step, require_schema
from store.unit_of_work import units_of_work

# Who puts a prompt back in the queue wants it to be tried, also when it had expired.
_NEW_LIFETIME = timedelta(days=1)
_COLUMNS = ("id", "soort", "staat", "wanneer", "poging", "reden", "twijfel")


class OperatorState(StrEnum):
    """The states an operator has to do with: to be sent, or given up."""

    DUE = "due"
    DEAD = "dead"
    UNCLEAR = "unclear"
    MISSED = "missed"


@dataclass(frozen=True)
class OpenDatabase:
    """What a command works with: the database, and what time it is there.

    The machine that a command runs on may be any, with a clock that is wrong: what has been kept long enough, or is due
    now, is up to the same clock as that of the bots.
    """

    new_uow: UnitsOfWork
    now: Callable[[], datetime]


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator[OpenDatabase]:
    """Open the database of these settings, on which bots may be running; never changes tables.

    Raises WrongSchema, and TimeoutError when the database does not tell what time it is.
    """
    # Connecting would make the file.
    if settings.database_file and not settings.database_file.exists():
        raise WrongSchema(SchemaVersion(None, newest_step()))
    engine = make_engine(database_url(settings.database_url))
    try:
        await require_schema(engine)
        clock = DatabaseClock(engine, utc_now)
        await clock.read()
        yield OpenDatabase(units_of_work(engine), clock)
    finally:
        await engine.dispose()


async def count_expired(
    installation: Installation, new_uow: UnitsOfWork, now: datetime, terms: Mapping[str, Term]
) -> Mapping[str, int]:
    """Count what `purge` would remove, per class of the register, in a transaction that is rolled back."""
    async with new_uow.across() as uow:
        return await housekeeping.preview_sweep(installation, uow, now, terms)


def say_expired(counts: Mapping[str, int], *, gone: bool) -> str:
    """Return what went, or would go, as a sentence; a class without any is not named."""
    listing = ", ".join(f"{count} {name}" for name, count in counts.items() if count and name != "closed")
    closed = f" Gesloten, want voorbij: {count} rondes." if (count := counts.get("closed", 0)) else ""
    if not listing:
        return f"Niets is lang genoeg bewaard, dus er gaat niets weg.{closed}"
    return f"{'Weggegooid' if gone else 'Weg zou gaan'}: {listing}.{closed}"


async def list_prompts(uow: UnitOfWork, state: OperatorState | None, most: int) -> list[str]:
    """Return the `most` oldest prompts in this state, or in any of OperatorState, as lines in columns."""
    states = [PromptState(each) for each in ([state] if state else OperatorState)]
    return format_prompts(await uow.prompts.list_by_state(states, most))


def format_prompts(prompts_: Sequence[Prompt]) -> list[str]:
    return format_columns([_COLUMNS, *(_row(prompt) for prompt in prompts_)])


def format_columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _row(prompt: Prompt) -> tuple[str, ...]:
    due = prompt.due_at.isoformat(sep=" ", timespec="seconds")
    details = prompt.reason or "-", "-" if prompt.doubt is Doubt.NONE else prompt.doubt
    return prompt.id, prompt.kind, prompt.state, due, str(prompt.attempt), *details


async def summarize_prompts(uow: UnitOfWork, now: datetime) -> list[str]:
    """Return lines with the number of prompts per state, how long the oldest due one waits, and why all is held."""
    tally = await uow.prompts.count_by_state()
    oldest = await uow.prompts.oldest_due(now)
    waits = int((now - oldest).total_seconds()) if oldest else 0
    lines = [f"{state:<10}{tally.get(state, 0):>8}" for state in PromptState]
    held = await uow.prompts.hold_reason()
    return [*lines, f"{'oudste s':<10}{waits:>8}", f"{'stilgezet':<10}{'-' if held is None else held:>8}"]


async def requeue(uow: UnitOfWork, ids: Sequence[str] | None, now: datetime) -> int:
    """Make these prompts due now (None: all that are dead); return how many there were."""
    done = await uow.prompts.requeue(ids, now, now + _NEW_LIFETIME)
    await uow.commit()
    return done


async def hold(uow: UnitOfWork, reason: str, now: datetime) -> None:
    """Keep every process from sending anything until `resume`."""
    await uow.prompts.hold(reason, now)
    await uow.commit()


async def resume(uow: UnitOfWork, skip_before: datetime | None) -> int:
    """Let sending go on without what was due before `skip_before`; return how many were skipped."""
    count = await uow.prompts.pass_over(skip_before) if skip_before else 0
    await uow.prompts.resume()
    await uow.commit()
    return count
