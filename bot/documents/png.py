"""Title and description inside a PNG, for who cannot see it (PNG 1.2, 11.3.4.5 iTXt, keywords of 11.3.4.2)."""

import struct
import zlib

from bot.documents.words import visible_text

# The signature, and the header chunk that must come first: length, type, 13 bytes, checksum.
_HEAD = 8 + 4 + 4 + 13 + 4


def _chunk(keyword: bytes, text: str) -> bytes:
    # Keyword; not compressed, by no method; no language tag, no translated keyword; the text in UTF-8.
    body = b"iTXt" + keyword + b"\0" + b"\0\0" + b"\0" + b"\0" + visible_text(text).encode()
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))


def height(png: bytes) -> int:
    """Return how many pixels high a picture is: the second number of its header chunk."""
    (high,) = struct.unpack_from(">I", png, _HEAD - 4 - 5 - 4)
    return int(high)


def add_description(png: bytes, title: str, description: str) -> bytes:
    """Return the same picture with a title and description inside."""
    return png[:_HEAD] + _chunk(b"Title", title) + _chunk(b"Description", description) + png[_HEAD:]
