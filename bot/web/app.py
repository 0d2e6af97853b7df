"""The web server: one route for the channel, and three for whoever watches the bot. Knows no SDK."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import orjson
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.telemetry.metrics import REGISTRY
from bot.web import pages
from bot.web.channel import Channel
from bot.web.links import NotHandedOver, Opened, TooManyFiles
from dialogs.instruments.definition import LANGUAGES
from dialogs.texts.catalog import speech
from dialogs.texts.keys import PlainKey

LARGEST_BODY = 256 * 1024
# Seconds in which a body has to be in, and in which what is left of one that was refused is thrown away.
PATIENCE, LINGER = 10, 2
_LOCAL = ("127.0.0.1", "::1")
_PROXIED = ("Forwarded", "Via", "X-Forwarded-For", "X-Real-IP")


# What is behind a link, or None; as `Links.open`.
OpenLink = Callable[[str], Awaitable[Opened | None]]
# What a browser shows by itself; the rest is kept.
_SHOWN = ("application/pdf", "image/png")


def _in_all_languages(key: PlainKey) -> str:
    """For who opens a link we do not know the language of."""
    return " / ".join(speech(language)(key) for language in LANGUAGES)


async def _body(request: web.Request) -> bytes:
    """Raises what answers the request: too large (by its length, or as soon as it is), too slow, broken."""
    if (request.content_length or 0) > LARGEST_BODY:
        raise web.HTTPRequestEntityTooLarge(LARGEST_BODY)
    try:
        async with asyncio.timeout(PATIENCE):
            return await request.read()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except web.RequestPayloadError:
        # Compressed in a way that cannot be undone, or chunks that are none: what follows cannot be read either.
        broken = web.HTTPBadRequest(text='{"error": "body"}', content_type="application/json")
        broken.force_close()
        raise broken from None


def make_app(
    channel: Channel, ready: Callable[[], Awaitable[bool]], open_link: OpenLink, middlewares: tuple[Any, ...] = ()
) -> web.Application:
    app = web.Application(client_max_size=LARGEST_BODY, middlewares=middlewares)

    async def messages(request: web.Request) -> web.Response:
        if request.content_type != "application/json":
            return web.Response(status=415)
        answer = await channel.receive(request.headers, partial(_body, request))
        headers = {"WWW-Authenticate": "Bearer"} if answer.status == 401 else {}
        if answer.wait is not None:
            headers["Retry-After"] = str(answer.wait)
        return (
            web.Response(status=answer.status, headers=headers)
            if answer.body is None
            else web.json_bytes_response(answer.body, dumps=orjson.dumps, status=answer.status, headers=headers)
        )

    async def file(request: web.Request) -> web.Response:
        try:
            found = await open_link(request.match_info["token"])
        except TooManyFiles:
            return web.Response(status=429, text=_in_all_languages("too-many-files"), headers={"Retry-After": "60"})
        except NotHandedOver as fault:
            page = pages.not_handed_over(fault.apology)
            headers = pages.HEADERS | {"Cache-Control": "no-store"}
            return web.Response(status=fault.status, text=page, content_type="text/html", headers=headers)
        if found is None:
            return web.Response(status=404, text=_in_all_languages("link-gone"))
        safe = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
        how = "inline" if found.mime in _SHOWN else "attachment"
        told = {"Content-Disposition": f'{how}; filename="{found.name}"', **safe}
        return web.Response(body=found.data, content_type=found.mime, headers=told)

    async def healthz(_: web.Request) -> web.Response:
        return web.Response(text="ok")

    async def readyz(_: web.Request) -> web.Response:
        return web.Response(text="ok") if await ready() else web.Response(status=503, text="not ready")

    async def metrics(request: web.Request) -> web.Response:
        # A proxy on this machine is here too, but speaks for somebody else.
        if request.remote not in _LOCAL or any(name in request.headers for name in _PROXIED):
            return web.Response(status=404)
        return web.Response(body=generate_latest(REGISTRY), headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def no_version(_: web.Request, response: web.StreamResponse) -> None:
        """aiohttp tells its version, and that of Python, to everybody (norms C39)."""
        response.headers["Server"] = "regiebot"

    app.on_response_prepare.append(no_version)
    app.router.add_post("/api/messages", messages)
    app.router.add_get("/files/{token}", file)
    app.router.add_get("/healthz", healthz)
    app.router.add_get("/readyz", readyz)
    app.router.add_get("/metrics", metrics)
    return app
