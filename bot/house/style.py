"""The name, colour and logo of the organisation that runs this: on paper, on pages and in the package for Teams.

A logo is the operator's file, and may come from anywhere. It is looked at here and drawn anew in `bot.documents.logo`:
nothing but that drawing goes to people, so a script or whatever else was in the file stays behind.
"""

import re
import struct
from dataclasses import dataclass
from math import floor

from bot.house.colours import HEX, READ, WHITE, contrast, readable_on_white
from dialogs.faults import ValueFault

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
    """Return the colour in lower case. Raises ValueFault where it is none, or cannot be read on white."""
    if not HEX.fullmatch(colour):
        raise ValueFault("no-colour")
    if (ratio := contrast(colour, WHITE)) < READ:
        # Rounded down: what is too little never looks enough.
        raise ValueFault("light-colour", ratio=floor(ratio * 100) / 100, least=READ, shade=readable_on_white(colour))
    return colour.lower()


def png_size(data: bytes) -> tuple[int, int]:
    """Return the width and height of a PNG, in pixels, from its header."""
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def check_logo(data: bytes) -> None:
    """Raise ValueFault with what to do where this is no PNG or SVG that we can draw; drawing it is the last word."""
    if len(data) > MOST_BYTES:
        raise ValueFault("large-logo", most=MOST_BYTES // 1000)
    check = _check_png if data.startswith(_PNG) else _check_svg
    check(data)


def _check_png(data: bytes) -> None:
    if len(data) < 33:
        raise ValueFault("broken-png")
    sides = png_size(data)
    if min(sides) < LEAST_PIXELS or max(sides) > MOST_PIXELS:
        raise ValueFault("logo-size", wide=sides[0], high=sides[1], least=LEAST_PIXELS, most=MOST_PIXELS)


def _check_svg(data: bytes) -> None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    if not _ROOT.search(text):
        raise ValueFault("no-logo")
    if _WORDS.search(text):
        raise ValueFault("logo-letters")
    if _PICTURE_ELSEWHERE.search(text):
        raise ValueFault("logo-elsewhere")
    if "<!ENTITY" in text.upper():
        raise ValueFault("logo-entities")
