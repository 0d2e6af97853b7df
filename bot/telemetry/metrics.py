"""What is counted as it happens, by kinds only, no people. What is worked out when asked: `bot.telemetry.measuring`."""

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
LATE = Counter("regiebot_late", "Turns that went on after the channel was answered", registry=REGISTRY)
KEY_FETCHES = Counter("regiebot_key_fetches", "Looks at keys of Teams, by outcome", ["outcome"], registry=REGISTRY)
TOKEN_FETCHES = Counter("regiebot_token_fetches", "Fetches of our token, by outcome", ["outcome"], registry=REGISTRY)
PRIVATE = Counter("regiebot_private", "Texts refused as data about a person, by kind", ["kind"], registry=REGISTRY)
NOT_UNDERSTOOD = Counter(
    "regiebot_not_understood",
    "Messages that were not understood, by where the person stood",
    ["state"],
    registry=REGISTRY,
)
FAULTS = Counter("regiebot_faults", "Turns that ended in an apology", registry=REGISTRY)
PROMPTS = Counter("regiebot_prompts", "Prompts handled, by kind and outcome", ["kind", "outcome"], registry=REGISTRY)
