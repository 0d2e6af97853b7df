"""What is counted. Kinds only, no people."""

from prometheus_client import CollectorRegistry, Counter, Histogram

REGISTRY = CollectorRegistry()
TURNS = Counter("regiebot_turns", "Turns taken, by kind of event", ["kind"], registry=REGISTRY)
TURN_SECONDS = Histogram(
    "regiebot_turn_seconds",
    "Time from event to committed answer",
    buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5),
    registry=REGISTRY,
)
SENDS = Counter("regiebot_sends", "Messages sent to the channel, by outcome", ["outcome"], registry=REGISTRY)
REFUSED = Counter("regiebot_refused", "Deliveries refused before a turn, by reason", ["reason"], registry=REGISTRY)
FAULTS = Counter("regiebot_faults", "Turns that ended in an apology", registry=REGISTRY)
