"""Routes activities to turns. The SDK's handler calls our hooks; each turns its activity into an event."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from botbuilder.core import TurnContext
from botbuilder.core.teams import TeamsActivityHandler
from botbuilder.schema import ChannelAccount

from bot.documents.files import File
from bot.teams import inbound, outbound
from bot.teams.connector import Connector
from bot.teams.delivery import Delivery
from bot.teams.drawing import CardBelow, DrawnTurns, Outgoing
from bot.teams.inbound import MAX_TEXT_LENGTH, Envelope, Refused
from bot.teams.places import Places, PressOutcome
from bot.teams.rosters import RosterTurns
from bot.web.apology import apology
from bot.web.channel import HttpAnswer
from bot.web.in_flight import InFlight
from bot.web.rate_limits import RateLimits, Refusal
from dialogs.effects import HideCards
from dialogs.events import Event, Mentioned, Pressed, Said
from dialogs.texts.catalog import Speech, speech
from dialogs.texts.keys import PlainKey
from dialogs.usecases.turn import language_of

ENVELOPE, INVOKE = "regiebot.envelope", "regiebot.invoke"
# What Teams adds to a message by itself: the same words as HTML, and the message that is answered.
_TEAMS_ATTACHMENTS = frozenset({"", "text/html", "messagereference"})


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
        self._rosters = RosterTurns(turns, connector.read_roster)
        self._places = Places(turns, connector)

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        envelope = _envelope(turn_context)
        event = inbound.mention_event(envelope) if inbound.is_shared(envelope) else inbound.message_event(envelope)
        if event is None:
            # In a shared place, and not to us: none of our business, unless it is a button of ours.
            if inbound.is_press(envelope):
                await self._run(envelope, partial(self._answer_submitted_press, envelope))
        elif refusal := _refusal_key(envelope, event):
            await self._run(envelope, partial(self._send_text, envelope, refusal))
        else:
            await self._run(envelope, partial(self._answer, envelope, event))

    async def on_message_update_activity(self, turn_context: TurnContext) -> None:
        envelope = _envelope(turn_context)
        # A message can also be brought back; only a changed text deserves a word.
        changed = envelope.channel_data and envelope.channel_data.event_type == "editMessage"
        if changed and not inbound.is_shared(envelope) and not _refusal_key(envelope):
            await self._run(envelope, partial(self._answer, envelope, inbound.edit_event(envelope)))

    async def on_installation_update_add(self, turn_context: TurnContext) -> None:
        # Of a team or group chat we hear twice; there the other one counts.
        envelope = _envelope(turn_context)
        if not inbound.is_shared(envelope):
            await self._run(envelope, partial(self._answer, envelope, inbound.install_event(envelope)))

    async def on_members_added_activity(self, members_added: list[ChannelAccount], turn_context: TurnContext) -> None:
        envelope = _envelope(turn_context)
        if inbound.is_shared(envelope):
            await self._run(envelope, partial(self._places.greet, envelope))
        else:
            await self._run(envelope, partial(self._answer, envelope, inbound.install_event(envelope)))

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        # The SDK would fetch the roster of the team for every new member; we only need to know that a chat began.
        if turn_context.activity.members_added:
            await self.on_members_added_activity(turn_context.activity.members_added, turn_context)

    async def on_invoke_activity(self, turn_context: TurnContext) -> None:
        turn_context.turn_state[INVOKE] = await self._invoke(_envelope(turn_context))

    async def _invoke(self, envelope: Envelope) -> HttpAnswer:
        if envelope.name == "message/submitAction":
            return outbound.empty_response()
        consents = envelope.name == "fileConsent/invoke" and not inbound.is_shared(envelope)
        if not consents and (envelope.name != "adaptiveCard/action" or not isinstance(envelope.value, dict)):
            return outbound.not_found_response()
        who = inbound.person_key(envelope)
        if refusal := self._rate_limits.refusal(who):
            return await self._reject_press(envelope, refusal, consents=consents)
        work = self._handle_consent(envelope) if consents else self._handle_press(envelope)
        done = await self._in_flight.run(who, work, partial(self._send_late_answer, envelope))
        return outbound.text_response(_speech_of_locale(envelope)("still-busy")) if done is None else done

    async def _handle_press(self, envelope: Envelope) -> HttpAnswer:
        action = envelope.value.get("action")
        data = action.get("data") if isinstance(action, dict) else None
        shared = inbound.is_shared(envelope)
        event = inbound.press_event(envelope, data, replaced=not shared)
        if shared:
            return outbound.text_response((await self._handle_press_in_place(envelope, event)).sentence)
        try:
            *before, last = await self._rosters.take(event)
            if isinstance(last, File):
                # A file cannot stand in the answer to a press; it is offered below the card.
                await self._delivery.send(envelope, before)
                return outbound.text_response(await self._delivery.offer(envelope, last) or last.text("offered"))
            if isinstance(last, CardBelow):
                await self._delivery.send(envelope, [*before, last])
                return outbound.text_response(speech(last["lang"])("help-below"))
            if isinstance(last, HideCards):
                return outbound.text_response(await self._delivery.hide_scores(envelope, last))
        except Exception as error:
            return outbound.text_response(await self._apology(event, error))
        drawn: list[Outgoing] = [*before, last]
        first, below = drawn[0], drawn[1:]
        assert isinstance(first, dict)
        # What was pressed becomes the first; what is said besides stands below it.
        await self._delivery.send(envelope, below)
        return outbound.card_response(first)

    async def _handle_consent(self, envelope: Envelope) -> HttpAnswer:
        consent = inbound.read_consent(envelope, self._connector.reach.uploads)
        if consent is None:
            return outbound.not_found_response()
        try:
            await self._delivery.handle_consent(envelope, consent)
        except Exception as error:
            sorry = await self._apology(inbound.press_event(envelope, None), error)
            await self._reply_text(envelope, sorry)
        return outbound.empty_response()

    async def _answer(self, envelope: Envelope, event: Event) -> None:
        try:
            await self._rosters.take(event, lambda outgoing: self._delivery.send(envelope, outgoing))
        except Exception as error:
            await self._reply_text(envelope, await self._apology(event, error))

    async def _run(self, envelope: Envelope, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Run this if the limits allow it, and return in time for the channel (norms C19, C33). Raises Refused."""
        who = inbound.person_key(envelope)
        refusal = self._rate_limits.refusal(who)
        if refusal is Refusal.CROWDED:
            # Nothing costs less, and the channel may bring it again; a sentence to each would add to the crowd.
            raise Refused(503, refusal.value)
        if refusal:
            if not self._rate_limits.should_notify(who):
                return
            work = partial(self._send_text, envelope, refusal.value)
        await self._in_flight.run(who, work(), partial(self._apologise_if_cancelled, envelope))

    async def _reject_press(self, envelope: Envelope, refusal: Refusal, *, consents: bool) -> HttpAnswer:
        """Answer a press that exceeds a limit, in its response where that is read: under a file it is not."""
        should_notify = self._rate_limits.should_notify(inbound.person_key(envelope))
        if not consents:
            # The chosen language is looked up now and then, not for every press of somebody who hammers.
            asks = should_notify and refusal is Refusal.FAST
            speak = (
                speech(await self._turns.language(inbound.sender(envelope))) if asks else _speech_of_locale(envelope)
            )
            return outbound.text_response(speak(refusal.value))
        if refusal is Refusal.CROWDED:
            raise Refused(503, refusal.value)
        if should_notify:
            await self._send_text(envelope, refusal.value)
        return outbound.empty_response()

    async def _send_late_answer(self, envelope: Envelope, task: asyncio.Task[HttpAnswer]) -> None:
        """Send the answer to a press that Teams did not wait for as a message, in the person's own chat only."""
        if task.cancelled():
            await self._apologise_if_cancelled(envelope, task)
        elif not inbound.is_shared(envelope) and (body := task.result().body):
            if body["type"] == outbound.CARD:
                await self._delivery.send(envelope, [body["value"]])
            else:
                await self._reply_text(envelope, body["value"])

    async def _apologise_if_cancelled(self, envelope: Envelope, task: asyncio.Task[Any]) -> None:
        """Apologise for work that was cancelled because it was stuck; all other work has answered already."""
        if task.cancelled() and not inbound.is_shared(envelope):
            sorry = await self._apology(inbound.press_event(envelope, None), TimeoutError())
            await self._reply_text(envelope, sorry)
        elif not task.cancelled():
            task.result()

    async def _handle_press_in_place(self, envelope: Envelope, event: Pressed) -> PressOutcome:
        try:
            return await self._places.handle_press(envelope, event)
        except Exception as error:
            return PressOutcome(False, await self._apology(event, error))

    async def _answer_submitted_press(self, envelope: Envelope) -> None:
        """Answer a button in a shared place from a client without Action.Execute, which sends it as a message.

        Somebody who was answered in their own chat gets no answer here.
        """
        outcome = await self._handle_press_in_place(envelope, inbound.press_event(envelope, envelope.value))
        if not outcome.in_own_chat:
            await self._reply_text(envelope, outcome.sentence)

    async def _send_text(self, envelope: Envelope, key: PlainKey) -> None:
        language = await self._turns.language(inbound.sender(envelope))
        await self._connector.reply(envelope, outbound.text_message(envelope, speech(language)(key), language))

    async def _reply_text(self, envelope: Envelope, text: str) -> None:
        language = await self._turns.language(inbound.sender(envelope))
        await self._connector.reply(envelope, outbound.text_message(envelope, text, language))

    async def _apology(self, event: Event, error: Exception) -> str:
        return (await apology(event, error, self._turns.language)).sentence


def _envelope(context: TurnContext) -> Envelope:
    envelope: Envelope = context.turn_state[ENVELOPE]
    return envelope


def _speech_of_locale(envelope: Envelope) -> Speech:
    """Return the texts in the language of somebody's Teams, for when their choice should not be looked up."""
    return speech(language_of(inbound.sender(envelope).locale))


def _refusal_key(envelope: Envelope, event: Event | None = None) -> PlainKey | None:
    """Return the key of the text that says why this message is not read; None when it is."""
    if any(
        (attachment.content_type or "").lower() not in _TEAMS_ATTACHMENTS for attachment in envelope.attachments or []
    ):
        return "attachment"
    return "too-long" if isinstance(event, Said | Mentioned) and len(event.text) > MAX_TEXT_LENGTH else None
