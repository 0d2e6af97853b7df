"""Who was asked for a round, the keys between coordinators, and the places where it was announced."""

from collections.abc import Collection, Sequence
from operator import attrgetter

from sqlalchemy import bindparam, delete, select, update

from dialogs.records import Address, Invitation, Key, Place
from store import mapping
from store.schema import invitations, keys, places, uvo_keys
from store.sql import insert_new
from store.tenancy import TenantConnection, of_tenant

_OWN = select(*mapping.columns(invitations, Invitation)).where(of_tenant(invitations))
_GET = _OWN.where(invitations.c.round == bindparam("round"), invitations.c.person == bindparam("person"))
_OF_ROUND = _OWN.where(invitations.c.round == bindparam("key")).order_by(invitations.c.called, invitations.c.person)
_PEOPLE = select(invitations.c.person).where(of_tenant(invitations), invitations.c.round == bindparam("key"))
_HAS_PEOPLE = _PEOPLE.where(invitations.c.person.not_in(bindparam("besides", expanding=True))).limit(1)
_WHICH_HAVE = select(places.c.round).where(of_tenant(places), places.c.round.in_(bindparam("rounds", expanding=True)))
_OF_PERSON = _OWN.where(invitations.c.person == bindparam("key")).order_by(
    invitations.c.invited_on, invitations.c.round
)


class Invitations:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def get(self, round: str, person: str) -> Invitation | None:
        row = (await self._connection.execute(_GET, {"round": round, "person": person})).one_or_none()
        return mapping.invitation(row) if row else None

    async def of_round(self, round: str) -> Sequence[Invitation]:
        return await self._connection.collect(_OF_ROUND, {"key": round}, mapping.invitation)

    async def people(self, round: str) -> Sequence[str]:
        return await self._connection.collect(_PEOPLE, {"key": round}, attrgetter("person"))

    async def has_people(self, round: str, besides: Collection[str]) -> bool:
        given = {"key": round, "besides": sorted(besides)}
        return (await self._connection.execute(_HAS_PEOPLE, given)).first() is not None

    async def of_person(self, person: str) -> Sequence[Invitation]:
        return [mapping.invitation(row) for row in await self._connection.execute(_OF_PERSON, {"key": person})]

    async def upsert(self, invitation: Invitation) -> None:
        row = mapping.values(invitation)
        if (await self._connection.execute(insert_new(self._connection, invitations), row)).rowcount == 1:
            return
        here = (invitations.c.round == invitation.round) & (invitations.c.person == invitation.person)
        await self._connection.execute(update(invitations).where(of_tenant(invitations), here).values(row))

    async def add_all(self, invitations_: Sequence[Invitation]) -> None:
        rows = [mapping.values(one) for one in invitations_]
        if rows:
            await self._connection.at_length(insert_new(self._connection, invitations), rows)


class Keys:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def add(self, key: Key) -> None:
        await self._connection.execute(keys.insert(), mapping.values(key))

    async def take(self, key: str) -> Key | None:
        taken = delete(keys).where(of_tenant(keys), keys.c.key == key).returning(*mapping.columns(keys, Key))
        row = (await self._connection.execute(taken)).one_or_none()
        return Key(**row._mapping) if row else None

    async def knows(self, key: str) -> bool:
        for table in (keys, uvo_keys):
            here = select(table.c.key).where(of_tenant(table), table.c.key == key)
            if (await self._connection.execute(here)).first():
                return True
        return False


class Places:
    def __init__(self, connection: TenantConnection) -> None:
        self._connection = connection

    async def add(self, place: Place) -> None:
        address = place.address
        row = {
            "round": place.round,
            "conversation": address.conversation,
            "service": address.service,
            "account": address.account,
            "bot": address.bot,
        }
        await self._connection.execute(insert_new(self._connection, places), row)

    async def which_have(self, rounds: Collection[str]) -> frozenset[str]:
        rows = await self._connection.execute(_WHICH_HAVE, {"rounds": sorted(rounds)})
        return frozenset(rows.scalars())

    async def of_round(self, round: str) -> Sequence[Place]:
        rows = await self._connection.execute(
            select(places).where(of_tenant(places), places.c.round == round).order_by(places.c.conversation)
        )
        return [Place(row.round, Address(row.conversation, row.service, row.account, row.bot)) for row in rows]
