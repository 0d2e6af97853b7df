"""The one release of a round, and the ledger of the sets of people behind it."""

from collections.abc import Sequence

from sqlalchemy import bindparam, func, select

from dialogs.ports import Conflict
from dialogs.records import LedgerSet, Release, Round
from store import mapping
from store.schema import invitations, ledger, releases, rounds
from store.sql import insert_new
from store.tenancy import TenantConnection, of_tenant

_RELEASE = select(*mapping.columns(releases, Release)).where(of_tenant(releases), releases.c.round == bindparam("key"))
_LEDGER = select(ledger).where(of_tenant(ledger), ledger.c.round == bindparam("key")).order_by(ledger.c.number)
_NEXT = select(func.coalesce(func.max(ledger.c.number), 0) + 1).where(
    of_tenant(ledger), ledger.c.round == bindparam("key")
)
_OWN, _OTHERS = invitations.alias(), invitations.alias()
_WITH_PEOPLE_OF = (
    select(rounds.c.id)
    .join(releases, releases.c.round == rounds.c.id)
    .join(_OTHERS, _OTHERS.c.round == rounds.c.id)
    .join(_OWN, _OWN.c.person == _OTHERS.c.person)
    .where(of_tenant(rounds), of_tenant(releases), of_tenant(_OTHERS), of_tenant(_OWN))
    .where(_OWN.c.round == bindparam("key"), rounds.c.id != bindparam("key"))
    .where(rounds.c.instrument == bindparam("instrument"))
    .distinct()
    .order_by(rounds.c.id)
)


class Releases:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def get(self, round: str) -> Release | None:
        row = (await self._connection.execute(_RELEASE, {"key": round})).one_or_none()
        return mapping.release(row) if row else None

    async def add(self, release: Release) -> None:
        statement = insert_new(self._connection, releases)
        if (await self._connection.execute(statement, mapping.values(release))).rowcount != 1:
            raise Conflict("release")

    async def with_people_of(self, round: Round) -> Sequence[str]:
        key = {"key": round.id, "instrument": round.instrument}
        return (await self._connection.execute(_WITH_PEOPLE_OF, key)).scalars().all()

    async def ledger(self, round: str) -> Sequence[LedgerSet]:
        rows = await self._connection.execute(_LEDGER, {"key": round})
        return [LedgerSet(tuple((item, group) for item, group in row.cells), frozenset(row.members)) for row in rows]

    async def add_to_ledger(self, round: str, sets: Sequence[LedgerSet]) -> None:
        if not sets:
            return
        first = (await self._connection.execute(_NEXT, {"key": round})).scalar_one()
        rows = [
            {
                "round": round,
                "number": number,
                "cells": [list(cell) for cell in one.cells],
                "members": sorted(one.members),
            }
            for number, one in enumerate(sets, first)
        ]
        await self._connection.execute(ledger.insert(), rows)
