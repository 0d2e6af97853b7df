"""All rows of one person, by the register: handed over, erased, and their name put right.

A table with a person key needs no code here: what the register says of it is done (norms A23, A26).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Table, delete, false, func, or_, select, update

from dialogs.records import OwnRows
from store.register import register
from store.schema import metadata, people
from store.tenancy import TenantConnection, of_tenant, visible

# Who points at a row goes before it; people last of all, because some rows know them by another column than their id.
_CHILDREN_FIRST = (*(table for table in reversed(metadata.sorted_tables) if table is not people), people)


def parent(table: Table, column: str) -> Table:
    """The table a foreign key points at."""
    (key,) = table.c[column].foreign_keys
    return key.column.table


def _is(column: ColumnElement[Any], to: str, person: str) -> ColumnElement[bool]:
    """Whether this column holds them; in a chat that was never there is nobody."""
    if to == "id":
        return column == person
    known = select(people.c[to]).where(of_tenant(people), people.c.id == person, people.c[to] != "")
    return column.in_(known)


def theirs(table: Table, person: str) -> ColumnElement[bool]:
    """Which rows of this tenant are this person's."""
    kept = register().tables[table.name]
    if kept.through:
        above = parent(table, kept.through)
        return of_tenant(table) & table.c[kept.through].in_(select(above.c.id).where(theirs(above, person)))
    mentions = [_is(table.c[name], said.to, person) for name, said in kept.person.items() if said.theirs]
    return of_tenant(table) & or_(false(), *mentions)


def _as_json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _shown(table: Table, rows: Iterable[RowMapping], person: str) -> list[Mapping[str, Any]]:
    """Rows without anybody else: a key that is not theirs, and what goes with it, stays out (norms A24)."""
    found: list[Mapping[str, Any]] = []
    for row in rows:
        shown = {name: _as_json(value) for name, value in row.items()}
        for name, said in register().tables[table.name].person.items():
            if said.to == "id" and row[name] != person:
                shown[name] = None
        found.append(shown)
    return found


class OwnData:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def export(self, person: str) -> Sequence[OwnRows]:
        found = []
        for table in metadata.sorted_tables:
            said = register().tables[table.name]
            if not said.through and not any(mention.theirs for mention in said.person.values()):
                continue
            order = [table.c[said.day]] if said.day else list(table.primary_key.columns)
            rows = (
                (await self._connection.execute(select(table).where(theirs(table, person)).order_by(*order)))
                .mappings()
                .all()
            )
            since = min((row[said.day] for row in rows), default=None) if said.day else None
            found.append(
                OwnRows(
                    table=table.name,
                    purpose=said.purpose,
                    why=register().purposes[said.purpose],
                    columns={name: column.what for name, column in said.columns.items()},
                    rows=_shown(table, rows, person),
                    since=since.date() if isinstance(since, datetime) else since,
                )
            )
        return found

    async def erase(self, person: str) -> None:
        for table in _CHILDREN_FIRST:
            for name, said in register().tables[table.name].person.items():
                here = of_tenant(table) & _is(table.c[name], said.to, person)
                if said.how == "blank":
                    emptied = {name: said.value, **said.clears}
                    await self._connection.execute(update(table).where(here).values(emptied))
                if said.how == "heir":
                    await self._inherit(table, name, said.value, person)
                if said.how in ("row", "heir"):
                    await self._connection.execute(delete(table).where(here))

    async def _inherit(self, table: Table, owner: str, heir: str, person: str) -> None:
        """What two people filled in is from now on the other one's, as the last of theirs."""
        shared = select(table.c.id, table.c[heir].label("other")).where(
            of_tenant(table), table.c[owner] == person, table.c[heir].is_not(None)
        )
        for row in (await self._connection.execute(shared.order_by(table.c.number))).all():
            last = select(func.coalesce(func.max(table.c.number), 0)).where(
                of_tenant(table), table.c[owner] == row.other
            )
            number = (await self._connection.execute(last)).scalar_one() + 1
            passed = {owner: row.other, heir: None, "number": number, "seq": table.c.seq + 1}
            await self._connection.execute(update(table).where(of_tenant(table), table.c.id == row.id).values(passed))

    async def rename(self, person: str, name: str) -> int:
        count = 0
        for table in metadata.sorted_tables:
            for column, whose in register().tables[table.name].names.items():
                other = of_tenant(table) & (table.c[whose] == person) & (table.c[column] != name)
                done = await self._connection.execute(update(table).where(other).values({column: name}))
                count += done.rowcount
        return count

    async def list_tenants(self) -> Sequence[str]:
        found = select(people.c.tenant).where(visible(people)).distinct().order_by(people.c.tenant)
        return (await self._connection.execute(found)).scalars().all()

    async def list_people(self) -> Sequence[str]:
        return (await self._connection.execute(select(people.c.id).where(of_tenant(people)))).scalars().all()

    async def list_unseen(self, before: date) -> Sequence[str]:
        # Who speaks at this very moment is here.
        gone = select(people.c.id).where(visible(people), people.c.seen_on < before).with_for_update(skip_locked=True)
        return (await self._connection.execute(gone.order_by(people.c.seen_on, people.c.id))).scalars().all()
