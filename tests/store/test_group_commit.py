"""Units of work on SQLite that share a commit: each whole, each apart, and none kept before the disk has it."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.audit_records import Act, AuditEvent
from dialogs.records import CLOCK
from store.schema import deliveries
from store.tenancy import of_tenant
from store.unit_of_work import UnitOfWork, units_of_work
from tests.conftest import raw

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
NewUow = Callable[[], UnitOfWork]


@pytest.fixture
def commits(sqlite: AsyncEngine) -> list[str]:
    """Every COMMIT of this engine from now on."""
    seen: list[str] = []

    def watch(connection: object, *_: object) -> None:
        connection.set_trace_callback(lambda said: seen.append(said) if said.startswith("COMMIT") else None)  # type: ignore[attr-defined]

    from sqlalchemy import event

    event.listen(sqlite.sync_engine, "checkout", watch)
    return seen


async def _kept(engine: AsyncEngine) -> set[str]:
    async with raw(engine) as connection:
        return set((await connection.execute(select(deliveries.c.activity))).scalars())


async def _one(new_uow: NewUow, name: str, *, more: Callable[[UnitOfWork], Awaitable[object]] | None = None) -> None:
    async with new_uow() as uow:
        assert await uow.deliveries.register("c", name, AT)
        if more:
            await more(uow)
        await uow.commit()


async def test_units_that_end_together_share_a_commit(sqlite: AsyncEngine, commits: list[str]) -> None:
    new_uow = partial(units_of_work(sqlite), "t")
    names = {f"m{number}" for number in range(50)}
    await asyncio.gather(*(_one(new_uow, name) for name in names))
    assert await _kept(sqlite) == names
    assert 0 < len(commits) < 10


async def test_a_unit_alone_has_a_commit_alone(sqlite: AsyncEngine, commits: list[str]) -> None:
    new_uow = partial(units_of_work(sqlite), "t")
    for number in range(3):
        await _one(new_uow, f"m{number}")
        assert len(commits) == number + 1
        assert len(await _kept(sqlite)) == number + 1


async def test_a_unit_that_fails_takes_nothing_of_others(sqlite: AsyncEngine) -> None:
    async def fail(_: UnitOfWork) -> None:
        raise ZeroDivisionError

    new_uow = partial(units_of_work(sqlite), "t")
    units = [_one(new_uow, f"m{number}", more=fail if number % 3 == 0 else None) for number in range(30)]
    ends = await asyncio.gather(*units, return_exceptions=True)
    assert [isinstance(end, ZeroDivisionError) for end in ends] == [number % 3 == 0 for number in range(30)]
    assert await _kept(sqlite) == {f"m{number}" for number in range(30) if number % 3}


async def test_after_its_end_a_unit_does_nothing_in_another(sqlite: AsyncEngine) -> None:
    new_uow = partial(units_of_work(sqlite), "t")
    async with new_uow() as uow:
        await uow.deliveries.register("c", "m1", AT)
        await uow.commit()
        async with new_uow() as other:
            with pytest.raises(AssertionError):
                await uow.deliveries.register("c", "m2", AT)
            await other.commit()
    assert await _kept(sqlite) == {"m1"}


async def test_units_follow_each_other_and_see_what_was_before(sqlite: AsyncEngine) -> None:
    """In order of coming, and never one in the other."""
    new_uow, seen = partial(units_of_work(sqlite), "t"), []

    async def unit(number: int) -> None:
        async with new_uow() as uow:
            await uow.deliveries.register("c", f"m{number}", AT)
            await asyncio.sleep(0)
            count = await uow.deliveries._connection.execute(
                select(func.count()).select_from(deliveries).where(of_tenant(deliveries))
            )
            seen.append((number, count.scalar_one()))
            await uow.commit()

    await asyncio.gather(*(unit(number) for number in range(10)))
    assert seen == [(number, number + 1) for number in range(10)]


async def test_when_the_commit_fails_everybody_in_it_hears_so(sqlite: AsyncEngine) -> None:
    """A run without its person is only seen by the commit, when foreign keys are deferred."""

    async def orphan(uow: UnitOfWork) -> None:
        connection = uow.deliveries._connection
        await connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        await connection.execute(
            text("INSERT INTO answers (tenant, run, question, value) VALUES ('t', 'nobody', 'q', '1')")
        )

    new_uow = partial(units_of_work(sqlite), "t")
    ends = await asyncio.gather(
        _one(new_uow, "m1"), _one(new_uow, "m2", more=orphan), _one(new_uow, "m3"), return_exceptions=True
    )
    assert all(isinstance(end, DBAPIError) for end in ends), ends
    assert await _kept(sqlite) == set()
    await _one(new_uow, "m4")
    assert await _kept(sqlite) == {"m4"}


async def test_a_transaction_that_sqlite_undid_is_nobodys(sqlite: AsyncEngine) -> None:
    """As a full disk does: then the units before it in the group are gone too, and hear so."""

    async def undone(uow: UnitOfWork) -> None:
        await uow.deliveries._connection.execute(text("ROLLBACK"))
        raise ZeroDivisionError

    new_uow = partial(units_of_work(sqlite), "t")
    ends = await asyncio.gather(
        _one(new_uow, "m1"), _one(new_uow, "m2", more=undone), _one(new_uow, "m3"), return_exceptions=True
    )
    assert isinstance(ends[0], DBAPIError)
    assert isinstance(ends[1], ZeroDivisionError)
    assert ends[2] is None
    assert await _kept(sqlite) == {"m3"}


async def test_who_is_cancelled_while_waiting_for_the_disk_was_whole_already(sqlite: AsyncEngine) -> None:
    new_uow = partial(units_of_work(sqlite), "t")
    async with new_uow() as holding:
        waiting = [asyncio.create_task(_one(new_uow, f"m{number}")) for number in range(3)]
        await asyncio.sleep(0)
        await holding.deliveries.register("c", "m9", AT)
        kept = asyncio.create_task(holding.commit())
        await asyncio.sleep(0)
    while not waiting[0].done():
        waiting[0].cancel()
        await asyncio.sleep(0)
    await asyncio.gather(kept, *waiting, return_exceptions=True)
    # The first was cancelled in line or in the commit: either way the others are there, and the writer goes on.
    assert {"m1", "m2", "m9"} <= await _kept(sqlite)
    await _one(new_uow, "m5")
    assert "m5" in await _kept(sqlite)


async def test_a_unit_whose_audit_cannot_be_written_is_left_like_any_that_failed(sqlite: AsyncEngine) -> None:
    async def note(uow: UnitOfWork) -> None:
        uow.audit.record(AuditEvent(Act.ASKED, CLOCK, None, "", AT))  # type: ignore[arg-type]

    new_uow = partial(units_of_work(sqlite), "t")
    ends = await asyncio.gather(
        _one(new_uow, "m1"), _one(new_uow, "m2", more=note), _one(new_uow, "m3"), return_exceptions=True
    )
    assert [type(end).__name__ for end in ends] == ["NoneType", "IntegrityError", "NoneType"]
    assert await _kept(sqlite) == {"m1", "m3"}
