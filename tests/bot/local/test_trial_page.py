import pytest

from bot.local import routes
from tests.bot.local.conftest import Trial


async def page(trial: Trial, path: str) -> tuple[int, str, str]:
    async with trial.session.get(trial.url + path) as response:
        return response.status, response.headers.get("Content-Security-Policy", ""), await response.text()


@pytest.mark.parametrize("ready", [True, False])
async def test_the_page_or_how_to_get_it(trial: Trial, monkeypatch: pytest.MonkeyPatch, ready: bool) -> None:
    monkeypatch.setattr(routes, "page_ready", lambda: ready)
    status, policy, html = await page(trial, "/")
    assert status == 200
    assert "Regiebot – proefkanaal" in html
    assert "make chat" in html or ready
    assert policy.startswith("default-src 'none'; script-src 'self'")
    assert "unsafe" not in policy


async def test_only_the_files_of_the_page_are_served(trial: Trial) -> None:
    for name in ("trial.js", "cards.js", "trial.css"):
        assert (await page(trial, f"/local/page/{name}"))[0] == 200
    for name in ("package.json", "..%2Frender.py", "node_modules", "index.html"):
        assert (await page(trial, f"/local/page/{name}"))[0] == 404
