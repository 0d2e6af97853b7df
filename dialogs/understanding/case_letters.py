"""The two letters that the code of a case begins with, said for it: "CD ging niet door". Pure."""

import re
from collections.abc import Callable, Iterable, Sequence

from dialogs.patterns import lazy_compile
from dialogs.understanding.masking import Masking
from dialogs.understanding.situation import KnownUvo

# Who takes part is written in two letters, too.
_NO_CASE = frozenset({"om", "gi", "jb", "vt", "po", "vo", "ib", "rc"})
_BEFORE_ACT = lazy_compile(
    r"\W*(?:(?:ja|nee|yes|no|en|maar|oh?|and|but|hoi|uvo|casus|case|de|the)\b[\s,]*)*\b(?P<letters>[A-Za-z]{2})[.\u2026-]*\s+"
    r"(?:ging|gaat|is|was|werd|wordt|kan|kon|moet|mag|heeft|vervalt|vervallen|verzet\w*|verschuif\w*|verplaats\w*|naar|niet|gehouden"
    r"|doorgegaan|klaar|overdragen|afsluiten|sluiten|elke|iedere|eens|ritme|did|does|has|took|will|went|goes|move\w*|cancel\w*|to|every)\b",
    re.IGNORECASE,
)
_BEHIND_ACT = lazy_compile(
    r"(?:\w+ )?\b(?:verzet|verschuif|verplaats|move|reschedule|cancel|annuleer|sluit|close)\s+"
    r"(?:(?:de|uvo|casus|case|the)\s+)*(?P<letters>[A-Za-z]{2})\s+(?:naar|to|op|af)\b",
    re.IGNORECASE,
)
_BEGINS = lazy_compile(r"[A-Z]{2}(?= )")


def take_strange_letters(masking: Masking, uvos: Sequence[KnownUvo], knows: Callable[[str], bool]) -> list[str]:
    """Take out two letters that none of these cases begins with, beside what is said of a UVO; [] without any.

    `knows` tells which words are ordinary ones. Who has no case means none.
    """
    match = _BEFORE_ACT.match(masking.text) or _BEHIND_ACT.match(masking.text) if uvos else None
    letters = match["letters"].upper() if match else ""
    if not match or letters in {uvo.code[:2] for uvo in uvos} or letters.lower() in _NO_CASE or knows(letters.lower()):
        return []
    if not masking.is_free(*match.span("letters")):
        return []
    masking.take(*match.span("letters"), "case")
    return [letters]


# In more words it is a sentence, which is read with its letters.
_MOST_WORDS = 5
# "AB 3K7QXZ" is a code with a blank in it.
_NO_MORE = r"(?![\w\-'\u2019\u2010-\u2014\u2212]|\s(?=\w*\d)\w{4,10}\b)"
_LETTERS = lazy_compile(rf"(?<![\w\-])[A-Za-z]{{2}}{_NO_MORE}")


def may_name_case(text: str, knows: Callable[[str], bool]) -> bool:
    """Tell whether a few words have two letters in them that may stand for a case: "sluit CD"."""
    return bool(_in_letters(text, knows))


def with_code_for_letters(text: str, codes: Sequence[str], knows: Callable[[str], bool]) -> str:
    """Put the code of a case in the place of the letters that it, and no other of these, begins with."""
    for letters in _in_letters(text, knows):
        if len(meant := [code for code in codes if code.startswith(letters.upper())]) == 1:
            text = re.sub(rf"(?<![\w\-]){letters}{_NO_MORE}", meant[0], text)
    return text


def _in_letters(text: str, knows: Callable[[str], bool]) -> list[str]:
    found = _LETTERS.findall(text) if len(text.split()) <= _MOST_WORDS else []
    return [one for one in dict.fromkeys(found) if one.lower() not in _NO_CASE and not knows(one.lower())]


def letters_of_other(said: str, codes: Iterable[str]) -> str:
    """Return the two letters that what was made of a sentence begins with, where none of these codes does; else ""."""
    match = _BEGINS.match(said)
    return match[0] if match and all(not code.startswith(match[0]) for code in codes) else ""
