"""Whether a request was passed on by a proxy, which may stand on this machine and speak for somebody elsewhere."""

from aiohttp import web

# What proxies and tunnels add by themselves, or as their examples tell people to.
_ADDED = (
    "Forwarded",
    "Via",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-Forwarded-Server",
    "X-Original-Host",
    "X-Real-IP",
)


def is_proxied(request: web.BaseRequest) -> bool:
    return any(name in request.headers for name in _ADDED)
