"""Somebody told of beside the code of their case: "AB-3K7QXZ (Kevin J.)", "AB-3K7QXZ de moeder komt niet". Pure.

A code alone leads to nobody; with a name or a relation beside it the message tells whose it is, whatever is kept.
"""

from itertools import pairwise

from dialogs.patterns import lazy_compile
from dialogs.understanding.codes import find_case_codes
from dialogs.understanding.private.about_somebody import is_about_somebody, names_with_letter
from dialogs.understanding.private.family import ONE_OF_FAMILY, OWN

_BRACKETS = lazy_compile(r"[(\[]([^)\]]{2,60})[)\]]")
_WORDS = lazy_compile(r"[^\W\d_]+")


def tells_of_somebody(text: str) -> bool:
    """Tell whether a text with the code of a case in it says something of a person in that case."""
    found = [one for one in find_case_codes(text) if one.sure]
    for one in reversed(found):
        text = f"{text[: one.start]} {text[one.end :]}"
    return bool(found) and (
        names_relation(text)
        or names_with_letter(text)
        or any(is_about_somebody(part, named=True) for part in _BRACKETS.findall(text))
    )


def names_relation(text: str) -> bool:
    """Tell whether one person of a family stands in it, and not of one's own: "ik moet naar mijn moeder"."""
    words = [word.casefold() for word in _WORDS.findall(text)]
    return any(one in ONE_OF_FAMILY and before not in OWN for before, one in pairwise(("", *words)))
