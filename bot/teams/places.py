"""Channels and group chats: we say who we are once, and what is about one person goes to that person's own chat."""

import asyncio
from collections import deque
from dataclasses import dataclass, replace

from bot.teams import inbound, outbound
from bot.teams.connector import Connector
from bot.teams.drawing import DrawnTurns, Outgoing
from bot.teams.inbound import Envelope
from bot.telemetry.logs import log
from bot.web.channel import SendOutcome
from dialogs.events import Pressed
from dialogs.presses import WordPress
from dialogs.records import Address
from dialogs.texts.catalog import speech
from dialogs.understanding.codes import format_code, read_code

# Opening a chat and speaking in it happen while Teams waits for the answer to a press: ten seconds for both and a turn.
PATIENCE = 4.0
_REMEMBERED = 1_000


@dataclass(frozen=True)
class Taken:
    """What became of a press in a shared place: answered `elsewhere` or not, and the sentence for who pressed."""

    elsewhere: bool
    sentence: str


class Places:
    def __init__(self, turns: DrawnTurns, connector: Connector) -> None:
        self._turns, self._connector = turns, connector
        self._greeted: deque[tuple[str, str]] = deque(maxlen=_REMEMBERED)

    async def greet(self, envelope: Envelope) -> None:
        """One word to the place where we were added; none when somebody else was, none when this is told again."""
        told = (envelope.conversation.id, envelope.id)
        if not inbound.added_here(envelope) or told in self._greeted:
            return
        self._greeted.append(told)
        said = speech(await self._turns.language(inbound.who(envelope)))
        await self._connector.reply(envelope, outbound.words(envelope, said("place-hello")))

    async def pressed(self, envelope: Envelope, event: Pressed) -> Taken:
        """Joining is the one thing to press here. The turn is taken as if it was pressed in the person's own chat."""
        said = speech(await self._turns.language(event.who))
        code = _joining(event)
        if code is None:
            return Taken(False, said("place-own-chat"))
        own = await self._own_chat(envelope, event)
        if own and await self._answered(replace(event, who=replace(event.who, address=own)), own, said("summary")):
            return Taken(True, said("place-join-sent"))
        return Taken(False, said("place-join-yourself", code=format_code(code)))

    async def _own_chat(self, envelope: Envelope, event: Pressed) -> Address | None:
        person = Address("", envelope.service_url, envelope.from_.id, envelope.recipient.id)
        try:
            async with asyncio.timeout(PATIENCE):
                _, own = await self._connector.open_chat(event.who.tenant, person)
        except TimeoutError:
            log().warning("open-chat-failed", reason="slow")
            return None
        return own

    async def _answered(self, event: Pressed, own: Address, summary: str) -> bool:
        """Takes the turn and sends its cards; False when one of them did not surely arrive, or when there was none."""
        arrived = False

        async def deliver(outgoing: list[Outgoing]) -> None:
            nonlocal arrived
            arrived = await _tell(self._connector, own, outgoing, summary)

        await self._turns.take(event, deliver)
        return arrived


def _joining(event: Pressed) -> str | None:
    """The code of the round somebody wants to join, or None when that is not what was pressed."""
    press = event.press
    return read_code(press.rest) if isinstance(press, WordPress) and press.word == "doe_mee" else None


async def _tell(connector: Connector, own: Address, outgoing: list[Outgoing], summary: str) -> bool:
    cards = [thing for thing in outgoing if isinstance(thing, dict)]
    try:
        async with asyncio.timeout(PATIENCE):
            for card in cards:
                if (await connector.tell(own, card, summary)).outcome is not SendOutcome.YES:
                    return False
    except TimeoutError:
        log().warning("send-failed", reason="slow")
        return False
    return bool(cards)
