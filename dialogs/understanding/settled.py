"""Where somebody comes to one score in a sentence: "tussen 3 en 4, ik ga voor 4", "dat gebeurt vaak, dus 4". Pure."""

from collections.abc import Iterator

from dialogs.patterns import lazy_compile
from dialogs.understanding.clauses import before_reason
from dialogs.understanding.likeness import split_words
from dialogs.understanding.vocabulary import vocabulary

_THEN = lazy_compile(r"(?i)(?:[,;.\u2026]|\b(?:maar|but|dus|so)\b)[\s,]+(?=\S)")
_LEAD = lazy_compile(r"(?i)^(?:[\s,;.\u2026]|(?:maar|but|dus|so)\b)+")
_SO = lazy_compile(r"(?i)(?:dus|so)\b")
# Fewer words before "dus" say nothing that a score could follow from.
_LEAST_TOLD = 2


def settled_on(text: str) -> Iterator[tuple[str, str]]:
    """Yield where a sentence may turn to the one that is chosen: the doubt before it, and what is said then."""
    for found in _THEN.finditer(text):
        yield text[: found.start()].strip(" ,"), _without_lead(before_reason(text[found.end() :]))


def follows(text: str) -> str:
    """Return what is concluded at the end of a sentence that tells how it is, and says no number before: "dus 4"."""
    for found in _THEN.finditer(text):
        before = text[: found.start()]
        if _SO.match(text, found.start()) or _SO.match(text, found.end()):
            silent = not any(map(str.isdecimal, before)) and vocabulary().scored.isdisjoint(split_words(before))
            return _without_lead(text[found.start() :]) if silent and len(before.split()) >= _LEAST_TOLD else ""
    return ""


def _without_lead(said: str) -> str:
    return _LEAD.sub("", said)
