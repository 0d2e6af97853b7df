"""All rows of one person, by the register: handed over, erased, and their name put right.

A table with a person key needs no code here: what the register says of it is done (norms A23, A26).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Table, bindparam, delete, false, func, or_, select, update

from dialogs.records import OwnRows
from store.register import register
from store.schema import metadata, people
from store.tenancy import TenantConnection, of_tenant, visible

# Who points at a row goes before it; people last of all, because some rows know them by another column than their id.
_CHILDREN_FIRST = (*(table for table in reversed(metadata.sorted_tables) if table is not people), people)


def parent(table: Table, column: str) -> Table:
    """Return the table a foreign key points at."""
    (key,) = table.c[column].foreign_keys
    return key.column.table


def _refers_to(column: ColumnElement[Any], to: str, person: str) -> ColumnElement[bool]:
    """Match the rows in which this column holds them; a chat that was never there holds nobody."""
    if to == "id":
        return column == person
    values = select(people.c[to]).where(of_tenant(people), people.c.id == person, people.c[to] != "")
    return column.in_(values)


def rows_of(table: Table, person: str) -> ColumnElement[bool]:
    """Match the rows of this tenant that are this person's."""
    entry = register().tables[table.name]
    if entry.through:
        above = parent(table, entry.through)
        return of_tenant(table) & table.c[entry.through].in_(select(above.c.id).where(rows_of(above, person)))
    mentions = [
        _refers_to(table.c[name], reference.to, person) for name, reference in entry.person.items() if reference.theirs
    ]
    return of_tenant(table) & or_(false(), *mentions)


def _as_json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _without_others(table: Table, rows: Iterable[RowMapping], person: str) -> list[Mapping[str, Any]]:
    """Return rows without anybody else: a key that is not theirs, and what goes with it, stays out (norms A24)."""
    shown_rows: list[Mapping[str, Any]] = []
    for row in rows:
        shown = {name: _as_json(value) for name, value in row.items()}
        for name, reference in register().tables[table.name].person.items():
            if reference.to == "id" and row[name] != person:
                shown[name] = None
        shown_rows.append(shown)
    return shown_rows


_LOCKED = select(people.c.id).where(of_tenant(people), people.c.id == bindparam("key")).with_for_update()


class OwnData:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def export(self, person: str) -> Sequence[OwnRows]:
        parts = []
        for table in metadata.sorted_tables:
            entry = register().tables[table.name]
            if not entry.through and not any(reference.theirs for reference in entry.person.values()):
                continue
            order = [table.c[entry.day]] if entry.day else list(table.primary_key.columns)
            rows = (
                (await self._connection.at_length(select(table).where(rows_of(table, person)).order_by(*order)))
                .mappings()
                .all()
            )
            since = min((row[entry.day] for row in rows), default=None) if entry.day else None
            parts.append(
                OwnRows(
                    table=table.name,
                    purpose=entry.purpose,
                    why=register().purposes[entry.purpose],
                    columns={name: column.what for name, column in entry.columns.items()},
                    rows=_without_others(table, rows, person),
                    since=since.date() if isinstance(since, datetime) else since,
                )
            )
        return parts

    async def hold(self, person: str) -> bool:
        return (await self._connection.at_length(_LOCKED, {"key": person})).first() is not None

    async def erase(self, person: str) -> None:
        # From now on nothing new refers to them; what did so just before is seen, and goes too.
        await self.hold(person)
        for table in _CHILDREN_FIRST:
            for name, reference in register().tables[table.name].person.items():
                here = of_tenant(table) & _refers_to(table.c[name], reference.to, person)
                if reference.how == "blank":
                    emptied = {name: reference.value, **reference.clears}
                    await self._connection.at_length(update(table).where(here).values(emptied))
                if reference.how == "heir":
                    await self._inherit(table, name, reference.value, person)
                if reference.how in ("row", "heir"):
                    await self._connection.at_length(delete(table).where(here))

    async def _inherit(self, table: Table, owner: str, heir: str, person: str) -> None:
        """Pass what two people filled in on to the other one, as the last of theirs."""
        shared = select(table.c.id, table.c[heir].label("other")).where(
            of_tenant(table), table.c[owner] == person, table.c[heir].is_not(None)
        )
        for row in (await self._connection.at_length(shared.order_by(table.c.number))).all():
            last = select(func.coalesce(func.max(table.c.number), 0)).where(
                of_tenant(table), table.c[owner] == row.other
            )
            number = (await self._connection.at_length(last)).scalar_one() + 1
            passed = {owner: row.other, heir: None, "number": number, "seq": table.c.seq + 1}
            await self._connection.at_length(update(table).where(of_tenant(table), table.c.id == row.id).values(passed))

    async def rename(self, person: str, name: str) -> int:
        count = 0
        for table in metadata.sorted_tables:
            for column, whose in register().tables[table.name].names.items():
                other = of_tenant(table) & (table.c[whose] == person) & (table.c[column] != name)
                done = await self._connection.at_length(update(table).where(other).values({column: name}))
                count += done.rowcount
        return count

    async def list_tenants(self) -> Sequence[str]:
        names = select(people.c.tenant).where(visible(people)).distinct().order_by(people.c.tenant)
        return (await self._connection.at_length(names)).scalars().all()

    async def list_people(self) -> Sequence[str]:
        return await self._connection.collect(select(people.c.id).where(of_tenant(people)), {}, attrgetter("id"))

    async def list_unseen(self, before: date) -> Sequence[str]:
        # Who speaks at this very moment is here.
        gone = select(people.c.id).where(visible(people), people.c.seen_on < before).with_for_update(skip_locked=True)
        return await self._connection.collect(gone.order_by(people.c.seen_on, people.c.id), {}, attrgetter("id"))
