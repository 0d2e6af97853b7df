"""Our subclass of the SDK's BotAdapter: reads and checks a delivery, runs the handler, writes the answer.

Not the SDK's CloudAdapter: that answers 500 to every invoke with a body, and builds two clients a turn.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from botbuilder.core import BotAdapter, TurnContext
from botbuilder.schema import (
    Activity,
    ChannelAccount,
    ConversationAccount,
    ConversationReference,
    ResourceResponse,
)

from bot.teams import inbound
from bot.teams.handler import ENVELOPE, INVOKE, Handler
from bot.teams.inbound import Envelope, Refused
from bot.teams.local_callers import Callers
from bot.telemetry.logs import log, name_of, where
from bot.telemetry.metrics import REFUSED
from bot.web.channel import HttpAnswer

RETRY_SECONDS = 2


class TeamsAdapter(BotAdapter):
    """`callers` decides who may come in. Sending goes through our connector, never through the SDK's clients."""

    def __init__(self, handler: Handler, callers: Callers) -> None:
        super().__init__()
        self._handler = handler
        self._callers = callers

    async def receive(self, headers: Mapping[str, str], read: Callable[[], Awaitable[bytes]]) -> HttpAnswer:
        try:
            check = await self._callers.admit(headers)
            envelope = inbound.read_body(await read())
            is_of_somebody = check(envelope)
        except Refused as refused:
            REFUSED.labels(refused.reason).inc()
            log().warning("refused", status=refused.status, reason=refused.reason)
            return HttpAnswer(refused.status, {"error": refused.reason})
        if not is_of_somebody:
            return HttpAnswer(201)
        context = TurnContext(self, to_activity(envelope))
        context.turn_state[ENVELOPE] = envelope
        try:
            await self.run_pipeline(context, self._handler.on_turn)
        except Refused as refused:
            # Counted where it was decided. Who sends it again within their own patience finds it done only once.
            return HttpAnswer(refused.status, {"error": refused.reason}, wait=RETRY_SECONDS)
        except Exception as error:
            # The handler says sorry to people itself; this is the last resort, for the channel.
            log().error("fault", kind=envelope.type[:32], error=name_of(error), where=where(error))
            return HttpAnswer(500)
        answer: HttpAnswer = context.turn_state.get(INVOKE) or HttpAnswer(201)
        return answer

    async def send_activities(self, context: TurnContext, activities: list[Activity]) -> list[ResourceResponse]:
        raise NotImplementedError("replies go through bot.teams.connector")

    async def update_activity(self, context: TurnContext, activity: Activity) -> Any:
        raise NotImplementedError("replies go through bot.teams.connector")

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> Any:
        raise NotImplementedError("replies go through bot.teams.connector")


def to_activity(envelope: Envelope) -> Activity:
    """Return the SDK's activity with only what its handler routes on: reading the rest costs 0.1 ms."""
    return Activity(
        type=envelope.type,
        id=envelope.id,
        name=envelope.name,
        action=envelope.action,
        channel_id=envelope.channel_id,
        service_url=envelope.service_url,
        from_property=ChannelAccount(id=envelope.from_.id, aad_object_id=envelope.from_.aad_object_id),
        recipient=ChannelAccount(id=envelope.recipient.id),
        conversation=ConversationAccount(
            id=envelope.conversation.id, conversation_type=envelope.conversation.conversation_type
        ),
        text=envelope.text,
        value=envelope.value,
        channel_data={} if envelope.channel_data is None else {"eventType": envelope.channel_data.event_type},
        members_added=[ChannelAccount(id=member.id) for member in envelope.members_added or []],
        attachments=[],
        entities=[],
    )
