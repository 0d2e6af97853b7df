import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from bot.local.guard import loopback_only
from tests.bot.local.conftest import Trial


async def answer(_: web.Request) -> web.StreamResponse:
    return web.Response(text="in")


class Transport:
    def __init__(self, peer: object) -> None:
        self._peer = peer

    def get_extra_info(self, _name: str, default: object = None) -> object:
        return self._peer or default


async def status(headers: dict[str, str], peer: object = ("127.0.0.1", 5)) -> int:
    request = make_mocked_request("GET", "/", headers=headers, transport=Transport(peer))
    return (await loopback_only(request, answer)).status


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:3978", "localhost:3978", "LOCALHOST", "[::1]:3978", "[::1]"])
async def test_own_hosts_come_in(host: str) -> None:
    assert await status({"Host": host}) == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil:3978",
        "127.0.0.2",
        "::1",
        "localhost:",
        "a@localhost",
        "",
    ],
)
async def test_foreign_hosts_stay_out(host: str) -> None:
    assert await status({"Host": host}) == 403


async def test_a_request_without_host_stays_out() -> None:
    assert await status({}) == 403


@pytest.mark.parametrize(
    ("host", "origin", "expected"),
    [
        ("127.0.0.1:3978", "http://127.0.0.1:3978", 200),
        ("127.0.0.1:3978", "http://localhost:3978", 200),
        ("localhost", "http://localhost:80", 200),
        ("127.0.0.1:3978", "http://127.0.0.1:3979", 403),
        ("127.0.0.1:3978", "https://127.0.0.1:3978", 403),
        ("127.0.0.1:3978", "http://evil.example", 403),
        ("127.0.0.1:3978", "http://127.0.0.1:3978.evil.example", 403),
        ("127.0.0.1:3978", "null", 403),
    ],
)
async def test_origins(host: str, origin: str, expected: int) -> None:
    assert await status({"Host": host, "Origin": origin}) == expected


@pytest.mark.parametrize(
    ("peer", "expected"),
    [(("::1", 5, 0, 0), 200), (("::ffff:127.0.0.1", 5, 0, 0), 200), (("192.0.2.1", 5), 403), ("", 403)],
)
async def test_peers(peer: object, expected: int) -> None:
    assert await status({"Host": "localhost"}, peer) == expected


PROXIED = {
    "Forwarded": "for=192.0.2.7;host=regiebot.example",
    "Via": "1.1 regiebot.example",
    "X-Forwarded-For": "192.0.2.7",
    "x-forwarded-host": "regiebot.example",
    "X-Forwarded-Proto": "https",
    "X-Real-IP": "127.0.0.1",
}


@pytest.mark.parametrize("header", PROXIED)
async def test_nobody_comes_in_through_a_proxy_or_tunnel_on_this_machine(trial: Trial, header: str) -> None:
    """Such a one comes from this machine and, as nginx does by itself, names it as the host: all three checks hold."""
    said = {header: PROXIED[header]}
    async with trial.session.get(trial.url + "/local/api/people", headers=said) as response:
        assert (response.status, "through a proxy" in await response.text()) == (403, True)
    async with trial.session.post(trial.url + "/api/messages", json={}, headers=said) as response:
        assert response.status == 403
    assert trial.bot.heard == []


async def test_the_guard_holds_on_a_real_server(trial: Trial) -> None:
    for path in ("/local/", "/local/api/people", "/api/messages"):
        async with trial.session.get(trial.url + path, headers={"Host": "evil.example"}) as response:
            assert response.status == 403
            assert "local mode" in await response.text()
