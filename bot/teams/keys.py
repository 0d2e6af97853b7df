"""The keys with which the channel signs: fetched from its OpenID document, kept for a day."""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
import jwt
from yarl import URL

from bot.teams.bodies import read_json
from bot.telemetry.logs import log
from bot.telemetry.metrics import KEY_FETCHES

OPENID = "https://login.botframework.com/v1/.well-known/openidconfiguration"

KEPT = 24 * 3600.0
# Strangers can make up names of keys, so an unknown one makes us look at most this often (seconds). Keys are published
# well before they are used; at worst a new one waits this long.
REST, REST_AFTER_FAILURE = 300.0, 30.0
LARGEST = 1 << 20
SHORTEST_KEY = 2048
_TIMEOUT = aiohttp.ClientTimeout(total=5, connect=3)


@dataclass(frozen=True, eq=False)
class Key:
    """A key and the channels it may sign for."""

    jwk: jwt.PyJWK
    endorsements: frozenset[str]


class Unread(Exception):
    """The keys could not be had; the message is one word."""


class Keys:
    """What is old or unknown is looked up, one look at a time. While the key server is down the old ones stay."""

    def __init__(self, openid: str = OPENID, now: Callable[[], float] = time.monotonic) -> None:
        self._openid, self._now = URL(openid), now
        self._session: aiohttp.ClientSession | None = None
        self._keys: Mapping[str, Key] = {}
        self._old_at = self._not_before = float("-inf")
        self._one_at_a_time = asyncio.Lock()

    async def open(self) -> None:
        self._session = aiohttp.ClientSession(timeout=_TIMEOUT, cookie_jar=aiohttp.DummyCookieJar())

    async def close(self) -> None:
        if self._session:
            await self._session.close()
            self._session = None

    @property
    def none(self) -> bool:
        """Whether there is no key at all, so that nothing can be judged."""
        return not self._keys

    async def find(self, kid: str) -> Key | None:
        """The key of this name; the same object until the keys are looked up again. Never raises."""
        if self._due(kid):
            async with self._one_at_a_time:
                # Who waited may find that somebody else brought it.
                if self._due(kid):
                    await self._renew()
        return self._keys.get(kid)

    def _due(self, kid: str) -> bool:
        now = self._now()
        return now >= self._not_before and (kid not in self._keys or now >= self._old_at)

    async def _renew(self) -> None:
        try:
            self._keys = await self.fetch()
        except (Unread, aiohttp.ClientError, TimeoutError) as error:
            self._not_before = self._now() + REST_AFTER_FAILURE
            KEY_FETCHES.labels("failed").inc()
            log().warning("keys-failed", reason=str(error) if isinstance(error, Unread) else type(error).__name__)
            return
        self._not_before, self._old_at = self._now() + REST, self._now() + KEPT
        KEY_FETCHES.labels("fetched").inc()

    async def fetch(self) -> Mapping[str, Key]:
        """What is published now; nothing is kept. Raises Unread, ClientError or TimeoutError."""
        document = await self._get(self._openid)
        try:
            where = URL(str(document.get("jwks_uri")))
            beside = where.origin() == self._openid.origin()
        except ValueError as fault:
            raise Unread("document") from fault
        # On another host would be at a place nobody allowed us to go.
        if not beside:
            raise Unread("origin")
        listed = (await self._get(where)).get("keys")
        keys = {kid: key for kid, key in map(_key, listed if isinstance(listed, list) else []) if key}
        if not keys:
            raise Unread("empty")
        return keys

    async def _get(self, url: URL) -> dict[str, Any]:
        assert self._session is not None
        async with self._session.get(url, allow_redirects=False) as response:
            if response.status != 200:
                raise Unread(str(response.status))
            try:
                found = await read_json(response, LARGEST)
            except ValueError as fault:
                raise Unread("json") from fault
        if not isinstance(found, dict):
            raise Unread("shape")
        return found


def _key(listed: Any) -> tuple[str, Key | None]:
    """One of the list with its name; None when it is not whole, no RSA key, or too short."""
    match listed:
        case {"kid": str(kid), "kty": "RSA", "endorsements": [*endorsements]} if kid:
            try:
                jwk = jwt.PyJWK(listed, "RS256")
            except (jwt.PyJWTError, ValueError, TypeError, KeyError):
                return kid, None
            if jwk.key.key_size < SHORTEST_KEY:
                return kid, None
            return kid, Key(jwk, frozenset(name for name in endorsements if isinstance(name, str)))
    return "", None
