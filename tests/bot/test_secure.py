"""An address of the government says that it is reached by HTTPS only, and where a leak can be told (Stb. 2023, 179)."""

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.settings import SettingsFault, read_settings
from bot.web.secure import HSTS, LEAST_AGE, SECURITY_TXT, is_strict, secure
from tests.bot.deploy.reading import DEPLOY

OURS = "https://www.example.org/.well-known/security.txt"


@asynccontextmanager
async def _served(security_txt: str) -> AsyncIterator[str]:
    app = web.Application()
    secure(app, security_txt)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def _asked(security_txt: str) -> tuple[int, str | None]:
    async with (
        _served(security_txt) as url,
        aiohttp.ClientSession() as http,
        http.get(f"{url}{SECURITY_TXT}", allow_redirects=False) as response,
    ):
        return response.status, response.headers.get("Location")


async def test_every_answer_says_it_once() -> None:
    async with _served(OURS) as url, aiohttp.ClientSession() as http:
        for path, status in ((SECURITY_TXT, 302), ("/", 404)):
            async with http.get(f"{url}{path}", allow_redirects=False) as response:
                assert response.status == status
                assert is_strict(response.headers.getall(HSTS, []))


async def test_it_points_to_that_of_the_organisation() -> None:
    assert await _asked(OURS) == (302, OURS)


async def test_without_one_it_points_nowhere() -> None:
    assert await _asked("") == (404, None)


@pytest.mark.parametrize(
    ("said", "strict"),
    [
        (["max-age=31536000"], True),
        (['max-age="63072000"; includeSubDomains; preload'], True),
        ([], False),
        (["max-age=31536000", "max-age=31536000"], False),
        (["max-age=15724800; includeSubDomains"], False),
        (["max-age=0"], False),
        (["includeSubDomains"], False),
        (["max-age=year"], False),
    ],
)
def test_a_year_at_least_and_once(said: list[str], strict: bool) -> None:
    assert is_strict(said) is strict


@pytest.mark.parametrize("said", ["http://example.org/security.txt", "security@example.org", "https://example.org/ x"])
def test_another_address_stops_the_start(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv("REGIEBOT_SECURITY_TXT", said)
    with pytest.raises(SettingsFault, match="REGIEBOT_SECURITY_TXT"):
        read_settings()


def _said(file: Path, form: str) -> Iterator[int]:
    yield from map(int, re.findall(form, file.read_text()))


def test_the_proxies_say_it_and_leave_out_that_of_the_bot() -> None:
    nginx, caddy = DEPLOY / "nginx.conf", DEPLOY / "Caddyfile"
    assert list(_said(nginx, rf'add_header {HSTS} "max-age=(\d+)" always;')) == [LEAST_AGE]
    assert list(_said(caddy, rf'^\theader {HSTS} "max-age=(\d+)"$'.replace("^", "(?m)^"))) == [LEAST_AGE]
    assert f"proxy_hide_header {HSTS};" in nginx.read_text()
    assert f"header_down -{HSTS}" in caddy.read_text()


def test_nginx_takes_no_cipher_that_is_being_phased_out() -> None:
    (ciphers,) = re.findall(r"ssl_ciphers (\S+);", (DEPLOY / "nginx.conf").read_text())
    assert all(re.fullmatch(r"ECDHE-(?:ECDSA|RSA)-(?:AES\d{3}-GCM|CHACHA20).*", one) for one in ciphers.split(":"))
