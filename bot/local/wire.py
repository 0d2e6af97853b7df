"""Reading JSON from the web with care: the right type, not too much of it, and a sentence for what is wrong."""

import json
from collections.abc import Awaitable, Callable
from typing import TypeVar

from aiohttp import web
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.local.activities import Json
from bot.local.talk import Refused

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Asked(BaseModel):
    """A request body: exactly these fields, of exactly these types."""

    model_config = ConfigDict(extra="forbid", strict=True)


AskedT = TypeVar("AskedT", bound=Asked)


async def read_json(request: web.Request, limit: int) -> Json:
    """The JSON object in the body; Refused with 400, 413 or 415 for anything else."""
    if request.content_type != "application/json":
        raise Refused(415, "BadArgument", "Send application/json.")
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > limit:
            raise Refused(413, "MessageSizeTooBig", f"A body can be up to {limit >> 10} KB.")
    try:
        value = json.loads(body, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise Refused(400, "BadSyntax", "The body is not JSON.") from None
    if not isinstance(value, dict):
        raise Refused(400, "BadSyntax", "The body must be a JSON object.")
    return value


async def read(request: web.Request, model: type[AskedT], limit: int) -> AskedT:
    """The body as `model`; Refused with 400 and the first field that is wrong."""
    value = await read_json(request, limit)
    try:
        return model.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise Refused(400, "BadArgument", f"{field}: {first['msg']}.") from None


def answering(handler: Handler) -> Handler:
    """Turn Refused into its status with `{"error": {"code", "message"}}`, the shape of the Bot Connector."""

    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except Refused as refused:
            error = {"code": refused.code, "message": refused.sentence}
            return web.json_response({"error": error}, status=refused.status)

    return answer


def _no_constant(name: str) -> None:
    # Python reads NaN and Infinity, which are no JSON and would travel on to the bot.
    raise ValueError(name)
