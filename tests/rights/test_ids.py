"""An id of what is somebody else's is worth no more than one that does not exist.

The matrix asks each row with ids that belong together. Here they do not: each button that anybody got is pressed by
somebody else, and each id on one's own buttons, or behind a word, is changed for one of another person, round, UVO,
agreement or paper. Whoever may not have that thing must get the very answer they get for an id of nothing, and the same
must be written. A code is what people give each other to come in with; an id is not.
"""

import itertools
import os
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.event import listen, remove
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs import desk
from dialogs.commands import build_commands
from dialogs.events import Delivery, Event, LinkOpened, Pressed, Said
from dialogs.instruments.library import Library
from dialogs.presses import FilePress, parse
from dialogs.usecases.turn import Installation
from store.schema import metadata
from store.unit_of_work import units_of_work
from tests.conftest import make_installation, raw
from tests.databases import open_sqlite
from tests.rights.ask import CASE, NOW, OTHER_CASE, ROLES, prepare, who_is
from tests.scenarios.people import Someone, World, code_on, elements

# Of all that can be pressed, and of all that can be typed or opened, so many in the suite; which, is fixed.
# TRY=all in the environment tries everything.
_MOST = 250
# Where what was done is written down, in words that nobody in a chat gets to see.
_TRACES = ("audit", "audit_chains", "deliveries", "brakes")
# Ids of another form, that are on no card.
_NOT_SHOWN = ("grants", "prompts", "wordings")
_ATTACKERS = ("participant", "other_coordinator", "other_chair", "guest", "other_tenant", "partner_participant")
# Columns in which somebody stands who may know of the row.
_PEOPLE = ("person", "partner", "chair", "handed_by", "coordinator")
# What comes with something that is one's own.
_WITH_UVO, _WITH_ROUND = ("agreements", "uvo_keys", "uvo_meetings"), ("paper", "keys", "places")
_LOOKS = (
    "menu", "uvo", f"uvo {CASE}", f"uvo {OTHER_CASE}", "lijstjes", "rondes", "rondes {open}", "op papier {open}",
    "groepsoverzicht {closed}", "groepsoverzicht {confidential}", "uitdraai", "uitdraai eerder", "agenda", "openstaand",
    "zelfscan", "verder", "nodig uit {open}", "wijzig", "mijn gegevens", "voorzitters", "mijn kalender",
    "herhaal {closed}",
    "herinner mij aan mijn stap", "later {open}", "verleng {open}", "instellingen", f"uvo {CASE} voorbereiden",
    f"uvo {CASE} lijstjes basisdossier", f"uvo {CASE} stoppen", f"uvo {CASE} afspraak",
)  # fmt: skip


def _ids() -> Any:
    """Ids that are read alike, the same ones each time: no figure in them, nothing that sounds like a word."""
    chance = random.Random(5)
    return lambda: "".join(chance.choices("bcdfghjkmnpqrstvwxz", k=len(NOBODYS)))


NOBODYS = "qzxwvqzxwvqzxwvqzxwv"


@dataclass(frozen=True)
class Tried:
    """Somebody, and what they send: with ids of others in it, and with ids of nothing in their place."""

    role: str
    what: str
    foreign: Event
    nothing: Event
    ids: tuple[str, ...]


@dataclass
class Played:
    """A world that was lived in, what people saw there, and whose everything in it is."""

    file: Path
    installation: Installation
    names: Mapping[str, str]
    # Directory id and tenant -> the data of each button they got.
    got: Mapping[tuple[str, str], list[dict[str, Any]]]
    kinds: Mapping[str, str]
    own: Mapping[tuple[str, str], frozenset[str]]


async def _play(library: Library, folder: Path) -> Played:
    installation = replace(make_installation(library), new_id=_ids())
    prepared = await prepare(installation, folder)
    engine = open_sqlite(prepared.file)
    # After those of the world this goes on from: a delivery that was there before is no news.
    world = World(engine, installation, now=NOW, deliveries=itertools.count(10_000))
    people = {role: world.person(name, tenant=tenant) for role, (name, tenant) in ROLES.items() if role != "unknown"}
    got: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for someone in people.values():
        _listen(someone, got)
    await _live(people, prepared.names)
    for someone in people.values():
        for look in _LOOKS:
            await someone.says(look.format(**prepared.names))
    kinds, own = await _whose(engine)
    await engine.dispose()
    return Played(prepared.file, installation, prepared.names, got, kinds, own)


def _listen(someone: Someone, got: dict[tuple[str, str], list[dict[str, Any]]]) -> None:
    """Keep the data of all buttons this person gets."""
    mine, does = got.setdefault((someone.who.user, someone.tenant), []), someone._does

    async def kept(event: Event) -> dict[str, Any]:
        card = await does(event)
        mine.extend(data for e in elements(card) if "regiebot" in (data := e.get("data") or {}) and data not in mine)
        return card

    someone._does = kept  # type: ignore[method-assign]


async def _live(people: Mapping[str, Someone], names: Mapping[str, str]) -> None:
    """What the rows of the matrix have no need of: agreements, ticks, papers, a line, a pair, members, a hand-over."""
    coordinator, chair, other = people["coordinator"], people["chair"], people["other_chair"]
    await coordinator.says("ronde", "1", "Regio Zuidwest", "over drie weken", "6", "verstuur")
    differing = code_on(coordinator.card)
    for one, answers in ((people["participant"], "14444"), (people["guest"], "21111")):
        await one.says(f"doe mee {differing}", "ja", *answers, "verstuur")
    await coordinator.says(f"op papier {names['open']} onderwijs 3 4 2 5", "verstuur")
    await coordinator.says(f"sluit {differing}", "ja", f"zet op agenda {differing}")
    for one, case in ((chair, CASE), (other, OTHER_CASE)):
        await one.says(f"uvo {case} afspraak", "1", "1", "over een week", "verstuur")
        await one.says(f"lijstjes {case} basisdossier 1 2", "mijn kalender", f"doe mee {names['circle']}", "ja")
    await other.says("uvo nieuw EF-5N7SXZ over twee weken 14.00", "verstuur", "ja", "uvo EF-5N7SXZ overdragen")
    if "**" in str(other.card):
        await chair.says(f"neem aan {code_on(other.card)}")
    await people["guest"].says("zelfscan", "2")
    await people["participant"].says("uitdraai", "herinner mij aan mijn stap")


async def _whose(engine: AsyncEngine) -> tuple[dict[str, str], dict[tuple[str, str], frozenset[str]]]:
    """Which table each id is of, and per person the ids they may know."""
    async with raw(engine) as connection:
        tables = {
            table.name: [dict(row._mapping) for row in await connection.execute(select(table))]
            for table in metadata.sorted_tables
            if table.name not in _TRACES
        }
    # A round, a group of chairs and what was on paper have the id of their form.
    tables = {"runs": tables.pop("runs"), **tables}
    kinds = {
        row["id"]: name
        for name, rows in tables.items()
        if name not in _NOT_SHOWN
        for row in rows
        if isinstance(row.get("id"), str)
    }
    own = {}
    for person in tables["people"]:
        mine = {person["id"]}
        for rows in tables.values():
            for row in rows:
                if person["id"] in [row.get(column) for column in _PEOPLE]:
                    mine |= {
                        value
                        for column, value in row.items()
                        if isinstance(value, str) and value in kinds and column not in _PEOPLE
                    }
        directed = {row["round"] for row in tables["coordinators"] if row["person"] == person["id"]}
        led = {row["id"] for row in tables["uvos"] if row["chair"] == person["id"]}
        mine |= {row["id"] for name in _WITH_UVO for row in tables[name] if "id" in row and row["uvo"] in led}
        mine |= {row["id"] for name in _WITH_ROUND for row in tables[name] if "id" in row and row["round"] in directed}
        own[person["user"], person["tenant"]] = frozenset(mine)
    return kinds, own


def _leaves(data: Any) -> Iterator[str]:
    for value in data.values():
        if isinstance(value, dict):
            yield from _leaves(value)
        elif isinstance(value, str):
            yield value


def _swapped(data: Any, ids: Mapping[str, str]) -> Any:
    """The same, with these ids changed wherever they stand, alone or behind a code."""
    if isinstance(data, dict):
        return {key: _swapped(value, ids) for key, value in data.items()}
    for old, new in ids.items():
        data = data.replace(old, new) if isinstance(data, str) else data
    return data


def _in(data: Mapping[str, Any], kinds: Mapping[str, str]) -> list[str]:
    return [id_ for id_ in kinds if any(id_ in leaf for leaf in _leaves(data))]


def _attempts(played: Played, library: Library) -> Iterator[Tried]:
    words = [command.main_word("nl") for command in build_commands(library)]
    for role in _ATTACKERS:
        who = who_is(role)
        own = played.own[who.user, who.tenant]
        foreign = sorted(set(played.kinds) - own, key=lambda id_: (played.kinds[id_], id_))
        # Two of each table are as good as all.
        some = [id_ for id_ in foreign if [f for f in foreign if played.kinds[f] == played.kinds[id_]].index(id_) < 2]
        event = partial(_pressed, who)
        for whose, buttons in played.got.items():
            for data in buttons if whose != (who.user, who.tenant) else ():
                if taken := [id_ for id_ in _in(data, played.kinds) if id_ not in own]:
                    nothing = _swapped(data, dict.fromkeys(taken, NOBODYS))
                    yield Tried(role, f"took {data}", event(data), event(nothing), tuple(taken))
        for data in played.got[who.user, who.tenant]:
            for place in _in(data, played.kinds):
                for id_ in some:
                    asked, nothing = _swapped(data, {place: id_}), _swapped(data, {place: NOBODYS})
                    yield Tried(role, f"changed {asked}", event(asked), event(nothing), (id_,))
        for word in words:
            for id_ in some:
                # "doe mee" and "neem aan" take codes, and there an id is no code either.
                said, nothing = (Said(who, Delivery(f"a:{who.user}", "x"), f"{word} {one}") for one in (id_, NOBODYS))
                yield Tried(role, f"said {said.text}", said, nothing, (id_,))
        for id_ in some:
            for kind in ("run", "round", "uvo"):
                opened, nothing_ = (
                    LinkOpened(who, Delivery("link", "x"), FilePress.model_validate({kind: one}))
                    for one in (id_, NOBODYS)
                )
                yield Tried(role, f"opened {kind} {id_}", opened, nothing_, (id_,))


def _pressed(who: Any, data: Mapping[str, Any]) -> Event:
    return Pressed(who, Delivery(f"a:{who.user}", "x"), parse(data))


async def _outcome(played: Played, engine: AsyncEngine, event: Event, ids: Sequence[str]) -> tuple[str, list[str]]:
    """What is answered and what would be written, in which neither the ids nor what stands for them can be told."""
    written: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_more: Any) -> None:
        kind, _, rest = statement.partition(" ")
        if kind in ("INSERT", "UPDATE", "DELETE") and not any(f" {name} " in f" {rest} " for name in _TRACES):
            written.append(f"{statement} {parameters}")

    installation = replace(played.installation, new_id=_fresh("n"), new_code=lambda: "ZZZZ2222")
    listen(engine.sync_engine, "before_cursor_execute", note)
    try:
        # It is never committed.
        async with units_of_work(engine)(event.who.tenant) as uow:
            answer = await desk.answer(installation, uow, event, NOW, repeated=False)
            await desk.keep_person(uow, answer, {})
    finally:
        remove(engine.sync_engine, "before_cursor_execute", note)
    said = repr(answer.responses)
    for id_ in (*ids, NOBODYS):
        said = said.replace(id_, "…")
        written = [line.replace(id_, "…") for line in written]
    return said, written


def _fresh(letter: str) -> Any:
    numbers = iter(range(1000))
    return lambda: f"{letter}{next(numbers)}"


@pytest.fixture
async def played(library: Library, tmp_path: Path) -> Played:
    return await _play(library, tmp_path)


async def test_an_id_of_others_is_an_id_of_nothing(played: Played, library: Library) -> None:
    attempts = list(_attempts(played, library))
    pressed = [one for one in attempts if isinstance(one.foreign, Pressed)]
    other = [one for one in attempts if not isinstance(one.foreign, Pressed)]
    assert {one.role for one in pressed} == {one.role for one in other} == set(_ATTACKERS)
    # Whatever has an id that a button carries is among what is tried.
    assert {played.kinds[id_] for one in pressed for id_ in one.ids} >= {"runs", "rounds", "uvos", "people", "agenda"}
    if os.environ.get("TRY") != "all":
        pressed, other = (random.Random(1).sample(some, _MOST) for some in (pressed, other))
    engine = open_sqlite(played.file)
    try:
        for one in (*pressed, *other):
            told, nothing = [await _outcome(played, engine, event, one.ids) for event in (one.foreign, one.nothing)]
            assert told == nothing, f"{one.role} {one.what}"
    finally:
        await engine.dispose()


async def test_to_whom_it_belongs_it_is_another_answer(played: Played) -> None:
    """The same comparison finds a difference where there should be one, for each thing that has a button."""
    engine, differs = open_sqlite(played.file), set()
    roles = {(who_is(role).user, who_is(role).tenant): role for role in ROLES}
    try:
        for whose, buttons in played.got.items():
            event = partial(_pressed, who_is(roles[whose]))
            for data in buttons:
                for id_ in _in(data, played.kinds):
                    if played.kinds[id_] in differs or id_ not in played.own[whose]:
                        continue
                    nothing = event(_swapped(data, {id_: NOBODYS}))
                    outcomes = [await _outcome(played, engine, one, (id_,)) for one in (event(data), nothing)]
                    differs |= {played.kinds[id_]} if outcomes[0] != outcomes[1] else set()
    finally:
        await engine.dispose()
    assert differs >= {"runs", "rounds", "uvos", "agenda"}
