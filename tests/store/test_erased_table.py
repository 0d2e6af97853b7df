"""Marks of who was erased, in a database of their own: made when missing, only ever added to, by many at once."""

import asyncio
from datetime import date

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError

from dialogs.erasures import MarksUnavailable
from store.engine import database_url, make_engine
from store.erased_table import ErasedTable

DAY = date(2026, 11, 26)


async def test_the_table_is_made_once_by_many_and_holds_what_all_add(postgres_alone: str) -> None:
    table = ErasedTable(database_url(postgres_alone))
    assert await table.marks() == frozenset(), "nothing was made yet"
    await table.check()
    assert await table.marks() == frozenset(), "who looks makes nothing"
    opened = await asyncio.gather(*(ErasedTable(database_url(postgres_alone)).open() for _ in range(5)))
    assert opened == [frozenset()] * 5
    await asyncio.gather(*(table.add((f"mark {each}", "of all"), DAY) for each in range(8)))
    await table.add((), DAY)
    assert await table.open() == await table.marks() == {"of all", *(f"mark {each}" for each in range(8))}


@pytest.mark.parametrize(
    "change", ["UPDATE regiebot_erased SET mark = 'x'", "DELETE FROM regiebot_erased", "TRUNCATE regiebot_erased"]
)
async def test_a_mark_is_never_changed_nor_removed(postgres_alone: str, change: str) -> None:
    table, engine = ErasedTable(database_url(postgres_alone)), make_engine(database_url(postgres_alone))
    await table.open()
    await table.add(("aaa",), DAY)
    with pytest.raises(DBAPIError, match="only ever added"):
        async with engine.begin() as connection:
            await connection.execute(text(change))
    await engine.dispose()
    assert await table.marks() == {"aaa"}


async def test_what_cannot_be_reached_or_written_is_said_without_an_address(postgres_alone: str) -> None:
    """A server that is not there, one that does not know us, one that lets us only read."""
    url = database_url(postgres_alone)
    away = url.set(query={"host": "/nowhere/at/all"}, password="geheim")  # pragma: allowlist secret
    stranger = url.set(username="nobody", password="geheim")  # pragma: allowlist secret
    for nowhere in (away, url.set(database="no_such"), stranger):
        for ask in (ErasedTable(nowhere).open, ErasedTable(nowhere).check, ErasedTable(nowhere).marks):
            with pytest.raises(MarksUnavailable) as fault:
                await ask()
            assert not {"geheim", "nowhere"} & set(str(fault.value).split())
            assert len(str(fault.value).split()) == 1
    engine = make_engine(url)
    await ErasedTable(url).open()
    async with engine.begin() as connection:
        await connection.execute(text("GRANT SELECT ON regiebot_erased TO regiebot"))
    await engine.dispose()
    reader = ErasedTable(make_url(url).set(username="regiebot"))
    assert await reader.marks() == frozenset()
    for ask in (reader.open, reader.check):
        with pytest.raises(MarksUnavailable, match="no right to add"):
            await ask()
    with pytest.raises(MarksUnavailable):
        await reader.add(("aaa",), DAY)


async def test_a_server_that_never_answers_costs_seconds(postgres_alone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.erased_table.SECONDS", 0.3)
    table, engine = ErasedTable(database_url(postgres_alone)), make_engine(database_url(postgres_alone))
    await table.open()
    async with engine.begin() as held:
        await held.execute(text("LOCK TABLE regiebot_erased IN ACCESS EXCLUSIVE MODE"))
        with pytest.raises(MarksUnavailable, match="TimeoutError"):
            await table.add(("aaa",), DAY)
    await engine.dispose()
    assert await table.marks() == frozenset()
