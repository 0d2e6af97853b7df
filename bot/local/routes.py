"""The routes of the trial channel: its page, its API and its Bot Connector, beside the bot on the same address."""

from pathlib import Path

from aiohttp import web

from bot.local import api, connector
from bot.local.channel import TrialChannel
from bot.local.guard import loopback_only

__all__ = ["loopback_only", "mount", "page_ready"]

_PAGE = Path(__file__).parent / "page"
_MODULES = _PAGE / "node_modules"
# Only what the page needs leaves node_modules.
_RENDERER = _MODULES / "adaptivecards" / "dist" / "adaptivecards.min.js"
_SERVED = {
    "trial.css": _PAGE / "trial.css",
    "trial.js": _PAGE / "trial.js",
    "cards.js": _PAGE / "cards.js",
    "adaptivecards.min.js": _RENDERER,
    "markdown-it.min.js": _MODULES / "markdown-it" / "dist" / "markdown-it.min.js",
}
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}


def page_ready() -> bool:
    """Tell whether npm has installed the renderer of the cards; without it the page explains what to do."""
    return _RENDERER.exists()


def mount(app: web.Application, base_url: str) -> TrialChannel:
    """Add the trial channel to `app`, which serves the bot at `{base_url}/api/messages`.

    Install `loopback_only` on the application too: nothing here authenticates anybody.
    """
    channel = TrialChannel(base_url)

    async def stop_watching(_: web.Application) -> None:
        channel.stop_watching()

    async def close(_: web.Application) -> None:
        await channel.close()

    app.on_shutdown.append(stop_watching)
    app.on_cleanup.append(close)
    app.add_routes(api.routes(channel))
    app.add_routes(connector.routes(channel))
    app.add_routes(
        [
            web.get("/", _to_page),
            web.get("/local", _to_page),
            web.get("/local/", _index),
            web.get("/local/page/{name}", _asset),
            web.put("/local/uploads/{id}", channel.files.upload),
            web.get("/local/files/{id}", channel.files.download),
        ]
    )
    return channel


async def _to_page(_: web.Request) -> web.Response:
    raise web.HTTPFound("/local/")


async def _index(_: web.Request) -> web.FileResponse:
    return web.FileResponse(_PAGE / ("index.html" if page_ready() else "without_node.html"), headers=_HEADERS)


async def _asset(request: web.Request) -> web.FileResponse:
    path = _SERVED.get(request.match_info["name"])
    if path is None or not path.exists():
        raise web.HTTPNotFound(text="There is no such file.\n")
    return web.FileResponse(path, headers=_HEADERS)
