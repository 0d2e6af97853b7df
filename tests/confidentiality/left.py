"""Say what an adversary is left with: of one person, the scores that are still possible."""

from fractions import Fraction
from typing import NamedTuple


class Left(NamedTuple):
    """Hold the narrowest interval anybody was left, and an example of it."""

    width: Fraction
    why: str = ""
    values: int = 0  # how many different scores remain possible in it
    looked_at: int = 0  # how many situations were tried

    def __str__(self) -> str:
        return f"{float(self.width):5.2f} points  {self.looked_at:>9,} situations  {self.why}"


def narrowest(found: "list[Left]") -> Left:
    """Take the narrowest of several, with everything that was looked at."""
    assert found, "an adversary that looked at nothing proves nothing"
    return min(found, key=lambda left: left.width)._replace(looked_at=sum(left.looked_at for left in found))
