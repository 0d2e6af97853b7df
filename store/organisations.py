"""The organisations that are served here, and which of them work together. Operators write, everybody may read."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, case, or_, select, update

from dialogs.organisations import Organisation, Partnership
from store import mapping
from store.schema import organisations, partnerships
from store.sql import insert_new
from store.tenancy import TenantConnection

_GET = select(organisations).where(organisations.c.id == bindparam("key"))
_ALL = select(organisations).order_by(organisations.c.name, organisations.c.id)
_PARTNERSHIPS = select(partnerships).order_by(partnerships.c.decided_on, partnerships.c.one, partnerships.c.other)
_THEIRS = or_(partnerships.c.one == bindparam("key"), partnerships.c.other == bindparam("key"))
_OTHER = case((partnerships.c.one == bindparam("key"), partnerships.c.other), else_=partnerships.c.one)
_PARTNERS = (
    select(organisations)
    .where(organisations.c.id.in_(select(_OTHER).where(_THEIRS, partnerships.c.ended_on.is_(None))))
    .where(organisations.c.removed_on.is_(None))
    .order_by(organisations.c.name, organisations.c.id)
)


class Organisations:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def get(self, tenant: str) -> Organisation | None:
        row = (await self._connection.execute(_GET, {"key": tenant})).one_or_none()
        return Organisation(**row._mapping) if row else None

    async def list_all(self) -> Sequence[Organisation]:
        return [Organisation(**row._mapping) for row in await self._connection.execute(_ALL)]

    async def put(self, organisation: Organisation) -> None:
        row = mapping.values(organisation)
        if (await self._connection.execute(insert_new(self._connection, organisations), row)).rowcount == 1:
            return
        here = organisations.c.id == organisation.id
        await self._connection.execute(update(organisations).where(here).values(row))

    async def partners(self, tenant: str) -> Sequence[Organisation]:
        return [Organisation(**row._mapping) for row in await self._connection.execute(_PARTNERS, {"key": tenant})]

    async def partnerships(self) -> Sequence[Partnership]:
        return [Partnership(**row._mapping) for row in await self._connection.execute(_PARTNERSHIPS)]

    async def add_partnership(self, partnership: Partnership) -> None:
        await self._connection.execute(insert_new(self._connection, partnerships), mapping.values(partnership))

    async def end_partnership(self, partnership: str, day: date) -> None:
        ended = update(partnerships).where(partnerships.c.id == partnership).values(ended_on=day)
        await self._connection.execute(ended)
