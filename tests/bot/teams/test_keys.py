"""The keys of the channel: looked up seldom, once at a time, and never lost."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.teams import keys as module
from bot.teams.keys import Keys
from tests.bot.teams.microsoft import ROTATED, TEAMS, WEBCHAT, Microsoft, Signer
from tests.bot.teams.production import Clock

DAY = 24 * 3600


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def keys(microsoft: Microsoft, clock: Clock) -> AsyncIterator[Keys]:
    keys = Keys(microsoft.openid, clock)
    await keys.open()
    yield keys
    await keys.close()


async def test_keys_come_with_the_channels_they_sign_for(keys: Keys) -> None:
    teams, webchat = await keys.find(TEAMS.kid), await keys.find(WEBCHAT.kid)
    assert teams and teams.endorsements == {"msteams", "webchat"}
    assert webchat and webchat.endorsements == {"webchat"}
    assert await keys.find("") is None


async def test_keys_are_kept_for_a_day(keys: Keys, microsoft: Microsoft, clock: Clock) -> None:
    first = await keys.find(TEAMS.kid)
    clock.now += DAY - 1
    assert await keys.find(TEAMS.kid) is first
    assert microsoft.looks == 1
    clock.now += 1
    microsoft.keys = [ROTATED]
    assert await keys.find(TEAMS.kid) is None, "withdrawn"
    assert microsoft.looks == 2


async def test_many_at_once_look_once(keys: Keys, microsoft: Microsoft) -> None:
    found = await asyncio.gather(*(keys.find(TEAMS.kid) for _ in range(50)))
    assert None not in found
    assert microsoft.looks == 1


async def test_names_that_are_made_up_do_not_make_us_hammer(keys: Keys, microsoft: Microsoft, clock: Clock) -> None:
    for number in range(1_000):
        clock.now += 1
        assert await keys.find(f"made-up-{number}") is None
    assert microsoft.looks == 4, "once in five minutes"
    microsoft.down = True
    for number in range(300):
        clock.now += 1
        assert await keys.find(f"more-{number}") is None
    assert await keys.find(TEAMS.kid)


async def test_a_server_that_is_down_costs_nothing_that_is_known(
    keys: Keys, microsoft: Microsoft, clock: Clock
) -> None:
    microsoft.down = True
    assert await keys.find(TEAMS.kid) is None
    assert keys.is_empty
    microsoft.down = False
    clock.now += module.RETRY_AFTER_FAILURE
    assert await keys.find(TEAMS.kid)
    assert not keys.is_empty
    microsoft.down = True
    clock.now += 30 * DAY
    assert await keys.find(TEAMS.kid)


NOT_USED: list[Any] = [
    {"keys": []},
    {"keys": None},
    {},
    [],
    {"keys": [None, 7, "x", {}, {"kid": "teams-1"}, {"kid": 7, "kty": "RSA"}]},
    {"keys": [TEAMS.listed() | {"kty": "EC"}]},
    {"keys": [TEAMS.listed() | {"n": "!"}]},
    {"keys": [TEAMS.listed() | {"endorsements": "msteams"}]},
    {"keys": [{"kid": "teams-1", "kty": "oct", "k": "eA", "endorsements": ["msteams"]}]},
    {"keys": [Signer("short-1", bits=1024).listed()]},
    b"",
    b"{",
    b"[" * 100_000,
    {"keys": [TEAMS.listed()], "too much": " " * module.MAX_DOCUMENT_BYTES},
]


@pytest.mark.parametrize("body", NOT_USED, ids=range(len(NOT_USED)))
async def test_a_list_that_is_not_whole_changes_nothing(
    keys: Keys, microsoft: Microsoft, clock: Clock, body: Any
) -> None:
    known = await keys.find(TEAMS.kid)
    microsoft.answers["/keys"] = (200, body)
    clock.now += DAY
    assert await keys.find(TEAMS.kid) is known
    assert await keys.find("short-1") is None


@pytest.mark.parametrize(
    "document",
    [{}, [], {"jwks_uri": 7}, {"jwks_uri": "/keys"}, {"jwks_uri": "https://evil.tld/keys"}, {"jwks_uri": "http://[::1"},
     {"jwks_uri": "http://127.0.0.1:1/keys"}],
)  # fmt: skip
async def test_a_document_that_leads_elsewhere_is_not_followed(keys: Keys, microsoft: Microsoft, document: Any) -> None:
    microsoft.answers["/openid"] = (200, document)
    assert await keys.find(TEAMS.kid) is None
    assert microsoft.looks == 0


async def test_keys_on_another_host_are_nobodys(keys: Keys, microsoft: Microsoft) -> None:
    async with Microsoft().served() as other:
        microsoft.answers["/openid"] = (200, {"jwks_uri": f"{other.url}/keys"})
        assert await keys.find(TEAMS.kid) is None
        assert other.looks == 0


async def test_a_redirect_is_not_followed(keys: Keys, microsoft: Microsoft, clock: Clock) -> None:
    async with Microsoft().served() as other:
        microsoft.elsewhere = other.url
        for path in ("/keys", "/openid"):
            microsoft.answers[path] = (302, b"")
            assert await keys.find(TEAMS.kid) is None
            clock.now += module.RETRY_AFTER_FAILURE
        assert other.looks == 0


async def test_a_server_that_says_nothing_is_given_up(
    keys: Keys, microsoft: Microsoft, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert module.OPENID.startswith("https://login.botframework.com/")
    assert keys._session and keys._session.timeout.total == 5
    nobody = Keys("http://127.0.0.1:1/openid")
    await nobody.open()
    assert await nobody.find(TEAMS.kid) is None
    await nobody.close()
