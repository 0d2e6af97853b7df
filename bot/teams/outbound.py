"""Messages and invoke responses in the shape Teams wants."""

from http import HTTPStatus
from typing import Any

from bot.documents.files import File
from bot.teams.inbound import Envelope, Upload
from bot.web.channel import HttpAnswer
from dialogs.instruments.definition import Language
from dialogs.presses import to_payload
from dialogs.records import Address
from dialogs.texts.catalog import speech

CARD = "application/vnd.microsoft.card.adaptive"
MESSAGE = "application/vnd.microsoft.activity.message"
CONSENT = "application/vnd.microsoft.teams.card.file.consent"
INFO = "application/vnd.microsoft.teams.card.file.info"

# Bytes of UTF-16, as Teams counts; above 100 000 it refuses, and what it adds itself counts too.
MAX_MESSAGE_BYTES = 80_000
# The budget of a card, in bytes of its JSON: what Teams took at most for years, and what a phone draws at once. No card
# of ours is near it; one that is larger, through what people named and wrote, is sent, and the log says so.
CARD_BUDGET = 28 * 1024


def fits(body: bytes) -> bool:
    """Tell whether Teams, which counts UTF-16, accepts a message of this size; `body` is its JSON in UTF-8."""
    # No character takes more than twice its bytes, and most of our messages are far below.
    return 2 * len(body) <= MAX_MESSAGE_BYTES or len(body.decode().encode("utf-16-le")) <= MAX_MESSAGE_BYTES


def card_message(to: Envelope, card: dict[str, Any]) -> dict[str, Any]:
    """Return a card as a message.

    Its summary shows in notifications and in the list of chats. So it is always neutral (norms A21), and in the
    language of the card, which somebody may have chosen, not in that of their Teams.
    """
    shown = {"contentType": CARD, "content": card}
    return _addressed(to) | {"summary": _summary(card.get("lang", "nl")), "attachments": [shown]}


def _summary(language: Language) -> str:
    return speech(language)("summary")


def proactive_message(to: Address, card: dict[str, Any], summary: str) -> dict[str, Any]:
    """Return a card as a message that answers no other. Without `to.account` it is for everybody in the place."""
    addressed: dict[str, Any] = {"type": "message", "from": {"id": to.bot}, "conversation": {"id": to.conversation}}
    if to.account:
        addressed["recipient"] = {"id": to.account}
    return addressed | {"summary": summary, "attachments": [{"contentType": CARD, "content": card}]}


def text_message(to: Envelope, text: str, language: Language) -> dict[str, Any]:
    """Return a text message. It has a summary too, which Teams shows on lock screens in its place (norms A21)."""
    return _addressed(to) | {"text": text, "textFormat": "markdown", "summary": _summary(language)}


def file_consent_message(to: Envelope, file: File, size: int) -> dict[str, Any]:
    """Return the card with which Teams asks whether somebody wants a file; its answer is checked like any press."""
    context = to_payload(file.press)
    content = {
        "description": file.text("description"),
        "sizeInBytes": size,
        "acceptContext": context,
        "declineContext": context,
    }
    card = {"contentType": CONSENT, "name": file.name, "content": content}
    return _addressed(to) | {"summary": _summary(file.language), "attachments": [card]}


def file_info_message(to: Envelope, upload: Upload, file: File) -> dict[str, Any]:
    """Return the card that shows where the file is now."""
    content = {"uniqueId": upload.unique_id, "fileType": upload.file_type or file.press.form}
    card = {"contentType": INFO, "name": upload.name, "contentUrl": upload.content_url, "content": content}
    return _addressed(to) | {"summary": _summary(file.language), "attachments": [card]}


def _addressed(to: Envelope) -> dict[str, Any]:
    return {
        "type": "message",
        "from": {"id": to.recipient.id},
        "recipient": {"id": to.from_.id},
        "conversation": {"id": to.conversation.id},
        "replyToId": to.id,
    }


def _invoke(body: Any) -> HttpAnswer:
    return HttpAnswer(HTTPStatus.OK, body)


def card_response(card: dict[str, Any]) -> HttpAnswer:
    """Return the response whose card replaces the one that was pressed."""
    return _invoke({"statusCode": 200, "type": CARD, "value": card})


def text_response(text: str) -> HttpAnswer:
    """Return the response with a sentence for the person who pressed; the card stays."""
    return _invoke({"statusCode": 200, "type": MESSAGE, "value": text})


def empty_response() -> HttpAnswer:
    return _invoke({})


def not_found_response() -> HttpAnswer:
    return HttpAnswer(HTTPStatus.NOT_FOUND)
