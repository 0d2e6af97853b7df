"""How long something is kept: days, or months as the calendar counts them."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import TypeVar

Day = TypeVar("Day", bound=date)


@dataclass(frozen=True, slots=True)
class Term:
    """Kept through the last day of the term; gone on the day after."""

    days: int = 0
    months: int = 0

    def cutoff(self, now: Day) -> Day:
        """Return the day or moment before which whatever began has been kept long enough."""
        month = now.month - 1 - self.months
        year, month = now.year + month // 12, month % 12 + 1
        # A month before the 31st is the last day of a shorter month.
        return now.replace(year, month, min(now.day, monthrange(year, month)[1])) - timedelta(days=self.days)


# How long each class of data is kept by default, as in the register (a test compares the two): days for `berichten`,
# else months.
USUAL_TERMS: Mapping[str, int] = MappingProxyType(
    {
        "scans": 24,
        "rondes": 24,
        "uvos": 24,
        "mensen": 24,
        "groepsbeelden": 60,
        "benoemingen": 36,
        "verantwoording": 36,
        "berichten": 90,
    }
)
# What was never sent, and for how many days it is kept after its round closed by default; it is not told beforehand.
UNSENT_CLASS, UNSENT_DAYS = "halverwege", 7
