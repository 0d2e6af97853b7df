"""Teams as a bot sees it: activities that go in, and a stub of the Bot Connector that takes what the bot sends."""

from collections.abc import Callable
from typing import Any

from aiohttp import web

from tests.stub import Stub

TENANT = "11111111-1111-1111-1111-111111111111"
Activity = dict[str, Any]


def said(service: str, person: str, id_: str, text: str) -> Activity:
    """Typed words, with all that Teams sends along."""
    return _from(service, person, id_) | {
        "type": "message",
        "text": text,
        "textFormat": "plain",
        "attachments": [],
        "entities": [],
    }


def pressed(service: str, person: str, id_: str, verb: str, data: Activity) -> Activity:
    """A press of an Action.Execute with the inputs of its card in `data`."""
    action = {"type": "Action.Execute", "verb": verb, "data": data}
    value = {"action": action, "trigger": "manual"}
    return _from(service, person, id_) | {"type": "invoke", "name": "adaptiveCard/action", "value": value}


def conversation(person: str) -> str:
    return f"a:{person}"


def _from(service: str, person: str, id_: str) -> Activity:
    return {
        "id": id_,
        "channelId": "msteams",
        "serviceUrl": service,
        "locale": "nl-NL",
        "timestamp": "2026-11-21T20:00:00.000Z",
        "localTimezone": "Europe/Amsterdam",
        "from": {"id": f"29:{person}", "name": f"P {person}", "aadObjectId": f"aad-{person}"},
        "conversation": {"id": conversation(person), "conversationType": "personal", "tenantId": TENANT},
        "recipient": {"id": "28:bot", "name": "bot"},
        "channelData": {"tenant": {"id": TENANT}},
    }


class Channel(Stub):
    """A Bot Connector on loopback. `heard` is called with every message, in order of arrival."""

    def __init__(self, heard: Callable[[Activity], None]) -> None:
        self._heard = heard
        self._sent = 0
        app = web.Application(client_max_size=4 << 20)
        app.router.add_post("/v3/conversations/{conversation}/activities", self._take)
        app.router.add_post("/v3/conversations/{conversation}/activities/{activity}", self._take)
        super().__init__(app)

    async def _take(self, request: web.Request) -> web.Response:
        message = await request.json()
        self._sent += 1
        if message.get("type") == "message":
            self._heard(message)
        return web.json_response({"id": f"r{self._sent}"})
