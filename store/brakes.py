"""How often somebody typed a code that led nowhere, by a mark that outlives their rows."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select

from dialogs.records import Brake
from store import mapping
from store.schema import brakes
from store.sql import insert_new
from store.tenancy import TenantConnection, of_tenant

_GET = select(*mapping.columns(brakes, Brake)).where(
    of_tenant(brakes), brakes.c.mark == bindparam("of"), brakes.c.until > bindparam("at", type_=brakes.c.until.type)
)


class Brakes:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def get(self, mark: str, now: datetime) -> Brake | None:
        row = (await self._connection.execute(_GET, {"of": mark, "at": now})).one_or_none()
        return Brake(**row._mapping) if row else None

    async def put(self, brake: Brake) -> None:
        # Turns of one person come one after the other, so nobody is between the two.
        here = of_tenant(brakes) & (brakes.c.mark == brake.mark)
        await self._connection.execute(delete(brakes).where(here))
        await self._connection.execute(insert_new(self._connection, brakes), mapping.values(brake))
