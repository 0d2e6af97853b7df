"""What is counted per month and organisation, and what is kept for it. Numbers only: whose they are stays below."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Meeting:
    """A UVO that took place, the day by which its rhythm wanted it, and the day on which this was recorded."""

    uvo: str
    held_on: date
    due_on: date
    recorded_on: date


@dataclass(frozen=True, slots=True)
class MonthCounts:
    """What happened in an organisation in a month, before anything is hidden (dialogs.group.handful).

    `month` is its first day. `scans`: how many people finished a scan, per scan; `people`: how many finished any, or
    chaired a UVO that took place. `held`: cases of which one took place, `in_rhythm` of those no later than it was due.
    `chairs_…` are the people behind these: of all, and of what was in rhythm.
    """

    tenant: str
    month: date
    people: int = 0
    scans: Mapping[str, int] = field(default_factory=dict)
    rounds: int = 0
    held: int = 0
    in_rhythm: int = 0
    chairs: int = 0
    chairs_in_rhythm: int = 0
