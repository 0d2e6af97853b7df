"""Keeps what the bot writes to its own account (norms C44): what is made from now on, and what was made before."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from bot.settings import Settings

_OTHERS = 0o077


def keep_private() -> None:
    """Let others do nothing with any file this process makes from now on."""
    os.umask(_OTHERS)


def mend(settings: Settings) -> None:
    """Take from others what an earlier start left open to them. What is not ours to change stays as it is."""
    for path in (*_folders(settings), *_files(settings)):
        # Of another account, or gone in the meantime: `regiebot doctor` tells about the folder.
        with suppress(OSError):
            mode = path.stat().st_mode
            if mode & _OTHERS:
                path.chmod(stat.S_IMODE(mode) & ~_OTHERS)


def _files(settings: Settings) -> Iterator[Path]:
    if settings.erased_file:
        yield settings.erased_file
    if settings.trial_log:
        yield settings.trial_log
    if database := settings.database_file:
        # With what SQLite and we put beside it.
        yield from (database.with_name(f"{database.name}{end}") for end in ("", "-wal", "-shm", "-journal", ".lock"))


def _folders(settings: Settings) -> Iterator[Path]:
    """Yield the folders under the one we start in; one that somebody chose elsewhere may hold more than ours."""
    for file in (settings.erased_file, settings.database_file):
        if file and not file.is_absolute() and file.parent != Path() and ".." not in file.parts:
            yield file.parent
