"""Asking the real desk on a real store, as somebody, in a world that is prepared once and copied."""

import json
import re
import shutil
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from dialogs import desk
from dialogs.audit_records import Grant
from dialogs.effects import Response, SendFile
from dialogs.events import (
    Delivery,
    Edited,
    Event,
    Installed,
    LinkOpened,
    Member,
    Mentioned,
    Pressed,
    RosterRead,
    Said,
    Who,
)
from dialogs.presses import FilePress, parse
from dialogs.records import Address
from dialogs.replies import Menu, Sentence
from dialogs.understanding.codes import read_code
from dialogs.usecases.turn import Installation
from store.schema import audit, metadata
from store.unit_of_work import units_of_work
from tests.conftest import raw
from tests.databases import new_sqlite, open_sqlite
from tests.scenarios.people import CHANNEL, TENANT, Someone, World, code_on

ELSEWHERE = "22222222-2222-2222-2222-222222222222"
CASE, OTHER_CASE = "AB-3K7QXZ", "CD-4M8RYW"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
# An organisation that takes part in the three rounds.
PARTNER = "33333333-3333-3333-3333-333333333333"
# Role -> name and tenant. Who is of another tenant has the directory id and the name of the coordinator.
ROLES: Mapping[str, tuple[str, str]] = {
    "participant": ("anna", TENANT),
    "coordinator": ("dirkje", TENANT),
    "other_coordinator": ("erik", TENANT),
    "chair": ("chris", TENANT),
    "other_chair": ("carla", TENANT),
    "operator": ("omar", TENANT),
    "guest": ("gerda", TENANT),
    "unknown": ("xander", TENANT),
    "other_tenant": ("dirkje", ELSEWHERE),
    "partner_participant": ("pien", PARTNER),
    "partner_coordinator": ("pim", PARTNER),
    "partner_bystander": ("puck", PARTNER),
}
# Who operators named for coordinator, in their own organisation.
NAMED = {"dirkje": TENANT, "erik": TENANT, "omar": TENANT, "pim": PARTNER}
# What asking always leaves behind, also where it is refused: that it was delivered, and that it was refused.
TRACES = {"deliveries", "audit", "audit_chains"}


@dataclass(frozen=True)
class Prepared:
    """The file, and the ids and codes in it by name."""

    file: Path
    names: Mapping[str, str]
    # What the tables were like, per directory id of who asks.
    before: dict[str, dict[str, str]] = field(default_factory=dict)


async def _codes(world: World, who: Someone, *steps: str) -> str:
    await who.says(*steps)
    return code_on(who.card).replace("-", "")


async def _scan(person: Someone, code: str, *answers: str) -> None:
    await person.says(f"doe mee {code}", "ja", *answers, "verstuur")


async def prepare(installation: Installation, folder: Path) -> Prepared:
    file = folder / "prepared.db"
    engine = await new_sqlite(file)
    for name, tenant in NAMED.items():
        async with units_of_work(engine)(tenant) as uow:
            await uow.grants.add(Grant(f"grant-{name}", tenant, f"aad-{name}", "coordinator", NOW.date()))
            await uow.commit()
    world = World(engine, installation, now=NOW)
    people = {name: world.person(name, tenant=tenant) for name, tenant in ROLES.values() if tenant != ELSEWHERE}
    stranger = world.person("dirkje", tenant=ELSEWHERE)
    for person in (*(p for name, p in people.items() if name != "xander"), stranger):
        await person.installs()
        await person.says("ok")
    names = await _rounds(world, people) | await _uvos(people)
    await people["anna"].says("competentiescan", "pauze")
    await people["anna"].says("nederlands")
    names |= await _ids(engine)
    await engine.dispose()
    return Prepared(file, names)


async def _rounds(world: World, people: Mapping[str, Someone]) -> dict[str, str]:
    dirkje, anna, erik, pien = people["dirkje"], people["anna"], people["erik"], people["pien"]
    names = {}
    for name, scan in (("open", "1"), ("closed", "1"), ("confidential", "2")):
        names[name] = await _codes(world, dirkje, "ronde", scan, f"Ronde {name}", "over drie weken", "6", "verstuur")
        await _share(world, names[name])
    await _codes(world, erik, "ronde", "1", "Ronde van Erik", "over drie weken", "6", "verstuur")
    await _codes(world, people["pim"], "ronde", "1", "Ronde van Pim", "over drie weken", "6", "verstuur")
    for person in (anna, pien):
        await _scan(person, names["open"], "1", "4", "4", "4", "4")
        await _scan(person, names["closed"], "1", "4", "4", "4", "4")
        await _scan(person, names["confidential"], *["4 3 5 4"] * 9)
    await dirkje.calls(f"nodig uit {names['open']}")
    for name in ("closed", "confidential"):
        await dirkje.says(f"sluit {names[name]}", "ja")
    names["key"] = await _codes(world, dirkje, f"overdragen {names['open']}")
    await dirkje.says("voorzitters nieuw", "Groep Noord", "1", "verstuur")
    names["circle"] = code_on(dirkje.card).replace("-", "")
    return names


async def _share(world: World, code: str) -> None:
    """Let the people of the partner take part in this round."""
    async with units_of_work(world.engine)(TENANT) as uow:
        made = await uow.rounds.by_code(code)
        assert made
        await uow.rounds.save(made, replace(made, organisations=(PARTNER,)))
        await uow.commit()


async def _uvos(people: Mapping[str, Someone]) -> dict[str, str]:
    for name, case in (("chris", CASE), ("carla", OTHER_CASE)):
        await people[name].says("uvo nieuw", case, "over een week", "14.00", "verstuur")
    await people["chris"].says(f"uvo {CASE} overdragen")
    return {"case": CASE, "uvo_key": code_on(people["chris"].card).replace("-", "")}


async def _ids(engine: Any) -> dict[str, str]:
    tables = metadata.tables
    async with raw(engine) as connection:
        people = {
            row.user: row.id for row in await connection.execute(select(tables["people"])) if row.tenant == TENANT
        }
        rounds = {row.name: row.id for row in await connection.execute(select(tables["rounds"]))}
        runs = (await connection.execute(select(tables["runs"]))).all()
        uvos = {row.code: row for row in await connection.execute(select(tables["uvos"]))}
    anna = people["aad-anna"]
    [busy] = [run for run in runs if run.person == anna and run.state == "open"]
    sent = next(run.id for run in runs if run.round == rounds["Ronde closed"] and run.person == anna)
    return {
        "open_id": rounds["Ronde open"], "closed_id": rounds["Ronde closed"],
        "confidential_id": rounds["Ronde confidential"], "run": busy.id, "seq": str(busy.seq), "sent_run": sent,
        "uvo": uvos[CASE].id, "version": str(uvos[CASE].version),
    }  # fmt: skip


def _filled(what: Any, names: Mapping[str, str]) -> Any:
    """The names between braces replaced; what then is a number alone, is a number."""
    if isinstance(what, Mapping):
        return {key: _filled(value, names) for key, value in what.items()}
    if not isinstance(what, str):
        return what
    text = re.sub(r"\{(\w+)\}", lambda match: names[match[1]], what)
    return int(text) if what in ("{seq}", "{version}") else text


def event_of(asks: Mapping[str, Any], who: Who, names: Mapping[str, str]) -> Event:
    """`says`, `calls`, `press` and `opens` with the names filled in, or another event by its name."""
    delivery = Delivery(f"a:{who.user}", "asked")
    filled = _filled(asks, names)
    if "says" in asks:
        return Said(who, delivery, filled["says"])
    if "calls" in asks:
        return Mentioned(who, delivery, filled["calls"], CHANNEL)
    if "opens" in asks:
        opened = parse({"regiebot": filled["opens"]})
        assert isinstance(opened, FilePress)
        return LinkOpened(who, delivery, opened)
    if "press" in asks:
        inputs = {f"q.{key}": value for key, value in filled.get("inputs", {}).items()}
        return Pressed(who, delivery, parse({"regiebot": filled["press"], **inputs}))
    if asks["event"] == "RosterRead":
        members = [(CHANNEL, Member("aad-gerda", "29:gerda", ("Gerda",)))]
        return RosterRead(who, delivery, read_code(names["open"]) or "", ("Gerda",), members)
    return {"Edited": Edited, "Installed": Installed}[asks["event"]](who, delivery)


def name_of(reply: Response | None) -> str:
    """The key of a sentence, or else what kind of card or effect it is; a menu with how it begins."""
    match reply:
        case Sentence():
            return reply.key.removeprefix("sentence-")
        case Menu():
            return f"Menu {reply.lead.removeprefix('lead-')}"
        case SendFile():
            return f"SendFile {type(reply.outcome).__name__}"
    return type(reply).__name__


@dataclass(frozen=True)
class Answered:
    """What somebody got, the tables in which anything changed, and what was audited."""

    reply: str
    changed: frozenset[str]
    audited: tuple[tuple[str, str, str], ...]


async def _tables(engine: Any, user: str) -> dict[str, str]:
    """All rows; of the person who asks, all but what any word of theirs changes."""
    found = {}
    async with raw(engine) as connection:
        # A code that leads nowhere counts, whoever tried it.
        for table in (table for table in metadata.sorted_tables if table.name != "brakes"):
            rows = [dict(row._mapping) for row in await connection.execute(select(table))]
            if table.name == "people":
                rows = [{**row, "pending": ""} if row["user"] == user else row for row in rows]
            found[table.name] = json.dumps(sorted(json.dumps(row, default=str, sort_keys=True) for row in rows))
    return found


@asynccontextmanager
async def copied(prepared: Prepared, file: Path) -> AsyncIterator[Any]:
    shutil.copy(prepared.file, file)
    engine = open_sqlite(file)
    try:
        yield engine
    finally:
        await engine.dispose()
        file.unlink()  # noqa: ASYNC240


def who_is(role: str) -> Who:
    name, tenant = ROLES[role]
    address = Address(f"a:{name}", "http://127.0.0.1:1/", f"29:{name}", "28:bot")
    return Who(tenant, f"aad-{name}", "nl-NL", name.capitalize(), address)


async def ask(
    installation: Installation, prepared: Prepared, asks: Mapping[str, Any], role: str, folder: Path
) -> Answered:
    who = who_is(role)
    happens = event_of(asks, who, prepared.names)
    if isinstance(happens, Mentioned):
        happens = replace(happens, who=replace(who, address=None))
    async with copied(prepared, folder / "asked.db") as engine:
        if who.user not in prepared.before:
            prepared.before[who.user] = await _tables(engine, who.user)
        before = prepared.before[who.user]
        known = sum(json.loads(row)["tenant"] == who.tenant for row in json.loads(before["audit"]))
        async with units_of_work(engine)(who.tenant) as uow:
            answer = await desk.answer(installation, uow, happens, NOW, repeated=False)
            await desk.keep_person(uow, answer, {})
            await uow.commit()
        after = await _tables(engine, who.user)
        async with raw(engine) as connection:
            rows = (
                await connection.execute(
                    select(audit).where(audit.c.tenant == who.tenant).order_by(audit.c.tenant, audit.c.number)
                )
            ).all()
        fresh = rows[known:]
    reply = answer.responses[0] if answer.responses else None
    return Answered(
        name_of(reply),
        frozenset(name for name in before if before[name] != after[name]) - TRACES,
        tuple((row.event, row.about, row.outcome) for row in fresh),
    )
