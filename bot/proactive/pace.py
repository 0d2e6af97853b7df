"""How much is sent at a time, and how long it may take."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Pace:
    """How much is sent at a time, and how long it may take. Raises ValueError when a lease could expire while sending.

    `send_timeout` bounds one call of the messenger, which has a shorter limit of its own, and `step` a transaction. A
    claim takes no more than go out at once, so that a process that dies leaves few in doubt. A tick sends at most
    `batch` x `batches`.
    """

    lease: timedelta = timedelta(seconds=60)
    send_timeout: timedelta = timedelta(seconds=12)
    step: timedelta = timedelta(seconds=10)
    batch: int = 8
    batches: int = 50
    at_once: int = 8
    attempts: int = 5
    first_wait: timedelta = timedelta(seconds=30)
    longest_wait: timedelta = timedelta(hours=1)
    unclear_wait: timedelta = timedelta(minutes=2)
    # Of this process, so that all together leave room for answers to people (bot.settings).
    per_second: float = 10

    def __post_init__(self) -> None:
        # Opening a chat and telling are two calls; twice that leaves room for the database (norms E5).
        if self.lease < 4 * self.send_timeout:
            raise ValueError("a lease must last at least four times as long as a send may take")
        if min(self.batch, self.batches, self.at_once, self.attempts) < 1 or self.per_second <= 0:
            raise ValueError("a pace below one sends nothing")
