"""Speaking to the channel: one kept HTTP session for everything we send."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

import aiohttp
import orjson
from yarl import URL

from bot.teams import inbound, outbound, rosters
from bot.teams.bearer import Bearer, NoToken
from bot.teams.bodies import read_json
from bot.teams.inbound import Envelope
from bot.teams.pacing import Pacing
from bot.teams.reach import LOCAL, Reach
from bot.telemetry.logs import log
from bot.telemetry.metrics import SENDS
from bot.web.channel import SendOutcome, SendResult
from dialogs.events import Member
from dialogs.records import Address

LARGEST_ANSWER = 1 << 20
_JSON = {"Content-Type": "application/json"}
_TIMEOUT = aiohttp.ClientTimeout(total=10, connect=3)
# The only failures after which nothing can have arrived: there never was a connection.
_NOT_CONNECTED = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
_OUTCOMES = {
    403: SendOutcome.GONE,
    404: SendOutcome.GONE,
    408: SendOutcome.UNCLEAR,
    412: SendOutcome.LATER,
    429: SendOutcome.LATER,
}
_COUNTED = {SendOutcome.YES: "sent", SendOutcome.UNCLEAR: "unclear"}


@dataclass(frozen=True)
class _Heard:
    """What came back. `status` is 0 when nothing did; `body` is its JSON, None when there was none or too much."""

    sent: SendResult
    status: int = 0
    body: Any = None


def _conversation(service: str, conversation: str) -> str:
    return f"{service.rstrip('/')}/v3/conversations/{quote(conversation, safe='')}"


def _address(to: Envelope, activity: str | None) -> str:
    url = f"{_conversation(to.service_url, to.conversation.id)}/activities"
    return f"{url}/{quote(activity, safe='')}" if activity else url


class Connector:
    """Whatever we send, `reach` is asked where it goes: a kept address may have been changed, a new one made up.

    `bearer` gives our token, which only services see; without one nothing is shown.
    """

    def __init__(self, reach: Reach = LOCAL, bearer: Bearer | None = None, pacing: Pacing | None = None) -> None:
        self.reach = reach
        self._bearer = bearer
        self._session: aiohttp.ClientSession | None = None
        self._pacing = pacing or Pacing()

    async def open(self) -> None:
        self._session = aiohttp.ClientSession(
            timeout=_TIMEOUT,
            connector=aiohttp.TCPConnector(limit=0),
            cookie_jar=aiohttp.DummyCookieJar(),
            json_serialize_bytes=orjson.dumps,
        )

    async def close(self) -> None:
        if self._bearer:
            await self._bearer.close()
        if self._session:
            await self._session.close()
            self._session = None

    # Answering

    async def reply(self, to: Envelope, message: dict[str, Any]) -> bool:
        """Sends a message to the conversation it answers. False when it did not arrive; that is logged, not raised."""
        return await self.posted(to, message) is not None

    async def posted(self, to: Envelope, message: dict[str, Any]) -> str | None:
        """As `reply`; the id the message got, "" when the channel told none, None when it did not arrive."""
        heard = await self._answer(to, "POST", _address(to, to.id), message)
        if not _arrived(heard):
            return None
        match heard.body:
            case {"id": str(message_id)} if len(message_id) <= 256:
                return message_id
        return ""

    async def overwrite(self, to: Envelope, message_id: str, message: dict[str, Any]) -> bool:
        """Puts a message in the place of one of ours in this conversation."""
        return _arrived(await self._answer(to, "PUT", _address(to, message_id), message))

    async def replace(self, to: Envelope, message: dict[str, Any]) -> bool:
        """Puts a message in the place of the one that was pressed; a new one when that cannot be."""
        replaced = to.reply_to_id and await self.overwrite(to, to.reply_to_id, message)
        return bool(replaced) or await self.reply(to, message)

    async def _answer(self, to: Envelope, method: str, url: str, message: dict[str, Any]) -> _Heard:
        """Sends in the pace that Teams takes; what came back of the last try."""
        heard: _Heard | None = None

        async def send() -> SendResult:
            nonlocal heard
            heard = await self._send(method, url, message)
            return heard.sent

        tenant, _ = inbound.key(to)
        sent = await self._pacing.send(tenant, to.conversation.id, send)
        return replace(heard, sent=sent) if heard else _Heard(sent)

    async def upload(self, url: str, data: bytes, mime: str) -> bool:
        """Hands over a whole file to the address the channel gave for it."""
        whole = {"Content-Range": f"bytes 0-{len(data) - 1}/{len(data)}", "Content-Type": mime}
        if not self.reach.uploads(url):
            return _arrived(_counted(_Heard(_wrong_service())))
        # Such an address is signed: it goes out as it came, sign for sign.
        return _arrived(_counted(await self._request("PUT", URL(url, encoded=True), data=data, headers=whole)))

    # Speaking without being spoken to

    async def tell(self, to: Address, card: dict[str, Any], summary: str) -> SendResult:
        """Sends a card to a conversation. Never raises for what a network does."""
        url = f"{_conversation(to.service, to.conversation)}/activities"
        return (await self._send("POST", url, outbound.unasked(to, card, summary))).sent

    async def open_chat(self, tenant: str, to: Address) -> tuple[SendResult, Address | None]:
        """Makes somebody's own chat with us when it was not there; `to` has everything but a conversation."""
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
        return SendResult(SendOutcome.UNCLEAR, "answer"), None

    async def roster(self, place: Address) -> Sequence[Member] | None:
        """Reads who is in a channel or group chat; None when that could not be had."""
        url = _conversation(place.service, place.conversation.partition(";messageid=")[0])

        async def get(what: str, query: Mapping[str, str]) -> tuple[int, Any]:
            heard = await self._call("GET", f"{url}/{what}", params=query)
            if not _arrived(heard):
                log().warning("roster-failed", reason=heard.sent.reason)
            return heard.status, heard.body

        return await rosters.read(get)

    # The wire

    async def _send(self, method: str, url: str, message: dict[str, Any]) -> _Heard:
        body = orjson.dumps(message)
        if not outbound.fits(body):
            return _counted(_Heard(SendResult(SendOutcome.REFUSED, "size")))
        return _counted(await self._call(method, url, data=body, headers=_JSON))

    async def _call(self, method: str, url: str, **what: Any) -> _Heard:
        """Asks a service, with our token. One that is refused (401) is forgotten, and one more is tried."""
        if not self.reach.services(url):
            return _Heard(_wrong_service())
        if self._bearer is None:
            return await self._request(method, url, **what)
        try:
            token = await self._bearer.get()
            heard = await self._request(method, url, token, **what)
            if heard.status == 401 and self._bearer.forget(token):
                heard = await self._request(method, url, await self._bearer.get(), **what)
        except NoToken:
            return _Heard(SendResult(SendOutcome.LATER, "token"))
        return heard

    async def _request(self, method: str, url: str | URL, token: str = "", **what: Any) -> _Heard:
        assert self._session is not None
        if token:
            what["headers"] = what.get("headers", {}) | {"Authorization": f"Bearer {token}"}
        heard: _Heard | None = None
        try:
            async with self._session.request(method, url, allow_redirects=False, **what) as response:
                heard = _heard(response)
                return replace(heard, body=await _json(response))
        except aiohttp.InvalidURL:
            return _Heard(SendResult(SendOutcome.REFUSED, "url"))
        except _NOT_CONNECTED as error:
            return _Heard(SendResult(SendOutcome.LATER, type(error).__name__))
        except (aiohttp.ClientError, TimeoutError) as error:
            # The status says what became of it, though the rest of the answer got lost.
            return heard or _Heard(SendResult(SendOutcome.UNCLEAR, type(error).__name__))


def _arrived(heard: _Heard) -> bool:
    return heard.sent.outcome is SendOutcome.YES


def _counted(heard: _Heard) -> _Heard:
    SENDS.labels(_COUNTED.get(heard.sent.outcome, "refused")).inc()
    if not _arrived(heard):
        log().warning("send-failed", reason=heard.sent.reason)
    return heard


def _wrong_service() -> SendResult:
    """An address outside our reach: whoever gave it is wrong, and nothing of ours goes there."""
    return SendResult(SendOutcome.REFUSED, "service")


def _heard(response: aiohttp.ClientResponse) -> _Heard:
    status = response.status
    if status < 300:
        outcome = SendOutcome.YES
    else:
        # A redirect is refused as well: it would carry what we say to a place nobody checked.
        outcome = SendOutcome.UNCLEAR if status >= 500 else _OUTCOMES.get(status, SendOutcome.REFUSED)
    return _Heard(SendResult(outcome, str(status), _wait(response.headers.get("Retry-After", ""))), status)


def _wait(retry_after: str) -> float | None:
    """Seconds; Teams sends no dates."""
    return float(retry_after) if retry_after.isascii() and retry_after.isdecimal() and len(retry_after) < 7 else None


async def _json(response: aiohttp.ClientResponse) -> Any:
    try:
        return await read_json(response, LARGEST_ANSWER)
    except ValueError:
        return None
