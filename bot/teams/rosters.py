"""Who is in a channel or group chat, and the turn that asks for it."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.teams.drawing import Deliver, DrawnTurns, Outgoing
from bot.teams.naming import tidy
from dialogs.effects import ReadRoster
from dialogs.events import Event, Member, RosterRead
from dialogs.records import Address

# The most the service gives at once, and as many people as we are willing to look through: 10 000.
PAGE, MOST_PAGES = 500, 20
# Teams waits ten seconds for us, and there is a turn to take after this.
PATIENCE = 6.0
# Of a round that was announced in many places, so many are asked at once.
AT_ONCE = 5

# Asks the place for one of its lists; gives the HTTP status (0 when nothing came back) and the JSON.
Get = Callable[[str, Mapping[str, str]], Awaitable[tuple[int, Any]]]
# Everybody of a place; None when that could not be had.
Roster = Callable[[Address], Awaitable[Sequence[Member] | None]]


async def read(get: Get) -> Sequence[Member] | None:
    """Everybody of a place that has a directory id, once. None when it, or a part of it, could not be had.

    Beyond 20 pages the rest is left out. Services without pages (404, 405) are asked for the list at once.
    """
    found: dict[str, Member] = {}
    token: Any = ""
    for _ in range(MOST_PAGES):
        query = {"pageSize": str(PAGE)} | ({"continuationToken": token} if token else {})
        status, page = await get("pagedmembers", query)
        if status in (404, 405) and not token:
            status, everybody = await get("members", {})
            page = {"members": everybody}
        if status != 200 or not isinstance(page, dict) or not isinstance(page.get("members"), list):
            return None
        for account in page["members"]:
            if member := _member(account):
                found.setdefault(member.user, member)
        token = page.get("continuationToken")
        if not isinstance(token, str) or not token:
            break
    return tuple(found.values())


def _member(account: Any) -> Member | None:
    """Somebody of the list, or None for who has no directory id: a bot, or something that is not whole."""
    if not isinstance(account, dict):
        return None
    user, id_ = account.get("aadObjectId") or account.get("objectId"), account.get("id")
    if not (isinstance(user, str) and 0 < len(user) <= 64 and isinstance(id_, str) and 0 < len(id_) <= 256):
        return None
    known = (account.get(key) for key in ("name", "email", "userPrincipalName"))
    # The mail address often is the login name too.
    names = dict.fromkeys(tidy(name) for name in known if isinstance(name, str))
    return Member(user, id_, tuple(name for name in names if name))


class Rosters:
    """Takes turns, and when one asks for rosters the turn that follows from them."""

    def __init__(self, turns: DrawnTurns, roster: Roster) -> None:
        self._turns, self._read = turns, roster

    async def take(self, event: Event, deliver: Deliver | None = None) -> list[Outgoing]:
        """As `DrawnTurns.take`, without what is not for the eye. Rosters are fetched between the turns, in neither."""
        outgoing = await self._turns.take(event, deliver)
        shown = _for_the_eye(outgoing)
        for wanted in outgoing:
            if isinstance(wanted, ReadRoster):
                shown += _for_the_eye(await self._turns.take(await self._answer(event, wanted), deliver))
        return shown

    async def _answer(self, event: Event, wanted: ReadRoster) -> RosterRead:
        room = asyncio.Semaphore(AT_ONCE)
        rosters = await asyncio.gather(*(self._roster(place, room) for place in wanted.places))
        known = tuple(
            (place, member) for place, roster in zip(wanted.places, rosters, strict=True) for member in roster or ()
        )
        told = replace(event.delivery, activity=f"{event.delivery.activity}:roster")
        return RosterRead(event.who, told, wanted.code, wanted.names, known, rosters.count(None))

    async def _roster(self, place: Address, room: asyncio.Semaphore) -> Sequence[Member] | None:
        try:
            # Waiting for room is part of the patience: all places together take no longer.
            async with asyncio.timeout(PATIENCE), room:
                return await self._read(place)
        except TimeoutError:
            return None


def _for_the_eye(outgoing: list[Outgoing]) -> list[Outgoing]:
    return [thing for thing in outgoing if not isinstance(thing, ReadRoster)]
