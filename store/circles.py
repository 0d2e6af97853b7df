"""Groups of chairs around a coordinator."""

from collections.abc import Sequence

from sqlalchemy import delete, select

from dialogs.ports import Conflict
from dialogs.records import Circle, CircleMember
from store import mapping
from store.schema import circle_members, circles
from store.sql import insert_new
from store.tenancy import TenantConnection, of_tenant


class Circles:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def get(self, circle: str) -> Circle | None:
        row = (
            await self._connection.execute(select(circles).where(of_tenant(circles), circles.c.id == circle))
        ).one_or_none()
        return Circle(**row._mapping) if row else None

    async def by_code(self, tenant: str, code: str) -> Circle | None:
        here = of_tenant(circles) & (circles.c.tenant == tenant) & (circles.c.code == code)
        row = (await self._connection.execute(select(circles).where(here))).one_or_none()
        return Circle(**row._mapping) if row else None

    async def of_coordinator(self, person: str) -> Sequence[Circle]:
        mine = (
            select(circles)
            .where(of_tenant(circles), circles.c.coordinator == person)
            .order_by(circles.c.name, circles.c.id)
        )
        return [Circle(**row._mapping) for row in await self._connection.execute(mine)]

    async def add(self, circle: Circle) -> None:
        if (
            await self._connection.execute(insert_new(self._connection, circles), mapping.values(circle))
        ).rowcount != 1:
            raise Conflict("circle")

    async def join(self, member: CircleMember) -> None:
        await self._connection.execute(insert_new(self._connection, circle_members), mapping.values(member))

    async def leave(self, circle: str, person: str) -> None:
        theirs = (circle_members.c.circle == circle) & (circle_members.c.person == person)
        await self._connection.execute(delete(circle_members).where(of_tenant(circle_members), theirs))

    async def members(self, circle: str) -> Sequence[CircleMember]:
        here = of_tenant(circle_members) & (circle_members.c.circle == circle)
        rows = await self._connection.execute(select(*mapping.columns(circle_members, CircleMember)).where(here))
        return [CircleMember(**row._mapping) for row in rows]
