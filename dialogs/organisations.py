"""The organisations that are served here, which of them work together, and what one without the bot gives on paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Organisation:
    """A tenant by the name people know it by, and whom its people ask; with `removed_on` no longer served."""

    id: str
    name: str
    contact: str
    added_on: date
    removed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Partnership:
    """Two organisations whose people may take part in each other's rounds; with `ended_on` no longer.

    `one` comes before `other` in the alphabet. `decided_by` is what the operator wrote of who decided it.
    """

    id: str
    one: str
    other: str
    decided_by: str
    decided_on: date
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class PaperScores:
    """What a partner without the bot gave on paper for a group of an open round: question -> 1 to 5, without a name."""

    id: str
    round: str
    group: str
    scores: Mapping[str, int]
    entered_on: date
