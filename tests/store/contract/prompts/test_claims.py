"""A prompt is claimed, begun and ended by one, however many try."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, insert, text
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.records import Doubt, PromptState
from store import mapping, schema
from tests.conftest import raw
from tests.store.contract.prompts.prompting import (
    LEASE,
    NOW,
    PROMPT,
    Work,
    begin,
    claim,
    each,
    finish,
    keep,
    numbered,
    tally,
)


async def test_a_claim_comes_back_with_its_numbers_and_holds(work: Work) -> None:
    await keep(work, PROMPT)
    assert await claim(work) == [replace(PROMPT, attempt=1, fence=1, leased_until=NOW + LEASE)]
    assert await claim(work) == []
    assert await claim(work, NOW + LEASE) == []


async def test_what_is_due_comes_oldest_first_and_no_more_than_asked(work: Work) -> None:
    order = (3, 1, 4, 0, 2)
    await keep(work, *(each(n, due_at=NOW - timedelta(minutes=10 - n)) for n in order))
    await keep(work, each(9, due_at=NOW + timedelta(seconds=1)))
    assert [prompt.id for prompt in await claim(work, most=3)] == ["n00000", "n00001", "n00002"]
    assert [prompt.id for prompt in await claim(work)] == ["n00003", "n00004"]


async def test_a_claim_not_committed_holds_nothing(work: Work) -> None:
    await keep(work, PROMPT)
    async with work() as uow:
        assert await uow.prompts.claim(NOW, LEASE, 10)
    assert [prompt.fence for prompt in await claim(work)] == [1]


async def test_who_lost_a_claim_cannot_end_it(work: Work) -> None:
    """Stopped past the lease; somebody else has taken it; then the first goes on (norms E4)."""
    await keep(work, PROMPT)
    [stale] = await claim(work)
    assert await begin(work, stale)
    later = NOW + LEASE + timedelta(seconds=1)
    [held] = await claim(work, later)
    assert (held.fence, held.attempt, held.doubt) == (2, 2, Doubt.ONCE)
    assert not await begin(work, stale)
    assert not await finish(work, stale)
    async with work() as uow:
        assert not await uow.prompts.postpone(stale, later, "late")
        await uow.commit()
    assert await finish(work, held)
    assert not await finish(work, held, PromptState.DEAD)
    assert await tally(work) == {"sent": 1}


async def test_a_send_that_was_begun_and_never_ended_is_told_and_so_is_a_second(work: Work) -> None:
    await keep(work, PROMPT)
    doubts: list[Doubt] = []
    for number in range(4):
        [held] = await claim(work, NOW + number * 2 * LEASE)
        assert await begin(work, held)
        doubts.append(held.doubt)
    assert doubts == [Doubt.NONE, Doubt.ONCE, Doubt.TWICE, Doubt.TWICE]


async def test_a_claim_that_came_to_no_send_leaves_no_doubt(work: Work) -> None:
    """Also after one that did: an older doubt stays, and becomes no greater."""
    await keep(work, PROMPT)
    none, once = Doubt.NONE, Doubt.ONCE
    for number, (begins, doubt) in enumerate([(False, none), (True, none), (False, once), (False, once)]):
        [held] = await claim(work, NOW + number * 2 * LEASE)
        assert (held.doubt, held.fence) == (doubt, number + 1)
        assert not begins or await begin(work, held)


async def test_a_send_that_was_begun_and_ended_leaves_no_doubt(work: Work) -> None:
    await keep(work, PROMPT)
    [held] = await claim(work)
    assert await begin(work, held)
    async with work() as uow:
        assert await uow.prompts.postpone(held, NOW, "429")
        await uow.commit()
    for number in range(1, 3):
        [held] = await claim(work, NOW + number * 2 * LEASE)
        assert (held.reason, held.doubt) == ("429", Doubt.NONE)


async def test_a_doubt_is_kept_as_it_is_handed_back(work: Work) -> None:
    """A reason says nothing about it, whatever it is."""
    await keep(work, PROMPT)
    [held] = await claim(work)
    async with work() as uow:
        assert await uow.prompts.postpone(replace(held, doubt=Doubt.ONCE), NOW, "unclear twice")
        await uow.commit()
    [held] = await claim(work)
    assert (held.doubt, held.reason) == (Doubt.ONCE, "unclear twice")
    assert await finish(work, held, PromptState.UNCLEAR, "with p2")
    async with work() as uow:
        ended = await uow.prompts.get("p1")
    assert ended
    assert (ended.doubt, ended.reason) == (Doubt.ONCE, "with p2")


async def test_what_is_no_longer_due_is_not_begun(work: Work) -> None:
    await keep(work, PROMPT, numbered(1))
    voided, done = await claim(work)
    async with work() as uow:
        await uow.prompts.void(voided.kind, voided.subject)
        await uow.commit()
    assert not await begin(work, voided)
    assert not await begin(work, done)


async def test_eight_who_claim_at_once_never_hold_the_same(work: Work, others: list[Work]) -> None:
    await keep(work, *map(each, range(200)))

    async def work_on(own: Work) -> list[str]:
        mine: list[str] = []
        while claimed := await claim(own, most=7):
            assert len(claimed) <= 7
            mine += [prompt.id for prompt in claimed]
            assert all(await asyncio.gather(*(finish(own, prompt) for prompt in claimed[:2])))
        return mine

    held = [id_ for ids in await asyncio.gather(*map(work_on, others)) for id_ in ids]
    assert len(held) == len(set(held))
    # Who finds only rows that others are just locking goes home early; between them they leave nothing.
    assert len(held) == 200


async def test_who_claims_waits_for_nobody(engine: AsyncEngine, work: Work) -> None:
    if engine.dialect.name == "sqlite":
        pytest.skip("one connection: claims queue up")
    await keep(work, PROMPT, each(1))
    async with work() as first, work() as second:
        [one] = await first.prompts.claim(NOW, LEASE, 1)
        [other] = await second.prompts.claim(NOW, LEASE, 2)
        assert {one.id, other.id} == {"p1", "n00001"}


async def test_what_ended_is_not_looked_at(engine: AsyncEngine, work: Work) -> None:
    """With so many ended that reading them all would be the worse plan."""
    ended = numbered(0, state=PromptState.SENT, due_at=NOW - LEASE)
    rows = [mapping.values(replace(ended, tenant="t", id=f"e{n}", key=f"e{n}")) for n in range(5000)]
    async with raw(engine) as connection:
        await connection.execute(insert(schema.prompts), rows)
        await connection.execute(text("ANALYZE prompts"))
    asked: list[tuple[str, Any]] = []

    @event.listens_for(engine.sync_engine, "before_cursor_execute")
    def _(_connection: Any, _cursor: Any, statement: str, given: Any, *_: Any) -> None:
        asked.append((statement, given))

    async with work() as uow:
        assert await uow.prompts.claim(NOW, LEASE, 8) == ()
        assert await uow.prompts.oldest_due(NOW) is None
    looks = [(statement, given) for statement, given in asked if "FROM prompts" in statement]
    assert len(looks) == 2
    explain = "EXPLAIN QUERY PLAN " if engine.dialect.name == "sqlite" else "EXPLAIN "
    async with raw(engine) as connection:
        for statement, given in looks:
            plan = str((await connection.exec_driver_sql(explain + statement, given)).all())
            assert "ix_prompts_state" in plan
            assert "Seq Scan on prompts" not in plan
            assert "SCAN" not in plan


async def test_all_that_is_due_for_a_person_goes_to_one(work: Work) -> None:
    """P2: three processes told one chair up to five times of what was due at one moment."""
    await keep(work, PROMPT, *(numbered(n) for n in range(1, 20)))
    first = await claim(work, most=1)
    assert len(first) == 20, "more than asked, of one person"
    assert not await claim(work)
    await keep(work, numbered(30))
    assert not await claim(work), "what comes later waits for who holds the rest"
    async with work() as uow:
        for held in first[:-1]:
            assert await uow.prompts.finish(held, PromptState.SENT)
        await uow.commit()
    assert not await claim(work)
    assert await finish(work, first[-1])
    assert [prompt.id for prompt in await claim(work)] == ["n00030"]


async def test_a_lease_that_ran_out_holds_nothing_else(work: Work) -> None:
    await keep(work, PROMPT)
    await claim(work)
    await keep(work, numbered(1))
    later = NOW + LEASE + timedelta(seconds=1)
    assert [prompt.id for prompt in await claim(work, later)] == ["n00001", "p1"]
