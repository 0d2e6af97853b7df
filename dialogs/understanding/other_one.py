"""The other one of two rounds ("sluit die andere", "tell me about the other one"), and both ("sluit ze allebei")."""

import re
from collections.abc import Sequence

from dialogs.patterns import lazy_compile
from dialogs.understanding.vocabulary import vocabulary

_LONGEST = 100
# With more words it is a sentence, and no rounds are looked up for it.
_WORDS_OF_NAME = 8
# What may stand behind it; a noun would say what else is the other one: "de andere regio".
_BEHIND = (
    "met|tot|naar|op|af|door|over|ook|maar|even|dan|graag|aub|nog"
    "|for|by|to|until|till|as|too|then|please|up|off|down|open"
    r"|(?:\d{1,2}|een|twee|drie|a|one|two|three) (?:dag|dagen|week|weken|days?|weeks?)"
)
_OTHER = lazy_compile(
    r"(?i)\b(?:die|de|the|that|my|mijn) (?:andere|other)(?: (?:rondes?|round|one|uvo|casus|case))?"
    rf"(?=\s*[.,!?]*$|\s+(?:{_BEHIND})\b)"
)
# Around it alone it only asks to see the other one.
_SHOWS = lazy_compile(
    r"(?i)(?:(?:ook|too|also|as well|nee|no|en|and|toch|nou|maar|ik|i|je|me|mij|bedoel|bedoelde|mean|meant|vertel|zeg"
    r"|tell|show|laat|zien|toon|over|about|van|wat|what|iets|something|meer|more|eens|even|now|nu|please|graag)[\s,.:]*)*"
)
_BOTH = "|".join(sorted(vocabulary().of_two))
_THEM_BOTH = lazy_compile(
    rf"(?i)\b(?:ze |hen |die |them )?(?:{_BOTH})(?: of them)?(?: (?:maar|nu|now|af|down|up|please|aub))*[ .!]*$"
)
# Before the name of a round it says no more than that: "die van Zuid", "and the one for South".
_THE_ONE = lazy_compile(
    r"(?i)^(?:(?:en|and|nee|no|ik bedoel|i mean)[\s,]+)?(?:(?:die|dat|de ronde|the one|the round|that one) "
    r"(?:(?:van|voor|uit|in|for|of|from) )?)?(?P<name>\S.*?)[ .!?]*$"
)


def names_other(text: str) -> bool:
    """Tell whether a text speaks of the other one, and of no noun with it."""
    return len(text) <= _LONGEST and _OTHER.search(text) is not None


def with_code_for_other(text: str, code: str) -> str:
    """Put the code in the place of the other one; all of a text that asks nothing but that one is the code."""
    around = _OTHER.sub(" ", text, count=1).strip(" .,!?")
    return code if _SHOWS.fullmatch(around) else _OTHER.sub(code, text, count=1)


def with_other_case(text: str, codes: Sequence[str]) -> str:
    """Put the code of the other of two cases in the place of "de andere", where a text names the one by its code."""
    others = [code for code in codes if code not in text.upper()]
    return _OTHER.sub(others[0], text, count=1) if len(codes) == 2 and len(others) == 1 and names_other(text) else text


def only_asks_other(text: str) -> bool:
    """Tell whether a text says nothing but that it is about the other one."""
    return names_other(text) and _SHOWS.fullmatch(_OTHER.sub(" ", text, count=1).strip(" .,!?")) is not None


def with_both_rounds(text: str) -> str:
    """Say of what it is both, where a text ends with that: "sluit ze allebei" -> "sluit beide rondes"."""
    said = "both rounds" if re.search(r"(?i)\b(?:both|them)\b", text) else "beide rondes"
    return _THEM_BOTH.sub(said, text, count=1)


def named_alone(text: str) -> str:
    """Return what is left of a text that may be the name of a round and nothing else."""
    found = _THE_ONE.match(text) if len(text.split()) <= _WORDS_OF_NAME and len(text) <= _LONGEST else None
    return found["name"] if found else ""
