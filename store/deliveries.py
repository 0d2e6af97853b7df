"""Which deliveries of Teams were here before."""

from datetime import datetime

from store.schema import deliveries
from store.sql import insert_new
from store.tenancy import TenantConnection


class Deliveries:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def register(self, conversation: str, activity: str, at: datetime) -> bool:
        row = {"conversation": conversation, "activity": activity, "at": at}
        result = await self._connection.execute(insert_new(self._connection, deliveries), row)
        return result.rowcount == 1
