"""The probes of `regiebot doctor`: the disk, the database, and the servers the bot talks with.

Each has a time limit, and says in one word why it saw nothing. Nothing is changed and nothing is stored.
"""

import asyncio
import os
import re
import shutil
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, TypeVar

import aiohttp
from cryptography import x509
from sqlalchemy.exc import SQLAlchemyError
from yarl import URL

from bot.operators.doctor.checks import Endpoint, Folder, Marks, Unreachable, UntrustedCertificate
from bot.settings import Settings
from bot.web.secure import HSTS, SECURITY_TXT, is_strict
from dialogs.erasures import MarksUnavailable
from store.checkup import Checkup, check_up, fault_name
from store.engine import database_url, make_engine
from store.erased_table import ErasedTable

SECONDS = 10.0
_MOUNTS = Path("/proc/self/mountinfo")
_TIMEOUT = aiohttp.ClientTimeout(total=SECONDS, connect=5)
# What the web server in front should keep to itself.
_INTERNAL_PATHS = ("/metrics", "/readyz")
# How the login server numbers its refusals.
_NUMBER = re.compile(r"AADSTS(\d+)")
T = TypeVar("T")


def folder(path: Path) -> Folder:
    """Read the folder of a database file. Raises OSError when not even its root can be read."""
    path = path.absolute().parent
    above = next(each for each in (path, *path.parents) if each.is_dir())
    return Folder(
        path=path,
        above=above,
        writable=os.access(above, os.W_OK | os.X_OK),
        open_to_others=bool(above.stat().st_mode & 0o077),
        filesystem=filesystem(_MOUNTS.read_text() if _MOUNTS.exists() else "", above.resolve()),
        free=shutil.disk_usage(above).free // 1_000_000,
    )


def filesystem(mounts: str, path: Path) -> str:
    """Return the type of file system a path is on, by /proc/self/mountinfo (man 5 proc); empty when unknown."""
    filesystem_type, deepest = "", -1
    for line in mounts.splitlines():
        place, _, rest = line.partition(" - ")
        point = Path(re.sub(r"\\(\d{3})", lambda octal: chr(int(octal[1], 8)), place.split()[4]))
        # Of two on the same place the later covers the earlier.
        if path.is_relative_to(point) and len(point.parts) >= deepest:
            filesystem_type, deepest = rest.split()[0], len(point.parts)
    return filesystem_type


async def erased(settings: Settings) -> Marks:
    """Check that marks can be added where they are kept, without adding any."""
    if settings.erased_url:
        try:
            await ErasedTable(settings.erased_url).check()
        except MarksUnavailable as fault:
            return Marks(settings.erased_place, str(fault))
        return Marks(settings.erased_place)
    file = settings.erased_file
    assert file
    seen = folder(file)
    can_write = file.is_file() and os.access(file, os.R_OK | os.W_OK) if file.exists() else seen.writable
    refused = "" if can_write else "PermissionError"
    return Marks(settings.erased_place, refused, settings.erased_goes_with_us, seen.filesystem)


async def database(settings: Settings) -> Checkup | Unreachable | None:
    """Check the database; None when there is no file yet, which connecting would make."""
    if settings.database_file and not settings.database_file.exists():
        return None
    engine = make_engine(database_url(settings.database_url))
    try:
        async with asyncio.timeout(SECONDS):
            return await check_up(engine)
    except (SQLAlchemyError, OSError) as fault:
        return Unreachable("", fault_name(fault) if isinstance(fault, SQLAlchemyError) else _reason(fault))
    finally:
        await engine.dispose()


def pem_expiry(path: Path) -> datetime:
    """Return when the certificate in a PEM file expires. Raises OSError or ValueError when there is none."""
    return x509.load_pem_x509_certificate(path.read_bytes()).not_valid_after_utc


async def token(fetch: Callable[[], Mapping[str, Any]], host: str) -> Mapping[str, Any] | Unreachable | Exception:
    """Return what the login server answers when we log in; another exception when we could not even ask."""
    try:
        async with asyncio.timeout(2 * SECONDS):
            return await asyncio.to_thread(fetch)
    except Exception as fault:
        # A tenant that is not there ends in an exception; the number is in the one before it.
        if codes := [int(code) for each in _chain(fault) for code in _NUMBER.findall(str(each))]:
            return {"error": type(fault).__name__, "error_codes": codes}
        # What the HTTP library raises is an OSError too.
        return Unreachable(host, _reason(fault)) if isinstance(fault, OSError) else fault


def _chain(fault: BaseException | None) -> Iterator[BaseException]:
    while fault is not None:
        yield fault
        fault = fault.__cause__ or fault.__context__


async def clock(login: str, now: Callable[[], datetime]) -> float | Unreachable:
    """Measure how many seconds our clock is ahead of the login server's, to a second or two."""
    async with _session() as session:
        return await _probe(login, lambda: _skew(session, login, now))


async def _skew(session: aiohttp.ClientSession, login: str, now: Callable[[], datetime]) -> float | Unreachable:
    asked = now()
    async with session.head(login, allow_redirects=False) as response:
        try:
            theirs = parsedate_to_datetime(response.headers.get("Date", ""))
        except ValueError:
            return Unreachable(URL(login).host or "", "date")
        return (asked + (now() - asked) / 2 - theirs).total_seconds()


async def keys(openid: str, fetch: Callable[[], Awaitable[T]]) -> T | Unreachable:
    """Return what `fetch` gets from the address `openid`."""
    return await _probe(openid, fetch)


async def endpoint(url: str, trust: ssl.SSLContext | None = None) -> Endpoint | Unreachable | UntrustedCertificate:
    """Visit the public address of the bot as another machine would; `trust` is for a self-signed certificate."""
    trust = trust or ssl.create_default_context()
    try:
        until = await _probe(url, lambda: _certificate(URL(url), trust))
    except ssl.SSLCertVerificationError as fault:
        return UntrustedCertificate(fault.verify_code, fault.verify_message)
    if isinstance(until, Unreachable):
        return until
    async with _session(trust) as session:
        return await _probe(url, lambda: _endpoint(session, url.rstrip("/"), until))


async def _certificate(url: URL, trust: ssl.SSLContext) -> datetime:
    _, writer = await asyncio.open_connection(url.host, url.port, ssl=trust, server_hostname=url.host)
    try:
        shown: dict[str, Any] = writer.get_extra_info("peercert")
        return datetime.fromtimestamp(ssl.cert_time_to_seconds(shown["notAfter"]), UTC)
    finally:
        # Not waiting for a goodbye that may never come.
        writer.transport.abort()


async def _endpoint(session: aiohttp.ClientSession, url: str, until: datetime) -> Endpoint:
    async with session.get(f"{url}/healthz", allow_redirects=False) as response:
        is_ours = response.status == 200 and await response.content.read(3) == b"ok"
        status, strict = response.status, is_strict(response.headers.getall(HSTS, []))
    shown = []
    for path in _INTERNAL_PATHS:
        async with session.get(f"{url}{path}", allow_redirects=False) as response:
            if response.status in (200, 503) and is_ours:
                shown.append(path)
    async with session.get(f"{url}{SECURITY_TXT}", allow_redirects=False) as response:
        points = response.status in (200, 301, 302, 303, 307, 308)
    return Endpoint(until, status, is_ours, shown, strict, points)


def _session(trust: ssl.SSLContext | None = None) -> aiohttp.ClientSession:
    connector = aiohttp.TCPConnector(ssl=trust) if trust else None
    return aiohttp.ClientSession(timeout=_TIMEOUT, connector=connector, cookie_jar=aiohttp.DummyCookieJar())


async def _probe(url: str, look: Callable[[], Awaitable[T]]) -> T | Unreachable:
    """Return what `look` sees. Raises SSLCertVerificationError, which says more than that we did not get there."""
    try:
        async with asyncio.timeout(SECONDS):
            return await look()
    except aiohttp.ClientConnectorCertificateError as fault:
        raise fault.certificate_error from fault
    except ssl.SSLCertVerificationError:
        raise
    except (aiohttp.ClientError, OSError) as fault:
        return Unreachable(URL(url).host or "", _reason(fault))


def _reason(fault: BaseException) -> str:
    """Return one word: which probe failed is known, and the rest of a message may hold secrets."""
    inner = getattr(fault, "os_error", None) or fault
    match inner:
        case socket.gaierror():
            return "name"
        case ConnectionRefusedError():
            return "refused"
        case TimeoutError():
            return "timeout"
    return type(inner).__name__
