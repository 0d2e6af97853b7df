"""The strip with the logo and name of the organisation above each page, and the logo itself. Knows no texts."""

from html import escape

from aiohttp import web

from bot.house.style import OURS, HouseStyle

LOGO = "/logo.png"
# White is read on every colour that the settings let through; the logo keeps the white it was made for.
_STYLE = (
    ".house{display:flex;align-items:center;gap:.75rem;padding:.5rem 1rem;font:600 1rem/1.3 system-ui,sans-serif;"
    "border-bottom:1px solid}"
    ".house span{min-width:0;overflow-wrap:break-word;hyphens:auto}"
    ".house img{flex:none;box-sizing:border-box;height:2.5rem;max-width:30%;object-fit:contain;padding:.25rem;"
    "border-radius:.25rem;background:#fff}"
)
HOUSE = web.AppKey("house", HouseStyle)


def house_of(request: web.Request) -> HouseStyle:
    """Return the house style of the application that got this request."""
    return request.config_dict.get(HOUSE, OURS)


def strip(house: HouseStyle, tag: str = "header") -> str:
    """Return the HTML of the strip, in an element of this name; "" where there is no name to show."""
    if not house.name:
        return ""
    # The name stands beside it, so that nothing is said twice.
    logo = f'<img src="{LOGO}" alt="">' if house.logo else ""
    return f'<{tag} class="house">{logo}<span>{escape(house.name)}</span></{tag}>\n'


def style(house: HouseStyle) -> str:
    """Return the style sheet of the strip."""
    if not house.name:
        return ""
    coloured = f".house{{background:{house.colour};color:#fff;border-color:{house.colour}}}" if house.colour else ""
    return _STYLE + coloured


def logo_routes(house: HouseStyle) -> list[web.RouteDef]:
    """Return the route of the logo, where there is one."""

    async def serve(_: web.Request) -> web.Response:
        headers = {
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-cache",
        }
        return web.Response(body=house.logo, content_type="image/png", headers=headers)

    return [web.get(LOGO, serve)] if house.logo else []
