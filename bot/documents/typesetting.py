"""From a printout to a PDF (PDF/UA-1) and from a chart to a PNG, through typst.

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
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from bot.documents.png import described
from bot.documents.words import seen
from dialogs.instruments.printout import Number, Printout

_FOLDER = Path(__file__).parent
# 500 points at two pixels a point: 1000 pixels wide.
_PPI = 144
_BREAK = "\u200b"
_NOT_SHOWN = "\N{REPLACEMENT CHARACTER}"
# Every style of our font has these: Latin with the letters of the languages of Europe.
_LATIN_END = "\u017f"
# Scripts of Europe, Hebrew, Arabic, and signs that stand between words. Of the others no font of ours has enough.
_KNOWN = "\x00-\u052f\u0590-\u06ff\u1e00-\u1fff\u2010-\u20cf\u2100-\u2bff"
_UNKNOWN = re.compile(f"[^{_KNOWN}\u200b]")
# What is left when even that fails.
_NOT_PLAIN = re.compile("[^\x00-\u017f\u2010-\u20cf\u2100-\u2bff\u200b]")
_PROBE = b"""#set document(title: "-")
#set text(font: "Libertinus Serif")
#sys.inputs.data #text(weight: "semibold", sys.inputs.data) #emph(sys.inputs.data)
"""


class _Press(threading.local):
    """A compiler per thread: one cannot be used by two at once, and a new one for every printout costs time.

    Made at the first printout: it holds the fonts, and a bot that makes none should not carry them.
    """

    _made: typst.Compiler | None = None

    @property
    def compiler(self) -> typst.Compiler:
        if self._made is None:
            self.renew()
        assert self._made is not None
        return self._made

    def renew(self) -> None:
        self._made = typst.Compiler(
            root=_FOLDER,
            ignore_system_fonts=True,
            # No packages: not from this machine, and nothing of ours asks for one from elsewhere.
            package_path=_FOLDER / "packages",
            package_cache_path=_FOLDER / "packages",
        )


_press = _Press()
_pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="typesetting")


class Unset(Exception):
    """typst could not set this; the message says why."""


def _compile(template: Path | bytes, words: str, **how: Any) -> bytes:
    """typst on a template with data. A panic inside typst is no Exception, so it would pass every net above us."""
    try:
        made = _press.compiler.compile(template, sys_inputs={"data": words}, **how)
    except typst.TypstError as refused:
        raise Unset(refused.message) from refused
    except BaseException as panic:
        if type(panic).__name__ != "PanicException":
            raise
        _press.renew()
        raise Unset("panic") from None
    # Pictures of several pages would come as a list; picture.typ has one page as high as it needs.
    assert isinstance(made, bytes)
    return made


@lru_cache(maxsize=4096)
def _has_form(word: str) -> bool:
    """Whether our fonts have all of this in the styles we use. typst tells: PDF/UA-1 allows no sign without a form."""
    try:
        _compile(_PROBE, word, format="pdf", pdf_standards="ua-1")
    except Unset:
        return False
    return True


def _word(word: str) -> str:
    """A word as it can be set. What no font of ours has (emoji, Chinese) becomes the sign that says so; what no
    hyphenation fits (80 times W, a code) may be broken anywhere; an ordinary word is left alone.
    """
    # A line may break after a hyphen, so Zuidoost-Brabant is as long as its longest part.
    longest = max(word.split("-"), key=len)
    if len(longest) > 30 or (len(longest) > 14 and not longest[1:].islower()):
        word = "".join(sign if unicodedata.category(sign)[0] == "M" else _BREAK + sign for sign in word)
    if max(word) <= _LATIN_END or _has_form(word):
        return word
    return "".join(sign if sign <= _LATIN_END or _has_form(sign) else _NOT_SHOWN for sign in word)


def _ready(thing: Any) -> Any:
    """The same thing for JSON: words that can be set, scores as numbers."""
    if isinstance(thing, str):
        words = _UNKNOWN.sub(_NOT_SHOWN, seen(thing))
        # A heading of hidden signs alone would be no heading.
        return " ".join(map(_word, words.split())) or (_NOT_SHOWN if thing else "")
    if isinstance(thing, Decimal):
        return float(thing)
    if isinstance(thing, Number):
        return _ready(thing.shown)
    if is_dataclass(thing):
        return {field.name: _ready(getattr(thing, field.name)) for field in fields(thing)}
    if isinstance(thing, dict):
        return {key: _ready(value) for key, value in thing.items()}
    if isinstance(thing, (list, tuple)):
        return [_ready(value) for value in thing]
    return thing


def _made(template: str, data: Any, **how: Any) -> bytes:
    """What typst makes of a template of this folder and data."""
    words = json.dumps(_ready(data), ensure_ascii=False)
    try:
        return _compile(_FOLDER / template, words, **how)
    except Unset:
        # Signs that have a form one by one may lack it together. Nobody's printout fails on that.
        return _compile(_FOLDER / template, _NOT_PLAIN.sub(_NOT_SHOWN, words), **how)


def pdf(printout: Printout, made_on: date) -> bytes:
    """A tagged PDF on A4. The day goes in, so that the same printout of the same day gives the same bytes."""
    made = datetime.combine(made_on, time(), UTC)
    return _made("printout.typ", printout, format="pdf", pdf_standards="ua-1", timestamp=made)


def picture_png(printout: Printout) -> bytes:
    """The chart with what it needs to travel alone: title, facts and notice. 1000 pixels wide, on white."""
    drawn = _made("picture.typ", printout, format="png", ppi=_PPI)
    return described(drawn, printout.title, printout.chart.alt if printout.chart else printout.notice)


async def _beside(make: Callable[..., bytes], *of: Any) -> bytes:
    """In a thread of its own: at most two at once, the others wait without holding up a turn."""
    return await asyncio.get_running_loop().run_in_executor(_pool, make, *of)


async def make_pdf(printout: Printout, made_on: date) -> bytes:
    """`pdf`, beside the loop."""
    return await _beside(pdf, printout, made_on)


async def make_png(printout: Printout) -> bytes:
    """`picture_png`, beside the loop."""
    return await _beside(picture_png, printout)
