"""Prompts are planned once, void when they are no longer true, and forgotten in time."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.records import PromptState
from store.register import register
from tests.store.contract.prompts.prompting import LEASE, NOW, PROMPT, Work, claim, finish, keep, numbered, tally


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


async def test_what_is_withdrawn_is_forgotten_and_what_somebody_holds_void(work: Work) -> None:
    await keep(work, PROMPT)
    [held] = await claim(work)
    await keep(work, numbered(1, person="bram"), numbered(2, subject="other"), numbered(3, kind="closing"))
    async with work() as uow:
        assert await uow.prompts.withdraw("reminder", "round") == 2
        assert await uow.prompts.withdraw("reminder", "round") == 0
        # It may be planned anew; what is held may be on its way.
        assert await uow.prompts.plan(numbered(1, person="bram"))
        assert not await uow.prompts.plan(PROMPT)
        await uow.commit()
    assert not await finish(work, held)
    assert await tally(work) == {"void": 1, "due": 3}


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


async def test_nobody_is_not_there(work: Work) -> None:
    async with work() as uow:
        assert await uow.prompts.get("nobody") is None
