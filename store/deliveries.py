"""Which deliveries of Teams were here before."""

from datetime import datetime

from sqlalchemy import delete

from store.schema import deliveries
from store.sql import insert_new
from store.tenancy import Within, reach


class Deliveries:
    def __init__(self, connection: Within) -> None:
        self._connection = connection

    async def first(self, conversation: str, activity: str, at: datetime) -> bool:
        row = {"conversation": conversation, "activity": activity, "at": at}
        result = await self._connection.execute(insert_new(self._connection, deliveries), row)
        return result.rowcount == 1

    async def purge(self, before: datetime) -> int:
        result = await self._connection.execute(delete(deliveries).where(reach(deliveries), deliveries.c.at < before))
        return result.rowcount
