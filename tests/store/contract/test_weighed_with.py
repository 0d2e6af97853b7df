"""What a round was weighed with is known for as long as its picture is, also when that is kept no longer."""

from dataclasses import replace

import pytest

from dialogs.records import Invitation, InvitationState, Release
from dialogs.round_records import LOOKED, LedgerSet, RoundsMet
from tests.store.contract.samples import ANNA, NOW, ROUND, TODAY, Work, keep

TOLD = LedgerSet((("luisteren", ""),), frozenset({"m"}))
# Each of somebody else; c was weighed with b, and b with a.
MET = {"a": [], "b": ["a"], "c": ["b"], "d": []}


async def _fill(work: Work, without_ledger: str = "", without_release: str = "", other_scan: str = "") -> None:
    await keep(work)
    async with work() as uow:
        for name, met in MET.items():
            scan = "other" if name == other_scan else ROUND.instrument
            await uow.rounds.add(replace(ROUND, id=name, code=f"K7QFM2X{name.upper()}", instrument=scan))
            await uow.people.add(replace(ANNA, id=f"of-{name}", user=f"u-{name}"))
            await uow.invitations.upsert(Invitation(name, f"of-{name}", InvitationState.JOINED, TODAY))
            if name != without_release:
                await uow.releases.add(Release(name, NOW, {}), met=met)
            if name != without_ledger:
                await uow.releases.add_to_ledger(name, [TOLD])
        await uow.commit()


async def test_what_is_noted_is_met_on_and_on_but_not_the_other_way(work: Work) -> None:
    await _fill(work)
    async with work() as uow:
        for name, others in {"a": [], "b": ["a"], "c": ["a", "b"], "d": []}.items():
            assert await uow.releases.met(name) == RoundsMet(others, is_any_gone=False)


@pytest.mark.parametrize("gone", [{"without_ledger": "a"}, {"without_release": "a"}])
async def test_what_is_gone_is_told_of_all_that_met_it(work: Work, gone: dict[str, str]) -> None:
    await _fill(work, **gone)
    async with work() as uow:
        found = {name: (await uow.releases.met(name)).is_any_gone for name in MET}
    assert found == {"a": False, "b": True, "c": True, "d": False}


async def test_who_looked_is_no_ledger(work: Work) -> None:
    await _fill(work, without_ledger="a")
    async with work() as uow:
        await uow.releases.add_who_looked("a", frozenset({"x"}))
        assert (await uow.releases.ledger("a"))[0].cells == LOOKED
        assert (await uow.releases.met("b")).is_any_gone
