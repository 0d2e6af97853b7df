"""Holds the SQLite file for who serves from it or changes its tables: one at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.operators.settings_faults import SettingsFault
from bot.settings import Settings
from dialogs.faults import ValueFault
from store.file_lock import InUse, hold


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
