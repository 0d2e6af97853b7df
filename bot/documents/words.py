"""Texts of people without what cannot be seen, and with nothing in them that a reader makes a link of."""

import re
import unicodedata

from dialogs.texts.markdown import inert

# Characters without a glyph: control characters, marks that turn the direction of a line, lone surrogates.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]+")


def visible_text(text: str) -> str:
    """Return the text in NFC, inert, with a space in place of characters that cannot be seen."""
    return inert(unicodedata.normalize("NFC", _UNSEEN.sub(" ", text)))
