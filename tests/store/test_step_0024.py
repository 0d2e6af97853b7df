"""The step that notes with each picture what it was weighed with, for those that were there before it."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from store.engine import database_url, make_engine
from store.migrate import step_by_step
from store.schema import invitations, ledger, people, releases, rounds
from store.schema_version import newest_step
from tests.conftest import raw

# Round, scan, who took part, and the cells of its ledger. In the order in which they were closed.
ROUNDS = (
    ("a", "zelfscan", "anna bas", [["luisteren", ""]]),
    ("b", "zelfscan", "bas cor", [["luisteren", ""]]),
    ("of-too-few", "zelfscan", "anna", []),
    ("other-scan", "knelpunten", "anna", [["geld", ""]]),
    ("c", "zelfscan", "anna bas", [["luisteren", ""]]),
    ("apart", "zelfscan", "dirk", [["luisteren", ""]]),
)
DAY = date(2026, 11, 1)


@pytest.fixture(params=["sqlite", "postgresql"])
async def engine(request: pytest.FixtureRequest, tmp_path: Path, postgres_alone: str) -> AsyncIterator[AsyncEngine]:
    """At the step before."""
    url = postgres_alone if request.param == "postgresql" else f"sqlite:///{tmp_path / 'x.db'}"
    engine = make_engine(database_url(url))
    async with engine.begin() as connection:
        await connection.run_sync(lambda sync: step_by_step(sync, "0023"))
    yield engine
    await engine.dispose()


async def test_the_earlier_ones_of_these_people_are_noted(engine: AsyncEngine) -> None:
    everybody = [
        {"id": name, "tenant": "t", "user": name, "locale": "nl", "welcomed": True, "paused": False, "pending": {}}
        for name in ("anna", "bas", "cor", "dirk")
    ]
    async with raw(engine) as connection:
        await connection.execute(people.insert(), everybody)
        for place, (id_, scan, names, cells) in enumerate(ROUNDS):
            of = {"tenant": "t", "round": id_}
            made = {"id": id_, "tenant": "t", "code": id_, "instrument": scan, "version": "1.0.0", "mode": "x",
                    "name": "Noord", "closes_on": DAY, "invited": 5, "opened_on": DAY, "minimum": 5}  # fmt: skip
            await connection.execute(rounds.insert(), made)
            at = datetime(2026, 11, 1 + place, tzinfo=UTC)
            await connection.execute(releases.insert(), {**of, "made_at": at, "picture": {}})
            await connection.execute(ledger.insert(), {**of, "number": 1, "cells": cells, "members": ["m"]})
            for name in names.split():
                row = {**of, "person": name, "state": "joined", "invited_on": DAY, "called": "", "reason": "",
                       "reminded": 0}  # fmt: skip
                await connection.execute(invitations.insert(), row)
    async with engine.begin() as connection:
        await connection.run_sync(lambda sync: step_by_step(sync, newest_step()))
    async with raw(engine) as connection:
        kept = await connection.execute(select(releases.c.round, releases.c.met).where(releases.c.met.is_not(None)))
        assert {row.round: row.met for row in kept} == {"b": ["a"], "of-too-few": ["a"], "c": ["a", "b"]}
