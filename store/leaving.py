"""The rows of an organisation that takes no part any more: in a round of another, or at all."""

from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import aclosing
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import Select, Table, bindparam, delete, exists, func, select, union, update

from dialogs.leaving_port import Parted
from dialogs.records import InvitationState, PromptState, RunState
from store.releases import Releases
from store.schema import (
    agenda,
    audit,
    audit_chains,
    coordinators,
    invitations,
    ledger,
    metadata,
    people,
    prompts,
    releases,
    rounds,
)
from store.schema import runs as runs_
from store.tenancy import TenantConnection, of_tenant, visible

_OWNED = [table for table in metadata.sorted_tables if "tenant" in table.c]
# Who points at a row goes before it. The audit goes before the ends of its chain, and people last of all.
_LAST = (audit_chains, people)
_CHILDREN_FIRST = (*(table for table in reversed(_OWNED) if table not in _LAST), *_LAST)
_LEFT_BY: Any = bindparam("left_by")
_PARTITION = 500
_person = attrgetter("person")


def _of(table: Table) -> Any:
    """Match the rows of the tenant that leaves, as far as this transaction sees them."""
    return visible(table) & (table.c.tenant == _LEFT_BY)


_OF_THEIR_ROUNDS = select(rounds.c.id).where(_of(rounds))


def _of_others(table: Table) -> Select[Any]:
    others = visible(table) & (table.c.tenant != _LEFT_BY)
    return select(table.c.round, table.c.tenant).where(others, table.c.round.in_(_OF_THEIR_ROUNDS))


_OTHERS = union(*map(_of_others, (runs_, invitations, agenda, ledger)))
_THEIR_ROUNDS = select(rounds.c.id, rounds.c.organisations).where(_of(rounds))
_OWNER = select(rounds.c.tenant).where(visible(rounds), rounds.c.id == ledger.c.round).scalar_subquery()


class Leaving:
    """The rows of `dialogs.leaving_port.Leaving`."""

    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def part(self, round: str) -> Parted:
        asked = of_tenant(invitations) & (invitations.c.round == round)
        begun = of_tenant(runs_) & (runs_.c.round == round)
        open_to = select(invitations.c.person).where(asked, invitations.c.state != InvitationState.DECLINED)
        people_ = set(await self._connection.collect(open_to, {}, _person))
        people_ |= set(await self._connection.collect(select(runs_.c.person).where(begun), {}, _person))
        await self._connection.at_length(delete(invitations).where(asked))
        half = await self._connection.at_length(delete(runs_).where(begun, runs_.c.submitted_on.is_(None)))
        own = {"round": None, "state": RunState.SUBMITTED, "focus": None, "seq": runs_.c.seq + 1}
        sent = await self._connection.at_length(update(runs_).where(begun).values(own))
        return Parted(sorted(people_), sent.rowcount, half.rowcount)

    async def void_prompts(self) -> int:
        due = of_tenant(prompts) & (prompts.c.state == PromptState.DUE)
        ended = {"state": PromptState.VOID, "leased_until": None}
        return (await self._connection.at_length(update(prompts).where(due).values(ended))).rowcount

    async def count(self, tenant: str) -> Mapping[str, int]:
        many = {}
        for table in _OWNED:
            counted = select(func.count()).select_from(table).where(_of(table))
            many[table.name] = (await self._connection.at_length(counted, {"left_by": tenant})).scalar_one()
        return many

    async def rows(self, tenant: str, table: str) -> AsyncIterator[Mapping[str, Any]]:
        here = metadata.tables[table]
        found = select(here).where(_of(here)).order_by(*here.primary_key)
        async with aclosing(self._connection.pieces(found, {"left_by": tenant}, _PARTITION)) as parts:
            async for part in parts:
                for row in part:
                    yield {name: _as_json(value) for name, value in row._mapping.items()}

    async def purge(self, tenant: str) -> None:
        left_by = {"left_by": tenant}
        await self._hand_over(tenant)
        theirs = update(ledger).where(_of(ledger), ledger.c.round.not_in(_OF_THEIR_ROUNDS)).values(tenant=_OWNER)
        await self._connection.at_length(theirs, left_by)
        # The database lets go of no link that its chain does not say was removed.
        cut = {"first": audit_chains.c.last, "before": audit_chains.c.head}
        await self._connection.at_length(update(audit_chains).where(_of(audit_chains)).values(cut), left_by)
        await self._connection.at_length(delete(audit).where(_of(audit)), left_by)
        for table in _CHILDREN_FIRST:
            await self._connection.at_length(delete(table).where(_of(table)), left_by)

    async def _hand_over(self, tenant: str) -> None:
        """Give the rounds in which others took part, with picture and ledger, to the first of those."""
        left_by = {"left_by": tenant}
        others: dict[str, set[str]] = {}
        for row in await self._connection.at_length(_OTHERS, left_by):
            others.setdefault(row.round, set()).add(row.tenant)
        for row in (await self._connection.at_length(_THEIR_ROUNDS, left_by)).all():
            if row.id not in others:
                continue
            heir, *rest = _in_order(others[row.id], row.organisations)
            # That it took part stays in it, as in a round of another: it may come back, and this picture counts then.
            kept = {"tenant": heir, "organisations": [*rest, tenant], "coordinator": None, "host": ""}
            await self._connection.at_length(
                update(rounds).where(_of(rounds), rounds.c.id == row.id).values(kept), left_by
            )
            for table in (releases, ledger):
                given = update(table).where(_of(table), table.c.round == row.id).values(tenant=heir)
                await self._connection.at_length(given, left_by)
            await self._note_who_looked(row.id, heir, left_by)

    async def _note_who_looked(self, round: str, heir: str, left_by: Mapping[str, str]) -> None:
        """Keep how many of theirs coordinated what was released of others too: they may come back as others."""
        looked = select(func.count()).where(_of(coordinators), coordinators.c.round == round)
        many = (await self._connection.at_length(looked, left_by)).scalar_one()
        is_kept = exists().where(visible(ledger), ledger.c.round == round, ledger.c.number >= 1)
        if many and (await self._connection.at_length(select(is_kept))).scalar_one():
            there = Releases(self._connection.within(heir))
            await there.add_who_looked(round, frozenset(f"left {place}" for place in range(many)))


def _in_order(there: set[str], named: Iterable[str]) -> list[str]:
    """List the organisations that are there, in the order in which the round names them."""
    first = [each for each in named if each in there]
    return [*first, *sorted(there - set(first))]


def _as_json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value
