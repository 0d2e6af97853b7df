"""The routes of the trial channel: its page, its API and its Bot Connector, beside the bot on the same address."""

import shlex
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.house.style import OURS, HouseStyle
from bot.local import api, connector
from bot.local.channel import TrialChannel
from bot.local.guard import loopback_only
from bot.local.house_sheet import house_sheet
from bot.web import letterhead

__all__ = ["PACKAGES", "how_to_bring", "loopback_only", "mount", "page_ready"]

_PAGE = Path(__file__).parent / "page"
# The packages of npm that the page shows with, and the one file of each that leaves this machine's disk. A wheel of
# `make wheel` carries them; a checkout has what npm brought.
PACKAGES = {"adaptivecards": "adaptivecards.min.js", "markdown-it": "markdown-it.min.js"}
_CARRIED = _PAGE / "carried"


def _of_npm(package: str, name: str) -> Path:
    carried = _CARRIED / package / name
    return carried if carried.exists() else _PAGE / "node_modules" / package / "dist" / name


_SCRIPTS = ("trial.js", "column.js", "places.js", "shown.js", "cards.js", "words.js")
_OURS = {name: _PAGE / name for name in ("trial.css", *_SCRIPTS)}
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}


_TOP, _HEAD_END = '<header class="top">\n', "</head>"
_HOUSE_SHEET = '<link rel="stylesheet" href="/local/house.css">\n'


def page_ready() -> bool:
    """Tell whether all that the page shows with is here; without it the page explains what to do."""
    return all(_of_npm(package, name).exists() for package, name in PACKAGES.items())


def how_to_bring() -> str:
    """Return the command that brings what the page needs: in a checkout that of make, beside a wheel npm's own."""
    if (_PAGE.parents[2] / "Makefile").exists():
        return "make run"
    return f"npm ci --omit dev --prefix {shlex.quote(str(_PAGE))}"


def mount(app: web.Application, base_url: str, house: HouseStyle = OURS) -> TrialChannel:
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
            web.get("/local/", _index(house)),
            web.get("/local/house.css", _house_sheet(house)),
            web.get("/local/page/{name}", _asset),
            web.put("/local/uploads/{id}", channel.files.upload),
            web.get("/local/files/{id}", channel.files.download),
        ]
    )
    return channel


async def _to_page(_: web.Request) -> web.Response:
    raise web.HTTPFound("/local/")


def _index(house: HouseStyle) -> Handler:
    """Return what serves the page: with the strip of an organisation inside its top, where there is one."""
    strip = letterhead.strip(house, "div")

    async def serve(_: web.Request) -> web.StreamResponse:
        file = _PAGE / ("index.html" if page_ready() else "without_node.html")
        if not strip and not house.colour:
            return web.FileResponse(file, headers=_HEADERS)
        page = file.read_text("utf-8").replace(_TOP, _TOP + strip).replace(_HEAD_END, _HOUSE_SHEET + _HEAD_END)
        return web.Response(text=page, content_type="text/html", headers=_HEADERS)

    return serve


def _house_sheet(house: HouseStyle) -> Handler:
    sheet = house_sheet(house)

    async def serve(_: web.Request) -> web.Response:
        return web.Response(text=sheet, content_type="text/css", headers=_HEADERS)

    return serve


async def _asset(request: web.Request) -> web.FileResponse:
    name = request.match_info["name"]
    of_npm = {file: _of_npm(package, file) for package, file in PACKAGES.items()}
    path = (_OURS | of_npm).get(name)
    if path is None or not path.exists():
        raise web.HTTPNotFound(text="There is no such file.\n")
    return web.FileResponse(path, headers=_HEADERS)
