"""Who was in a round, to be asked once more: read at once and written at once, whatever the database."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.records import Address, Invitation, InvitationState, Place, Prompt
from tests.store.contract.samples import ANNA, NOW, ROUND, TODAY, Work, keep

BRAM = replace(ANNA, id="bram", user="u-bram")
STATES = tuple(InvitationState)


def _asked(person: str, state: InvitationState) -> Invitation:
    return Invitation("round", person, state, TODAY)


async def _two(work: Work) -> None:
    await keep(work, round_=ROUND)
    async with work() as uow:
        await uow.people.add(BRAM)
        await uow.commit()


@pytest.mark.parametrize("state", STATES)
async def test_who_declined_is_nobody_to_ask(work: Work, state: InvitationState) -> None:
    await _two(work)
    there = state is not InvitationState.DECLINED
    async with work() as uow:
        assert not await uow.invitations.has_people("round", ())
        await uow.invitations.upsert(_asked("bram", state))
        assert await uow.people.in_round("round") == ([BRAM] if there else [])
        # Who said no is not to be told from who did not.
        assert await uow.invitations.has_people("round", ())
        assert await uow.invitations.has_people("round", {"anna"})
        assert not await uow.invitations.has_people("round", {"anna", "bram"})
        assert not await uow.invitations.has_people("another", ())
        assert await uow.people.in_round("another") == []


async def test_invitations_at_once_change_none_that_is_there(work: Work) -> None:
    await _two(work)
    said_no = _asked("anna", InvitationState.DECLINED)
    async with work() as uow:
        await uow.invitations.add_all([])
        await uow.invitations.upsert(said_no)
        await uow.invitations.add_all([_asked(one, InvitationState.INVITED) for one in ("anna", "bram")])
        await uow.commit()
    async with work() as uow:
        assert await uow.invitations.of_round("round") == [said_no, _asked("bram", InvitationState.INVITED)]
        assert await uow.people.in_round("round") == [BRAM]


async def test_prompts_at_once_are_planned_once(work: Work) -> None:
    await _two(work)
    two = [
        Prompt(one, f"key-{one}", "uitnodiging", one, "round", NOW, NOW + timedelta(days=1)) for one in ("anna", "bram")
    ]
    async with work() as uow:
        await uow.prompts.plan_all([])
        assert await uow.prompts.plan(two[0])
        await uow.prompts.plan_all([replace(two[0], id="again"), two[1]])
        assert await uow.prompts.get("again") is None
        assert [await uow.prompts.get(one.id) for one in two] == two


async def test_which_rounds_have_a_place(work: Work) -> None:
    await keep(work, round_=ROUND)
    async with work() as uow:
        await uow.rounds.add(replace(ROUND, id="other", code="K7QFM2XS"))
        await uow.places.add(Place("round", Address("19:x", "http://127.0.0.1/", "", "28:bot")))
        assert await uow.places.which_have(("round", "other", "none")) == {"round"}
        assert await uow.places.which_have(()) == frozenset()
