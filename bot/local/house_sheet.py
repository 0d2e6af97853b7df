"""The colours of the trial page for an organisation with a colour of its own, each read on whatever is behind it."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from bot.house.colours import BLACK, HEX, READ, WHITE, contrast, mixed, readable_on, spread
from bot.house.style import HouseStyle
from bot.web import letterhead

_SHEET = Path(__file__).parent / "page" / "trial.css"
_ROOT = re.compile(r":root \{(.*?)\}", re.DOTALL)
_COLOUR = re.compile(rf"--([\w-]+): ({HEX.pattern});")
# What has a shade of the colour, and how many of 255 parts of it at most; it is made lighter where letters need that.
_TINTED = {"tint": 20, "chosen": 56, "mine": 44}
_PLAIN = ("panel", "card")
_INKS = ("ink", "ink-subtle", "good", "warning", "attention")
# Channels of a colour that lie no further apart make a grey, which in dark looks like the words of less weight.
_GREY = 32
# How much a button changes under the pointer, in 255 parts.
_OVER = 60


@cache
def own_colours() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the colours of the page as trial.css has them: by their names, light and dark."""
    light, dark = (dict(_COLOUR.findall(root)) for root in _ROOT.findall(_SHEET.read_text("utf-8")))
    return light, dark


def _tinted(base: str, colour: str, most: int, inks: Iterable[str]) -> str:
    """Return `base` with as much of `colour` in it, up to `most` of 255 parts, as still lets every ink be read."""
    shades = (mixed(base, colour, share) for share in range(most, -1, -1))
    return next(shade for shade in shades if all(contrast(ink, shade) >= READ for ink in inks))


def house_colours(colour: str, ours: Mapping[str, str], *, dark: bool) -> Mapping[str, str]:
    """Return which colours of the page are others for an organisation with this colour, in light or in dark."""
    inks = [ours[name] for name in _INKS]
    # In dark a ground stands out by being lighter, so what it is tinted with is lighter too.
    tint = readable_on(colour, (ours["card"],), WHITE) if dark else colour
    grounds = {name: _tinted(ours["card"], tint, most, inks) for name, most in _TINTED.items()}
    behind = [*grounds.values(), *(ours[name] for name in _PLAIN)]
    accent = readable_on(colour, behind, WHITE if dark else BLACK)
    if dark and spread(accent) <= _GREY:
        accent = ours["ink"]
    # On white it is read as it is: the settings see to that. In dark it is a lighter one, with dark letters on it.
    button = accent if dark else colour
    return {
        **grounds,
        "accent": accent,
        "accent-subtle": accent,
        "button": button,
        "on-accent": readable_on(colour, (button,), BLACK) if dark else WHITE,
        "accent-over": mixed(button, WHITE if dark else BLACK, _OVER),
    }


def house_sheet(house: HouseStyle) -> str:
    """Return the style sheet of this organisation: its strip, and its colour where it has one."""
    if not house.colour:
        return letterhead.style(house)
    light, dark = (
        ";".join(f"--{name}:{value}" for name, value in house_colours(house.colour, ours, dark=in_dark).items())
        for ours, in_dark in zip(own_colours(), (False, True), strict=True)
    )
    return f"{letterhead.style(house)}:root{{{light}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}"
