"""JSON over HTTP: request bodies read with limits and checked, and errors as JSON."""

import json
from collections.abc import Awaitable, Callable
from typing import TypeVar

from aiohttp import web
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.local.activities import Json
from bot.local.models import ChannelError

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class RequestBody(BaseModel):
    """A request body: exactly these fields, of exactly these types."""

    model_config = ConfigDict(extra="forbid", strict=True)


BodyT = TypeVar("BodyT", bound=RequestBody)


async def read_json(request: web.Request, limit: int) -> Json:
    """Read the JSON object in the body. Raises ChannelError with 400, 413 or 415 for anything else."""
    if request.content_type != "application/json":
        raise ChannelError(415, "BadArgument", "Send application/json.")
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > limit:
            raise ChannelError(413, "MessageSizeTooBig", f"A body can be up to {limit >> 10} KB.")
    try:
        value = json.loads(body, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise ChannelError(400, "BadSyntax", "The body is not JSON.") from None
    if not isinstance(value, dict):
        raise ChannelError(400, "BadSyntax", "The body must be a JSON object.")
    return value


async def read_body(request: web.Request, model: type[BodyT], limit: int) -> BodyT:
    """Read the body as `model`. Raises ChannelError with 400 and the first field that is wrong."""
    value = await read_json(request, limit)
    try:
        return model.model_validate(value)
    except ValidationError as payload:
        first = payload.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise ChannelError(400, "BadArgument", f"{field}: {first['msg']}.") from None


def object_at(body: Json, *keys: str) -> Json:
    """Return the object under these keys of a body, or an empty one where something else stands."""
    for key in keys:
        inner = body.get(key)
        body = inner if isinstance(inner, dict) else {}
    return body


def json_errors(handler: Handler) -> Handler:
    """Answer ChannelError with its status and `{"error": {"code", "message"}}`, the shape of the Bot Connector."""

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except ChannelError as error:
            payload = {"code": error.code, "message": error.sentence}
            return web.json_response({"error": payload}, status=error.status)

    return handle


def _no_constant(name: str) -> None:
    # Python reads NaN and Infinity, which are no JSON and would travel on to the bot.
    raise ValueError(name)
