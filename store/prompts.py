"""What is to be told, as rows: planned once, claimed for a while, ended once (norms E2-E6)."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, case, delete, func, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.records import Prompt, PromptState
from store import mapping
from store.schema import prompts
from store.sql import insert_new

# The reason of a prompt of which a copy may be out already begins with this.
UNCLEAR = "unclear"
# Two who held it never came back: two copies may be out, and that is the most there may be (norms E1).
UNCLEAR_TWICE = "unclear twice"

_ENDED = [state for state in PromptState if state is not PromptState.DUE]
_DUE = prompts.c.state == PromptState.DUE
_NOW = bindparam("now", type_=prompts.c.due_at.type)
_WAITING = _DUE & (prompts.c.due_at <= _NOW)
_FREE = _WAITING & or_(prompts.c.leased_until.is_(None), prompts.c.leased_until < _NOW)
_FIND = (
    select(prompts.c.id)
    .where(_FREE)
    .order_by(prompts.c.due_at, prompts.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
# A lease still there is that of somebody who died or hangs, and who may have sent it.
_WHY = case(
    (prompts.c.leased_until.is_(None), prompts.c.reason),
    (prompts.c.reason.startswith(UNCLEAR), literal(UNCLEAR_TWICE)),
    else_=literal(UNCLEAR),
)
_CLAIM = (
    update(prompts)
    .where(prompts.c.id.in_(bindparam("found", expanding=True)), _FREE)
    .values(
        leased_until=bindparam("until", type_=prompts.c.leased_until.type),
        attempt=prompts.c.attempt + 1,
        fence=prompts.c.fence + 1,
        reason=_WHY,
    )
    .returning(*prompts.c)
)
_OLDEST = select(prompts.c.due_at).where(_WAITING).order_by(prompts.c.due_at).limit(1)
_TALLY = select(prompts.c.state, func.count()).group_by(prompts.c.state)


class Prompts:
    """`reason` holds at most 64 characters; a claim over a lease that ran out sets it to UNCLEAR or UNCLEAR_TWICE."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def plan(self, prompt: Prompt) -> bool:
        result = await self._connection.execute(insert_new(self._connection, prompts), mapping.values(prompt))
        return result.rowcount == 1

    async def void(self, kind: str, subject: str, person: str | None = None) -> int:
        # Somebody who holds one finds out when they finish it.
        about = _DUE & (prompts.c.kind == kind) & (prompts.c.subject == subject)
        if person is not None:
            about &= prompts.c.person == person
        ended = {"state": PromptState.VOID, "leased_until": None}
        return (await self._connection.execute(update(prompts).where(about).values(ended))).rowcount

    async def claim(self, now: datetime, lease: timedelta, most: int) -> Sequence[Prompt]:
        # Two statements: inside one, PostgreSQL may take more than the limit and pysqlite opens no transaction (WITH).
        found = (await self._connection.execute(_FIND, {"now": now, "most": most})).scalars().all()
        if not found:
            return ()
        rows = await self._connection.execute(_CLAIM, {"now": now, "until": now + lease, "found": found})
        return sorted(map(mapping.prompt, rows), key=lambda prompt: (prompt.due_at, prompt.id))

    async def finish(self, prompt: Prompt, state: PromptState, reason: str = "") -> bool:
        return await self._let_go(prompt, {"state": state, "reason": reason})

    async def postpone(self, prompt: Prompt, until: datetime, reason: str, *, counts: bool = True) -> bool:
        back = {} if counts else {"attempt": prompts.c.attempt - 1}
        return await self._let_go(prompt, {"due_at": until, "reason": reason, **back})

    async def _let_go(self, prompt: Prompt, changes: Mapping[str, Any]) -> bool:
        held = _DUE & (prompts.c.id == prompt.id) & (prompts.c.fence == prompt.fence)
        written = update(prompts).where(held).values({**changes, "leased_until": None})
        return (await self._connection.execute(written)).rowcount == 1

    async def waiting(self, kind: str, subject: str) -> bool:
        due = select(prompts.c.id).where(
            prompts.c.subject == subject, prompts.c.kind == kind, prompts.c.state == PromptState.DUE
        )
        return (await self._connection.execute(due.limit(1))).first() is not None

    async def oldest_due(self, now: datetime) -> datetime | None:
        return (await self._connection.execute(_OLDEST, {"now": now})).scalar_one_or_none()

    async def tally(self) -> Mapping[str, int]:
        # Reads the whole index of states: for an operator who asks, not for every tick.
        return {row[0]: row[1] for row in await self._connection.execute(_TALLY)}

    async def purge(self, before: datetime) -> int:
        old = prompts.c.state.in_(_ENDED) & (prompts.c.due_at < before)
        return (await self._connection.execute(delete(prompts).where(old))).rowcount
