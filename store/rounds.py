"""Rounds, found by the code people type, and who coordinates them."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import ColumnElement, String, bindparam, or_, select, update

from dialogs.ports import Conflict
from dialogs.records import Round
from dialogs.round_records import RoundCounts
from store import across, mapping
from store.schema import coordinators, rounds, runs
from store.sql import Listed, insert_new
from store.tenancy import OWN, TenantConnection, of_tenant, visible


def taking_part(organisation: ColumnElement[str] = OWN) -> ColumnElement[bool]:
    """Match the rounds of other tenants in which this one (or another organisation) takes part."""
    return Listed(rounds.c.organisations, organisation)


# The rounds of this tenant, and those of others in which it takes part.
HERE = or_(of_tenant(rounds), taking_part())
# Shared until the turn is over: on PostgreSQL a round is not closed while somebody is sending.
_GET = select(rounds).where(HERE, rounds.c.id == bindparam("key")).with_for_update(read=True)
_BY_CODE = select(rounds).where(HERE, rounds.c.code == bindparam("key"))
_OPEN_WITH = (
    select(rounds)
    .where(of_tenant(rounds), rounds.c.closed_on.is_(None), taking_part(bindparam("organisation", type_=String)))
    .order_by(rounds.c.opened_on, rounds.c.id)
)
# Held by nobody: of several who ask for a picture one closes the round, and would wait for the others.
_COMPLETED_BY = (
    select(rounds)
    .join(runs, runs.c.round == rounds.c.id)
    .where(HERE, of_tenant(runs), runs.c.person == bindparam("key"), runs.c.submitted_on.is_not(None))
    .order_by(runs.c.submitted_on, runs.c.number, rounds.c.id)
)
_EVER_COORDINATED_BY = (
    select(rounds)
    .join(coordinators, coordinators.c.round == rounds.c.id)
    .where(of_tenant(rounds), of_tenant(coordinators), coordinators.c.person == bindparam("key"))
    .order_by(rounds.c.opened_on, rounds.c.closes_on, rounds.c.id)
)
_OF_COORDINATOR = _EVER_COORDINATED_BY.where(~coordinators.c.handed_over)
_ALL_WHO_COORDINATED = select(coordinators.c.person).where(
    of_tenant(coordinators), coordinators.c.round == bindparam("key")
)
# Whoever handed it over stays known as one who did: their answers are in no figure of a confidential round.
_COORDINATORS = _ALL_WHO_COORDINATED.where(~coordinators.c.handed_over)
# Held until the turn is over: of two who stop at the same moment the second is the last, and stays.
_CALLED = (
    select(coordinators.c.person, coordinators.c.called)
    .where(of_tenant(coordinators), coordinators.c.round == bindparam("key"), ~coordinators.c.handed_over)
    .order_by(coordinators.c.called, coordinators.c.person)
    .with_for_update()
)
# Held before the round itself, by who acts on it and who takes it over: neither waits for the other for ever.
_COORDINATED_BY = _COORDINATORS.where(coordinators.c.person == bindparam("who")).with_for_update()


def _open(round: Round) -> ColumnElement[bool]:
    """Match the round while nobody has closed it."""
    return of_tenant(rounds) & (rounds.c.id == round.id) & rounds.c.closed_on.is_(None)


class Rounds:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def get(self, round: str) -> Round | None:
        row = (await self._connection.execute(_GET, {"key": round})).one_or_none()
        return mapping.round_(row) if row else None

    async def by_code(self, code: str) -> Round | None:
        row = (await self._connection.execute(_BY_CODE, {"key": code})).one_or_none()
        return mapping.round_(row) if row else None

    async def of_coordinator(self, person: str) -> Sequence[Round]:
        return [mapping.round_(row) for row in await self._connection.execute(_OF_COORDINATOR, {"key": person})]

    async def ever_coordinated_by(self, person: str) -> Sequence[Round]:
        return [mapping.round_(row) for row in await self._connection.execute(_EVER_COORDINATED_BY, {"key": person})]

    async def completed_by(self, person: str) -> Sequence[Round]:
        return [mapping.round_(row) for row in await self._connection.execute(_COMPLETED_BY, {"key": person})]

    async def list_lapsed(self, day: date) -> Sequence[Round]:
        over = select(rounds).where(visible(rounds), rounds.c.closed_on.is_(None), rounds.c.closes_on < day)
        return [mapping.round_(row) for row in await self._connection.execute(over)]

    async def add(self, round: Round) -> None:
        statement = insert_new(self._connection, rounds)
        if (await self._connection.execute(statement, mapping.values(round))).rowcount != 1:
            raise Conflict("round")
        if round.coordinator:
            await self.add_coordinator(round.id, round.coordinator, round.host)

    async def coordinators(self, round: str) -> frozenset[str]:
        return frozenset((await self._connection.execute(_COORDINATORS, {"key": round})).scalars())

    async def all_who_coordinated(self, round: str) -> frozenset[str]:
        return frozenset((await self._connection.execute(_ALL_WHO_COORDINATED, {"key": round})).scalars())

    async def is_coordinated_by(self, round: str, person: str) -> bool:
        return (await self._connection.execute(_COORDINATED_BY, {"key": round, "who": person})).first() is not None

    async def coordinators_called(self, round: str) -> Mapping[str, str]:
        return {row.person: row.called or "" for row in await self._connection.execute(_CALLED, {"key": round})}

    async def add_coordinator(self, round: str, person: str, called: str = "") -> None:
        now = {"handed_over": False, "called": called or None}
        row = {"round": round, "person": person, **now}
        if (await self._connection.execute(insert_new(self._connection, coordinators), row)).rowcount != 1:
            await self._mark(round, person, now)

    async def remove_coordinator(self, round: str, person: str) -> None:
        # Who they were is known by their id; what they are called is nobody's to read any more.
        await self._mark(round, person, {"handed_over": True, "called": None})

    async def _mark(self, round: str, person: str, values: Mapping[str, object]) -> None:
        theirs = (coordinators.c.round == round) & (coordinators.c.person == person)
        await self._connection.execute(update(coordinators).where(of_tenant(coordinators), theirs).values(values))

    async def save(self, before: Round, after: Round) -> None:
        old, new = mapping.values(before), mapping.values(after)
        changed = {name: value for name, value in new.items() if value != old[name]}
        if not changed:
            return
        statement = update(rounds).where(_open(before)).values(changed)
        if (await self._connection.execute(statement)).rowcount != 1:
            raise Conflict("round")

    async def close(self, round: Round, day: date) -> None:
        statement = update(rounds).where(_open(round)).values(closed_on=day)
        if (await self._connection.execute(statement)).rowcount != 1:
            raise Conflict("round")

    async def counts(self, round: str) -> RoundCounts:
        return await across.counts_of(self._connection, round)

    async def list_open_with(self, organisation: str) -> Sequence[Round]:
        found = await self._connection.execute(_OPEN_WITH, {"organisation": organisation})
        return [mapping.round_(row) for row in found]
