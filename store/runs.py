"""Runs and their answers. An answer is a row; a run is written only when it is still as it was read."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.ports import Conflict
from dialogs.records import Run, RunState
from store import mapping
from store.schema import answers, rounds, runs
from store.sql import insert_new, insert_or_set

_WITH_ANSWERS: Select[Any] = select(runs, answers.c.question, answers.c.value).outerjoin(
    answers, answers.c.run == runs.c.id
)
_GET = _WITH_ANSWERS.where(runs.c.id == bindparam("key"))
_OF_PERSON = _WITH_ANSWERS.where(runs.c.person == bindparam("key")).order_by(runs.c.number)
# Ordered by a random id, so that the order of arrival cannot be read off.
_OF_ROUND = _WITH_ANSWERS.where(runs.c.round == bindparam("key"), runs.c.state == RunState.SUBMITTED).order_by(
    runs.c.id
)
_COMPLETED = select(func.count()).where(runs.c.round == bindparam("key"), runs.c.state == RunState.SUBMITTED)
_UPDATE = (
    update(runs)
    .where(runs.c.id == bindparam("key"), runs.c.seq == bindparam("was"))
    .values(
        state=bindparam("state"),
        number=bindparam("number"),
        focus=bindparam("focus"),
        seq=bindparam("seq"),
        submitted_on=bindparam("submitted_on"),
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

    async def of_round(self, round: str) -> Sequence[Run]:
        return await self._read(_OF_ROUND, round)

    async def completed(self, round: str) -> int:
        return (await self._connection.execute(_COMPLETED, {"key": round})).scalar_one()

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
