"""How Teams calls people, made safe to show."""

import unicodedata

LONGEST_NAME = 80


def tidy(name: str | None) -> str:
    """A name as it may be shown (norms C22): NFC, on one line, without control, bidi and zero-width characters.

    At most 80 characters; "" when nothing is left.
    """
    one_line = " ".join((name or "").split())
    # All of C: control, format (bidi and zero width), half a surrogate, private use, unassigned.
    seen = "".join(sign for sign in one_line if not unicodedata.category(sign).startswith("C"))
    # What is dropped may leave two spaces side by side.
    return unicodedata.normalize("NFC", " ".join(seen.split()))[:LONGEST_NAME].strip()
