"""How often somebody may ask, and how fast we answer: so many in so many seconds, per key.

One number per key says when all that was taken is paid back (GCRA, the leaky bucket of networks): no timers, no lists.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable

# Whoever makes up keys makes others be forgotten, who then begin anew; never more room than this.
MOST_KEYS = 10_000


def read_rate(text: str) -> tuple[int, float] | None:
    """ "30/10" as 30 in 10 seconds, "0" as None: no limit. Raises ValueError for anything else."""
    if text.strip() == "0":
        return None
    count, _, seconds = text.partition("/")
    try:
        rate = int(count), float(seconds)
    except ValueError as fault:
        raise ValueError("is no rate, such as 30/10 for 30 in 10 seconds, nor 0 for no limit") from fault
    if not (0 < rate[0] <= 1_000_000 and 0 < rate[1] <= 86_400):
        raise ValueError("is a rate that cannot be: a count from 1 and at most a day of seconds")
    return rate


class Rate:
    """`count` at once, and `count` per `seconds` from then on: in any window of that length at most twice as many."""

    def __init__(
        self, count: int, seconds: float, clock: Callable[[], float] = time.monotonic, most: int = MOST_KEYS
    ) -> None:
        self._step = seconds / count
        self._ahead = self._step * (count - 1)
        self._clock = clock
        self._most = most
        self._paid_back: OrderedDict[Hashable, float] = OrderedDict()

    @property
    def known(self) -> int:
        """How many keys it remembers."""
        return len(self._paid_back)

    def allows(self, key: Hashable) -> bool:
        """Whether one more may go now; if so it is counted."""
        return self.wait(key) <= 0

    def wait(self, key: Hashable, at_most: float = 0.0) -> float:
        """Seconds until one more may go, 0 or less for now. It is counted when that is no more than `at_most`."""
        now = self._clock()
        paid_back = max(self._paid_back.get(key, now), now)
        # To the microsecond: sums of fractions would refuse the last of a full count.
        wait = round(paid_back - self._ahead - now, 6)
        if wait <= at_most:
            self._paid_back[key] = paid_back + self._step
            # Who asked longest ago is forgotten first: most likely that has been paid back.
            self._paid_back.move_to_end(key)
            if len(self._paid_back) > self._most:
                self._paid_back.popitem(last=False)
        return wait
