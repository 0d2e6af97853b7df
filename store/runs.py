"""Runs and their answers. An answer is a row; a run is written only when it is still as it was read."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Integer, Select, bindparam, case, cast, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.ports import Conflict
from dialogs.records import Mark, Run, RunState
from store import mapping
from store.schema import answers, rounds, runs
from store.sql import insert_new, insert_or_set

_WITH_ANSWERS: Select[Any] = select(runs, answers.c.question, answers.c.value).outerjoin(
    answers, answers.c.run == runs.c.id
)
_GET = _WITH_ANSWERS.where(runs.c.id == bindparam("key"))
# The number orders one's own runs; of a joint form it is the number it has with who began it, so days go first.
_OF_PERSON = _WITH_ANSWERS.where(or_(runs.c.person == bindparam("key"), runs.c.partner == bindparam("key"))).order_by(
    func.coalesce(runs.c.submitted_on, runs.c.started_on), runs.c.number, runs.c.id
)
_OF_PAIR = _WITH_ANSWERS.where(runs.c.pair_code == bindparam("key"))
# Sent once is sent: who takes a run up again to change an answer has not gone.
_SENT = (runs.c.round == bindparam("key")) & runs.c.submitted_on.is_not(None)
_COMPLETED = select(func.count()).where(_SENT)
_DONE = select(func.count()).where(_SENT, runs.c.person == bindparam("who"))
_BEGUN = select(runs.c.id).where(runs.c.round == bindparam("key")).limit(1)
_UPDATE = (
    update(runs)
    .where(runs.c.id == bindparam("key"), runs.c.seq == bindparam("was"))
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
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def _read(self, statement: Select[Any], key: str) -> list[Run]:
        return mapping.runs((await self._connection.execute(statement, {"key": key})).all())

    async def get(self, run: str) -> Run | None:
        found = await self._read(_GET, run)
        return found[0] if found else None

    async def of_person(self, person: str) -> Sequence[Run]:
        return await self._read(_OF_PERSON, person)

    async def of_pair(self, code: str) -> Run | None:
        found = await self._read(_OF_PAIR, code)
        return found[0] if found else None

    async def marks(self, round: str, items: Mapping[str, Sequence[str]], by: str | None) -> Sequence[Mark]:
        # One row a run. Ordered by nothing: what the database finds first tells nothing about who came first.
        asked = [question for questions in items.values() for question in questions] + ([by] if by else [])
        among = {item: answers.c.question.in_(questions) for item, questions in items.items()}
        group = func.max(case((answers.c.question == by, answers.c.value))) if by else func.max("")
        pivot = (
            select(
                runs.c.person,
                group,
                *(func.sum(case((own, cast(answers.c.value, Integer)), else_=0)) for own in among.values()),
                *(func.count(case((own, answers.c.value))) for own in among.values()),
            )
            .outerjoin(answers, (answers.c.run == runs.c.id) & answers.c.question.in_(asked))
            .where(_SENT)
            .group_by(runs.c.id, runs.c.person)
        )
        rows = await self._connection.execute(pivot, {"key": round})
        middle = 2 + len(items)
        return [Mark(row[0], row[1] or "", tuple(row[2:middle]), tuple(row[middle:])) for row in rows]

    async def completed(self, round: str) -> int:
        return (await self._connection.execute(_COMPLETED, {"key": round})).scalar_one()

    async def begun(self, round: str) -> bool:
        return (await self._connection.execute(_BEGUN, {"key": round})).first() is not None

    async def done(self, round: str, person: str) -> bool:
        return bool((await self._connection.execute(_DONE, {"key": round, "who": person})).scalar_one())

    async def seal(self, round: str) -> None:
        taken_up = (runs.c.round == round) & runs.c.submitted_on.is_not(None) & (runs.c.state == RunState.OPEN)
        sealed = {"state": RunState.SUBMITTED, "focus": None, "seq": runs.c.seq + 1}
        await self._connection.execute(update(runs).where(taken_up).values(sealed))

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

    async def _write_answers(self, run: Run, known: Any) -> None:
        changed = [
            {"run": run.id, "question": question, "value": value}
            for question, value in run.answers.items()
            if question not in known or known[question] != value
        ]
        if changed:
            await self._connection.execute(insert_or_set(self._connection, answers, "value"), changed)

    async def remove(self, run: Run) -> None:
        await self._connection.execute(delete(runs).where(runs.c.id == run.id))

    async def versions(self) -> set[tuple[str, str]]:
        used = select(runs.c.instrument, runs.c.version).union(select(rounds.c.instrument, rounds.c.version))
        rows = await self._connection.execute(used)
        return {(row.instrument, row.version) for row in rows}

    async def purge(self, before: date) -> int:
        # A round still running keeps its runs, however long ago somebody began one.
        running = select(rounds.c.id).where(rounds.c.closed_on.is_(None))
        old = (runs.c.started_on < before) & (runs.c.round.is_(None) | runs.c.round.not_in(running))
        return (await self._connection.execute(delete(runs).where(old))).rowcount
