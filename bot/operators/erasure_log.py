"""The marks of who was erased (`dialogs.erasures`): in a file, per line a day and a mark, or in another database."""

import asyncio
import fcntl
import os
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TypeVar

from bot.operators.settings_faults import SettingsFault
from bot.settings import Settings
from dialogs.erasures import ErasureLog, MarksUnavailable
from dialogs.faults import ValueFault
from store.erased_table import ErasedTable

T = TypeVar("T")
# What each of our lines begins with, a digit for each nought; a crash may have cut the first short.
_DAY = b"0000-00-00 "


def erasure_log(settings: Settings) -> ErasureLog:
    """Return where these settings keep the marks; nothing is opened yet."""
    if settings.erased_url:
        return ErasedTable(settings.erased_url)
    assert settings.erased_file
    return ErasureFile(settings.erased_file)


def refuse_other_file(settings: Settings) -> None:
    """Raise SettingsFault when the file for the marks is there and is something else, before anything is done to it."""
    file = settings.erased_file
    if file is None or not file.exists():
        return
    # What cannot be read says so once it is opened.
    with suppress(OSError):
        if not file.is_file() or not _begins_as_ours(file):
            raise SettingsFault(ValueFault("no-marks", file=file))


def _begins_as_ours(file: Path) -> bool:
    with file.open("rb") as opened:
        head = opened.read(len(_DAY)).split(b"\n", maxsplit=1)[0]
    return all(
        sign in b"0123456789" if of_day == ord("0") else sign == of_day
        for sign, of_day in zip(head, _DAY, strict=False)
    )


class ErasureFile:
    """An append-only file. A backup of the database must not put an older one back over it."""

    def __init__(self, file: Path) -> None:
        self._file = file

    async def add(self, marks: Collection[str], today: date) -> None:
        """Append the marks and flush them to the disk."""
        await _beside(lambda: self._append("".join(f"{today.isoformat()} {mark}\n" for mark in marks)))

    async def open(self) -> frozenset[str]:
        """Create the file if need be, check that it can be written, and return its marks."""
        await _beside(lambda: self._append(""))
        return await self.marks()

    async def marks(self) -> frozenset[str]:
        """Read the marks. A line that a crash cut short is ignored."""
        return await _beside(self._read)

    def _append(self, lines: str) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.open("a+b", buffering=0) as file:
            # Several processes append at once: one after the other, also where the file is on another machine.
            fcntl.flock(file, fcntl.LOCK_EX)
            if not lines:
                return
            # Behind what a crash cut short our first line would not be one.
            size = file.seek(0, os.SEEK_END)
            cut_short = size > 0 and os.pread(file.fileno(), 1, size - 1) != b"\n"
            data = memoryview(("\n" * cut_short + lines).encode("ascii"))
            while data:
                data = data[file.write(data) :]
            os.fsync(file.fileno())
        _sync_folder(self._file.parent)

    def _read(self) -> frozenset[str]:
        if not self._file.exists():
            return frozenset()
        lines = self._file.read_text(encoding="ascii").splitlines()
        return frozenset(parts[1] for line in lines if len(parts := line.split()) == 2)


def _sync_folder(folder: Path) -> None:
    """Let a file that was just made be found after a power cut; not every file system has that."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


async def _beside(work: Callable[[], T]) -> T:
    """Do this beside the loop: a disk may be slow, one on another machine very."""
    try:
        return await asyncio.to_thread(work)
    except (OSError, ValueError) as fault:
        # A ValueError is a file with other signs in it than we write.
        raise MarksUnavailable(getattr(fault, "strerror", None) or type(fault).__name__) from fault
