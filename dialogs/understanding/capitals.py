"""Reads what is typed in capitals only as it is typed otherwise. Pure."""

import re

# A word that is no code, or part of one.
_NO_CODE = re.compile(r"(?<![\w-])[^\W\d]+(?![\w-])")
# Fewer words in capitals may be a name or an abbreviation.
_SHORT = 3


def calm(text: str) -> str:
    """Return what was typed in capitals only as it is typed otherwise; codes stay as they are."""
    if not text.isupper() or len(text.split()) < _SHORT:
        return text
    return _NO_CODE.sub(lambda word: word[0].lower(), text)
