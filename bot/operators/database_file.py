"""Looks whether the SQLite file is one, and holds it for who serves from it or changes its tables: one at a time."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from bot.operators.settings_faults import SettingsFault
from bot.settings import Settings
from dialogs.faults import ValueFault
from store.file_lock import InUse, hold

# What every file of SQLite begins with (sqlite.org/fileformat.html, 1.3); one that was never written to is empty.
_HEAD = b"SQLite format 3\x00"


def refuse_another_file(settings: Settings) -> None:
    """Raise SettingsFault when the SQLite file is there and is something else, before anything is done to it."""
    file = settings.database_file
    if file is None or not file.exists():
        return
    if not file.is_file():
        raise SettingsFault(ValueFault("another-file", file=file))
    # What cannot be read says so once it is opened.
    with suppress(OSError), file.open("rb") as opened:
        if opened.read(len(_HEAD)) not in (b"", _HEAD):
            raise SettingsFault(ValueFault("another-file", file=file))


@contextmanager
def holding_file(settings: Settings) -> Iterator[None]:
    """Make the folder of the SQLite file and hold the file. Raises SettingsFault when another process holds it."""
    file = settings.database_file
    if file is None:
        yield
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        lock = hold(file)
    except InUse as fault:
        raise SettingsFault(ValueFault("file-in-use", file=file)) from fault
    with lock:
        yield
