"""Words of people, made fit to be shown: nothing in them that cannot be seen."""

import re
import unicodedata

# What has no form of its own: control signs, what turns the direction of a line, halves of signs.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]+")


def seen(text: str) -> str:
    """The same words, composed, with a blank in place of what cannot be seen."""
    return unicodedata.normalize("NFC", _UNSEEN.sub(" ", text))
