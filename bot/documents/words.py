"""Texts of people without invisible characters."""

import re
import unicodedata

# Characters without a glyph: control characters, marks that turn the direction of a line, lone surrogates.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]+")


def visible_text(text: str) -> str:
    """Return the text in NFC, with a space in place of characters that cannot be seen."""
    return unicodedata.normalize("NFC", _UNSEEN.sub(" ", text))
