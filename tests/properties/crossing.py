"""What may cross between organisations with a round together, and a look through all that comes out for the rest."""

import inspect
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from random import Random
from typing import Any

from sqlalchemy import select

from dialogs.understanding.codes import format_code
from store import unit_of_work
from store.schema import metadata
from store.tenancy import ALL_TENANTS
from store.unit_of_work import units_of_work
from tests.conftest import raw
from tests.scenarios.people import Someone, World

NAMES = {"t-veld": "Gemeente Veld", "t-zuid": "School Zuid", "t-aver": "Aver Zorg"}
# The mark of each: it is in the name, the directory id and the chat of all its people, in whatever case.
MARKS = {"t-veld": "veldq", "t-zuid": "zuidq", "t-aver": "averq"}
LEAST = 5

# What crosses, and nothing else does.
#
# 1. To who takes part, or did: the row of the round (whose it is, its code, name, host, days, groups, organisations).
# 2. To the owner: how many began, completed and declined (RoundCounts: numbers).
# 3. To who takes part: the release (its picture).
# 4. To the owner, once, at closing: what the release needs (`releases.reading`).
# 5. To everybody: what organisations are called, and which work together.
# 6. To another's rows, from a transaction of one of the round: what a round does with its people there.
OF_A_ROUND = frozenset({"rounds.get", "rounds.by_code", "rounds.completed_by", "releases.get"})
EVERYBODYS = frozenset({"organisations"})
WITHIN = frozenset({
    # Making the release in the tenant of the round, when somebody of another asked for the picture first.
    "releases.wait_for_others", "rounds.close", "rounds.get", "releases.get", "releases.add", "releases.reading",
    "rounds.all_who_coordinated",
    # Ending the round for the people of each.
    "releases.add_to_ledger", "runs.seal", "prompts.void", "rounds.coordinators", "runs.who_completed",
    "runs.who_left_unsent", "prompts.plan", "people.by_id", "audit.record",
    # Asking the same people again, and moving what they are asked when the days of a round move.
    "invitations.of_round", "invitations.get", "invitations.upsert", "invitations.people", "prompts.is_waiting",
    "runs.has_completed", "people.in_round", "invitations.has_people", "invitations.add_all", "prompts.plan_all",
})  # fmt: skip


@dataclass
class Seen:
    """What a transaction of this tenant was given, by which method; `within`: by that of another in it."""

    tenant: str
    method: str
    result: str
    within: bool = False


class _Spy:
    def __init__(self, room: Any, name: str, tell: Callable[[str, Any], None]) -> None:
        self._room, self._name, self._tell = room, name, tell

    def __getattr__(self, method: str) -> Any:
        found = getattr(self._room, method)
        if not callable(found):
            return found

        async def tell_when_there(result: Any) -> Any:
            given = await result
            self._tell(f"{self._name}.{method}", given)
            return given

        def call(*args: Any, **more: Any) -> Any:
            result = found(*args, **more)
            if inspect.isawaitable(result):
                return tell_when_there(result)
            self._tell(f"{self._name}.{method}", None)
            return result

        return call


@contextmanager
def spying(seen: list[Seen]) -> Iterator[None]:
    """From now on all that units of work give back goes into this list."""
    open_ = unit_of_work.Repositories._open

    def watched(self: Any, connection: Any) -> None:
        open_(self, connection)
        within = not isinstance(self, unit_of_work.UnitOfWork)

        def tell(method: str, given: Any) -> None:
            seen.append(Seen(connection.tenant, method, repr(given), within))

        for name in inspect.get_annotations(unit_of_work.Repositories):
            setattr(self, name, _Spy(getattr(self, name), name, tell))

    unit_of_work.Repositories._open = watched  # type: ignore[method-assign]
    try:
        yield
    finally:
        unit_of_work.Repositories._open = open_  # type: ignore[method-assign]


@dataclass
class Known:
    """A round, as these tests remember it."""

    id: str
    code: str
    name: str
    owner: str
    scan: str
    host: str
    # Those that take part now, and all that ever did: the owner too.
    now: set[str] = field(default_factory=set)
    ever: set[str] = field(default_factory=set)
    closes_on: date = date.max


@dataclass
class Watched:
    """A world with these rounds, of which everything is looked at: each card and file, each row, each unit of work."""

    world: World
    random: Random
    people: dict[str, Someone] = field(default_factory=dict)
    rounds: list[Known] = field(default_factory=list)
    erased: set[str] = field(default_factory=set)
    # Ids of people and runs, of whatever tenant, also when they are gone.
    ids: dict[str, str] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    looked_at: set[str] = field(default_factory=set)

    def look_at(self, tenant: str, what: str, shown: str, *, ids: Collection[str] = ()) -> None:
        """Nothing that is another's stands in this, but what takes part in it says."""
        for found in self.foreign(tenant, shown, ids):
            raise AssertionError(
                f"{found!r} reaches {tenant} in {what}:\n{shown}\nafter\n" + "\n".join(self.done[-12:])
            )

    def foreign(self, tenant: str, shown: str, ids: Collection[str] = ()) -> Iterator[str]:
        for round_ in self.rounds:
            if tenant in round_.ever:
                # Whoever made it is named to who takes part, by the name Teams has for them and by nothing else.
                shown = re.sub(rf"{round_.name}|\b{round_.host.capitalize()}\b", "", shown)
            else:
                yield from (mark for mark in (round_.id, round_.code, format_code(round_.code), round_.name)
                            if mark in shown)  # fmt: skip
        folded = shown.casefold()
        yield from (mark for owner, mark in MARKS.items() if owner != tenant and mark in folded)
        # A round has the id of the form it was made with.
        own = {round_.id for round_ in self.rounds if tenant in round_.ever}
        for id_ in set(re.findall(r"id\d{6}", shown)) - own - set(ids):
            if self.ids.get(id_, tenant) != tenant:
                yield id_

    async def rows(self) -> dict[str, list[dict[str, Any]]]:
        async with raw(self.world.engine) as connection:
            return {
                table.name: [dict(row._mapping) for row in await connection.execute(select(table))]
                for table in metadata.sorted_tables
            }

    async def learn(self) -> None:
        rows = await self.rows()
        for table in ("people", "runs"):
            self.ids |= {row["id"]: row["tenant"] for row in rows[table]}

    def look_at_units(self) -> None:
        for seen in self.seen:
            if seen.tenant == ALL_TENANTS or seen.method.split(".")[0] in EVERYBODYS:
                continue
            if seen.within:
                assert seen.method in WITHIN, f"{seen.method} within {seen.tenant} is on no list"
            # The row of a round says who coordinates it, by an id of ours.
            ids = [id_ for id_ in self.ids if id_ in seen.result] if seen.method in OF_A_ROUND else []
            self.look_at(seen.tenant, seen.method, seen.result, ids=ids)
            if seen.method in OF_A_ROUND and "Round(" in seen.result:
                at = next(one for one in self.rounds if repr(one.id) in seen.result) if self.rounds else None
                assert at is None or seen.tenant in at.ever
        self.seen.clear()

    def look_at_releases(
        self, before: Mapping[str, list[dict[str, Any]]], after: Mapping[str, list[dict[str, Any]]]
    ) -> None:
        released = {row["round"]: row for row in after["releases"]}
        for round_, text in self.kept.items():
            assert repr(released[round_]) == text, "a release changed"
        for id_, row in released.items():
            if id_ in self.kept:
                continue
            self.kept[id_] = repr(row)
            at = next(one for one in self.rounds if one.id == id_)
            assert row["tenant"] == at.owner
            ever = {one["person"] for one in before["coordinators"] if one["round"] == id_}
            counted = [
                run for run in before["runs"]
                if run["round"] == id_ and run["submitted_on"] and run["tenant"] in at.now
                and not (at.scan == "2" and run["person"] in ever)
            ]  # fmt: skip
            # Of a few people of a confidential round not even the number is in it.
            few = at.scan == "2" and len(counted) < LEAST
            assert row["picture"]["completed"] == (None if few else len(counted)), f"{row['picture']} of {counted}"
        self.look_at_ledger(after["ledger"])
        self.look_at_audits(after["audit"])
        self.look_at_rows(after)

    def look_at_ledger(self, ledger: Collection[Mapping[str, Any]]) -> None:
        """People of a ledger are in that of their own tenant, under a name that only counts there."""
        for row in ledger:
            names = {sha256(f"{row['round']} {id_}".encode()).hexdigest()[:20]: id_ for id_ in self.ids}
            assert {self.ids[names[member]] for member in row["members"]} == {row["tenant"]}

    def look_at_audits(self, audit: Collection[Mapping[str, Any]]) -> None:
        """Read and released in the audit of all that take part, exactly then; opened in all or in none."""
        told: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in audit:
            if row["event"] in ("read", "released", "opened") and row["outcome"] == "done":
                told[row["tenant"], row["object"]].append(row["event"])
        for round_ in self.rounds:
            across = len(round_.now) > 1
            for tenant in MARKS:
                events = sorted(event for event in told[tenant, round_.id] if event != "opened")
                expected = (["read", "released"] if across else ["released"]) if tenant in round_.now else []
                assert events == (expected if round_.id in self.kept else []), (tenant, round_, events)
            opened = {tenant for tenant in MARKS if "opened" in told[tenant, round_.id]}
            assert opened <= round_.ever

    def look_at_rows(self, rows: Mapping[str, list[dict[str, Any]]]) -> None:
        """Each row has nothing of another."""
        for table, found in rows.items():
            for row in found:
                shown = repr(row)
                if row.get("tenant") and shown not in self.looked_at:
                    self.looked_at.add(shown)
                    self.look_at(row["tenant"], f"a row of {table}", shown)

    async def counts_are_right(self) -> None:
        rows = await self.rows()
        for round_ in self.rounds:
            runs = [row for row in rows["runs"] if row["round"] == round_.id and row["tenant"] in round_.now]
            no = [row for row in rows["invitations"] if row["round"] == round_.id and row["state"] == "declined"
                  and row["tenant"] in round_.now]  # fmt: skip
            for tenant in MARKS:
                async with units_of_work(self.world.engine)(tenant) as uow:
                    counts = await uow.rounds.counts(round_.id)
                    there = await uow.rounds.get(round_.id)
                expected = (len(runs), sum(row["submitted_on"] is not None for row in runs), len(no))
                given = (counts.begun, counts.completed, counts.declined)
                assert given == (expected if tenant == round_.owner else (0, 0, 0))
                assert (there is not None) == (tenant in round_.now)
