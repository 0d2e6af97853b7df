"""The web server: one route for the channel, and three for whoever watches the bot. Knows no SDK."""

from collections.abc import Awaitable, Callable
from typing import Any

import orjson
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.channel import Channel
from bot.metrics import REGISTRY
from dialogs.scans.definition import LANGUAGES
from dialogs.texts.catalog import speech

LARGEST_BODY = 256 * 1024
_LOCAL = ("127.0.0.1", "::1")


# Name, MIME type and bytes of the file behind a link, or None.
OpenLink = Callable[[str], Awaitable[tuple[str, str, bytes] | None]]
# What a browser shows by itself; the rest is kept.
_SHOWN = ("application/pdf", "image/png")


def make_app(
    channel: Channel, ready: Callable[[], Awaitable[bool]], open_link: OpenLink, middlewares: tuple[Any, ...] = ()
) -> web.Application:
    app = web.Application(client_max_size=LARGEST_BODY, middlewares=middlewares)

    async def messages(request: web.Request) -> web.Response:
        if request.content_type != "application/json":
            return web.Response(status=415)
        answer = await channel.receive(request.headers, request.read)
        asked = {"WWW-Authenticate": "Bearer"} if answer.status == 401 else None
        return (
            web.Response(status=answer.status, headers=asked)
            if answer.body is None
            else web.json_bytes_response(answer.body, dumps=orjson.dumps, status=answer.status, headers=asked)
        )

    async def file(request: web.Request) -> web.Response:
        found = await open_link(request.match_info["token"])
        if found is None:
            return web.Response(status=404, text=" / ".join(speech(language)("link-gone") for language in LANGUAGES))
        name, mime, data = found
        safe = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
        how = "inline" if mime in _SHOWN else "attachment"
        told = {"Content-Disposition": f'{how}; filename="{name}"', **safe}
        return web.Response(body=data, content_type=mime, headers=told)

    async def healthz(_: web.Request) -> web.Response:
        return web.Response(text="ok")

    async def readyz(_: web.Request) -> web.Response:
        return web.Response(text="ok") if await ready() else web.Response(status=503, text="not ready")

    async def metrics(request: web.Request) -> web.Response:
        if request.remote not in _LOCAL:
            return web.Response(status=404)
        return web.Response(body=generate_latest(REGISTRY), headers={"Content-Type": CONTENT_TYPE_LATEST})

    app.router.add_post("/api/messages", messages)
    app.router.add_get("/files/{token}", file)
    app.router.add_get("/healthz", healthz)
    app.router.add_get("/readyz", readyz)
    app.router.add_get("/metrics", metrics)
    return app
