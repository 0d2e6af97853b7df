"""What the decisions may count on of people, runs and deliveries, whatever the database."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.organisations import Organisation
from dialogs.ports import Conflict
from dialogs.records import (
    Run,
    RunState,
)
from store.engine import make_engine
from store.migrate import upgrade
from store.register import register
from store.schema_version import Fit, schema_version
from store.unit_of_work import UnitOfWork
from tests.conftest import raw
from tests.store.contract.samples import ANNA, NOW, ROUND, RUN, TODAY, Work, keep


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
    """Also of what somebody else changed since it was read: a write would be a conflict."""
    await keep(work, run=RUN)
    changed = replace(RUN, seq=1, answers={"ontwerper": "1"})
    async with work() as uow:
        await uow.runs.save(RUN, changed)
        await uow.commit()
    async with work() as uow:
        await uow.runs.save(RUN, RUN)
        await uow.commit()
    async with work() as uow:
        assert await uow.runs.get("run") == changed


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
