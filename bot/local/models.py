"""The state of the trial channel: participants, conversations and messages; and the results of what is asked of it."""

from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

from bot.local.activities import Json
from bot.local.people import Person

HISTORY = 500


class ChannelError(Exception):
    """A request that the channel refuses: an HTTP status, the code Teams gives it, and a sentence."""

    def __init__(self, status: int, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.status, self.code, self.sentence = status, code, sentence


@dataclass
class Message:
    """One bubble: a text, or one attachment. `author` is a slug, `bot`, or `channel` for a line of the channel itself.

    `thread` is the conversation id an answer to it goes to. `views` holds the card that replaced this one and `notes`
    the line under it, both by the slug of who pressed: a card in a group changes for that viewer only.
    """

    id: str
    conversation: str
    thread: str
    author: str
    text: str = ""
    text_format: str = "plain"
    attachment: Json | None = None
    views: dict[str, Json] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    sent_at: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    edited: bool = False
    deleted: bool = False
    consent: Literal["", "accept", "decline"] = ""
    seq: int = 0

    def to_json(self) -> Json:
        """Return the JSON that the page and the terminal get."""
        return {
            "kind": "message",
            "seq": self.seq,
            "id": self.id,
            "conversation": self.conversation,
            "author": self.author,
            "text": self.text,
            "format": self.text_format,
            "attachment": self.attachment,
            "views": self.views,
            "notes": self.notes,
            "sentAt": self.sent_at,
            "edited": self.edited,
            "deleted": self.deleted,
            "consent": self.consent,
        }


@dataclass
class Participant:
    """A person in the channel, and whether the bot was installed for them.

    Who has no locale of their own has that of the page they are played on.
    """

    person: Person
    installed: bool = False
    own_locale: bool = False
    seq: int = 0

    def to_json(self) -> Json:
        person = self.person
        return {
            "kind": "person",
            "slug": person.slug,
            "name": person.name,
            "role": person.role,
            "organisation": person.organisation.key,
            "locale": person.locale,
            "ownLocale": self.own_locale,
            "conversation": person.conversation,
            "teamsId": person.teams_id,
            "aadObjectId": person.aad_object_id,
            "installed": self.installed,
        }


@dataclass
class Conversation:
    """The newest messages of a conversation, and whether the bot is typing in it."""

    id: str
    messages: deque[Message] = field(default_factory=lambda: deque(maxlen=HISTORY))
    typing: bool = False
    installed: bool = False
    seq: int = 0

    def find(self, message_id: str) -> Message | None:
        """Return the message with this id, if it is still here."""
        return next((message for message in self.messages if message.id == message_id), None)

    def to_json(self) -> Json:
        return {"kind": "typing", "conversation": self.id, "on": self.typing}


@dataclass(frozen=True)
class DeliveryResult:
    """What came of delivering an activity: the key of a text for what went wrong ("" for nothing), and the answer."""

    error_key: str
    answer: object = None


def attachments_of(activity: Json) -> list[Json]:
    """Return the attachments of an activity of the bot. Raises ChannelError when they are no list of objects."""
    attachments = activity.get("attachments") or []
    if not isinstance(attachments, list) or not all(isinstance(attachment, dict) for attachment in attachments):
        raise ChannelError(400, "BadSyntax", "Attachments are a list of objects.")
    return attachments
