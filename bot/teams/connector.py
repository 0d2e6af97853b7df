"""The client of the channel's REST API: one HTTP session for everything we send."""

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
from bot.teams.reach import LOCAL, Reach, is_own_chat
from bot.telemetry.logs import log
from bot.telemetry.metrics import SENDS
from bot.web.channel import SendOutcome, SendResult
from dialogs.events import Member
from dialogs.records import Address

MAX_ANSWER_BYTES = 1 << 20
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
# A gateway's failures: it seldom passed the message on.
_PASSING = frozenset({502, 503, 504})
_METRIC_LABELS = {SendOutcome.YES: "sent", SendOutcome.UNCLEAR: "unclear"}


@dataclass(frozen=True)
class _Result:
    """The result of a request. `status` is 0 when nothing came back; `body` is JSON, None when none or too large."""

    sent: SendResult
    status: int = 0
    body: Any = None


def _conversation(service: str, conversation: str) -> str:
    return f"{service.rstrip('/')}/v3/conversations/{quote(conversation, safe='')}"


def _address(to: Envelope, activity: str | None) -> str:
    url = f"{_conversation(to.service_url, to.conversation.id)}/activities"
    return f"{url}/{quote(activity, safe='')}" if activity else url


class Connector:
    """Every request is checked against `reach` first: a stored address may have been changed, a new one made up.

    `bearer` gives our token, which only services see; without one requests carry no token.
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
        """Send a message to the conversation it answers. False when it did not arrive; that is logged, not raised."""
        return await self.post(to, message) is not None

    async def post(self, to: Envelope, message: dict[str, Any]) -> str | None:
        """Send as `reply`; return the id of the message, "" when the channel gave none, None when it did not arrive."""
        result = await self._answer(to, "POST", _address(to, to.id), message)
        if not _arrived(result):
            return None
        match result.body:
            case {"id": str(message_id)} if len(message_id) <= 256:
                return message_id
        return ""

    async def overwrite(self, to: Envelope, message_id: str, message: dict[str, Any]) -> SendOutcome:
        """Replace one of our messages in this conversation."""
        return (await self._answer(to, "PUT", _address(to, message_id), message)).sent.outcome

    async def replace(self, to: Envelope, message: dict[str, Any]) -> bool:
        """Replace the message that was pressed; send a new one when that fails."""
        if to.reply_to_id and await self.overwrite(to, to.reply_to_id, message) is SendOutcome.YES:
            return True
        return await self.reply(to, message)

    async def _answer(self, to: Envelope, method: str, url: str, message: dict[str, Any]) -> _Result:
        """Send at the pace that Teams accepts; return the result of the last try."""
        result: _Result | None = None

        async def send() -> SendResult:
            nonlocal result
            result = await self._send(method, url, message)
            return result.sent

        tenant, _ = inbound.person_key(to)
        sent = await self._pacing.send(tenant, to.conversation.id, send)
        return replace(result, sent=sent) if result else _Result(sent)

    async def upload(self, url: str, data: bytes, mime: str) -> bool:
        """Upload a whole file to the address the channel gave for it. False when that failed."""
        whole = {"Content-Range": f"bytes 0-{len(data) - 1}/{len(data)}", "Content-Type": mime}
        if not self.reach.uploads(url):
            return _arrived(_count(_Result(_wrong_service())))
        # Such an address is signed: it goes out as it came, sign for sign.
        return _arrived(_count(await self._request("PUT", URL(url, encoded=True), data=data, headers=whole)))

    # Proactive messages

    async def tell(self, to: Address, card: dict[str, Any], summary: str) -> SendResult:
        """Send a card to somebody's own chat, and nowhere else. Never raises for network errors."""
        if not is_own_chat(to.conversation):
            return _count(_Result(SendResult(SendOutcome.GONE, "shared"))).sent
        url = f"{_conversation(to.service, to.conversation)}/activities"
        return (await self._send("POST", url, outbound.proactive_message(to, card, summary))).sent

    async def open_chat(self, tenant: str, to: Address) -> tuple[SendResult, Address | None]:
        """Create somebody's personal chat with us, or find it; `to` has everything but a conversation."""
        # Without the tenant in channelData Teams answers that it could not parse the tenant id.
        body = {
            "bot": {"id": to.bot},
            "members": [{"id": to.account}],
            "isGroup": False,
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
        }
        result = await self._call("POST", f"{to.service.rstrip('/')}/v3/conversations", json=body)
        if not _arrived(result):
            log().warning("open-chat-failed", reason=result.sent.reason)
            return result.sent, None
        match result.body:
            case {"id": str(conversation)} if 0 < len(conversation) <= 256:
                return result.sent, replace(to, conversation=conversation)
        return SendResult(SendOutcome.UNCLEAR, "answer"), None

    async def read_roster(self, place: Address) -> Sequence[Member] | None:
        """Read who is in a channel or group chat; None when that failed."""
        url = _conversation(place.service, place.conversation.partition(";messageid=")[0])

        async def get(path: str, query: Mapping[str, str]) -> tuple[int, Any]:
            result = await self._call("GET", f"{url}/{path}", params=query)
            if not _arrived(result):
                log().warning("roster-failed", reason=result.sent.reason)
            return result.status, result.body

        return await rosters.read_members(get)

    # The wire

    async def _send(self, method: str, url: str, message: dict[str, Any]) -> _Result:
        body = orjson.dumps(message)
        if not outbound.fits(body):
            return _count(_Result(SendResult(SendOutcome.REFUSED, "size")))
        if len(body) > outbound.CARD_BUDGET:
            log().warning("card-over-budget", number=len(body))
        return _count(await self._call(method, url, data=body, headers=_JSON))

    async def _call(self, method: str, url: str, **what: Any) -> _Result:
        """Call a service with our token. A token that is refused (401) is dropped, and one more is tried."""
        if not self.reach.services(url):
            return _Result(_wrong_service())
        if self._bearer is None:
            return await self._request(method, url, **what)
        try:
            token = await self._bearer.get()
            result = await self._request(method, url, token, **what)
            if result.status == 401 and self._bearer.forget(token):
                result = await self._request(method, url, await self._bearer.get(), **what)
        except NoToken:
            return _Result(SendResult(SendOutcome.LATER, "token"))
        return result

    async def _request(self, method: str, url: str | URL, token: str = "", **what: Any) -> _Result:
        assert self._session is not None
        if token:
            what["headers"] = what.get("headers", {}) | {"Authorization": f"Bearer {token}"}
        result: _Result | None = None
        try:
            async with self._session.request(method, url, allow_redirects=False, **what) as response:
                result = _to_result(response)
                return replace(result, body=await _json(response))
        except aiohttp.InvalidURL:
            return _Result(SendResult(SendOutcome.REFUSED, "url"))
        except _NOT_CONNECTED as error:
            return _Result(SendResult(SendOutcome.LATER, type(error).__name__))
        except (aiohttp.ClientError, TimeoutError) as error:
            # The status says what became of it, though the rest of the answer got lost.
            return result or _Result(SendResult(SendOutcome.UNCLEAR, type(error).__name__))


def _arrived(result: _Result) -> bool:
    return result.sent.outcome is SendOutcome.YES


def _count(result: _Result) -> _Result:
    SENDS.labels(_METRIC_LABELS.get(result.sent.outcome, "refused")).inc()
    if not _arrived(result):
        log().warning("send-failed", reason=result.sent.reason)
    return result


def _wrong_service() -> SendResult:
    # An address outside our reach: whoever gave it is wrong, and nothing of ours goes there.
    return SendResult(SendOutcome.REFUSED, "service")


def _to_result(response: aiohttp.ClientResponse) -> _Result:
    status = response.status
    if status < 300:
        outcome = SendOutcome.YES
    else:
        # A redirect is refused as well: it would carry our message to an address nobody checked.
        outcome = SendOutcome.UNCLEAR if status >= 500 else _OUTCOMES.get(status, SendOutcome.REFUSED)
    wait = _wait(response.headers.get("Retry-After", ""))
    return _Result(SendResult(outcome, str(status), wait, passing=status in _PASSING), status)


def _wait(retry_after: str) -> float | None:
    """Read `Retry-After` in seconds; Teams sends no dates."""
    return float(retry_after) if retry_after.isascii() and retry_after.isdecimal() and len(retry_after) < 7 else None


async def _json(response: aiohttp.ClientResponse) -> Any:
    try:
        return await read_json(response, MAX_ANSWER_BYTES)
    except ValueError:
        return None
