"""Darker shades that stay of the same colour, in OKLCH (CSS Color 4), where equal steps look equally large.

Mixed with black a light yellow turns to a grey olive; here it keeps its hue, and as much of its strength as a screen
has at that lightness.
"""

from math import cbrt

# Light (red, green, blue) -> cones -> lightness, green to red, blue to yellow; and back (B. Ottosson, 2021).
_TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_FROM_LAB = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_FROM_CONES = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)
# Steps in which a shade is looked for.
_STEPS = 256
Three = tuple[float, float, float]


def _times(matrix: tuple[Three, Three, Three], by: Three) -> Three:
    one, two, three = (sum(factor * part for factor, part in zip(row, by, strict=True)) for row in matrix)
    return one, two, three


def _linear(colour: str) -> Three:
    """Return red, green and blue of "#rrggbb" as light, from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    light = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue))
    return next(light), next(light), next(light)


def _hex(light: Three) -> str:
    shares = (12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in (max(0.0, c) for c in light))
    return "#" + "".join(f"{min(255, round(share * 255)):02x}" for share in shares)


def darker(colour: str, step: int) -> str:
    """Return `colour` as many of 256 steps nearer to black, of the same hue and no more greyed than it has to be."""
    one, two, three = (cbrt(cone) for cone in _times(_TO_CONES, _linear(colour)))
    lightness, a, b = _times(_TO_LAB, (one, two, three))
    lightness *= 1 - step / _STEPS
    for strength in range(_STEPS, -1, -1):
        share = strength / _STEPS
        one, two, three = _times(_FROM_LAB, (lightness, a * share, b * share))
        light = _times(_FROM_CONES, (one**3, two**3, three**3))
        if all(-0.0005 <= part <= 1.0005 for part in light):
            break
    return _hex(light)
