"""The middleware of local mode: it answers no other machine, and no page of another origin in the same browser."""

import re
from ipaddress import IPv6Address, ip_address

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler

from bot.web.proxied import is_proxied

_LOOPBACK = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d{1,5}))?", re.IGNORECASE)
_ORIGIN = re.compile(rf"http://{_LOOPBACK.pattern}", re.IGNORECASE)


@web.middleware
async def loopback_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer 403 with a sentence unless peer, Host header and Origin header (if any) are all of this machine.

    The Host check stops DNS rebinding, the Origin check stops a foreign page from posting here. A proxy on this machine
    passes both, as nginx names us as the host by itself: what came through one is refused.
    """
    if sentence := _objection(request):
        return web.Response(status=403, text=sentence + "\n")
    return await handler(request)


def _objection(request: web.Request) -> str:
    peer = request.transport.get_extra_info("peername") if request.transport else None
    if not _is_loopback(peer):
        return "Regiebot runs in local mode and answers this machine only."
    if is_proxied(request):
        return "Regiebot runs in local mode and answers nobody through a proxy or a tunnel."
    host = _only(_LOOPBACK, request.headers.getall(hdrs.HOST, []))
    if host is None:
        return "Regiebot runs in local mode: use http://127.0.0.1 or http://localhost with its port."
    if hdrs.ORIGIN in request.headers:
        origin = _only(_ORIGIN, request.headers.getall(hdrs.ORIGIN))
        if origin is None or _port(origin) != _port(host):
            return "Regiebot runs in local mode and does not answer pages of another origin."
    return ""


def _only(pattern: re.Pattern[str], values: list[str]) -> re.Match[str] | None:
    return pattern.fullmatch(values[0]) if len(values) == 1 else None


def _port(match: re.Match[str]) -> int:
    return int(match[1] or 80)


def _is_loopback(peer: object) -> bool:
    if not isinstance(peer, tuple):
        return False
    try:
        address = ip_address(peer[0])
    except ValueError:
        return False
    # A dual-stack socket shows an IPv4 peer as ::ffff:127.0.0.1.
    return ((isinstance(address, IPv6Address) and address.ipv4_mapped) or address).is_loopback
