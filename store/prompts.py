"""What is to be told, as rows."""

from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.records import Prompt
from store import mapping
from store.schema import prompts
from store.sql import insert_new


class Prompts:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def plan(self, prompt: Prompt) -> bool:
        result = await self._connection.execute(insert_new(self._connection, prompts), mapping.values(prompt))
        return result.rowcount == 1
