"""Names of people as Teams gives them, made safe to show."""

import unicodedata

MAX_NAME_LENGTH = 80


def clean_name(name: str | None) -> str:
    """Return a name as it may be shown (norms C22): NFC, one line, without control, bidi and zero-width characters.

    At most 80 characters; "" when nothing is left.
    """
    one_line = " ".join((name or "").split())
    # All of C: control, format (bidi and zero width), half a surrogate, private use, unassigned.
    visible = "".join(sign for sign in one_line if not unicodedata.category(sign).startswith("C"))
    # What is dropped may leave two spaces side by side.
    return unicodedata.normalize("NFC", " ".join(visible.split()))[:MAX_NAME_LENGTH].strip()
