"""Two processes on one PostgreSQL, of which people of several organisations ask things at the same moment."""

import asyncio
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from secrets import choice, token_hex
from typing import Any

import pytest
from sqlalchemy import select

from bot.operators.rights import verify_audit
from dialogs.understanding.codes import make_code, read_code
from dialogs.usecases.turn import Installation
from store import schema
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.unit_of_work import units_of_work
from tests.conftest import empty, raw
from tests.properties.rounds import Rounds, varied
from tests.scenarios.people import Someone, World, code_on, texts

VELD, ZUID = "t-veld", "t-zuid"
TIMES = int(os.environ.get("PROPERTY_RUNS", "3"))


@dataclass
class Both:
    """The same people at two processes."""

    one: Rounds
    other: Rounds

    def at(self, rounds: Rounds, name: str) -> Someone:
        """Somebody of whom messages come in at this process."""
        known = self.one.people[name]
        there = rounds.world.person(name, tenant=known.tenant)
        rounds.people[name] = there
        return there


@pytest.fixture
async def both(app_url: str, installation: Installation) -> AsyncIterator[Both]:
    apart = replace(installation, new_id=lambda: token_hex(12), new_code=lambda: make_code(choice))
    engines = [make_engine(database_url(app_url)) for _ in range(2)]
    await upgrade(engines[0])
    await empty(engines[0])
    made = Both(*(Rounds(World(engine, apart)) for engine in engines))
    # Each counts what it delivers by itself.
    for _ in range(10_000):
        next(made.other.world.deliveries)
    for tenant in (VELD, ZUID):
        for name in (f"{tenant[2:]}baas", *(f"{tenant[2:]}{number}" for number in range(3))):
            made.one.people[name] = made.one.world.person(name, tenant=tenant)
            await made.one.people[name].installs()
            await made.one.says(name, "ok")
    yield made
    for engine in engines:
        await engine.dispose()


async def a_round(rounds: Rounds, owner: str, other: str, scan: str) -> str:
    boss = f"{owner[2:]}baas"
    await rounds.says(boss, "ronde", scan, "Samen", "over drie weken", "12", "verstuur")
    code = code_on(rounds.people[boss].card)
    async with units_of_work(rounds.world.engine)(owner) as uow:
        made = await uow.rounds.by_code(read_code(code) or "")
        assert made
        await uow.rounds.save(made, replace(made, organisations=(other,)))
        await uow.commit()
    return code


async def takes_part(rounds: Rounds, name: str, code: str, scan: str, *, sends: bool = True) -> None:
    asked = texts(await rounds.says(name, f"doe mee {code}"))
    assert "Wat wil je doen?" not in texts(await rounds.says(name, "ja")), asked
    if scan == "1":
        await rounds.says(name, "1", *"3344")
    else:
        await rounds.fill(name, varied(1))
    if sends:
        await rounds.says(name, "verstuur")


async def rows(rounds: Rounds, table: Any) -> list[Any]:
    async with raw(rounds.world.engine) as connection:
        return list(await connection.execute(select(table)))


async def the_audit_holds(rounds: Rounds) -> None:
    async with units_of_work(rounds.world.engine).across() as uow:
        lines, sound = await verify_audit(uow, None)
    assert sound, lines


@pytest.mark.parametrize("scans", ["11", "22", "12"])
async def test_two_closings_that_cross_both_end(both: Both, scans: str) -> None:
    """Veld's round with Zuid and Zuid's with Veld, of the same scan or of two: neither waits for the other for ever."""
    for _ in range(TIMES):
        ours = await a_round(both.one, VELD, ZUID, scans[0])
        theirs = await a_round(both.one, ZUID, VELD, scans[1])
        for name in ("veld0", "zuid0"):
            await takes_part(both.one, name, ours, scans[0])
            await takes_part(both.one, name, theirs, scans[1])
        await asyncio.gather(
            both.at(both.one, "veldbaas").says(f"sluit {ours}", "ja"),
            both.at(both.other, "zuidbaas").says(f"sluit {theirs}", "ja"),
        )
    assert len(await rows(both.one, schema.releases)) == 2 * TIMES
    told = [(row.tenant, row.event) for row in await rows(both.one, schema.audit)]
    for tenant in (VELD, ZUID):
        assert told.count((tenant, "read")) == told.count((tenant, "released")) == 2 * TIMES
    await the_audit_holds(both.one)


async def test_a_last_answer_of_another_organisation_is_in_the_picture_or_not_there(both: Both) -> None:
    """At the moment of closing somebody of Zuid sends: counted, or told that the round is closed."""
    for _ in range(TIMES):
        code = await a_round(both.one, VELD, ZUID, "1")
        await takes_part(both.one, "veld0", code, "1")
        await takes_part(both.one, "zuid0", code, "1", sends=False)
        await asyncio.gather(
            both.at(both.one, "veldbaas").says(f"sluit {code}", "ja"), both.at(both.other, "zuid0").says("verstuur")
        )
    released = {row.round: row.picture["completed"] for row in await rows(both.one, schema.releases)}
    sent = [row.round for row in await rows(both.one, schema.runs) if row.submitted_on]
    assert released == {round_: sent.count(round_) for round_ in released}
    assert len(released) == TIMES


async def test_a_round_that_is_over_is_closed_once_by_who_asks_first_of_whatever_organisation(both: Both) -> None:
    for _ in range(TIMES):
        code = await a_round(both.one, VELD, ZUID, "1")
        for name in ("veld0", "zuid0"):
            await takes_part(both.one, name, code, "1")
        began = both.one.world.now
        for rounds in (both.one, both.other):
            rounds.world.now = began + timedelta(weeks=5)
        asked = both.at(both.one, "veld0"), both.at(both.other, "zuid0")
        await asyncio.gather(*(person.says(f"groepsoverzicht {code}") for person in asked))
        for person in asked:
            person.sees("Groepsbeeld Samen")
        both.one.world.now = began
    told = [(row.tenant, row.event) for row in await rows(both.one, schema.audit)]
    assert [told.count((tenant, "released")) for tenant in (VELD, ZUID)] == [TIMES, TIMES]
    await the_audit_holds(both.one)


async def test_somebody_erased_while_it_closes_is_gone_and_nobody_waits(both: Both) -> None:
    for number in range(3):
        code = await a_round(both.one, VELD, ZUID, "1")
        await takes_part(both.one, f"zuid{number}", code, "1")
        await both.at(both.other, f"zuid{number}").says("wis mijn gegevens")
        await asyncio.gather(
            both.at(both.one, "veldbaas").says(f"sluit {code}", "ja"), both.other.says(f"zuid{number}", "wis alles")
        )
    left = {row.person for row in await rows(both.one, schema.runs)} & {
        row.id for row in await rows(both.one, schema.people) if row.tenant == ZUID
    }
    assert not left
    assert len(await rows(both.one, schema.releases)) == 3
    await the_audit_holds(both.one)
