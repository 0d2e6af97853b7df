"""Texts of people without what cannot be seen, and with nothing in them that a reader makes a link of."""

import re
import unicodedata

from dialogs.texts.markdown import inert
from dialogs.understanding.unseen import BLANKS, UNSEEN

# Controls and blanks part two words; what else is unseen may stand inside one, as a soft hyphen does.
_PARTING = re.compile(f"[\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029{BLANKS}]+")
_UNSEEN = re.compile(f"[{UNSEEN}]+")


def visible_text(text: str) -> str:
    """Return the text in NFC and inert, on one line, without characters that cannot be seen."""
    return inert(unicodedata.normalize("NFC", _UNSEEN.sub("", _PARTING.sub(" ", text))))
