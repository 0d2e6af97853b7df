"""The apology people get when something went wrong on our side."""

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.telemetry.logs import log, name_of, where
from bot.telemetry.metrics import FAULTS
from dialogs.events import Event, Who
from dialogs.instruments.definition import Language
from dialogs.texts.catalog import speech


@dataclass(frozen=True)
class Apology:
    """A kind sentence, with a number that is also in the log, and its language."""

    sentence: str
    language: Language


def new_number() -> str:
    """Return a number to tell a person and to find in the log."""
    return secrets.token_hex(4)


async def apology(event: Event, error: Exception, language_of: Callable[[Who], Awaitable[Language]]) -> Apology:
    """Log and count a fault, and return what to say about it to the person it happened to (norms C43).

    `language_of` returns the language they are spoken to in; it is called after the fault was logged.
    """
    number = new_number()
    FAULTS.inc()
    log().error("fault", number=number, kind=type(event).__name__, error=name_of(error), where=where(error))
    language = await language_of(event.who)
    return Apology(speech(language)("fault", number=number), language)
