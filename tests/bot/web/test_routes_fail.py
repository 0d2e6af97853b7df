"""Every route, when what is behind it fails: a person gets a page in their language, a machine a status it can use."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientResponse, ClientSession, web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import text

from bot import bootstrap
from bot.documents.typesetting import make_pdf
from bot.settings import Settings
from bot.turns import Turns
from bot.web.app import make_app
from bot.web.channel import HttpAnswer
from bot.web.links import Links
from dialogs.instruments.definition import Language
from dialogs.ports import Conflict
from store.unit_of_work import UnitsOfWork, units_of_work
from tests.bot.documents.test_files import SECRET, asked, token
from tests.bot.teams.conftest import Bot, served
from tests.bot.teams.conftest import channel as channel  # noqa: PLC0414  (a fixture)
from tests.bot.teams.stub import ChannelStub, activity
from tests.loopback import serving
from tests.scenarios.conftest import world as world  # noqa: PLC0414  (a fixture)
from tests.scenarios.people import World

# By hand: who asks for each route, and which stand when the store fails. A new route is added here.
PEOPLE = {"/files/{token}", "/calendar/{token}.ics"}
STANDING = {"/over", "/en/about", "/privacy", "/en/privacy", "/voorwaarden", "/en/terms", "/healthz", "/metrics"}
MACHINES = {"/api/messages", "/readyz"}
WORDS: dict[Language, str] = {"nl": "Er ging iets mis aan", "en": "Something went wrong on"}
BARE = re.compile(r"\b(?:500|404|405)[: ]|Internal Server Error|Not Found|Method Not Allowed|Traceback|Error\b")


@pytest.fixture
async def failing(tmp_path: Path, channel: ChannelStub) -> AsyncIterator[tuple[Bot, dict[str, str]]]:
    """The whole bot, with links that were good until all its tables went away."""
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'bot.db'}", log_level="error", link_secret=SECRET)
    async with served(settings) as bot:
        found = {}
        for user, locale in (("1", "nl-NL"), ("2", "en-US")):
            for words in ("mijn gegevens", "ok", "mijn gegevens link", "mijn kalender"):
                await bot.post(activity(channel, words, user=user, locale=locale))
            said = str([sent for sent in channel.sent if sent["path"].startswith(f"/v3/conversations/a:{user}/")])
            for kind in ("files", "calendar"):
                links = re.findall(rf"http://[^/\s)'\"]+(/{kind}/[\w.\-]+)", said)
                assert links, (kind, said)
                found[f"{kind} {locale[:2]}"] = links[-1]
        async with bot.engine.begin() as connection:
            for table in ("deliveries", "people", "calendars"):
                await connection.execute(text(f"ALTER TABLE {table} RENAME TO gone_{table}"))
        yield bot, found


def is_page(body: str, language: Language) -> None:
    assert body.startswith("<!doctype html>")
    assert f'<html lang="{language}">' in body
    assert not BARE.search(re.sub(r"<style>.*?</style>", "", body)), body


def test_every_route_is_judged(tmp_path: Path) -> None:
    app = bootstrap.build(Settings(database_url=f"sqlite:///{tmp_path / 'bot.db'}"))
    routes = {resource.canonical for resource in app.router.resources()}
    ours = {route for route in routes if not route.startswith("/local") and route != "/"}
    assert ours == PEOPLE | STANDING | MACHINES


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_a_link_to_a_file_says_so_in_its_language(
    failing: tuple[Bot, dict[str, str]], language: Language
) -> None:
    bot, links = failing
    async with bot.http.get(f"{bot.url}{links[f'files {language}']}") as answer:
        body = await answer.text()
        assert (answer.status, answer.content_type) == (500, "text/html")
        is_page(body, language)
        assert WORDS[language] in body
        assert re.search(r"\b[0-9a-f]{8}\b", body), "a number that is in the log too"
        assert answer.headers["Cache-Control"] == "no-store"


async def test_a_calendar_says_so_in_both(failing: tuple[Bot, dict[str, str]]) -> None:
    bot, links = failing
    async with bot.http.get(f"{bot.url}{links['calendar en']}") as answer:
        body = await answer.text()
        assert (answer.status, answer.headers["Retry-After"]) == (503, "600")
        is_page(body, "nl")
        assert 'lang="en"' in body


async def test_what_does_not_need_the_store_stands(failing: tuple[Bot, dict[str, str]]) -> None:
    bot, _ = failing
    for path in STANDING:
        async with bot.http.get(f"{bot.url}{path}") as answer:
            assert answer.status == 200, path


async def test_machines_get_what_they_can_use(failing: tuple[Bot, dict[str, str]], channel: ChannelStub) -> None:
    """Teams hears that it arrived; the person hears the apology in their language."""
    bot, _ = failing
    for locale, language in (("nl-NL", "nl"), ("en-US", "en")):
        channel.sent.clear()
        status, _ = await bot.post(activity(channel, "hallo", user="3", locale=locale))
        assert status == 201
        assert WORDS[language] in channel.sent[-1]["text"]  # type: ignore[index]


@pytest.mark.parametrize("path", ["/files/", "/nergens", "/files/x/y", "/en/nowhere", "/calendar/x"])
async def test_an_address_that_is_not_there_is_a_page(failing: tuple[Bot, dict[str, str]], path: str) -> None:
    bot, _ = failing
    async with bot.http.get(f"{bot.url}{path}") as answer:
        body = await answer.text()
        assert (answer.status, answer.content_type) == (404, "text/html")
        is_page(body, "nl")
        assert "Deze pagina is er niet" in body and "This page is not here" in body


@pytest.mark.parametrize(
    ("named", "first"),
    [
        ("en-GB,en;q=0.9,nl;q=0.8", "en"),
        ("nl-NL,nl;q=0.9,en;q=0.8", "nl"),
        ("de-DE, en-US;q=0.7", "en"),
        ("de", "nl"),
        (",;,en", "en"),
    ],
)
async def test_the_language_of_the_browser_comes_first(
    failing: tuple[Bot, dict[str, str]], named: str, first: Language
) -> None:
    bot, _ = failing
    async with bot.http.get(f"{bot.url}/nergens", headers={"Accept-Language": named}) as answer:
        body = await answer.text()
        is_page(body, first)
        titles = ["Deze pagina is er niet", "This page is not here"]
        assert sorted(titles, key=body.rindex) == (titles if first == "nl" else titles[::-1])
        assert ('href="/en/about"' in body) is (first == "en")


@pytest.mark.parametrize("path", ["/over", "/files/x", "/en/privacy"])
async def test_who_sends_to_a_page_hears_so(failing: tuple[Bot, dict[str, str]], path: str) -> None:
    bot, _ = failing
    async with bot.http.post(f"{bot.url}{path}") as answer:
        is_page(await answer.text(), "nl")
        assert (answer.status, answer.headers["Allow"]) == (405, "GET,HEAD")


@asynccontextmanager
async def following(links: Links, made: str) -> AsyncIterator[ClientResponse]:
    """The answer to who follows a link, of a server that has these and nothing else."""

    async def ready() -> str:
        return ""

    async with TestClient(TestServer(make_app(None, ready, links.open))) as client:  # type: ignore[arg-type]
        yield await client.get(f"/files/{made}")


async def test_a_link_that_meets_a_conflict_may_be_tried_again(world: World) -> None:
    """Others keep writing the same rows, five times over: that passes, and the page says to try again."""
    for name, locale, language in (("anna", "nl-NL", "nl"), ("ben", "en-US", "en")):
        person = await world.newcomer(name, locale) if locale != "nl-NL" else await world.newcomer(name)
        file = await asked(person, "mijn gegevens link")

        class Conflicting(UnitsOfWork):
            def __call__(self, tenant: str, **_: bool):  # type: ignore[no-untyped-def]
                raise Conflict("run")

        turns = Turns(world.installation, Conflicting(world.engine), lambda: world.now)
        links = Links(turns, lambda: world.now, make_pdf, SECRET, "http://127.0.0.1:3978")
        made = token(links.create(person.who, file))
        async with following(links, made) as answer:
            assert (answer.status, answer.headers["Retry-After"]) == (503, "10")
            is_page(await answer.text(), language)  # type: ignore[arg-type]


async def test_a_document_that_cannot_be_set_is_a_page(world: World) -> None:
    """The typesetter fails on what it was given."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Regio", *"3344", "verstuur")
    file = await asked(anna, "pdf link")

    async def unset(*_: object) -> bytes:
        raise RuntimeError("unknown font")

    turns = Turns(world.installation, units_of_work(world.engine), lambda: world.now)
    links = Links(turns, lambda: world.now, unset, SECRET, "http://127.0.0.1:3978")
    made = token(links.create(anna.who, file))
    async with following(links, made) as answer:
        assert answer.status == 500
        is_page(await answer.text(), "nl")


async def test_whatever_else_fails_is_no_bare_english() -> None:
    """A fault nobody thought of, in each route that the server itself answers."""

    class Channel:
        async def receive(self, *_: object) -> HttpAnswer:
            raise ValueError("not thought of")

    async def broken(*_: object) -> None:
        raise ValueError("not thought of")

    app = make_app(Channel(), broken, broken, open_calendar=broken)  # type: ignore[arg-type]

    async def surprising(_: web.Request) -> web.Response:
        raise ValueError("not thought of")

    app.router.add_get("/over", surprising)
    async with serving(app) as url, ClientSession() as http:
        for path in ("/over", "/files/x"):
            async with http.get(url + path) as answer:
                body = await answer.text()
                assert (answer.status, answer.content_type) == (500, "text/html"), path
                is_page(body, "nl")
                assert WORDS["nl"] in body and WORDS["en"] in body
        async with http.get(f"{url}/readyz") as answer:
            assert answer.status == 503
        async with http.post(f"{url}/api/messages", json={}) as answer:
            assert (answer.status, await answer.json()) == (500, {"error": "fault"})
