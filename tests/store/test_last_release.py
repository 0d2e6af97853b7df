"""What is there for 0.3.0, which names no tenant: filled in where its role sees everybody, and no way around a wall."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.records import Person
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.unit_of_work import units_of_work
from tests.conftest import empty

RUN = (
    "INSERT INTO runs (id, person, instrument, version, number, started_on, given, state, seq) "
    "VALUES ('r', :person, 'zelfscan', '1.0.0', 1, '2026-11-01', '{}', 'open', 0)"
)
DELIVERY = (
    "INSERT INTO deliveries (conversation, activity, at) VALUES ('a:x', 'm', '2026-11-01') ON CONFLICT DO NOTHING"
)


@pytest.fixture
async def engine(app_url: str) -> AsyncIterator[AsyncEngine]:
    """By a role that is no superuser, with somebody of each of two organisations."""
    engine = make_engine(database_url(app_url))
    await upgrade(engine)
    await empty(engine)
    for tenant in ("one", "other"):
        async with units_of_work(engine)(tenant) as uow:
            await uow.people.add(Person(id=f"p-{tenant}", tenant=tenant, user="u"))
            await uow.commit()
    yield engine
    await engine.dispose()


async def _insert(engine: AsyncEngine, whose: str | None, statement: str, **given: str) -> str:
    """The tenant that the row got, in a transaction that says it is of `whose`; nothing is kept."""
    async with engine.connect() as connection:
        if whose is not None:
            await connection.execute(text("SELECT set_config('regiebot.tenant', :whose, true)"), {"whose": whose})
        tenant = (await connection.execute(text(f"{statement} RETURNING tenant"), given)).scalar_one()
        await connection.rollback()
    return str(tenant)


async def test_a_row_without_a_tenant_gets_that_of_whom_it_hangs_on(engine: AsyncEngine) -> None:
    for tenant in ("one", "other"):
        assert await _insert(engine, "*", RUN, person=f"p-{tenant}") == tenant
    assert await _insert(engine, "*", DELIVERY) == ""


@pytest.mark.parametrize("whose", [None, "", "one"])
async def test_it_leads_nobody_to_another_organisation(engine: AsyncEngine, whose: str | None) -> None:
    for statement, given in ((RUN, {"person": "p-other"}), (DELIVERY, {})):
        with pytest.raises(DBAPIError, match=r"null value|row-level security"):
            await _insert(engine, whose, statement, **given)
