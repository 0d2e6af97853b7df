"""What crosses between organisations: counts of a round, and at its closing what its release needs.

Every statement that looks past the tenant of its transaction is here. PostgreSQL opens no more than this by its own
policies and functions (`store.safeguards`), also to a mistaken query.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from functools import cache
from operator import attrgetter
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Row,
    ScalarSelect,
    Select,
    Table,
    bindparam,
    case,
    exists,
    func,
    null,
    or_,
    select,
    text,
)
from sqlalchemy.exc import SQLAlchemyError

from dialogs.records import InvitationState, Round
from dialogs.round_records import LedgerSet, RoundCounts, RoundLedger, RoundsMet, RunScores
from store import mapping
from store.schema import answers, coordinators, invitations, ledger, releases, rounds, runs
from store.sorting import in_order
from store.sql import Listed
from store.tenancy import OWN, RELEASE, TenantConnection, of_tenant

# Sets of people are read so few at a time: one may have a hundred thousand people in it.
FEW = 4
_KEY: BindParameter[str] = bindparam("key")
_IDS: BindParameter[str] = bindparam("ids", expanding=True)
# Looked at by the test that holds every other statement of the store to its tenant.
CROSSES = {"crosses": True}

_SENT = runs.c.submitted_on.is_not(None)


def _count(table: Table, *which: ColumnElement[bool]) -> ScalarSelect[int]:
    """Count the rows of a round of those who take part in it."""
    here = or_(table.c.tenant == rounds.c.tenant, Listed(rounds.c.organisations, table.c.tenant))
    return select(func.count()).where(table.c.round == rounds.c.id, here, *which).scalar_subquery()


_COUNTS = (
    select(
        _count(runs).label("begun"),
        _count(runs, _SENT).label("completed"),
        _count(invitations, invitations.c.state == InvitationState.DECLINED).label("declined"),
    )
    .where(of_tenant(rounds), rounds.c.id == _KEY)
    .execution_options(**CROSSES)
)
# There the function of the database counts: nothing of another tenant is seen.
_COUNTED = text("SELECT begun, completed, declined FROM round_counts(:key)")

_OPEN_RELEASE = exists().where(of_tenant(rounds), rounds.c.id == _KEY) & ~exists().where(releases.c.round == _KEY)
_OPEN = text(f"SELECT set_config('{RELEASE}', :round, true)")
_RELATED_THERE = text("SELECT unnest(release_reads(:key))")
_SCAN = select(rounds.c.instrument).where(_OPEN_RELEASE, rounds.c.id == _KEY).execution_options(**CROSSES)
_PREVIOUS = select(rounds.c.previous).where(of_tenant(rounds), rounds.c.id == _KEY)
# Of each round not found yet is asked whether anybody of it is in one of these: the first such person is enough.
_OWN, _OTHERS = invitations.alias(), invitations.alias()
_WITH_PEOPLE_OF = (
    select(rounds.c.id)
    .join(releases, releases.c.round == rounds.c.id)
    .where(rounds.c.instrument == bindparam("instrument"), rounds.c.id.not_in(bindparam("found", expanding=True)))
    .where(
        exists()
        .where(_OTHERS.c.round == rounds.c.id, _OTHERS.c.person == _OWN.c.person)
        .where(_OWN.c.round.in_(bindparam("last", expanding=True)))
    )
    .execution_options(**CROSSES)
)


def _counted(round: ColumnElement[str]) -> ScalarSelect[int]:
    """Count who is known of those in the figures of a round."""
    led = exists().where(coordinators.c.round == runs.c.round, coordinators.c.person == runs.c.person)
    return select(func.count()).where(runs.c.round == round, _SENT, ~led).scalar_subquery()


# Of whom nobody is known any more cannot be told whether they are in the round: they may be, as somebody new.
_KNOWN = _counted(rounds.c.id)
# With who looked and is known no more: that weighs a round rather too soon than too late.
_COUNTED_IN = (
    select(func.sum(func.json_array_length(ledger.c.members))).where(ledger.c.round == rounds.c.id).scalar_subquery()
)
# In the round that is being released are others, or nearly all may be these.
_OTHERS_HERE = _counted(_KEY) - (_COUNTED_IN - _KNOWN)
_LEAST = case((rounds.c.minimum > bindparam("minimum"), rounds.c.minimum), else_=bindparam("minimum"))
_OF_FEW_KNOWN = (
    select(rounds.c.id, rounds.c.tenant, rounds.c.organisations)
    .join(releases, releases.c.round == rounds.c.id)
    .where(rounds.c.instrument == bindparam("instrument"), rounds.c.id.not_in(bindparam("found", expanding=True)))
    .where(_KNOWN < _COUNTED_IN, or_(_KNOWN < _LEAST, _OTHERS_HERE < _LEAST))
    .execution_options(**CROSSES)
)
_MET_THERE = text("SELECT unnest(releases_met(:key))")
_SCAN_OF_OURS = select(rounds.c.instrument).where(of_tenant(rounds), rounds.c.id == _KEY)
# What each was weighed with as it closed: they may have nobody in common any more whom we know.
_NOTED = (
    select(releases.c.met).where(releases.c.round.in_(_IDS), releases.c.met.is_not(None)).execution_options(**CROSSES)
)
_HAS_LEDGER = exists().where(ledger.c.round == releases.c.round, ledger.c.number >= 1)
_IS_KEPT = (
    select(releases.c.round, _HAS_LEDGER.label("has_ledger"))
    .where(releases.c.round.in_(_IDS))
    .execution_options(**CROSSES)
)
_KNOWN_HERE = (
    select(rounds.c.id)
    .where(rounds.c.id.in_(_IDS), or_(of_tenant(rounds), Listed(rounds.c.organisations, OWN)))
    .execution_options(**CROSSES)
)
_GROUPED = (
    select(rounds.c.id, rounds.c.grouping, rounds.c.groups, rounds.c.minimum)
    .where(rounds.c.id.in_(_IDS))
    .execution_options(**CROSSES)
)
_SETS = (
    select(ledger.c.round, ledger.c.cells, ledger.c.members)
    .where(ledger.c.round.in_(_IDS))
    .order_by(ledger.c.round, ledger.c.number)
    .execution_options(**CROSSES)
)
_COORDINATED = (
    select(coordinators.c.round, coordinators.c.person)
    .where(coordinators.c.round.in_(_IDS))
    .execution_options(**CROSSES)
)
_PEOPLE = (
    select(invitations.c.round, invitations.c.person).where(invitations.c.round.in_(_IDS)).execution_options(**CROSSES)
)


async def counts_of(connection: TenantConnection, round: str) -> RoundCounts:
    """Count who began, completed and declined a round of this tenant, of all organisations together."""
    counted = _COUNTED if connection.dialect.name == "postgresql" else _COUNTS
    row = (await connection.at_length(counted, {"key": round})).one_or_none()
    return RoundCounts(**row._mapping) if row else RoundCounts(0, 0, 0)


async def releases_met(connection: TenantConnection, round: str) -> RoundsMet:
    """Return the released rounds of this tenant that this one met, at whatever remove."""
    if connection.dialect.name == "postgresql":
        there = sorted((await connection.at_length(_MET_THERE, {"key": round})).scalars())
        return RoundsMet([id_ for id_ in there if id_], "" in there)
    instrument = (await connection.execute(_SCAN_OF_OURS, {"key": round})).scalar_one_or_none()
    if instrument is None:
        return RoundsMet([], is_any_gone=False)
    found, more = list[str](), [round]
    while more:
        found = await _with_people_of(connection, instrument, [*found, *more])
        lists = (await connection.execute(_NOTED, {"ids": found})).scalars()
        noted = {id_ for one in lists for id_ in one}
        kept = {row.round: row.has_ledger for row in await connection.execute(_IS_KEPT, {"ids": sorted(noted)})}
        more = sorted(kept.keys() - set(found))
    here = (await connection.execute(_KNOWN_HERE, {"ids": found[1:]})).scalars()
    return RoundsMet(sorted(here), not all(kept.get(id_) for id_ in noted))


async def _with_people_of(connection: TenantConnection, instrument: str, found: Sequence[str]) -> list[str]:
    """Return these rounds, and the released ones with people in common with them, at whatever remove.

    The sums of rounds that share nobody may meet in those of a third.
    """
    every, last = list(found), list(found)
    while last:
        asked = {"instrument": instrument, "found": every, "last": last}
        last = list((await connection.at_length(_WITH_PEOPLE_OF, asked)).scalars())
        every += last
    return every


@asynccontextmanager
async def reading(connection: TenantConnection, round: Round) -> AsyncIterator["ReleaseReading"]:
    """Open what the release of a round needs, and close it again."""
    postgres = connection.dialect.name == "postgresql"
    if postgres:
        await connection.execute(_OPEN, {"round": round.id})
    try:
        yield ReleaseReading(connection, round)
    except Exception:
        if postgres:
            # One that the database ended takes no more statements, and reads nothing more either.
            with suppress(SQLAlchemyError):
                await connection.execute(_OPEN, {"round": ""})
        raise
    if postgres:
        await connection.execute(_OPEN, {"round": ""})


class ReleaseReading:
    def __init__(self, connection: TenantConnection, round: Round) -> None:
        self._connection, self._round = connection, round

    async def scores(
        self, items: Mapping[str, Sequence[str]], by: str | None, chosen: Sequence[str] = ()
    ) -> Sequence[RunScores]:
        read = _score_reader(tuple(items.values()), chosen)
        given = {"key": self._round.id, "tenants": list(self._round.tenants)}
        found = await self._connection.collect_long(_score_rows(items, by, chosen), given, lambda row: read(*row))
        # What the database finds first tells who began first; ids are drawn by lot.
        return await asyncio.to_thread(in_order, found, attrgetter("person"))

    async def related(self) -> Sequence[RoundLedger]:
        ids = await self._related_ids()
        given = {"ids": list(ids)}
        grouped = {row.id: row for row in await self._connection.execute(_GROUPED, given)}
        sets: dict[str, list[LedgerSet]] = {}
        for id_, one in await self._connection.collect_long(_SETS, given, _set_of_round, size=FEW):
            sets.setdefault(id_, []).append(one)
        people: dict[str, set[str]] = {}
        for id_, person in await self._connection.collect(_PEOPLE, given, tuple):
            people.setdefault(id_, set()).add(person)
        coordinated: dict[str, set[str]] = {}
        for row in await self._connection.execute(_COORDINATED, given):
            coordinated.setdefault(row.round, set()).add(row.person)
        return [
            RoundLedger(
                id_,
                at.grouping,
                tuple(at.groups),
                at.minimum,
                tuple(sets.get(id_, ())),
                frozenset(people.get(id_, ())),
                frozenset(coordinated.get(id_, ())),
            )
            for id_ in ids
            if (at := grouped.get(id_))
        ]

    async def _related_ids(self) -> Sequence[str]:
        """List the round, those it repeats, and the released rounds with people in common with these, or perhaps."""
        if self._connection.dialect.name == "postgresql":
            found = (await self._connection.execute(_RELATED_THERE, {"key": self._round.id})).scalars().all()
            return [self._round.id, *sorted(set(found) - {self._round.id})]
        key = {"key": self._round.id}
        instrument = (await self._connection.execute(_SCAN, key)).scalar_one_or_none()
        if instrument is None:
            return []
        found = [self._round.id]
        while before := (await self._connection.execute(_PREVIOUS, {"key": found[-1]})).scalar_one_or_none():
            found.append(before)
        found = await _with_people_of(self._connection, instrument, found)
        asked = {**key, "instrument": instrument, "found": found, "minimum": self._round.minimum}
        few = await self._connection.at_length(_OF_FEW_KNOWN, asked)
        ours = set(self._round.tenants)
        found += [row.id for row in few if ours & {row.tenant, *row.organisations}]
        return [self._round.id, *sorted(found[1:])]


def _set_of_round(row: Row[Any]) -> tuple[str, LedgerSet]:
    return row.round, mapping.ledger_set(row)


def _score_rows(items: Mapping[str, Sequence[str]], by: str | None, chosen: Sequence[str]) -> Select[Any]:
    """Select person, tenant, group and "question=score question=score …" of each completed run; `chosen` are in it too.

    One string a run, read through the primary key of the answers and sorted by nobody: a tenth of the work of a sum and
    a count for each item, on both databases, however many answers of other rounds there are.
    """
    of_run: ColumnElement[bool] = answers.c.run == runs.c.id
    asked = answers.c.question.in_([*(question for questions in items.values() for question in questions), *chosen])
    # Not a WHERE: all answers of a run lie together, and looking up each question apart takes longer.
    pair = case((asked, answers.c.question + "=" + answers.c.value))
    pairs = select(func.aggregate_strings(pair, " ")).where(of_run).scalar_subquery()
    group = select(answers.c.value).where(of_run, answers.c.question == by).scalar_subquery() if by else null()
    here = runs.c.tenant.in_(bindparam("tenants", expanding=True))
    return (
        select(runs.c.person, runs.c.tenant, group, pairs)
        .where(runs.c.round == _KEY, _SENT, here, _OPEN_RELEASE)
        .execution_options(**CROSSES)
    )


def _score_reader(
    items: Sequence[Sequence[str]], chosen: Sequence[str]
) -> Callable[[str, str, str | None, str | None], RunScores]:
    """Make a reader of such rows. A pair is taken apart once: there are no more of them than questions times scores."""
    places = {question: place for place, questions in enumerate(items) for question in questions}

    alike: dict[tuple[int, ...], tuple[int, ...]] = {}

    nothing: tuple[str | None, ...] = ()
    listed = {question: place for place, question in enumerate(chosen)}

    @cache
    def read(pair: str) -> tuple[int, int]:
        question, _, score = pair.rpartition("=")
        return places[question], int(score)

    def part(pairs: Sequence[str]) -> tuple[list[str], tuple[str | None, ...]]:
        """Part scores from what was chosen of lists."""
        found: list[str | None] = [None] * len(chosen)
        scores = []
        for pair in pairs:
            question, _, value = pair.rpartition("=")
            if question in listed:
                found[listed[question]] = value
            else:
                scores.append(pair)
        return scores, tuple(found)

    def mark(person: str, tenant: str, group: str | None, pairs: str | None) -> RunScores:
        sums, counts = [0] * len(items), [0] * len(items)
        given, of_lists = pairs.split(" ") if pairs else [], nothing
        if chosen:
            given, of_lists = part(given)
        for pair in given:
            place, score = read(pair)
            sums[place] += score
            counts[place] += 1
        # Nearly all answered as many of each: one of them stands for all, and the collector has less to look through.
        many = tuple(counts)
        return RunScores(person, group or "", tuple(sums), alike.setdefault(many, many), tenant, of_lists)

    return mark
