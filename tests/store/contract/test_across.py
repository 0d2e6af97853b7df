"""A round in which people of another organisation take part: what the store lets cross, and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.audit_records import Act, AuditEvent
from dialogs.organisations import Organisation, PaperScores, Partnership
from dialogs.ports import Conflict
from dialogs.records import Invitation, InvitationState, Person, Release, Round, Run, RunState
from dialogs.round_records import LedgerSet, RoundCounts
from store import schema
from store.engine import make_engine
from store.tenancy import RELEASE, SETTING
from store.unit_of_work import UnitOfWork, units_of_work

TODAY, NOW = date(2026, 11, 27), datetime(2026, 11, 27, 9, tzinfo=UTC)
# The owner, who takes part, who works with them in nothing.
VELD, ZUID, VER = "tenant-veld", "tenant-zuid", "tenant-ver"
ITEMS = {"luisteren": ("luisteren",)}
Work = Callable[[str], UnitOfWork]
ROUND = Round(
    id="round", tenant=VELD, code="K7QFM2XR", coordinator="veld", instrument="competentiescan", version="1.0.0",
    mode="vertrouwelijk", name="Regio Noord", closes_on=TODAY + timedelta(days=7), invited=6, opened_on=TODAY,
    minimum=5, organisations=(ZUID,),
)  # fmt: skip


@pytest.fixture
def at(engine: AsyncEngine) -> Work:
    return units_of_work(engine)


def somebody(id_: str, tenant: str) -> Person:
    return Person(id=id_, tenant=tenant, user=f"aad-{id_}")


def run_of(person: str, *, sent: bool = True, round_: str | None = "round", number: int = 1) -> Run:
    return Run(
        id=f"run-{person}-{number}", person=person, instrument="competentiescan", version="1.0.0", number=number,
        started_on=TODAY, round=round_, answers={"luisteren": "4"}, submitted_on=TODAY if sent else None,
        state=RunState.SUBMITTED if sent else RunState.OPEN,
    )  # fmt: skip


async def fill(at: Work) -> None:
    """Veld holds a round with Zuid: one of each is done, one of Zuid half-way, one said no. Each has a scan alone."""
    async with at(VELD) as uow:
        await uow.people.add(somebody("veld", VELD))
        await uow.rounds.add(ROUND)
        await uow.runs.add(run_of("veld"))
        await uow.runs.add(run_of("veld", round_=None, number=2))
        await uow.commit()
    async with at(ZUID) as uow:
        for name in ("zuid", "half", "no"):
            await uow.people.add(somebody(name, ZUID))
            state = InvitationState.DECLINED if name == "no" else InvitationState.JOINED
            await uow.invitations.upsert(Invitation("round", name, state, TODAY))
        await uow.runs.add(run_of("zuid"))
        await uow.runs.add(run_of("half", sent=False))
        await uow.runs.add(run_of("zuid", round_=None, number=2))
        await uow.commit()
    async with at(VER) as uow:
        await uow.people.add(somebody("ver", VER))
        await uow.runs.add(run_of("ver", round_=None))
        await uow.commit()


async def test_a_code_leads_there_for_who_takes_part_and_for_nobody_else(at: Work) -> None:
    await fill(at)
    for tenant, found in {VELD: ROUND, ZUID: ROUND, VER: None, "tenant-zuid2": None, "tenant": None, "%": None}.items():
        async with at(tenant) as uow:
            assert await uow.rounds.by_code("K7QFM2XR") == found, tenant
            assert await uow.rounds.get("round") == found, tenant


async def test_rounds_that_somebody_completed_are_found_wherever_they_are(at: Work) -> None:
    await fill(at)
    for tenant, person, found in ((VELD, "veld", [ROUND]), (ZUID, "zuid", [ROUND]), (ZUID, "half", []),
                                  (ZUID, "veld", []), (VELD, "zuid", []), (VER, "ver", [])):  # fmt: skip
        async with at(tenant) as uow:
            assert await uow.rounds.completed_by(person) == found, (tenant, person)


async def test_who_takes_part_changes_nothing_of_the_round(at: Work) -> None:
    await fill(at)
    async with at(ZUID) as uow:
        with pytest.raises(Conflict):
            await uow.rounds.save(ROUND, replace(ROUND, name="Van ons"))
    async with at(ZUID) as uow:
        with pytest.raises(Conflict):
            await uow.rounds.close(ROUND, TODAY)
    async with at(ZUID) as uow:
        assert not await uow.rounds.coordinators("round")
        assert not await uow.rounds.list_open_with(ZUID)
    async with at(VELD) as uow:
        assert await uow.rounds.list_open_with(ZUID) == [ROUND]
        assert not await uow.rounds.list_open_with(VER)


async def test_only_numbers_are_known_before_it_closes(at: Work) -> None:
    await fill(at)
    async with at(VELD) as uow:
        assert await uow.rounds.counts("round") == RoundCounts(begun=3, completed=2, declined=1)
        assert not await uow.invitations.of_round("round")
        assert list(await uow.runs.who_completed("round")) == ["veld"]
        assert await uow.people.by_id("zuid") is None
    for tenant in (ZUID, VER):
        async with at(tenant) as uow:
            assert await uow.rounds.counts("round") == RoundCounts(0, 0, 0)


async def test_the_owner_reads_the_answers_once_for_the_release(at: Work) -> None:
    await fill(at)
    async with at(VELD) as uow:
        async with uow.releases.reading(ROUND) as door:
            marks = await door.scores(ITEMS, None)
        assert [(mark.person, mark.tenant, mark.sums) for mark in marks] == [
            ("veld", VELD, (4,)),
            ("zuid", ZUID, (4,)),
        ]
        await uow.releases.add(Release("round", NOW, {"completed": 2}))
        async with uow.releases.reading(ROUND) as door:
            assert not await door.scores(ITEMS, None)
            assert not [one for one in await door.related() if one.people]
        await uow.commit()
    for tenant, kept in {ZUID: True, VER: False}.items():
        async with at(tenant) as uow:
            assert (await uow.releases.get("round") is not None) is kept
            async with uow.releases.reading(ROUND) as door:
                assert not await door.scores(ITEMS, None)


async def test_an_organisation_that_left_is_not_read(at: Work) -> None:
    await fill(at)
    async with at(VELD) as uow:
        alone = replace(ROUND, organisations=())
        await uow.rounds.save(ROUND, alone)
        async with uow.releases.reading(alone) as door:
            assert [mark.person for mark in await door.scores(ITEMS, None)] == ["veld"]


async def test_a_release_is_weighed_against_those_of_the_others_with_people_in_common(at: Work) -> None:
    """Zuid released a scan of its own before, with somebody who is in the round now; and one with nobody of it."""
    await fill(at)
    async with at(ZUID) as uow:
        await uow.people.add(somebody("apart", ZUID))
        for name, person, scan in (("own", "zuid", ROUND.instrument), ("else", "apart", ROUND.instrument),
                                   ("other", "zuid", "zelfscan")):  # fmt: skip
            own = replace(ROUND, id=name, tenant=ZUID, code=name, coordinator=None, organisations=(), instrument=scan)
            await uow.rounds.add(own)
            await uow.invitations.upsert(Invitation(name, person, InvitationState.JOINED, TODAY))
            await uow.releases.add(Release(name, NOW, {}))
            await uow.releases.add_to_ledger(name, [LedgerSet((("luisteren", ""),), frozenset({f"m-{name}"}))])
        # Who was counted in it is known: so nobody of it can be in the round as somebody new.
        await uow.runs.add(run_of("apart", round_="else"))
        await uow.commit()
    async with at(VELD) as uow:
        async with uow.releases.reading(ROUND) as door:
            related = await door.related()
        assert [one.round for one in related] == ["round", "own"]
        assert related[0].people == {"zuid", "half", "no"}
        assert (related[1].people, related[1].sets[0].members) == ({"zuid"}, {"m-own"})
        # Outside of it nothing of theirs is there.
        assert not await uow.releases.ledger("own")
        assert await uow.rounds.get("own") is None


async def test_people_of_a_ledger_stay_where_their_answers_are(at: Work) -> None:
    await fill(at)
    ours, theirs = (LedgerSet((("luisteren", ""),), frozenset({name})) for name in ("veld", "zuid"))
    async with at(VELD) as uow:
        await uow.releases.add_to_ledger("round", [ours])
        await uow.within(ZUID).releases.add_to_ledger("round", [theirs], after=1)
        await uow.commit()
    for tenant, kept in {VELD: [ours], ZUID: [theirs], VER: []}.items():
        async with at(tenant) as uow:
            assert await uow.releases.ledger("round") == kept


async def test_one_transaction_of_two_tenants_is_kept_or_lost_as_one(at: Work) -> None:
    await fill(at)
    for keeps in (False, True):
        async with at(VELD) as uow:
            there = uow.within(ZUID)
            assert uow.within(VELD) is uow
            assert there.within(VELD) is uow
            await there.people.add(somebody("new", ZUID))
            await uow.people.add(somebody("ours", VELD))
            assert await there.people.by_id("veld") is None
            assert await uow.people.by_id("new") is None
            for part in (uow, there):
                part.audit.record(AuditEvent(Act.READ, "veld", "round", "round", NOW))
            if keeps:
                await uow.commit()
        for tenant, name in {VELD: "ours", ZUID: "new"}.items():
            async with at(tenant) as uow:
                assert (await uow.people.by_id(name) is not None) is keeps
                assert [link.event async for link in uow.audit.read(tenant)] == ["read"] * keeps


async def test_who_works_across_tenants_is_nobody_within_one(engine: AsyncEngine) -> None:
    async with units_of_work(engine).across() as uow:
        with pytest.raises(ValueError, match="tenant"):
            uow.within(VELD)
    async with units_of_work(engine)(VELD) as uow:
        with pytest.raises(ValueError, match="tenant"):
            uow.within("*")


async def test_organisations_and_who_may_meet_whom(at: Work) -> None:
    veld, zuid, ver = (Organisation(id_, name, "", TODAY) for id_, name in
                       ((VELD, "Gemeente Veld"), (ZUID, "School Zuid"), (VER, "Aver Zorg")))  # fmt: skip
    async with at(VELD) as uow:
        for one in (veld, zuid, ver):
            await uow.organisations.put(one)
        await uow.organisations.put(replace(ver, contact="privacy@aver.example"))
        for id_, one, other in (("p1", VELD, ZUID), ("p2", VELD, VER)):
            await uow.organisations.add_partnership(Partnership(id_, one, other, "de stuurgroep", TODAY))
        await uow.commit()
    async with at(ZUID) as uow:
        assert await uow.organisations.get(VELD) == veld
        assert [one.name for one in await uow.organisations.list_all()] == ["Aver Zorg", "Gemeente Veld", "School Zuid"]
        assert [one.name for one in await uow.organisations.partners(VELD)] == ["Aver Zorg", "School Zuid"]
        assert await uow.organisations.partners(ZUID) == [veld]
        await uow.organisations.end_partnership("p2", TODAY)
        assert await uow.organisations.partners(VELD) == [zuid]
        await uow.organisations.put(replace(zuid, removed_on=TODAY))
        assert not await uow.organisations.partners(VELD)
        assert [one.ended_on for one in await uow.organisations.partnerships()] == [TODAY, None]


async def test_paper_is_of_the_owner(at: Work) -> None:
    await fill(at)
    scores = PaperScores("paper", "round", "r1", {"dirigent": 3}, TODAY)
    async with at(VELD) as uow:
        await uow.paper.add(scores)
        await uow.paper.add(scores)
        await uow.commit()
    async with at(ZUID) as uow:
        assert not await uow.paper.of_round("round")
        await uow.paper.remove("paper")
        await uow.commit()
    async with at(VELD) as uow:
        assert await uow.paper.of_round("round") == [scores]
        await uow.paper.remove("paper")
        assert not await uow.paper.of_round("round")


# By hand, as the role of the bot: what PostgreSQL itself shows, whatever statement is sent.


async def _seen(engine: AsyncEngine, tenant: str, release: str) -> dict[str, set[Any]]:
    """Of whom a transaction of this tenant sees rows, per table, while it says it makes this release."""
    found: dict[str, set[Any]] = {}
    async with engine.connect() as connection:
        for setting, value in ((SETTING, tenant), (RELEASE, release)):
            await connection.execute(
                text("SELECT set_config(:setting, :value, true)"), {"setting": setting, "value": value}
            )
        for table in schema.metadata.sorted_tables:
            if "tenant" in table.c:
                query = select(table.c.tenant).distinct().execution_options(past_the_store=True)
                rows = (await connection.execute(query)).scalars()
                found[table.name] = set(rows) - {tenant}
    return {name: others for name, others in found.items() if others}


@pytest.fixture
def postgres(engine: AsyncEngine) -> AsyncEngine:
    if engine.dialect.name != "postgresql":
        pytest.skip("SQLite has no policies: there the statements of the store say whose rows they mean")
    return engine


async def test_raw_queries_see_no_other_tenant_outside_an_open_release(postgres: AsyncEngine, at: Work) -> None:
    await fill(at)
    shared = {"rounds": {VELD}}
    for release in ("", "round", "nothing"):
        assert await _seen(postgres, VER, release) == {}
        assert await _seen(postgres, ZUID, release) == shared
    assert await _seen(postgres, VELD, "") == {}
    assert await _seen(postgres, VELD, "other") == {}
    assert await _seen(postgres, VELD, "round") == {"runs": {ZUID}, "answers": {ZUID}, "invitations": {ZUID}}
    async with postgres.connect() as connection:
        for setting, value in ((SETTING, VELD), (RELEASE, "round")):
            await connection.execute(text("SELECT set_config(:s, :v, true)"), {"s": setting, "v": value})
        runs = (await connection.execute(text("SELECT id FROM runs WHERE tenant = :t"), {"t": ZUID})).scalars().all()
        # Of the round only, and what was sent: not what somebody did alone, nor what somebody is still at.
        assert sorted(runs) == ["run-zuid-1"]
        answers = (
            (await connection.execute(text("SELECT run FROM answers WHERE tenant = :t"), {"t": ZUID})).scalars().all()
        )
        assert sorted(answers) == ["run-zuid-1"]
    async with at(VELD) as uow:
        await uow.releases.add(Release("round", NOW, {}))
        await uow.commit()
    assert await _seen(postgres, VELD, "round") == {}
    assert await _seen(postgres, ZUID, "round") == {"rounds": {VELD}, "releases": {VELD}}


@pytest.mark.parametrize(
    "changes",
    ["UPDATE rounds SET name = 'x'", "DELETE FROM rounds", "UPDATE runs SET seq = 9", "DELETE FROM answers",
     "DELETE FROM invitations", "UPDATE invitations SET state = 'x'", "DELETE FROM ledger"],
)  # fmt: skip
async def test_raw_statements_change_nothing_of_another_tenant(postgres: AsyncEngine, at: Work, changes: str) -> None:
    await fill(at)
    for tenant, other in ((ZUID, VELD), (VELD, ZUID)):
        async with postgres.connect() as connection:
            for setting, value in ((SETTING, tenant), (RELEASE, "round")):
                await connection.execute(text("SELECT set_config(:s, :v, true)"), {"s": setting, "v": value})
            statement = text(f"{changes} WHERE tenant = :other")
            if tenant == ZUID and changes.startswith("UPDATE rounds"):
                # It sees that one, and may hold it; what it would make of it is refused.
                with pytest.raises(DBAPIError, match="row-level security"):
                    await connection.execute(statement, {"other": other})
            else:
                assert (await connection.execute(statement, {"other": other})).rowcount == 0


async def test_who_may_hold_a_round_cannot_make_it_theirs(postgres: AsyncEngine, at: Work) -> None:
    await fill(at)
    async with postgres.connect() as connection:
        await connection.execute(text("SELECT set_config(:s, :v, true)"), {"s": SETTING, "v": ZUID})
        await connection.execute(text("SELECT 1 FROM rounds WHERE id = 'round' FOR UPDATE"))
        with pytest.raises(DBAPIError, match="stays whose it is"):
            await connection.execute(text("UPDATE rounds SET tenant = :t, organisations = '[]'"), {"t": ZUID})


async def test_after_a_fault_nothing_more_is_read_in_the_same_transaction(engine: AsyncEngine, at: Work) -> None:
    await fill(at)
    async with at(VELD) as uow:
        with pytest.raises(ZeroDivisionError):
            async with uow.releases.reading(ROUND) as door:
                assert len(await door.scores(ITEMS, None)) == 2
                raise ZeroDivisionError
        await uow.commit()
    async with at(VELD) as uow:
        with pytest.raises(DBAPIError):
            async with uow.releases.reading(ROUND):
                # The database itself refuses this one, and takes nothing more in this transaction.
                await uow.runs.add(run_of("nobody"))
    if engine.dialect.name == "postgresql":
        async with engine.connect() as connection:
            left = (await connection.execute(text(f"SELECT current_setting('{RELEASE}', true)"))).scalar_one()
            assert left in (None, "")


async def test_a_fault_shuts_the_door_before_the_transaction_is_over(postgres: AsyncEngine, at: Work) -> None:
    await fill(at)
    async with at(VELD) as uow:
        with pytest.raises(ZeroDivisionError):
            async with uow.releases.reading(ROUND):
                raise ZeroDivisionError
        connection = uow._connection._connection
        assert (await connection.execute(text("SELECT DISTINCT tenant FROM runs"))).scalars().all() == [VELD]


def test_only_one_module_looks_past_its_tenant() -> None:
    store = Path(make_engine.__code__.co_filename).parent
    crossing = {
        file.name for file in store.glob("*.py") if "CROSSES" in file.read_text() or '"crosses"' in file.read_text()
    }
    assert crossing == {"across.py"}
