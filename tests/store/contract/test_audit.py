"""The audit is only ever added to, one after the other, and with what it tells of or not at all."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.audit_records import Act, AuditEvent, AuditLink, Grant
from store.audit import FIRST_HASH, faults, hash_of
from store.unit_of_work import UnitOfWork, units_of_work
from tests.conftest import raw
from tests.store.contract.samples import ANNA, NOW, ROUND, TODAY

Work = Callable[[], UnitOfWork]
SEEN = AuditEvent(Act.PICTURE, "anna", "round", "round", NOW)


async def note(work: Work, *noted: AuditEvent) -> None:
    async with work() as uow:
        for one in noted:
            uow.audit.record(one)
        await uow.commit()


async def links(work: Work) -> list[AuditLink]:
    async with work() as uow:
        return [link async for link in uow.audit.read("t")]


async def wrong(work: Work) -> list[str]:
    async with work() as uow:
        return [fault for chain in await uow.audit.chains() for fault in await faults(chain, uow.audit.read("t"))]


async def test_a_chain_grows_and_holds(work: Work) -> None:
    await note(work, SEEN, replace(SEEN, act=Act.EXPORT))
    await note(work, replace(SEEN, act=Act.ASKED, refused=True))
    found = await links(work)
    assert [(link.number, link.event, link.outcome) for link in found] == [
        (1, "picture", "done"), (2, "export", "done"), (3, "asked", "refused"),
    ]  # fmt: skip
    assert found[0].hash == hash_of(FIRST_HASH, found[0])
    assert found[0].at == datetime(2026, 11, 22, 9, 0, tzinfo=UTC), "to the hour"
    assert "anna" not in repr(found)
    assert len({link.actor for link in found}) == 1
    assert await wrong(work) == []


async def test_what_is_undone_was_never_noted(work: Work) -> None:
    async with work() as uow:
        uow.audit.record(SEEN)
    assert await links(work) == []
    await note(work, SEEN)
    assert await wrong(work) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET object = 'x'",
        "DELETE FROM audit",
        "UPDATE audit SET number = 9",
        "DELETE FROM audit WHERE number = 1",
    ],
)
async def test_the_database_takes_no_change_of_it(work: Work, engine: AsyncEngine, statement: str) -> None:
    await note(work, SEEN, SEEN)
    before = await links(work)
    with pytest.raises(DBAPIError, match="only ever added to"):
        async with raw(engine) as connection:
            await connection.execute(text(statement))
    assert await links(work) == before


async def test_postgresql_empties_it_for_nobody(work: Work, engine: AsyncEngine) -> None:
    if engine.dialect.name == "sqlite":
        pytest.skip("SQLite has no TRUNCATE")
    await note(work, SEEN)
    with pytest.raises(DBAPIError, match="only ever added to"):
        async with raw(engine) as connection:
            await connection.execute(text("TRUNCATE audit"))


async def test_only_what_the_chain_says_is_gone_may_go(work: Work, engine: AsyncEngine) -> None:
    old = replace(SEEN, at=NOW - timedelta(days=2000))
    await note(work, old, old, SEEN)
    async with work() as uow:
        assert await uow.audit.prune(NOW - timedelta(days=1000), NOW) == 2
        assert await uow.audit.prune(NOW - timedelta(days=1000), NOW) == 0
        await uow.commit()
    assert [(link.number, link.event, link.object) for link in await links(work)] == [
        (3, "picture", "round"), (4, "pruned", "2"),
    ]  # fmt: skip
    assert await wrong(work) == []
    with pytest.raises(DBAPIError, match="only ever added to"):
        async with raw(engine) as connection:
            await connection.execute(text("DELETE FROM audit WHERE number = 3"))


async def test_many_who_add_at_once_make_one_chain(work: Work, engine: AsyncEngine) -> None:
    await asyncio.gather(*(note(work, SEEN, SEEN) for _ in range(20)))
    assert [link.number for link in await links(work)] == list(range(1, 41))
    assert await wrong(work) == []


async def test_who_is_struck_off_meanwhile_was_struck_off_before_or_after(engine: AsyncEngine) -> None:
    """Checked and written in one transaction: striking off waits until what was begun is done (norms C16)."""
    if engine.dialect.name == "sqlite":
        pytest.skip("one connection: transactions follow each other")
    units = units_of_work(engine)
    async with units("t") as uow:
        await uow.people.add(ANNA)
        await uow.rounds.add(ROUND)
        await uow.grants.add(Grant("grant", "t", "u-anna", "coordinator", TODAY))
        await uow.commit()

    order: list[str] = []

    async def act() -> None:
        async with units("t") as uow:
            [grant] = await uow.grants.of_role("coordinator")
            assert await uow.rounds.is_coordinated_by("round", "anna")
            order.append(f"looked {grant.revoked_on}")
            checked.set()
            await asyncio.sleep(0.2)
            await uow.rounds.save(ROUND, replace(ROUND, name="Zuid"))
            # Before the commit: whoever waits for its lock may be told that it is gone before we are.
            order.append("acted")
            await uow.commit()

    async def strike_off() -> None:
        await checked.wait()
        async with units("t") as uow:
            await uow.grants.revoke("grant", TODAY)
            await uow.commit()
            order.append("revoked")

    async def hand_over() -> None:
        await checked.wait()
        async with units("t") as uow:
            assert await uow.rounds.is_coordinated_by("round", "anna")
            await uow.rounds.remove_coordinator("round", "anna")
            await uow.commit()
            order.append("handed over")

    checked = asyncio.Event()
    await asyncio.gather(act(), strike_off(), hand_over())
    assert order[:2] == ["looked None", "acted"]
    assert set(order[2:]) == {"revoked", "handed over"}
    async with units("t") as uow:
        assert not await uow.rounds.is_coordinated_by("round", "anna")
