"""The rows a transaction works with: those of one tenant, or of all for the clock and operators.

Two layers (norms C17). Every statement names its tenant by `of_tenant` or `visible`, and what is written gets it here.
Besides, PostgreSQL shows and takes nothing of another tenant than the one `bind` named (`store.safeguards`).
"""

from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    CursorResult,
    Executable,
    Insert,
    Row,
    Select,
    String,
    Table,
    bindparam,
    or_,
    text,
    true,
)

from store.group_commit import UnitConnection
from store.inline_sqlite import AT_LENGTH
from store.pooled import PooledConnection

Made = TypeVar("Made")
Given = Mapping[str, Any] | Sequence[Mapping[str, Any]]
# Stands for all tenants at once; no tenant is called so.
ALL_TENANTS = "*"
# The setting of PostgreSQL in which a transaction says whose it is.
SETTING = "regiebot.tenant"
# The one in which it says which round it releases, while it reads for that (store.across).
RELEASE = "regiebot.release"
# How many rows are read at once: some milliseconds, so that others get a turn of the loop in between.
PIECE = 200
# Every statement has it: whose transaction it is.
OWN = bindparam("own", type_=String(64))
_BIND = text(f"SELECT set_config('{SETTING}', :tenant, true)")


def bind_words(tenant: str) -> str:
    """Return what `TenantConnection.bind` tells PostgreSQL, without parameters: nothing of a name is read as SQL."""
    return f"SELECT set_config('{SETTING}', convert_from('\\x{tenant.encode().hex()}', 'UTF8'), true)"


@cache
def of_tenant(table: Table) -> ColumnElement[bool]:
    """Match the rows of the one tenant of this transaction; none across tenants."""
    return table.c.tenant == OWN


@cache
def visible(table: Table) -> ColumnElement[bool]:
    """Match the rows of the tenant, or everybody's across tenants; all rows of a table without tenants."""
    if "tenant" not in table.c:
        return true()
    return or_(of_tenant(table), OWN == ALL_TENANTS)


class WrongTenant(Exception):
    """A row of another tenant was to be written, or one of nobody."""


class TenantConnection:
    """A connection that says in every statement whose it is. Writing anything that is not theirs raises WrongTenant.

    A transaction may have several, each of a tenant (`within`); PostgreSQL is told whenever another one speaks.
    """

    def __init__(
        self, connection: PooledConnection | UnitConnection, tenant: str, bound: list[str] | None = None
    ) -> None:
        self._connection, self.tenant = connection, tenant
        self.dialect = connection.dialect
        self._own = {"own": tenant}
        # Whose the transaction is at this moment, as PostgreSQL was told; shared by all connections of it.
        self._bound = [] if bound is None else bound

    def within(self, tenant: str) -> "TenantConnection":
        """Return a connection of the same transaction for another tenant."""
        return TenantConnection(self._connection, tenant, self._bound)

    async def bind(self) -> None:
        """Tell PostgreSQL whose this transaction is from now on, unless it knows; forgotten at its end."""
        if self.dialect.name == "postgresql" and self._bound != [self.tenant]:
            await self._connection.execute(_BIND, {"tenant": self.tenant})
            self._bound[:] = [self.tenant]

    async def execute(self, statement: Executable, given: Given | None = None) -> CursorResult[Any]:
        await self.bind()
        if not isinstance(statement, Insert):
            assert given is None or isinstance(given, Mapping)
            return await self._connection.execute(statement, {**given, **self._own} if given else self._own)
        assert given is not None
        # What is everybody's, such as the switches of operators, has no tenant.
        if "tenant" in statement.table.c:
            given = self._row(given) if isinstance(given, Mapping) else [self._row(row) for row in given]
        return await self._connection.execute(statement, given)

    async def at_length(self, statement: Executable, given: Given | None = None) -> CursorResult[Any]:
        """Execute what may touch very many rows: the loop goes on while SQLite is at it."""
        return await self.execute(statement.execution_options(**{AT_LENGTH: True}), given)

    async def pieces(
        self, statement: Executable, given: Mapping[str, Any], size: int = PIECE
    ) -> AsyncGenerator[Sequence[Row[Any]], None]:
        """Yield the rows of what may be very long, so many at a time: between them others get a turn of the loop.

        An impatient unit gives the first piece the time of a long statement, and each other one that of a short one.
        """
        await self.bind()
        in_time = self._connection.in_time
        streamed = self._connection.stream(statement, {**given, **self._own}, execution_options={"yield_per": size})
        with in_time(at_length=True):
            rows = await streamed
        parts = rows.partitions()
        try:
            with in_time(at_length=True):
                part = await anext(parts, None)
            while part is not None:
                yield part
                with in_time():
                    part = await anext(parts, None)
        finally:
            await rows.close()

    async def collect(
        self, statement: Select[Any], given: Mapping[str, Any], make: Callable[[Any], Made], *, size: int = PIECE
    ) -> list[Made]:
        """Return what is made of each row of what may be long: in one statement as a rule, in pieces when it is."""
        few = (await self.at_length(statement.limit(size + 1), given)).all()
        if len(few) <= size:
            return [make(row) for row in few]
        return await self.collect_long(statement, given, make, size=size)

    async def collect_long(
        self, statement: Select[Any], given: Mapping[str, Any], make: Callable[[Any], Made], *, size: int = PIECE
    ) -> list[Made]:
        """Return what is made of each row, read in pieces."""
        made: list[Made] = []
        async with aclosing(self.pieces(statement, given, size)) as parts:
            async for part in parts:
                made += map(make, part)
        return made

    def _row(self, row: Mapping[str, Any]) -> dict[str, Any]:
        if self.tenant == ALL_TENANTS or (row.get("tenant") or self.tenant) != self.tenant:
            raise WrongTenant
        return {**row, "tenant": self.tenant}
