"""What the bot writes is for its own account alone, also when somebody starts it by hand (norms C44)."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.bench.process import free_port

ROOT = Path(__file__).parents[2]


def run(
    folder: Path, words: Sequence[str], database: str = "var/regiebot.db", **more: str
) -> subprocess.CompletedProcess[str]:
    """A command as somebody types it in a folder, in a shell with the usual umask."""
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "REGIEBOT_DATABASE_URL": f"sqlite:///{database}"}
    env |= more
    shell = 'umask 022; exec "$0" -m bot "$@"'
    return subprocess.run(
        ["sh", "-c", shell, sys.executable, *words],
        cwd=folder, env=env, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def open_to_others(folder: Path) -> dict[str, str]:
    """Everything here on which others may do something, and what."""
    modes = {str(path.relative_to(folder)): path.stat().st_mode for path in folder.rglob("*")}
    return {name: stat.filemode(mode) for name, mode in modes.items() if mode & 0o077}


def test_a_database_that_is_made_is_ours_alone(tmp_path: Path) -> None:
    done = run(tmp_path, ["migrate"])
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "var/regiebot.db").exists()
    assert open_to_others(tmp_path) == {}


@pytest.mark.parametrize("words", [["migrate"], ["purge", "--replay"], ["audit", "verify"]])
def test_what_was_open_is_mended(tmp_path: Path, words: Sequence[str]) -> None:
    assert run(tmp_path, ["migrate"]).returncode == 0
    (tmp_path / "var/erased.txt").write_text("2026-11-26 0\n")
    (tmp_path / "var").chmod(0o755)
    for file in (tmp_path / "var").iterdir():
        file.chmod(0o644)
    assert open_to_others(tmp_path)
    run(tmp_path, words)
    assert open_to_others(tmp_path) == {}


def test_the_bot_itself_writes_for_itself(tmp_path: Path) -> None:
    (tmp_path / "var").mkdir(mode=0o755)
    (tmp_path / "var/erased.txt").write_text("")
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "REGIEBOT_PORT": str(free_port())}
    served = subprocess.Popen(
        ["sh", "-c", 'umask 022; exec "$0" -m bot serve', sys.executable],
        cwd=tmp_path, env=env, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert served.stderr
        for line in served.stderr:
            if "Regiebot draait" in line:
                break
        assert (tmp_path / "var/regiebot.db-wal").exists()
        assert open_to_others(tmp_path) == {}
    finally:
        served.send_signal(signal.SIGTERM)
        served.communicate(timeout=60)
    assert open_to_others(tmp_path) == {}


def test_a_folder_that_others_use_too_stays_theirs(tmp_path: Path) -> None:
    """A database elsewhere: its files are ours, the folder around them may be anybody's."""
    shared = tmp_path / "elsewhere"
    shared.mkdir()
    shared.chmod(0o755)
    (shared / "readme").write_text("of somebody else")
    (shared / "readme").chmod(0o644)
    assert run(tmp_path, ["migrate"], str(shared / "regiebot.db")).returncode == 0
    assert set(open_to_others(tmp_path)) == {"elsewhere", "elsewhere/readme"}


@pytest.mark.parametrize(
    ("words", "held"),
    [
        (["serve"], "root:x:0:0:root:/root:/bin/sh\n"),
        (["migrate"], "SQLite format 3\0"),
        (["purge", "--replay"], "2026-11-26;anna\n"),
        (["roles", "list"], None),
    ],
)
def test_what_holds_no_marks_stays_as_it_is(tmp_path: Path, words: Sequence[str], held: str | None) -> None:
    """The same slip in the other address: a file of somebody else, or a folder."""
    place = tmp_path / "place"
    if held is None:
        place.mkdir()
    else:
        place.write_text(held)
    place.chmod(0o755)
    done = run(tmp_path, words, REGIEBOT_ERASED=str(place))
    assert done.returncode == 2
    assert f"REGIEBOT_ERASED: {place} is geen bestand met merktekens" in done.stderr
    assert stat.S_IMODE(place.stat().st_mode) == 0o755
    assert [path.name for path in tmp_path.rglob("*")] == ["place"], "nothing was made"
    if held is not None:
        assert place.read_text() == held


@pytest.mark.parametrize("held", ["", "2026-1", "2026-11\n2026-11-26 0123\n"])
def test_what_a_crash_left_of_the_marks_is_ours(tmp_path: Path, held: str) -> None:
    marks = tmp_path / "erased.txt"
    marks.write_text(held)
    marks.chmod(0o644)
    assert run(tmp_path, ["migrate"], REGIEBOT_ERASED=str(marks)).returncode == 0
    assert stat.S_IMODE(marks.stat().st_mode) == 0o600
    assert marks.read_text() == held


@pytest.mark.parametrize("words", [["migrate"], ["prompts", "counts"]])
def test_what_is_no_database_stays_as_it_is(tmp_path: Path, words: Sequence[str]) -> None:
    """A slip in the address, by root: what it points at may be of the whole machine."""
    folder, file = tmp_path / "etc", tmp_path / "etc" / "passwd"
    folder.mkdir(mode=0o755)
    file.write_text("root:x:0:0:root:/root:/bin/sh\n" * 40)
    file.chmod(0o644)
    for place in (folder, file):
        assert run(tmp_path, words, f"/{place}").returncode == 2
    assert {stat.S_IMODE(place.stat().st_mode) for place in (folder, file)} == {0o755, 0o644}
    assert [path.name for path in (*tmp_path.iterdir(), *folder.iterdir()) if path.suffix == ".lock"] == []
