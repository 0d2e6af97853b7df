"""Speaking to the channel: one kept HTTP session for everything we send."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

import aiohttp
import orjson

from bot.channel import Arrival, Messenger, Sent
from bot.logs import log
from bot.metrics import SENDS
from bot.teams import outbound, rosters
from bot.teams.inbound import Envelope, is_here
from dialogs.events import Member
from dialogs.records import Address

LARGEST_ANSWER = 1 << 20
_TIMEOUT = aiohttp.ClientTimeout(total=10, connect=3)
# The only failures after which nothing can have arrived: there never was a connection.
_NOT_CONNECTED = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
_ARRIVALS = {403: Arrival.GONE, 404: Arrival.GONE, 408: Arrival.UNCLEAR, 412: Arrival.LATER, 429: Arrival.LATER}
_COUNTED = {Arrival.YES: "sent", Arrival.UNCLEAR: "unclear"}


@dataclass(frozen=True)
class _Heard:
    """What came back. `status` is 0 when nothing did; `body` is its JSON, None when there was none or too much."""

    sent: Sent
    status: int = 0
    body: Any = None


def _conversation(service: str, conversation: str) -> str:
    return f"{service.rstrip('/')}/v3/conversations/{quote(conversation, safe='')}"


def _address(to: Envelope, activity: str | None) -> str:
    url = f"{_conversation(to.service_url, to.conversation.id)}/activities"
    return f"{url}/{quote(activity, safe='')}" if activity else url


class Connector(Messenger):
    """Answers go where a checked activity came from; before we speak of our own accord the address is checked again."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    async def open(self) -> None:
        self._session = aiohttp.ClientSession(
            timeout=_TIMEOUT,
            connector=aiohttp.TCPConnector(limit=0),
            cookie_jar=aiohttp.DummyCookieJar(),
            json_serialize_bytes=orjson.dumps,
        )

    async def close(self) -> None:
        if self._session:
            await self._session.close()
            self._session = None

    # Answering

    async def reply(self, to: Envelope, message: dict[str, Any]) -> bool:
        """Sends a message to the conversation it answers. False when it did not arrive; that is logged, not raised."""
        return await self.posted(to, message) is not None

    async def posted(self, to: Envelope, message: dict[str, Any]) -> str | None:
        """As `reply`; the id the message got, "" when the channel told none, None when it did not arrive."""
        heard = await self._send("POST", _address(to, to.id), json=message)
        if not _arrived(heard):
            return None
        match heard.body:
            case {"id": str(message_id)} if len(message_id) <= 256:
                return message_id
        return ""

    async def overwrite(self, to: Envelope, message_id: str, message: dict[str, Any]) -> bool:
        """Puts a message in the place of one of ours in this conversation."""
        return _arrived(await self._send("PUT", _address(to, message_id), json=message))

    async def replace(self, to: Envelope, message: dict[str, Any]) -> bool:
        """Puts a message in the place of the one that was pressed; a new one when that cannot be."""
        replaced = to.reply_to_id and await self.overwrite(to, to.reply_to_id, message)
        return bool(replaced) or await self.reply(to, message)

    async def upload(self, url: str, data: bytes, mime: str) -> bool:
        """Hands over a whole file to the address the channel gave for it."""
        whole = {"Content-Range": f"bytes 0-{len(data) - 1}/{len(data)}", "Content-Type": mime}
        return _arrived(await self._send("PUT", url, data=data, headers=whole))

    # Speaking without being spoken to

    async def tell(self, to: Address, card: dict[str, Any], summary: str) -> Sent:
        if not is_here(to.service):
            return _wrong_service()
        url = f"{_conversation(to.service, to.conversation)}/activities"
        return (await self._send("POST", url, json=outbound.unasked(to, card, summary))).sent

    async def open_chat(self, tenant: str, to: Address) -> tuple[Sent, Address | None]:
        if not is_here(to.service):
            return _wrong_service(), None
        # Without the tenant in channelData Teams answers that it could not parse the tenant id.
        asked = {
            "bot": {"id": to.bot},
            "members": [{"id": to.account}],
            "isGroup": False,
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
        }
        heard = await self._call("POST", f"{to.service.rstrip('/')}/v3/conversations", json=asked)
        if not _arrived(heard):
            log().warning("open-chat-failed", reason=heard.sent.reason)
            return heard.sent, None
        match heard.body:
            case {"id": str(conversation)} if 0 < len(conversation) <= 256:
                return heard.sent, replace(to, conversation=conversation)
        return Sent(Arrival.UNCLEAR, "answer"), None

    async def roster(self, place: Address) -> Sequence[Member] | None:
        if not is_here(place.service):
            log().warning("roster-failed", reason=_wrong_service().reason)
            return None
        url = _conversation(place.service, place.conversation.partition(";messageid=")[0])

        async def get(what: str, query: Mapping[str, str]) -> tuple[int, Any]:
            heard = await self._call("GET", f"{url}/{what}", params=query)
            if not _arrived(heard):
                log().warning("roster-failed", reason=heard.sent.reason)
            return heard.status, heard.body

        return await rosters.read(get)

    # The wire

    async def _send(self, method: str, url: str, **what: Any) -> _Heard:
        heard = await self._call(method, url, **what)
        SENDS.labels(_COUNTED.get(heard.sent.arrival, "refused")).inc()
        if not _arrived(heard):
            log().warning("send-failed", reason=heard.sent.reason)
        return heard

    async def _call(self, method: str, url: str, **what: Any) -> _Heard:
        assert self._session is not None
        heard: _Heard | None = None
        try:
            async with self._session.request(method, url, allow_redirects=False, **what) as response:
                heard = _heard(response)
                return replace(heard, body=await _json(response))
        except aiohttp.InvalidURL:
            return _Heard(Sent(Arrival.REFUSED, "url"))
        except _NOT_CONNECTED as error:
            return _Heard(Sent(Arrival.LATER, type(error).__name__))
        except (aiohttp.ClientError, TimeoutError) as error:
            # The status says what became of it, though the rest of the answer got lost.
            return heard or _Heard(Sent(Arrival.UNCLEAR, type(error).__name__))


def _arrived(heard: _Heard) -> bool:
    return heard.sent.arrival is Arrival.YES


def _wrong_service() -> Sent:
    """A kept address that leads away from this machine: the record is wrong, and nothing of ours goes there."""
    return Sent(Arrival.REFUSED, "service")


def _heard(response: aiohttp.ClientResponse) -> _Heard:
    status = response.status
    if status < 300:
        arrival = Arrival.YES
    else:
        # A redirect is refused as well: it would carry what we say to a place nobody checked.
        arrival = Arrival.UNCLEAR if status >= 500 else _ARRIVALS.get(status, Arrival.REFUSED)
    return _Heard(Sent(arrival, str(status), _wait(response.headers.get("Retry-After", ""))), status)


def _wait(retry_after: str) -> float | None:
    """Seconds; Teams sends no dates."""
    return float(retry_after) if retry_after.isascii() and retry_after.isdecimal() and len(retry_after) < 7 else None


async def _json(response: aiohttp.ClientResponse) -> Any:
    body = bytearray()
    async for part in response.content.iter_any():
        body += part
        if len(body) > LARGEST_ANSWER:
            return None
    try:
        return orjson.loads(body)
    except ValueError:
        return None
