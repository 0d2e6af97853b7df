"""Speaking to the channel: one kept HTTP session for everything we send."""

from typing import Any
from urllib.parse import quote

import aiohttp

from bot.logs import log
from bot.metrics import SENDS
from bot.teams.inbound import Envelope

_TIMEOUT = aiohttp.ClientTimeout(total=10, connect=3)


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
        assert self._session is not None
        conversation = quote(to.conversation.id, safe="")
        url = f"{to.service_url.rstrip('/')}/v3/conversations/{conversation}/activities"
        if to.id:
            url += f"/{quote(to.id, safe='')}"
        try:
            async with self._session.post(url, json=message, allow_redirects=False) as response:
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
