"""What the decisions may count on of UVOs and groups of chairs."""

from dataclasses import replace

import pytest

from dialogs.ports import Conflict
from dialogs.records import (
    Agreement,
    Circle,
    CircleMember,
    Key,
    Uvo,
)
from tests.store.contract.samples import TODAY, Work, keep

UVO = Uvo(id="uvo", tenant="t", chair="anna", code="AB-3K7QXZ", opened_on=TODAY, participants=("school", "wijkteam"))


async def test_a_uvo_comes_back_and_is_saved_as_it_was_read(work: Work) -> None:
    await keep(work)
    async with work() as uow:
        await uow.uvos.add(UVO)
        with pytest.raises(Conflict):
            await uow.uvos.add(UVO)
        assert await uow.uvos.get("uvo") == UVO
        assert await uow.uvos.of_chair("anna") == [UVO]
        changed = replace(UVO, planned_on=TODAY, planned_at="14:00", last_held=TODAY, version=1, sequence=1)
        await uow.uvos.save(UVO, changed)
        with pytest.raises(Conflict):
            await uow.uvos.save(UVO, changed)
        assert await uow.uvos.get("uvo") == changed
        await uow.uvos.save(changed, closed := replace(changed, closed_on=TODAY, version=2))
        assert await uow.uvos.of_chair("anna") == []
        assert await uow.uvos.get("uvo") == await uow.uvos.closed_of("anna", UVO.code) == closed
        assert await uow.uvos.closed_of("bram", UVO.code) is None
        handed = replace(closed, handed_by="bram", handed_on=TODAY, taken_by="Anna", version=3)
        await uow.uvos.save(closed, handed)
        assert await uow.uvos.handed_over_by("bram", UVO.code) == await uow.uvos.handed_over_by("bram", "uvo") == handed
        assert await uow.uvos.handed_over_by("bram", "CD-4M8RYW") is None
        assert await uow.uvos.handed_over_by("anna", UVO.code) is None


async def test_agreements_and_keys_of_a_uvo(work: Work) -> None:
    await keep(work)
    agreement = Agreement("a", "uvo", "contact", "school", TODAY, TODAY)
    key = Key("K7QFM2XR", "uvo", "anna", "uvo", TODAY)
    async with work() as uow:
        await uow.uvos.add(UVO)
        for _ in range(2):
            await uow.uvos.add_agreement(agreement)
        assert await uow.uvos.agreements("uvo") == [agreement]
        await uow.uvos.mark_done("a", TODAY)
        assert await uow.uvos.agreements("uvo") == []
        await uow.uvos.add_key(key)
        assert await uow.uvos.take_key("K7QFM2XR") == key
        assert await uow.uvos.take_key("K7QFM2XR") is None
        await uow.uvos.save(UVO, replace(UVO, closed_on=TODAY, version=1))


async def test_a_group_of_chairs(work: Work) -> None:
    await keep(work)
    circle = Circle("c", "t", "K7QFM2XR", "anna", "Noord", "samen", "Anna")
    member = CircleMember("c", "anna", "Anna", TODAY)
    async with work() as uow:
        await uow.circles.add(circle)
        with pytest.raises(Conflict):
            await uow.circles.add(replace(circle, id="d"))
        assert await uow.circles.get("c") == await uow.circles.by_code("t", "K7QFM2XR") == circle
        assert await uow.circles.by_code("other", "K7QFM2XR") is None
        for _ in range(2):
            await uow.circles.join(member)
        assert await uow.circles.members("c") == [member]
        await uow.circles.leave("c", "anna")
        assert await uow.circles.members("c") == []
        assert await uow.circles.of_coordinator("anna") == [circle]
