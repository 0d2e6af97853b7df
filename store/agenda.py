"""Neutral lines for one's next meeting."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select, update

from dialogs.records import AgendaLine
from store import mapping
from store.schema import agenda
from store.sql import insert_new
from store.tenancy import TenantConnection, of_tenant


class Agenda:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def add(self, line: AgendaLine) -> bool:
        result = await self._connection.execute(insert_new(self._connection, agenda), mapping.values(line))
        return result.rowcount == 1

    async def of_person(self, person: str) -> Sequence[AgendaLine]:
        mine = select(*mapping.columns(agenda, AgendaLine)).where(
            of_tenant(agenda), agenda.c.person == person, agenda.c.done_on.is_(None)
        )
        rows = await self._connection.execute(mine.order_by(agenda.c.made_on, agenda.c.id))
        return [AgendaLine(**row._mapping) for row in rows]

    async def mark_done(self, line: str, day: date) -> None:
        await self._connection.execute(update(agenda).where(of_tenant(agenda), agenda.c.id == line).values(done_on=day))
