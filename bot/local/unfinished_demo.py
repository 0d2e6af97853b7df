"""Remembers that the demo is being filled in: one that was cut off half-way begins again at the next start.

Half a demo cannot be gone on with: nobody knows whether the last words were heard, and the page forgot what was said.
So a mark lies beside the database from before the first person comes in until the last word; where it is found, that
database is put aside.
"""

import os
from pathlib import Path

# What SQLite and we put beside it goes first: while the database itself is there, this may be done again.
_ENDS = ("-wal", "-shm", "-journal", ".last", "")


def _mark(database: Path) -> Path:
    return database.with_name(f"{database.name}.demo")


def begin(database: Path) -> None:
    """Note that from now on the database holds part of a demo. Raises OSError where that cannot be written."""
    with _mark(database).open("w") as file:
        os.fsync(file.fileno())


def end(database: Path) -> None:
    """Note that the demo is whole, or that somebody goes on with what there is of it."""
    _mark(database).unlink(missing_ok=True)


def put_aside(database: Path) -> Path | None:
    """Put a database with half a demo aside, and return where it is; None where there is none.

    Nobody may have it open. An earlier one that was put aside is overwritten.
    """
    if not _mark(database).exists():
        return None
    aside = database.with_name(f"{database.name}.half")
    for end_of_name in _ENDS:
        source, target = (path.with_name(f"{path.name}{end_of_name}") for path in (database, aside))
        if source.exists():
            source.replace(target)
    end(database)
    return aside if aside.exists() else None
