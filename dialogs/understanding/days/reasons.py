"""Leaves out a day that only tells why another is meant: "de 11e, want de 10e is onze teamdag". Pure."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.days.grammar import Phrase, find_phrases
from dialogs.understanding.days.scanning import scan

# Each part is read by itself, and nobody gives a day in more signs.
_LONGEST = 160
# Where a reason may begin.
_BEGINS = lazy_compile(r"(?i)[,.;(]|\b(?:want|omdat|aangezien|because|since|as)\b")
# What a day is, or that it does not do; what is good about it is no reason for another.
_TELLS = lazy_compile(
    r"(?i)\s*(?:(?:is|was|'s)\b(?!.*\b(?:ook|wel|goed|beter|best|prima|fijn|mogelijk|vrij|rustig\w*|leeg|voorkeur"
    r"|fine|good|better|best|free|also|too|ok|okay|possible|quiet\w*|clear)\b)"
    r"|(?:kan|kunnen|lukt|past|gaat|can|is|does|do|will)\b.*\b(?:niet|not)\b"
    r"|niet (?:kan|kunnen|lukt|past|gaat)|(?:won['\u2019]t|can['\u2019]t|cannot|doesn['\u2019]t|isn['\u2019]t)\b)"
)
# The day before it is told of in the same way: neither is the reason for the other.
_TOLD = lazy_compile(r"(?i)\b(?:is|was|kan|kunnen|lukt|past|niet|geen|can|can't|not|doesn't|won't|or)\b|\?")


def without_reason(text: str) -> str:
    """Return the text up to a day that tells why; the whole text without one, or where it is a long one."""
    for found in _BEGINS.finditer(text) if len(text) <= _LONGEST else ():
        before, behind = text[: found.start()], text[found.end() :]
        # What costs least tells most texts apart.
        may_tell = _TELLS.search(behind) and not _TOLD.search(before)
        if may_tell and _says_day(before) and _tells_of_day(behind):
            return before
    return text


def _says_day(text: str) -> bool:
    return any(isinstance(item, Phrase) for item in find_phrases(scan(text)))


def _tells_of_day(text: str) -> bool:
    """Tell whether a day stands first, and what it is behind it."""
    first = next((item for item in find_phrases(scan(text))), None)
    return isinstance(first, Phrase) and _TELLS.match(text[first.end :]) is not None
