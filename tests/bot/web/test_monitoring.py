"""What whoever watches is told: by whom it may be asked, and that it says so when it cannot be measured (P4, P12)."""

import asyncio
import re
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot import bootstrap
from bot.settings import Settings
from bot.web.monitoring import Counts, make_monitoring_app
from bot.web.readiness import Readiness
from store.engine import database_url, make_engine
from store.migrate import upgrade
from tests.tcp_proxy import before_postgres, through

TOKEN = "t" * 32
FAR = 60


async def counted() -> bytes:
    return b"regiebot_turns_total 1\n"


async def ready() -> str:
    return ""


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({}, 401),
        ({"Authorization": f"Bearer {TOKEN}"}, 200),
        ({"Authorization": f"Bearer {TOKEN}", "X-Forwarded-For": "192.0.2.7"}, 200),
        ({"Authorization": f"Bearer {TOKEN[:-1]}"}, 401),
        ({"Authorization": f"Bearer {TOKEN}t"}, 401),
        ({"Authorization": f"Basic {TOKEN}"}, 401),
        ({"Authorization": "Bearer ü"}, 401),
    ],
)
@pytest.mark.parametrize("own_port", [True, False])
async def test_with_a_token_only_who_has_it_reads_counts(given: dict[str, str], status: int, own_port: bool) -> None:
    app = make_monitoring_app(ready, Counts(counted, TOKEN, own_port))
    async with TestClient(TestServer(app)) as client:
        async with client.get("/metrics", headers=given) as response:
            assert response.status == status
            assert (b"regiebot" in await response.read()) == (status == 200)
            assert response.headers["Server"] == "regiebot"
        # Who asks whether it lives shows nothing.
        async with client.get("/healthz") as response:
            assert response.status == 200


async def test_without_a_token_the_port_decides() -> None:
    headers = ("Forwarded", "Via", "x-forwarded-for", "X-Forwarded-Host", "X-Real-IP")
    for own_port, status in ((True, 200), (False, 404)):
        async with TestClient(TestServer(make_monitoring_app(ready, Counts(counted, "", own_port)))) as client:
            for proxied in headers:
                async with client.get("/metrics", headers={proxied: "192.0.2.7"}) as response:
                    assert response.status == status, proxied
            async with client.get("/metrics") as response:
                assert response.status == 200
            async with client.get("/nowhere") as response:
                assert response.status == 404


async def test_what_stops_is_not_ready_and_what_hangs_neither(monkeypatch: pytest.MonkeyPatch) -> None:
    readiness = Readiness(ready)
    assert await readiness.hindrance() == ""
    readiness.stopping = True
    assert await readiness.hindrance() == "stopping"
    monkeypatch.setattr("bot.web.readiness._SECONDS", 0.05)

    async def hang() -> str:
        await asyncio.Event().wait()
        return ""

    assert await Readiness(hang).hindrance() == "the database does not answer"


def gauges(text: str) -> dict[str, float]:
    return {name: float(value) for name, value in re.findall(r"^([a-z_]+(?:\{[^}]*\})?) (\S+)$", text, re.MULTILINE)}


async def test_with_a_port_of_its_own_it_is_nowhere_else(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'bot.db'}", log_level="error", metrics_port=9464)
    app = bootstrap.build(settings)
    monitoring = app[bootstrap.RUNNING].monitoring
    assert monitoring
    async with TestClient(TestServer(app)) as client, TestClient(TestServer(monitoring)) as watcher:
        for path, here in (("/metrics", 404), ("/healthz", 200), ("/readyz", 200)):
            async with client.get(path) as response:
                assert response.status == here
            async with watcher.get(path) as response:
                assert response.status == 200
        async with watcher.get("/metrics") as response:
            found = gauges(await response.text())
    # Everything an alarm or a graph is made of, also before anybody said anything.
    assert found["regiebot_measured"] == 1
    assert found["regiebot_schema_revision"] == found["regiebot_schema_newest"] > 0
    assert found["regiebot_prompts_oldest_seconds"] == found["regiebot_prompts_held"] == 0
    assert {f'regiebot_prompts_now{{state="{state}"}}' for state in ("due", "dead", "missed", "unclear")} <= set(found)
    assert found["regiebot_retention_last_success"] > 0
    assert [name for name in found if name.startswith("regiebot_build_info{version=")]
    assert found["regiebot_pool_size"] == 1
    assert found["regiebot_turns_in_flight"] == 0
    for name in ("regiebot_pool_in_use", "regiebot_tick_age_seconds", "regiebot_turn_seconds_count"):
        assert name in found
    for name in ("process_resident_memory_bytes", "process_open_fds", "process_cpu_seconds_total"):
        assert found[name] > 0


async def test_what_cannot_be_measured_is_said_and_not_what_it_was(postgres_url: str) -> None:
    """The gauge of the oldest prompt stayed 0 while no prompt was sent any more."""
    async with before_postgres(postgres_url) as proxy:
        url = through(proxy, postgres_url)
        engine = make_engine(database_url(url))
        await upgrade(engine)
        await engine.dispose()
        app = bootstrap.build(Settings(database_url=url, log_level="error"))
        async with TestClient(TestServer(app)) as client, asyncio.timeout(FAR):

            async def asked(path: str) -> tuple[int, str]:
                async with client.get(path) as response:
                    return response.status, await response.text()

            found = gauges((await asked("/metrics"))[1])
            assert found["regiebot_measured"] == 1
            assert "regiebot_prompts_oldest_seconds" in found
            assert found["regiebot_pool_size"] == 10
            assert (await asked("/readyz"))[0] == 200
            proxy.freeze()
            ready, metrics = await asyncio.gather(asked("/readyz"), asked("/metrics"))
            assert ready == (503, "not ready: the database does not answer")
            assert metrics[0] == 200
            found = gauges(metrics[1])
            assert found["regiebot_measured"] == 0
            assert found["process_open_fds"] > 0
            absent = [name for name in found if re.match("regiebot_(prompts_(now|oldest|held)|retention|schema)", name)]
            assert absent == []
            proxy.thaw()
            assert gauges((await asked("/metrics"))[1])["regiebot_measured"] == 1
            assert (await asked("/readyz"))[0] == 200
