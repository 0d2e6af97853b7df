"""What is installed from the wheel is the whole bot: the files it reads come along, and no source is needed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
FLOORS = ("bot", "dialogs", "store", "manifest")
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
    """Built as an installation builds it, from a copy: a build leaves files beside the source."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for floor in FLOORS:
        shutil.copytree(ROOT / floor, source / floor, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
    # What npm brings is beside the page when somebody tried the bot here.
    (source / "bot/local/page/node_modules/x").mkdir(parents=True)
    (source / "bot/local/page/node_modules/x/x.js").touch()
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, source)
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-build-isolation"]
    subprocess.run([*build, "--no-deps", "--no-index", "--wheel-dir", out, source], check=True, capture_output=True)
    [made] = out.glob("*.whl")
    return made


def test_every_file_of_the_three_floors_is_in_the_wheel(wheel: Path) -> None:
    listed = {name for name in ZipFile(wheel).namelist() if name.split("/")[0] in FLOORS}
    there = {
        path.relative_to(ROOT).as_posix()
        for floor in FLOORS
        for path in (ROOT / floor).rglob("*")
        if path.is_file() and not {"node_modules", "__pycache__"} & set(path.parts) and not path.name.startswith(".")
    }
    assert len(there) > 100
    assert (sorted(there - listed), sorted(listed - there)) == ([], [])


def test_it_runs_from_the_wheel_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    installed, empty = tmp_path / "installed", tmp_path / "empty"
    ZipFile(wheel).extractall(installed)
    empty.mkdir()
    done = subprocess.run(
        [sys.executable, "-P", "-c", _PROBE],
        cwd=empty, env={"PATH": os.defpath, "PYTHONPATH": str(installed)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.split() == [str(installed / "bot/__init__.py"), "True"], done.stderr
