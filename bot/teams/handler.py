"""Which activity becomes which event. The SDK's handler does the routing; each of its hooks is one line of ours."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from botbuilder.core import InvokeResponse, TurnContext
from botbuilder.core.teams import TeamsActivityHandler
from botbuilder.schema import ChannelAccount

from bot.documents.files import File
from bot.teams import inbound, outbound
from bot.teams.connector import Connector
from bot.teams.delivery import Delivery
from bot.teams.drawing import DrawnTurns
from bot.teams.inbound import LONGEST_TEXT, Envelope, Refused
from bot.teams.places import Places, Taken
from bot.teams.rosters import Rosters
from bot.web.apology import apology
from bot.web.in_flight import InFlight
from bot.web.rate_limits import RateLimits, Refusal
from dialogs.effects import HideCards, ReadRoster
from dialogs.events import Event, Pressed
from dialogs.texts.catalog import Speech, speech
from dialogs.texts.keys import PlainKey
from dialogs.usecases.turn import language_of

ENVELOPE, INVOKE = "regiebot.envelope", "regiebot.invoke"
# What Teams adds to a message by itself: the same words as HTML, and the message that is answered.
_OF_TEAMS = frozenset({"", "text/html", "messagereference"})


class Handler(TeamsActivityHandler):
    """Reads the envelope beside the SDK's activity; the SDK's own view of a payload is never used."""

    def __init__(
        self,
        turns: DrawnTurns,
        connector: Connector,
        delivery: Delivery,
        in_flight: InFlight | None = None,
        rate_limits: RateLimits | None = None,
    ) -> None:
        self._turns = turns
        self._connector = connector
        self._delivery = delivery
        self._in_flight = in_flight or InFlight()
        self._rate_limits = rate_limits or RateLimits(self._in_flight)
        self._rosters = Rosters(turns, connector.roster)
        self._places = Places(turns, connector)

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        envelope = _envelope(turn_context)
        event = inbound.called(envelope) if inbound.shared(envelope) else inbound.said(envelope)
        if event is None:
            # In a shared place, and not to us: none of our business, unless it is a button of ours.
            if inbound.is_press(envelope):
                await self._in_time(envelope, partial(self._overheard, envelope))
        elif refusal := _refusal(envelope):
            await self._in_time(envelope, partial(self._say, envelope, refusal))
        else:
            await self._in_time(envelope, partial(self._answer, envelope, event))

    async def on_message_update_activity(self, turn_context: TurnContext) -> None:
        envelope = _envelope(turn_context)
        # A message can also be brought back; only a changed text deserves a word.
        changed = envelope.channel_data and envelope.channel_data.event_type == "editMessage"
        if changed and not inbound.shared(envelope) and not _refusal(envelope):
            await self._in_time(envelope, partial(self._answer, envelope, inbound.edited(envelope)))

    async def on_installation_update_add(self, turn_context: TurnContext) -> None:
        # Of a team or group chat we hear twice; there the other one counts.
        envelope = _envelope(turn_context)
        if not inbound.shared(envelope):
            await self._in_time(envelope, partial(self._answer, envelope, inbound.installed(envelope)))

    async def on_members_added_activity(self, members_added: list[ChannelAccount], turn_context: TurnContext) -> None:
        envelope = _envelope(turn_context)
        if inbound.shared(envelope):
            await self._in_time(envelope, partial(self._places.greet, envelope))
        else:
            await self._in_time(envelope, partial(self._answer, envelope, inbound.installed(envelope)))

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        # The SDK would fetch the roster of the team for every new member; we only need to know that a chat began.
        if turn_context.activity.members_added:
            await self.on_members_added_activity(turn_context.activity.members_added, turn_context)

    async def on_invoke_activity(self, turn_context: TurnContext) -> InvokeResponse | None:
        turn_context.turn_state[INVOKE] = await self._invoke(_envelope(turn_context))
        return None

    async def _invoke(self, envelope: Envelope) -> InvokeResponse:
        if envelope.name == "message/submitAction":
            return outbound.empty()
        consents = envelope.name == "fileConsent/invoke" and not inbound.shared(envelope)
        if not consents and (envelope.name != "adaptiveCard/action" or not isinstance(envelope.value, dict)):
            return outbound.unknown()
        who = inbound.key(envelope)
        if refusal := self._rate_limits.refusal(who):
            return await self._refused(envelope, refusal, consents=consents)
        work = self._consented(envelope) if consents else self._pressed(envelope)
        done = await self._in_flight.run(who, work, partial(self._afterwards, envelope))
        return outbound.told(_spoken(envelope)("still-busy")) if done is None else done

    async def _pressed(self, envelope: Envelope) -> InvokeResponse:
        action = envelope.value.get("action")
        data = action.get("data") if isinstance(action, dict) else None
        event = inbound.pressed(envelope, data)
        if inbound.shared(envelope):
            return outbound.told((await self._pressed_in_place(envelope, event)).sentence)
        try:
            *before, last = await self._rosters.take(event)
            if isinstance(last, File):
                # A file cannot stand in the answer to a press; it is offered below the card.
                await self._delivery.send(envelope, before)
                return outbound.told(await self._delivery.offer(envelope, last) or last.told("offered"))
            if isinstance(last, HideCards):
                return outbound.told(await self._delivery.hide_scores(envelope))
        except Exception as error:
            return outbound.told(await self._apology(event, error))
        assert not isinstance(last, ReadRoster)
        self._delivery.answered(envelope, last)
        return outbound.next_card(last)

    async def _consented(self, envelope: Envelope) -> InvokeResponse:
        consent = inbound.read_consent(envelope, self._connector.reach.uploads)
        if consent is None:
            return outbound.unknown()
        try:
            await self._delivery.consented(envelope, consent)
        except Exception as error:
            sorry = await self._apology(inbound.pressed(envelope, None), error)
            await self._connector.reply(envelope, outbound.words(envelope, sorry))
        return outbound.empty()

    async def _answer(self, envelope: Envelope, event: Event) -> None:
        try:
            await self._rosters.take(event, lambda outgoing: self._delivery.send(envelope, outgoing))
        except Exception as error:
            await self._connector.reply(envelope, outbound.words(envelope, await self._apology(event, error)))

    async def _in_time(self, envelope: Envelope, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Does this if there is room for it, and is back in time for the channel (norms C19, C33). Raises Refused."""
        who = inbound.key(envelope)
        refusal = self._rate_limits.refusal(who)
        if refusal is Refusal.CROWDED:
            # Nothing costs less, and the channel may bring it again; a sentence to each would add to the crowd.
            raise Refused(503, refusal.value)
        if refusal:
            if not self._rate_limits.should_notify(who):
                return
            work = partial(self._say, envelope, refusal.value)
        await self._in_flight.run(who, work(), partial(self._ended, envelope))

    async def _refused(self, envelope: Envelope, refusal: Refusal, *, consents: bool) -> InvokeResponse:
        """A press that is not taken is told in its answer, which costs nothing; under a file nobody reads that."""
        tells = self._rate_limits.should_notify(inbound.key(envelope))
        if not consents:
            # The chosen language is looked up now and then, not for every press of somebody who hammers.
            asks = tells and refusal is Refusal.FAST
            said = speech(await self._turns.language(inbound.who(envelope))) if asks else _spoken(envelope)
            return outbound.told(said(refusal.value))
        if refusal is Refusal.CROWDED:
            raise Refused(503, refusal.value)
        if tells:
            await self._say(envelope, refusal.value)
        return outbound.empty()

    async def _afterwards(self, envelope: Envelope, task: asyncio.Task[InvokeResponse]) -> None:
        """What came of a press that Teams did not wait for: a message of its own, in the person's own chat only."""
        if task.cancelled():
            await self._ended(envelope, task)
        elif not inbound.shared(envelope) and (body := task.result().body):
            said = _spoken(envelope)("summary")
            card = body["type"] == outbound.CARD
            message = (
                outbound.message(envelope, body["value"], said) if card else outbound.words(envelope, body["value"])
            )
            await self._connector.reply(envelope, message)

    async def _ended(self, envelope: Envelope, task: asyncio.Task[Any]) -> None:
        """What was stuck and is broken off is apologised for; all else has told what there was to tell."""
        if task.cancelled() and not inbound.shared(envelope):
            sorry = await self._apology(inbound.pressed(envelope, None), TimeoutError())
            await self._connector.reply(envelope, outbound.words(envelope, sorry))
        elif not task.cancelled():
            task.result()

    async def _pressed_in_place(self, envelope: Envelope, event: Pressed) -> Taken:
        try:
            return await self._places.pressed(envelope, event)
        except Exception as error:
            return Taken(False, await self._apology(event, error))

    async def _overheard(self, envelope: Envelope) -> None:
        """A button of ours in a shared place, from a client without Action.Execute: those send it as a message.

        Who was helped in their own chat is not named here.
        """
        taken = await self._pressed_in_place(envelope, inbound.pressed(envelope, envelope.value))
        if not taken.elsewhere:
            await self._connector.reply(envelope, outbound.words(envelope, taken.sentence))

    async def _say(self, envelope: Envelope, key: PlainKey) -> None:
        text = speech(await self._turns.language(inbound.who(envelope)))(key)
        await self._connector.reply(envelope, outbound.words(envelope, text))

    async def _apology(self, event: Event, error: Exception) -> str:
        return (await apology(event, error, self._turns.language)).sentence


def _envelope(context: TurnContext) -> Envelope:
    envelope: Envelope = context.turn_state[ENVELOPE]
    return envelope


def _spoken(envelope: Envelope) -> Speech:
    """In the language of somebody's Teams: for when nothing should be looked up."""
    return speech(language_of(inbound.who(envelope).locale))


def _refusal(envelope: Envelope) -> PlainKey | None:
    """Why this message is not read, as the key of a text; None when it is."""
    if any((attachment.content_type or "").lower() not in _OF_TEAMS for attachment in envelope.attachments or []):
        return "attachment"
    return "too-long" if len(envelope.text or "") > LONGEST_TEXT else None
