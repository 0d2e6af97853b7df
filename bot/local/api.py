"""The API of the page and the terminal, under /local/api: JSON both ways, and changes as server-sent events."""

import json
from contextlib import suppress
from typing import Annotated, Any, Literal, TypeVar

from aiohttp import web
from pydantic import Field, StringConstraints

from bot.local.channel import TrialChannel
from bot.local.http_json import RequestBody, json_errors, read_body
from bot.local.people import GROUP_ID, GROUP_NAME, GROUP_ORGANISATION, ORGANISATIONS

MAX_BODY = 256 << 10
_HEARTBEAT = 15.0
MessageText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
Language = Literal["nl", "en", "nl-NL", "en-US", "en-GB"]
PersonName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]


class AddPerson(RequestBody):
    """Somebody, with the language that was chosen for them, if any, and that of the page they are opened on."""

    name: PersonName
    locale: Language | None = None
    organisation: str | None = None
    page: Language | None = None


class Act(RequestBody):
    """What somebody does, and the language of the page they do it on."""

    person: str
    page: Language | None = None


class Say(Act):
    text: MessageText
    conversation: str | None = None


class Press(Act):
    message: str
    action: dict[str, Any]
    inputs: dict[str, str] = Field(default_factory=dict)
    conversation: str | None = None


class Edit(Act):
    message: str
    text: MessageText


class Consent(Act):
    message: str
    answer: Literal["accept", "decline"]


_Act = TypeVar("_Act", bound=Act)


def routes(channel: TrialChannel) -> list[web.RouteDef]:
    """Return the routes; a request that changes something answers with the changed person or message, as JSON."""

    async def read_act(request: web.Request, kind: type[_Act]) -> _Act:
        body = await read_body(request, kind, MAX_BODY)
        if body.page:
            channel.speak_as_the_page(body.person, body.page)
        return body

    async def people(_: web.Request) -> web.Response:
        return web.json_response({"people": [channel.person_to_json(person) for person in channel.people()]})

    async def add_person(request: web.Request) -> web.Response:
        body = await read_body(request, AddPerson, MAX_BODY)
        person = await channel.add_person(body.name, body.locale, body.organisation, body.page)
        return web.json_response(channel.person_to_json(person))

    async def conversations(_: web.Request) -> web.Response:
        return web.json_response({"conversations": channel.conversations(), "group": GROUP_ID})

    async def messages(request: web.Request) -> web.Response:
        history = channel.messages(request.match_info["conversation"])
        return web.json_response({"messages": [message.to_json() for message in history]})

    async def say(request: web.Request) -> web.Response:
        body = await read_act(request, Say)
        return web.json_response((await channel.say(body.person, body.text, body.conversation)).to_json())

    async def press(request: web.Request) -> web.Response:
        body = await read_act(request, Press)
        pressed = await channel.press(body.person, body.conversation, body.message, body.action, body.inputs)
        return web.json_response(pressed.to_json())

    async def edit(request: web.Request) -> web.Response:
        body = await read_act(request, Edit)
        return web.json_response((await channel.edit(body.person, body.message, body.text)).to_json())

    async def consent(request: web.Request) -> web.Response:
        body = await read_act(request, Consent)
        return web.json_response((await channel.consent(body.person, body.message, body.answer)).to_json())

    async def repeat(request: web.Request) -> web.Response:
        body = await read_act(request, Act)
        return web.json_response({"repeated": await channel.repeat(body.person)})

    async def events(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        hello = {
            "kind": "hello",
            "started": channel.started,
            "organisations": [{"key": one.key, "name": one.name} for one in ORGANISATIONS.values()],
            "group": {"id": GROUP_ID, "name": GROUP_NAME, "organisation": GROUP_ORGANISATION.key},
            "people": [channel.person_to_json(person) for person in channel.people()],
        }
        await response.write(f"data: {json.dumps(hello)}\n\n".encode())
        last_event_id = request.headers.get("Last-Event-ID", "")
        after = int(last_event_id) if last_event_id.isdecimal() and len(last_event_id) < 20 else 0
        # A watcher that goes away is no error; it comes back with the last number it saw.
        with suppress(ConnectionResetError):
            async for change in channel.changes(after, _HEARTBEAT):
                event = f"id: {change[0]}\ndata: {json.dumps(change[1])}" if change else ":"
                await response.write(f"{event}\n\n".encode())
        return response

    api = "/local/api"
    return [
        web.get(f"{api}/people", json_errors(people)),
        web.post(f"{api}/people", json_errors(add_person)),
        web.get(f"{api}/conversations", json_errors(conversations)),
        web.get(f"{api}/conversations/{{conversation}}/messages", json_errors(messages)),
        web.post(f"{api}/say", json_errors(say)),
        web.post(f"{api}/press", json_errors(press)),
        web.post(f"{api}/edit", json_errors(edit)),
        web.post(f"{api}/consent", json_errors(consent)),
        web.post(f"{api}/repeat", json_errors(repeat)),
        web.get(f"{api}/events", events),
    ]
