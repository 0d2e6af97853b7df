"""Structured logging to standard output: what happened, ids and kinds; never texts, names or answers.

An allow-list, not a filter: a key that is not named here stops the line (norms A39).
"""

import logging
import sys
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

import structlog

KEYS = frozenset(
    {
        "event",
        "level",
        "at",
        "instance",
        "kind",
        "reply",
        "repeated",
        "ms",
        "status",
        "number",
        "error",
        "where",
        "counts",
        "address",
        "reason",
    }
)


# Line ends and everything else that a terminal or a reader of logs would act upon (norms C29).
_CONTROL_CHARACTERS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029), " ")


def _strip_control_characters(_: Any, __: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    return {
        key: value.translate(_CONTROL_CHARACTERS) if isinstance(value, str) else value for key, value in line.items()
    }


def _check_keys(_: Any, __: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    unexpected = set(line) - KEYS
    if unexpected:
        raise ValueError(f"a log line may not carry {sorted(unexpected)}")
    return line


# A trial that runs for weeks keeps two files of this many bytes at most.
_LARGEST = 5_000_000


def set_up(level: str, instance: str = "", file: Path | None = None, say: Callable[[str], None] | None = None) -> None:
    """Set up the log of this process; every line says which `instance` it is of, where that has a name.

    With a `file` the lines go there, and `say` gets a sentence when something is wrong, for who sits at the terminal.
    """

    def tell(_: Any, level: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        if say and level in ("warning", "error"):
            say(_sentence(line, file))
        return line

    def add_instance(_: Any, __: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        return {**line, "instance": instance} if instance else line

    structlog.configure(
        processors=[
            add_instance,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
            _check_keys,
            _strip_control_characters,
            tell,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=_file_logger(file) if file else structlog.WriteLoggerFactory(file=sys.stdout),
        cache_logger_on_first_use=False,
    )
    # These write what they could not read, headers and tokens and all.
    for name in ("aiohttp.server", "msal"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    root = logging.getLogger()
    root.handlers[:] = [*(one for one in root.handlers if not isinstance(one, _Libraries)), _Libraries()]


class _Libraries(logging.Handler):
    """Writes that a library warned, of what kind and where: never in its own words, which hold what it had in hands.

    asyncio tells a whole row that a database refused, others a request that they could not read.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        fault = {"error": name_of(error)} if error else {}
        at = (where(error) if error else "") or f"{record.filename}:{record.lineno}"
        write = log().error if record.levelno >= logging.ERROR else log().warning
        with suppress(OSError, ValueError):
            # Where nothing can be written any more, nobody is helped by a fault in a library's hands.
            write("library", kind=record.name, **fault, where=at)


def _file_logger(file: Path) -> Callable[..., logging.Logger]:
    """Make what writes to this file, which is opened at its first line."""
    logger = logging.getLogger("regiebot")
    logger.propagate = False
    logger.setLevel(logging.DEBUG)
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    file.parent.mkdir(parents=True, exist_ok=True)
    logger.addHandler(RotatingFileHandler(file, maxBytes=_LARGEST, backupCount=1, encoding="utf-8", delay=True))
    return lambda *_: logger


def _sentence(line: MutableMapping[str, Any], file: Path | None) -> str:
    """Say in Dutch that something is wrong, by its name in the log, and where the rest stands."""
    facts = [str(line[key]) for key in ("event", "error", "reason", "where") if line.get(key)]
    lead = "Er ging iets mis" if line["level"] == "error" else "Let op"
    return f"{lead}: {', '.join(facts)}. Meer staat in {file}."


def log() -> Any:
    return structlog.get_logger()


def name_of(error: BaseException) -> str:
    """Return what kind of fault it is; of one of the database also its SQLSTATE or the name SQLite has for it."""
    cause: BaseException | None = error
    while cause is not None:
        code = getattr(cause, "sqlstate", None) or getattr(cause, "sqlite_errorname", None)
        if isinstance(code, str) and code:
            return f"{type(error).__name__} {code}"
        cause = getattr(cause, "orig", None) or cause.__cause__
    return type(error).__name__


def where(error: BaseException) -> str:
    """Return the file and line at which an error arose: enough to find it, nothing of what was in it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}" if trace else ""
