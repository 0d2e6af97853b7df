"""The trial channel: people, conversations and messages in memory; to the bot it is Teams, over HTTP and nothing else.

What people do (say, press, edit, consent) becomes an activity to `POST /api/messages`; what the bot does (receive,
update, delete) comes in through `bot.local.connector`. Whoever watches follows `changes()`: every change has a number
that only grows, so a watcher that lost its connection names the last number it saw and misses nothing."""

import asyncio
import time
import uuid
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Literal

import aiohttp

from bot.local.activities import CARD, CONSENT, NOTICE, Json, Sender
from bot.local.files import Files
from bot.local.people import DEFAULT_PEOPLE, GROUP_ID, NEVER_INSTALLED, TENANT_ID, Person, locale_of, person_of
from bot.local.talk import Conversation, Delivery, Message, Presence, Refused
from bot.local.words import word

BOT = "bot"
CHANNEL = "channel"
MAX_PEOPLE = 50
# Teams gives a bot 10 to 15 seconds.
PATIENCE = 15.0


class TrialChannel:
    """Everything there is to the trial channel; `bot.local.routes.mount` puts it on the web."""

    def __init__(self, base_url: str) -> None:
        base_url = base_url.rstrip("/")
        self.files = Files(base_url)
        # A page that sees another number than before knows that the channel it was watching is gone.
        self.started = str(time.time_ns())
        self._bot_url = f"{base_url}/api/messages"
        self._service_url = f"{base_url}/local/connector/"
        self._present = {person.slug: Presence(person) for person in DEFAULT_PEOPLE}
        self._conversations: dict[str, Conversation] = {}
        self._last_sent: dict[str, Json] = {}
        self._session: aiohttp.ClientSession | None = None
        self._changed = asyncio.Event()
        self._closing = False
        self._number = 0
        for presence in self._present.values():
            self._touch(presence)
        self._conversation(GROUP_ID)

    # Watching

    def people(self) -> list[Person]:
        return [presence.person for presence in self._present.values()]

    def conversations(self) -> list[str]:
        return list(self._conversations)

    def messages(self, conversation: str) -> list[Message]:
        return list(self._known(conversation).messages)

    def shown_person(self, person: Person) -> Json:
        return self._present[person.slug].shown()

    async def changes(self, after: int, heartbeat: float) -> AsyncIterator[tuple[int, Json] | None]:
        """All that changed after number `after`, oldest first, then what changes next; None after a quiet while.

        Ends when the channel closes."""
        while not self._closing:
            changed = self._changed
            items: list[Message | Presence | Conversation] = [*self._present.values(), *self._conversations.values()]
            items += (message for talk in self._conversations.values() for message in talk.messages)
            # The numbers are read before the first yield: a slow watcher must not skip over what changes meanwhile.
            for seq, shown in sorted(((i.seq, i.shown()) for i in items if i.seq > after), key=lambda news: news[0]):
                after = seq
                yield seq, shown
            try:
                await asyncio.wait_for(changed.wait(), heartbeat)
            except TimeoutError:
                yield None

    def stop_watching(self) -> None:
        """Let every watcher end, so that a server that stops need not wait for them."""
        self._closing = True
        self._changed.set()

    async def close(self) -> None:
        if self._session:
            await self._session.close()

    # What people do

    async def add_person(self, name: str, locale: str) -> Person:
        """Bring somebody in; the first time the bot is installed for them, as Teams tells a bot."""
        person = Person(name.strip(), locale_of(locale))
        if not person.slug:
            raise Refused(400, "BadArgument", "A name needs at least one letter or digit.")
        presence = self._present.get(person.slug)
        if presence is None:
            if len(self._present) >= MAX_PEOPLE:
                raise Refused(409, "BadArgument", f"The trial channel takes up to {MAX_PEOPLE} people.")
            presence = self._present[person.slug] = Presence(person)
        presence.person = replace(presence.person, name=person.name, locale=person.locale)
        if not presence.installed:
            presence.installed = True
            self._touch(presence)
            presence.installed = await self._install(presence.person, self._conversation(person.conversation))
        self._touch(presence)
        return presence.person

    async def say(self, slug: str, text: str, conversation: str | None = None) -> Message:
        """Somebody sends a text, in their own chat with the bot or in the group channel."""
        person, talk = self._place(slug, conversation)
        if talk.id == GROUP_ID and not talk.installed:
            talk.installed = True
            talk.installed = await self._install(person, talk)
        message = self._append(talk, person.slug, text=text)
        await self._post(person, talk, self._sender(person, message.thread).message(message.id, text))
        return message

    async def edit(self, slug: str, message_id: str, text: str) -> Message:
        """Somebody changes what they said; Teams tells the bot with a messageUpdate."""
        person, message = self._person(slug), self._anywhere(message_id)
        if message.author != person.slug or message.deleted:
            raise Refused(403, "Forbidden", "Only one's own text can be edited.")
        message.text, message.edited = text, True
        self._touch(message)
        talk = self._known(message.conversation)
        await self._post(person, talk, self._sender(person, message.thread).edited(message.id, text))
        return message

    async def press(
        self, slug: str, conversation: str | None, message_id: str, action: Json, inputs: dict[str, str]
    ) -> Message:
        """Somebody presses a button of a card; `inputs` go with the button's own data."""
        person, talk = self._place(slug, conversation)
        message = self._find(talk, message_id)
        own = action.get("data", {})
        if not isinstance(own, dict):
            raise Refused(400, "BadArgument", "The data of an action must be an object.")
        data = own | inputs
        match action.get("type"):
            case "Action.Execute":
                await self._execute(person, message, action, data)
            case "Action.Submit":
                await self._submit(person, message, data)
            case _:
                raise Refused(400, "BadArgument", "Only Action.Execute and Action.Submit reach the bot.")
        return message

    async def consent(self, slug: str, message_id: str, answer: Literal["accept", "decline"]) -> Message:
        """Somebody accepts or declines a file the bot offers; accepted, the bot gets an address to upload it to."""
        person = self._person(slug)
        message = self._find(self._known(person.conversation), message_id)
        offer = message.attachment or {}
        if offer.get("contentType") != CONSENT or message.deleted:
            raise Refused(400, "BadArgument", "This message offers no file.")
        if message.consent:
            raise Refused(409, "BadArgument", "This file has been answered already.")
        message.consent = answer
        self._touch(message)
        content = offer.get("content") or {}
        upload = self.files.expect(str(offer.get("name") or "bestand")) if answer == "accept" else None
        context = content.get(f"{answer}Context")
        activity = self._sender(person, message.thread).file_consent(_invoke_id(), message.id, context, upload)
        delivery = await self._deliver(person, activity)
        if delivery.problem:
            message.consent = ""
        self._note(person, message, delivery.problem and word(person.locale, delivery.problem))
        return message

    async def repeat(self, slug: str) -> bool:
        """Deliver somebody's last activity once more, as Teams does when an answer was slow; False if there is none."""
        person = self._person(slug)
        activity = self._last_sent.get(person.slug)
        if activity:
            await self._deliver(person, activity)
        return activity is not None

    # What the bot does

    def receive(self, conversation: str, activity: Json) -> str | None:
        """A message of the bot; gives its id. Text with an attachment becomes two and has no id, as in Teams."""
        talk, thread = self._addressed(conversation)
        text, attachments = str(activity.get("text") or ""), _attachments(activity)
        text_format = str(activity.get("textFormat") or "markdown")
        if not text and not attachments:
            raise Refused(400, "BadSyntax", "A message needs a text or an attachment.")
        sent = [self._append(talk, BOT, text=text, text_format=text_format, thread=thread)] if text else []
        for attachment in attachments:
            sent.append(self._append(talk, BOT, attachment=attachment, thread=sent[0].thread if sent else thread))
        self._typing(talk, False)
        return None if text and attachments else sent[0].id

    def typing(self, conversation: str) -> None:
        """The bot is typing, until its next message."""
        self._typing(self._addressed(conversation)[0], True)

    def update(self, conversation: str, message_id: str, activity: Json) -> None:
        """The bot replaces a message of its own, for everybody."""
        message, attachments = self._own(conversation, message_id), _attachments(activity)
        if len(attachments) > 1:
            raise Refused(400, "BadArgument", "The trial channel updates a message to one attachment at most.")
        message.text = str(activity.get("text") or "")
        message.text_format = str(activity.get("textFormat") or "markdown")
        message.attachment = attachments[0] if attachments else None
        message.views, message.notes, message.consent = {}, {}, ""
        self._typing(self._known(message.conversation), False)
        self._touch(message)

    def delete(self, conversation: str, message_id: str) -> None:
        """The bot takes a message of its own away; a trace stays, as in Teams."""
        message = self._own(conversation, message_id)
        message.text, message.attachment, message.deleted = "", None, True
        message.views, message.notes = {}, {}
        self._touch(message)

    def create(self, body: Json) -> Json:
        """A conversation the bot starts: with one person, or a new thread in the channel. Gives {id, activityId?}."""
        tenant, channel = (_inner(body, "channelData", key).get("id") for key in ("tenant", "channel"))
        if tenant != TENANT_ID:
            raise Refused(400, "BadSyntax", "Could not parse tenant id.")
        conversation = GROUP_ID
        if not (body.get("isGroup") and channel == GROUP_ID):
            members = body.get("members")
            ids = [member.get("id") for member in members if isinstance(member, dict)] if members else []
            if len(ids) != 1:
                raise Refused(400, "BadSyntax", "A conversation outside the channel has exactly one member.")
            person = self.member(ids[0])
            # Everybody on the page can be written to, whether they looked at their chat or not.
            if person.slug not in self._present:
                raise Refused(403, "ForbiddenOperationException", "The bot is not installed for this person.")
            conversation = person.conversation
            self._conversation(conversation)
        activity = body.get("activity")
        if not isinstance(activity, dict):
            return {"id": conversation}
        sent = self.receive(conversation, activity)
        return {"id": self._known(conversation).messages[-1].thread, "activityId": sent}

    def members(self, conversation: str) -> list[Person]:
        """Who is in a conversation."""
        talk, _ = self._addressed(conversation)
        return [person for person in self._everybody() if talk.id in (GROUP_ID, person.conversation)]

    def member(self, member_id: object) -> Person:
        """The person with this Teams id or Entra object id."""
        for person in self._everybody():
            if member_id in (person.teams_id, person.aad_object_id):
                return person
        raise Refused(404, "MemberNotFoundInConversation", "Nobody here has this id.")

    def _everybody(self) -> list[Person]:
        """The people on the page, and who is in the team without them."""
        return self.people() + ([] if NEVER_INSTALLED.slug in self._present else [NEVER_INSTALLED])

    # To the bot

    async def _install(self, person: Person, talk: Conversation) -> bool:
        sender = self._sender(person, talk.id)
        for activity in (sender.members_added(_invoke_id()), sender.installed(_invoke_id())):
            if not await self._post(person, talk, activity):
                return False
        return True

    async def _execute(self, person: Person, message: Message, action: Json, data: Json) -> None:
        kept = {key: action[key] for key in ("type", "id", "title", "verb") if key in action}
        activity = self._sender(person, message.thread).execute(_invoke_id(), message.id, kept | {"data": data})
        delivery = await self._deliver(person, activity)
        match delivery.answer:
            case {"type": kind, "value": dict(card), **rest} if kind == CARD and rest.get("statusCode", 200) == 200:
                message.views[person.slug] = card
                note = ""
            case {"type": kind, "value": str(note), **rest} if kind == NOTICE and rest.get("statusCode", 200) == 200:
                pass
            case _:
                note = word(person.locale, delivery.problem or "failed")
        self._typing(self._known(message.conversation), False)
        self._note(person, message, note)

    async def _submit(self, person: Person, message: Message, data: Json) -> None:
        talk, sender = self._known(message.conversation), self._sender(person, message.thread)
        teams = data.get("msteams") if isinstance(data.get("msteams"), dict) else {}
        match teams:
            case {"type": "imBack", "value": str(text)}:
                await self.say(person.slug, text, talk.id)
            case {"type": "messageBack", **back}:
                said = str(back.get("displayText") or "")
                activity_id = self._append(talk, person.slug, text=said).id if said else str(self._next())
                activity = sender.message(activity_id, str(back.get("text") or ""))
                await self._post(person, talk, activity | {"replyToId": message.id, "value": back.get("value")})
            case {"type": _}:
                self._note(person, message, word(person.locale, "unsupported"))
            case _:
                await self._post(person, talk, sender.submit(str(self._next()), message.id, data))

    async def _post(self, person: Person, talk: Conversation, activity: Json) -> bool:
        """Deliver something that asks for no answer; what goes wrong shows as a line in the conversation."""
        delivery = await self._deliver(person, activity)
        if delivery.problem:
            self._append(talk, CHANNEL, text=word(person.locale, delivery.problem))
        return not delivery.problem

    async def _deliver(self, person: Person, activity: Json) -> Delivery:
        self._last_sent[person.slug] = activity
        # One session for all: a connection a turn is what makes the stock connector slow.
        self._session = self._session or aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE))
        headers = {"x-ms-conversation-id": activity["conversation"]["id"], "x-ms-tenant-id": TENANT_ID}
        try:
            async with self._session.post(self._bot_url, json=activity, headers=headers) as response:
                if not response.ok:
                    return Delivery("failed")
                is_json = response.content_type == "application/json"
                return Delivery("", await response.json() if is_json else None)
        except TimeoutError:
            return Delivery("slow")
        except (aiohttp.ClientError, ValueError):
            return Delivery("unreachable")

    def _sender(self, person: Person, conversation: str) -> Sender:
        return Sender(person, conversation, self._service_url)

    # What is kept

    def _next(self) -> int:
        # Teams numbers messages by the millisecond; growing past the clock keeps them apart and in order.
        self._number = max(self._number + 1, time.time_ns() // 1_000_000)
        return self._number

    def _touch(self, item: Message | Presence | Conversation) -> None:
        item.seq = self._next()
        self._changed.set()
        self._changed = asyncio.Event()

    def _typing(self, talk: Conversation, on: bool) -> None:
        if talk.typing != on:
            talk.typing = on
            self._touch(talk)

    def _append(
        self,
        talk: Conversation,
        author: str,
        *,
        text: str = "",
        text_format: str = "plain",
        attachment: Json | None = None,
        thread: str = "",
    ) -> Message:
        message_id = str(self._next())
        # What is new in the channel starts a thread of its own; a personal chat has none.
        own_thread = f"{talk.id};messageid={message_id}" if talk.id == GROUP_ID else talk.id
        message = Message(message_id, talk.id, thread or own_thread, author, text, text_format, attachment)
        talk.messages.append(message)
        self._touch(message)
        return message

    def _note(self, person: Person, message: Message, note: str) -> None:
        message.notes.pop(person.slug, None)
        if note:
            message.notes[person.slug] = note
        self._touch(message)

    def _person(self, slug: str) -> Person:
        if slug not in self._present:
            raise Refused(404, "NotFound", "There is nobody here by that name.")
        return self._present[slug].person

    def _place(self, slug: str, conversation: str | None) -> tuple[Person, Conversation]:
        """Somebody and a conversation they are in: their own unless another is named."""
        person = self._person(slug)
        place = conversation or person.conversation
        if place not in (person.conversation, GROUP_ID):
            raise Refused(403, "Forbidden", "This person is not in that conversation.")
        return person, self._conversation(place)

    def _conversation(self, conversation: str) -> Conversation:
        if conversation not in self._conversations:
            self._touch(self._conversations.setdefault(conversation, Conversation(conversation)))
        return self._conversations[conversation]

    def _known(self, conversation: str) -> Conversation:
        if conversation not in self._conversations:
            raise Refused(404, "ConversationNotFound", "There is no such conversation.")
        return self._conversations[conversation]

    def _addressed(self, conversation: str) -> tuple[Conversation, str]:
        """The conversation the bot writes to, and the thread in it ("" for a new one)."""
        place, _, root = conversation.partition(";messageid=")
        person = person_of(place)
        if person and person.slug not in self._present and len(self._present) < MAX_PEOPLE:
            presence = self._present[person.slug] = Presence(person)
            self._touch(presence)
        if person and person.slug in self._present:
            return self._conversation(place), place
        return self._known(place), conversation if root else ""

    def _find(self, talk: Conversation, message_id: str) -> Message:
        for message in talk.messages:
            if message.id == message_id:
                return message
        raise Refused(404, "ActivityNotFoundInConversation", "There is no such message in this conversation.")

    def _anywhere(self, message_id: str) -> Message:
        for talk in self._conversations.values():
            for message in talk.messages:
                if message.id == message_id:
                    return message
        raise Refused(404, "ActivityNotFoundInConversation", "There is no such message.")

    def _own(self, conversation: str, message_id: str) -> Message:
        message = self._find(self._addressed(conversation)[0], message_id)
        if message.author != BOT or message.deleted:
            raise Refused(403, "Forbidden", "A bot changes its own messages only.")
        return message


def _invoke_id() -> str:
    return f"f:{uuid.uuid4()}"


def _inner(body: Json, *keys: str) -> Json:
    for key in keys:
        inner = body.get(key)
        body = inner if isinstance(inner, dict) else {}
    return body


def _attachments(activity: Json) -> list[Json]:
    attachments = activity.get("attachments") or []
    if not isinstance(attachments, list) or not all(isinstance(attachment, dict) for attachment in attachments):
        raise Refused(400, "BadSyntax", "Attachments are a list of objects.")
    return attachments
