"""Turns what Teams sends into our events. Strict: a wrong type or a missing field is refused before anything runs."""

import re
from contextlib import suppress
from hashlib import sha256
from typing import Annotated, Any, Literal

import orjson
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from bot.teams.naming import clean_name
from bot.teams.reach import UrlCheck, is_own_chat
from bot.teams.speech import Message, spoken
from dialogs.events import Delivery, Edited, Installed, Mentioned, Pressed, Said, Who
from dialogs.presses import parse
from dialogs.records import Address

MAX_DEPTH = 20
MAX_TEXT_LENGTH = 4_000
# With the markup and the quotes around them, words are at most so much longer.
_MAX_RAW_LENGTH = 10 * MAX_TEXT_LENGTH

_LOCALE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z]{4})?(?:[-_]([A-Za-z]{2}|\d{3}))?(?![A-Za-z0-9])")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?")
# The types of activities that Teams has; of another it is only known that it is another.
_TYPES = frozenset(
    {"message", "messageUpdate", "messageDelete", "messageReaction", "conversationUpdate", "installationUpdate"}
    | {"invoke", "typing", "event"}
)

# What is kept or used as an address has no control characters; PostgreSQL for one knows no zero in a text.
PLAIN = r"^[^\x00-\x1f\x7f]*$"
Short = Annotated[str, Field(min_length=1, max_length=256, pattern=PLAIN)]


class Refused(Exception):
    """A delivery is refused. `status` is the HTTP status, `reason` one word for the counters."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status, self.reason = status, reason


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="ignore", alias_generator=to_camel)


class Account(_Part):
    id: Short
    name: str | None = None
    aad_object_id: str | None = Field(default=None, max_length=64, pattern=PLAIN)
    tenant_id: str | None = Field(default=None, max_length=64)


class Mention(_Part):
    """Somebody named in a message; `text` is how the message writes it."""

    mentioned: Account
    text: str | None = None


class Conversation(_Part):
    id: Short
    conversation_type: str | None = Field(default=None, max_length=32)
    is_group: bool | None = None
    tenant_id: str | None = Field(default=None, max_length=64)


class Tenant(_Part):
    id: Annotated[str, Field(min_length=1, max_length=64, pattern=PLAIN)]


class ChannelData(_Part):
    tenant: Tenant | None = None
    team: Any = None
    channel: Any = None
    event_type: str | None = Field(default=None, max_length=64)


class Attachment(_Part):
    content_type: str | None = Field(default=None, max_length=256)
    content: Any = None


class Upload(_Part):
    """Where to upload a file that was accepted."""

    name: Short
    upload_url: Annotated[str, Field(max_length=4096)]
    content_url: Annotated[str, Field(max_length=4096)]
    unique_id: Short
    file_type: str | None = Field(default=None, max_length=32)


class Consent(_Part):
    """The answer to the offer of a file; `context` is what the offer carried."""

    action: Literal["accept", "decline"]
    context: Any = None
    upload_info: Upload | None = None


class Envelope(_Part):
    """The parts of an activity we use, with the types they must have."""

    type: Annotated[Short, AfterValidator(lambda type_: type_ if type_ in _TYPES else "other")]
    id: Annotated[str, Field(min_length=1, max_length=100, pattern=PLAIN)]
    timestamp: str | None = Field(default=None, max_length=40, pattern=PLAIN)
    channel_id: Short
    service_url: Annotated[str, Field(min_length=8, max_length=512, pattern=PLAIN)]
    from_: Account = Field(alias="from")
    recipient: Account
    conversation: Conversation
    channel_data: ChannelData | None = None
    locale: str | None = Field(default=None, max_length=35, pattern=PLAIN)
    name: str | None = Field(default=None, max_length=128)
    action: str | None = Field(default=None, max_length=32)
    text: str | None = None
    text_format: str | None = None
    value: Any = None
    members_added: list[Account] | None = None
    attachments: list[Attachment] | None = None
    entities: list[dict[str, Any]] | None = None
    reply_to_id: str | None = Field(default=None, max_length=256, pattern=PLAIN)


def _depth(value: Any) -> int:
    deepest, level = 0, [value]
    while level and deepest <= MAX_DEPTH:
        deepest += 1
        level = [
            child
            for parent in level
            for child in (parent.values() if isinstance(parent, dict) else parent if isinstance(parent, list) else ())
        ]
    return deepest


def read_body(body: bytes) -> Envelope:
    """Read the activity in a request body. Raises Refused."""
    try:
        raw = orjson.loads(body)
    except ValueError as fault:
        raise Refused(400, "json") from fault
    if not isinstance(raw, dict):
        raise Refused(400, "shape")
    if _depth(raw) > MAX_DEPTH:
        raise Refused(400, "depth")
    try:
        return Envelope.model_validate(raw)
    except ValidationError as fault:
        raise Refused(400, "fields") from fault


def read_consent(envelope: Envelope, may_upload: UrlCheck) -> Consent | None:
    """Read the answer to an offered file; None when it is incomplete or the upload address is not allowed."""
    try:
        consent = Consent.model_validate(envelope.value)
    except ValidationError:
        return None
    upload = consent.upload_info
    if consent.action == "accept" and (upload is None or not may_upload(upload.upload_url)):
        return None
    return consent


def is_shared(envelope: Envelope) -> bool:
    """Tell whether others may read along: everywhere but where each field says: somebody's own chat (norms A22)."""
    conversation, data = envelope.conversation, envelope.channel_data
    return (
        conversation.conversation_type != "personal"
        or conversation.is_group is True
        or not is_own_chat(conversation.id)
        or (data is not None and (data.team is not None or data.channel is not None))
    )


def _locale(locale: str | None) -> str:
    """Return language and region of somebody's Teams; the rest of a locale is not kept (norms A17)."""
    match = _LOCALE.match(locale or "")
    return "-".join(part for part in match.groups() if part) if match else "nl-NL"


def person_key(envelope: Envelope) -> tuple[str, str]:
    """Return tenant and directory id. Trial clients may lack the latter; a hash of their channel id then stands in."""
    assert envelope.channel_data and envelope.channel_data.tenant
    account = envelope.from_
    return (
        envelope.channel_data.tenant.id,
        account.aad_object_id or sha256(account.id.encode()).hexdigest()[:40],
    )


def sender(envelope: Envelope) -> Who:
    """Return the person, their name, and the address of their own chat; no address from a shared place."""
    (tenant, user), account, bot = person_key(envelope), envelope.from_, envelope.recipient.id
    return Who(
        tenant=tenant,
        user=user,
        locale=_locale(envelope.locale),
        name=clean_name(account.name),
        address=None
        if is_shared(envelope)
        else Address(envelope.conversation.id, envelope.service_url, account.id, bot),
    )


def _delivery(envelope: Envelope, kind: str = "") -> Delivery:
    """Return what identifies a repeated delivery. An edit has the id of its message, so `kind` is part of it."""
    return Delivery(envelope.conversation.id, f"{kind}{envelope.id}")


def is_press(envelope: Envelope) -> bool:
    """Tell whether a message is the payload of a button: Action.Submit, or Action.Execute from older clients."""
    return envelope.value is not None and not (envelope.text or "").strip()


def message_event(envelope: Envelope) -> Said | Pressed:
    """Return typed words, or the press of a button that a client sent as a message."""
    if is_press(envelope):
        return press_event(envelope, envelope.value)
    return Said(sender(envelope), _delivery(envelope), words_of(envelope))


def press_event(envelope: Envelope, data: Any, *, replaced: bool = False) -> Pressed:
    """Return a press; `replaced` is whether the answer takes the place of the card it is on."""
    card = (envelope.reply_to_id or "") if replaced else ""
    return Pressed(sender(envelope), _delivery(envelope), parse(data), card)


def edit_event(envelope: Envelope) -> Edited:
    when = _MOMENT.match(envelope.timestamp or "")
    return Edited(sender(envelope), _delivery(envelope, f"edit {when[0] if when else ''} "))


def install_event(envelope: Envelope) -> Installed:
    return Installed(sender(envelope), _delivery(envelope))


def _own_mentions(envelope: Envelope) -> list[Mention]:
    """List the mentions of us in this message. Incomplete entities are skipped."""
    mentions: list[Mention] = []
    for entity in envelope.entities or []:
        with suppress(ValidationError):
            if entity.get("type") == "mention":
                mentions.append(Mention.model_validate(entity))
    return [mention for mention in mentions if mention.mentioned.id == envelope.recipient.id]


def place_of(envelope: Envelope) -> Address:
    """Return the address of the channel or group chat, without the thread (`;messageid=` and after in the id)."""
    conversation = envelope.conversation.id.partition(";messageid=")[0]
    return Address(conversation, envelope.service_url, "", envelope.recipient.id)


def mention_event(envelope: Envelope) -> Mentioned | None:
    """Return the message to us in a channel or group chat; None when we are not mentioned."""
    if not _own_mentions(envelope):
        return None
    return Mentioned(sender(envelope), _delivery(envelope), words_of(envelope), place_of(envelope))


def words_of(envelope: Envelope) -> str:
    """Return the words of the person in a message, clean; what is far too long is as it came."""
    raw = envelope.text or ""
    if len(raw) > _MAX_RAW_LENGTH:
        return raw
    mentions = _own_mentions(envelope)
    names = {clean_name(account.name) for account in (envelope.recipient, *(mention.mentioned for mention in mentions))}
    return spoken(
        Message(
            raw,
            envelope.text_format,
            html=_drawn(envelope),
            own=[mention.text or "" for mention in mentions],
            names=names - {""},
            quotes=_quotes(envelope),
        )
    )


def _drawn(envelope: Envelope) -> str | None:
    """Return the message as Teams drew it, from the attachment it adds by itself."""
    for attachment in envelope.attachments or []:
        if (attachment.content_type or "").lower() == "text/html" and isinstance(attachment.content, str):
            return attachment.content if len(attachment.content) <= _MAX_RAW_LENGTH else None
    return None


def _quotes(envelope: Envelope) -> list[str]:
    """List the beginnings of the messages that are answered, as entities or attachments tell them."""
    told = [e.get("quotedReply") for e in envelope.entities or [] if e.get("type") == "quotedReply"]
    for attachment in envelope.attachments or []:
        if (attachment.content_type or "").lower() == "messagereference":
            told.append(_json(attachment.content))
    previews = (part.get(key) for part in told if isinstance(part, dict) for key in ("preview", "messagePreview"))
    return [preview for preview in previews if isinstance(preview, str)]


def _json(content: Any) -> Any:
    """Return what Teams sends as an object or as JSON in a text; None when it is neither."""
    if not isinstance(content, str):
        return content
    with suppress(ValueError):
        return orjson.loads(content)
    return None


def is_bot_added(envelope: Envelope) -> bool:
    """Tell whether it is us who were added, rather than somebody else."""
    return any(member.id == envelope.recipient.id for member in envelope.members_added or [])
