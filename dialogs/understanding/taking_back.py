"""What somebody means after all, where they correct themselves in one breath: "de 15e, nee, doe de 16e". Pure."""

import re

_AFTER_ALL = re.compile(
    r"(?i)[\s,.;:!\u2026-]+(?:of |oh |o |och |ah )?"
    r"(?:(?:nee|neen|nope|no)(?:,? (?:wacht|sorry|toch|wait|actually|liever))*"
    r"|(?:sorry|wacht|oeps|oops|wait)(?:,? (?:nee|neen|no|wacht|ik bedoel|i mean|toch|make that|maak er))+"
    r"|ik bedoel(?:de)?|i mean(?:t)?|of toch(?: maar)?|or rather|scratch that|make that)\b[\s,.:;!\u2026-]*"
)
_REASON = re.compile(r"(?i)[\s,]+(?:want|omdat|aangezien|because|since|zodat)\b.*$", re.DOTALL)


def split_taken_back(text: str) -> tuple[str, str] | None:
    """Return what was said first and what is meant after all; None where nothing is taken back."""
    found = [one for one in _AFTER_ALL.finditer(text) if text[: one.start()].strip() and text[one.end() :].strip()]
    return (text[: found[-1].start()], text[found[-1].end() :]) if found else None


def without_reason(text: str) -> str:
    """Return a text without the reason behind it: "5 want dan valt het gelijk" -> "5"."""
    return _REASON.sub("", text) or text
