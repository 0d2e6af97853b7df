"""The routes for those who watch: whether it lives, whether it is ready, and what was counted."""

import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot.telemetry.logs import log, name_of, where
from bot.web.faults import say_what_failed
from bot.web.proxied import is_proxied
from bot.web.readiness import Hindrance

_LOCAL = ("127.0.0.1", "::1")


@dataclass(frozen=True)
class Counts:
    """What `/metrics` answers, and to whom.

    With a token to who has it, on any port. Without one: on a port of its own to whoever reaches that, and on the port
    of the channel to this machine only.
    """

    render: Callable[[], Awaitable[bytes]]
    token: str = ""
    own_port: bool = False

    async def serve(self, request: web.Request) -> web.Response:
        if self.token:
            given = request.headers.get("Authorization", "").encode(errors="surrogateescape")
            if not hmac.compare_digest(given, f"Bearer {self.token}".encode()):
                return web.Response(status=401, headers={"WWW-Authenticate": "Bearer"})
        elif not self.own_port and not _is_here(request):
            return web.Response(status=404)
        return web.Response(body=await self.render(), headers={"Content-Type": CONTENT_TYPE_LATEST})


def _is_here(request: web.Request) -> bool:
    # A proxy on this machine is here too, but speaks for somebody else.
    return request.remote in _LOCAL and not is_proxied(request)


async def hide_version(_: web.Request, response: web.StreamResponse) -> None:
    """Overwrite aiohttp's header, which tells everybody its version and that of Python (norms C39)."""
    response.headers["Server"] = "regiebot"


async def _tell_that_it_lives(_: web.Request) -> web.Response:
    return web.Response(text="ok")


async def _tell_whether_ready(hindrance: Hindrance, _: web.Request) -> web.Response:
    try:
        reason = await hindrance()
    except Exception as error:
        log().error("fault", kind="Ready", error=name_of(error), where=where(error))
        reason = "something went wrong; the log says what"
    return web.Response(status=503, text=f"not ready: {reason}") if reason else web.Response(text="ok")


def add_monitoring(app: web.Application, hindrance: Hindrance, counts: Counts | None) -> None:
    """Add the routes to this application; without `counts` those are served elsewhere."""
    app.router.add_get("/healthz", _tell_that_it_lives)
    app.router.add_get("/readyz", partial(_tell_whether_ready, hindrance))
    if counts:
        app.router.add_get("/metrics", counts.serve)


def make_monitoring_app(hindrance: Hindrance, counts: Counts) -> web.Application:
    """Make an application of these routes alone, for a port of their own."""
    app = web.Application(middlewares=(say_what_failed,))
    app.on_response_prepare.append(hide_version)
    add_monitoring(app, hindrance, counts)
    return app
