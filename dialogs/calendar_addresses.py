"""Where somebody's own calendar finds their meetings, as it is kept."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class CalendarAddress:
    """An address of one person; `key` signs it and never leaves us."""

    id: str
    person: str
    key: str = field(repr=False)
    made_on: date
