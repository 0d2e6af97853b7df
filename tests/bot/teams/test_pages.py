"""The pages the manifest points at, from the real server: both languages, readable without script, nothing let in."""

from collections.abc import AsyncIterator
from html.parser import HTMLParser
from pathlib import Path

import aiohttp
import pytest

from bot import bootstrap
from bot.settings import Settings
from bot.web.pages import PAGES
from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.texts.catalog import speech
from tests.bot.teams.conftest import Bot
from tests.loopback import serving

# HTML that needs no end tag.
VOID = {"meta", "link", "br", "img"}
CONTACT = 'Vraag <b>Fatma</b> & "co": fg@voorbeeld.nl'


class Read(HTMLParser):
    """The words, links, tags and languages of a page; says no to tags that do not close as they should."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self.language: str | None = None
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        assert not [name for name in given if name.startswith("on")]
        if tag == "html":
            self.language = given["lang"]
        if tag == "a":
            self.links.append(given["href"] or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)


@pytest.fixture
async def address(tmp_path: Path) -> AsyncIterator[str]:
    """A bot whose operator changed what pages tell."""
    settings = Settings(
        database_url=f"sqlite:///{tmp_path / 'x.db'}", keep_months=7, group_min=9, contact=CONTACT, port=1
    )
    async with serving(bootstrap.build(settings)) as url:
        yield url


async def fetch(url: str, method: str = "GET") -> tuple[aiohttp.ClientResponse, str]:
    async with aiohttp.ClientSession() as http, http.request(method, url) as response:
        return response, await response.text()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_page_is_served_in_every_language(address: str, language: Language) -> None:
    every = {page.paths[of] for page in PAGES for of in LANGUAGES}
    for page in PAGES:
        response, text = await fetch(address + page.paths[language])
        assert response.status == 200
        assert response.content_type == "text/html"
        assert response.charset == "utf-8"
        read = Read(text)
        assert read.language == language
        assert read.tags.count("h1") == read.tags.count("main") == read.tags.count("title") == 1
        assert not {"script", "iframe", "img", "form", "b"} & set(read.tags)
        words = "".join(read.words)
        assert speech(language)(page.title) in words
        # The operator's own words are shown as they are, and nothing in them is HTML.
        assert CONTACT in words
        assert "**" not in words
        assert set(read.links) < every
        assert {page.paths[of] for of in LANGUAGES if of != language} < set(read.links)


async def test_the_privacy_page_tells_what_the_operator_promises(address: str) -> None:
    for path, told in {
        "/privacy": ("7 maanden", "vanaf 9 mensen"),
        "/en/privacy": ("7 months", "from 9 people upwards"),
    }.items():
        _, text = await fetch(address + path)
        for words in told:
            assert words in text


async def test_without_a_contact_the_administrator_is_named(bot: Bot) -> None:
    async with bot.http.get(f"{bot.url}/privacy") as response:
        assert speech("nl")("privacy-contact-default") in await response.text()


async def test_a_page_lets_nothing_in_and_nothing_out(address: str) -> None:
    for page in PAGES:
        for path in page.paths.values():
            response, _ = await fetch(address + path)
            policy = response.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert response.headers["X-Content-Type-Options"] == "nosniff"
            assert "Set-Cookie" not in response.headers
            for method in ("POST", "PUT", "DELETE"):
                assert (await fetch(address + path, method))[0].status == 405
