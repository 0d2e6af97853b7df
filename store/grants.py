"""Who operators named for what."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import literal, select, union_all, update

from dialogs.audit_records import Grant, Responsibility
from store import mapping
from store.schema import coordinators, grants, people, uvos
from store.tenancy import TenantConnection, of_tenant, visible


class Grants:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def of_role(self, role: str) -> Sequence[Grant]:
        # Shared until the turn is over: on PostgreSQL nobody is struck off while they do what they were named for.
        named = select(grants).where(of_tenant(grants), grants.c.role == role).with_for_update(read=True)
        return [Grant(**row._mapping) for row in await self._connection.execute(named)]

    async def list_all(self) -> Sequence[Grant]:
        everybody = select(grants).where(visible(grants))
        rows = await self._connection.execute(everybody.order_by(grants.c.tenant, grants.c.role, grants.c.user))
        return [Grant(**row._mapping) for row in rows]

    async def list_responsibilities(self) -> Sequence[Responsibility]:
        who = (people.c.tenant, people.c.user)
        of_round = select(*who, literal("round").label("about"), coordinators.c.round.label("id"))
        of_uvo = select(*who, literal("uvo"), uvos.c.id)
        rounds = of_round.join_from(coordinators, people, people.c.id == coordinators.c.person).where(
            ~coordinators.c.handed_over
        )
        chaired = of_uvo.join_from(uvos, people, people.c.id == uvos.c.chair).where(uvos.c.closed_on.is_(None))
        both = union_all(
            rounds.where(visible(coordinators), visible(people)),
            chaired.where(visible(uvos), visible(people)),
        )
        return [Responsibility(**row._mapping) for row in sorted(await self._connection.execute(both))]

    async def add(self, grant: Grant) -> None:
        await self._connection.execute(grants.insert(), mapping.values(grant))

    async def revoke(self, grant: str, day: date) -> None:
        here = of_tenant(grants) & (grants.c.id == grant) & grants.c.revoked_on.is_(None)
        await self._connection.execute(update(grants).where(here).values(revoked_on=day))
