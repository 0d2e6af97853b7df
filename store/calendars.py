"""Addresses at which calendars find the meetings of a chair."""

from sqlalchemy import delete, select

from dialogs.ports import Conflict
from dialogs.records import CalendarAddress
from store import mapping
from store.schema import calendars
from store.sql import insert_new
from store.tenancy import TenantConnection, of_tenant

_COLUMNS = mapping.columns(calendars, CalendarAddress)


class Calendars:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def get(self, id_: str) -> CalendarAddress | None:
        here = select(*_COLUMNS).where(of_tenant(calendars), calendars.c.id == id_)
        row = (await self._connection.execute(here)).one_or_none()
        return CalendarAddress(**row._mapping) if row else None

    async def of_person(self, person: str) -> CalendarAddress | None:
        here = select(*_COLUMNS).where(of_tenant(calendars), calendars.c.person == person)
        row = (await self._connection.execute(here)).one_or_none()
        return CalendarAddress(**row._mapping) if row else None

    async def add(self, address: CalendarAddress) -> None:
        added = insert_new(self._connection, calendars)
        if (await self._connection.execute(added, mapping.values(address))).rowcount != 1:
            raise Conflict("calendar")

    async def remove(self, person: str) -> bool:
        here = of_tenant(calendars) & (calendars.c.person == person)
        return (await self._connection.execute(delete(calendars).where(here))).rowcount > 0
