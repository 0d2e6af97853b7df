"""Rate limits: how often somebody may ask, and how much we take on at once (norms C33). Costs microseconds a turn."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from enum import Enum

from bot.telemetry.metrics import REFUSED
from bot.web.in_flight import InFlight
from dialogs.faults import ValueFault
from dialogs.texts.keys import PlainKey

# The oldest keys are forgotten beyond this, so that whoever makes up keys takes no more memory.
MOST_KEYS = 10_000
# Who goes too fast is told so once in this many seconds.
NOTICE_SECONDS = 10.0

# Tenant and person.
Key = tuple[str, str]


class Refusal(Enum):
    """FAST: this person asks more than a person can. CROWDED: all of a tenant, or everybody together, ask too much."""

    # What is said to them.
    _value_: PlainKey
    FAST = "too-fast"
    CROWDED = "too-crowded"


def read_rate(text: str) -> tuple[int, float] | None:
    """Read "30/10" as 30 in 10 seconds, and "0" as None: no limit. Raises ValueFault for anything else."""
    if text.strip() == "0":
        return None
    count, _, seconds = text.partition("/")
    try:
        rate = int(count), float(seconds)
    except ValueError as fault:
        raise ValueFault("no-rate") from fault
    if not (0 < rate[0] <= 1_000_000 and 0 < rate[1] <= 86_400):
        raise ValueFault("impossible-rate")
    return rate


def part_of(rate: tuple[int, float], processes: int) -> tuple[float, float]:
    """Return the part of one of so many processes: of what goes on, and of what goes at once (one at least).

    Together they stay within the rate however it is spread; each has one at once, also where there are fewer.
    """
    count, seconds = rate
    part = count / processes
    return (part, seconds) if part >= 1 else (1.0, seconds / part)


class RateLimiter:
    """Allows `count` at once and `count` per `seconds` from then on, per key; at most twice as many in any window.

    One number per key says when all that was taken is paid back (GCRA, a leaky bucket): no timers, no lists.
    """

    def __init__(
        self, count: float, seconds: float, clock: Callable[[], float] = time.monotonic, most: int = MOST_KEYS
    ) -> None:
        self._step = seconds / count
        self._burst = self._step * (count - 1)
        self._clock = clock
        self._most = most
        self._paid_back_at: OrderedDict[Hashable, float] = OrderedDict()

    @property
    def key_count(self) -> int:
        """Count the keys in memory."""
        return len(self._paid_back_at)

    def allows(self, key: Hashable) -> bool:
        """Tell whether one more is allowed now; if so, count it."""
        return self.wait(key) <= 0

    def wait(self, key: Hashable, at_most: float = 0.0) -> float:
        """Return the seconds until one more is allowed, 0 or less for now, and count it if that is `at_most`."""
        now = self._clock()
        paid_back_at = max(self._paid_back_at.get(key, now), now)
        # To the microsecond: sums of fractions would refuse the last of a full count.
        wait = round(paid_back_at - self._burst - now, 6)
        if wait <= at_most:
            self._paid_back_at[key] = paid_back_at + self._step
            # Who asked longest ago is forgotten first: most likely that has been paid back.
            self._paid_back_at.move_to_end(key)
            if len(self._paid_back_at) > self._most:
                self._paid_back_at.popitem(last=False)
        return wait


class RateLimits:
    """The limits of one process; None is no limit. Files count per person, on top of their turns."""

    def __init__(
        self,
        in_flight: InFlight,
        person: RateLimiter | None = None,
        tenant: RateLimiter | None = None,
        files: RateLimiter | None = None,
        notices: RateLimiter | None = None,
    ) -> None:
        self._in_flight = in_flight
        self._person, self._tenant, self._files = person, tenant, files
        self._notices = notices or RateLimiter(1, NOTICE_SECONDS)

    def refusal(self, who: Key) -> Refusal | None:
        """Return why a delivery of this person is refused, or None when it is taken, and then count it."""
        refusal = self._refusal(who)
        if refusal:
            REFUSED.labels(refusal.value).inc()
        return refusal

    def _refusal(self, who: Key) -> Refusal | None:
        if self._in_flight.full:
            return Refusal.CROWDED
        # Their own limit first: who goes too fast takes nothing from the others of the tenant.
        if self._in_flight.is_crowded_by(who) or (self._person and not self._person.allows(who)):
            return Refusal.FAST
        if self._tenant and not self._tenant.allows(who[0]):
            return Refusal.CROWDED
        return None

    def should_notify(self, who: Key) -> bool:
        """Tell whether to tell this person (again) that they go too fast: not each time, which would add load."""
        return self._notices.allows(who)

    def may_make_file(self, who: Key) -> bool:
        """Tell whether one more file may be made for this person; if so, count it."""
        return self._files is None or self._files.allows(who)
