"""What is to be told, as rows: planned once, claimed for a while, ended once (norms E2-E6)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, case, delete, exists, func, literal, or_, select, text, update

from dialogs.records import Doubt, Prompt, PromptState
from store import mapping
from store.schema import people, prompts, switches
from store.sql import insert_new, insert_or_set
from store.tenancy import TenantConnection, of_tenant, visible

# The switch that holds everything, and the reason of what was passed over after a restore.
_HOLD = "prompts"
_PASSED = "restored"
# How what the channel never takes has ended.
_REFUSED = "refused"

_COLUMNS = [prompts.c[field.name] for field in fields(Prompt)]
_GIVEN_UP = (PromptState.DEAD, PromptState.MISSED, PromptState.UNCLEAR)
_DUE = prompts.c.state == PromptState.DUE
_NOW = bindparam("now", type_=prompts.c.due_at.type)
_WAITING = _DUE & (prompts.c.due_at <= _NOW)
_FREE = _WAITING & or_(prompts.c.leased_until.is_(None), prompts.c.leased_until < _NOW)
_ON_HOLD = exists().where(switches.c.name == _HOLD)
# Somebody holds something for this person, so all that is due for them is theirs.
_OTHER = prompts.alias()
_HELD = exists().where(
    visible(_OTHER),
    _OTHER.c.person == prompts.c.person,
    _OTHER.c.state == PromptState.DUE,
    _OTHER.c.leased_until >= _NOW,
)
# Their chat asked for rest, and gets it from what was planned since as well.
_RESTS = exists().where(visible(people), people.c.id == prompts.c.person, people.c.rests_until > _NOW)
_FIND = (
    select(prompts.c.person)
    .where(visible(prompts), _FREE, ~_HELD, ~_RESTS, ~_ON_HOLD)
    .order_by(prompts.c.due_at, prompts.c.id)
    .limit(bindparam("most"))
)
# SQLite has one writer. Here only one at a time may look whether anybody holds something for a person, and take it.
_ALONE = text(
    "SELECT person FROM unnest(CAST(:people AS text[])) AS person "
    "WHERE pg_try_advisory_xact_lock(hashtextextended('prompts ' || person, 0))"
)
# A lease still there is that of somebody who died or hangs. If they had begun to send, a copy may be out.
_UNDER_WAY = and_(prompts.c.leased_until.is_not(None), prompts.c.sending == prompts.c.fence)
_DOUBT = case(
    (~_UNDER_WAY, prompts.c.doubt),
    (prompts.c.doubt == Doubt.NONE, literal(Doubt.ONCE)),
    else_=literal(Doubt.TWICE),
)
_CLAIM = (
    update(prompts)
    .where(visible(prompts), prompts.c.person.in_(bindparam("found", expanding=True)), _FREE, ~_HELD, ~_RESTS)
    .values(
        leased_until=bindparam("until", type_=prompts.c.leased_until.type),
        attempt=prompts.c.attempt + 1,
        fence=prompts.c.fence + 1,
        doubt=_DOUBT,
    )
    .returning(*_COLUMNS)
)
_OLDEST = select(prompts.c.due_at).where(visible(prompts), _WAITING, ~_RESTS).order_by(prompts.c.due_at).limit(1)
_TALLY = (
    select(prompts.c.state, func.count().label("many"))
    .where(visible(prompts), prompts.c.state.in_(bindparam("states", expanding=True)))
    .group_by(prompts.c.state)
)


class Prompts:
    """The rows of `dialogs.prompt_port.Prompts`."""

    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def plan(self, prompt: Prompt) -> bool:
        result = await self._connection.execute(insert_new(self._connection, prompts), mapping.values(prompt))
        return result.rowcount == 1

    async def plan_all(self, prompts_: Sequence[Prompt]) -> None:
        rows = [mapping.values(one) for one in prompts_]
        if rows:
            await self._connection.at_length(insert_new(self._connection, prompts), rows)

    async def void(self, kind: str, subject: str, person: str | None = None) -> int:
        # Somebody who holds one finds out when they finish it.
        about = of_tenant(prompts) & _DUE & (prompts.c.kind == kind) & (prompts.c.subject == subject)
        ended = update(prompts).where(about).values({"state": PromptState.VOID, "leased_until": None})
        if person is not None:
            return (await self._connection.execute(ended.where(prompts.c.person == person))).rowcount
        # Of a round there are as many as take part in it.
        return (await self._connection.at_length(ended)).rowcount

    async def withdraw(self, kind: str, subject: str) -> int:
        about = of_tenant(prompts) & _DUE & (prompts.c.kind == kind) & (prompts.c.subject == subject)
        waiting = delete(prompts).where(about, prompts.c.leased_until.is_(None))
        forgotten = (await self._connection.at_length(waiting)).rowcount
        # What somebody holds may be on its way: planned anew it would be sent twice.
        return forgotten + await self.void(kind, subject)

    async def claim(self, now: datetime, lease: timedelta, most: int) -> Sequence[Prompt]:
        found = set((await self._connection.at_length(_FIND, {"now": now, "most": most})).scalars())
        if found and self._connection.dialect.name == "postgresql":
            found = set((await self._connection.execute(_ALONE, {"people": sorted(found)})).scalars())
        if not found:
            return ()
        rows = await self._connection.at_length(_CLAIM, {"now": now, "until": now + lease, "found": sorted(found)})
        return sorted(map(mapping.prompt, rows), key=lambda prompt: (prompt.due_at, prompt.id))

    async def mark_sending(self, prompt: Prompt) -> bool:
        begun = update(prompts).where(_holds(prompt), ~_ON_HOLD).values(sending=prompts.c.fence)
        return (await self._connection.execute(begun)).rowcount == 1

    async def finish(self, prompt: Prompt, state: PromptState, reason: str = "", ending: str | None = None) -> bool:
        return await self._let_go(prompt, {"state": state, "reason": reason, "ending": ending})

    async def postpone(self, prompt: Prompt, until: datetime, reason: str, *, counts: bool = True) -> bool:
        back = {} if counts else {"attempt": prompts.c.attempt - 1}
        return await self._let_go(prompt, {"due_at": until, "reason": reason, **back})

    async def rest(self, person: str, until: datetime) -> int:
        resting = update(people).where(of_tenant(people), people.c.id == person).values(rests_until=until)
        await self._connection.execute(resting)
        # What is due by then is not overdue, for who watches.
        about = of_tenant(prompts) & _DUE & (prompts.c.person == person) & (prompts.c.due_at < until)
        return (await self._connection.execute(update(prompts).where(about).values(due_at=until))).rowcount

    async def _let_go(self, prompt: Prompt, changes: Mapping[str, Any]) -> bool:
        kept = {"doubt": prompt.doubt, "leased_until": None}
        written = update(prompts).where(_holds(prompt)).values({**changes, **kept})
        return (await self._connection.execute(written)).rowcount == 1

    async def get(self, prompt: str) -> Prompt | None:
        row = (
            await self._connection.execute(select(*_COLUMNS).where(visible(prompts), prompts.c.id == prompt))
        ).one_or_none()
        return mapping.prompt(row) if row else None

    async def is_waiting(self, kind: str, subject: str, person: str | None = None) -> bool:
        due = select(prompts.c.id).where(of_tenant(prompts), _DUE, prompts.c.subject == subject, prompts.c.kind == kind)
        if person is not None:
            due = due.where(prompts.c.person == person)
        return (await self._connection.execute(due.limit(1))).first() is not None

    async def was_sent(self, kind: str, subject: str, since: datetime) -> bool:
        of_it = of_tenant(prompts) & (prompts.c.subject == subject) & (prompts.c.kind == kind)
        sent = select(prompts.c.id).where(of_it, prompts.c.state == PromptState.SENT, prompts.c.due_at >= since)
        return (await self._connection.execute(sent.limit(1))).first() is not None

    async def oldest_due(self, now: datetime) -> datetime | None:
        return (await self._connection.execute(_OLDEST, {"now": now})).scalar_one_or_none()

    async def count_by_state(self, states: Sequence[PromptState] = tuple(PromptState)) -> Mapping[str, int]:
        # Reads the index of these states: of those that ended well, for an operator who asks, not for every tick.
        counted = await self._connection.at_length(_TALLY, {"states": states})
        return {row.state: row.many for row in counted}

    async def void_kinds(self, person: str, kinds: Collection[str]) -> int:
        about = of_tenant(prompts) & _DUE & (prompts.c.person == person) & prompts.c.kind.in_(kinds)
        ended = {"state": PromptState.VOID, "leased_until": None}
        return (await self._connection.execute(update(prompts).where(about).values(ended))).rowcount

    async def revive(self, person: str, kinds: Collection[str], now: datetime, until: datetime | None = None) -> int:
        # In doubt once, it may go out once more, as ever: hearing it twice is better than never.
        unheard = prompts.c.state.in_((PromptState.DEAD, PromptState.MISSED)) & (prompts.c.doubt != Doubt.TWICE)
        taken = prompts.c.ending.is_(None) | (prompts.c.ending != _REFUSED)
        about = of_tenant(prompts) & unheard & taken & (prompts.c.person == person) & prompts.c.kind.in_(kinds)
        again = {"state": PromptState.DUE, "due_at": now, "attempt": 0, "fence": prompts.c.fence + 1, "reason": ""}
        if until is None:
            about &= prompts.c.expires_at > now
        else:
            again["expires_at"] = case((prompts.c.expires_at < until, until), else_=prompts.c.expires_at)
        return (await self._connection.execute(update(prompts).where(about).values(again))).rowcount

    async def hold(self, reason: str, at: datetime) -> None:
        switched = {"name": _HOLD, "value": reason, "at": at}
        await self._connection.execute(insert_or_set(self._connection, switches, "value"), switched)

    async def resume(self) -> None:
        await self._connection.execute(delete(switches).where(switches.c.name == _HOLD))

    async def hold_reason(self) -> str | None:
        why = select(switches.c.value).where(switches.c.name == _HOLD)
        return (await self._connection.execute(why)).scalar_one_or_none()

    async def pass_over(self, before: datetime) -> int:
        ended = {"state": PromptState.UNCLEAR, "reason": _PASSED, "leased_until": None}
        about = update(prompts).where(visible(prompts), _DUE, prompts.c.due_at < before).values(ended)
        return (await self._connection.at_length(about)).rowcount

    async def list_by_state(self, states: Sequence[PromptState], most: int) -> Sequence[Prompt]:
        found = select(*_COLUMNS).where(visible(prompts), prompts.c.state.in_(states))
        oldest = found.order_by(prompts.c.due_at, prompts.c.id).limit(most)
        return [mapping.prompt(row) for row in await self._connection.execute(oldest)]

    async def requeue(self, ids: Sequence[str] | None, now: datetime, until: datetime) -> int:
        given_up = prompts.c.state == PromptState.DEAD
        if ids is not None:
            given_up = prompts.c.state.in_(_GIVEN_UP) & prompts.c.id.in_(ids)
        again = {
            "state": PromptState.DUE,
            "due_at": now,
            "expires_at": case((prompts.c.expires_at < until, until), else_=prompts.c.expires_at),
            "attempt": 0,
            # Nobody who ended it before can end it now.
            "fence": prompts.c.fence + 1,
            "reason": "",
            "doubt": Doubt.NONE,
        }
        return (
            await self._connection.execute(update(prompts).where(visible(prompts), given_up).values(again))
        ).rowcount


def _holds(prompt: Prompt) -> ColumnElement[bool]:
    """Match the prompt while it is still theirs: nobody has claimed or ended it since."""
    return of_tenant(prompts) & _DUE & (prompts.c.id == prompt.id) & (prompts.c.fence == prompt.fence)
