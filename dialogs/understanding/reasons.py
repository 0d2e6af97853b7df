"""Why somebody wants something, behind what they want: a day or a "niet" in it is not about that. Pure."""

import re

_REASON = re.compile(
    r"(?i)(?:\s(?:want|omdat|aangezien|because)"
    r"|[,;.(]\s{0,3}(?:door|vanwege|wegens|ivm|i\.v\.m\.|in verband met|gezien|met kerst|met sinterklaas"
    r"|due to|since|as))\b"
)


def before_reason(text: str) -> str:
    """Return what is said before a reason: "tot 8 januari, door de kerst redt niet iedereen het" -> "tot 8 januari"."""
    found = _REASON.search(text)
    return text[: found.start()] if found and text[: found.start()].strip() else text
