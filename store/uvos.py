"""Case meetings, their agreements, and the keys between chairs."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, select, update

from dialogs.checklists import Tick
from dialogs.ports import Conflict
from dialogs.records import Agreement, Key, Uvo
from store import mapping
from store.schema import agreements, uvo_keys, uvo_ticks, uvos
from store.sql import insert_new
from store.tenancy import TenantConnection, of_tenant


class Uvos:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def get(self, uvo: str) -> Uvo | None:
        row = (await self._connection.execute(select(uvos).where(of_tenant(uvos), uvos.c.id == uvo))).one_or_none()
        return mapping.uvo(row) if row else None

    async def of_chair(self, person: str) -> Sequence[Uvo]:
        mine = select(uvos).where(of_tenant(uvos), uvos.c.chair == person, uvos.c.closed_on.is_(None))
        rows = await self._connection.execute(mine.order_by(uvos.c.code, uvos.c.id))
        return [mapping.uvo(row) for row in rows]

    async def closed_of(self, person: str, named: str) -> Uvo | None:
        theirs = of_tenant(uvos) & (uvos.c.chair == person) & uvos.c.closed_on.is_not(None)
        closed = select(uvos).where(theirs, (uvos.c.code == named) | (uvos.c.id == named))
        rows = await self._connection.execute(closed.order_by(uvos.c.closed_on.desc(), uvos.c.id).limit(1))
        return next((mapping.uvo(row) for row in rows), None)

    async def handed_over_by(self, person: str, named: str) -> Uvo | None:
        theirs = of_tenant(uvos) & (uvos.c.handed_by == person) & (uvos.c.chair != person)
        handed = select(uvos).where(theirs, (uvos.c.code == named) | (uvos.c.id == named))
        rows = await self._connection.execute(handed.order_by(uvos.c.handed_on.desc(), uvos.c.id).limit(1))
        return next((mapping.uvo(row) for row in rows), None)

    async def add(self, uvo: Uvo) -> None:
        if (await self._connection.execute(insert_new(self._connection, uvos), mapping.values(uvo))).rowcount != 1:
            raise Conflict("uvo")

    async def save(self, before: Uvo, after: Uvo) -> None:
        here = of_tenant(uvos) & (uvos.c.id == before.id) & (uvos.c.version == before.version)
        if (await self._connection.execute(update(uvos).where(here).values(mapping.values(after)))).rowcount != 1:
            raise Conflict("uvo")

    async def add_key(self, key: Key) -> None:
        row = {"key": key.key, "uvo": key.round, "person": key.person, "until": key.until}
        await self._connection.execute(uvo_keys.insert(), row)

    async def take_key(self, key: str) -> Key | None:
        taken = delete(uvo_keys).where(of_tenant(uvo_keys), uvo_keys.c.key == key).returning(*uvo_keys.c)
        row = (await self._connection.execute(taken)).one_or_none()
        return Key(row.key, row.uvo, row.person, "uvo", row.until) if row else None

    async def agreements(self, uvo: str) -> Sequence[Agreement]:
        here = of_tenant(agreements) & (agreements.c.uvo == uvo) & agreements.c.done_on.is_(None)
        open_ = select(*mapping.columns(agreements, Agreement)).where(here)
        rows = await self._connection.execute(open_.order_by(agreements.c.due_on, agreements.c.id))
        return [Agreement(**row._mapping) for row in rows]

    async def add_agreement(self, agreement: Agreement) -> None:
        await self._connection.execute(insert_new(self._connection, agreements), mapping.values(agreement))

    async def mark_done(self, agreement: str, day: date) -> None:
        here = of_tenant(agreements) & (agreements.c.id == agreement)
        await self._connection.execute(update(agreements).where(here).values(done_on=day))

    async def ticks(self, uvo: str) -> Sequence[Tick]:
        here = of_tenant(uvo_ticks) & (uvo_ticks.c.uvo == uvo)
        rows = await self._connection.execute(select(*mapping.columns(uvo_ticks, Tick)).where(here))
        return [Tick(**row._mapping) for row in rows]

    async def add_tick(self, tick: Tick) -> None:
        await self._connection.execute(insert_new(self._connection, uvo_ticks), mapping.values(tick))

    async def remove_tick(self, uvo: str, item: str) -> None:
        here = of_tenant(uvo_ticks) & (uvo_ticks.c.uvo == uvo) & (uvo_ticks.c.item == item)
        await self._connection.execute(delete(uvo_ticks).where(here))
