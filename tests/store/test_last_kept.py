"""A SQLite file that lost its end: it is noticed at the next start, and nothing else is taken for it."""

import asyncio
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from store.engine import database_url, make_engine
from store.last_kept import LastKept, Note, count_missing, tell_missing
from store.unit_of_work import units_of_work
from tests.store.keeper import NOW

TODAY = date(2026, 11, 26)
# https://www.sqlite.org/fileformat2.html#walformat: a header, and before each page one of its own.
_HEADER, _FRAME_HEADER, _PAGE = 32, 24, 4096
_FRAME = _FRAME_HEADER + _PAGE


def _killed(file: Path, *, at: int) -> int:
    """A database whose process was killed after that many commits; how many it had said were kept."""
    child = subprocess.Popen([sys.executable, "-m", "tests.store.keeper", str(file)], stdout=subprocess.PIPE, text=True)
    assert child.stdout
    said = 0
    for line in child.stdout:
        said = int(line)
        if said == at:
            child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    return said


def _copy(file: Path, folder: Path) -> Path:
    folder.mkdir()
    for name in (file.name, f"{file.name}-wal", f"{file.name}.last"):
        if (file.parent / name).exists():
            shutil.copy(file.parent / name, folder / name)
    return folder / file.name


def _rows(file: Path) -> int:
    with closing(sqlite3.connect(file)) as database:
        found: int = database.execute("SELECT count(*) FROM deliveries").fetchone()[0]
    return found


async def _missing(file: Path) -> int:
    engine = make_engine(database_url(f"sqlite:///{file}"))
    try:
        return await count_missing(engine)
    finally:
        await engine.dispose()


async def _start(file: Path, *, commits: int = 0) -> int:
    """Open it as a bot does, and keep a little; how many were missing."""
    engine = make_engine(database_url(f"sqlite:///{file}"))
    try:
        missing = await tell_missing(engine, TODAY)
        await _keep(file, commits)
    finally:
        await engine.dispose()
    return missing


async def _keep(file: Path, commits: int, conversation: str = "a:bram") -> None:
    engine = make_engine(database_url(f"sqlite:///{file}"))
    new_uow = units_of_work(engine)
    for number in range(commits):
        async with new_uow("t") as uow:
            await uow.deliveries.register(conversation, f"m{number}", NOW)
            await uow.commit()
    await engine.dispose()


def _frames_of_commits(wal: bytes) -> list[int]:
    """How many frames there are up to the end of each commit. What was being kept when it was killed has no end."""
    begins = range(_HEADER, len(wal) - _FRAME + 1, _FRAME)
    return [1 + nth for nth, begin in enumerate(begins) if int.from_bytes(wal[begin + 4 : begin + 8])]


def _damages(frames: int) -> Iterator[tuple[str, int]]:
    """Where the WAL is cut, and where one byte of it changes: in its header, and of the last frames in each part."""
    yield from (("cut", 0), ("cut", _HEADER - 1), ("cut", _HEADER), ("flip", 0), ("flip", 17), ("flip", 25))
    for frame in range(max(0, frames - 5), frames):
        begin = _HEADER + frame * _FRAME
        # Page number, size after a commit, salts, checksums; the page, its first and last byte.
        yield from (("flip", begin + offset) for offset in (3, 7, 9, 14, 17, 22, _FRAME_HEADER, _FRAME - 1))
        yield from (("cut", begin + offset) for offset in (0, 1, _FRAME_HEADER, _FRAME_HEADER + 1, _FRAME - 1))
    yield "cut", _HEADER + frames * _FRAME


def _damage(wal: Path, how: str, at: int) -> None:
    content = bytearray(wal.read_bytes())
    if how == "cut":
        del content[at:]
    else:
        content[at] ^= 0xFF
    wal.write_bytes(content)


async def test_whatever_is_cut_or_damaged_of_what_was_kept_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "killed").mkdir()
    file = tmp_path / "killed" / "regiebot.db"
    said = await asyncio.to_thread(_killed, file, at=12)
    whole = _rows(_copy(file, tmp_path / "whole"))
    # What was kept last may not have been said before it was killed, nor noted: it is not what is damaged here.
    frames = _frames_of_commits(file.with_name("regiebot.db-wal").read_bytes())[said - whole - 1]
    assert frames > 12
    noticed = 0
    for number, (how, at) in enumerate(_damages(frames)):
        copy = _copy(file, tmp_path / str(number))
        _damage(copy.with_name("regiebot.db-wal"), how, at)
        try:
            missing = await _missing(copy)
            left = _rows(copy)
        except sqlite3.DatabaseError:
            continue
        assert said - left <= missing <= whole - left, f"{how} at {at}: {left} of {whole} left, {missing} missing"
        noticed += said > left
    assert noticed > 40


@pytest.mark.parametrize("at", [1, 2, 7, 30])
async def test_killed_and_nothing_damaged_is_no_alarm(tmp_path: Path, at: int) -> None:
    file = tmp_path / "regiebot.db"
    said = await asyncio.to_thread(_killed, file, at=at)
    note = LastKept(file).read()
    assert note and note.kept >= said
    for _ in range(3):
        assert await _start(file, commits=2) == 0
    assert _rows(file) >= said


async def test_what_was_noticed_is_told_once_and_remembered(tmp_path: Path) -> None:
    file = tmp_path / "regiebot.db"
    await asyncio.to_thread(_killed, file, at=9)
    wal = file.with_name("regiebot.db-wal")
    # More than one commit: it was killed while it kept another, which nobody noted.
    _damage(wal, "cut", wal.stat().st_size - 9 * _FRAME)
    missing = await _missing(file)
    assert missing >= 1
    # A command of an operator in between counts on, and hides nothing.
    await _keep(file, 5)
    assert await _start(file, commits=3) == missing
    assert await _start(file) == 0
    note = LastKept(file).read()
    assert note and (note.missing, note.told, note.told_on) == (0, missing, TODAY)


async def test_an_older_backup_beside_a_newer_note_is_older(tmp_path: Path) -> None:
    file = tmp_path / "regiebot.db"
    await asyncio.to_thread(_killed, file, at=3)
    await _start(file)
    backup = tmp_path / "backup.db"
    with closing(sqlite3.connect(file)) as there, closing(sqlite3.connect(backup)) as here:
        there.backup(here)
    await _start(file, commits=4)
    for ending in ("-wal", "-shm"):
        file.with_name(f"{file.name}{ending}").unlink(missing_ok=True)
    shutil.copy(backup, file)
    assert await _start(file, commits=1) == 4
    assert await _start(file) == 0


@pytest.mark.parametrize("content", ["", "0000000007", "x" * 44, "\x00" * 44, None])
async def test_a_note_that_is_gone_or_half_written_is_no_alarm(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "regiebot.db"
    await asyncio.to_thread(_killed, file, at=2)
    note = file.with_name("regiebot.db.last")
    note.unlink()
    if content is not None:
        note.write_text(content)
    assert await _start(file, commits=2) == 0
    assert await _start(file) == 0


async def test_a_note_that_cannot_be_written_keeps_nobody_from_keeping(tmp_path: Path) -> None:
    file = tmp_path / "regiebot.db"
    await asyncio.to_thread(_killed, file, at=1)
    note = file.with_name("regiebot.db.last")
    note.unlink()
    note.mkdir()
    await _keep(file, 2)
    assert await _start(file) == 0
    assert LastKept(file).read() is None


def test_a_note_is_as_long_whatever_is_in_it(tmp_path: Path) -> None:
    kept = LastKept(tmp_path / "regiebot.db")
    for note in (Note(1), Note(2_000_000_000, 5, 7, TODAY), Note(3)):
        kept.write(note)
        assert kept.read() == note
        assert (tmp_path / "regiebot.db.last").stat().st_size == 44
