"""What PostgreSQL itself shows a transaction of a tenant, for random rounds of several: to the row, in every table.

The rules are read here once more, in plain Python over plain rows; nothing of the store is asked what it means.
"""

import asyncio
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import JSON, Boolean, Date, Integer, String, Table, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from store import schema
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.moments import Moment
from tests.conftest import empty, raw

TODAY, NOW = date(2026, 11, 27), datetime(2026, 11, 27, 9, tzinfo=UTC)
# Names that look like each other, like a pattern, or like a piece of a list.
TENANTS = ("veld", "veld2", "vel", "%", "_", ",", '","', 'a"b', "it's", "b\\", "[]", "é")
SCANS = ("competentiescan", "zelfscan")
RUNS = int(os.environ.get("PROPERTY_RUNS", "12"))
# How the rows of a table are told apart; all of them have a tenant.
KEYS = {table.name: [column.name for column in table.primary_key] for table in schema.metadata.sorted_tables
        if "tenant" in table.c}  # fmt: skip
EMPTY: dict[type, Any] = {String: "", Integer: 0, Boolean: False, Date: TODAY, JSON: {}, Moment: NOW}


@dataclass
class State:
    """All rows, as they were put in: table -> row."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {name: [] for name in KEYS})

    def add(self, table: str, **row: Any) -> None:
        """What a row must have besides is nobody's business here."""
        for column in schema.metadata.tables[table].columns:
            if not (column.nullable or column.server_default or column.name in row):
                row[column.name] = EMPTY[type(column.type)]
        self.rows[table].append(row)

    def round(self, id_: str) -> dict[str, Any] | None:
        return next((row for row in self.rows["rounds"] if row["id"] == id_), None)

    def is_released(self, round_: str) -> bool:
        return any(row["round"] == round_ for row in self.rows["releases"])

    def people(self, rounds: Sequence[str]) -> set[str]:
        return {row["person"] for row in self.rows["invitations"] if row["round"] in rounds}


def is_being_released(state: State, tenant: str, release: str) -> bool:
    """Only the owner makes a release, and only once."""
    made = state.round(release)
    return made is not None and made["tenant"] == tenant and not state.is_released(release)


def related(state: State, tenant: str, release: str) -> set[str]:
    """The round, its own line of repeats, and what was released of the same scan with people in common, on and on."""
    if not is_being_released(state, tenant, release):
        return set()
    found, at = list[str](), state.round(release)
    scan = at["instrument"] if at else ""
    while at and at["tenant"] == tenant and at["id"] not in found:
        found.append(at["id"])
        at = state.round(at["previous"])
    found = with_people_of(state, scan, found)
    return {*found, *perhaps(state, release, found)}


def with_people_of(state: State, scan: str, found: Sequence[str]) -> list[str]:
    """These, and what was released of the same scan with people in common, on and on."""
    every = list(found)
    while more := [
        row["id"] for row in state.rows["rounds"]
        if row["id"] not in every and row["instrument"] == scan and state.is_released(row["id"])
        and state.people(every) & state.people([row["id"]])
    ]:  # fmt: skip
        every += more
    return every


def met(state: State, tenant: str, asked: str) -> set[str]:
    """What was released that a round of one's own met, of rounds in which one takes part; "" where any is gone."""
    at = state.round(asked)
    if at is None or at["tenant"] != tenant:
        return set()
    here = {row["id"] for row in state.rows["rounds"] if tenant in (row["tenant"], *row["organisations"])}
    found, noted = [asked], set[str]()
    while True:
        more = with_people_of(state, at["instrument"], found)
        noted = {one for row in state.rows["releases"] if row["round"] in more for one in row["met"] or ()}
        more += [row["id"] for row in state.rows["rounds"] if row["id"] in noted - set(more)
                 and row["instrument"] == at["instrument"] and state.is_released(row["id"])]  # fmt: skip
        if len(more) == len(found):
            break
        found = more
    counted_in = {row["round"] for row in state.rows["ledger"]}
    gone = any(one not in counted_in or not state.is_released(one) for one in noted)
    return ((set(found) & here) - {asked}) | ({""} if gone else set())


def perhaps(state: State, release: str, found: Sequence[str]) -> Iterator[str]:
    """Rounds of which not all are known: fewer than may be told of, or so many are not that few here are others."""
    ours = state.round(release)
    assert ours
    for row in state.rows["rounds"]:
        together = {row["tenant"], *row["organisations"]} & {ours["tenant"], *ours["organisations"]}
        if row["id"] in found or row["instrument"] != ours["instrument"] or not together:
            continue
        led = {one["person"] for one in state.rows["coordinators"] if one["round"] == row["id"]}
        known = [one for one in state.rows["runs"]
                 if one["round"] == row["id"] and one["submitted_on"] and one["person"] not in led]  # fmt: skip
        counted = sum(len(one["members"]) for one in state.rows["ledger"] if one["round"] == row["id"])
        leads = {one["person"] for one in state.rows["coordinators"] if one["round"] == release}
        here = [one for one in state.rows["runs"]
                if one["round"] == release and one["submitted_on"] and one["person"] not in leads]  # fmt: skip
        least = max(row["minimum"], ours["minimum"])
        unknown = counted - len(known)
        if state.is_released(row["id"]) and unknown > 0 and (len(known) < least or len(here) - unknown < least):
            yield row["id"]


def may_see(state: State, tenant: str, release: str, table: str, row: Mapping[str, Any]) -> bool:
    """What crosses, and nothing else does."""
    if row["tenant"] == tenant:
        return True
    shared = {one["id"] for one in state.rows["rounds"] if tenant in one["organisations"]}
    read = related(state, tenant, release)
    known = state.round(release)
    takes_part = bool(read) and known is not None and row["tenant"] in known["organisations"]
    sent = {
        run["id"] for run in state.rows["runs"]
        if run["round"] == release and run["submitted_on"] and known and run["tenant"] in known["organisations"]
    }  # fmt: skip
    match table:
        case "rounds":
            return row["id"] in shared or row["id"] in read
        case "releases":
            return row["round"] in shared
        case "runs":
            return takes_part and row["id"] in sent
        case "answers":
            return bool(read) and row["run"] in sent
        case "ledger" | "coordinators":
            return row["round"] in read
        case "invitations":
            return row["round"] in read and (row["round"] != release or takes_part)
        case _:
            return False


def counted(state: State, tenant: str, asked: str) -> list[tuple[int, ...]]:
    made = state.round(asked)
    if made is None or made["tenant"] != tenant:
        return []
    here = {tenant, *made["organisations"]}
    runs = [run for run in state.rows["runs"] if run["round"] == asked and run["tenant"] in here]
    no = [one for one in state.rows["invitations"]
          if one["round"] == asked and one["tenant"] in here and one["state"] == "declined"]  # fmt: skip
    return [(len(runs), sum(run["submitted_on"] is not None for run in runs), len(no))]


@st.composite
def states(draw: st.DrawFn) -> State:
    """Some tenants, each with people and rounds, with things in them that nobody of the others has to do with."""
    state = State()
    tenants = draw(st.lists(st.sampled_from(TENANTS), min_size=2, max_size=4, unique=True))
    people = []
    for place, tenant in enumerate(tenants):
        for number in range(draw(st.integers(1, 3))):
            person = f"person-{place}-{number}"
            people.append((tenant, person))
            state.add("people", id=person, tenant=tenant, user=person)
        state.add("grants", id=f"grant-{place}", tenant=tenant, user="x", role="coordinator", granted_on=TODAY)
        state.add("audit", tenant=tenant, number=1, at=NOW, actor="x", event="read", about="round")
    rounds = [f"round-{number}" for number in range(draw(st.integers(1, 6)))]
    for number, round_ in enumerate(rounds):
        owner = draw(st.sampled_from(tenants))
        # Also tenants that nobody here is of, and twice the same that others are called nearly like.
        others = draw(st.lists(st.sampled_from(TENANTS), max_size=3, unique=True))
        before = draw(st.sampled_from([None, *rounds[:number]]))
        scan = draw(st.sampled_from(SCANS))
        state.add("rounds", id=round_, tenant=owner, code=round_, instrument=scan, previous=before,
                  minimum=draw(st.integers(0, 3)), organisations=[one for one in others if one != owner])  # fmt: skip
        state.add("places", tenant=owner, round=round_, conversation="19:x")
        state.add("paper", tenant=owner, id=f"paper-{number}", round=round_)
        if draw(st.booleans()):
            met = draw(st.sampled_from([None, None, ["gone"], rounds[:1], rounds[:number]])) or None
            state.add("releases", tenant=owner, round=round_, made_at=NOW, picture={}, met=met)
            for place, tenant in enumerate(tenants if draw(st.booleans()) else (), 1):
                state.add("ledger", tenant=tenant, round=round_, number=place, cells=[], members=["m"])
        for tenant, person in people:
            _takes_part(draw, state, round_, tenant, person)
    return state


def _takes_part(draw: st.DrawFn, state: State, round_: str, tenant: str, person: str) -> None:
    """Or not; also people of a tenant that left the round, or never had to do with it: the rules do not trust rows."""
    how = draw(st.sampled_from(["", "", "invited", "declined", "half", "sent", "sent"]))
    if not how:
        return
    joined = "declined" if how == "declined" else "joined"
    state.add("invitations", tenant=tenant, round=round_, person=person, state=joined)
    state.add("keys", tenant=tenant, key=f"{person[7:]} {round_[6:]}", round=round_, person=person)
    if how in ("half", "sent"):
        run, number = f"run {person} {round_}", len(state.rows["runs"])
        state.add("runs", tenant=tenant, id=run, person=person, number=number, round=round_,
                  submitted_on=TODAY if how == "sent" else None)  # fmt: skip
        state.add("answers", tenant=tenant, run=run, question="luisteren", value="4")
        if draw(st.integers(0, 3)) == 0:
            state.add("coordinators", tenant=tenant, round=round_, person=person)


async def put(engine: AsyncEngine, state: State) -> None:
    await empty(engine)
    async with raw(engine) as connection:
        for table in schema.metadata.sorted_tables:
            if rows := state.rows.get(table.name):
                await connection.execute(table.insert(), rows)


def _mark(table: Table) -> str:
    return " || '|' || ".join(f'"{name}"::text' for name in KEYS[table.name])


EVERYTHING = text(
    " UNION ALL ".join(
        f"SELECT '{table.name}', tenant, {_mark(table)} FROM {table.name}"
        for table in schema.metadata.sorted_tables
        if table.name in KEYS
    )
)
SAY = text("SELECT set_config('regiebot.tenant', :tenant, true), set_config('regiebot.release', :release, true)")


async def seen(connection: AsyncConnection) -> set[tuple[str, str, str]]:
    return {(row[0], row[1], row[2]) for row in await connection.execute(EVERYTHING)}


def expected(state: State, tenant: str, release: str) -> set[tuple[str, str, str]]:
    return {
        (table, row["tenant"], "|".join(str(row[name]) for name in KEYS[table]))
        for table, rows in state.rows.items()
        for row in rows
        if may_see(state, tenant, release, table, row)
    }


@pytest.fixture(scope="module")
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture(scope="module")
def bot(app_url: str, runner: asyncio.Runner) -> Iterator[AsyncEngine]:
    """A connection of the role of the bot, one and the same for all transactions."""
    engine = make_engine(database_url(app_url))
    runner.run(upgrade(engine))
    yield engine
    runner.run(engine.dispose())


@settings(
    max_examples=RUNS, phases=(Phase.explicit, Phase.reuse, Phase.generate), suppress_health_check=list(HealthCheck)
)
@given(state=states())
def test_every_transaction_sees_what_the_rules_say(bot: AsyncEngine, runner: asyncio.Runner, state: State) -> None:
    async def look() -> None:
        await put(bot, state)
        rounds = [row["id"] for row in state.rows["rounds"]]
        # Also of tenants that have nothing, and of none at all.
        for tenant in {row["tenant"] for row in state.rows["people"]} | {"veld", "", ","}:
            for release in ("", *rounds, "nothing", "%"):
                async with bot.connect() as connection:
                    await connection.execute(SAY, {"tenant": tenant, "release": release})
                    assert await seen(connection) == expected(state, tenant, release), (tenant, release)
                    await _functions(connection, state, tenant)
                    # And they leave everything as it was.
                    assert await seen(connection) == expected(state, tenant, release), (tenant, release)
                async with bot.connect() as connection:
                    assert await seen(connection) == set(), "the next transaction of this connection sees nothing"

    runner.run(look())


async def _functions(connection: AsyncConnection, state: State, tenant: str) -> None:
    """Called with whatever: they answer who owns the round."""
    for row in state.rows["rounds"]:
        given = {"round": row["id"]}
        counts = await connection.execute(text("SELECT * FROM round_counts(:round)"), given)
        assert [tuple(one) for one in counts] == counted(state, tenant, row["id"])
        reads = (await connection.execute(text("SELECT unnest(release_reads(:round))"), given)).scalars().all()
        assert sorted(reads) == sorted(related(state, tenant, row["id"]))
        meets = (await connection.execute(text("SELECT unnest(releases_met(:round))"), given)).scalars().all()
        assert sorted(meets) == sorted(met(state, tenant, row["id"]))
