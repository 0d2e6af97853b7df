"""The Bot Connector API as far as a bot in Teams uses it, under /local/connector: it receives the bot's replies."""

from aiohttp import web

from bot.local.activities import Json
from bot.local.channel import TrialChannel
from bot.local.http_json import json_errors, read_json
from bot.local.people import Person

# Far above the 100 KB Teams takes, because that does not count the pictures in a message.
MAX_ACTIVITY = 2 << 20
_CONVERSATIONS = "/local/connector/v3/conversations"
_CONVERSATION = _CONVERSATIONS + "/{conversation}"


def routes(channel: TrialChannel) -> list[web.RouteDef]:
    """Return the routes, which answer as Teams does: `{"id": ...}` for what was sent, a list for members."""

    async def send(request: web.Request) -> web.Response:
        conversation, activity = request.match_info["conversation"], await read_json(request, MAX_ACTIVITY)
        sent: str | None = None
        match activity.get("type"):
            case "message":
                sent = channel.receive(conversation, activity)
            case "typing":
                channel.typing(conversation)
        return web.json_response({"id": sent} if sent else {}, status=201)

    async def update(request: web.Request) -> web.Response:
        conversation, activity_id = request.match_info["conversation"], request.match_info["activity"]
        channel.update(conversation, activity_id, await read_json(request, MAX_ACTIVITY))
        return web.json_response({"id": activity_id})

    async def delete(request: web.Request) -> web.Response:
        channel.delete(request.match_info["conversation"], request.match_info["activity"])
        return web.Response()

    async def create(request: web.Request) -> web.Response:
        return web.json_response(channel.create(await read_json(request, MAX_ACTIVITY)), status=201)

    async def members(request: web.Request) -> web.Response:
        people = channel.members(request.match_info["conversation"])
        return web.json_response([_account(person) for person in people])

    async def paged_members(request: web.Request) -> web.Response:
        people = channel.members(request.match_info["conversation"])
        return web.json_response({"members": [_account(person) for person in people]})

    async def member(request: web.Request) -> web.Response:
        return web.json_response(
            _account(channel.member(request.match_info["conversation"], request.match_info["member"]))
        )

    return [
        web.post(_CONVERSATIONS, json_errors(create)),
        web.post(_CONVERSATION + "/activities", json_errors(send)),
        web.post(_CONVERSATION + "/activities/{activity}", json_errors(send)),
        web.put(_CONVERSATION + "/activities/{activity}", json_errors(update)),
        web.delete(_CONVERSATION + "/activities/{activity}", json_errors(delete)),
        web.get(_CONVERSATION + "/members", json_errors(members)),
        web.get(_CONVERSATION + "/members/{member}", json_errors(member)),
        web.get(_CONVERSATION + "/pagedmembers", json_errors(paged_members)),
    ]


def _account(person: Person) -> Json:
    return {
        "id": person.teams_id,
        "name": person.name,
        "aadObjectId": person.aad_object_id,
        "objectId": person.aad_object_id,
        "userPrincipalName": person.mail,
        "email": person.mail,
        "tenantId": person.organisation.tenant,
        "userRole": "user",
    }
