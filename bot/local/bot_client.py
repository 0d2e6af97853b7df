"""What brings activities of the trial channel to the bot, as Teams brings its own."""

import aiohttp

from bot.local.activities import Json
from bot.local.models import DeliveryResult
from bot.local.people import Person

# Seconds to answer in; Teams gives a bot 10 to 15.
PATIENCE = 15.0


class BotClient:
    """Posts activities to the bot at a base address, and keeps each person's last one."""

    def __init__(self, base_url: str) -> None:
        self._url = f"{base_url}/api/messages"
        self._last_sent: dict[str, Json] = {}
        self._session: aiohttp.ClientSession | None = None

    async def deliver(self, person: Person, activity: Json) -> DeliveryResult:
        """Post an activity of a person and return the answer, or the key of the text that says what went wrong."""
        self._last_sent[person.slug] = activity
        # One session for all: a connection a turn is what makes the stock connector slow.
        self._session = self._session or aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE))
        headers = {"x-ms-conversation-id": activity["conversation"]["id"], "x-ms-tenant-id": person.organisation.tenant}
        try:
            async with self._session.post(self._url, json=activity, headers=headers) as response:
                if not response.ok:
                    return DeliveryResult("failed")
                is_json = response.content_type == "application/json"
                return DeliveryResult("", await response.json() if is_json else None)
        except TimeoutError:
            return DeliveryResult("slow")
        except (aiohttp.ClientError, ValueError):
            return DeliveryResult("unreachable")

    async def repeat(self, person: Person) -> bool:
        """Post a person's last activity again, as Teams does after a slow answer; False if there is none."""
        activity = self._last_sent.get(person.slug)
        if activity:
            await self.deliver(person, activity)
        return activity is not None

    async def close(self) -> None:
        """End the connections."""
        if self._session:
            await self._session.close()
