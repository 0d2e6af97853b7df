"""Who take part in a UVO, said in a sentence about it: "… 14 uur met school, de ouders en jeugdhulp". Pure."""

import re

from dialogs.patterns import lazy_compile
from dialogs.understanding.codes import find_case_codes
from dialogs.understanding.days import find_when
from dialogs.understanding.situation import Situation

_WITH = lazy_compile(r"(?i)\b(?:samen met|together with|met|with)\s+(?P<who>[^.;!?\n]+)")
# What is no list of those who take part.
_NO_LIST = lazy_compile(
    r"(?i)\b(?:ik|je|we|wij|ritme|code|elkaar|the code|rhythm|me)\b|\b(?:herinner|reminder|melding|bericht|message)"
)


def find_participants(text: str, here: Situation) -> str:
    """Return the words for those who take part, behind "met"; "" where none are said."""
    start, end = participants_at(text, here)
    return text[start:end]


def participants_at(text: str, here: Situation) -> tuple[int, int]:
    """Return where those words stand; an empty place where none are said, or no case is named."""
    found = _WITH.search(text) if find_case_codes(text) else None
    if found is None:
        return 0, 0
    start, end = found.span("who")
    day = find_when(text[start:end], here.now, here.language)
    stops = [code.start for code in find_case_codes(text) if code.start >= start]
    stops += [start + day.start] if day else []
    who = re.sub(r"(?i)\s+(?:op|om|on|at|en|and|,)?\s*$", "", text[start : min([end, *stops])]).strip(" ,")
    return (0, 0) if not who or _NO_LIST.search(who) else (at := text.index(who, start), at + len(who))
