"""The last resort of every route: a person gets a page in both languages, a machine a status it can use."""

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.telemetry.logs import log, name_of, where
from bot.telemetry.metrics import FAULTS
from bot.web import pages
from bot.web.apology import new_number

# Nobody reads what these answer in a browser, and whoever asks them knows what a status means.
_FOR_MACHINES = ("/api/", "/healthz", "/readyz", "/metrics", "/local")


@web.middleware
async def say_what_failed(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer what is not there and what went wrong, so that nobody meets the bare English of the server."""
    for_machine = request.path.startswith(_FOR_MACHINES)
    try:
        return await handler(request)
    except web.HTTPMethodNotAllowed as refused:
        if for_machine:
            raise
        allowed = {"Allow": ",".join(sorted(refused.allowed_methods))}
        return pages.answer(request, 405, "page-missing-title", "page-missing", allowed)
    except web.HTTPNotFound:
        if for_machine:
            raise
        return pages.answer(request, 404, "page-missing-title", "page-missing")
    except web.HTTPException:
        raise
    except Exception as error:
        number = new_number()
        FAULTS.inc()
        log().error("fault", number=number, kind="Route", error=name_of(error), where=where(error))
        if for_machine:
            return web.json_response({"error": "fault"}, status=500)
        return pages.answer(request, 500, "page-fault-title", "fault", number=number)
