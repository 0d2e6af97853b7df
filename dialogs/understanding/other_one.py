"""The other one of two rounds ("sluit die andere", "tell me about the other one"), and both ("sluit ze allebei")."""

import re
from collections.abc import Sequence

from dialogs.patterns import lazy_compile
from dialogs.understanding.by_day import find_by_day
from dialogs.understanding.codes import HYPHEN
from dialogs.understanding.likeness import split_words
from dialogs.understanding.named_rounds import COMPASS
from dialogs.understanding.situation import Situation
from dialogs.understanding.vocabulary import vocabulary

_LONGEST = 100
# With more words it is a sentence, and no rounds are looked up for it.
_WORDS_OF_NAME = 8
# What may stand behind it; a noun would say what else is the other one: "de andere regio".
_BEHIND = (
    "met|tot|naar|op|af|door|over|ook|maar|even|dan|graag|aub|nog"
    "|for|by|to|until|till|as|too|then|please|up|off|down|open"
    "|wel|gaat|moet|mag|kan|wordt|is|was|ging|vervalt|schuift|blijft|verzet|verzetten|sluiten|afsluiten"
    "|does|goes|went|should|must|can|moves|stays"
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


def with_other_case(text: str, here: Situation) -> str:
    """Leave out the case that is said not to be meant, and put the code of the other one of two in its place.

    The one may be named by its code, by the two letters that it begins with, or by its day.
    """
    if len(here.uvos) < 2 or len(text) > _LONGEST:
        return text
    found = find_by_day(text, here)
    spans = [(found[0], found[1], found[2].code)] if found else []
    letters = [uvo.code[:2] for uvo in here.uvos]
    spans += [
        (*match.span(), uvo.code)
        for uvo in here.uvos
        for match in re.finditer(_named_so(uvo.code, by_letters=letters.count(uvo.code[:2]) == 1), text)
    ]
    named = {code for _, _, code in spans}
    codes = [uvo.code for uvo in here.uvos if uvo.code not in named]
    waiting = {uvo.code for uvo in here.uvos if uvo.waiting}
    only = next((_without(text, start, end) for start, end, code in spans if code not in waiting), "")
    said = only or text
    return _OTHER.sub(codes[0], said, count=1) if len(codes) == 1 and names_other(said) and named else said


def _named_so(code: str, *, by_letters: bool) -> str:
    """Return the pattern of how a case is named: by its code, or by the letters in front where no other has those."""
    letters = rf"|{code[:2]}(?![\w-])" if by_letters else ""
    return rf"(?:\b(?i:de|the|casus|case|uvo) )*\b(?:(?i:{code[:2]}{HYPHEN}?{code[3:]})(?!\w){letters})"


# Of one that is named it says that it is not that one, and behind it stands what is wanted of another.
_NOT_BEFORE = lazy_compile(r"(?i)^(?:(?:nee|no|wacht|wait|sorry)\b[\s,]*)*(?:niet|not)\s+$")
_BUT = lazy_compile(r"(?i)^\s*,?\s*(?:maar|but|wel)\s+(?=\S+\s+\S)")
_NOT_BEHIND = lazy_compile(r"(?i)^\s+(?:niet|not)(?:\s*[,;]\s*|\s+)(?:(?:maar|but)\s+)?(?=\S+(?:\s+\S+){2})")
_NOT_AT_END = lazy_compile(r"(?i)[\s,;]+(?:(?:en|dus|and|so)\s+)?(?:niet|not)\s+$")


def _without(text: str, start: int, end: int) -> str:
    """Return a text without the case named there, where it says that this one is not meant; "" where it does not."""
    before, behind = text[:start], text[end:]
    if _NOT_BEFORE.search(before) and (but := _BUT.search(behind)):
        return behind[but.end() :]
    if not before.strip() and (no := _NOT_BEHIND.search(behind)):
        return behind[no.end() :]
    if not behind.strip(" .!") and (no := _NOT_AT_END.search(before)):
        return before[: no.start()]
    return ""


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


# "Nee, zuid", "ik bedoelde Zuid", "die van zuid bedoel ik".
_CORRECTS = lazy_compile(
    r"(?i)^(?:nee|neen|no|nope|niet|not|sorry|oeps|oops|wacht|wait|(?:ja|yes)[\s,]+(?:maar|but))\b|\b(?:bedoel(?:de)?|mean(?:t)?)\b"
)
_BESIDE_NAME = frozenset({
    "ja", "yes", "nee", "neen", "no", "nope", "niet", "not", "sorry", "oeps", "oops", "wacht", "wait", "ik",
    "i", "bedoel", "bedoelde", "mean", "meant", "de", "die", "het", "dat", "van", "voor", "in", "uit", "the",
    "that", "one", "for", "of", "maar", "toch", "wel", "dan", "but", "actually", "ronde", "round", "regio",
    "region", "it", "should", "be", "moet", "moest", "zijn", "was", "had", "graag", "please", "hoor",
})  # fmt: skip


def corrects(text: str) -> bool:
    """Tell whether words say that another one was meant."""
    return len(text) <= _LONGEST and _CORRECTS.search(text.strip()) is not None


def says_only_names(text: str, names: Sequence[str]) -> bool:
    """Tell whether words say nothing but which of these names is meant, and which is not."""
    called = {word for name in names for word in split_words(name)}
    called |= {COMPASS[word] for word in called if word in COMPASS}
    return set(split_words(text)) <= _BESIDE_NAME | called
