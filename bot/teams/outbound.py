"""What we say, in the shape Teams wants it: a message with a card, or the answer to a press."""

from http import HTTPStatus
from typing import Any

from botbuilder.core import InvokeResponse

from bot.teams.inbound import Envelope

CARD = "application/vnd.microsoft.card.adaptive"
MESSAGE = "application/vnd.microsoft.activity.message"


def message(to: Envelope, card: dict[str, Any], summary: str) -> dict[str, Any]:
    """A card as a message. `summary` shows on lock screens, so it is always neutral (norms A21)."""
    return _addressed(to) | {"summary": summary, "attachments": [{"contentType": CARD, "content": card}]}


def words(to: Envelope, text: str) -> dict[str, Any]:
    return _addressed(to) | {"text": text, "textFormat": "markdown"}


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
