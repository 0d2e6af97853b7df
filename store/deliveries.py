"""Which deliveries of Teams were here before."""

from datetime import datetime

from store.schema import deliveries
from store.sql import insert_new
from store.tenancy import Within


class Deliveries:
    def __init__(self, connection: Within) -> None:
        self._connection = connection

    async def first(self, conversation: str, activity: str, at: datetime) -> bool:
        row = {"conversation": conversation, "activity": activity, "at": at}
        result = await self._connection.execute(insert_new(self._connection, deliveries), row)
        return result.rowcount == 1
