"""The keys with which the channel signs: fetched from its OpenID document, cached for a day."""

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

KEY_LIFETIME = 24 * 3600.0
# Seconds. Strangers can make up names of keys, so an unknown one makes us fetch at most this often. Keys are published
# well before they are used; at worst a new one waits this long.
MIN_REFRESH_INTERVAL, RETRY_AFTER_FAILURE = 300.0, 30.0
MAX_DOCUMENT_BYTES = 1 << 20
MIN_KEY_BITS = 2048
_TIMEOUT = aiohttp.ClientTimeout(total=5, connect=3)


@dataclass(frozen=True, eq=False)
class Key:
    """A key and the channels it may sign for."""

    jwk: jwt.PyJWK
    endorsements: frozenset[str]


class KeysUnavailable(Exception):
    """The keys could not be fetched; the message is one word."""


class Keys:
    """Caches the keys. They are fetched when old or when one is unknown; if that fails the old ones stay."""

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
    def is_empty(self) -> bool:
        """Tell whether there is no key at all, so that no token can be verified."""
        return not self._keys

    async def find(self, kid: str) -> Key | None:
        """Return the key with this id; the same object until the keys are fetched again. Never raises."""
        if self._due(kid):
            async with self._one_at_a_time:
                # Somebody else may have fetched it while we waited.
                if self._due(kid):
                    await self._renew()
        return self._keys.get(kid)

    def _due(self, kid: str) -> bool:
        now = self._now()
        return now >= self._not_before and (kid not in self._keys or now >= self._old_at)

    async def _renew(self) -> None:
        try:
            self._keys = await self.fetch()
        except (KeysUnavailable, aiohttp.ClientError, TimeoutError) as error:
            self._not_before = self._now() + RETRY_AFTER_FAILURE
            KEY_FETCHES.labels("failed").inc()
            log().warning(
                "keys-failed", reason=str(error) if isinstance(error, KeysUnavailable) else type(error).__name__
            )
            return
        self._not_before, self._old_at = self._now() + MIN_REFRESH_INTERVAL, self._now() + KEY_LIFETIME
        KEY_FETCHES.labels("fetched").inc()

    async def fetch(self) -> Mapping[str, Key]:
        """Fetch what is published now, without caching it. Raises KeysUnavailable, ClientError or TimeoutError."""
        document = await self._get(self._openid)
        try:
            url = URL(str(document.get("jwks_uri")))
            same_origin = url.origin() == self._openid.origin()
        except ValueError as fault:
            raise KeysUnavailable("document") from fault
        # Nobody allowed us to call another host.
        if not same_origin:
            raise KeysUnavailable("origin")
        entries = (await self._get(url)).get("keys")
        keys = {kid: key for kid, key in map(_read_key, entries if isinstance(entries, list) else []) if key}
        if not keys:
            raise KeysUnavailable("empty")
        return keys

    async def _get(self, url: URL) -> dict[str, Any]:
        assert self._session is not None
        async with self._session.get(url, allow_redirects=False) as response:
            if response.status != 200:
                raise KeysUnavailable(str(response.status))
            try:
                document = await read_json(response, MAX_DOCUMENT_BYTES)
            except ValueError as fault:
                raise KeysUnavailable("json") from fault
        if not isinstance(document, dict):
            raise KeysUnavailable("shape")
        return document


def _read_key(entry: Any) -> tuple[str, Key | None]:
    """Read one key of the list with its id; None when it is incomplete, no RSA key, or too short."""
    match entry:
        case {"kid": str(kid), "kty": "RSA", "endorsements": [*endorsements]} if kid:
            try:
                jwk = jwt.PyJWK(entry, "RS256")
            except (jwt.PyJWTError, ValueError, TypeError, KeyError):
                return kid, None
            if jwk.key.key_size < MIN_KEY_BITS:
                return kid, None
            return kid, Key(jwk, frozenset(name for name in endorsements if isinstance(name, str)))
    return "", None
