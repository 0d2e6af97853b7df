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
    rf"\b(?:de|die|the|that) ({'|'.join(ORDINALS)})(?= (?:one )?(?:moet|moest|hoort|was|wordt|should|must|is)\b)",
    re.IGNORECASE,
)
# "2 moest 4 zijn": the second, or the one that is a 2.
_NUMBER_TO = lazy_compile(
    r"(?i)(?:(?:oeps|oei|oh|o|ah|nee|sorry|wacht|oops|no|wait|en|and|de|die|the|that)\b[\s,.!:]*)*"
    r"(?:(?:nummer|nr|number|no)\b\.? ?)?(?P<which>[1-9])(?: (?:toch|eigenlijk|actually|really))* "
    r"(?:moest|moet|hoort|had|should(?: have)?|must|needs? to|was meant to|is supposed to)"
    r"(?: (?:toch|eigenlijk|wel|een|zijn|worden|be|been|a|to))* (?P<to>[1-9])"
    r"(?:,? (?:zijn|worden|moeten|wezen|sorry|hoor|of course))*[\s.!]*"
)
_PLACE = lazy_compile(rf"\b({'|'.join(ORDINALS)}) ({'|'.join(_KINDS)})\b", re.IGNORECASE)
_VALUE = lazy_compile(
    r"\b(?:to|into|naar|in|op|wordt|(?:moet|should)(?: (?:toch|een|be|a|worden))*|=)\s+(?:een |a )?(\d{1,2})\b",
    re.IGNORECASE,
)
_LEAST_LETTERS, _MOST_SIGNS = 4, 80
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


def find_numbered(text: str) -> str:
    """Return "2 4" for "2 moest 4 zijn": a place or a score by its number, and what it is to be; "" where none is."""
    match = _NUMBER_TO.fullmatch(" ".join(text.split())) if len(text) <= _MOST_SIGNS else None
    return f"{match['which']} {match['to']}" if match else ""


def find_ordinal(text: str) -> str:
    """Return "2e uitspraak" where just one of a list is named ("bij de tweede"); "" where none or several are."""
    named = _ordinals(text)
    return f"{named.pop()}e uitspraak" if len(named) == 1 else ""


def names_ordinals(text: str) -> bool:
    """Tell whether several of a list are named by their place: "de tweede een 4 en de derde een 3"."""
    return len(_ordinals(text)) > 1


def _ordinals(text: str) -> set[int]:
    return {ORDINALS[word] for word in split_words(text) if word in ORDINALS}


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
