"""Make words of people harmless where markdown is read."""

import re

_MARKDOWN = re.compile(r"([\\`*_\[\]<>~|])|^([#+\-])|^(\d+)([.)])")


def literal(text: str) -> str:
    """Return a text of a user so that nothing in it is read as markdown, a link or a mention (norms C21)."""
    return _MARKDOWN.sub(lambda sign: f"{sign[3]}\\{sign[4]}" if sign[3] else f"\\{sign[0]}", text)
