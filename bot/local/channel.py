"""The trial channel: people, conversations and messages in memory; to the bot it is Teams, over HTTP and nothing else.

What people do (say, press, edit, consent) becomes an activity to `POST /api/messages`; what the bot does (receive,
update, delete) comes in through `bot.local.connector`. Whoever watches follows `changes()`: every change has a number
that only grows, so a watcher that lost its connection names the last number it saw and misses nothing."""

import asyncio
import time
import uuid
from collections.abc import AsyncIterator
from typing import Literal

from bot.local.activities import CARD, CONSENT, NOTICE, ActivityBuilder, Json
from bot.local.bot_client import BotClient
from bot.local.files import Files
from bot.local.http_json import object_at
from bot.local.models import ChannelError, Conversation, Message, Participant, attachments_of
from bot.local.people import GROUP_ID, GROUP_ORGANISATION, ORGANISATIONS, Organisation, Person
from bot.local.roster import Roster
from bot.local.texts import text_for

BOT = "bot"
CHANNEL = "channel"


class TrialChannel:
    """The state of the trial channel and all that can be done in it; `bot.local.routes.mount` serves it."""

    def __init__(self, base_url: str) -> None:
        base_url = base_url.rstrip("/")
        self.files = Files(base_url)
        # A page that sees another number than before knows that the channel it was watching is gone.
        self.started = str(time.time_ns())
        self._bot = BotClient(base_url)
        self._service_url = f"{base_url}/local/connector/"
        self._roster = Roster()
        self._conversations: dict[str, Conversation] = {}
        self._changed = asyncio.Event()
        self._closing = False
        self._number = 0
        for participant in self._roster.participants():
            self._touch(participant)
        self._ensure_conversation(GROUP_ID)

    # Watching

    def people(self) -> list[Person]:
        return [participant.person for participant in self._roster.participants()]

    def conversations(self) -> list[str]:
        return list(self._conversations)

    def messages(self, conversation: str) -> list[Message]:
        return list(self._get_conversation(conversation).messages)

    def person_to_json(self, person: Person) -> Json:
        return self._roster.get(person.slug).to_json()

    async def changes(self, after: int, heartbeat: float) -> AsyncIterator[tuple[int, Json] | None]:
        """Yield (number, JSON) of all that changed after number `after`, oldest first, then of what changes next.

        Yields None after `heartbeat` seconds without a change. Ends when the channel closes.
        """
        while not self._closing:
            changed = self._changed
            items: list[Message | Participant | Conversation] = [
                *self._roster.participants(),
                *self._conversations.values(),
            ]
            items += (message for chat in self._conversations.values() for message in chat.messages)
            # The numbers are read before the first yield: a slow watcher must not skip over what changes meanwhile.
            for seq, item_json in sorted(
                ((i.seq, i.to_json()) for i in items if i.seq > after), key=lambda news: news[0]
            ):
                after = seq
                yield seq, item_json
            try:
                await asyncio.wait_for(changed.wait(), heartbeat)
            except TimeoutError:
                yield None

    def stop_watching(self) -> None:
        """End `changes()` for every watcher, so that a server that stops need not wait for them."""
        self._closing = True
        self._changed.set()

    async def close(self) -> None:
        await self._bot.close()

    # What people do

    async def add_person(
        self, name: str, locale: str | None = None, organisation: str | None = None, page: str | None = None
    ) -> Person:
        """Add or update a person; the first time, tell the bot that it was installed for them, as Teams does."""
        participant = self._roster.enter(name, locale, organisation, page)
        if not participant.installed:
            participant.installed = True
            self._touch(participant)
            chat = self._ensure_conversation(participant.person.conversation)
            participant.installed = await self._install(participant.person, chat)
        self._touch(participant)
        return participant.person

    def speak_as_the_page(self, slug: str, language: str) -> None:
        """Let a person without a language of their own speak this one from now on."""
        if self._roster.follow(participant := self._roster.get(slug), language):
            self._touch(participant)

    async def say(self, slug: str, text: str, conversation: str | None = None) -> Message:
        """Send a text of this person, in their own chat with the bot or in the group channel."""
        person, chat = self._person_and_chat(slug, conversation)
        if chat.id == GROUP_ID and not chat.installed:
            chat.installed = True
            chat.installed = await self._install(person, chat)
        message = self._append(chat, person.slug, text=text)
        await self._post(person, chat, self._activities(person, message.thread).message(message.id, text))
        return message

    async def edit(self, slug: str, message_id: str, text: str) -> Message:
        """Change a text of this person, and tell the bot with a messageUpdate."""
        person, message = self._get_person(slug), self._find_anywhere(message_id)
        if message.author != person.slug or message.deleted:
            raise ChannelError(403, "Forbidden", "Only one's own text can be edited.")
        message.text, message.edited = text, True
        self._touch(message)
        chat = self._get_conversation(message.conversation)
        await self._post(person, chat, self._activities(person, message.thread).message_update(message.id, text))
        return message

    async def press(
        self, slug: str, conversation: str | None, message_id: str, action: Json, inputs: dict[str, str]
    ) -> Message:
        """Press a button of a card for this person; `inputs` are sent with the button's own data."""
        person, chat = self._person_and_chat(slug, conversation)
        message = self._find_message(chat, message_id)
        own = action.get("data", {})
        if not isinstance(own, dict):
            raise ChannelError(400, "BadArgument", "The data of an action must be an object.")
        data = own | inputs
        match action.get("type"):
            case "Action.Execute":
                await self._execute(person, message, action, data)
            case "Action.Submit":
                await self._submit(person, message, data)
            case _:
                raise ChannelError(400, "BadArgument", "Only Action.Execute and Action.Submit reach the bot.")
        return message

    async def consent(self, slug: str, message_id: str, answer: Literal["accept", "decline"]) -> Message:
        """Accept or decline a file the bot offers; when accepted, the bot gets an address to upload it to."""
        person = self._get_person(slug)
        message = self._find_message(self._get_conversation(person.conversation), message_id)
        offer = message.attachment or {}
        if offer.get("contentType") != CONSENT or message.deleted:
            raise ChannelError(400, "BadArgument", "This message offers no file.")
        if message.consent:
            raise ChannelError(409, "BadArgument", "This file has been answered already.")
        message.consent = answer
        self._touch(message)
        content = offer.get("content") or {}
        upload = self.files.open_upload(str(offer.get("name") or "bestand")) if answer == "accept" else None
        context = content.get(f"{answer}Context")
        activity = self._activities(person, message.thread).file_consent(_invoke_id(), message.id, context, upload)
        result = await self._bot.deliver(person, activity)
        if result.error_key:
            message.consent = ""
        self._set_line_below(person, message, result.error_key and text_for(person.locale, result.error_key))
        return message

    async def repeat(self, slug: str) -> bool:
        """Deliver this person's last activity again, as Teams does after a slow answer; False if there is none."""
        return await self._bot.repeat(self._get_person(slug))

    # What the bot does

    def receive(self, conversation: str, activity: Json) -> str | None:
        """Append a message of the bot and return its id; text and attachment become two, without id, as in Teams."""
        chat, thread = self._destination(conversation)
        text, attachments = str(activity.get("text") or ""), attachments_of(activity)
        text_format = str(activity.get("textFormat") or "markdown")
        if not text and not attachments:
            raise ChannelError(400, "BadSyntax", "A message needs a text or an attachment.")
        sent = [self._append(chat, BOT, text=text, text_format=text_format, thread=thread)] if text else []
        for attachment in attachments:
            sent.append(self._append(chat, BOT, attachment=attachment, thread=sent[0].thread if sent else thread))
        self._typing(chat, False)
        return None if text and attachments else sent[0].id

    def typing(self, conversation: str) -> None:
        """Show that the bot is typing, until its next message."""
        self._typing(self._destination(conversation)[0], True)

    def update(self, conversation: str, message_id: str, activity: Json) -> None:
        """Replace a message of the bot, for everybody."""
        message, attachments = self._own_message(conversation, message_id), attachments_of(activity)
        if len(attachments) > 1:
            raise ChannelError(400, "BadArgument", "The trial channel updates a message to one attachment at most.")
        message.text = str(activity.get("text") or "")
        message.text_format = str(activity.get("textFormat") or "markdown")
        message.attachment = attachments[0] if attachments else None
        message.views, message.notes, message.consent = {}, {}, ""
        self._typing(self._get_conversation(message.conversation), False)
        self._touch(message)

    def delete(self, conversation: str, message_id: str) -> None:
        """Delete a message of the bot; a trace stays, as in Teams."""
        message = self._own_message(conversation, message_id)
        message.text, message.attachment, message.deleted = "", None, True
        message.views, message.notes = {}, {}
        self._touch(message)

    def create(self, body: Json) -> Json:
        """Create a chat with one person or a thread in the channel, for the bot; return {id, activityId?}."""
        tenant, channel = (object_at(body, "channelData", key).get("id") for key in ("tenant", "channel"))
        organisation = next((one for one in ORGANISATIONS.values() if one.tenant == tenant), None)
        if organisation is None:
            raise ChannelError(400, "BadSyntax", "Could not parse tenant id.")
        conversation = GROUP_ID
        if not (body.get("isGroup") and channel == GROUP_ID and organisation == GROUP_ORGANISATION):
            members = body.get("members")
            ids = [member.get("id") for member in members if isinstance(member, dict)] if members else []
            if len(ids) != 1:
                raise ChannelError(400, "BadSyntax", "A conversation outside the channel has exactly one member.")
            person = self._roster.colleague(organisation, ids[0])
            # Everybody on the page can be written to, whether they looked at their chat or not.
            if person not in self.people():
                raise ChannelError(403, "ForbiddenOperationException", "The bot is not installed for this person.")
            conversation = person.conversation
            self._ensure_conversation(conversation)
        activity = body.get("activity")
        if not isinstance(activity, dict):
            return {"id": conversation}
        sent = self.receive(conversation, activity)
        return {"id": self._get_conversation(conversation).messages[-1].thread, "activityId": sent}

    def members(self, conversation: str) -> list[Person]:
        """List the people in a conversation."""
        chat, _ = self._destination(conversation)
        colleagues = self._roster.colleagues(self._organisation(chat))
        return [person for person in colleagues if chat.id in (GROUP_ID, person.conversation)]

    def member(self, conversation: str, member_id: str) -> Person:
        """Find the person with this Teams id or Entra object id in the organisation of a conversation."""
        return self._roster.colleague(self._organisation(self._destination(conversation)[0]), member_id)

    def _organisation(self, chat: Conversation) -> Organisation:
        whose = self._roster.of_chat(chat.id)
        return whose.person.organisation if whose else GROUP_ORGANISATION

    # To the bot

    async def _install(self, person: Person, chat: Conversation) -> bool:
        builder = self._activities(person, chat.id)
        for activity in (builder.members_added(_invoke_id()), builder.installation(_invoke_id())):
            if not await self._post(person, chat, activity):
                return False
        return True

    async def _execute(self, person: Person, message: Message, action: Json, data: Json) -> None:
        button = {key: action[key] for key in ("type", "id", "title", "verb") if key in action}
        activity = self._activities(person, message.thread).execute(_invoke_id(), message.id, button | {"data": data})
        result = await self._bot.deliver(person, activity)
        match result.answer:
            case {"type": kind, "value": dict(card), **rest} if kind == CARD and rest.get("statusCode", 200) == 200:
                message.views[person.slug] = card
                line_below = ""
            case {"type": kind, "value": str(line_below), **rest} if (
                kind == NOTICE and rest.get("statusCode", 200) == 200
            ):
                pass
            case _:
                line_below = text_for(person.locale, result.error_key or "failed")
        self._typing(self._get_conversation(message.conversation), False)
        self._set_line_below(person, message, line_below)

    async def _submit(self, person: Person, message: Message, data: Json) -> None:
        chat, builder = self._get_conversation(message.conversation), self._activities(person, message.thread)
        teams = data.get("msteams") if isinstance(data.get("msteams"), dict) else {}
        match teams:
            case {"type": "imBack", "value": str(text)}:
                await self.say(person.slug, text, chat.id)
            case {"type": "messageBack", **back}:
                display_text = str(back.get("displayText") or "")
                activity_id = (
                    self._append(chat, person.slug, text=display_text).id if display_text else str(self._next_number())
                )
                activity = builder.message(activity_id, str(back.get("text") or ""))
                await self._post(person, chat, activity | {"replyToId": message.id, "value": back.get("value")})
            case {"type": _}:
                self._set_line_below(person, message, text_for(person.locale, "unsupported"))
            case _:
                await self._post(person, chat, builder.submit(str(self._next_number()), message.id, data))

    async def _post(self, person: Person, chat: Conversation, activity: Json) -> bool:
        """Deliver an activity that needs no answer; a failure is shown as a line in the conversation."""
        result = await self._bot.deliver(person, activity)
        if result.error_key:
            self._append(chat, CHANNEL, text=text_for(person.locale, result.error_key))
        return not result.error_key

    def _activities(self, person: Person, conversation: str) -> ActivityBuilder:
        return ActivityBuilder(person, conversation, self._service_url)

    # State

    def _next_number(self) -> int:
        # Teams numbers messages by the millisecond; growing past the clock keeps them apart and in order.
        self._number = max(self._number + 1, time.time_ns() // 1_000_000)
        return self._number

    def _touch(self, item: Message | Participant | Conversation) -> None:
        item.seq = self._next_number()
        self._changed.set()
        self._changed = asyncio.Event()

    def _typing(self, chat: Conversation, on: bool) -> None:
        if chat.typing != on:
            chat.typing = on
            self._touch(chat)

    def _append(
        self,
        chat: Conversation,
        author: str,
        *,
        text: str = "",
        text_format: str = "plain",
        attachment: Json | None = None,
        thread: str = "",
    ) -> Message:
        message_id = str(self._next_number())
        # What is new in the channel starts a thread of its own; a personal chat has none.
        own_thread = f"{chat.id};messageid={message_id}" if chat.id == GROUP_ID else chat.id
        message = Message(message_id, chat.id, thread or own_thread, author, text, text_format, attachment)
        chat.messages.append(message)
        self._touch(message)
        return message

    def _set_line_below(self, person: Person, message: Message, line_below: str) -> None:
        message.notes.pop(person.slug, None)
        if line_below:
            message.notes[person.slug] = line_below
        self._touch(message)

    def _get_person(self, slug: str) -> Person:
        return self._roster.get(slug).person

    def _person_and_chat(self, slug: str, conversation: str | None) -> tuple[Person, Conversation]:
        """Return a person and a conversation they are in: their own unless another is given. Raises ChannelError."""
        person = self._get_person(slug)
        conversation_id = conversation or person.conversation
        in_group = conversation_id == GROUP_ID and person.organisation == GROUP_ORGANISATION
        if not in_group and conversation_id != person.conversation:
            raise ChannelError(403, "Forbidden", "This person is not in that conversation.")
        return person, self._ensure_conversation(conversation_id)

    def _ensure_conversation(self, conversation: str) -> Conversation:
        if conversation not in self._conversations:
            self._touch(self._conversations.setdefault(conversation, Conversation(conversation)))
        return self._conversations[conversation]

    def _get_conversation(self, conversation: str) -> Conversation:
        if conversation not in self._conversations:
            raise ChannelError(404, "ConversationNotFound", "There is no such conversation.")
        return self._conversations[conversation]

    def _destination(self, conversation: str) -> tuple[Conversation, str]:
        """Return the conversation the bot writes to, and the thread in it ("" for a new one). Raises ChannelError."""
        conversation_id, _, root = conversation.partition(";messageid=")
        if participant := self._roster.of_chat(conversation_id):
            if not participant.seq:
                self._touch(participant)
            return self._ensure_conversation(conversation_id), conversation_id
        return self._get_conversation(conversation_id), conversation if root else ""

    def _find_message(self, chat: Conversation, message_id: str) -> Message:
        if message := chat.find(message_id):
            return message
        raise ChannelError(404, "ActivityNotFoundInConversation", "There is no such message in this conversation.")

    def _find_anywhere(self, message_id: str) -> Message:
        for chat in self._conversations.values():
            if message := chat.find(message_id):
                return message
        raise ChannelError(404, "ActivityNotFoundInConversation", "There is no such message.")

    def _own_message(self, conversation: str, message_id: str) -> Message:
        message = self._find_message(self._destination(conversation)[0], message_id)
        if message.author != BOT or message.deleted:
            raise ChannelError(403, "Forbidden", "A bot changes its own messages only.")
        return message


def _invoke_id() -> str:
    return f"f:{uuid.uuid4()}"
