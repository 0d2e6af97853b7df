"""Speaking in Teams of our own accord: a reply as a card with a neutral summary, sent to somebody's own chat."""

from dataclasses import dataclass
from typing import Any

from bot.cards.render import PrivacyFacts, render
from bot.teams.connector import Connector
from bot.web.channel import Messenger, SendResult
from dialogs.instruments.definition import Language
from dialogs.records import Address
from dialogs.replies import Reply
from dialogs.texts.catalog import speech


@dataclass(frozen=True)
class Drawn:
    """A card, and what shows of it on lock screens."""

    card: dict[str, Any]
    summary: str


class TeamsMessenger(Messenger[Drawn]):
    def __init__(self, connector: Connector, privacy_facts: PrivacyFacts) -> None:
        self._connector, self._privacy_facts = connector, privacy_facts

    def prepare(self, reply: Reply, language: Language) -> Drawn:
        return Drawn(render(reply, language, self._privacy_facts), speech(language)("summary"))

    async def tell(self, to: Address, prepared: Drawn) -> SendResult:
        return await self._connector.tell(to, prepared.card, prepared.summary)

    async def open_chat(self, tenant: str, to: Address) -> tuple[SendResult, Address | None]:
        return await self._connector.open_chat(tenant, to)
