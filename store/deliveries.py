"""Which deliveries of Teams were here before."""

from datetime import datetime

from sqlalchemy import bindparam, exists

from store.schema import deliveries, organisations
from store.sql import insert_new
from store.tenancy import TenantConnection

# Asked here, in the statement every turn begins with, so that all processes refuse it as soon as it is removed.
_NOT_REMOVED = ~exists().where(
    organisations.c.id == bindparam("tenant", type_=deliveries.c.tenant.type), organisations.c.removed_on.is_not(None)
)


class Deliveries:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def register(self, conversation: str, activity: str, at: datetime) -> bool:
        row = {"conversation": conversation, "activity": activity, "at": at}
        result = await self._connection.execute(insert_new(self._connection, deliveries, _NOT_REMOVED), row)
        return result.rowcount == 1
