"""The name, colour and logo of the organisation that runs this: on paper, on pages and in the package for Teams.

A logo is the operator's file, and may come from anywhere. It is looked at here and drawn anew in `bot.documents.logo`:
nothing but that drawing goes to people, so a script or whatever else was in the file stays behind.
"""

import re
import struct
from collections.abc import Callable
from dataclasses import dataclass
from math import floor

from bot.house.colours import HEX, READ, WHITE, contrast, readable_on_white

# Bytes of a logo, and pixels of its sides: enough for print, and no file that unpacks to a gigabyte.
MOST_BYTES = 1_000_000
LEAST_PIXELS, MOST_PIXELS = 64, 4096
_PNG = b"\x89PNG\r\n\x1a\n"
_PICTURE_ELSEWHERE = re.compile(r"""<(?:\w+:)?(?:image|feImage)\b[^>]*\bhref\s*=\s*["'](?!\s*data:)""", re.IGNORECASE)
_WORDS = re.compile(r"<(?:\w+:)?(?:text|foreignObject)\b", re.IGNORECASE)
_ROOT = re.compile(r"<(?:\w+:)?svg\b")


@dataclass(frozen=True)
class HouseStyle:
    """`colour` as #rrggbb, `logo` as a PNG drawn by us; each may be empty. Where there is a logo there is a name."""

    name: str = ""
    colour: str = ""
    logo: bytes = b""

    def logo_size(self, wide: float, high: float) -> tuple[float, float]:
        """Return how wide and high the logo is inside a frame of this size, in the unit of that."""
        width, height = png_size(self.logo)
        return width * min(wide / width, high / height), height * min(wide / width, high / height)


OURS = HouseStyle()


def check_colour(colour: str) -> str:
    """Return the colour in lower case. Raises ValueError where it is none, or cannot be read on white."""
    if not HEX.fullmatch(colour):
        raise ValueError("is no colour such as #0b6455")
    if (ratio := contrast(colour, WHITE)) < READ:
        # Rounded down: what is too little never looks enough.
        told = f"{floor(ratio * 100) / 100:.2f}"
        raise ValueError(
            f"is too light: letters in it on white have a contrast of {told}, and {READ} is needed; "
            f"{readable_on_white(colour)} is the same colour, dark enough"
        )
    return colour.lower()


def png_size(data: bytes) -> tuple[int, int]:
    """Return the width and height of a PNG, in pixels, from its header."""
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def check_logo(data: bytes) -> None:
    """Raise ValueError with what to do where this is no PNG or SVG that we can draw; drawing it is the last word."""
    if len(data) > MOST_BYTES:
        raise ValueError(f"is larger than {MOST_BYTES // 1000} kB; save it smaller")
    check = _check_png if data.startswith(_PNG) else _check_svg
    check(data)


def _check_png(data: bytes) -> None:
    if len(data) < 33:
        raise ValueError("is a broken PNG")
    sides = png_size(data)
    if min(sides) < LEAST_PIXELS or max(sides) > MOST_PIXELS:
        raise ValueError(
            f"is {sides[0]} by {sides[1]} pixels; each side must be {LEAST_PIXELS} to {MOST_PIXELS}, or give an SVG"
        )


def _check_svg(data: bytes) -> None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    if not _ROOT.search(text):
        raise ValueError("is no PNG or SVG")
    faults: dict[str, Callable[[str], object]] = {
        "has letters as text, for which our fonts stand in; turn them into outlines": _WORDS.search,
        "shows a picture from another file; put that picture into it": _PICTURE_ELSEWHERE.search,
        "has entities (<!ENTITY); save it as plain SVG": lambda whole: "<!ENTITY" in whole.upper(),
    }
    for fault, found in faults.items():
        if found(text):
            raise ValueError(fault)
