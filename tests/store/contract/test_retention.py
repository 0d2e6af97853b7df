"""Time travel for every rule of the register: there on the last day of its term, gone on the day after (norms A30)."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import date, timedelta

import pytest
from sqlalchemy import text, update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.operators.prompts import count_expired
from bot.proactive import jobs
from dialogs.audit_records import Act
from dialogs.records import PromptState
from dialogs.terms import Term
from dialogs.usecases.own_data import erasure_mark
from dialogs.usecases.turn import Installation
from store import schema
from store.register import register
from store.schema import metadata
from store.unit_of_work import UnitOfWork, units_of_work
from tests.conftest import raw
from tests.store.contract.everything import DAY, NOON, dump, fill, people_of, put

Work = Callable[[], UnitOfWork]
RULES = [(table, rule) for table, said in register().tables.items() for rule in said.goes if rule.since]
# Longer than anything else here: of all terms only the one that is tried ends.
FOREVER = Term(months=1000)


def ends(term: Term) -> date:
    """The last day on which something of DAY is kept."""
    day = DAY
    while term.cutoff(day + timedelta(days=1)) <= DAY:
        day += timedelta(days=1)
    return day


async def sweep(engine: AsyncEngine, installation: Installation, class_: str, days: int) -> Mapping[str, int]:
    """As many days after the last day of this class's term."""
    terms = register().terms({}, {})
    moved = ends(terms[class_]) - DAY + timedelta(days=days)
    only = {name: term if name == class_ else FOREVER for name, term in terms.items()}
    return await jobs.apply_retention(installation, units_of_work(engine), NOON + moved, only)


async def arrange(engine: AsyncEngine, table: str, class_: str) -> None:
    """What `when` asks for: a form never sent, or a round that nobody's answers lean on any more."""
    async with raw(engine) as connection:
        if class_ == "halverwege":
            await connection.execute(update(schema.runs).values(submitted_on=None))
        if class_ == "groepsbeelden":
            await connection.execute(update(schema.runs).values(round=None))


@pytest.mark.parametrize(("table", "rule"), RULES, ids=[f"{table}-{rule.class_}" for table, rule in RULES])
async def test_every_class_goes_in_time_and_not_before(
    work: Work, engine: AsyncEngine, installation: Installation, table: str, rule: object
) -> None:
    class_ = rule.class_  # type: ignore[attr-defined]
    await fill(engine)
    await arrange(engine, table, class_)
    there = len((await dump(engine))[table])
    for days in (-1, 0) if ends(register().terms({}, {})[class_]) > DAY else (0,):
        counts = await sweep(engine, installation, class_, days)
        assert counts[class_] == 0
        own = 1 if table == "sweeps" else 0
        assert len((await dump(engine))[table]) == there + own * (2 + days)
    counts = await sweep(engine, installation, class_, 1)
    assert counts[class_] > 0
    assert sum(counts.values()) == counts[class_], "and nothing of another class"
    left = (await dump(engine))[table]
    if table == "runs":
        left = [row for row in left if row["round"] is not None or class_ == "scans"]
    if table == "sweeps":
        left = [row for row in left if row["at"] == NOON]
    if table == "audit":
        left = [row for row in left if row["event"] != Act.PRUNED]
    if table == "grants":
        left = [row for row in left if row["revoked_on"]]
    assert left == []


async def test_what_a_rule_excepts_stays(work: Work, engine: AsyncEngine, installation: Installation) -> None:
    await fill(engine)
    async with raw(engine) as connection:
        await connection.execute(update(schema.rounds).values(closed_on=None))
        await connection.execute(update(schema.prompts).values(state=PromptState.DUE))
    for class_ in ("scans", "halverwege", "berichten", "groepsbeelden"):
        await sweep(engine, installation, class_, 1000)
    left = await dump(engine)
    assert [row["id"] for row in left["runs"]] == ["run-anna", "run-bram"], "of a round that is open"
    assert len(left["prompts"]) == len(left["rounds"]) == len(left["releases"]) == 2


async def test_a_picture_stays_while_answers_lean_on_its_round(
    work: Work, engine: AsyncEngine, installation: Installation
) -> None:
    await fill(engine)
    await sweep(engine, installation, "groepsbeelden", 1000)
    left = await dump(engine)
    assert len(left["rounds"]) == len(left["releases"]) == 2


async def test_who_is_not_here_any_more_goes_as_if_they_had_asked(
    work: Work, engine: AsyncEngine, installation: Installation
) -> None:
    await fill(engine)
    async with raw(engine) as connection:
        late = DAY + timedelta(days=900)
        await connection.execute(update(schema.people).where(schema.people.c.id == "bram").values(seen_on=late))
    assert (await sweep(engine, installation, "mensen", 1))["mensen"] == 1
    left = await dump(engine)
    assert [row["id"] for row in left["people"]] == ["bram"]
    assert '"anna"' not in str(left).replace("'", '"')


async def test_people_of_every_tenant_go_and_each_chain_says_so(
    engine: AsyncEngine, installation: Installation
) -> None:
    await put(engine, [("people", people_of("anna")), ("people", people_of("bram", tenant="u"))])
    assert (await sweep(engine, installation, "mensen", 1))["mensen"] == 2
    left = await dump(engine)
    assert left["people"] == []
    assert sorted((row["tenant"], row["event"]) for row in left["audit"]) == [("t", "erased"), ("u", "erased")]


async def test_the_last_who_was_named_stays_on_the_list(engine: AsyncEngine, installation: Installation) -> None:
    """Where nobody was ever named, everybody may: the list must not become empty by itself."""
    await fill(engine)
    async with raw(engine) as connection:
        await connection.execute(update(schema.grants).values(revoked_on=DAY))
    await sweep(engine, installation, "benoemingen", 1000)
    assert len((await dump(engine))["grants"]) == 1


async def test_what_would_go_is_counted_and_stays(engine: AsyncEngine, installation: Installation) -> None:
    await fill(engine)
    before, terms, later = await dump(engine), register().terms({}, {}), NOON + timedelta(days=4000)
    counts = await count_expired(installation, units_of_work(engine), later, terms)
    assert await dump(engine) == before
    done = await jobs.apply_retention(installation, units_of_work(engine), later, terms)
    assert {name: count for name, count in done.items() if name != "closed"} == counts
    assert (counts["mensen"], counts["verantwoording"]) == (2, 1)


async def test_each_sweep_leaves_one_row_of_counts(work: Work, engine: AsyncEngine, installation: Installation) -> None:
    async with work() as uow:
        assert await uow.retention.last_sweep() is None
    await fill(engine)
    await sweep(engine, installation, "scans", 1)
    [report] = [row for row in (await dump(engine))["sweeps"] if row["at"] != NOON]
    assert report["counts"]["scans"] == 4
    assert set(report["counts"]) == set(register().terms({}, {}))
    async with work() as uow:
        assert await uow.retention.last_sweep() == report["at"]


async def test_everything_that_has_a_row_is_tried(engine: AsyncEngine) -> None:
    await fill(engine)
    assert [name for name, rows in (await dump(engine)).items() if not rows] == []
    assert set(metadata.tables) == set(register().tables)


# Rounds that nobody but Anna coordinates, and that are closed where she goes.
OPEN_ROUNDS = (
    "DELETE FROM ledger",
    "DELETE FROM releases",
    "UPDATE rounds SET closed_on = NULL, closes_on = '2999-01-01'",
    "DELETE FROM coordinators WHERE person = 'bram'",
)


async def fill_with_open_rounds(engine: AsyncEngine) -> None:
    await fill(engine)
    async with raw(engine) as connection:
        for statement in OPEN_ROUNDS:
            await connection.execute(text(statement))


async def test_of_several_that_clear_up_at_once_each_does_what_the_others_leave(
    engine: AsyncEngine, installation: Installation
) -> None:
    """All processes begin at twenty past four: of those that pruned one chain all but the first failed, every night."""
    await fill_with_open_rounds(engine)
    new_uow, late = units_of_work(engine), NOON + timedelta(days=4000)
    done = await asyncio.gather(
        *(jobs.apply_retention(installation, new_uow, late, register().terms({}, {})) for _ in range(4))
    )
    assert sum(counts["mensen"] for counts in done) == 2
    assert sum(counts["verantwoording"] for counts in done) == 1
    async with raw(engine) as connection:
        assert (await connection.execute(text("SELECT count(*) FROM people"))).scalar_one() == 0
        acts = list((await connection.execute(text("SELECT event FROM audit ORDER BY number"))).scalars())
    assert acts.count("erased") == 2
    assert acts.count("pruned") == 1


async def test_of_several_that_start_after_a_restore_one_erases_again(
    engine: AsyncEngine, installation: Installation
) -> None:
    await fill_with_open_rounds(engine)
    marks, new_uow = {erasure_mark("anna")}, units_of_work(engine)
    done = await asyncio.gather(*(jobs.replay_erasures(installation, new_uow, NOON, marks) for _ in range(4)))
    assert sorted(done) == [0, 0, 0, 1]
    async with raw(engine) as connection:
        erased = text("SELECT count(*) FROM audit WHERE event = 'erased'")
        assert (await connection.execute(erased)).scalar_one() == 1


async def test_of_several_that_start_after_an_upgrade_one_plans_what_is_missing(
    engine: AsyncEngine, installation: Installation
) -> None:
    """Each looked before any had planned, and who coordinates the round heard as often that it closes."""
    await fill_with_open_rounds(engine)
    new_uow = units_of_work(engine)
    done = await asyncio.gather(*(jobs.plan_missing_news(installation, new_uow, NOON) for _ in range(4)))
    assert sorted(done) == [0, 0, 0, 2]
    async with raw(engine) as connection:
        due = text("SELECT subject FROM prompts WHERE kind = 'sluit_bijna' AND state = 'due' ORDER BY subject")
        assert list((await connection.execute(due)).scalars()) == ["round-anna", "round-bram"]
