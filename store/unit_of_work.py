"""One transaction over all repositories. Rolled back unless committed."""

from collections.abc import Callable
from types import TracebackType
from typing import Self

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dialogs import ports
from store.agenda import Agenda
from store.circles import Circles
from store.deliveries import Deliveries
from store.group_commit import SharedWriter
from store.invitations import Invitations, Keys, Places
from store.own import Own
from store.people import People
from store.prompts import Prompts
from store.releases import Releases
from store.retention import Retention
from store.rounds import Rounds
from store.runs import Runs
from store.uvos import Uvos


class UnitOfWork:
    """Use as `async with UnitOfWork(engine) as uow: …; await uow.commit()`. One use, one transaction."""

    deliveries: ports.Deliveries
    people: ports.People
    runs: ports.Runs
    rounds: ports.Rounds
    releases: ports.Releases
    invitations: ports.Invitations
    keys: ports.Keys
    places: ports.Places
    agenda: ports.Agenda
    uvos: ports.Uvos
    circles: ports.Circles
    prompts: ports.Prompts
    own: ports.Own
    retention: ports.Retention

    def __init__(self, engine: AsyncEngine, writer: SharedWriter | None = None) -> None:
        self._connections = writer or OwnConnection(engine)
        self._ended = False

    async def __aenter__(self) -> Self:
        connection = await self._connections.enter()
        self.deliveries = Deliveries(connection)
        self.people = People(connection)
        self.runs = Runs(connection)
        self.rounds = Rounds(connection)
        self.releases = Releases(connection)
        self.invitations = Invitations(connection)
        self.keys = Keys(connection)
        self.places = Places(connection)
        self.agenda = Agenda(connection)
        self.uvos = Uvos(connection)
        self.circles = Circles(connection)
        self.prompts = Prompts(connection)
        self.own = Own(connection)
        self.retention = Retention(connection)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._ended:
            self._ended = True
            await self._connections.leave()

    async def commit(self) -> None:
        """Keeps everything; the last thing a unit of work does. Raises what the database says when it cannot."""
        assert not self._ended
        self._ended = True
        await self._connections.keep()


class OwnConnection:
    """A connection of its own for one unit of work, from the pool."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._connection: AsyncConnection

    async def enter(self) -> AsyncConnection:
        self._connection = await self._engine.connect()
        return self._connection

    async def keep(self) -> None:
        try:
            await self._connection.commit()
        finally:
            await self._connection.close()

    async def leave(self) -> None:
        # Closing an open transaction rolls it back.
        await self._connection.close()


def units_of_work(engine: AsyncEngine) -> Callable[[], UnitOfWork]:
    """Makes units of work on this engine. On SQLite, with its one writer, they take turns and share commits."""
    writer = SharedWriter(engine) if engine.dialect.name == "sqlite" else None
    return lambda: UnitOfWork(engine, writer)
