"""The pages that the manifest points at: about, privacy and terms, in Dutch and English. No scripts, no cookies."""

import re
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from html import escape

from aiohttp import web
from aiohttp.hdrs import ACCEPT_LANGUAGE
from aiohttp.typedefs import Handler

from bot.cards.privacy import PrivacyFacts, PrivacyTexts
from bot.house.style import OURS, HouseStyle
from bot.web import letterhead
from bot.web.apology import Apology
from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.instruments.library import ScanNames
from dialogs.texts.catalog import Speech, speech
from dialogs.texts.keys import ButtonKey, PlainKey

_STYLE = (
    ":root{color-scheme:light dark;background:Canvas;color:CanvasText}"
    "body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}"
    "nav a{display:inline-block;padding:.5rem 1rem .5rem 0}"
)
# Below the strip of an organisation, which is as wide as the window.
_STYLE_BELOW = "body{max-width:none;margin:0;padding:0}main,nav{max-width:40rem;margin:1.5rem auto;padding:0 1rem}"
_STRONG = re.compile(r"\*\*(.+?)\*\*")


@dataclass(frozen=True)
class Page:
    """`paths`: where it is, per language. `title` and `keys`: which texts are its heading and paragraphs.

    `with_privacy`: all paragraphs of the privacy notice come first.
    """

    paths: Mapping[Language, str]
    title: PlainKey
    keys: Sequence[PlainKey]
    with_privacy: bool = False


ABOUT = Page(
    {"nl": "/over", "en": "/en/about"},
    "page-about-title",
    ("welcome-text", "page-about-start", "page-about-groups", "privacy-content", "privacy-contact"),
)
PRIVACY = Page(
    {"nl": "/privacy", "en": "/en/privacy"},
    "privacy-title",
    ("privacy-content",),
    with_privacy=True,
)
TERMS = Page(
    {"nl": "/voorwaarden", "en": "/en/terms"},
    "page-terms-title",
    (
        "page-terms-who",
        "privacy-use",
        "page-terms-yours",
        "privacy-cases",
        "page-terms-outcome",
        "page-terms-warranty",
        "privacy-contact",
    ),
)
PAGES = (ABOUT, PRIVACY, TERMS)


def _style(house: HouseStyle) -> str:
    own = letterhead.style(house)
    return f"{_STYLE}{_STYLE_BELOW}{own}" if own else _STYLE


def _headers(house: HouseStyle) -> dict[str, str]:
    pictures = "; img-src 'self'" if house.logo else ""
    return {
        "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        f"style-src 'sha256-{b64encode(sha256(_style(house).encode()).digest()).decode()}'{pictures}",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-cache",
    }


def routes(privacy_facts: PrivacyFacts, scans: ScanNames, house: HouseStyle = OURS) -> list[web.RouteDef]:
    """Return the routes of every page in every language; each is rendered once, when it is first asked for."""
    headers = _headers(house)

    def render(page: Page, language: Language) -> str:
        # A language is loaded for who reads it.
        return html(page, speech(language), privacy_facts, scans, house)

    return [
        web.get(page.paths[language], _handler(partial(render, page, language), headers))
        for page in PAGES
        for language in LANGUAGES
    ]


def _handler(render: Callable[[], str], headers: Mapping[str, str]) -> Handler:
    rendered = cache(render)

    async def serve(_: web.Request) -> web.Response:
        return web.Response(text=rendered(), content_type="text/html", headers=headers)

    return serve


def html(page: Page, speech_: Speech, privacy_facts: PrivacyFacts, scans: ScanNames, house: HouseStyle = OURS) -> str:
    """Render a page in one language. The only markdown in its texts is bold."""
    told = PrivacyTexts(speech_, privacy_facts, scans, str)
    lines = (*(told.whole() if page.with_privacy else ()), *told.texts(page.keys))
    return _render(house, speech_, speech_(page.title), lines, _navigation(page, speech_))


def answer(
    request: web.Request,
    status: int,
    title: PlainKey,
    key: PlainKey,
    more: Mapping[str, str] | None = None,
    **facts: str,
) -> web.Response:
    """Say one thing on a page in each language, that of the browser first: we do not know who asks; `more` headers."""
    house = letterhead.house_of(request)
    first, second = map(speech, _languages_of(request))
    heading, words = escape(second(title)), escape(second(key, **facts))
    other = f'<section lang="{second.language}">\n<h2>{heading}</h2>\n<p>{words}</p>\n</section>'
    page = _render(house, first, first(title), (first(key, **facts),), "\n".join(_page_links(None, first)), other)
    return _not_kept(house, status, page, more)


def _languages_of(request: web.Request) -> list[Language]:
    """Return the languages we speak, in the order in which the browser names them; ours where it names none."""
    named = [part.partition(";")[0].strip()[:2].lower() for part in request.headers.get(ACCEPT_LANGUAGE, "").split(",")]
    return sorted(LANGUAGES, key=lambda language: named.index(language) if language in named else len(named))


def answer_not_delivered(
    request: web.Request, status: int, apology: Apology, more: Mapping[str, str] | None = None
) -> web.Response:
    """Say sorry on a page to somebody whose link opened a file that could not be delivered; `more` headers."""
    speech_, house = speech(apology.language), letterhead.house_of(request)
    navigation = "\n".join(_page_links(None, speech_))
    page = _render(house, speech_, speech_("link-fault-title"), (apology.sentence,), navigation)
    return _not_kept(house, status, page, more)


def _not_kept(house: HouseStyle, status: int, page: str, more: Mapping[str, str] | None) -> web.Response:
    headers = _headers(house) | {"Cache-Control": "no-store"} | dict(more or {})
    return web.Response(status=status, text=page, content_type="text/html", headers=headers)


def _render(house: HouseStyle, speech_: Speech, title: str, lines: Sequence[str], nav: str, more: str = "") -> str:
    """Render a page with these paragraphs of markdown, and this navigation below it."""
    title = escape(title)
    body = "\n".join([*(f"<p>{_bold(escape(line))}</p>" for line in lines), *([more] if more else [])])
    return f"""<!doctype html>
<html lang="{speech_.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – Regiebot</title>
<style>{_style(house)}</style>
</head>
<body>
{letterhead.strip(house)}<main>
<h1>{title}</h1>
{body}
</main>
<nav aria-label="Regiebot">
{nav}
</nav>
</body>
</html>
"""


def _bold(text: str) -> str:
    return _STRONG.sub(r"<strong>\1</strong>", text)


def _navigation(page: Page, speech_: Speech) -> str:
    """Link to the other pages in this language, and to this page in the other language."""
    names: Mapping[Language, ButtonKey] = {"nl": "button-nederlands", "en": "button-engels"}
    across = [
        f'<a href="{page.paths[language]}" lang="{language}" hreflang="{language}">'
        f"{escape(speech(language)(names[language]))}</a>"
        for language in LANGUAGES
        if language != speech_.language
    ]
    return "\n".join([*_page_links(page, speech_), *across])


def _page_links(page: Page | None, speech_: Speech) -> list[str]:
    """Link to all pages but this one, in this language."""
    return [
        f'<a href="{other.paths[speech_.language]}">{escape(speech_(other.title))}</a>'
        for other in PAGES
        if other is not page
    ]
