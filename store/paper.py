"""What partners without the bot gave on paper, for a group of an open round."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select

from dialogs.organisations import PaperScores
from store import mapping
from store.schema import paper
from store.sql import insert_new
from store.tenancy import TenantConnection, of_tenant

_OF_ROUND = (
    select(*mapping.columns(paper, PaperScores))
    .where(of_tenant(paper), paper.c.round == bindparam("key"))
    .order_by(paper.c.entered_on, paper.c.id)
)


class Paper:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def add(self, scores: PaperScores) -> None:
        await self._connection.execute(insert_new(self._connection, paper), mapping.values(scores))

    async def of_round(self, round: str) -> Sequence[PaperScores]:
        return [PaperScores(**row._mapping) for row in await self._connection.execute(_OF_ROUND, {"key": round})]

    async def remove(self, scores: str) -> None:
        await self._connection.execute(delete(paper).where(of_tenant(paper), paper.c.id == scores))
