"""People, by tenant and directory id."""

from collections.abc import Collection, Sequence
from dataclasses import fields
from datetime import date
from functools import cache

from sqlalchemy import Update, bindparam, select, update

from dialogs.ports import Conflict
from dialogs.records import InvitationState, Person
from store import mapping
from store.schema import invitations, people
from store.sql import insert_new
from store.tenancy import TenantConnection, of_tenant

_COLUMNS = [people.c[field.name] for field in fields(Person)]
_BY_ID = select(*_COLUMNS).where(of_tenant(people), people.c.id == bindparam("key"))
_IN_ROUND = (
    select(*_COLUMNS)
    .join(invitations, invitations.c.person == people.c.id)
    .where(of_tenant(people), of_tenant(invitations), invitations.c.round == bindparam("key"))
    .where(invitations.c.state != InvitationState.DECLINED)
    .order_by(people.c.id)
)
# Locked until the turn is over: on PostgreSQL two processes take the turns of one person one after the other. A row
# that only refers to somebody, such as what is planned for them when a round closes, does not wait for that.
_GET = (
    select(*_COLUMNS)
    .where(of_tenant(people), people.c.tenant == bindparam("t"), people.c.user == bindparam("u"))
    .with_for_update(key_share=True)
)


@cache
def _set(names: tuple[str, ...]) -> Update:
    """Build an UPDATE of these columns, once: the same few change nearly always."""
    return (
        update(people)
        .where(of_tenant(people), people.c.id == bindparam("key"))
        .values({name: bindparam(name) for name in names})
    )


class People:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def get(self, tenant: str, user: str) -> Person | None:
        row = (await self._connection.execute(_GET, {"t": tenant, "u": user})).one_or_none()
        return mapping.person(row) if row else None

    async def by_id(self, person: str) -> Person | None:
        row = (await self._connection.execute(_BY_ID, {"key": person})).one_or_none()
        return mapping.person(row) if row else None

    async def in_round(self, round: str) -> Sequence[Person]:
        return await self._connection.collect(_IN_ROUND, {"key": round}, mapping.person)

    async def add(self, person: Person) -> None:
        result = await self._connection.execute(insert_new(self._connection, people), mapping.values(person))
        if result.rowcount != 1:
            raise Conflict("person")

    async def save(self, before: Person, after: Person) -> None:
        old, new = mapping.values(before), mapping.values(after)
        changed = {name: value for name, value in new.items() if value != old[name]}
        if changed:
            await self._connection.execute(_set(tuple(changed)), {"key": before.id, **changed})

    async def forget_questions(self, kinds: Collection[str], before: date) -> None:
        asked, on = people.c.pending["ask"].as_string(), people.c.pending["on"].as_string()
        old = of_tenant(people) & asked.in_(kinds) & (on < before.isoformat())
        await self._connection.execute(update(people).where(old).values(pending={}))
