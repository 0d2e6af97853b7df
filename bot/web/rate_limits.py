"""Who gets in: not too often, and not more than we can answer in time (norms C33). Costs a few microseconds a turn."""

from enum import Enum

from bot.telemetry.metrics import REFUSED
from bot.web.in_flight import InFlight
from bot.web.rates import Rate
from dialogs.texts.keys import PlainKey

# Who goes too fast hears so once in so many seconds.
TOLD_EVERY = 10.0

# Tenant and person.
Key = tuple[str, str]


class Refusal(Enum):
    """FAST: this person asks more than a person can. CROWDED: all of a tenant, or everybody together, ask too much."""

    # What is said to them.
    _value_: PlainKey
    FAST = "too-fast"
    CROWDED = "too-crowded"


class RateLimits:
    """`person`, `tenant` and `files` are rates, None for no limit. Files count per person, on top of their turns."""

    def __init__(
        self,
        in_flight: InFlight,
        person: Rate | None = None,
        tenant: Rate | None = None,
        files: Rate | None = None,
        told: Rate | None = None,
    ) -> None:
        self._in_flight = in_flight
        self._person, self._tenant, self._files = person, tenant, files
        self._told = told or Rate(1, TOLD_EVERY)

    def refusal(self, who: Key) -> Refusal | None:
        """Why this one does not get in, or None when they do; then it is counted."""
        refusal = self._refusal(who)
        if refusal:
            REFUSED.labels(refusal.value).inc()
        return refusal

    def _refusal(self, who: Key) -> Refusal | None:
        if self._in_flight.full:
            return Refusal.CROWDED
        # Their own limit first: who goes too fast takes nothing from the others of the tenant.
        if self._in_flight.crowds(who) or (self._person and not self._person.allows(who)):
            return Refusal.FAST
        if self._tenant and not self._tenant.allows(who[0]):
            return Refusal.CROWDED
        return None

    def tells(self, who: Key) -> bool:
        """Whether it is time to tell this one again that they go too fast: an answer to each would only add to it."""
        return self._told.allows(who)

    def makes_file(self, who: Key) -> bool:
        """Whether one more file may be made for this one; if so it is counted."""
        return self._files is None or self._files.allows(who)
