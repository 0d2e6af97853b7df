"""Channels and group chats: we introduce ourselves once, and answers about one person go to that person's own chat."""

import asyncio
from dataclasses import dataclass, replace

from bot.teams import inbound, outbound
from bot.teams.connector import Connector
from bot.teams.drawing import DrawnTurns, Outgoing
from bot.teams.inbound import Envelope
from bot.telemetry.logs import log
from bot.web.channel import SendOutcome
from dialogs.events import Delivery, Pressed
from dialogs.presses import WordPress
from dialogs.records import Address
from dialogs.texts.catalog import speech
from dialogs.understanding.codes import format_code, read_code

# Opening a chat and sending to it happen while Teams waits for the answer to a press: ten seconds for both and a turn.
TIMEOUT_SECONDS = 4.0


@dataclass(frozen=True)
class PressOutcome:
    """The outcome of a press in a shared place: answered `in_own_chat` or not, and the sentence for who pressed."""

    in_own_chat: bool
    sentence: str


class Places:
    def __init__(self, turns: DrawnTurns, connector: Connector) -> None:
        self._turns, self._connector = turns, connector

    async def greet(self, envelope: Envelope) -> None:
        """Greet the place where we were added; do nothing when somebody else was, or when we greeted already."""
        who = inbound.sender(envelope)
        added = Delivery(envelope.conversation.id, envelope.id)
        if not inbound.is_bot_added(envelope) or not await self._turns.is_first(who, added):
            return
        speak = speech(await self._turns.language(who))
        await self._connector.reply(envelope, outbound.text_message(envelope, speak("place-hello"), speak.language))

    async def handle_press(self, envelope: Envelope, event: Pressed) -> PressOutcome:
        """Handle a press. Only joining works here; its turn is taken as if it was pressed in the person's own chat."""
        speak = speech(await self._turns.language(event.who))
        code = _code_to_join(event)
        if code is None:
            return PressOutcome(False, speak("place-own-chat"))
        own = await self._own_chat(envelope, event)
        if own and await self._answer_in_own_chat(
            replace(event, who=replace(event.who, address=own)), own, speak("summary")
        ):
            return PressOutcome(True, speak("place-join-sent"))
        return PressOutcome(False, speak("place-join-yourself", code=format_code(code)))

    async def _own_chat(self, envelope: Envelope, event: Pressed) -> Address | None:
        person = Address("", envelope.service_url, envelope.from_.id, envelope.recipient.id)
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                _, own = await self._connector.open_chat(event.who.tenant, person)
        except TimeoutError:
            log().warning("open-chat-failed", reason="slow")
            return None
        return own

    async def _answer_in_own_chat(self, event: Pressed, own: Address, summary: str) -> bool:
        """Take the turn and send its cards; False when one of them did not surely arrive, or when there was none."""
        arrived = False

        async def deliver(outgoing: list[Outgoing]) -> None:
            nonlocal arrived
            arrived = await _send_cards(self._connector, own, outgoing, summary)

        await self._turns.take(event, deliver)
        return arrived


def _code_to_join(event: Pressed) -> str | None:
    """Return the code of the round somebody wants to join, or None when something else was pressed."""
    press = event.press
    return read_code(press.rest) if isinstance(press, WordPress) and press.word == "doe_mee" else None


async def _send_cards(connector: Connector, own: Address, outgoing: list[Outgoing], summary: str) -> bool:
    cards = [thing for thing in outgoing if isinstance(thing, dict)]
    try:
        async with asyncio.timeout(TIMEOUT_SECONDS):
            for card in cards:
                if (await connector.tell(own, card, summary)).outcome is not SendOutcome.YES:
                    return False
    except TimeoutError:
        log().warning("send-failed", reason="slow")
        return False
    return bool(cards)
