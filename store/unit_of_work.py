"""One transaction over all repositories. Rolled back unless committed."""

from types import TracebackType
from typing import Self

from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs import audit_port, leaving_port, ports, prompt_port, release_port, report_port, uvo_port
from store.agenda import Agenda
from store.audit import Audit
from store.brakes import Brakes
from store.calendars import Calendars
from store.circles import Circles
from store.deliveries import Deliveries
from store.disconnects import is_disconnect, is_unreachable
from store.grants import Grants
from store.group_commit import SharedWriter
from store.invitations import Invitations, Keys, Places
from store.leaving import Leaving
from store.organisations import Organisations
from store.own_data import OwnData
from store.paper import Paper
from store.people import People
from store.pooled import PooledConnection
from store.prompts import Prompts
from store.releases import Releases
from store.report import Report
from store.retention import Retention
from store.rounds import Rounds
from store.runs import Runs
from store.tenancy import ALL_TENANTS, TenantConnection, bind_words
from store.uvos import Uvos


class Repositories:
    """All repositories of one tenant in a transaction."""

    deliveries: ports.Deliveries
    people: ports.People
    runs: ports.Runs
    rounds: ports.Rounds
    releases: release_port.Releases
    invitations: ports.Invitations
    keys: ports.Keys
    places: ports.Places
    paper: ports.Paper
    agenda: ports.Agenda
    uvos: uvo_port.Uvos
    calendars: ports.Calendars
    brakes: ports.Brakes
    circles: ports.Circles
    prompts: prompt_port.Prompts
    own_data: ports.OwnData
    retention: ports.Retention
    grants: audit_port.Grants
    organisations: ports.Organisations
    leaving: leaving_port.Leaving
    report: report_port.Report
    audit: audit_port.Audit

    def _open(self, within: TenantConnection) -> None:
        self.deliveries = Deliveries(within)
        self.people = People(within)
        self.runs = Runs(within)
        self.rounds = Rounds(within)
        self.releases = Releases(within)
        self.invitations = Invitations(within)
        self.keys = Keys(within)
        self.places = Places(within)
        self.paper = Paper(within)
        self.agenda = Agenda(within)
        self.uvos = Uvos(within)
        self.calendars = Calendars(within)
        self.brakes = Brakes(within)
        self.circles = Circles(within)
        self.prompts = Prompts(within)
        self.own_data = OwnData(within)
        self.retention = Retention(within)
        self.grants = Grants(within)
        self.organisations = Organisations(within)
        self.leaving = Leaving(within)
        self.report = Report(within)
        self.audit = self._audit = Audit(within)

    async def _write_audit(self) -> None:
        await self._audit.write()


class _Within(Repositories):
    """The repositories of another tenant, in the transaction of a unit of work."""

    def __init__(self, unit: "UnitOfWork", within: TenantConnection) -> None:
        self._unit = unit
        self._open(within)

    def within(self, tenant: str) -> ports.Repositories:
        return self._unit.within(tenant)


class UnitOfWork(Repositories):
    """Use as `async with UnitOfWork(engine, tenant) as uow: …; await uow.commit()`. One use, one transaction."""

    def __init__(
        self, engine: AsyncEngine, tenant: str, writer: SharedWriter | None = None, *, impatient: bool = False
    ) -> None:
        self._source = writer or PooledConnection(engine, bind_words(tenant), impatient=impatient)
        self._tenant = tenant
        self._ended = False
        self._others: dict[str, _Within] = {}

    async def __aenter__(self) -> Self:
        try:
            connection = await self._source.begin()
        except Exception as fault:
            if is_unreachable(fault):
                raise ports.Lost from fault
            raise
        self._connection = TenantConnection(connection, self._tenant, [self._tenant])
        self._open(self._connection)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._ended:
            await self._rollback()
        if error and is_disconnect(error):
            raise ports.Lost from error

    async def _rollback(self) -> None:
        self._ended = True
        await self._source.rollback()

    def within(self, tenant: str) -> ports.Repositories:
        """Return the repositories of this tenant, in this transaction: of another only for what crosses."""
        if tenant == self._tenant:
            return self
        if not tenant or ALL_TENANTS in (tenant, self._tenant):
            raise ValueError("a part of a transaction needs a tenant")
        if tenant not in self._others:
            self._others[tenant] = _Within(self, self._connection.within(tenant))
        return self._others[tenant]

    async def commit(self) -> None:
        """Keep everything; the last thing a unit of work does. Raises what the database says when it cannot.

        When it is lost meanwhile, nobody knows whether it was kept; the block then raises Lost.
        """
        assert not self._ended
        # Last, so that nobody waits for the end of a chain while somebody who holds it waits for them; of several
        # chains in one order, for the same reason. When this fails the unit has not ended, and is left like any other
        # that failed.
        parts: dict[str, Repositories] = {self._tenant: self, **self._others}
        for tenant in sorted(parts):
            await parts[tenant]._write_audit()
        self._ended = True
        await self._source.commit()


class UnitsOfWork:
    """Makes units of work on this engine. On SQLite, with its one writer, they take turns and share commits."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._writer = SharedWriter(engine) if engine.dialect.name == "sqlite" else None

    def __call__(self, tenant: str, *, impatient: bool = False) -> UnitOfWork:
        if not tenant or tenant == ALL_TENANTS:
            raise ValueError("a transaction needs a tenant")
        return UnitOfWork(self._engine, tenant, self._writer, impatient=impatient)

    def across(self) -> UnitOfWork:
        return UnitOfWork(self._engine, ALL_TENANTS, self._writer)


def units_of_work(engine: AsyncEngine) -> UnitsOfWork:
    return UnitsOfWork(engine)
