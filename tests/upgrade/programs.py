"""Programs of earlier versions, whole enough to serve: run beside the one of today, on one database.

`python -m tests.upgrade.programs 92b4ff5 0_3_0` keeps one, where the history is at hand; tests need none.
"""

import io
import lzma
import subprocess
import sys
import tarfile
from pathlib import Path

FOLDER = Path(__file__).parent
_FLOORS = ("bot", "dialogs", "store", "manifest")
# What a bot without the trial page never reads.
_LEFT_OUT = ("bot/local/page/", "dialogs/understanding/examples.yaml")


def unpack(name: str, folder: Path) -> Path:
    """The checkout of this program, in a new folder."""
    checkout = folder / name
    with tarfile.open(FOLDER / f"program_{name}.tar.xz") as kept:
        kept.extractall(checkout, filter="data")
    return checkout


def keep(commit: str, name: str) -> None:
    """Keeps the program of this commit, the same to the byte every time."""
    archive = subprocess.run(["git", "archive", commit, *_FLOORS], check=True, capture_output=True).stdout
    made = io.BytesIO()
    with tarfile.open(fileobj=io.BytesIO(archive)) as whole, tarfile.open(fileobj=made, mode="w") as kept:
        for each in whole:
            if each.isfile() and not each.name.startswith(_LEFT_OUT):
                kept.addfile(each, whole.extractfile(each))
    (FOLDER / f"program_{name}.tar.xz").write_bytes(lzma.compress(made.getvalue(), preset=9))


if __name__ == "__main__":
    keep(*sys.argv[1:])
