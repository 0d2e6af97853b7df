"""Counting per month and organisation, in the database: nobody's id leaves it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    case,
    delete,
    distinct,
    extract,
    func,
    literal,
    select,
    union_all,
    update,
)

from dialogs.report_records import Meeting, MonthCounts
from store import mapping
from store.schema import rounds, runs, uvo_meetings, uvos
from store.sql import insert_new
from store.tenancy import TenantConnection, of_tenant, visible

_FIRST: Any = bindparam("first")
_BEFORE: Any = bindparam("before")
_CHAIRED = "uvo"


def _month(day: ColumnElement[Any]) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    return extract("year", day).label("year"), extract("month", day).label("month")


def _during(day: ColumnElement[Any]) -> ColumnElement[bool]:
    return and_(day >= _FIRST, day < _BEFORE)


def _finished(person: ColumnElement[Any]) -> Select[Any]:
    """Select who finished which scan in which month."""
    of_scans = runs.c.instrument.in_(bindparam("scans", expanding=True))
    here = visible(runs) & person.is_not(None) & of_scans & _during(runs.c.submitted_on)
    what = (runs.c.tenant, *_month(runs.c.submitted_on), runs.c.instrument.label("what"), person.label("person"))
    return select(*what).where(here)


# Of a case of which more meetings were recorded in a month, the first counts: the next may be its day put right.
_FIRST_HELD = (
    select(uvo_meetings.c.uvo, *_month(uvo_meetings.c.held_on), func.min(uvo_meetings.c.held_on).label("held_on"))
    .where(visible(uvo_meetings), _during(uvo_meetings.c.held_on))
    .group_by(uvo_meetings.c.uvo, "year", "month")
    .subquery()
)
_HELD = (
    select(
        uvo_meetings.c.tenant,
        _FIRST_HELD.c.year,
        _FIRST_HELD.c.month,
        uvos.c.chair,
        (uvo_meetings.c.held_on <= uvo_meetings.c.due_on).label("in_time"),
    )
    .join_from(_FIRST_HELD, uvo_meetings, uvo_meetings.c.uvo == _FIRST_HELD.c.uvo)
    .where(visible(uvo_meetings), uvo_meetings.c.held_on == _FIRST_HELD.c.held_on)
    .join(uvos, uvos.c.id == uvo_meetings.c.uvo)
    .where(visible(uvos))
    .subquery()
)
_IN_TIME = (_HELD.c.in_time, _HELD.c.chair)
_MEETINGS = select(
    _HELD.c.tenant,
    _HELD.c.year,
    _HELD.c.month,
    func.count().label("held"),
    func.count(case(_IN_TIME)).label("in_rhythm"),
    func.count(distinct(_HELD.c.chair)).label("chairs"),
    func.count(distinct(case(_IN_TIME))).label("chairs_in_rhythm"),
).group_by(_HELD.c.tenant, _HELD.c.year, _HELD.c.month)
_CHAIRS = select(_HELD.c.tenant, _HELD.c.year, _HELD.c.month, literal(_CHAIRED), _HELD.c.chair)
_ACTED = union_all(_finished(runs.c.person), _finished(runs.c.partner), _CHAIRS).subquery()
_WHERE = (_ACTED.c.tenant, _ACTED.c.year, _ACTED.c.month)
_PEOPLE = select(*_WHERE, func.count(distinct(_ACTED.c.person)).label("people")).group_by(*_WHERE)
_PEOPLE_PER_SCAN = (
    select(*_WHERE, _ACTED.c.what, func.count(distinct(_ACTED.c.person)).label("people"))
    .where(_ACTED.c.what != _CHAIRED)
    .group_by(*_WHERE, _ACTED.c.what)
)
_ROUNDS = (
    select(rounds.c.tenant, *_month(rounds.c.closed_on), func.count().label("rounds"))
    .where(visible(rounds), _during(rounds.c.closed_on))
    .group_by(rounds.c.tenant, "year", "month")
)


class Report:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def add_meeting(self, meeting: Meeting) -> None:
        await self._connection.execute(insert_new(self._connection, uvo_meetings), mapping.values(meeting))

    async def remove_meeting(self, uvo: str, day: date) -> None:
        wrong = of_tenant(uvo_meetings) & (uvo_meetings.c.uvo == uvo) & (uvo_meetings.c.held_on == day)
        await self._connection.execute(delete(uvo_meetings).where(wrong))

    async def move_meeting(self, uvo: str, was: date, now: date) -> None:
        of_uvo = of_tenant(uvo_meetings) & (uvo_meetings.c.uvo == uvo)
        there = select(uvo_meetings.c.uvo).where(of_uvo, uvo_meetings.c.held_on == now)
        wrong = of_uvo & (uvo_meetings.c.held_on == was)
        if (await self._connection.execute(there)).one_or_none():
            await self._connection.execute(delete(uvo_meetings).where(wrong))
        else:
            await self._connection.execute(update(uvo_meetings).where(wrong).values(held_on=now))

    async def counted_since(self) -> date | None:
        first = select(func.min(uvo_meetings.c.recorded_on)).where(visible(uvo_meetings))
        day: date | None = (await self._connection.execute(first)).scalar_one_or_none()
        return day

    async def list_months(self, first: date, before: date, scans: Sequence[str]) -> Sequence[MonthCounts]:
        given = {"first": first, "before": before, "scans": list(scans)}
        found: dict[tuple[str, date], MonthCounts] = {}
        for statement in (_PEOPLE, _MEETINGS, _ROUNDS, _PEOPLE_PER_SCAN):
            for row in (await self._connection.execute(statement, given)).mappings():
                columns = dict(row)
                key = columns.pop("tenant"), date(int(columns.pop("year")), int(columns.pop("month")), 1)
                counts = found.get(key) or MonthCounts(*key)
                if scan := columns.pop("what", None):
                    columns = {"scans": {**counts.scans, scan: columns["people"]}}
                found[key] = replace(counts, **columns)
        return [found[key] for key in sorted(found)]
