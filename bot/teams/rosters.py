"""Rosters of channels and group chats, and the turns that ask for them."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.teams.drawing import Deliver, DrawnTurns, Outgoing
from bot.teams.naming import clean_name
from dialogs.effects import ReadRoster
from dialogs.events import Event, Member, RosterRead
from dialogs.records import Address

# The largest page the service gives, and at most 10 000 people in all.
PAGE_SIZE, MAX_PAGES = 500, 20
# Teams waits ten seconds for us, and there is a turn to take after this.
TIMEOUT_SECONDS = 6.0
# A round can be announced in many places; so many are read at once.
MAX_CONCURRENT = 5

# Gets one of the lists of a place; returns the HTTP status (0 when nothing came back) and the JSON.
GetPage = Callable[[str, Mapping[str, str]], Awaitable[tuple[int, Any]]]
# Reads everybody in a place; None when that failed.
RosterReader = Callable[[Address], Awaitable[Sequence[Member] | None]]


async def read_members(get: GetPage) -> Sequence[Member] | None:
    """Read everybody in a place who has a directory id, once. None when it, or a part of it, could not be read.

    Beyond 20 pages the rest is left out. Services without pages (404, 405) are asked for the list at once.
    """
    members: dict[str, Member] = {}
    token: Any = ""
    for _ in range(MAX_PAGES):
        query = {"pageSize": str(PAGE_SIZE)} | ({"continuationToken": token} if token else {})
        status, page = await get("pagedmembers", query)
        if status in (404, 405) and not token:
            status, accounts = await get("members", {})
            page = {"members": accounts}
        if status != 200 or not isinstance(page, dict) or not isinstance(page.get("members"), list):
            return None
        for account in page["members"]:
            if member := _member(account):
                members.setdefault(member.user, member)
        token = page.get("continuationToken")
        if not isinstance(token, str) or not token:
            break
    return tuple(members.values())


def _member(account: Any) -> Member | None:
    """Read one account; None without a directory id (a bot) or when it is incomplete."""
    if not isinstance(account, dict):
        return None
    user, id_ = account.get("aadObjectId") or account.get("objectId"), account.get("id")
    if not (isinstance(user, str) and 0 < len(user) <= 64 and isinstance(id_, str) and 0 < len(id_) <= 256):
        return None
    values = (account.get(key) for key in ("name", "email", "userPrincipalName"))
    # The mail address often is the login name too.
    names = dict.fromkeys(clean_name(name) for name in values if isinstance(name, str))
    tenant = account.get("tenantId")
    return Member(user, id_, tuple(name for name in names if name), tenant.lower() if isinstance(tenant, str) else "")


class RosterTurns:
    """Takes turns, and when one asks for rosters also the turn that follows from them."""

    def __init__(self, turns: DrawnTurns, roster: RosterReader) -> None:
        self._turns, self._read = turns, roster

    async def take(self, event: Event, deliver: Deliver | None = None) -> list[Outgoing]:
        """Take a turn, and the one that a roster calls for. Rosters are read between the two, outside both."""
        outgoing = await self._turns.take(event, deliver)
        visible = _without_roster_requests(outgoing)
        for request in outgoing:
            if isinstance(request, ReadRoster):
                visible += _without_roster_requests(await self._turns.take(await self._answer(event, request), deliver))
        return visible

    async def _answer(self, event: Event, request: ReadRoster) -> RosterRead:
        slots = asyncio.Semaphore(MAX_CONCURRENT)
        rosters = await asyncio.gather(*(self._roster(place, slots) for place in request.places))
        # A channel may be shared with other organisations: their people are nobody here, whatever they are called.
        members = tuple(
            (place, member)
            for place, roster in zip(request.places, rosters, strict=True)
            for member in roster or ()
            if member.tenant in ("", event.who.tenant)
        )
        delivery = replace(event.delivery, activity=f"{event.delivery.activity}:roster")
        return RosterRead(event.who, delivery, request.code, request.names, members, rosters.count(None))

    async def _roster(self, place: Address, slots: asyncio.Semaphore) -> Sequence[Member] | None:
        try:
            # Waiting for a slot counts too: all places together take no longer.
            async with asyncio.timeout(TIMEOUT_SECONDS), slots:
                return await self._read(place)
        except TimeoutError:
            return None


def _without_roster_requests(outgoing: list[Outgoing]) -> list[Outgoing]:
    return [thing for thing in outgoing if not isinstance(thing, ReadRoster)]
