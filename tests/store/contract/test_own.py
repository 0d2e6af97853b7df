"""Own data by the register: all of it, nothing of anybody else, and nothing left (norms A23, A24, A26)."""

import json
from collections.abc import Callable

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from store.register import register
from store.unit_of_work import UnitOfWork
from tests.store.contract.everything import dump, fill

Work = Callable[[], UnitOfWork]
# What `fill` wrote of each of the two, with their name behind it.
CANARIES = (
    "user", "chat", "account", "answer", "case", "owner", "host", "circle-host", "member", "taker", "activity",
)  # fmt: skip


async def test_every_table_with_a_key_of_a_person_is_handed_over(work: Work, engine: AsyncEngine) -> None:
    await fill(engine)
    async with work() as uow:
        kept = {part.table: part for part in await uow.own_data.export("anna")}
    personal = {
        name for name, said in register().tables.items() if said.through or any(m.theirs for m in said.person.values())
    }
    assert {name for name, part in kept.items() if part.rows} == personal
    assert all(set(row) == set(part.columns) for part in kept.values() for row in part.rows)
    assert kept["runs"].since is not None
    assert {row["value"] for row in kept["answers"].rows} == {"canary-answer-anna", "4"}


@pytest.mark.parametrize(("me", "other"), [("anna", "bram"), ("bram", "anna")])
async def test_nothing_of_the_other_is_in_it(work: Work, engine: AsyncEngine, me: str, other: str) -> None:
    await fill(engine)
    async with work() as uow:
        everything = json.dumps([[part.rows] for part in await uow.own_data.export(me)])
    for canary in CANARIES:
        assert f"canary-{canary}-{me}" in everything
        assert f"canary-{canary}-{other}" not in everything
    # Neither as a key: whose name is in it only because both filled in one form is left out.
    assert f'"{other}"' not in everything
    assert ("canary-typed-for-bram" in everything) == (me == "bram"), "it is about Bram"


async def test_nothing_of_who_is_erased_is_left_and_all_of_the_other(work: Work, engine: AsyncEngine) -> None:
    await fill(engine)
    before = await dump(engine)
    async with work() as uow:
        await uow.own_data.erase("anna")
        await uow.commit()
    after = await dump(engine)
    left = json.dumps(after, default=str)
    assert '"anna"' not in left
    assert "canary-typed" not in left, "what she typed of others is hers to forget, too"
    for canary in CANARIES:
        assert f"canary-{canary}-anna" not in left
        assert f"canary-{canary}-bram" in left
    assert ":anna:" not in left
    # What is not of a person, and what is of Bram alone, is as it was.
    for table in ("releases", "ledger", "places", "switches", "sweeps"):
        assert after[table] == before[table], table
    for table in (
        "uvos",
        "uvo_meetings",
        "uvo_ticks",
        "agreements",
        "prompts",
        "deliveries",
        "agenda",
        "uvo_keys",
        "keys",
    ):
        assert after[table] == [row for row in before[table] if "bram" in str(row)], table


async def test_a_form_of_two_becomes_the_other_ones(work: Work, engine: AsyncEngine) -> None:
    await fill(engine)
    async with work() as uow:
        await uow.own_data.erase("anna")
        runs = {run.id: run for run in await uow.runs.of_person("bram")}
    assert {id_: (run.person, run.partner) for id_, run in runs.items()} == {
        "run-bram": ("bram", None),
        "joint-bram": ("bram", None),
        "joint-anna": ("bram", None),
    }
    assert runs["joint-anna"].answers == {"ontwerper": "4"}
    assert sorted(run.number for run in runs.values()) == [1, 2, 3]


async def test_a_name_is_put_right_wherever_it_is_kept(work: Work, engine: AsyncEngine) -> None:
    await fill(engine)
    async with work() as uow:
        assert await uow.own_data.rename("anna", "Anna de Wit") == 5
        assert await uow.own_data.rename("anna", "Anna de Wit") == 0
        await uow.commit()
    left = json.dumps(await dump(engine), default=str)
    assert left.count("Anna de Wit") == 5
    assert "canary-host-anna" not in left
    assert "canary-host-bram" in left
