"""Somebody by name in a text that would be kept, or is said of a UVO: "mevrouw Jansen", "casus xhafa". Pure.

Stricter than the guard on all that is said: "draag Noord over aan mevrouw Jansen" names who works, and goes through.
"""

import re
from functools import cache
from pathlib import Path

from dialogs.patterns import lazy_compile
from dialogs.understanding.private.family import FIRST_NAMES, NO_NAMES, is_surname

_TITLE = lazy_compile(
    r"(?i:\b(?:mevrouw|mevr|mw|mvr|meneer|mijnheer|dhr|(?:de|het) heer|mrs|ms|mr|miss)\b)\.?\s+"
    r"(?P<name>(?:(?i:van|de|den|der|het|ter|ten|te|el|la|von|dos|da)\s+){0,3}[^\W\d_][\w'\u2019\-]*)"
)
_CALLED = lazy_compile(
    r"(?i)^(?:(?:de|het|een|uvo|overleg|afspraak)\s+)*(?:casus|zaak|dossier|gezin|familie|fam\.?|cli[eë]nt|case|family)\s+"
    r"(?P<name>[^\W\d_]{3,})(?:\s+(?P<after>is|gaat|kan|moet|heeft|wordt|was|komt|zit|mag|has|can|must|\w{3,}en)\b.*|[\s.!,]*)$"
)
# "Verzet de zaak Ahmed", "the Khan case", "the Khan family": with a capital, anywhere in what is said.
_CASE_OF = lazy_compile(
    r"\b(?:(?i:casus|zaak|dossier|case)\s+(?=[A-Z])|(?i:the)\s+(?=[A-Z]\S*\s+(?:case|family|household)\b))"
    r"(?P<name>[A-Z][a-z][\w\u2019'-]*)"
)
# What a name of a team or a place is made with.
_NO_ENDS = (
    "school", "team", "hulp", "huis", "tafel", "overleg", "beraad", "zorg", "groep", "gericht", "centraal", "loos",
    "ing", "tie", "erij", "heid", "schap", "iteit", "ment", "iek", "dam", "stad", "dorp", "land",
)  # fmt: skip
_DIALOGS = Path(__file__).parents[2]
_WORDS = (
    ("understanding", "examples.tsv"), ("understanding/days", "words.yaml"), ("texts", "*.ftl"),
    ("instruments/content", "*.yaml"),
)  # fmt: skip


def names_somebody(text: str) -> bool:
    """Tell whether a person stands in it behind a title, or a case or family that is called by a name."""
    titled = any(_is_name(found["name"]) for found in _TITLE.finditer(text))
    return titled or _is_called(text) or any(_is_known(found["name"]) for found in _CASE_OF.finditer(text))


def _is_name(said: str) -> bool:
    """Tell whether a name stands behind a title: with a capital, or a surname of the list."""
    last = said.rsplit(maxsplit=1)[-1]
    return (last[:1].isupper() and any(sign.islower() for sign in last)) or is_surname(said)


def _is_known(name: str) -> bool:
    return name.casefold() in FIRST_NAMES or (is_surname(name) and name.casefold() not in NO_NAMES)


def _is_called(text: str) -> bool:
    found = _CALLED.match(text.strip())
    if found is None:
        return False
    return is_unknown_word(found["name"].casefold())


def is_unknown_word(said: str) -> bool:
    """Tell whether a word in small letters is none of the work, of a team or of most places."""
    return not said.endswith(_NO_ENDS) and said not in known_words()


@cache
def known_words() -> frozenset[str]:
    """Return the words that people say to us in any example, and those of our own texts: no case is called so."""
    files = [file for folder, glob in _WORDS for file in sorted((_DIALOGS / folder).glob(glob))]
    texts = (file.read_text(encoding="utf-8").casefold() for file in files)
    return NO_NAMES | {word for text in texts for word in re.findall(r"[^\W\d_]+", text)}
