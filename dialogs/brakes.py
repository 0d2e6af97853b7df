"""What holds whoever guesses codes."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Brake:
    """How many codes that lead nowhere somebody tried, and until when that counts. `mark` leads back to nobody."""

    mark: str
    tries: int
    until: datetime
