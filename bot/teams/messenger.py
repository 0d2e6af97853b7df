"""Proactive messages in Teams: a reply as a card with a neutral summary, sent to somebody's own chat."""

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
class PreparedCard:
    """A card, and the summary that lock screens show."""

    card: dict[str, Any]
    summary: str


class TeamsMessenger(Messenger[PreparedCard]):
    def __init__(self, connector: Connector, privacy_facts: PrivacyFacts) -> None:
        self._connector, self._privacy_facts = connector, privacy_facts

    def prepare(self, reply: Reply, language: Language) -> PreparedCard:
        return PreparedCard(render(reply, language, self._privacy_facts), speech(language)("summary"))

    async def tell(self, to: Address, prepared: PreparedCard) -> SendResult:
        return await self._connector.tell(to, prepared.card, prepared.summary)

    async def open_chat(self, tenant: str, to: Address) -> tuple[SendResult, Address | None]:
        return await self._connector.open_chat(tenant, to)
