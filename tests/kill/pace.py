"""How fast senders work here."""

from datetime import timedelta

from bot.proactive.pace import Pace

# A day of Teams in seconds.
PACE = Pace(
    lease=timedelta(seconds=4),
    send_timeout=timedelta(seconds=0.5),
    first_wait=timedelta(seconds=0.1),
    longest_wait=timedelta(seconds=1),
    unclear_wait=timedelta(seconds=1),
    per_second=10_000,
)
