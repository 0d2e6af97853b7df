"""One transaction over all repositories. Rolled back unless committed."""

import asyncio
from collections.abc import Callable
from types import TracebackType
from typing import Self

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dialogs import ports
from store.agenda import Agenda
from store.circles import Circles
from store.deliveries import Deliveries
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

    def __init__(self, engine: AsyncEngine, queue: asyncio.Lock | None = None) -> None:
        self._engine = engine
        self._queue = queue
        self._connection: AsyncConnection

    async def __aenter__(self) -> Self:
        if self._queue:
            await self._queue.acquire()
        try:
            self._connection = connection = await self._engine.connect()
        except BaseException:
            self._leave_queue()
            raise
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
        # Closing an open transaction rolls it back.
        try:
            await self._connection.close()
        finally:
            self._leave_queue()

    def _leave_queue(self) -> None:
        if self._queue:
            self._queue.release()

    async def commit(self) -> None:
        await self._connection.commit()


def units_of_work(engine: AsyncEngine) -> Callable[[], UnitOfWork]:
    """Makes units of work on this engine. On SQLite, with its one connection, they take turns in order of coming.

    The pool alone would hand the connection to whoever asks at the right moment, and let others wait for long.
    """
    queue = asyncio.Lock() if engine.dialect.name == "sqlite" else None
    return lambda: UnitOfWork(engine, queue)
