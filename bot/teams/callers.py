"""Who is calling (norms C1 to C8). Local mode takes who is on this machine; production takes Teams, and nobody else."""

import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Protocol

import jwt

from bot.teams.inbound import Envelope, Refused
from bot.teams.keys import Key, Keys
from bot.teams.reach import Reach, is_here

CHANNEL = "msteams"
# Of the channel, and of nobody else: the SDK also takes tokens that our own app id got from Entra ("emulator"), which
# say nothing about the service we then would answer.
ISSUER = "https://api.botframework.com"
LEEWAY = 300
_ALGORITHM = "RS256"
_REQUIRED = ["exp", "nbf", "iss", "aud"]
_REMEMBERED = 1_000
_REASONS: dict[type[jwt.PyJWTError], str] = {
    jwt.ExpiredSignatureError: "expired",
    jwt.ImmatureSignatureError: "early",
    jwt.InvalidAudienceError: "audience",
    jwt.InvalidIssuerError: "issuer",
    jwt.InvalidSignatureError: "signature",
    jwt.MissingRequiredClaimError: "claim",
}

# Judges the activity that came with headers that were judged before. Raises Refused.
Check = Callable[[Envelope], None]


class Callers(Protocol):
    async def admit(self, headers: Mapping[str, str]) -> Check:
        """Judges the headers of a delivery, before its body is read. Raises Refused."""

    async def open(self) -> None: ...

    async def close(self) -> None: ...


class OnThisMachine:
    """Local mode: no token; the web server lets nobody in from elsewhere, and what is said is answered here."""

    async def open(self) -> None: ...

    async def close(self) -> None: ...

    async def admit(self, headers: Mapping[str, str]) -> Check:
        return check_local


def check_local(envelope: Envelope) -> None:
    """The Teams channel, answered on this machine only. Raises Refused."""
    if envelope.channel_id != CHANNEL:
        raise Refused(403, "channel")
    if not is_here(envelope.service_url):
        raise Refused(403, "service")
    if envelope.channel_data is None or envelope.channel_data.tenant is None:
        raise Refused(400, "tenant")


@dataclass(frozen=True)
class _Vouched:
    """A token that was found good: by which key, for which service, until when (seconds since 1970)."""

    kid: str
    key: Key
    service: str
    until: float


class FromTeams:
    """Production: signed by the channel for us, from a service we speak to, from a tenant we serve, about a person.

    Good tokens are remembered, because Teams sends one for as long as it lasts. That is sound: whether a token is good
    follows from its bytes, our app id and the key, which do not change, and from the time, which is looked at each
    time. When the keys were looked up again their tokens are judged again. Only a hash is kept, and only good ones
    are, so strangers cannot fill the memory. What differs per delivery is in the activity, which is always checked.
    """

    def __init__(
        self, app_id: str, tenants: Collection[str], reach: Reach, keys: Keys, now: Callable[[], float] = time.time
    ) -> None:
        self._app_id, self._tenants, self._reach = app_id, frozenset(tenants), reach
        self._keys, self._now = keys, now
        self._vouched: dict[bytes, _Vouched] = {}

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
        vouched = await self._judged(token)
        told = headers.get("x-ms-tenant-id", "")
        return lambda envelope: self._check(envelope, vouched.service, told)

    async def _judged(self, token: str) -> _Vouched:
        digest = sha256(token.encode()).digest()
        known = self._vouched.get(digest)
        if known and self._now() < known.until and await self._keys.find(known.kid) is known.key:
            return known
        self._vouched.pop(digest, None)
        vouched = await self._judge(token)
        if len(self._vouched) >= _REMEMBERED:
            del self._vouched[next(iter(self._vouched))]
        self._vouched[digest] = vouched
        return vouched

    async def _judge(self, token: str) -> _Vouched:
        """Raises Refused."""
        try:
            header = jwt.get_unverified_header(token)
            if header.get("alg") != _ALGORITHM:
                raise Refused(401, "algorithm")
            kid = str(header.get("kid", ""))
            key = await self._keys.find(kid)
            if key is None:
                # Nobody did anything wrong when we have no keys at all: they may come back later.
                raise Refused(503, "keys") if self._keys.none else Refused(401, "key")
            if CHANNEL not in key.endorsements:
                raise Refused(401, "endorsement")
            claims: dict[str, Any] = jwt.decode(
                token, key.jwk, algorithms=[_ALGORITHM], audience=self._app_id, issuer=ISSUER, leeway=LEEWAY,
                options={"require": _REQUIRED, "strict_aud": True},
            )  # fmt: skip
        except jwt.PyJWTError as fault:
            raise Refused(401, _REASONS.get(type(fault), "token")) from fault
        except (ValueError, RecursionError) as fault:
            raise Refused(401, "token") from fault
        # Both spellings occur in what Microsoft wrote about it.
        service = claims.get("serviceurl") or claims.get("serviceUrl")
        if not isinstance(service, str):
            raise Refused(401, "claim")
        return _Vouched(kid, key, _same(service), int(claims["exp"]) + LEEWAY)

    def _check(self, envelope: Envelope, service: str, told_tenant: str) -> None:
        if envelope.channel_id != CHANNEL:
            raise Refused(403, "channel")
        if _same(envelope.service_url) != service or not self._reach.services(envelope.service_url):
            raise Refused(403, "service")
        tenant = envelope.channel_data and envelope.channel_data.tenant and envelope.channel_data.tenant.id
        # What Teams could not settle is empty in the header, and absent in the conversation.
        others = {told_tenant, envelope.conversation.tenant_id or ""} - {"", tenant}
        if tenant not in self._tenants or others:
            raise Refused(403, "tenant")
        if not envelope.from_.aad_object_id:
            raise Refused(403, "person")


def _same(service: str) -> str:
    """Teams writes a service with a slash at its end, tokens do not always; host and path are the same either way."""
    return service.removesuffix("/")
