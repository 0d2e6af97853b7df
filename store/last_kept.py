"""What was kept last, noted beside a SQLite file: a database that lost its end is noticed when it is opened again.

The last commits live in the `-wal` file until they are moved into the database. SQLite reads that up to the first frame
that is not whole, and says nothing of what came after. So every commit raises a number within the database
(`user_version`, in the same transaction), and once it is on disk the number is written beside it. That is not waited
for: after a power cut the note may be behind what was kept, and never ahead. A database with a lower number than its
note is older than it was: its WAL was cut or damaged, or an older backup was put back.
"""

import os
import re
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

# As long whatever is in it, so that it is written in one go and never half.
_FORM = re.compile(r"(\d{10}) (\d{10}) (\d{10}) (\d{4}-\d\d-\d\d|-{10})\n")
_NEVER = "-" * 10


@dataclass(frozen=True)
class Note:
    """The number of the last commit, and how many are missing that nobody was told of yet.

    `told` is how many were missing when that was last told, on the day `told_on`.
    """

    kept: int
    missing: int = 0
    told: int = 0
    told_on: date | None = None


class LastKept:
    """The note beside a SQLite file, for who commits to it."""

    def __init__(self, database: Path) -> None:
        self._file = database.with_name(f"{database.name}.last")
        self._note: Note | None = None
        # Open once something is kept, for as long as this is there.
        self._opened: int | None = None

    def __del__(self) -> None:
        if self._opened is not None:
            os.close(self._opened)

    def read(self) -> Note | None:
        """Return what is noted; None without a note, or with one that nobody can read."""
        try:
            found = _FORM.fullmatch(self._file.read_text(encoding="ascii"))
        except (OSError, UnicodeDecodeError):
            return None
        if found is None:
            return None
        kept, missing, told, on = found.groups()
        return Note(int(kept), int(missing), int(told), None if on == _NEVER else date.fromisoformat(on))

    def write(self, note: Note) -> None:
        """Write it down, without waiting for the disk. A note that cannot be written is none: nobody waits for it."""
        on = note.told_on.isoformat() if note.told_on else _NEVER
        line = f"{note.kept:010d} {note.missing:010d} {note.told:010d} {on}\n"
        with suppress(OSError):
            file = os.open(self._file, os.O_WRONLY | os.O_CREAT, 0o600)
            try:
                os.pwrite(file, line.encode(), 0)
            finally:
                os.close(file)
        self._note = note

    def count(self, raw: Any) -> int:
        """Raise the number within the transaction that writes on this connection of `sqlite3`; return it."""
        before: int = raw.execute("PRAGMA user_version").fetchone()[0]
        raw.execute(f"PRAGMA user_version = {before + 1}")
        if self._note is None:
            # Nobody else commits now, so a note that is ahead of what is here tells of what got lost.
            note = self.read() or Note(0)
            self._note = replace(note, missing=note.missing + max(0, note.kept - before))
        return before + 1

    def note(self, number: int) -> None:
        """Write down that this number is kept. What was missing before it stays noted until it is told."""
        if self._opened is None:
            self.write(replace(self._note or Note(0), kept=number))
            with suppress(OSError):
                self._opened = os.open(self._file, os.O_WRONLY)
        else:
            with suppress(OSError):
                os.pwrite(self._opened, b"%010d" % number, 0)


def last_kept(engine: AsyncEngine) -> LastKept | None:
    """Return the note of the file this engine is on; None for what is no file."""
    name = engine.url.database
    is_file = engine.dialect.name == "sqlite" and name and name != ":memory:" and not name.startswith("file:")
    return LastKept(Path(name)) if is_file and name else None


async def count_missing(engine: AsyncEngine) -> int:
    """Return how many commits are missing that were kept once, and that nobody was told of; 0 where nobody can say."""
    kept = last_kept(engine)
    note = kept.read() if kept else None
    return 0 if note is None else note.missing + max(0, note.kept - await _number(engine))


async def tell_missing(engine: AsyncEngine, today: date) -> int:
    """Return how many commits are missing, and note that this is told now: counting goes on from what is there."""
    kept, missing = last_kept(engine), await count_missing(engine)
    if kept:
        note = kept.read() or Note(0)
        told, on = (missing, today) if missing else (note.told, note.told_on)
        kept.write(Note(await _number(engine), 0, told, on))
    return missing


async def _number(engine: AsyncEngine) -> int:
    async with engine.connect() as connection:
        return int((await connection.exec_driver_sql("PRAGMA user_version")).scalar_one())
