"""What the decisions may count on, whatever the database."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.organisations import Organisation
from dialogs.ports import Conflict
from dialogs.records import (
    Address,
    AgendaLine,
    Agreement,
    Circle,
    CircleMember,
    Invitation,
    InvitationState,
    Key,
    Person,
    Place,
    Release,
    Round,
    Run,
    RunState,
    Uvo,
)
from dialogs.round_records import LedgerSet, RoundCounts, RunScores
from store.engine import make_engine
from store.migrate import upgrade
from store.register import register
from store.schema_version import Fit, schema_version
from store.unit_of_work import UnitOfWork, units_of_work
from tests.conftest import raw

Work = Callable[[], UnitOfWork]
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
ANNA = Person(id="anna", tenant="t", user="u-anna", pending={"ask": "close", "code": "K7QFM2XR"}, noticed_on=TODAY)
RUN = Run(id="run", person="anna", instrument="zelfscan", version="1.0.0", number=1, started_on=TODAY)
ROUND = Round(
    id="round", tenant="t", code="K7QFM2XR", coordinator="anna", instrument="zelfscan", version="1.0.0",
    mode="tussen_domeinen", name="Regio Noord", closes_on=TODAY, invited=5, opened_on=TODAY, minimum=5,
)  # fmt: skip


async def keep(work: Work, *, person: bool = True, run: Run | None = None, round_: Round | None = None) -> None:
    async with work() as uow:
        if person:
            await uow.people.add(ANNA)
        if round_:
            await uow.rounds.add(round_)
        if run:
            await uow.runs.add(run)
        await uow.commit()


async def test_what_is_not_committed_is_not_there(work: Work) -> None:
    async with work() as uow:
        await uow.people.add(ANNA)
    async with work() as uow:
        assert await uow.people.get("t", "u-anna") is None


async def test_an_error_undoes_everything(work: Work) -> None:
    with pytest.raises(RuntimeError):
        async with work() as uow:
            await uow.people.add(ANNA)
            await uow.runs.add(RUN)
            raise RuntimeError
    async with work() as uow:
        assert await uow.people.get("t", "u-anna") is None


async def test_a_person_comes_back_as_they_were(work: Work) -> None:
    await keep(work)
    async with work() as uow:
        assert await uow.people.get("t", "u-anna") == ANNA
        changed = replace(ANNA, language="en", run="run", paused=True, pending={}, welcomed=True)
        await uow.people.save(ANNA, changed)
        await uow.commit()
    async with work() as uow:
        assert await uow.people.get("t", "u-anna") == changed
        assert await uow.people.get("other tenant", "u-anna") is None


async def test_one_person_is_added_once(work: Work) -> None:
    await keep(work)
    with pytest.raises(Conflict):
        async with work() as uow:
            await uow.people.add(replace(ANNA, id="again"))


async def test_a_run_with_null_and_text_answers(work: Work) -> None:
    run = replace(RUN, given={"modus": "tussen_domeinen"}, answers={"ontwerper": None, "naam": "Ré ☂", "dirigent": "4"})
    await keep(work, run=run)
    async with work() as uow:
        assert await uow.runs.get("run") == run
        assert await uow.runs.get("other") is None
        assert await uow.runs.of_person("anna") == [run]


async def test_a_changed_answer_replaces_and_a_null_stays_an_answer(work: Work) -> None:
    await keep(work, run=replace(RUN, answers={"ontwerper": "2"}))
    async with work() as uow:
        before = await uow.runs.get("run")
        assert before
        after = replace(before, seq=1, focus="dirigent", answers={"ontwerper": None, "dirigent": "5"})
        await uow.runs.save(before, after)
        await uow.commit()
    async with work() as uow:
        assert await uow.runs.get("run") == after


async def test_the_second_of_two_changes_is_told(work: Work) -> None:
    await keep(work, run=RUN)
    async with work() as uow:
        await uow.runs.save(RUN, replace(RUN, seq=1, answers={"ontwerper": "1"}))
        await uow.commit()
    with pytest.raises(Conflict):
        async with work() as uow:
            await uow.runs.save(RUN, replace(RUN, seq=1, answers={"ontwerper": "5"}))
    async with work() as uow:
        run = await uow.runs.get("run")
        assert run
        assert run.answers == {"ontwerper": "1"}


async def test_nothing_changed_writes_nothing(work: Work) -> None:
    await keep(work, run=RUN)
    async with work() as uow:
        await uow.runs.save(RUN, RUN)
        await uow.commit()


async def test_a_removed_run_takes_its_answers_along(work: Work, engine: AsyncEngine) -> None:
    await keep(work, run=replace(RUN, answers={"ontwerper": "2"}))
    async with work() as uow:
        await uow.runs.remove(RUN)
        await uow.commit()
    async with raw(engine) as connection:
        assert (await connection.execute(text("SELECT count(*) FROM answers"))).scalar_one() == 0


async def test_an_answer_needs_a_run_and_a_run_a_person(work: Work) -> None:
    with pytest.raises(IntegrityError):
        async with work() as uow:
            await uow.runs.add(replace(RUN, person="nobody"))
            await uow.commit()


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


async def test_a_joint_form_belongs_to_both(work: Work) -> None:
    await keep(work, run=replace(RUN, pair_code="K7QFM2XR"))
    async with work() as uow:
        await uow.people.add(replace(ANNA, id="bram", user="u-bram"))
        known = await uow.runs.by_pair_code("K7QFM2XR")
        assert known
        await uow.runs.save(known, joint := replace(known, partner="bram", seq=1))
        assert await uow.runs.of_person("bram") == await uow.runs.of_person("anna") == [joint]
        assert await uow.runs.by_pair_code("ZZZZZZZZ") is None


async def test_runs_are_found_by_what_they_are(work: Work) -> None:
    """Open, in a round, the newest number, and the sent one before; those of a joint form for both."""

    def sent(id_: str, number: int, day: int, **more: Any) -> Run:
        on = date(2026, 11, day)
        return replace(RUN, id=id_, number=number, submitted_on=on, state=RunState.SUBMITTED, **more)

    await keep(work, round_=ROUND)
    first, second, third = sent("a", 1, 2), sent("b", 3, 9), sent("c", 2, 9)
    other = sent("d", 4, 8, instrument="competentiescan")
    joint = sent("e", 1, 5, person="bram", pair_code="K7QFM2XR", partner="anna")
    open_ = replace(RUN, id="f", number=5, round="round")
    async with work() as uow:
        await uow.people.add(replace(ANNA, id="bram", user="u-bram"))
        for run in (first, second, third, other, joint, open_):
            await uow.runs.add(run)
        assert await uow.runs.open_of("anna") == [open_]
        assert await uow.runs.open_of("bram") == []
        assert await uow.runs.in_round("round", "anna") == open_
        assert await uow.runs.in_round("round", "bram") is None
        assert [await uow.runs.last_number(who) for who in ("anna", "bram", "nobody")] == [5, 1, 0]
        before = [await uow.runs.sent_before(run, "anna") for run in (open_, second, third, joint, first, other)]
        assert before == [second, third, joint, first, None, None]
        assert await uow.runs.sent_before(joint, "bram") is None


async def test_coordinators_come_and_go(work: Work) -> None:
    await keep(work, round_=ROUND)
    async with work() as uow:
        await uow.people.add(replace(ANNA, id="bram", user="u-bram"))
        await uow.rounds.add_coordinator("round", "bram")
        await uow.rounds.add_coordinator("round", "bram")
        assert await uow.rounds.coordinators("round") == {"anna", "bram"}
        await uow.rounds.remove_coordinator("round", "anna")
        assert await uow.rounds.of_coordinator("anna") == []
        assert await uow.rounds.of_coordinator("bram") == [ROUND]


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


async def test_two_processes_take_the_turns_of_a_person_one_by_one(engine: AsyncEngine, work: Work) -> None:
    """PostgreSQL holds the second back; SQLite has one connection anyway."""
    await keep(work)
    order = []

    async def turn(name: str, uow: UnitOfWork) -> None:
        async with uow:
            person = await uow.people.get("t", "u-anna")
            assert person
            order.append(f"{name} in")
            await asyncio.sleep(0.05)
            order.append(f"{name} out")
            await uow.commit()

    other = make_engine(engine.url) if engine.dialect.name == "postgresql" else engine
    await asyncio.gather(turn("a", UnitOfWork(engine, "t")), turn("b", UnitOfWork(other, "t")))
    await other.dispose()
    assert [step.split()[1] for step in order] == ["in", "out", "in", "out"]


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


async def test_a_delivery_is_first_once(work: Work) -> None:
    async with work() as uow:
        assert await uow.deliveries.register("a:anna", "m1", NOW)
        assert not await uow.deliveries.register("a:anna", "m1", NOW)
        assert await uow.deliveries.register("a:bram", "m1", NOW)
        await uow.commit()
    async with work() as uow:
        assert not await uow.deliveries.register("a:anna", "m1", NOW)


async def test_no_delivery_of_an_organisation_that_was_removed_is_new(work: Work) -> None:
    """Also when another process removed it just now: it is the first thing a turn asks, in one statement."""
    for removed_on, is_new in ((TODAY, False), (None, True)):
        async with work() as uow:
            await uow.organisations.put(Organisation("t", "Noord", "Bo", TODAY, removed_on))
            await uow.organisations.put(Organisation("other", "Zuid", "Bo", TODAY, TODAY))
            await uow.commit()
        async with work() as uow:
            assert await uow.deliveries.register("a:anna", "m1", NOW) is is_new


async def test_of_many_at_once_one_delivery_is_first(work: Work) -> None:
    async def deliver() -> bool:
        async with work() as uow:
            first = await uow.deliveries.register("a:anna", "m1", NOW)
            await uow.commit()
            return first

    assert sum(await asyncio.gather(*(deliver() for _ in range(20)))) == 1


async def test_old_things_are_forgotten_and_running_rounds_are_not(work: Work) -> None:
    old = date(2024, 1, 1)
    await keep(work, round_=ROUND, run=replace(RUN, started_on=old, answers={"ontwerper": "3"}))
    async with work() as uow:
        await uow.runs.add(replace(RUN, id="in-round", number=2, started_on=old, round="round"))
        await uow.runs.add(replace(RUN, id="new", number=3))
        await uow.deliveries.register("a:anna", "m1", NOW - timedelta(days=3))
        await uow.deliveries.register("a:anna", "m2", NOW)
        gone = await uow.retention.sweep(register().terms({}, {}), NOW, TODAY)
        assert (gone["scans"], gone["bezorgingen"]) == (1, 1)
        assert [run.id for run in await uow.runs.of_person("anna")] == ["in-round", "new"]


async def test_versions_of_runs_and_rounds_are_known(work: Work) -> None:
    await keep(work, round_=replace(ROUND, version="2.0.0"), run=RUN)
    async with work() as uow:
        assert await uow.runs.versions() == {("zelfscan", "1.0.0"), ("zelfscan", "2.0.0")}


async def test_migrating_again_changes_nothing_and_keeps_data(work: Work, engine: AsyncEngine) -> None:
    await keep(work, run=replace(RUN, answers={"ontwerper": "3"}))
    was = await upgrade(engine)
    assert was.fit is Fit.CURRENT
    assert await schema_version(engine) == was
    async with work() as uow:
        run = await uow.runs.get("run")
        assert run
        assert run.answers == {"ontwerper": "3"}


async def test_another_process_sees_what_was_committed(work: Work, engine: AsyncEngine) -> None:
    await keep(work, run=RUN)
    other = make_engine(engine.url)
    async with UnitOfWork(other, "t") as uow:
        assert await uow.runs.get("run") == RUN
    await other.dispose()


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
