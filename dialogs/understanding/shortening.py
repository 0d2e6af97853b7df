"""Reads "een week korter" of a round as "een week eerder": its last day moves. Pure, and linear in the text."""

from dialogs.patterns import lazy_compile

_SHORTER = lazy_compile(r"(?i)\b(?:korter|minder lang|shorter|less long)\b")


def as_earlier(text: str) -> str:
    """Return the words with those for shorter as those for earlier."""
    return _SHORTER.sub("eerder", text)
