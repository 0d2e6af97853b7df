"""Rounds, found by the code people type, and the one release of each."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.ports import Conflict
from dialogs.records import Release, Round
from store import mapping
from store.schema import releases, rounds
from store.sql import insert_new

# Shared until the turn is over: on PostgreSQL a round is not closed while somebody is sending.
_GET = select(rounds).where(rounds.c.id == bindparam("key")).with_for_update(read=True)
_BY_CODE = select(rounds).where(rounds.c.tenant == bindparam("t"), rounds.c.code == bindparam("key"))
_OF_COORDINATOR = (
    select(rounds)
    .where(rounds.c.coordinator == bindparam("key"))
    .order_by(rounds.c.opened_on, rounds.c.closes_on, rounds.c.id)
)
_RELEASE = select(releases).where(releases.c.round == bindparam("key"))


class Rounds:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, round: str) -> Round | None:
        row = (await self._connection.execute(_GET, {"key": round})).one_or_none()
        return mapping.round_(row) if row else None

    async def by_code(self, tenant: str, code: str) -> Round | None:
        row = (await self._connection.execute(_BY_CODE, {"t": tenant, "key": code})).one_or_none()
        return mapping.round_(row) if row else None

    async def of_coordinator(self, person: str) -> Sequence[Round]:
        return [mapping.round_(row) for row in await self._connection.execute(_OF_COORDINATOR, {"key": person})]

    async def lapsed(self, day: date) -> Sequence[Round]:
        over = select(rounds).where(rounds.c.closed_on.is_(None), rounds.c.closes_on < day)
        return [mapping.round_(row) for row in await self._connection.execute(over)]

    async def add(self, round: Round) -> None:
        statement = insert_new(self._connection, rounds)
        if (await self._connection.execute(statement, mapping.values(round))).rowcount != 1:
            raise Conflict("round")

    async def close(self, round: Round, day: date) -> None:
        statement = update(rounds).where(rounds.c.id == round.id, rounds.c.closed_on.is_(None)).values(closed_on=day)
        if (await self._connection.execute(statement)).rowcount != 1:
            raise Conflict("round")


class Releases:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, round: str) -> Release | None:
        row = (await self._connection.execute(_RELEASE, {"key": round})).one_or_none()
        return mapping.release(row) if row else None

    async def add(self, release: Release) -> None:
        statement = insert_new(self._connection, releases)
        if (await self._connection.execute(statement, mapping.values(release))).rowcount != 1:
            raise Conflict("release")
