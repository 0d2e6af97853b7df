"""The pages of a bot whose organisation has a name, a colour and a logo; and what the others have."""

import io
import re
from base64 import b64encode
from collections.abc import AsyncIterator, Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from PIL import Image

from bot import bootstrap
from bot.local import routes
from bot.settings import Settings
from bot.web.pages import PAGES
from tests.bot.house.looks import COLOUR, NAME, SVG, put
from tests.bot.teams.test_pages import Read
from tests.loopback import serving

ESCAPED = "Regio &lt;Zuid&gt; &amp; Omgeving"
# Made once for a chat that is gone, and a page that never was.
OTHERS = ("/files/gone", "/nowhere", "/calendar/gone.ics")


async def served(tmp_path: Path, **organisation: Any) -> AsyncIterator[str]:
    given = {f"organisation_{key}": value for key, value in organisation.items()}
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'x.db'}", port=1, **given)
    async with serving(bootstrap.build(settings)) as url:
        yield url


@pytest.fixture
async def own(tmp_path: Path) -> AsyncIterator[str]:
    async for url in served(tmp_path, name=NAME, colour=COLOUR, logo=put(tmp_path, SVG)):
        yield url


@pytest.fixture
async def ours(tmp_path: Path) -> AsyncIterator[str]:
    async for url in served(tmp_path):
        yield url


async def fetch(url: str) -> tuple[aiohttp.ClientResponse, str]:
    async with aiohttp.ClientSession() as http, http.get(url) as response:
        return response, (await response.read()).decode("utf-8", "replace")


def every(address: str) -> list[str]:
    return [address + path for path in (*(path for page in PAGES for path in page.paths.values()), *OTHERS)]


async def test_every_page_begins_with_logo_and_name(own: str) -> None:
    for url in every(own):
        response, text = await fetch(url)
        assert f'<header class="house"><img src="/logo.png" alt=""><span>{ESCAPED}</span></header>' in text, url
        assert "script" not in Read(text).tags
        (style,) = re.findall(r"<style>(.*?)</style>", text)
        assert f"background:{COLOUR};color:#fff" in style
        policy = response.headers["Content-Security-Policy"]
        assert f"style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in policy
        assert policy.endswith("; img-src 'self'")
        assert "unsafe" not in policy


async def test_the_logo_is_a_picture_and_nothing_else(own: str) -> None:
    async with aiohttp.ClientSession() as http, http.get(own + "/logo.png") as response:
        data = await response.read()
    assert (response.status, response.content_type) == (200, "image/png")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert Image.open(io.BytesIO(data)).size == (1200, 400)
    assert b"harm" not in data


@pytest.mark.parametrize("page_ready", [True, False])
async def test_the_trial_page_too(own: str, monkeypatch: pytest.MonkeyPatch, page_ready: bool) -> None:
    """Also where npm brought nothing yet, and a page says so instead."""
    monkeypatch.setattr(routes, "page_ready", lambda: page_ready)
    response, text = await fetch(own + "/local/")
    assert ("Node.js" in text) is not page_ready
    assert f'<header class="top">\n<div class="house"><img src="/logo.png" alt=""><span>{ESCAPED}</span>' in text
    assert text.index("/local/house.css") < text.index("</head>")
    assert "unsafe" not in response.headers["Content-Security-Policy"]
    response, sheet = await fetch(own + "/local/house.css")
    assert response.content_type == "text/css"
    assert f"background:{COLOUR}" in sheet


async def test_without_settings_no_page_has_any_of_it(ours: str) -> None:
    for url in (*every(ours), ours + "/local/"):
        response, text = await fetch(url)
        assert "house" not in text
        assert response.status == 200 or "<img" not in text
        assert "img-src 'self'" not in response.headers["Content-Security-Policy"] or url.endswith("/local/")
    response, text = await fetch(ours + "/logo.png")
    assert response.status == 404


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({"name": NAME}, lambda text: "<img" not in text and "color:#fff" not in text),
        ({"name": NAME, "colour": COLOUR}, lambda text: "<img" not in text and "color:#fff" in text),
    ],
)
async def test_a_name_alone(tmp_path: Path, given: dict[str, str], shown: Callable[[str], bool]) -> None:
    async for url in served(tmp_path, **given):
        _, text = await fetch(url + "/privacy")
        assert f"<span>{ESCAPED}</span>" in text
        assert shown(text)
