"""What we say of the instruments there are to begin."""

from dataclasses import dataclass

from dialogs.instruments.content_models import Reader
from dialogs.instruments.definition import Text
from dialogs.presses import Press


@dataclass(frozen=True)
class Finding:
    """One instrument to begin: its name, its minutes where it has an end, and the sentence of its file about it."""

    name: Text
    minutes: int | None
    help: Text | None
    press: Press


@dataclass(frozen=True)
class Instruments:
    """What can be filled in, what suits this person first, or what suits a reader that was named; `more` besides."""

    found: tuple[Finding, ...]
    reader: Reader | None = None
    more: int = 0
