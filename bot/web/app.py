"""The web server: a route for the channel, one for files, one for calendars, and those for monitoring. Knows no SDK."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import orjson
from aiohttp import web

from bot.house.style import OURS, HouseStyle
from bot.telemetry.logs import log, name_of, where
from bot.web import pages
from bot.web.calendars import OpenedCalendar
from bot.web.channel import Channel
from bot.web.faults import say_what_failed
from bot.web.letterhead import HOUSE, logo_routes
from bot.web.links import FileNotDelivered, OpenedFile, TooManyFiles
from bot.web.monitoring import Counts, add_monitoring, hide_version
from bot.web.readiness import Hindrance

LARGEST_BODY = 256 * 1024
# Seconds in which a body has to be in, and in which the rest of a refused one is read and dropped.
PATIENCE, LINGER = 10, 2
# As `Links.open`.
OpenLink = Callable[[str], Awaitable[OpenedFile | None]]
# As `Calendars.open`.
OpenCalendar = Callable[[str], Awaitable[OpenedCalendar | None]]
# What a browser shows by itself; the rest is downloaded.
_INLINE_TYPES = ("application/pdf", "image/png")
_FILE_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


# A calendar may keep it to itself for a while, and has to ask whether it changed.
_CALENDAR_HEADERS = {
    "Cache-Control": "private, no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


async def _serve_calendar(open_calendar: OpenCalendar, request: web.Request) -> web.Response:
    try:
        opened = await open_calendar(request.match_info["token"])
    except TooManyFiles:
        return pages.answer(request, 429, "link-fault-title", "too-many-files", {"Retry-After": "600"})
    except Exception as error:
        # Whatever it was, a calendar asks again.
        log().error("fault", kind="Calendar", error=name_of(error), where=where(error))
        return pages.answer(request, 503, "link-fault-title", "calendar-fault", {"Retry-After": "600"})
    if opened is None:
        # Gone for good: a calendar stops asking.
        return pages.answer(request, 410, "calendar-gone-title", "calendar-gone")
    headers = _CALENDAR_HEADERS | {"ETag": f'"{opened.tag}"'}
    if any(tag.value == opened.tag for tag in request.if_none_match or ()):
        return web.Response(status=304, headers=headers)
    shown = headers | {"Content-Disposition": 'inline; filename="uvo.ics"'}
    return web.Response(body=opened.data, content_type="text/calendar", charset="utf-8", headers=shown)


async def _read_body(request: web.Request) -> bytes:
    """Read the body. Raises the HTTP error to answer with when it is too large, too slow or broken."""
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
    channel: Channel,
    hindrance: Hindrance,
    open_link: OpenLink,
    middlewares: tuple[Any, ...] = (),
    open_calendar: OpenCalendar | None = None,
    counts: Counts | None = None,
    house: HouseStyle = OURS,
) -> web.Application:
    app = web.Application(client_max_size=LARGEST_BODY, middlewares=(say_what_failed, *middlewares))

    async def messages(request: web.Request) -> web.Response:
        if request.content_type != "application/json":
            return web.Response(status=415)
        answer = await channel.receive(request.headers, partial(_read_body, request))
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
            opened_file = await open_link(request.match_info["token"])
        except TooManyFiles:
            return pages.answer(request, 429, "link-fault-title", "too-many-files", {"Retry-After": "60"})
        except FileNotDelivered as fault:
            # What passes by itself may be asked for again soon.
            soon = {"Retry-After": "10"} if fault.status == 503 else {}
            return pages.answer_not_delivered(request, fault.status, fault.apology, soon)
        if opened_file is None:
            return pages.answer(request, 404, "link-fault-title", "link-gone")
        disposition = "inline" if opened_file.mime in _INLINE_TYPES else "attachment"
        headers = _FILE_HEADERS | {"Content-Disposition": f'{disposition}; filename="{opened_file.name}"'}
        return web.Response(body=opened_file.data, content_type=opened_file.mime, headers=headers)

    app[HOUSE] = house
    app.on_response_prepare.append(hide_version)
    app.router.add_post("/api/messages", messages)
    app.router.add_get("/files/{token}", file)
    if open_calendar:
        app.router.add_get("/calendar/{token}.ics", partial(_serve_calendar, open_calendar))
    app.add_routes(logo_routes(house))
    add_monitoring(app, hindrance, counts)
    return app
