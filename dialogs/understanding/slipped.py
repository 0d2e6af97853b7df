"""Which score is meant, where another was given by accident: "per ongeluk 3 gedrukt, moest 4 zijn". Pure."""

import re
from collections.abc import Iterable

from dialogs.patterns import lazy_compile
from dialogs.understanding.small_words import small_words
from dialogs.understanding.vocabulary import plain, vocabulary


def _any_of(phrases: Iterable[str]) -> str:
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)"


_ACCIDENT = lazy_compile(_any_of(small_words().by_accident))
_INSTEAD = lazy_compile(_any_of(small_words().instead))
# One score, and another that it is to be instead of.
_OF_TWO = lazy_compile(
    rf"(?<![\w.,])(?P<first>[1-9])[\s,]+(?:{'|'.join(map(re.escape, small_words().instead))}|(?:en |and )?(?:niet|not))"
    r"\s+(?:(?:de|een|the|a)\s+)?(?P<last>[1-9])(?![\w]|[.,]\d)"
)
_PART = lazy_compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+")


def find_instead(text: str) -> str:
    """Return the score that is meant of two, whatever else is said: "ontwerper 5 ipv 4"; "" where none is."""
    said = plain(text)
    found = _OF_TWO.search(said)
    if found is None:
        return ""
    given = _ACCIDENT.search(said) or not small_words().giving.isdisjoint(_PART.findall(said))
    return found["last"] if given else found["first"]


def find_slipped(text: str) -> str:
    """Return the score that was meant where another was given by accident; "" where nobody says so, or more is said."""
    said = plain(text).replace("\u2019", "'")
    accident, instead = _ACCIDENT.search(said), _INSTEAD.search(said)
    if "?" in text or not (accident or instead):
        return ""
    parts = _PART.findall(_INSTEAD.sub(" ", _ACCIDENT.sub(" ", said)))
    small, numbers = small_words(), vocabulary().numbers
    scores: list[str] = []
    meant, behind = "", False
    for part in parts:
        if part.isdecimal() or (part in numbers and part not in small.beside_slip):
            score = part if part.isdecimal() else str(numbers[part])
            scores.append(score)
            meant, behind = (score, False) if behind else (meant, behind)
        elif part not in small.beside_slip | small.giving | small.meant_behind:
            return ""
        behind = behind or part in small.meant_behind
    if not 1 <= len(scores) <= 2 or (len(scores) == 1 and not meant):
        return ""
    # "4 ipv 3" says first what is meant; "per ongeluk 3 ipv 4", and "I pressed 3 instead of 4", last.
    last = accident or not instead or not small.giving.isdisjoint(parts)
    return meant or scores[-1 if last else 0]
