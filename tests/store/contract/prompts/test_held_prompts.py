"""While prompts are held none goes out; what was given up can be asked for again."""

from dataclasses import replace
from datetime import timedelta

from dialogs.records import Doubt, PromptState
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
