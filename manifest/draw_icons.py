"""Draws both icons of the Teams package: `python -m manifest.draw_icons`.

Five parties on one ring, nobody in the middle. Who directs is one of the five: on the ring, and marked.
Sizes and margins: Microsoft Learn, "Teams app package". Coordinates are pixels of the icon.
"""

from base64 import b64encode
from math import asin, cos, pi, sin
from pathlib import Path

HERE = Path(__file__).parent
# The background; also `accentColor` of the manifest.
GROUND = "#0f4c5c"
WHITE = "#ffffff"
MARKED = "#ffb703"
PARTIES = 5


def _symbol(size: int, reach: float, dot: float, line: float, marked: str, hole: float) -> str:
    """Return the SVG of the ring, in pixels.

    `reach`: from its middle to the edge of a dot; `hole`: radius left open in the marked dot.
    """
    ring = reach - dot
    # Five dots stand higher than they reach down; this puts them in the middle.
    middle = size / 2 + (reach - ring * cos(pi / PARTIES) - dot) / 2

    def at(angle: float) -> str:
        return f"{size / 2 + ring * sin(angle):.3f} {middle - ring * cos(angle):.3f}"

    # The line goes from the edge of the marked dot, on top, round to its other edge.
    edge = 2 * asin(dot / ring / 2)
    dots = [at(2 * pi * number / PARTIES).split() for number in range(PARTIES)]
    (x, y), others = dots[0], dots[1:]
    stroke = dot - hole
    return (
        f'<path d="M {at(edge)} A {ring} {ring} 0 1 1 {at(-edge)}" fill="none" stroke="{WHITE}" stroke-width="{line}"/>'
        + "".join(f'<circle cx="{cx}" cy="{cy}" r="{dot}" fill="{WHITE}"/>' for cx, cy in others)
        + f'<circle cx="{x}" cy="{y}" r="{dot - stroke / 2}" fill="none" stroke="{marked}" stroke-width="{stroke}"/>'
    )


def _png(size: int, inside: str) -> bytes:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}">{inside}</svg>'
    # Every command names this module; the library that draws is wanted by who makes a package.
    import typst  # noqa: PLC0415

    # Without a width typst takes a pixel of SVG for less than a point.
    page = f"""#set page(width: {size}pt, height: {size}pt, margin: 0pt, fill: none)
#image(bytes(sys.inputs.svg), width: 100%)"""
    image = typst.compile(page.encode(), format="png", ppi=72, sys_inputs={"svg": svg})
    assert isinstance(image, bytes)
    return image


def color(ground: str = GROUND, marked: str = MARKED, logo: bytes = b"") -> bytes:
    """Draw 192 by 192 pixels: a square ground, and the symbol within the 96 pixels in the middle.

    With a `logo` (PNG) that takes the place of the symbol, on the white it was made for. A marked dot that is white
    like the others is open, as in the outline.
    """
    square = f'<rect width="192" height="192" fill="{ground}"/>'
    if logo:
        plate = f'<rect x="48" y="48" width="96" height="96" rx="12" fill="{WHITE}"/>'
        link = f"data:image/png;base64,{b64encode(logo).decode()}"
        return _png(192, f'{square}{plate}<image x="56" y="56" width="80" height="80" href="{link}"/>')
    hole = 6 if marked == WHITE else 0
    return _png(192, square + _symbol(192, reach=48, dot=12, line=7, marked=marked, hole=hole))


def outline() -> bytes:
    """Draw 32 by 32 pixels: white on transparent, from edge to edge; the marked dot is open."""
    return _png(32, _symbol(32, reach=16, dot=4.2, line=2.2, marked=WHITE, hole=2.1))


if __name__ == "__main__":
    (HERE / "color.png").write_bytes(color())
    (HERE / "outline.png").write_bytes(outline())
