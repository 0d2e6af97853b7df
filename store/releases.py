"""The one release of a round, and the ledger of the sets of people behind it."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, exists, func, or_, select, text, update

from dialogs.ports import Conflict
from dialogs.records import Release, Round
from dialogs.round_records import LOOKED, LedgerSet, RoundsMet, Wording
from store import across, mapping
from store.rounds import HERE
from store.schema import ledger, releases, rounds, wordings
from store.sorting import in_order
from store.sql import insert_new
from store.tenancy import TenantConnection, of_tenant, visible

# Also that of a round of another tenant in which this one takes part.
_RELEASE = select(*mapping.columns(releases, Release)).where(
    or_(of_tenant(releases), releases.c.round.in_(select(rounds.c.id).where(HERE))),
    releases.c.round == bindparam("key"),
)
_LEDGER = select(ledger).where(of_tenant(ledger), ledger.c.round == bindparam("key")).order_by(ledger.c.number)
_NEXT = select(func.coalesce(func.max(ledger.c.number), 0) + 1).where(
    of_tenant(ledger), ledger.c.round == bindparam("key")
)
# Beside what is counted on from one, over all organisations: who looked is of the one whose round it is.
_NEXT_WHO_LOOKED = select(func.coalesce(func.min(ledger.c.number), 1)).where(
    of_tenant(ledger), ledger.c.round == bindparam("key"), ledger.c.number < 1
)
_TOLD_OF = select(
    exists().where(
        of_tenant(ledger),
        ledger.c.round == bindparam("key"),
        ledger.c.number >= 1,
        func.json_array_length(ledger.c.cells) > 0,
    )
)
_WORDS = select(wordings.c.words).where(wordings.c.id == bindparam("key"))
_BARE = select(releases.c.round).where(visible(releases), releases.c.wording.is_(None))
_UNWORDED = select(rounds.c.instrument, rounds.c.version).where(visible(rounds), rounds.c.id.in_(_BARE)).distinct()
_OF_SCAN = select(rounds.c.id).where(
    visible(rounds), rounds.c.instrument == bindparam("scan"), rounds.c.version == bindparam("of_version")
)
_WORD = (
    update(releases)
    .where(visible(releases), releases.c.wording.is_(None), releases.c.round.in_(_OF_SCAN))
    .values(wording=bindparam("kept"))
)
# SQLite has one writer. Here two at once would not see each other, and both show means of nearly the same people; of
# two organisations too.
_ALONE = text("SELECT pg_advisory_xact_lock(hashtextextended(:scan, 0))")


class Releases:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def wait_for_others(self, round: Round) -> None:
        if self._connection.dialect.name == "postgresql":
            await self._connection.execute(_ALONE, {"scan": f"release {round.instrument}"})

    async def get(self, round: str) -> Release | None:
        row = (await self._connection.execute(_RELEASE, {"key": round})).one_or_none()
        return mapping.release(row) if row else None

    async def add(self, release: Release, wording: Wording | None = None, met: Sequence[str] = ()) -> None:
        if wording:
            await self._keep(wording, release.made_at)
            release = replace(release, wording=wording.id)
        statement = insert_new(self._connection, releases)
        row = {**mapping.values(release), "met": list(met) or None}
        if (await self._connection.execute(statement, row)).rowcount != 1:
            raise Conflict("release")

    async def words(self, wording: str) -> Mapping[str, Any]:
        words: Mapping[str, Any] = (await self._connection.execute(_WORDS, {"key": wording})).scalar_one()
        return words

    async def list_unworded(self) -> Sequence[tuple[str, str]]:
        return [(row.instrument, row.version) for row in await self._connection.execute(_UNWORDED)]

    async def word(self, scan: tuple[str, str], wording: Wording, at: datetime) -> int:
        await self._keep(wording, at)
        of = {"scan": scan[0], "of_version": scan[1], "kept": wording.id}
        return (await self._connection.execute(_WORD, of)).rowcount

    async def _keep(self, wording: Wording, at: datetime) -> None:
        row = {"id": wording.id, "made_at": at, "words": wording.words}
        await self._connection.execute(insert_new(self._connection, wordings), row)

    def reading(self, round: Round) -> AbstractAsyncContextManager[across.ReleaseReading]:
        return across.reading(self._connection, round)

    async def met(self, round: str) -> RoundsMet:
        return await across.releases_met(self._connection, round)

    async def ledger(self, round: str) -> Sequence[LedgerSet]:
        return await self._connection.collect(_LEDGER, {"key": round}, mapping.ledger_set, size=across.FEW)

    async def add_to_ledger(self, round: str, sets: Sequence[LedgerSet], after: int = 0) -> None:
        if not sets:
            return
        first = after + 1 if after else (await self._connection.execute(_NEXT, {"key": round})).scalar_one()
        rows = await asyncio.to_thread(_ledger_rows, round, sets, first)
        await self._connection.at_length(ledger.insert(), rows)

    async def is_told_of_here(self, round: str) -> bool:
        return bool((await self._connection.execute(_TOLD_OF, {"key": round})).scalar_one())

    async def add_who_looked(self, round: str, members: frozenset[str]) -> None:
        if self._connection.dialect.name == "postgresql":
            # Two of one round who are erased at once would both take the same number.
            await self._connection.execute(_ALONE, {"scan": f"looked {round}"})
        last = (await self._connection.execute(_NEXT_WHO_LOOKED, {"key": round})).scalar_one()
        await self._connection.at_length(ledger.insert(), _ledger_rows(round, [LedgerSet(LOOKED, members)], last - 1))


def _ledger_rows(round: str, sets: Sequence[LedgerSet], first: int) -> list[dict[str, Any]]:
    return [
        {
            "round": round,
            "number": number,
            "cells": [list(cell) for cell in one.cells],
            "members": in_order(one.members, str),
        }
        for number, one in enumerate(sets, first)
    ]
