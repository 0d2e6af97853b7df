"""The wheel as it is handed out: our four folders, and what the trial page draws with.

`python -m tests.supply.wheel FOLDER` makes it. A plain `pip wheel .` gives the same without those files of npm.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.local.routes import PACKAGES
from tests.supply.lock import ROOT

FOLDERS = ("bot", "dialogs", "store", "manifest")
_BESIDE = ("pyproject.toml", "README.md", "LICENSE")
_MODULES = ROOT / "bot/local/page/node_modules"


class NoPage(Exception):
    """What npm brings for the trial page is not here, so it cannot go into the wheel."""


def carried() -> list[Path]:
    """List the files of npm a wheel carries: of each package the one the page loads, and its licence. Raises NoPage."""
    files = [
        path for package, name in PACKAGES.items() for path in (_MODULES / package / "dist" / name, *_licences(package))
    ]
    missing = [path for path in files if not path.exists()]
    if missing:
        raise NoPage(f"{missing[0].name} is not here. Run: make page")
    return files


def _licences(package: str) -> list[Path]:
    return sorted((_MODULES / package).glob("LICENSE*")) or [_MODULES / package / "LICENSE"]


def copy_sources(to: Path) -> None:
    """Copy what a wheel is made of: a build leaves files beside its source."""
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, to / folder, ignore=shutil.ignore_patterns("node_modules", "__pycache__", ".*"))
    for name in _BESIDE:
        shutil.copy(ROOT / name, to)


def carry_page(to: Path) -> None:
    """Put the files of npm in a copy of the sources. Raises NoPage."""
    for path in carried():
        package = path.relative_to(_MODULES).parts[0]
        place = to / "bot/local/page/carried" / package
        place.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, place)


def build(source: Path, out: Path) -> Path:
    """Build a wheel with the locked setuptools and nothing from outside. The same commit gives the same bytes."""
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-build-isolation"]
    dated = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    moment = {"SOURCE_DATE_EPOCH": dated} if dated else {}
    done = subprocess.run(
        [*command, "--no-deps", "--no-index", "--wheel-dir", out, source],
        env=os.environ | moment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr)
    [made] = out.glob("*.whl")
    return made


def make_wheel(out: Path) -> Path:
    """Make the wheel in `out`, in the place of an older one. Raises NoPage."""
    out.mkdir(parents=True, exist_ok=True)
    for older in out.glob("*.whl"):
        older.unlink()
    with TemporaryDirectory() as folder:
        copy_sources(Path(folder))
        carry_page(Path(folder))
        return build(Path(folder), out)


if __name__ == "__main__":
    try:
        print(make_wheel(Path(sys.argv[1])))
    except NoPage as fault:
        sys.exit(str(fault))
