"""What is to be told, as rows: what the sender may count on, whatever the database."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import event, insert, text
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.records import Doubt, Person, Prompt, PromptState
from store import mapping, schema
from store.engine import make_engine
from store.register import register
from store.unit_of_work import UnitOfWork, units_of_work
from tests.conftest import raw

Work = Callable[[], UnitOfWork]
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LEASE = timedelta(seconds=60)
PROMPT = Prompt("p1", "t/reminder/round/anna/1", "reminder", "anna", "round", NOW, NOW + timedelta(days=2))


@pytest.fixture(autouse=True)
async def people(work: Work) -> None:
    async with work() as uow:
        for name in ("anna", "bram", *map(_somebody, range(200))):
            await uow.people.add(Person(id=name, tenant="t", user=f"u-{name}"))
        await uow.commit()


async def keep(work: Work, *prompts: Prompt) -> None:
    async with work() as uow:
        for prompt in prompts:
            assert await uow.prompts.plan(prompt)
        await uow.commit()


async def claim(work: Work, now: datetime = NOW, most: int = 10) -> list[Prompt]:
    async with work() as uow:
        claimed = await uow.prompts.claim(now, LEASE, most)
        await uow.commit()
        return list(claimed)


async def finish(work: Work, prompt: Prompt, state: PromptState = PromptState.SENT, reason: str = "") -> bool:
    async with work() as uow:
        done = await uow.prompts.finish(prompt, state, reason)
        await uow.commit()
        return done


async def begin(work: Work, prompt: Prompt) -> bool:
    """As who is about to send it."""
    async with work() as uow:
        may = await uow.prompts.mark_sending(prompt)
        await uow.commit()
        return may


async def tally(work: Work) -> dict[str, int]:
    async with work() as uow:
        return dict(await uow.prompts.count_by_state())


def _somebody(number: int) -> str:
    return f"p{number:05d}"


def each(number: int, **changes: object) -> Prompt:
    """One for somebody else each time."""
    return numbered(number, person=_somebody(number), **changes)


def numbered(number: int, **changes: object) -> Prompt:
    return replace(PROMPT, id=f"n{number:05d}", key=f"key {number}", **changes)  # type: ignore[arg-type]


async def test_of_100_planners_of_the_same_one_plans_it(work: Work) -> None:
    async def plan(number: int) -> bool:
        async with work() as uow:
            planned = await uow.prompts.plan(replace(PROMPT, id=f"id{number}"))
            await uow.commit()
            return planned

    assert sum(await asyncio.gather(*map(plan, range(100)))) == 1
    assert await tally(work) == {"due": 1}


async def test_a_key_that_ended_is_not_planned_again(work: Work) -> None:
    await keep(work, PROMPT)
    [held] = await claim(work)
    assert await finish(work, held)
    async with work() as uow:
        assert not await uow.prompts.plan(replace(PROMPT, id="again"))


async def test_planning_goes_with_its_cause_or_not_at_all(work: Work) -> None:
    with pytest.raises(RuntimeError):
        async with work() as uow:
            await uow.prompts.plan(PROMPT)
            raise RuntimeError
    assert await tally(work) == {}


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


async def test_what_is_postponed_waits_and_is_nobodys(work: Work) -> None:
    await keep(work, PROMPT)
    [held] = await claim(work)
    until = NOW + timedelta(seconds=5)
    async with work() as uow:
        assert await uow.prompts.postpone(held, until, "429")
        await uow.commit()
    assert await claim(work) == []
    [held] = await claim(work, until)
    assert (held.attempt, held.fence, held.reason, held.due_at) == (2, 2, "429", until)
    async with work() as uow:
        assert await uow.prompts.postpone(held, until, held.reason, counts=False)
        assert not await uow.prompts.postpone(replace(held, fence=1), until, "")
        await uow.commit()
    [held] = await claim(work, until)
    assert (held.attempt, held.fence) == (2, 3)


async def test_of_who_rests_nothing_is_due_before_that(work: Work) -> None:
    """What is due later stays as it is, and so does what is somebody else's, or has ended."""
    until = NOW + timedelta(seconds=30)
    soon, later = numbered(1), replace(numbered(2), due_at=until + timedelta(seconds=1))
    other = replace(numbered(3), person="bram")
    await keep(work, PROMPT, soon, later, other)
    async with work() as uow:
        assert await uow.prompts.rest(PROMPT.person, until) == 2
        await uow.commit()
    assert [held.id for held in await claim(work)] == [other.id]
    assert {held.id for held in await claim(work, until)} == {PROMPT.id, soon.id}


async def test_what_is_planned_for_who_rests_waits_as_well(work: Work) -> None:
    until = NOW + timedelta(seconds=30)
    async with work() as uow:
        await uow.prompts.rest(PROMPT.person, until)
        await uow.commit()
    await keep(work, PROMPT, replace(numbered(1), person="bram"))
    assert [held.id for held in await claim(work)] == [numbered(1).id]
    assert await claim(work, until - timedelta(seconds=1)) == []
    assert [held.id for held in await claim(work, until)] == [PROMPT.id]


async def test_what_is_no_longer_true_is_voided_held_or_not(work: Work) -> None:
    await keep(work, PROMPT, numbered(1), numbered(2, person="bram"), numbered(3, subject="other"))
    await keep(work, numbered(4, kind="closing"), numbered(5, due_at=NOW + timedelta(days=1)))
    [done, *_] = await claim(work)
    assert await finish(work, done)
    held = next(prompt for prompt in [numbered(1, fence=1), PROMPT] if prompt.id != done.id)
    async with work() as uow:
        assert await uow.prompts.void("reminder", "round", "bram") == 1
        assert await uow.prompts.void("reminder", "round") == 2
        assert await uow.prompts.void("reminder", "round") == 0
        await uow.commit()
    assert not await finish(work, held)
    assert await tally(work) == {"sent": 1, "void": 3, "due": 2}
    assert {prompt.id for prompt in await claim(work, NOW + 2 * LEASE)} == {"n00003", "n00004"}


async def test_whether_anything_of_a_kind_still_waits(work: Work) -> None:
    await keep(work, PROMPT, numbered(1, due_at=NOW + timedelta(days=1), subject="other"))
    async with work() as uow:
        assert await uow.prompts.is_waiting("reminder", "round")
        assert await uow.prompts.is_waiting("reminder", "other")
        assert not await uow.prompts.is_waiting("closing", "round")
        assert await uow.prompts.is_waiting("reminder", "round", PROMPT.person)
        assert not await uow.prompts.is_waiting("reminder", "round", "somebody else")
    [held] = await claim(work)
    async with work() as uow:
        assert await uow.prompts.is_waiting("reminder", "round")
    assert await finish(work, held)
    async with work() as uow:
        assert not await uow.prompts.is_waiting("reminder", "round")


async def test_planning_for_somebody_does_not_wait_for_their_turn(work: Work, engine: AsyncEngine) -> None:
    """A round that closes plans for everybody in it, while any of them may be sending: neither waits for the other."""
    if engine.dialect.name != "postgresql":
        pytest.skip("SQLite has one writer")
    async with work() as turn:
        anna = await turn.people.get("t", "u-anna")
        assert anna
        async with asyncio.timeout(5), work() as closing:
            assert await closing.prompts.plan(PROMPT)
            await closing.commit()
        await turn.people.save(anna, replace(anna, paused=True))
        await turn.commit()


async def test_the_oldest_that_is_due_is_known(work: Work) -> None:
    async with work() as uow:
        assert await uow.prompts.oldest_due(NOW) is None
    await keep(work, PROMPT, numbered(1, due_at=NOW - timedelta(hours=1)), numbered(2, due_at=NOW + LEASE))
    async with work() as uow:
        assert await uow.prompts.oldest_due(NOW) == NOW - timedelta(hours=1)
        assert await uow.prompts.oldest_due(NOW - timedelta(hours=2)) is None


async def test_old_ends_are_forgotten_and_what_is_due_never(work: Work) -> None:
    old = NOW - timedelta(days=60)
    await keep(work, *(numbered(n, due_at=old, state=state) for n, state in enumerate(PromptState)))
    await keep(work, numbered(50, state=PromptState.SENT))
    async with work() as uow:
        gone = await uow.retention.sweep(register().terms({}, {"berichten": 30}), NOW, NOW.date())
        assert gone["berichten"] == len(PromptState) - 1
        await uow.commit()
    assert await tally(work) == {"due": 1, "sent": 1}


async def test_who_wants_quiet_gets_nothing_more_of_these_kinds(work: Work) -> None:
    await keep(work, PROMPT, numbered(1, kind="later"), numbered(2, person="bram"), numbered(3, state=PromptState.SENT))
    async with work() as uow:
        assert await uow.prompts.void_kinds("anna", [PROMPT.kind]) == 1
        await uow.commit()
    assert await tally(work) == {"void": 1, "due": 2, "sent": 1}


async def test_while_held_nobody_claims_or_begins(work: Work, others: list[Work]) -> None:
    await keep(work, PROMPT, each(1))
    [claimed] = await claim(work, most=1)
    async with work() as uow:
        assert await uow.prompts.hold_reason() is None
        await uow.prompts.hold("restore", NOW)
        await uow.commit()
    for other in others:
        assert await claim(other, NOW + 2 * LEASE) == []
        assert not await begin(other, claimed)
    async with work() as uow:
        await uow.prompts.hold("once more", NOW)
        assert await uow.prompts.hold_reason() == "once more"
        # What was sent before may still be ended.
        assert await uow.prompts.finish(claimed, PromptState.SENT)
        await uow.prompts.resume()
        await uow.prompts.resume()
        assert await uow.prompts.hold_reason() is None
        await uow.commit()
    assert len(await claim(others[0], NOW)) == 1


async def test_a_hold_not_committed_holds_nothing(work: Work) -> None:
    await keep(work, PROMPT)
    async with work() as uow:
        await uow.prompts.hold("restore", NOW)
    assert len(await claim(work)) == 1


async def test_what_may_have_gone_out_before_a_restore_is_passed_over(work: Work) -> None:
    await keep(work, PROMPT, numbered(1, due_at=NOW - timedelta(hours=1)), numbered(2, state=PromptState.SENT))
    held = await claim(work, NOW - timedelta(minutes=1))
    async with work() as uow:
        assert await uow.prompts.pass_over(NOW) == 1
        await uow.commit()
    assert not await finish(work, held[0])
    async with work() as uow:
        [passed] = await uow.prompts.list_by_state([PromptState.UNCLEAR], 9)
    assert (passed.id, passed.reason, passed.leased_until) == ("n00001", "restored", None)
    assert await tally(work) == {"due": 1, "sent": 1, "unclear": 1}


async def test_a_list_is_of_these_states_oldest_first_and_no_longer_than_asked(work: Work) -> None:
    await keep(work, *(numbered(n, due_at=NOW - timedelta(hours=n), state=s) for n, s in enumerate(PromptState)))
    async with work() as uow:
        some = await uow.prompts.list_by_state([PromptState.DUE, PromptState.SENT, PromptState.DEAD], 2)
        assert await uow.prompts.list_by_state([], 2) == []
    assert [prompt.state for prompt in some] == [PromptState.DEAD, PromptState.SENT]


async def test_what_was_given_up_can_be_asked_for_again(work: Work) -> None:
    old = NOW - timedelta(days=3)
    ended = {"due_at": old, "expires_at": old, "attempt": 5, "fence": 7, "reason": "429"}
    ended |= {"doubt": Doubt.TWICE}
    await keep(work, *(numbered(n, state=state, **ended) for n, state in enumerate(PromptState)))
    ids = [numbered(n).id for n, _ in enumerate(PromptState)]
    until = NOW + timedelta(days=1)
    async with work() as uow:
        assert await uow.prompts.requeue(None, NOW, until) == 1
        assert await uow.prompts.requeue([], NOW, until) == 0
        await uow.commit()
    assert await tally(work) == {"due": 2, "sent": 1, "void": 1, "missed": 1, "unclear": 1}
    async with work() as uow:
        assert await uow.prompts.requeue([*ids, "nobody's"], NOW, until) == 2
        await uow.commit()
    assert await tally(work) == {"due": 4, "sent": 1, "void": 1}
    again = [prompt for prompt in await claim(work) if prompt.due_at == NOW]
    assert [(p.attempt, p.fence, p.reason, p.expires_at) for p in again] == [(1, 9, "", until)] * 3
    assert [p.doubt for p in again] == [Doubt.NONE] * 3
    # Who ended it before, and did not hear so, cannot end it again.
    assert not await finish(work, replace(again[0], fence=7))


async def test_what_is_asked_for_again_keeps_a_later_end(work: Work) -> None:
    await keep(work, replace(PROMPT, state=PromptState.DEAD))
    async with work() as uow:
        assert await uow.prompts.requeue(["p1"], NOW, NOW + timedelta(hours=1)) == 1
        await uow.commit()
    assert [prompt.expires_at for prompt in await claim(work)] == [PROMPT.expires_at]


@pytest.fixture
async def others(engine: AsyncEngine) -> AsyncIterator[list[Work]]:
    """Eight processes, as far as the database can tell. SQLite is for one process with one connection."""
    if engine.dialect.name == "sqlite":
        yield [partial(units_of_work(engine), "t")] * 8
        return
    engines = [make_engine(engine.url) for _ in range(8)]
    yield [partial(units_of_work(each), "t") for each in engines]
    for each in engines:
        await each.dispose()


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


async def test_nobody_is_not_there(work: Work) -> None:
    async with work() as uow:
        assert await uow.prompts.get("nobody") is None
