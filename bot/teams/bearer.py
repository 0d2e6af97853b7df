"""Our own access token for the channel: one for the whole process, renewed before it expires."""

import asyncio
import time
from collections.abc import Callable, Mapping
from typing import Any

from bot.telemetry.logs import log
from bot.telemetry.metrics import TOKEN_FETCHES

# Fetches a new token. It blocks, so it is called in a thread. Returns the answer of OAuth: `access_token` and
# `expires_in` (seconds), or `error` as one word.
Fetch = Callable[[], Mapping[str, Any]]

# Seconds before it expires from which a token is renewed, and from which it is no longer used.
RENEW_BEFORE_END, UNUSED_BEFORE_END = 600.0, 30.0
# The login server is not asked more often: after a failure, and for a token that was refused.
RETRY_AFTER_FAILURE, RETRY_AFTER_REFUSAL = 30.0, 60.0


class NoToken(Exception):
    """There is no token now, so nothing can be sent."""


class _Refusal(Exception):
    """The answer of the login server holds no token; the message is its one word for why."""


class Bearer:
    """Caches the token. One fetch runs at a time and is shared; nobody waits for it while a token still works."""

    def __init__(self, fetch: Fetch, now: Callable[[], float] = time.monotonic) -> None:
        self._fetch, self._now = fetch, now
        self._token = ""
        self._expires_at = self._renew_at = self._not_before = self._refused_until = float("-inf")
        self._fetching: asyncio.Task[None] | None = None

    async def get(self) -> str:
        """Return a token that works now, fetched when needed. Raises NoToken."""
        now = self._now()
        if now >= self._renew_at and now >= self._not_before and self._fetching is None:
            self._fetching = asyncio.create_task(self._renew())
        if now >= self._expires_at and self._fetching:
            # Who gives up waiting does not end it for the others.
            await asyncio.shield(self._fetching)
        if self._now() >= self._expires_at:
            raise NoToken
        return self._token

    def forget(self, token: str) -> bool:
        """Drop a token that the channel refused; return whether it makes sense to try once more with another.

        A channel that refuses every token must not make us ask the login server for one each time we send.
        """
        if token != self._token:
            return True
        if self._now() < self._refused_until:
            return False
        self._token = ""
        self._expires_at = self._renew_at = float("-inf")
        self._refused_until = self._now() + RETRY_AFTER_REFUSAL
        return True

    async def close(self) -> None:
        if self._fetching:
            self._fetching.cancel()
            await asyncio.gather(self._fetching, return_exceptions=True)

    async def _renew(self) -> None:
        began = self._now()
        try:
            response = await asyncio.to_thread(self._fetch)
            token, lifetime = response.get("access_token"), float(response.get("expires_in", 0))
            if not isinstance(token, str) or not token or lifetime <= 0:
                raise _Refusal(str(response.get("error", "empty"))[:64])
        except Exception as error:
            # Whatever a library raises here, the token we have stays; what it says may hold more than we want to log.
            self._not_before = self._now() + RETRY_AFTER_FAILURE
            TOKEN_FETCHES.labels("failed").inc()
            reason = str(error) if isinstance(error, _Refusal) else type(error).__name__
            log().warning("token-failed", reason=reason)
        else:
            self._token = token
            self._expires_at = began + lifetime - min(UNUSED_BEFORE_END, lifetime / 10)
            self._renew_at = began + max(lifetime - RENEW_BEFORE_END, lifetime / 2)
            TOKEN_FETCHES.labels("fetched").inc()
        finally:
            self._fetching = None
