"""The world around the bot, on this machine: Microsoft, a clock, and a web server with a certificate."""

import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import NameOID

from bot.web.secure import secure
from tests.bot.teams.microsoft import Microsoft, private_key
from tests.loopback import serving


def certificate(days: int, name: str = "127.0.0.1") -> bytes:
    """A PEM with a key and a certificate until this many days from now, for an address."""
    key = private_key("web")
    named = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "test")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(named)
        .issuer_name(named)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=400))
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(name))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    shown = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return shown + made.public_bytes(pem)


@asynccontextmanager
async def served(app: web.Application, pem: Path | None = None) -> AsyncIterator[str]:
    """The address at which it answers; over TLS with the key and certificate in `pem`."""
    context = None
    if pem:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem)
    async with serving(app, context) as url:
        yield url


def trusting(pem: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(pem))


@pytest.fixture
async def microsoft() -> AsyncIterator[Microsoft]:
    async with Microsoft().served() as world:
        yield world


def clock(ahead: timedelta) -> web.Application:
    """A server whose clock is this much ahead."""

    async def root(_: web.Request) -> web.Response:
        return web.Response(headers={"Date": format_datetime(datetime.now(UTC) + ahead, usegmt=True)})

    app = web.Application()
    app.router.add_route("HEAD", "/", root)
    return app


def front(status: int = 200, text: str = "ok", open_paths: tuple[str, ...] = ()) -> web.Application:
    """The web server in front of the bot."""
    app = web.Application()
    secure(app, "https://www.example.org/.well-known/security.txt")

    def say(status: int, text: str) -> Callable[[web.Request], Any]:
        async def handler(_: web.Request) -> web.Response:
            return web.Response(status=status, text=text)

        return handler

    app.router.add_get("/healthz", say(status, text))
    for path in open_paths:
        app.router.add_get(path, say(200, "regiebot_turns 1"))
    return app
