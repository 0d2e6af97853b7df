"""Who is calling (norms C1 to C8). Production takes Teams, and nobody else; for local mode see `local_callers`."""

import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import jwt

from bot.teams.inbound import Envelope, Refused
from bot.teams.keys import Key, Keys
from bot.teams.local_callers import CHANNEL, Check
from bot.teams.reach import Reach

# Of the channel, and of nobody else: the SDK also takes tokens that our own app id got from Entra ("emulator"), which
# say nothing about the service we then would answer.
ISSUER = "https://api.botframework.com"
LEEWAY = 300
_ALGORITHM = "RS256"
_REQUIRED = ["exp", "nbf", "iss", "aud"]
_MAX_REMEMBERED = 1_000
_REASONS: dict[type[jwt.PyJWTError], str] = {
    jwt.ExpiredSignatureError: "expired",
    jwt.ImmatureSignatureError: "early",
    jwt.InvalidAudienceError: "audience",
    jwt.InvalidIssuerError: "issuer",
    jwt.InvalidSignatureError: "signature",
    jwt.MissingRequiredClaimError: "claim",
}

# What somebody does, and waits to be answered for. Of all else Teams may tell without saying who did it.
_OF_SOMEBODY = frozenset({"message", "invoke"})


@dataclass(frozen=True)
class _VerifiedToken:
    """A token that was verified: by which key, for which service, until when (seconds since 1970)."""

    kid: str
    key: Key
    service: str
    until: float


class TeamsCallers:
    """Production: signed by the channel for us, from a service we speak to, from a tenant we serve, about a person.

    Valid tokens are remembered, because Teams sends one for as long as it lasts. That is sound: whether a token is
    valid follows from its bytes, our app id and the key, which do not change, and from the time, which is checked each
    time. When the keys were fetched again their tokens are verified again. Only hashes of valid tokens are kept, so
    strangers cannot fill the memory. What differs per delivery is in the activity, which is always checked.
    """

    def __init__(
        self, app_id: str, tenants: Collection[str], reach: Reach, keys: Keys, now: Callable[[], float] = time.time
    ) -> None:
        self._app_id, self._tenants, self._reach = app_id, frozenset(tenants), reach
        self._keys, self._now = keys, now
        self._verified_tokens: dict[bytes, _VerifiedToken] = {}

    def hear_also(self, tenants: Collection[str]) -> None:
        self._tenants |= frozenset(tenants)

    async def open(self) -> None:
        await self._keys.open()

    async def close(self) -> None:
        await self._keys.close()

    async def admit(self, headers: Mapping[str, str]) -> Check:
        scheme, _, token = headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Refused(401, "no-token")
        if not token.isascii():
            raise Refused(401, "token")
        verified = await self._find_or_verify(token)
        header_tenant = headers.get("x-ms-tenant-id", "")
        return lambda envelope: self._check(envelope, verified.service, header_tenant)

    async def _find_or_verify(self, token: str) -> _VerifiedToken:
        digest = sha256(token.encode()).digest()
        known = self._verified_tokens.get(digest)
        if known and self._now() < known.until and await self._keys.find(known.kid) is known.key:
            return known
        self._verified_tokens.pop(digest, None)
        verified = await self._verify(token)
        if len(self._verified_tokens) >= _MAX_REMEMBERED:
            del self._verified_tokens[next(iter(self._verified_tokens))]
        self._verified_tokens[digest] = verified
        return verified

    async def _verify(self, token: str) -> _VerifiedToken:
        """Verify signature and claims of a token. Raises Refused."""
        try:
            header = jwt.get_unverified_header(token)
            if header.get("alg") != _ALGORITHM:
                raise Refused(401, "algorithm")
            kid = str(header.get("kid", ""))
            key = await self._keys.find(kid)
            if key is None:
                # Nobody did anything wrong when we have no keys at all: they may come back later.
                raise Refused(503, "keys") if self._keys.is_empty else Refused(401, "key")
            if CHANNEL not in key.endorsements:
                raise Refused(401, "endorsement")
            claims: dict[str, Any] = jwt.decode(
                token, key.jwk, algorithms=[_ALGORITHM], audience=self._app_id, issuer=ISSUER,
                options={
                    "require": _REQUIRED, "strict_aud": True,
                    "verify_exp": False, "verify_nbf": False, "verify_iat": False,
                },
            )  # fmt: skip
            ends = _check_times(claims, self._now())
        except jwt.PyJWTError as fault:
            raise Refused(401, _REASONS.get(type(fault), "token")) from fault
        except (ValueError, RecursionError) as fault:
            raise Refused(401, "token") from fault
        # Both spellings occur in what Microsoft wrote about it.
        service = claims.get("serviceurl") or claims.get("serviceUrl")
        if not isinstance(service, str):
            raise Refused(401, "claim")
        return _VerifiedToken(kid, key, _without_slash(service), ends + LEEWAY)

    def _check(self, envelope: Envelope, service: str, header_tenant: str) -> bool:
        if envelope.channel_id != CHANNEL:
            raise Refused(403, "channel")
        if _without_slash(envelope.service_url) != service or not self._reach.services(envelope.service_url):
            raise Refused(403, "service")
        tenant = envelope.channel_data and envelope.channel_data.tenant and envelope.channel_data.tenant.id
        # What Teams could not settle is empty in the header, and absent in the conversation. In a channel that is
        # shared with other organisations only the account tells that somebody is of one of those.
        told = (header_tenant, envelope.conversation.tenant_id, envelope.from_.tenant_id)
        others = {one for one in told if one} - {tenant}
        if tenant not in self._tenants or others:
            raise Refused(403, "tenant")
        if not envelope.from_.aad_object_id and envelope.type in _OF_SOMEBODY:
            raise Refused(403, "person")
        return bool(envelope.from_.aad_object_id)


def _check_times(claims: Mapping[str, Any], now: float) -> int:
    """Check that a token holds at `now`, and return the moment it ends, both in seconds since 1970. Raises PyJWTError.

    The library would ask the clock of this machine, and on one that is ten minutes off refuse everybody.
    """
    try:
        begins = max(int(claims["nbf"]), int(claims.get("iat", 0)))
        ends = int(claims["exp"])
    except (ValueError, TypeError, OverflowError) as fault:
        raise jwt.DecodeError("a moment that is no number") from fault
    if begins > now + LEEWAY:
        raise jwt.ImmatureSignatureError
    if ends <= now - LEEWAY:
        raise jwt.ExpiredSignatureError
    return ends


def _without_slash(service: str) -> str:
    # Teams writes a service with a slash at its end, tokens do not always; host and path are the same either way.
    return service.removesuffix("/")
