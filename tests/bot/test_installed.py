"""What is installed from the wheel is the whole bot: the files it reads come along, and no source is needed."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.local import routes
from bot.operators import command_line
from tests.supply.lock import ROOT
from tests.supply.served import try_command
from tests.supply.wheel import FOLDERS, NoPage, build, carried, carry_page, copy_sources

# All there is to see in one run: texts, content, words, the steps of the database, the drawing of a file, the page.
_PROBE = """
import asyncio
import bot
from bot.installation import make_installation
from bot.documents.typesetting import _Compilers
from bot.local.routes import _PAGE
from bot.settings import Settings
from store.engine import database_url, make_engine
from store.migrate import step_by_step

async def steps():
    engine = make_engine(database_url("sqlite:///steps.db"))
    async with engine.begin() as connection:
        await connection.run_sync(step_by_step)
    await engine.dispose()

asyncio.run(steps())
make_installation(Settings())
assert _Compilers().compiler
print(bot.__file__, (_PAGE / "without_node.html").exists())
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As `pip wheel .` gives it, whoever ran npm here."""
    source = tmp_path_factory.mktemp("source")
    copy_sources(source)
    # What npm brings is beside the page when somebody tried the bot here.
    (source / "bot/local/page/node_modules/x").mkdir(parents=True)
    (source / "bot/local/page/node_modules/x/x.js").touch()
    return build(source, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    ZipFile(wheel).extractall(folder)
    return folder


def test_every_file_of_the_three_floors_is_in_the_wheel(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    listed = {name for name in names if name.split("/")[0] in FOLDERS}
    there = {
        path.relative_to(ROOT).as_posix()
        for floor in FOLDERS
        for path in (ROOT / floor).rglob("*")
        if path.is_file() and not {"node_modules", "__pycache__"} & set(path.parts) and not path.name.startswith(".")
    }
    assert len(there) > 100
    assert (sorted(there - listed), sorted(listed - there)) == ([], [])
    [licence] = [name for name in names - listed if name.endswith("/licenses/LICENSE")]
    assert ZipFile(wheel).read(licence) == (ROOT / "LICENSE").read_bytes()


def test_the_wheel_that_is_handed_out_carries_what_the_page_draws_with(tmp_path: Path) -> None:
    copy_sources(tmp_path / "source")
    try:
        carry_page(tmp_path / "source")
    except NoPage as fault:
        pytest.skip(f"npm brought nothing here, so it cannot be carried; CI has it. {fault}")
    names = ZipFile(build(tmp_path / "source", tmp_path / "out")).namelist()
    place = "bot/local/page/carried"
    assert {name for name in names if name.startswith(place)} == {
        f"{place}/{package}/{file}"
        for package, script in routes.PACKAGES.items()
        for file in (script, *(path.name for path in carried() if package in path.parts and path.name != script))
    }
    for package in routes.PACKAGES:
        assert any(name.startswith(f"{place}/{package}/LICENSE") for name in names), package


def test_it_runs_from_the_wheel_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", _PROBE],
        cwd=tmp_path, env={"PATH": os.defpath, "PYTHONPATH": str(installed)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.split() == [str(installed / "bot/__init__.py"), "True"], done.stderr


async def test_who_installed_it_gets_a_scan_a_round_a_pdf_and_an_excel_file(installed: Path, tmp_path: Path) -> None:
    """The bare wheel; `make release` does the same in an environment of its own, with the page."""
    command = [sys.executable, "-P", "-m", "bot", "serve"]
    seen = await try_command(command, tmp_path, {"PYTHONPATH": str(installed)}, with_page=False)
    assert "a group picture" in seen


def test_without_the_page_the_command_that_brings_it_is_true(installed: Path, tmp_path: Path) -> None:
    """A wheel has no Makefile beside it; npm reads the lock of the page where it is installed."""
    code = "from bot.local.routes import how_to_bring, page_ready; print(page_ready(), how_to_bring())"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=tmp_path, env={"PYTHONPATH": str(installed)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    page = installed / "bot/local/page"
    assert done.stdout.strip() == f"False npm ci --omit dev --prefix {page}"
    assert (page / "package-lock.json").exists()


@pytest.mark.parametrize(("npm", "said"), [("/usr/bin/npm", "nog niet opgehaald"), (None, "Node (met npm) staat niet")])
@pytest.mark.parametrize(("command", "chatting"), [("make run", "make chat"), ("npm ci", "regiebot chat")])
def test_it_says_what_is_missing_and_how_to_do_without(
    npm: str | None, said: str, command: str, chatting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command_line.shutil, "which", lambda name: npm)
    told = command_line._no_page(command)
    assert said in told
    assert f"draai: {command}\n" in told
    assert told.endswith(f"tweede terminal: {chatting}")
