"""Deleting what was kept long enough, by the register; one row for each time it was done (norms A30, A31)."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, delete, exists, func, or_, select

from dialogs.records import PromptState
from dialogs.terms import Term
from store.moments import Moment
from store.own_data import parent
from store.register import RetentionRule, register
from store.schema import grants, metadata, people, prompts, releases, rounds, runs, sweeps
from store.sql import insert_new
from store.tenancy import TenantConnection, visible

_RUNNING = select(rounds.c.id).where(visible(rounds), rounds.c.closed_on.is_(None))


def _empty(table: Table) -> ColumnElement[bool]:
    """Match rounds (and their pictures) that nobody's answers lean on any more; until then they stay."""
    round_ = table.c.id if table is rounds else table.c.round
    return ~exists().where(visible(runs), runs.c.round == round_)


def _unused(table: Table) -> ColumnElement[bool]:
    """Match words in which no picture that is kept is told."""
    return ~exists().where(visible(releases), releases.c.wording == table.c.id)


def _not_last(table: Table) -> ColumnElement[bool]:
    """Match all grants of a role but the last: where nobody was ever named, everybody may."""
    later = grants.alias()
    after = or_(
        later.c.revoked_on.is_(None),
        later.c.revoked_on > table.c.revoked_on,
        and_(later.c.revoked_on == table.c.revoked_on, later.c.id > table.c.id),
    )
    return exists().where(later.c.tenant == table.c.tenant, later.c.role == table.c.role, after)


# What `when` in the register means.
CONDITIONS: Mapping[str, Callable[[Table], ColumnElement[bool]]] = {
    "ended": lambda _: prompts.c.state != PromptState.DUE,
    "never_sent": lambda _: runs.c.submitted_on.is_(None),
    "not_in_open_round": lambda _: runs.c.round.is_(None) | runs.c.round.not_in(_RUNNING),
    "empty": _empty,
    "not_last": _not_last,
    "unused": _unused,
}


def _since(table: Table, path: str) -> tuple[ColumnElement[Any], Callable[[ColumnElement[bool]], ColumnElement[bool]]]:
    """Return the column from which the term counts, and how a condition on it becomes one on the row."""
    column, _, further = path.partition(".")
    if not further:
        return table.c[column], lambda condition: condition
    above = parent(table, column)
    return above.c[further], lambda condition: table.c[column].in_(select(above.c.id).where(visible(above), condition))


def expired(table: Table, rule: RetentionRule, term: Term, now: datetime, today: date) -> ColumnElement[bool]:
    """Match the rows that have been kept long enough by this rule."""
    column, on_row = _since(table, rule.since)
    before: date = term.cutoff(now) if isinstance(column.type, Moment) else term.cutoff(today)
    long_enough = visible(table) & on_row(column < before)
    return long_enough & CONDITIONS[rule.when](table) if rule.when else long_enough


class Retention:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def sweep(self, terms: Mapping[str, Term], now: datetime, today: date) -> Mapping[str, int]:
        counts: Counter[str] = Counter(dict.fromkeys(terms, 0))
        for table in reversed(metadata.sorted_tables):
            for rule in register().tables[table.name].goes:
                # People are not a row alone: they go as when they ask for it (usecases.own_data).
                if rule.since and not rule.apart and table is not people:
                    old = expired(table, rule, terms[rule.class_], now, today)
                    counts[rule.class_] += (await self._connection.at_length(delete(table).where(old))).rowcount
        return counts

    async def record_sweep(self, at: datetime, counts: Mapping[str, int]) -> None:
        await self._connection.execute(insert_new(self._connection, sweeps), {"at": at, "counts": dict(counts)})

    async def last_sweep(self) -> datetime | None:
        moment: datetime | None = (await self._connection.execute(select(func.max(sweeps.c.at)))).scalar_one_or_none()
        return moment
