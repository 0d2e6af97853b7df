"""Sending at the pace that Teams accepts, and again when it says "not now" (norms C34)."""

import asyncio
import random
from collections.abc import Awaitable, Callable

from bot.web.channel import SendOutcome, SendResult
from bot.web.rate_limits import RateLimiter

# Number of tries; seconds before the second; seconds of waiting in all, for people stop waiting too.
MAX_TRIES, FIRST_WAIT, MAX_WAIT = 5, 0.5, 30.0
_DICE = random.SystemRandom()


class Pacing:
    """`chat` and `tenant` are rates of sending, None for no limit. The order within a chat is kept by who calls."""

    def __init__(
        self,
        chat: RateLimiter | None = None,
        tenant: RateLimiter | None = None,
        chance: Callable[[], float] = _DICE.random,
    ) -> None:
        self._chat, self._tenant, self._chance = chat, tenant, chance

    async def send(self, tenant: str, chat: str, send: Callable[[], Awaitable[SendResult]]) -> SendResult:
        """Send as soon as the rates allow, again only when it hardly can have arrived; return the last result."""
        for rate, key in ((self._chat, chat), (self._tenant, tenant)):
            wait = rate.wait(key, at_most=float("inf")) if rate else 0.0
            if wait > 0:
                await asyncio.sleep(wait)
        waited = 0.0
        for number in range(1, MAX_TRIES + 1):
            sent = await send()
            wait = self._wait(sent, number)
            waited += wait
            # What may have arrived is not sent again: nobody reads the same card twice. But a gateway that fails seldom
            # passed anything on, and then whoever waits would get no answer at all.
            again = sent.outcome is SendOutcome.LATER or sent.passing
            if not again or number == MAX_TRIES or waited > MAX_WAIT:
                break
            await asyncio.sleep(wait)
        return sent

    def _wait(self, sent: SendResult, number: int) -> float:
        """Return the seconds until the next try: never sooner than asked, and not all at the same moment."""
        backoff = FIRST_WAIT * 2 ** (number - 1)
        return backoff * (1 + self._chance()) / 2 if sent.wait is None else sent.wait + self._chance() * FIRST_WAIT
