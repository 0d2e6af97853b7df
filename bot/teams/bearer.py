"""Our own token for speaking to the channel: one for the whole process, renewed before it is over."""

import asyncio
import time
from collections.abc import Callable, Mapping
from typing import Any

from bot.telemetry.logs import log
from bot.telemetry.metrics import TOKEN_FETCHES

# Asks for a new token. Blocks, so it is called in a thread. Gives what OAuth gives: `access_token` and `expires_in`
# (seconds), or `error` as one word.
Fetch = Callable[[], Mapping[str, Any]]

# Seconds: so long before its end a token is renewed, and so long before it no longer used.
EARLY, MARGIN = 600.0, 30.0
# The login server is not asked more often: after a failure, and for a token that was refused.
REST_AFTER_FAILURE, REST_AFTER_REFUSAL = 30.0, 60.0


class NoToken(Exception):
    """There is no token now; nothing can be sent."""


class _Refusal(Exception):
    """What the login server gave holds no token; the message is its one word for why."""


class Bearer:
    """One fetch at a time, which all who need it share. While a token still works nobody waits for the next one."""

    def __init__(self, fetch: Fetch, now: Callable[[], float] = time.monotonic) -> None:
        self._fetch, self._now = fetch, now
        self._token = ""
        self._over_at = self._renew_at = self._not_before = self._refused_until = float("-inf")
        self._fetching: asyncio.Task[None] | None = None

    async def get(self) -> str:
        """Raises NoToken."""
        now = self._now()
        if now >= self._renew_at and now >= self._not_before and self._fetching is None:
            self._fetching = asyncio.create_task(self._renew())
        if now >= self._over_at and self._fetching:
            # Who gives up waiting does not end it for the others.
            await asyncio.shield(self._fetching)
        if self._now() >= self._over_at:
            raise NoToken
        return self._token

    def forget(self, token: str) -> bool:
        """The channel refused this token. Whether it makes sense to get another and try once more.

        A channel that refuses every token must not make us ask the login server for one each time we speak.
        """
        if token != self._token:
            return True
        if self._now() < self._refused_until:
            return False
        self._token = ""
        self._over_at = self._renew_at = float("-inf")
        self._refused_until = self._now() + REST_AFTER_REFUSAL
        return True

    async def close(self) -> None:
        if self._fetching:
            self._fetching.cancel()
            await asyncio.gather(self._fetching, return_exceptions=True)

    async def _renew(self) -> None:
        began = self._now()
        try:
            found = await asyncio.to_thread(self._fetch)
            token, lasts = found.get("access_token"), float(found.get("expires_in", 0))
            if not isinstance(token, str) or not token or lasts <= 0:
                raise _Refusal(str(found.get("error", "empty"))[:64])
        except Exception as error:
            # Whatever a library raises here, the token we have stays; what it says may hold more than we want to log.
            self._not_before = self._now() + REST_AFTER_FAILURE
            TOKEN_FETCHES.labels("failed").inc()
            reason = str(error) if isinstance(error, _Refusal) else type(error).__name__
            log().warning("token-failed", reason=reason)
        else:
            self._token = token
            self._over_at = began + lasts - min(MARGIN, lasts / 10)
            self._renew_at = began + max(lasts - EARLY, lasts / 2)
            TOKEN_FETCHES.labels("fetched").inc()
        finally:
            self._fetching = None
