"""Where the numbers come from that operators may see, per month and organisation."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from dialogs.report_records import Meeting, MonthCounts


class Report(Protocol):
    """Meetings are recorded by a turn, of its tenant; all else is counted across tenants, by operators."""

    async def add_meeting(self, meeting: Meeting) -> None:
        """Add a meeting that took place, unless one of that day is there already."""

    async def remove_meeting(self, uvo: str, day: date) -> None:
        """Remove a meeting that did not take place."""

    async def move_meeting(self, uvo: str, was: date, now: date) -> None:
        """Put the day right of a meeting that took place; where one of the right day is there too, that one stays."""

    async def counted_since(self) -> date | None:
        """Return the first day on which a meeting was recorded, of those that are kept; None without any."""

    async def list_months(self, first: date, before: date, scans: Sequence[str]) -> Sequence[MonthCounts]:
        """Count these months (from the first day of one, until before another) in which anything happened."""
