"""Clocks of machines that are wrong, each the same whenever it is asked at the same moment."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

RIGHT, AHEAD, BEHIND, JUMPS = "right", "75 s ahead", "an hour behind", "jumps"
_SHIFTS = {RIGHT: 0, AHEAD: 75, BEHIND: -3600}
# Where it jumps to, and for how many seconds it stays there.
_JUMPS, _STAYS = (-86_400, -3600, -75, -5, 0, 5, 75, 3600, 86_400), 2


def machine_clock(name: str) -> Callable[[], datetime]:
    """Return the clock of a machine, by how wrong it is."""

    def now() -> datetime:
        right = datetime.now(UTC)
        if name == JUMPS:
            return right + timedelta(seconds=random.Random(int(right.timestamp() / _STAYS)).choice(_JUMPS))
        return right + timedelta(seconds=_SHIFTS[name])

    return now
