"""What the page and the terminal speak to, under /local/api: JSON both ways, and news as server-sent events."""

import json
from contextlib import suppress
from typing import Annotated, Any, Literal

from aiohttp import web
from pydantic import Field, StringConstraints

from bot.local.channel import TrialChannel
from bot.local.people import GROUP_ID, GROUP_NAME
from bot.local.wire import Asked, answering, read

MAX_BODY = 256 << 10
_HEARTBEAT = 15.0
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]


class AddPerson(Asked):
    name: Name
    locale: Literal["nl", "en", "nl-NL", "en-US", "en-GB"] = "nl"


class Say(Asked):
    person: str
    text: Text
    conversation: str | None = None


class Press(Asked):
    person: str
    message: str
    action: dict[str, Any]
    inputs: dict[str, str] = Field(default_factory=dict)
    conversation: str | None = None


class Edit(Asked):
    person: str
    message: str
    text: Text


class Consent(Asked):
    person: str
    message: str
    answer: Literal["accept", "decline"]


class Repeat(Asked):
    person: str


def routes(channel: TrialChannel) -> list[web.RouteDef]:
    """The routes. What changes something answers with the person or message it changed, after the bot has taken it."""

    async def people(_: web.Request) -> web.Response:
        return web.json_response({"people": [channel.shown_person(person) for person in channel.people()]})

    async def add_person(request: web.Request) -> web.Response:
        asked = await read(request, AddPerson, MAX_BODY)
        return web.json_response(channel.shown_person(await channel.add_person(asked.name, asked.locale)))

    async def conversations(_: web.Request) -> web.Response:
        return web.json_response({"conversations": channel.conversations(), "group": GROUP_ID})

    async def messages(request: web.Request) -> web.Response:
        known = channel.messages(request.match_info["conversation"])
        return web.json_response({"messages": [message.shown() for message in known]})

    async def say(request: web.Request) -> web.Response:
        asked = await read(request, Say, MAX_BODY)
        return web.json_response((await channel.say(asked.person, asked.text, asked.conversation)).shown())

    async def press(request: web.Request) -> web.Response:
        asked = await read(request, Press, MAX_BODY)
        pressed = await channel.press(asked.person, asked.conversation, asked.message, asked.action, asked.inputs)
        return web.json_response(pressed.shown())

    async def edit(request: web.Request) -> web.Response:
        asked = await read(request, Edit, MAX_BODY)
        return web.json_response((await channel.edit(asked.person, asked.message, asked.text)).shown())

    async def consent(request: web.Request) -> web.Response:
        asked = await read(request, Consent, MAX_BODY)
        return web.json_response((await channel.consent(asked.person, asked.message, asked.answer)).shown())

    async def repeat(request: web.Request) -> web.Response:
        asked = await read(request, Repeat, MAX_BODY)
        return web.json_response({"repeated": await channel.repeat(asked.person)})

    async def events(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        hello = {
            "kind": "hello",
            "started": channel.started,
            "group": {"id": GROUP_ID, "name": GROUP_NAME},
            "people": [channel.shown_person(person) for person in channel.people()],
        }
        await response.write(f"data: {json.dumps(hello)}\n\n".encode())
        last = request.headers.get("Last-Event-ID", "")
        after = int(last) if last.isdecimal() and len(last) < 20 else 0
        # A watcher that goes away is no error; it comes back with the last number it saw.
        with suppress(ConnectionResetError):
            async for change in channel.changes(after, _HEARTBEAT):
                news = f"id: {change[0]}\ndata: {json.dumps(change[1])}" if change else ":"
                await response.write(f"{news}\n\n".encode())
        return response

    api = "/local/api"
    return [
        web.get(f"{api}/people", answering(people)),
        web.post(f"{api}/people", answering(add_person)),
        web.get(f"{api}/conversations", answering(conversations)),
        web.get(f"{api}/conversations/{{conversation}}/messages", answering(messages)),
        web.post(f"{api}/say", answering(say)),
        web.post(f"{api}/press", answering(press)),
        web.post(f"{api}/edit", answering(edit)),
        web.post(f"{api}/consent", answering(consent)),
        web.post(f"{api}/repeat", answering(repeat)),
        web.get(f"{api}/events", events),
    ]
