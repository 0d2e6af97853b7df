"""One transaction over all repositories. Rolled back unless committed."""

from types import TracebackType
from typing import Self

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dialogs import ports
from store.deliveries import Deliveries
from store.people import People
from store.rounds import Releases, Rounds
from store.runs import Runs


class UnitOfWork:
    """Use as `async with UnitOfWork(engine) as uow: …; await uow.commit()`. One use, one transaction."""

    deliveries: ports.Deliveries
    people: ports.People
    runs: ports.Runs
    rounds: ports.Rounds
    releases: ports.Releases

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._connection: AsyncConnection

    async def __aenter__(self) -> Self:
        self._connection = connection = await self._engine.connect()
        self.deliveries = Deliveries(connection)
        self.people = People(connection)
        self.runs = Runs(connection)
        self.rounds = Rounds(connection)
        self.releases = Releases(connection)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # Closing an open transaction rolls it back.
        await self._connection.close()

    async def commit(self) -> None:
        await self._connection.commit()
