"""Names of people as Teams gives them, made safe to show."""

import re
import unicodedata

from dialogs.understanding.unseen import BLANKS, UNSEEN, limit_marks

MAX_NAME_LENGTH = 80
_UNSEEN, _BLANK = re.compile(f"[{UNSEEN}]+"), re.compile(f"[{BLANKS}]")


def clean_name(name: str | None) -> str:
    """Return a name as it may be shown (norms C22): NFC, one line, without control, bidi and zero-width characters.

    At most 80 characters; "" when nothing is left.
    """
    one_line = " ".join(_BLANK.sub(" ", name or "").split())
    # All of C: control, format (bidi and zero width), half a surrogate, private use, unassigned.
    visible = "".join(sign for sign in _UNSEEN.sub("", one_line) if not unicodedata.category(sign).startswith("C"))
    # What is dropped may leave two spaces side by side.
    level = limit_marks(unicodedata.normalize("NFC", " ".join(visible.split())))
    return unicodedata.normalize("NFC", level)[:MAX_NAME_LENGTH].strip()
