"""What we say, in the shape Teams wants it: a message with a card, or the answer to a press."""

from http import HTTPStatus
from typing import Any

from botbuilder.core import InvokeResponse

from bot.documents.files import File
from bot.teams.inbound import Envelope, Upload
from dialogs.presses import to_payload
from dialogs.records import Address
from dialogs.texts.catalog import speech
from dialogs.usecases.turn import language_of

CARD = "application/vnd.microsoft.card.adaptive"
MESSAGE = "application/vnd.microsoft.activity.message"
CONSENT = "application/vnd.microsoft.teams.card.file.consent"
INFO = "application/vnd.microsoft.teams.card.file.info"

# Bytes of UTF-16, as Teams counts; above 100 000 it refuses, and what it adds itself counts too.
LARGEST = 80_000


def fits(body: bytes) -> bool:
    """Whether Teams, which counts UTF-16, takes a message of this size; `body` is its JSON in UTF-8."""
    # No sign takes more than twice its bytes, and most of what we say is far below.
    return 2 * len(body) <= LARGEST or len(body.decode().encode("utf-16-le")) <= LARGEST


def message(to: Envelope, card: dict[str, Any], summary: str) -> dict[str, Any]:
    """A card as a message. `summary` shows on lock screens, so it is always neutral (norms A21)."""
    return _addressed(to) | {"summary": summary, "attachments": [{"contentType": CARD, "content": card}]}


def unasked(to: Address, card: dict[str, Any], summary: str) -> dict[str, Any]:
    """A card as a message that answers nothing. `account` may be "": then it is to everybody in the place."""
    addressed: dict[str, Any] = {"type": "message", "from": {"id": to.bot}, "conversation": {"id": to.conversation}}
    if to.account:
        addressed["recipient"] = {"id": to.account}
    return addressed | {"summary": summary, "attachments": [{"contentType": CARD, "content": card}]}


def words(to: Envelope, text: str) -> dict[str, Any]:
    """A sentence without a card. It too has a summary, which Teams shows in the place of the text (norms A21)."""
    language = language_of(to.locale or "nl-NL")
    return _addressed(to) | {"text": text, "textFormat": "markdown", "summary": speech(language)("summary")}


def consent(to: Envelope, file: File, size: int, summary: str) -> dict[str, Any]:
    """The card with which Teams asks whether somebody wants a file; what it sends back is checked like any press."""
    context = to_payload(file.press)
    content = {
        "description": file.told("description"),
        "sizeInBytes": size,
        "acceptContext": context,
        "declineContext": context,
    }
    card = {"contentType": CONSENT, "name": file.name, "content": content}
    return _addressed(to) | {"summary": summary, "attachments": [card]}


def handed_over(to: Envelope, upload: Upload, file: File, summary: str) -> dict[str, Any]:
    """The card that shows where the file is now."""
    content = {"uniqueId": upload.unique_id, "fileType": upload.file_type or file.press.form}
    card = {"contentType": INFO, "name": upload.name, "contentUrl": upload.content_url, "content": content}
    return _addressed(to) | {"summary": summary, "attachments": [card]}


def _addressed(to: Envelope) -> dict[str, Any]:
    return {
        "type": "message",
        "from": {"id": to.recipient.id},
        "recipient": {"id": to.from_.id},
        "conversation": {"id": to.conversation.id},
        "replyToId": to.id,
    }


def _invoke(body: Any) -> InvokeResponse:
    response: InvokeResponse = InvokeResponse(status=int(HTTPStatus.OK), body=body)
    return response


def next_card(card: dict[str, Any]) -> InvokeResponse:
    """The card that replaces the one that was pressed."""
    return _invoke({"statusCode": 200, "type": CARD, "value": card})


def told(text: str) -> InvokeResponse:
    """A sentence to the person who pressed; the card stays."""
    return _invoke({"statusCode": 200, "type": MESSAGE, "value": text})


def empty() -> InvokeResponse:
    return _invoke({})


def unknown() -> InvokeResponse:
    response: InvokeResponse = InvokeResponse(status=int(HTTPStatus.NOT_FOUND), body=None)
    return response
