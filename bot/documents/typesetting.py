"""Printouts as PDF (PDF/UA-1) and charts as PNG, through typst.

Words go in as data (JSON), never as markup. typst sees this folder and no other, and only the fonts that come with it:
the same printout gives the same bytes on every machine.
"""

import asyncio
import json
import re
import threading
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.documents.png import add_description, height
from bot.documents.words import visible_text
from bot.house.style import OURS, HouseStyle
from dialogs.instruments.definition import Language
from dialogs.instruments.printout import Number, Printout
from dialogs.texts.catalog import speech

if TYPE_CHECKING:
    import typst

_FOLDER = Path(__file__).parent
# 500 points at two pixels a point: 1000 pixels wide.
_PPI = 144
# Teams shows pictures in a chat of at most so many pixels high and wide.
_HIGHEST_IN_CHAT = 1024
_BREAK = "\u200b"
# Between words. Where no line may end, a name and its number stay together.
_SPACE = re.compile(r"[^\S\u00a0]+")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# Up to here every style of our font has a glyph: Latin with the letters of the languages of Europe.
_LATIN_END = "\u017f"
# Scripts of Europe, Hebrew, Arabic, and signs that stand between words. Of the others no font of ours has enough.
_SUPPORTED = "\x00-\u052f\u0590-\u06ff\u1e00-\u1fff\u2010-\u20cf\u2100-\u2bff"
_UNSUPPORTED = re.compile(f"[^{_SUPPORTED}\u200b]")
# Kinds of signs that are pictures, or that change one: emoji, their colours of skin and what joins them.
_PICTURES = frozenset({"So", "Sk", "Cf", "Mn", "Me", "Cn", "Co"})
# Millimetres that a logo may be wide and high.
_LOGO_FRAME = (45.0, 11.0)
# What is left when even that fails.
_NOT_BASIC = re.compile("[^\x00-\u017f\u2010-\u20cf\u2100-\u2bff\u200b]")
_PROBE = b"""#set document(title: "-")
#set text(font: "Libertinus Serif")
#sys.inputs.data #text(weight: "semibold", sys.inputs.data) #emph(sys.inputs.data)
"""


class _Compilers(threading.local):
    """A compiler per thread: two threads cannot use one at once, and a new one for every printout costs time.

    It is made, and typst loaded, at the first printout: it holds the fonts, and a bot that makes none should not carry
    either.
    """

    _made: "typst.Compiler | None" = None

    @property
    def compiler(self) -> "typst.Compiler":
        if self._made is None:
            self.renew()
        assert self._made is not None
        return self._made

    def renew(self) -> None:
        import typst  # noqa: PLC0415

        self._made = typst.Compiler(
            root=_FOLDER,
            ignore_system_fonts=True,
            # No packages: not from this machine, and nothing of ours asks for one from elsewhere.
            package_path=_FOLDER / "packages",
            package_cache_path=_FOLDER / "packages",
        )


_compilers = _Compilers()
_pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="typesetting")


class TypesettingError(Exception):
    """typst could not typeset this; the message says why."""


def compile_with(template: Path | bytes, words: str, house: str = "", **options: Any) -> bytes:
    """Run typst on a template with data, which is JSON. Raises TypesettingError, also when typst panics."""
    import typst  # noqa: PLC0415

    inputs = {"data": words, "house": house} if house else {"data": words}
    try:
        content = _compilers.compiler.compile(template, sys_inputs=inputs, **options)
    except typst.TypstError as refused:
        raise TypesettingError(refused.message) from refused
    except BaseException as panic:
        # A panic inside typst is no Exception, so no handler above us would catch it.
        if type(panic).__name__ != "PanicException":
            raise
        _compilers.renew()
        raise TypesettingError("panic") from None
    # Pictures of several pages would come as a list; picture.typ has one page as high as it needs.
    assert isinstance(content, bytes)
    return content


@lru_cache(maxsize=4096)
def _has_glyph(word: str) -> bool:
    """Tell whether our fonts have a glyph for every sign of this in the styles we use: PDF/UA-1 allows none without."""
    try:
        compile_with(_PROBE, word, format="pdf", pdf_standards="ua-1")
    except TypesettingError:
        return False
    return True


def _stand_in(sign: str) -> str:
    """Return what stands for a sign we have no glyph for: nothing for an emoji, which is no word; else a mark."""
    return "" if unicodedata.category(sign) in _PICTURES else _REPLACEMENT


def _typesettable_word(word: str) -> str:
    """Return a word that typst can set. Of signs without a glyph, emoji go and letters (Chinese) become a mark.

    Long words that cannot be hyphenated (80 times W, a code) may be broken anywhere; ordinary words are left alone.
    """
    # A line may break after a hyphen, so Zuidoost-Brabant is as long as its longest part.
    longest = max(re.split("[-\u00a0]", word), key=len)
    if len(longest) > 30 or (len(longest) > 14 and not longest[1:].islower()):
        word = "".join(sign if unicodedata.category(sign)[0] == "M" else _BREAK + sign for sign in word)
    if max(word) <= _LATIN_END or _has_glyph(word):
        return word
    return "".join(sign if sign <= _LATIN_END or _has_glyph(sign) else _stand_in(sign) for sign in word)


def _typesettable(thing: Any) -> Any:
    """Return the same thing, ready for JSON: words that typst can set, scores as numbers."""
    if isinstance(thing, str):
        words = _UNSUPPORTED.sub(lambda found: _stand_in(found[0]), visible_text(thing))
        # A heading of hidden signs or emoji alone would be empty.
        parts = map(_typesettable_word, filter(None, _SPACE.split(words.strip())))
        return " ".join(filter(None, parts)) or (_REPLACEMENT if thing else "")
    if isinstance(thing, Decimal):
        return float(thing)
    if isinstance(thing, Number):
        return _typesettable(thing.shown)
    if is_dataclass(thing):
        return {field.name: _typesettable(getattr(thing, field.name)) for field in fields(thing)}
    if isinstance(thing, dict):
        return {key: _typesettable(value) for key, value in thing.items()}
    if isinstance(thing, (list, tuple)):
        return [_typesettable(value) for value in thing]
    return thing


@lru_cache(maxsize=4)
def _letterhead(house: HouseStyle, language: Language) -> str:
    """Return what is set in the style of an organisation, as JSON; "" for ours."""
    if house == OURS:
        return ""
    told: dict[str, Any] = {"name": _typesettable(house.name), "colour": house.colour}
    if house.logo:
        wide, high = house.logo_size(*_LOGO_FRAME)
        alt = speech(language)("logo-alt", name=_typesettable(house.name))
        told["logo"] = {"data": list(house.logo), "wide": wide, "high": high, "alt": alt}
    return json.dumps(told, ensure_ascii=False)


def _render(template: str, printout: Printout, house: HouseStyle, **options: Any) -> bytes:
    """Render a template of this folder with a printout."""
    words, letterhead = json.dumps(_typesettable(printout), ensure_ascii=False), _letterhead(house, printout.language)
    try:
        return compile_with(_FOLDER / template, words, letterhead, **options)
    except TypesettingError:
        # Signs that have a glyph one by one may lack one together. Nobody's printout fails on that.
        basic = [_NOT_BASIC.sub(_REPLACEMENT, given) for given in (words, letterhead)]
        return compile_with(_FOLDER / template, *basic, **options)


def pdf(printout: Printout, made_on: date, house: HouseStyle = OURS) -> bytes:
    """Make a tagged PDF on A4. The day goes in, so that the same printout of the same day gives the same bytes."""
    made = datetime.combine(made_on, time(), UTC)
    return _render("printout.typ", printout, house, format="pdf", pdf_standards="ua-1", timestamp=made)


def picture_png(printout: Printout, house: HouseStyle = OURS, *, in_chat: bool = False) -> bytes:
    """Make a PNG of the chart with its title, facts and notice, so that it can stand alone: 1000 pixels, white.

    `in_chat` makes a high one smaller, so that Teams shows it.
    """
    drawn = _render("picture.typ", printout, house, format="png", ppi=_PPI)
    if in_chat and (high := height(drawn)) > _HIGHEST_IN_CHAT:
        drawn = _render("picture.typ", printout, house, format="png", ppi=_PPI * (_HIGHEST_IN_CHAT - 1) / high)
    return add_description(drawn, printout.title, printout.chart.alt if printout.chart else printout.notice)


async def _in_pool(make: Callable[..., bytes], *args: Any) -> bytes:
    """Run in a thread of the pool: at most two at once, the others wait without holding up a turn."""
    return await asyncio.get_running_loop().run_in_executor(_pool, make, *args)


async def make_pdf(printout: Printout, made_on: date, house: HouseStyle = OURS) -> bytes:
    """Run `pdf` outside the event loop."""
    return await _in_pool(pdf, printout, made_on, house)


async def make_png(printout: Printout, house: HouseStyle = OURS, *, in_chat: bool = False) -> bytes:
    """Run `picture_png` outside the event loop."""
    return await _in_pool(partial(picture_png, in_chat=in_chat), printout, house)
