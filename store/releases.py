"""The one release of a round, and the ledger of the sets of people behind it."""

from collections.abc import Sequence

from sqlalchemy import bindparam, exists, func, select, text

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
# Of each round not found yet is asked whether anybody of it is in one of these: the first such person is enough.
_OWN, _OTHERS = invitations.alias(), invitations.alias()
_WITH_PEOPLE_OF = (
    select(rounds.c.id)
    .join(releases, releases.c.round == rounds.c.id)
    .where(of_tenant(rounds), of_tenant(releases), rounds.c.instrument == bindparam("instrument"))
    .where(rounds.c.id.not_in(bindparam("found", expanding=True)))
    .where(
        exists()
        .where(_OTHERS.c.round == rounds.c.id, _OTHERS.c.person == _OWN.c.person)
        .where(_OWN.c.round.in_(bindparam("last", expanding=True)), of_tenant(_OWN), of_tenant(_OTHERS))
    )
)
# SQLite has one writer. Here two at once would not see each other, and both show means of nearly the same people.
_ALONE = text("SELECT pg_advisory_xact_lock(hashtextextended(:scan, 0))")


class Releases:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def wait_for_others(self, round: Round) -> None:
        if self._connection.dialect.name == "postgresql":
            await self._connection.execute(_ALONE, {"scan": f"release {round.tenant} {round.instrument}"})

    async def get(self, round: str) -> Release | None:
        row = (await self._connection.execute(_RELEASE, {"key": round})).one_or_none()
        return mapping.release(row) if row else None

    async def add(self, release: Release) -> None:
        statement = insert_new(self._connection, releases)
        if (await self._connection.execute(statement, mapping.values(release))).rowcount != 1:
            raise Conflict("release")

    async def with_people_of(self, round: Round) -> Sequence[str]:
        found = last = [round.id]
        # By people in common, at whatever remove: the sums of rounds that share nobody may meet in those of a third.
        while last:
            asked = {"instrument": round.instrument, "found": found, "last": last}
            last = list((await self._connection.execute(_WITH_PEOPLE_OF, asked)).scalars())
            found = [*found, *last]
        return sorted(found[1:])

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
