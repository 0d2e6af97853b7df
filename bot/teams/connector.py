"""Speaking to the channel: one kept HTTP session for everything we send."""

from typing import Any
from urllib.parse import quote

import aiohttp

from bot.logs import log
from bot.metrics import SENDS
from bot.teams.inbound import Envelope

_TIMEOUT = aiohttp.ClientTimeout(total=10, connect=3)


def _address(to: Envelope, activity: str | None) -> str:
    conversation = quote(to.conversation.id, safe="")
    url = f"{to.service_url.rstrip('/')}/v3/conversations/{conversation}/activities"
    return f"{url}/{quote(activity, safe='')}" if activity else url


class Connector:
    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    async def open(self) -> None:
        self._session = aiohttp.ClientSession(
            timeout=_TIMEOUT, connector=aiohttp.TCPConnector(limit=0), cookie_jar=aiohttp.DummyCookieJar()
        )

    async def close(self) -> None:
        if self._session:
            await self._session.close()
            self._session = None

    async def reply(self, to: Envelope, message: dict[str, Any]) -> bool:
        """Sends a message to the conversation it answers. False when it did not arrive; that is logged, not raised."""
        return await self._send("POST", _address(to, to.id), json=message)

    async def replace(self, to: Envelope, message: dict[str, Any]) -> bool:
        """Puts a message in the place of the one that was pressed; a new one when that cannot be."""
        replaced = to.reply_to_id and await self._send("PUT", _address(to, to.reply_to_id), json=message)
        return bool(replaced) or await self.reply(to, message)

    async def upload(self, url: str, data: bytes) -> bool:
        """Hands over a whole file to the address the channel gave for it."""
        whole = {"Content-Range": f"bytes 0-{len(data) - 1}/{len(data)}", "Content-Type": "application/pdf"}
        return await self._send("PUT", url, data=data, headers=whole)

    async def _send(self, method: str, url: str, **what: Any) -> bool:
        assert self._session is not None
        try:
            async with self._session.request(method, url, allow_redirects=False, **what) as response:
                await response.read()
                if response.status < 300:
                    SENDS.labels("sent").inc()
                    return True
                SENDS.labels("refused").inc()
                log().warning("send-failed", status=response.status)
        except (aiohttp.ClientError, TimeoutError) as error:
            SENDS.labels("unclear").inc()
            log().warning("send-failed", error=type(error).__name__)
        return False
