"""An organisation that takes no part any more: out of one round, or with everything that is kept of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.audit_records import Act, AuditEvent, Grant
from dialogs.organisations import Organisation, PaperScores, Partnership
from dialogs.records import AgendaLine, Brake, Invitation, InvitationState, Prompt, PromptState, Release, RunState
from dialogs.round_records import LedgerSet
from dialogs.usecases.leaving import Decided, Parting, leave, set_apart
from dialogs.usecases.turn import Installation
from store.audit import faults
from store.schema import metadata
from store.unit_of_work import UnitOfWork, units_of_work
from tests.store.contract.everything import dump
from tests.store.contract.test_across import ROUND, VELD, VER, ZUID, fill, run_of, somebody

TODAY, NOW = date(2026, 11, 27), datetime(2026, 11, 27, 9, tzinfo=UTC)
Work = Callable[[str], UnitOfWork]


@pytest.fixture
def at(engine: AsyncEngine) -> Work:
    return units_of_work(engine)


async def test_a_tenant_is_taken_out_of_a_round(at: Work) -> None:
    """What was sent is a scan of one's own, also when it was taken up again; what was not sent is gone."""
    await fill(at)
    async with at(ZUID) as uow:
        await uow.people.add(somebody("again", ZUID))
        again = run_of("again")
        await uow.runs.add(again)
        await uow.runs.save(again, replace(again, state=RunState.OPEN, focus="x", seq=1))
        await uow.commit()
    async with at(ZUID) as uow:
        parted = await uow.leaving.part("round")
        await uow.commit()
    assert (list(parted.people), parted.kept, parted.dropped) == (["again", "half", "zuid"], 2, 1)
    async with at(ZUID) as uow:
        assert {run.id: run.round for run in await uow.runs.of_person("zuid")} == {
            "run-zuid-1": None,
            "run-zuid-2": None,
        }
        (own,) = await uow.runs.of_person("again")
        assert (own.state, own.focus, own.round, own.answers) == (RunState.SUBMITTED, None, None, {"luisteren": "4"})
        assert not await uow.runs.of_person("half")
        assert not await uow.invitations.of_round("round")
    async with at(VELD) as uow:
        counts = await uow.rounds.counts("round")
        assert (counts.begun, counts.completed, counts.declined) == (1, 1, 0)
        run = await uow.runs.in_round("round", "veld")
        assert run
        assert run.round == "round"


async def everything(at: Work) -> None:
    """Veld stops: it has a released round with Zuid, one alone, and its people are in a released round of Zuid."""
    await fill(at)
    async with at(VELD) as uow:
        for id_, name in ((VELD, "Gemeente Veld"), (ZUID, "School Zuid"), (VER, "Aver Zorg")):
            await uow.organisations.put(Organisation(id_, name, "", TODAY))
        await uow.organisations.add_partnership(Partnership("p", VELD, ZUID, "de stuurgroep", TODAY))
        await uow.rounds.save(ROUND, replace(ROUND, host="Dirkje", organisations=(VER, ZUID)))
        await uow.rounds.add(replace(ROUND, id="alone", code="alone", organisations=()))
        for round_ in ("round", "alone"):
            await uow.rounds.close((await uow.rounds.get(round_)) or ROUND, TODAY)
            await uow.releases.add(Release(round_, NOW, {"completed": 2}))
            await uow.releases.add_to_ledger(round_, [LedgerSet((("luisteren", ""),), frozenset({"ours"}))])
            await uow.paper.add(PaperScores(f"paper-{round_}", round_, "r1", {"dirigent": 3}, TODAY))
        await uow.prompts.plan(Prompt("due", "due", "gesloten", "veld", "round", NOW, NOW + timedelta(days=1)))
        await uow.grants.add(Grant("grant", VELD, "aad-veld", "coordinator", TODAY))
        await uow.brakes.put(Brake("mark", 3, NOW))
        uow.audit.record(AuditEvent(Act.RELEASED, "veld", "round", "round", NOW))
        uow.audit.record(AuditEvent(Act.PICTURE, "veld", "round", "round", NOW))
        await uow.commit()
    async with at(ZUID) as uow:
        await uow.releases.add_to_ledger("round", [LedgerSet((("luisteren", ""),), frozenset({"theirs"}))], 1)
        await uow.agenda.add(AgendaLine("line", "zuid", "round", "luisteren", TODAY))
        theirs = replace(ROUND, id="zuids", tenant=ZUID, code="zuids", coordinator="zuid", organisations=(VELD,))
        await uow.rounds.add(theirs)
        await uow.rounds.close(theirs, TODAY)
        await uow.releases.add(Release("zuids", NOW, {"completed": 1}))
        uow.audit.record(AuditEvent(Act.RELEASED, "zuid", "round", "zuids", NOW))
        await uow.commit()
    async with at(VELD) as uow:
        await uow.runs.add(run_of("veld", round_="zuids", number=3))
        await uow.invitations.upsert(Invitation("zuids", "veld", InvitationState.JOINED, TODAY))
        await uow.releases.add_to_ledger("zuids", [LedgerSet((("luisteren", ""),), frozenset({"guest"}))])
        await uow.commit()


def of(rows: dict[str, list[dict[str, Any]]], tenant: str) -> dict[str, list[dict[str, Any]]]:
    return {name: [row for row in found if row.get("tenant") == tenant] for name, found in rows.items()}


async def test_it_is_counted_per_table(engine: AsyncEngine, at: Work) -> None:
    await everything(at)
    async with units_of_work(engine).across() as uow:
        counts = await uow.leaving.count(VELD)
    kept = of(await dump(engine), VELD)
    assert counts == {table.name: len(kept[table.name]) for table in metadata.sorted_tables if "tenant" in table.c}
    assert counts["runs"] == 3
    assert counts["audit"] == 2


async def test_all_of_it_goes_and_what_is_of_others_stays(engine: AsyncEngine, at: Work) -> None:
    await everything(at)
    before = await dump(engine)
    async with units_of_work(engine).across() as uow:
        await uow.leaving.purge(VELD)
        await uow.commit()
    after = await dump(engine)
    assert not any(of(after, VELD).values())
    # The round that others took part in is theirs now, with its picture and without who held it.
    kept = {row["id"]: row for row in after["rounds"]}
    assert set(kept) == {"round", "zuids"}
    assert {name: kept["round"][name] for name in ("tenant", "coordinator", "host", "organisations", "name")} == {
        "tenant": ZUID, "coordinator": None, "host": "", "organisations": [VELD], "name": "Regio Noord",
    }  # fmt: skip
    assert kept["zuids"] == next(row for row in before["rounds"] if row["id"] == "zuids")
    # Pseudonyms of who was in a picture keep the others in it safe: those stay with whose round it is.
    members = {(row["round"], row["tenant"], *row["members"]) for row in after["ledger"]}
    # So is that one of them coordinated it, who may come back as anybody.
    looked = ("round", ZUID, "left 0")
    assert members == {("round", ZUID, "ours"), ("round", ZUID, "theirs"), looked, ("zuids", ZUID, "guest")}
    for table in ("people", "runs", "answers", "invitations", "agenda", "audit", "audit_chains", "prompts"):
        for tenant in (ZUID, VER):
            assert of(after, tenant)[table] == of(before, tenant)[table], table
    assert after["organisations"] == before["organisations"]
    async with at(ZUID) as uow:
        (released,) = [await uow.releases.get("round")]
        assert released
        assert released.picture == {"completed": 2}
        run = await uow.runs.in_round("round", "zuid")
        assert run
    async with units_of_work(engine).across() as uow:
        assert [chain.tenant for chain in await uow.audit.chains()] == [ZUID]
        for chain in await uow.audit.chains():
            assert not await faults(chain, uow.audit.read(chain.tenant))


async def test_once_more_changes_nothing(engine: AsyncEngine, at: Work) -> None:
    await everything(at)
    for _ in range(2):
        async with units_of_work(engine).across() as uow:
            await uow.leaving.purge(VELD)
            await uow.commit()
    once = await dump(engine)
    async with units_of_work(engine).across() as uow:
        await uow.leaving.purge(VELD)
        await uow.commit()
    assert await dump(engine) == once


@pytest.mark.parametrize("tenant", [VELD, VER])
async def test_a_tenant_cannot_remove_another(engine: AsyncEngine, at: Work, tenant: str) -> None:
    await everything(at)
    before = await dump(engine)
    async with at(tenant) as uow:
        await uow.leaving.purge(ZUID)
        assert not any((await uow.leaving.count(ZUID)).values())
        assert [row async for row in uow.leaving.rows(ZUID, "runs")] == []
        await uow.commit()
    assert await dump(engine) == before


async def test_every_row_comes_out_as_json(engine: AsyncEngine, at: Work) -> None:
    await everything(at)
    async with units_of_work(engine).across() as uow:
        runs = [row async for row in uow.leaving.rows(VELD, "runs")]
        releases = [row async for row in uow.leaving.rows(VELD, "releases")]
    assert [(row["id"], row["started_on"], row["round"]) for row in runs] == [
        ("run-veld-1", "2026-11-27", "round"),
        ("run-veld-2", "2026-11-27", None),
        ("run-veld-3", "2026-11-27", "zuids"),
    ]
    assert {row["made_at"] for row in releases} == {"2026-11-27T09:00:00+00:00"}


async def test_nothing_is_due_any_more(at: Work) -> None:
    await everything(at)
    async with at(VELD) as uow:
        assert await uow.leaving.void_prompts() == 1
        assert (await uow.prompts.count_by_state()).get(PromptState.DUE) is None
        await uow.commit()


async def test_an_organisation_leaves_on_both_databases(
    engine: AsyncEngine, at: Work, installation: Installation
) -> None:
    """One transaction over three tenants: rounds, runs and audits of each."""
    await everything(at)
    async with at(ZUID) as uow:
        await uow.rounds.add(replace(ROUND, id="open", tenant=ZUID, code="open", coordinator="zuid",
                                     organisations=(VELD, VER)))  # fmt: skip
        for tenant, person in ((VELD, "veld"), (VER, "ver")):
            await uow.within(tenant).runs.add(run_of(person, round_="open", number=4))
        await uow.organisations.add_partnership(Partnership("q", VER, ZUID, "de stuurgroep", TODAY))
        await uow.commit()
    moment = datetime(2026, 11, 27, 9, tzinfo=UTC)
    for keeps in (False, True):
        async with at(ZUID) as uow:
            known = await uow.organisations.get(ZUID)
            assert known
            from_others, from_own = await leave(Decided(installation, uow, moment), known)
            assert (from_others, from_own) == (Parting(), Parting(rounds=2, kept=2, dropped=0, people=2))
            if keeps:
                await uow.commit()
    for tenant, person in ((VELD, "veld"), (VER, "ver")):
        async with at(tenant) as uow:
            assert {run.id: run.round for run in await uow.runs.of_person(person)}[f"run-{person}-4"] is None
            assert await uow.rounds.get("open") is None
            due = await uow.prompts.list_by_state([PromptState.DUE], 100)
            told = [prompt.subject for prompt in due if prompt.person == person and prompt.kind == "uit_elkaar"]
            assert told == [ZUID]
            events = [link.event async for link in uow.audit.read(tenant)]
            assert sorted(events[-2:]) == ["apart", "left"]
            assert not await faults((await uow.audit.chains())[0], uow.audit.read(tenant))
    async with at(VELD) as uow:
        # What was closed is as it was.
        assert (await uow.rounds.get("round")) is not None
        assert await uow.releases.get("zuids")


async def test_two_go_on_apart_on_both_databases(engine: AsyncEngine, at: Work, installation: Installation) -> None:
    await fill(at)
    async with at(VELD) as uow:
        for id_, name in ((VELD, "Gemeente Veld"), (ZUID, "School Zuid")):
            await uow.organisations.put(Organisation(id_, name, "", TODAY))
        between = Partnership("p", VELD, ZUID, "de stuurgroep", TODAY)
        await uow.organisations.add_partnership(between)
        await uow.commit()
    # From the side of who takes part as well as from the owner's.
    async with at(ZUID) as uow:
        parting = await set_apart(Decided(installation, uow, NOW), between)
        await uow.commit()
    assert parting == Parting(rounds=1, kept=1, dropped=1, people=2)
    async with at(VELD) as uow:
        assert (await uow.rounds.counts("round")).begun == 1
        assert [one.kind for one in await uow.prompts.list_by_state([PromptState.DUE], 9) if one.person == "veld"] == [
            "minder"
        ]
