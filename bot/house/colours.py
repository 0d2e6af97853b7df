"""How well one colour is seen on another (WCAG 2.2, "contrast ratio")."""

import re
from collections.abc import Iterable

from bot.house.oklch import darker

# "#0f4c5c": red, green and blue.
HEX = re.compile(r"#[0-9a-fA-F]{6}")
# Text of any size, and what must be seen to be understood (WCAG 2.2, 1.4.3 and 1.4.11).
READ, SEEN = 4.5, 3.0
WHITE, BLACK = "#ffffff", "#000000"


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _luminance(colour: str) -> float:
    shares = [channel / 255 for channel in _channels(colour)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the ratio of two colours, from 1 (the same) to 21 (black on white), whichever is the ground."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def spread(colour: str) -> int:
    """Return how far the channels of a colour lie apart, from 0 (a grey) to 255."""
    return max(_channels(colour)) - min(_channels(colour))


def mixed(one: str, other: str, share: int) -> str:
    """Return `one` with so many of 255 parts of `other` in it."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{mine + (theirs - mine) * share // 255:02x}" for mine, theirs in pairs)


def readable_on(colour: str, grounds: Iterable[str], towards: str) -> str:
    """Return the nearest shade of `colour`, going `towards` another, that is read on all grounds, else that other."""
    shades = (mixed(colour, towards, share) for share in range(256))
    known = tuple(grounds)
    return next((shade for shade in shades if all(contrast(shade, each) >= READ for each in known)), towards)


def readable_on_white(colour: str) -> str:
    """Return the lightest shade of `colour` that is read on white, and on which white is read; itself where it is.

    It is what an organisation is offered in the place of its own, so it stays of that colour and does not turn grey."""
    shades = (colour.lower() if step == 0 else darker(colour, step) for step in range(256))
    return next(shade for shade in shades if contrast(shade, WHITE) >= READ)
