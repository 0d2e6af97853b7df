"""Our own token: kept, renewed in time, fetched once at a time, and how the login server gets to know who we are."""

import asyncio
import contextlib
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jwt
import pytest

from bot.teams.bearer import Bearer, NoToken
from bot.teams.credentials import Certificate, by_app, by_managed_identity
from tests.bot.teams.microsoft import APP, OUR_TENANT, Login, Microsoft, certificate, private_key
from tests.bot.teams.production import PASSWORD, Clock


async def settled(bearer: Bearer) -> None:
    """What goes on beside has come to its end."""
    if bearer._fetching:
        await bearer._fetching


async def test_a_token_is_kept_and_renewed_before_it_is_over() -> None:
    login, clock = Login(), Clock()
    bearer = Bearer(login, clock)
    assert [await bearer.get() for _ in range(5)] == ["token-1"] * 5
    clock.now += 2999
    assert await bearer.get() == "token-1"
    await settled(bearer)
    assert login.given == 1
    clock.now += 1
    assert await bearer.get() == "token-1", "nobody waits while it works"
    await settled(bearer)
    assert (await bearer.get(), login.given) == ("token-2", 2)
    assert threading.get_ident() not in login.threads


async def test_a_short_token_is_renewed_halfway() -> None:
    login, clock = Login(lasts=300), Clock()
    bearer = Bearer(login, clock)
    await bearer.get()
    clock.now += 149
    await bearer.get()
    await settled(bearer)
    assert login.given == 1
    clock.now += 1
    await bearer.get()
    await settled(bearer)
    assert login.given == 2


async def test_who_needs_it_at_once_shares_one_fetch() -> None:
    login = Login()
    login.open.clear()
    bearer = Bearer(login, Clock())
    waiting = [asyncio.create_task(bearer.get()) for _ in range(20)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await waiting[0]
    login.open.set()
    assert {await task for task in waiting[1:]} == {"token-1"}
    assert login.given == 1


async def test_a_login_server_that_is_down_is_outlived_until_the_end() -> None:
    login, clock = Login(), Clock()
    bearer = Bearer(login, clock)
    await bearer.get()
    login.down = True
    clock.now += 3500
    assert await bearer.get() == "token-1"
    await settled(bearer)
    clock.now += 71
    with pytest.raises(NoToken):
        await bearer.get()
    login.down = False
    with pytest.raises(NoToken):
        await bearer.get()
    clock.now += 30
    assert await bearer.get() == "token-2"


@pytest.mark.parametrize("answer", [{}, {"error": "invalid_client"}, {"access_token": ""}, {"access_token": "x"},
                                    {"access_token": "x", "expires_in": "soon"}])  # fmt: skip
async def test_an_answer_without_a_token_is_none(answer: Mapping[str, Any]) -> None:
    with pytest.raises(NoToken):
        await Bearer(lambda: answer, Clock()).get()


async def test_a_refused_token_is_forgotten_once_a_minute() -> None:
    login, clock = Login(), Clock()
    bearer = Bearer(login, clock)
    first = await bearer.get()
    assert bearer.forget(first)
    assert bearer.forget(first), "somebody else did; there is another"
    second = await bearer.get()
    assert second == "token-2"
    assert not bearer.forget(second)
    assert await bearer.get() == second
    clock.now += 60
    assert bearer.forget(second)


async def test_closing_ends_what_goes_on() -> None:
    login = Login()
    login.open.clear()
    bearer = Bearer(login, Clock())
    asking = asyncio.create_task(bearer.get())
    await asyncio.sleep(0)
    await bearer.close()
    with contextlib.suppress(asyncio.CancelledError, NoToken):
        await asking
    login.open.set()


async def test_with_a_secret(microsoft: Microsoft) -> None:
    fetch = by_app(APP, OUR_TENANT, PASSWORD, microsoft.login())
    found = await asyncio.to_thread(fetch)
    assert (found["access_token"], found["expires_in"]) == ("own-token-1", 3600)
    (login,) = microsoft.logins
    asked = {"grant_type": "client_credentials", "client_id": APP, "client_secret": PASSWORD, "tenant": OUR_TENANT}
    assert asked.items() <= login.items()
    assert login["scope"] == "https://api.botframework.com/.default"
    assert (await asyncio.to_thread(fetch))["access_token"] == "own-token-2", "the library keeps nothing"


@pytest.mark.parametrize("password", ["", "zegel"])
@pytest.mark.parametrize("key_first", [True, False])
async def test_with_a_certificate(microsoft: Microsoft, tmp_path: Path, password: str, key_first: bool) -> None:
    shown = Certificate(certificate(tmp_path, password, key_first), password or None)
    found = await asyncio.to_thread(by_app(APP, OUR_TENANT, shown, microsoft.login()))
    assert found["access_token"] == "own-token-1"
    (login,) = microsoft.logins
    assert "client_secret" not in login
    public = private_key("certificate").public_key()
    here = f"https://login.microsoftonline.com/{OUR_TENANT}/oauth2/v2.0/token"
    claims = jwt.decode(login["client_assertion"], public, algorithms=["PS256"], audience=here, issuer=APP)
    assert claims["sub"] == APP
    assert "x5t#S256" in jwt.get_unverified_header(login["client_assertion"])


async def test_as_a_managed_identity(microsoft: Microsoft, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("IDENTITY_ENDPOINT", "MSI_ENDPOINT", "AZURE_POD_IDENTITY_AUTHORITY_HOST"):
        monkeypatch.delenv(name, raising=False)
    found = await asyncio.to_thread(by_managed_identity(APP, microsoft.login()))
    assert (found["access_token"], found["expires_in"]) == ("own-token-1", 3600)
    (login,) = microsoft.logins
    assert {"resource": "https://api.botframework.com", "client_id": APP, "metadata": "true"}.items() <= login.items()


FETCHES: list[Callable[[Microsoft], Callable[[], Mapping[str, Any]]]] = [
    lambda microsoft: by_app(APP, OUR_TENANT, PASSWORD, microsoft.login()),
    lambda microsoft: by_managed_identity(APP, microsoft.login()),
]
TOKEN_PATHS = (f"/{OUR_TENANT}/oauth2/v2.0/token", "/metadata/identity/oauth2/token")


@pytest.mark.parametrize("fetch_of", FETCHES)
@pytest.mark.parametrize(
    "answer",
    [(400, {"error": "invalid_client"}), (401, {"error": "x"}), (503, b""), (200, b"x")],
)
async def test_a_login_that_fails_is_no_token_and_no_fault(
    microsoft: Microsoft, caplog: pytest.LogCaptureFixture, fetch_of: Any, answer: tuple[int, Any]
) -> None:
    microsoft.answers = dict.fromkeys(TOKEN_PATHS, answer)
    with pytest.raises(NoToken):
        await Bearer(fetch_of(microsoft), Clock()).get()
    assert microsoft.tokens == 0
    assert caplog.text == "", "a library would write what it could not read"


@pytest.mark.parametrize("status", [302, 307, 308])
@pytest.mark.parametrize("fetch_of", FETCHES)
async def test_who_we_are_is_shown_to_the_login_server_only(microsoft: Microsoft, fetch_of: Any, status: int) -> None:
    async with Microsoft().served() as other:
        microsoft.elsewhere = other.url
        microsoft.answers = dict.fromkeys(TOKEN_PATHS, (status, b""))
        with pytest.raises(NoToken):
            await Bearer(fetch_of(microsoft), Clock()).get()
        assert other.logins == []


@pytest.mark.parametrize("fetch_of", FETCHES)
async def test_a_login_server_that_is_away(microsoft: Microsoft, fetch_of: Any) -> None:
    microsoft.down = True
    with pytest.raises(NoToken):
        await Bearer(fetch_of(microsoft), Clock()).get()
