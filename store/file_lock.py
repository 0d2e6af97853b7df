"""One bot a file: two processes on one SQLite file would each remember what the other does not know."""

import fcntl
from pathlib import Path
from typing import IO


class InUse(Exception):
    """Another process works on this file."""


def hold(file: Path) -> IO[str]:
    """Hold this SQLite file for as long as what is returned is open. Raises InUse when another process holds it.

    The lock lies beside the file and goes with the process, however that ends. A backup or a command of an operator
    needs none.
    """
    lock = file.with_name(f"{file.name}.lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        lock.close()
        raise InUse from fault
    return lock
