"""The log of erasures, outside the database: per line a day and a mark that names nobody (norms A32)."""

import os
from datetime import date
from pathlib import Path


class ErasureLog:
    """An append-only file. A backup of the database must not put an older one back over it."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def add(self, mark: str, today: date) -> None:
        """Append a mark and flush it to the disk. Raises OSError, and then nobody may be erased."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.open("a", encoding="ascii") as file:
            file.write(f"{today.isoformat()} {mark}\n")
            file.flush()
            os.fsync(file.fileno())

    def open(self) -> frozenset[str]:
        """Create the file if need be, check that it can be written, and return its marks. Raises OSError."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.touch()
        with self._file.open("a"):
            return self.marks()

    def marks(self) -> frozenset[str]:
        """Read the marks; without a file there are none. A line that a crash cut short is ignored."""
        if not self._file.exists():
            return frozenset()
        lines = self._file.read_text(encoding="ascii").splitlines()
        return frozenset(parts[1] for line in lines if len(parts := line.split()) == 2)
