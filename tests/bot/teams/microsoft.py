"""Microsoft's side of the wire, on loopback: the channel's keys, the login server, the identity of a machine.

Keys are real RSA keys and tokens are really signed; only the addresses are not Microsoft's.
"""

import threading
import time
import warnings
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jwt
import requests
from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from jwt.algorithms import RSAAlgorithm
from requests.adapters import HTTPAdapter

from bot.teams import credentials
from tests.loopback import serving

APP = "0a1b2c3d-1111-4222-8333-444455556666"
OUR_TENANT = "99999999-9999-4999-8999-999999999999"
ISSUER = "https://api.botframework.com"


@cache
def private_key(name: str, bits: int = 2048) -> rsa.RSAPrivateKey:
    """The same name is the same key, for the whole session: making one takes long."""
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


@dataclass(frozen=True)
class Signer:
    kid: str
    endorsements: tuple[str, ...] = ("msteams", "webchat")
    bits: int = 2048

    @property
    def key(self) -> rsa.RSAPrivateKey:
        return private_key(self.kid, self.bits)

    def listed(self) -> dict[str, Any]:
        jwk = RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
        return jwk | {"kid": self.kid, "use": "sig", "endorsements": list(self.endorsements)}

    def signed(
        self, service: str, algorithm: str = "RS256", header: dict[str, Any] | None = None, **claims: Any
    ) -> str:
        """A token as the channel makes it, but for these claims."""
        head = {name: value for name, value in ({"kid": self.kid} | (header or {})).items() if value is not None}
        with warnings.catch_warnings():
            # That a key is too short is what one of them is for.
            warnings.simplefilter("ignore")
            return jwt.encode(claims_of(service, **claims), self.key, algorithm=algorithm, headers=head)


def claims_of(service: str, **claims: Any) -> dict[str, Any]:
    """What the channel says in a token, but for these: None is left out, a function is given the seconds of now."""
    now = int(time.time())
    usual = {"iss": ISSUER, "aud": APP, "nbf": now - 60, "exp": now + 3600, "serviceurl": service}
    told = {name: value(now) if callable(value) else value for name, value in (usual | claims).items()}
    return {name: value for name, value in told.items() if value is not None}


TEAMS, ROTATED = Signer("teams-1"), Signer("teams-2")
WEBCHAT, SHORT = Signer("webchat-1", ("webchat",)), Signer("short-1", bits=1024)


def certificate(folder: Path, password: str = "", key_first: bool = True) -> Path:
    """A PEM file with a key and its certificate, the key under a password if there is one."""
    key = private_key("certificate")
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "regiebot")])
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(datetime.now(UTC)).not_valid_after(datetime.now(UTC) + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    sealed = BestAvailableEncryption(password.encode()) if password else NoEncryption()
    parts = [key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, sealed), made.public_bytes(Encoding.PEM)]
    path = folder / f"regiebot-{bool(password)}-{key_first}.pem"
    path.write_bytes(b"".join(parts if key_first else parts[::-1]))
    return path


class Login:
    """Gives token after token; waits until `open` is set, fails while `down`. Called in a thread, like the real one."""

    def __init__(self, lasts: float = 3600) -> None:
        self.lasts, self.given, self.down = lasts, 0, False
        self.open = threading.Event()
        self.open.set()
        self.threads: set[int] = set()

    def __call__(self) -> Mapping[str, Any]:
        self.threads.add(threading.get_ident())
        assert self.open.wait(10)
        if self.down:
            raise ConnectionError("what a library says")
        self.given += 1
        return {"access_token": f"token-{self.given}", "expires_in": self.lasts}


class Microsoft:
    """`keys` are listed; `down` answers everything with 503; `answers` gives a path something else: status and body.

    `looks` counts fetches of the list of keys; `logins` are the forms of who asked for a token, `tokens` how many were
    given. A token is good for `lasts` seconds. A redirect leads to the same path `elsewhere`.
    """

    def __init__(self) -> None:
        self.keys = [TEAMS, WEBCHAT, SHORT]
        self.down = False
        self.answers: dict[str, tuple[int, Any]] = {}
        self.looks = self.tokens = 0
        self.logins: list[dict[str, str]] = []
        self.lasts = 3600
        self.url = self.elsewhere = ""

    @property
    def openid(self) -> str:
        return f"{self.url}/openid"

    def login(self) -> requests.Session:
        """A session as the bot's own, of which everything for Microsoft comes here."""
        session = credentials.http_session()
        for prefix in ("https://login.microsoftonline.com/", "http://169.254.169.254/"):
            session.mount(prefix, _Hither(self.url))
        return session

    async def _openid(self, _: web.Request) -> web.Response:
        return web.json_response({"issuer": ISSUER, "jwks_uri": f"{self.url}/keys"})

    async def _keys(self, _: web.Request) -> web.Response:
        self.looks += 1
        return web.json_response({"keys": [signer.listed() for signer in self.keys]})

    async def _tenant(self, request: web.Request) -> web.Response:
        here = f"https://login.microsoftonline.com/{request.match_info['tenant']}/oauth2/v2.0"
        return web.json_response(
            {"issuer": here, "authorization_endpoint": f"{here}/authorize", "token_endpoint": f"{here}/token"}
        )

    async def _token(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        self.logins.append(form | {"tenant": request.match_info["tenant"]})
        return self._given()

    async def _identity(self, request: web.Request) -> web.Response:
        self.logins.append(dict(request.query) | {"metadata": request.headers["Metadata"]})
        return self._given()

    def _given(self) -> web.Response:
        self.tokens += 1
        told = {"token_type": "Bearer", "expires_in": self.lasts, "access_token": f"own-token-{self.tokens}"}
        return web.json_response(told)

    @asynccontextmanager
    async def served(self) -> AsyncIterator["Microsoft"]:
        @web.middleware
        async def scripted(request: web.Request, handler: Any) -> Any:
            if self.down:
                return web.Response(status=503)
            answer = self.answers.get(request.path)
            if answer is None:
                return await handler(request)
            status, body = answer
            if isinstance(body, bytes):
                return web.Response(status=status, body=body, headers={"Location": f"{self.elsewhere}{request.path}"})
            return web.json_response(body, status=status)

        app = web.Application(middlewares=[scripted])
        app.router.add_get("/openid", self._openid)
        app.router.add_get("/keys", self._keys)
        app.router.add_get("/{tenant}/v2.0/.well-known/openid-configuration", self._tenant)
        app.router.add_post("/{tenant}/oauth2/v2.0/token", self._token)
        app.router.add_get("/metadata/identity/oauth2/token", self._identity)
        async with serving(app) as self.url:
            yield self


class _Hither(HTTPAdapter):
    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        parts = urlsplit(request.url or "")
        request.url = f"{self._url}{parts.path}" + (f"?{parts.query}" if parts.query else "")
        return super().send(request, *args, **(kwargs | {"proxies": {}}))
