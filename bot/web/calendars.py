"""Calendars to subscribe to: an address per person, signed with a secret of their own, for as long as they want it."""

import hmac
import re
from base64 import urlsafe_b64encode
from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from bot.turns import patiently
from bot.web.links import MayMakeFile, TooManyFiles, allow_all
from bot.web.rate_limits import MOST_KEYS, RateLimiter
from dialogs.ports import UnitsOfWork
from dialogs.records import CalendarAddress
from dialogs.texts.catalog import speech
from dialogs.usecases.calendars import Feed, read_feed
from dialogs.usecases.organisations import is_served
from dialogs.usecases.turn import Installation

# So many addresses that were not found before are looked up in so many seconds: calendars ask about once an hour.
STRANGERS = 20, 10
# Whose, which one, and the signature of both.
_TOKEN = re.compile(r"(?P<tenant>[0-9A-Za-z\-]{1,64})\.(?P<id>[0-9A-Za-z_\-]{1,64})\.(?P<sign>[0-9A-Za-z_\-]{43})")


@dataclass(frozen=True)
class OpenedCalendar:
    """What stands at an address now; `tag` changes when it does."""

    data: bytes
    tag: str


def calendar_link(base_url: str, tenant: str, address: CalendarAddress) -> str:
    """Return the address itself. Neither who somebody is nor the secret stands in it."""
    return f"{base_url}/calendar/{tenant}.{address.id}.{_sign(tenant, address)}.ics"


def _sign(tenant: str, address: CalendarAddress) -> str:
    signed = hmac.new(address.key.encode(), f"{tenant}.{address.id}".encode(), sha256).digest()
    return urlsafe_b64encode(signed).decode().rstrip("=")


class Calendars:
    """Nothing is changed and nobody is met here: a calendar asks, whoever it belongs to is not in their chat."""

    def __init__(
        self,
        installation: Installation,
        new_uow: UnitsOfWork,
        may_make_file: MayMakeFile = allow_all,
        strangers: RateLimiter | None = None,
    ) -> None:
        self._installation, self._new_uow, self._may_make_file = installation, new_uow, may_make_file
        # Nobody logs in here: what was not found before may be made up, and all of that has one limit.
        self._strangers = strangers or RateLimiter(*STRANGERS)
        # Hashes of what was found, the newest last.
        self._found: OrderedDict[bytes, None] = OrderedDict()

    async def _read(self, tenant: str, id: str, sign: str) -> Feed | None:
        async with self._new_uow(tenant) as uow:
            address = await uow.calendars.get(id)
            if not await is_served(self._installation, uow, tenant):
                return None
            if address is None or not hmac.compare_digest(_sign(tenant, address), sign):
                return None
            return await read_feed(self._installation, uow, address)

    async def open(self, token: str) -> OpenedCalendar | None:
        """Return the calendar at this address; None when it was withdrawn, or there never was one.

        Raises TooManyFiles.
        """
        found = _TOKEN.fullmatch(token)
        if found is None:
            return None
        digest = sha256(token.encode()).digest()
        if digest not in self._found and not self._strangers.allows(None):
            raise TooManyFiles
        if not self._may_make_file((found["tenant"], f"calendar {found['id']}")):
            raise TooManyFiles
        feed = await patiently(partial(self._read, **found.groupdict()))
        if feed is None:
            self._found.pop(digest, None)
            return None
        self._remember(digest)
        speak = speech(feed.language)
        items = [(item, speak("uvo-file-title", code=item.uvo.code)) for item in feed.items]
        # What writes calendars is loaded by who asks for one, not by each start.
        from bot.documents.calendar import calendar_feed  # noqa: PLC0415

        data = calendar_feed(items, speak("calendar-name"))
        return OpenedCalendar(data, sha256(data).hexdigest()[:32])

    def _remember(self, digest: bytes) -> None:
        self._found[digest] = None
        self._found.move_to_end(digest)
        if len(self._found) > MOST_KEYS:
            self._found.popitem(last=False)
