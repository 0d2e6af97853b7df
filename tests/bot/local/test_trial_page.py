import re
from pathlib import Path

import pytest

from bot.local import routes
from bot.local.people import DEFAULT_PEOPLE
from tests.bot.local.conftest import Trial

PAGE = Path(routes.__file__).with_name("page")


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
    scripts = [file.name for file in PAGE.glob("*.js")]
    assert len(scripts) > 1
    for name in (*scripts, "trial.css"):
        assert (await page(trial, f"/local/page/{name}"))[0] == 200
    for name in ("package.json", "..%2Frender.py", "node_modules", "index.html"):
        assert (await page(trial, f"/local/page/{name}"))[0] == 404


def test_all_the_page_says_is_there_in_both_languages() -> None:
    """Each key that the page and its scripts ask for is in the words, and none is left over."""
    page, words = ((PAGE / name).read_text("utf-8") for name in ("index.html", "words.js"))
    script = "".join(file.read_text("utf-8") for file in PAGE.glob("*.js") if file.name != "words.js")
    known = re.findall(r'^  (\w+): \["[^"]+", "[^"]+"\],$', words, re.MULTILINE)
    assert len(known) == len(re.findall(r"^  \w+: ", words, re.MULTILINE)), "two texts each"
    asked = set(re.findall(r'data-(?:say|name)="(\w+)"', page))
    for said in re.findall(r"say\([^\n]*", script):
        asked |= set(re.findall(r'"(\w+)"', said))
    # The role of somebody, and their answer to a file, are keys as well.
    others = {person.role for person in DEFAULT_PEOPLE} | {"group", "accept", "decline"}
    assert others <= set(known)
    assert set(known) - others <= asked
    assert set(re.findall(r'say\((?:this\.)?(?:page\.language, |spoken, )?"(\w+)"', script)) <= set(known)
