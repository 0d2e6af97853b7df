"""The icons of the package, as Microsoft wants them and as the script draws them."""

import pytest
from PIL import Image, ImageChops

from manifest import draw_icons
from tests.bot.operators.package.packed import ROOT, icon


def test_the_colour_icon_keeps_its_margins(parts: dict[str, bytes]) -> None:
    drawn = icon(parts["color.png"])
    assert drawn.size == (192, 192)
    ground = drawn.getpixel((0, 0))
    assert ground == (*bytes.fromhex(draw_icons.GROUND[1:]), 255)
    assert drawn.getchannel("A").getextrema() == (255, 255)
    left, top, right, bottom = ImageChops.difference(drawn, Image.new("RGBA", drawn.size, ground)).convert(
        "RGB"
    ).getbbox() or (0, 0, 0, 0)
    # Within the 96 pixels in the middle, filling them, and as far from the left as from the right.
    assert min(left, top) >= 48
    assert max(right, bottom) <= 144
    assert right - left >= 90
    assert abs(left - (192 - right)) <= 1
    assert abs(top - (192 - bottom)) <= 1


def test_the_outline_icon_is_white_on_nothing(parts: dict[str, bytes]) -> None:
    drawn = icon(parts["outline.png"])
    assert drawn.size == (32, 32)
    pixels = [drawn.getpixel((x, y)) for x in range(32) for y in range(32)]
    assert {pixel[:3] for pixel in pixels if pixel[3]} == {(255, 255, 255)}
    # Enough of both to be seen, and no padding: it reaches both edges.
    solid = sum(pixel[3] == 255 for pixel in pixels)
    assert 150 < solid < 600
    assert drawn.getchannel("A").getbbox()[::2] == (0, 32)
    # Nobody is in the middle.
    assert drawn.getpixel((16, 16))[3] == 0


@pytest.mark.parametrize("name", ["color", "outline"])
def test_the_icons_are_what_the_script_draws(name: str) -> None:
    """Nearly: another build of typst may round an edge differently."""
    kept = icon((ROOT / "manifest" / f"{name}.png").read_bytes())
    difference = ImageChops.difference(kept, icon(getattr(draw_icons, name)()))
    assert all(most <= 8 for _, most in difference.getextrema())
