"""What the law and the standards of the Dutch government ask of an address on the internet, beside TLS itself.

HTTPS with HSTS is an obligation of its bodies (Stb. 2023, 179), of at least a year by the guidelines of the NCSC; a
security.txt (RFC 9116) is on the list "pas toe of leg uit". On a name of its own a bot may point to that of the
organisation, so that there is one to keep up to date.
"""

from aiohttp import web

HSTS = "Strict-Transport-Security"
# A year, in seconds.
LEAST_AGE = 365 * 24 * 3600
SECURITY_TXT = "/.well-known/security.txt"


async def _be_strict(_: web.Request, response: web.StreamResponse) -> None:
    response.headers[HSTS] = f"max-age={LEAST_AGE}"


def secure(app: web.Application, security_txt: str) -> None:
    """Make every answer say that this name is reached by HTTPS only, and point to `security_txt` if set."""
    app.on_response_prepare.append(_be_strict)
    if security_txt:

        async def point(_: web.Request) -> web.Response:
            return web.Response(status=302, headers={"Location": security_txt, "Cache-Control": "no-cache"})

        app.router.add_get(SECURITY_TXT, point)


def is_strict(headers: list[str]) -> bool:
    """Tell whether HSTS is said once, for a year at least."""
    if len(headers) != 1:
        return False
    parts = [part.strip().lower().partition("=") for part in headers[0].split(";")]
    ages = [value.strip('"') for name, _, value in parts if name == "max-age"]
    return len(ages) == 1 and ages[0].isdecimal() and int(ages[0]) >= LEAST_AGE
