"""Which answer somebody means to change, said in words: "de eerste score", "de groepen"; and what it is to be."""

import re
from collections.abc import Sequence

from dialogs.patterns import lazy_compile
from dialogs.understanding.likeness import split_words
from dialogs.understanding.vocabulary import vocabulary

# "Eerste", "2nd" -> its number, from 1.
ORDINALS = {word: place + 1 for word, place in vocabulary().places.items()}
# Where an answer is counted among its own kind, that kind; scores are those of the roles or the cards.
_KINDS: dict[str, str] = {
    "score": "score", "cijfer": "score", "rol": "rol", "role": "rol", "kaart": "kaart", "card": "kaart",
    "vraag": "vraag", "question": "vraag", "antwoord": "antwoord", "answer": "antwoord",
    "uitspraak": "uitspraak", "stelling": "uitspraak", "statement": "uitspraak",
}  # fmt: skip
# What is numbered on the card with all answers: "antwoord 3" is the third of them, whatever it is.
_LISTED = ("vraag", "question", "antwoord", "answer", "nummer", "number")
# "Kaart 2" and "vraag 3" say which one, and no score.
_NUMBERED = lazy_compile(
    rf"\b(kaart|card|rol|role|uitspraak|stelling|statement|{'|'.join(_LISTED)}) ([1-9])\b", re.IGNORECASE
)
# "De derde moet een 4 zijn": of the card, or of the scores, that were given last.
_BARE = lazy_compile(
    rf"\b(?:de|the) ({'|'.join(ORDINALS)})(?= (?:moet|moest|hoort|was|wordt|should|must|is)\b)", re.IGNORECASE
)
_PLACE = lazy_compile(rf"\b({'|'.join(ORDINALS)}) ({'|'.join(_KINDS)})\b", re.IGNORECASE)
_VALUE = lazy_compile(
    r"\b(?:to|into|naar|in|op|wordt|(?:moet|should)(?: (?:toch|een|be|a|worden))*|=)\s+(?:een |a )?(\d{1,2})\b",
    re.IGNORECASE,
)
_LEAST_LETTERS = 4
# Of a word its last letters may differ: "groep" and "groepen".
_ENDING = 2


def find_place(text: str) -> str:
    """Return "1e score" for "the first score"; "" when no place is said."""
    if match := _PLACE.search(text):
        return f"{ORDINALS[match[1].lower()]}e {_KINDS[match[2].lower()]}"
    if match := _NUMBERED.search(text):
        word = match[1].lower()
        return f"{match[2]}e {'vraag' if word in _LISTED else _KINDS[word]}"
    return f"{ORDINALS[match[1].lower()]}e uitspraak" if (match := _BARE.search(text)) else ""


def numbered_place(text: str) -> int:
    """Return the number in "kaart 2", which is no score; 0 without one."""
    match = _NUMBERED.search(text)
    return int(match[2]) if match else 0


def read_place(place: str) -> tuple[int, str] | None:
    """Return the number, from 1, and the kind that it is counted among; None when no place begins the text."""
    match = _PLACE.match(place)
    return (ORDINALS[match[1].lower()], _KINDS[match[2].lower()]) if match else None


def find_value(text: str) -> str:
    """Return the number that an answer is to be: behind "naar", "to" or "moet"; "" without one."""
    found = _VALUE.findall(text)
    return str(found[-1]) if found else ""


def alike_titles(text: str, titles: Sequence[str]) -> list[int]:
    """Return the places in `titles`, from 0, of those with a word that is said, in any form."""
    said = [word for word in split_words(text) if len(word) >= _LEAST_LETTERS]
    return [at for at, title in enumerate(titles) if any(_alike(a, b) for a in split_words(title) for b in said)]


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _LEAST_LETTERS and long.startswith(short) and len(long) - len(short) <= _ENDING
