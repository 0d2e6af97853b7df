"""One transaction over all repositories. Rolled back unless committed."""

import asyncio
from types import TracebackType
from typing import Self

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dialogs import ports
from store.agenda import Agenda
from store.audit import Audit
from store.circles import Circles
from store.deliveries import Deliveries
from store.grants import Grants
from store.invitations import Invitations, Keys, Places
from store.people import People
from store.prompts import Prompts
from store.releases import Releases
from store.rounds import Rounds
from store.runs import Runs
from store.tenancy import EVERYBODY, Within
from store.uvos import Uvos


class UnitOfWork:
    """Use as `async with UnitOfWork(engine, tenant) as uow: …; await uow.commit()`. One use, one transaction."""

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
    grants: ports.Grants
    audit: ports.Audit

    def __init__(self, engine: AsyncEngine, tenant: str, queue: asyncio.Lock | None = None) -> None:
        self._engine = engine
        self._tenant = tenant
        self._queue = queue
        self._connection: AsyncConnection

    async def __aenter__(self) -> Self:
        if self._queue:
            await self._queue.acquire()
        try:
            self._connection = await self._engine.connect()
            within = Within(self._connection, self._tenant)
            try:
                await within.bind()
            except BaseException:
                await self._connection.close()
                raise
        except BaseException:
            self._leave_queue()
            raise
        self.deliveries = Deliveries(within)
        self.people = People(within)
        self.runs = Runs(within)
        self.rounds = Rounds(within)
        self.releases = Releases(within)
        self.invitations = Invitations(within)
        self.keys = Keys(within)
        self.places = Places(within)
        self.agenda = Agenda(within)
        self.uvos = Uvos(within)
        self.circles = Circles(within)
        self.prompts = Prompts(within)
        self.grants = Grants(within)
        self.audit = self._audit = Audit(within)
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
        # Last, so that nobody waits for the end of a chain while somebody who holds it waits for them.
        await self._audit.write()
        await self._connection.commit()


class UnitsOfWork:
    """Makes units of work on this engine. On SQLite, with its one connection, they take turns in order of coming.

    The pool alone would hand the connection to whoever asks at the right moment, and let others wait for long.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._queue = asyncio.Lock() if engine.dialect.name == "sqlite" else None

    def __call__(self, tenant: str) -> UnitOfWork:
        if not tenant or tenant == EVERYBODY:
            raise ValueError("whose?")
        return UnitOfWork(self._engine, tenant, self._queue)

    def across(self) -> UnitOfWork:
        return UnitOfWork(self._engine, EVERYBODY, self._queue)


def units_of_work(engine: AsyncEngine) -> UnitsOfWork:
    return UnitsOfWork(engine)
