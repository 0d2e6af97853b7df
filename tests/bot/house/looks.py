"""Logos as organisations have them, made here: a wordmark as SVG, and the same as PNG."""

import io
from pathlib import Path

from PIL import Image

NAME = "Regio <Zuid> & Omgeving"
COLOUR = "#b3005e"
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><script>alert("harm")</script>'
    b'<circle cx="50" cy="50" r="45" fill="#b3005e"/><path d="M120 20h160v20H120z" fill="#1d1d1b"/></svg>'
)


def svg(inside: str, more: str = "") -> bytes:
    """Return an SVG with this inside, and `more` before it."""
    return f'{more}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{inside}</svg>'.encode()


def png(size: tuple[int, int], colour: str = COLOUR, form: str = "PNG") -> bytes:
    """Return a picture of one colour."""
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, form)
    return buffer.getvalue()


def put(folder: Path, data: bytes, name: str = "logo.svg") -> Path:
    """Write a logo where a setting can name it."""
    (folder / name).write_bytes(data)
    return folder / name
