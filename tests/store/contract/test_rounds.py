"""What the decisions may count on of rounds, who coordinates them, and their release."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.ports import Conflict
from dialogs.records import (
    Address,
    AgendaLine,
    Invitation,
    InvitationState,
    Key,
    Place,
    Release,
    Round,
    RunState,
)
from dialogs.round_records import LedgerSet, RoundCounts, RoundsMet, RunScores
from store.engine import make_engine
from store.unit_of_work import UnitOfWork, units_of_work
from tests.store.contract.samples import ANNA, NOW, ROUND, RUN, TODAY, Work, keep


async def test_a_round_is_found_by_code_within_its_tenant(work: Work, engine: AsyncEngine) -> None:
    await keep(work, round_=ROUND)
    async with units_of_work(engine)("other") as uow:
        assert await uow.rounds.by_code("K7QFM2XR") is None
    async with work() as uow:
        assert await uow.rounds.by_code("K7QFM2XR") == ROUND
        assert await uow.rounds.get("round") == ROUND
        assert await uow.rounds.of_coordinator("anna") == [ROUND]


async def test_a_code_is_given_once(work: Work) -> None:
    await keep(work, round_=ROUND)
    with pytest.raises(Conflict):
        async with work() as uow:
            await uow.rounds.add(replace(ROUND, id="second"))


async def test_a_round_closes_once(work: Work) -> None:
    await keep(work, round_=ROUND)
    async with work() as uow:
        await uow.rounds.close(ROUND, TODAY)
        await uow.commit()
    with pytest.raises(Conflict):
        async with work() as uow:
            await uow.rounds.close(ROUND, TODAY)


async def test_only_what_was_sent_counts_in_a_round(work: Work) -> None:
    sent = replace(RUN, round="round", state=RunState.SUBMITTED, submitted_on=TODAY, answers={"ontwerper": "4"})
    await keep(work, round_=ROUND, run=sent)
    async with work() as uow:
        await uow.people.add(replace(ANNA, id="bram", user="u-bram"))
        await uow.runs.add(replace(RUN, id="half", person="bram", round="round", answers={"ontwerper": "1"}))
        async with uow.releases.reading(ROUND) as door:
            marks = await door.scores({"ontwerper": ("ontwerper",)}, None)
        assert marks == [RunScores("anna", "", (4,), (1,), "t")]
        assert await uow.rounds.counts("round") == RoundCounts(begun=2, completed=1, declined=0)
        assert await uow.runs.has_completed("round", "anna")
        assert not await uow.runs.has_completed("round", "bram")
        assert list(await uow.runs.who_completed("round")) == ["anna"]
        assert list(await uow.runs.who_left_unsent("round")) == ["bram"]
        assert await uow.rounds.counts("other") == RoundCounts(0, 0, 0)


async def test_marks_add_up_per_item_and_group(work: Work) -> None:
    given = {"regio": "r2", "a1": "4", "a2": None, "a3": "5", "b1": "1", "naam": "4 is no score"}
    await keep(work, round_=ROUND, run=replace(RUN, round="round", submitted_on=TODAY, answers=given))
    async with work() as uow:
        items = {"a": ("a1", "a2", "a3", "a4"), "b": ("b1",), "c": ("c1",)}
        async with uow.releases.reading(ROUND) as door:
            assert await door.scores(items, "regio") == [RunScores("anna", "r2", (9, 1, 0), (2, 1, 0), "t")]


async def test_a_sent_run_that_is_taken_up_again_counts_and_is_sealed(work: Work) -> None:
    taken_up = replace(RUN, round="round", submitted_on=TODAY, focus="dirigent", answers={"ontwerper": "4"})
    await keep(work, round_=ROUND, run=taken_up)
    async with work() as uow:
        assert (await uow.rounds.counts("round")).completed == 1
        await uow.runs.seal("round")
        sealed = await uow.runs.get("run")
        assert sealed == replace(taken_up, state=RunState.SUBMITTED, focus=None, seq=1)


async def test_coordinators_come_and_go(work: Work) -> None:
    await keep(work, round_=ROUND)
    async with work() as uow:
        await uow.people.add(replace(ANNA, id="bram", user="u-bram"))
        await uow.rounds.add_coordinator("round", "bram")
        await uow.rounds.add_coordinator("round", "bram")
        assert await uow.rounds.coordinators("round") == {"anna", "bram"}
        assert await uow.rounds.coordinators_called("round") == {"anna": ROUND.host, "bram": ""}
        await uow.rounds.remove_coordinator("round", "anna")
        assert await uow.rounds.of_coordinator("anna") == []
        assert await uow.rounds.of_coordinator("bram") == [ROUND]
        assert await uow.rounds.coordinators_called("round") == {"bram": ""}
        # Who is back is called as they are now; what they were called before is nowhere.
        await uow.rounds.add_coordinator("round", "anna", "Anna de Vries")
        assert await uow.rounds.coordinators_called("round") == {"bram": "", "anna": "Anna de Vries"}


async def test_a_round_changes_until_it_is_closed(work: Work) -> None:
    await keep(work, round_=ROUND)
    changed = replace(ROUND, name="Oost", groups=("A", "B"), grouping="regio", purpose="leren", language="en")
    async with work() as uow:
        await uow.rounds.save(ROUND, changed)
        assert await uow.rounds.get("round") == changed
        await uow.rounds.close(changed, TODAY)
        with pytest.raises(Conflict):
            await uow.rounds.save(changed, ROUND)


async def test_invitations_keys_places_and_agenda(work: Work) -> None:
    await keep(work, round_=ROUND)
    asked = Invitation("round", "anna", InvitationState.INVITED, TODAY, called="Anna")
    key = Key("K7QFM2XR", "round", "anna", "samen", TODAY)
    place = Place("round", Address("19:x", "http://127.0.0.1/", "", "28:bot"))
    line = AgendaLine("line", "anna", "round", "dirigent", TODAY)
    async with work() as uow:
        await uow.invitations.upsert(asked)
        await uow.invitations.upsert(later := replace(asked, state=InvitationState.DECLINED, called="", reminded=1))
        assert await uow.invitations.get("round", "anna") == later
        assert await uow.invitations.of_round("round") == await uow.invitations.of_person("anna") == [later]
        await uow.keys.add(key)
        assert await uow.keys.knows("K7QFM2XR")
        assert await uow.keys.take("K7QFM2XR") == key
        assert await uow.keys.take("K7QFM2XR") is None
        assert not await uow.keys.knows("K7QFM2XR")
        for _ in range(2):
            await uow.places.add(place)
        assert await uow.places.of_round("round") == [place]
        assert await uow.agenda.add(line)
        assert not await uow.agenda.add(replace(line, id="again"))
        await uow.agenda.mark_done("line", TODAY)
        assert await uow.agenda.of_person("anna") == []


async def test_the_ledger_only_grows(work: Work) -> None:
    await keep(work, round_=ROUND)
    first, second = LedgerSet((("a", ""),), frozenset({"x", "y"})), LedgerSet((("b", "r1"),), frozenset({"z"}))
    async with work() as uow:
        await uow.releases.add_to_ledger("round", [first])
        await uow.releases.add_to_ledger("round", [second])
        assert await uow.releases.ledger("round") == [first, second]
        assert await uow.releases.ledger("other") == []


async def test_rounds_that_have_people_in_common_are_found_at_any_remove(work: Work) -> None:
    """a and b share Bas, b and c share Cor; d shares nobody, e is another scan, and f to i were never released.

    i repeats d, and is weighed against that as well.
    """
    rounds = {
        name: replace(ROUND, id=name, code=f"K7QFM2X{name.upper()}", instrument="other" if name == "e" else "zelfscan")
        for name in "abcdefghi"
    }
    rounds["i"] = replace(rounds["i"], previous="d")
    invited = {"a": "anna bas", "b": "bas cor", "c": "cor", "d": "dirk", "e": "anna"}
    invited |= {"f": "anna", "g": "cor", "h": "dirk", "i": "bas"}
    await keep(work)
    async with work() as uow:
        for name in ("bas", "cor", "dirk"):
            await uow.people.add(replace(ANNA, id=name, user=f"u-{name}"))
        for name, round_ in rounds.items():
            await uow.rounds.add(round_)
            if name < "f":
                await uow.releases.add(Release(name, NOW, {}))
            for person in invited[name].split():
                await uow.invitations.upsert(Invitation(name, person, InvitationState.JOINED, TODAY))
        await uow.commit()
    async with work() as uow:
        related = {"f": "abc", "g": "abc", "h": "d", "i": "abcd"}
        for name, others in related.items():
            async with uow.releases.reading(rounds[name]) as door:
                assert [one.round for one in await door.related()] == [name, *others]
        # What they meet is known of a round that is released, too.
        for name, others in {"a": "bc", "c": "ab", "d": "", "e": "", "f": "abc", "i": "abc"}.items():
            assert await uow.releases.met(name) == RoundsMet(list(others), is_any_gone=False)
        # Once a round is released there is nothing more to read for it.
        async with uow.releases.reading(rounds["a"]) as door:
            assert [one.round for one in await door.related()] in ([], ["a"])


async def test_who_handed_a_round_over_is_known_and_sees_it_no_more(work: Work) -> None:
    await keep(work, round_=ROUND)
    async with work() as uow:
        await uow.people.add(replace(ANNA, id="bas", user="u-bas"))
        await uow.rounds.add_coordinator("round", "bas")
        await uow.rounds.remove_coordinator("round", "anna")
        assert await uow.rounds.coordinators("round") == {"bas"}
        assert await uow.rounds.all_who_coordinated("round") == {"anna", "bas"}
        assert await uow.rounds.of_coordinator("anna") == []
        assert not await uow.rounds.is_coordinated_by("round", "anna")
        await uow.rounds.add_coordinator("round", "anna")
        assert await uow.rounds.coordinators("round") == {"anna", "bas"}
        assert await uow.rounds.of_coordinator("anna") == [ROUND]


async def test_a_person_is_in_a_round_once(work: Work) -> None:
    await keep(work, round_=ROUND, run=replace(RUN, round="round"))
    with pytest.raises(Conflict):
        async with work() as uow:
            await uow.runs.add(replace(RUN, id="twice", number=2, round="round"))
    with pytest.raises(Conflict):
        async with work() as uow:
            await uow.runs.add(replace(RUN, id="same number"))


async def test_of_two_releases_at_once_the_second_sees_the_first(engine: AsyncEngine, work: Work) -> None:
    """Else both would show means, of people who are nearly the same."""
    await keep(work, round_=ROUND)
    other_round = replace(ROUND, id="other", code="BBBB2222")
    async with work() as uow:
        await uow.rounds.add(other_round)
        await uow.commit()

    async def release(round_: Round, uow: UnitOfWork) -> bool:
        async with uow:
            await uow.releases.wait_for_others(round_)
            seen = [await uow.releases.get(id_) for id_ in (ROUND.id, other_round.id)]
            await asyncio.sleep(0.05)
            await uow.releases.add(Release(round_.id, NOW, {}))
            await uow.commit()
            return any(seen)

    another = make_engine(engine.url) if engine.dialect.name == "postgresql" else engine
    made = release(ROUND, UnitOfWork(engine, "t")), release(other_round, UnitOfWork(another, "t"))
    assert sorted(await asyncio.gather(*made)) == [False, True]
    if another is not engine:
        await another.dispose()


async def test_lapsed_rounds_are_found(work: Work) -> None:
    await keep(work, round_=ROUND)
    async with work() as uow:
        assert await uow.rounds.list_lapsed(TODAY) == []
        assert await uow.rounds.list_lapsed(TODAY + timedelta(days=1)) == [ROUND]
        await uow.rounds.close(ROUND, TODAY)
        assert await uow.rounds.list_lapsed(TODAY + timedelta(days=1)) == []


async def test_a_release_is_made_once_and_comes_back_alike(work: Work) -> None:
    release = Release("round", NOW, {"completed": 3, "roles": [{"mean": "2.5", "none": None}]})
    await keep(work, round_=ROUND)
    async with work() as uow:
        await uow.releases.add(release)
        await uow.commit()
    async with work() as uow:
        assert await uow.releases.get("round") == release
        with pytest.raises(Conflict):
            await uow.releases.add(release)
