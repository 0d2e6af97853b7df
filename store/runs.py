"""Runs and their answers. An answer is a row; a run is written only when it is still as it was read."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from sqlalchemy import Date, Select, bindparam, delete, func, or_, select, tuple_, update

from dialogs.ports import Conflict
from dialogs.records import Run, RunState
from store import mapping
from store.schema import answers, rounds, runs
from store.sql import insert_new, insert_or_set
from store.tenancy import TenantConnection, of_tenant, visible

# Answers are only ever reached through their run, which says whose they are.
_WITH_ANSWERS: Select[Any] = (
    select(runs, answers.c.question, answers.c.value)
    .outerjoin(answers, answers.c.run == runs.c.id)
    .where(of_tenant(runs))
)
_GET = _WITH_ANSWERS.where(runs.c.id == bindparam("key"))
# The number orders one's own runs; of a joint form it is the number it has with who began it, so days go first.
_ORDER = (func.coalesce(runs.c.submitted_on, runs.c.started_on), runs.c.number, runs.c.id)
_THEIRS = or_(runs.c.person == bindparam("key"), runs.c.partner == bindparam("key"))
_OF_PERSON = _WITH_ANSWERS.where(_THEIRS).order_by(*_ORDER)
_OPEN_OF = _OF_PERSON.where(runs.c.state == RunState.OPEN)
_IN_ROUND = _WITH_ANSWERS.where(runs.c.person == bindparam("key"), runs.c.round == bindparam("in"))
_SENT_BEFORE = _WITH_ANSWERS.where(
    runs.c.id
    == select(runs.c.id)
    .where(
        of_tenant(runs),
        _THEIRS,
        runs.c.state == RunState.SUBMITTED,
        runs.c.instrument == bindparam("instrument"),
        tuple_(*_ORDER) < tuple_(bindparam("day", type_=Date), bindparam("number"), bindparam("run")),
    )
    .order_by(*(column.desc() for column in _ORDER))
    .limit(1)
    .scalar_subquery()
)
_NEWEST = select(func.coalesce(func.max(runs.c.number), 0)).where(of_tenant(runs), runs.c.person == bindparam("key"))
_OF_PAIR = _WITH_ANSWERS.where(runs.c.pair_code == bindparam("key"))
# Sent once is sent: who takes a run up again to change an answer has not gone.
_SENT = of_tenant(runs) & (runs.c.round == bindparam("key")) & runs.c.submitted_on.is_not(None)
_DONE = select(func.count()).where(_SENT, runs.c.person == bindparam("who"))
_WHO = select(runs.c.person).where(_SENT).order_by(runs.c.person)
_UNSENT = (
    select(runs.c.person)
    .where(of_tenant(runs), runs.c.round == bindparam("key"), runs.c.submitted_on.is_(None))
    .order_by(runs.c.person)
)
_UPDATE = (
    update(runs)
    .where(of_tenant(runs), runs.c.id == bindparam("key"), runs.c.seq == bindparam("was"))
    .values(
        state=bindparam("state"),
        number=bindparam("number"),
        focus=bindparam("focus"),
        seq=bindparam("seq"),
        submitted_on=bindparam("submitted_on"),
        pair_code=bindparam("pair_code"),
        partner=bindparam("partner"),
    )
)


class Runs:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def _read(self, statement: Select[Any], key: str, **more: Any) -> list[Run]:
        return mapping.runs((await self._connection.execute(statement, {"key": key, **more})).all())

    async def get(self, run: str) -> Run | None:
        found = await self._read(_GET, run)
        return found[0] if found else None

    async def of_person(self, person: str) -> Sequence[Run]:
        return await self._read(_OF_PERSON, person)

    async def open_of(self, person: str) -> Sequence[Run]:
        return await self._read(_OPEN_OF, person)

    async def in_round(self, round: str, person: str) -> Run | None:
        found = await self._read(_IN_ROUND, person, **{"in": round})
        return found[0] if found else None

    async def sent_before(self, run: Run, person: str) -> Run | None:
        day = run.submitted_on or run.started_on
        here = {"instrument": run.instrument, "day": day, "number": run.number, "run": run.id}
        found = await self._read(_SENT_BEFORE, person, **here)
        return found[0] if found else None

    async def last_number(self, person: str) -> int:
        number: int = (await self._connection.execute(_NEWEST, {"key": person})).scalar_one()
        return number

    async def by_pair_code(self, code: str) -> Run | None:
        found = await self._read(_OF_PAIR, code)
        return found[0] if found else None

    async def has_completed(self, round: str, person: str) -> bool:
        return bool((await self._connection.execute(_DONE, {"key": round, "who": person})).scalar_one())

    async def who_completed(self, round: str) -> Sequence[str]:
        return await self._connection.collect(_WHO, {"key": round}, attrgetter("person"))

    async def who_left_unsent(self, round: str) -> Sequence[str]:
        return await self._connection.collect(_UNSENT, {"key": round}, attrgetter("person"))

    async def seal(self, round: str) -> None:
        taken_up = (
            of_tenant(runs)
            & (runs.c.round == round)
            & runs.c.submitted_on.is_not(None)
            & (runs.c.state == RunState.OPEN)
        )
        sealed = {"state": RunState.SUBMITTED, "focus": None, "seq": runs.c.seq + 1}
        await self._connection.at_length(update(runs).where(taken_up).values(sealed))

    async def add(self, run: Run) -> None:
        result = await self._connection.execute(insert_new(self._connection, runs), mapping.values(run))
        if result.rowcount != 1:
            raise Conflict("run")
        await self._write_answers(run, {})

    async def save(self, before: Run, after: Run) -> None:
        if after == before:
            return
        row = {
            "key": before.id,
            "was": before.seq,
            "state": after.state,
            "number": after.number,
            "focus": after.focus,
            "seq": after.seq,
            "submitted_on": after.submitted_on,
            "pair_code": after.pair_code,
            "partner": after.partner,
        }
        if (await self._connection.execute(_UPDATE, row)).rowcount != 1:
            raise Conflict("run")
        await self._write_answers(after, before.answers)

    async def _write_answers(self, run: Run, before: Any) -> None:
        changed = [
            {"run": run.id, "question": question, "value": value}
            for question, value in run.answers.items()
            if question not in before or before[question] != value
        ]
        if changed:
            await self._connection.execute(insert_or_set(self._connection, answers, "value"), changed)

    async def remove(self, run: Run) -> None:
        await self._connection.execute(delete(runs).where(of_tenant(runs), runs.c.id == run.id))

    async def versions(self) -> set[tuple[str, str]]:
        begun = select(runs.c.instrument, runs.c.version).where(visible(runs))
        used = begun.union(select(rounds.c.instrument, rounds.c.version).where(visible(rounds)))
        rows = await self._connection.execute(used)
        return {(row.instrument, row.version) for row in rows}
