"""The world around the bot, on this machine: keys, a login server, and a web server with a certificate."""

import ssl
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jwt
import pytest
import requests
from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from bot.teams.credentials import http

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def certificate(days: int, name: str = "127.0.0.1") -> bytes:
    """A PEM with our key and a certificate of this many days from now, for an address."""
    named = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(named)
        .issuer_name(named)
        .public_key(KEY.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=400))
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(name))]), critical=False)
        .sign(KEY, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    key = KEY.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return key + made.public_bytes(pem)


@asynccontextmanager
async def served(app: web.Application, pem: Path | None = None) -> AsyncIterator[str]:
    """The address at which it answers; over TLS with the key and certificate in `pem`."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    context = None
    if pem:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem)
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
    yield f"{'https' if pem else 'http'}://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


def trusting(pem: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(pem))


@dataclass
class Microsoft:
    """Keys under /keys, and a login server for every tenant; what it answers and when it thinks it is can be set."""

    endorsements: tuple[str, ...] = ("msteams",)
    answer: dict[str, Any] = field(default_factory=lambda: {"access_token": "eyJ.secret", "expires_in": 3600})
    tenant_known: bool = True
    ahead: timedelta = timedelta()
    url: str = ""
    asked: list[str] = field(default_factory=list)

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/openid", self._openid)
        app.router.add_get("/keys", self._keys)
        app.router.add_get("/{tenant}/v2.0/.well-known/openid-configuration", self._tenant)
        app.router.add_post("/{tenant}/token", self._token)
        app.router.add_route("HEAD", "/", self._root)
        return app

    async def _openid(self, _: web.Request) -> web.Response:
        return web.json_response({"jwks_uri": f"{self.url}/keys"})

    async def _keys(self, _: web.Request) -> web.Response:
        jwk = jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key(), as_dict=True)
        return web.json_response({"keys": [{**jwk, "kid": "one", "endorsements": list(self.endorsements)}]})

    async def _tenant(self, request: web.Request) -> web.Response:
        if not self.tenant_known:
            told = {"error": "invalid_tenant", "error_description": "AADSTS90002: Tenant not found."}
            return web.json_response(told, status=400)
        base = f"https://login.microsoftonline.com/{request.match_info['tenant']}"
        found = {
            "issuer": f"{base}/v2.0",
            "authorization_endpoint": f"{base}/authorize",
            "token_endpoint": f"{base}/token",
        }
        return web.json_response(found)  # fmt: skip

    async def _token(self, request: web.Request) -> web.Response:
        self.asked.append((await request.read()).decode())
        return web.json_response(self.answer, status=200 if "access_token" in self.answer else 401)

    async def _root(self, _: web.Request) -> web.Response:
        theirs = datetime.now(UTC) + self.ahead
        return web.Response(headers={"Date": theirs.strftime("%a, %d %b %Y %H:%M:%S GMT")})


@pytest.fixture
async def microsoft() -> AsyncIterator[Microsoft]:
    world = Microsoft()
    async with served(world.app()) as url:
        world.url = url
        yield world


class _Led(requests.adapters.HTTPAdapter):
    """Leads what is meant for the login server to this machine."""

    def __init__(self, to: str) -> None:
        self._to = to
        super().__init__()

    def send(self, request: requests.PreparedRequest, *given: Any, **how: Any) -> requests.Response:
        assert request.url
        parts = urlsplit(request.url)
        request.url = f"{self._to}{parts.path}"
        return super().send(request, *given, **how)


@contextmanager
def led(to: str) -> Iterator[requests.Session]:
    with http() as session:
        session.mount("https://", _Led(to))
        yield session


def front(status: int = 200, text: str = "ok", open_paths: tuple[str, ...] = ()) -> web.Application:
    """The web server in front of the bot."""
    app = web.Application()

    def say(status: int, text: str) -> Callable[[web.Request], Any]:
        async def handler(_: web.Request) -> web.Response:
            return web.Response(status=status, text=text)

        return handler

    app.router.add_get("/healthz", say(status, text))
    for path in open_paths:
        app.router.add_get(path, say(200, "regiebot_turns 1"))
    return app
