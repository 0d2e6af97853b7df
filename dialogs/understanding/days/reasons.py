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


# Why another day is meant: "next Tuesday, I'm swamped this week". Of a day of its own ("maandag ben ik weg") it may be
# told as well when somebody is away.
_TIME = r"(?:deze|volgende|komende|this|next|the coming) (?:week|maand|month)|vandaag|today"
_FULL = (
    r"(?:druk|vol|weg|afwezig|ziek|(?:met|op) (?:verlof|vakantie)|swamped|busy|snowed under|hectic|mad|manic|rammed"
    r"|flat out|away|on leave|on holiday|ill|sick|chocka|crazy)"
)
_BUSY = lazy_compile(rf"(?i)\b{_FULL}\b[^,.;]{{0,20}}\b(?:{_TIME})\b|\b(?:{_TIME})\b[^,.;]{{0,40}}\b{_FULL}\b")


def without_reason(text: str) -> str:
    """Return the text up to a day that tells why, or with spaces for one that tells so before the day that is meant.

    The whole text without one, or where it is a long one.
    """
    for found in _BEGINS.finditer(text) if len(text) <= _LONGEST else ():
        before, behind = text[: found.start()], text[found.end() :]
        # What costs least tells most texts apart.
        may_tell = _TELLS.search(behind) and not _TOLD.search(before)
        if may_tell and _says_day(before) and _tells_of_day(behind):
            return before
        if _BUSY.search(behind) and not _BUSY.search(before) and _says_day(before) and _says_day(behind):
            return before
        if _BUSY.search(before) and not _BUSY.search(behind) and _says_day(behind):
            return " " * found.end() + behind
    return text


def _says_day(text: str) -> bool:
    return any(isinstance(item, Phrase) for item in find_phrases(scan(text)))


def _tells_of_day(text: str) -> bool:
    """Tell whether a day stands first, and what it is behind it."""
    first = next((item for item in find_phrases(scan(text))), None)
    return isinstance(first, Phrase) and _TELLS.match(text[first.end :]) is not None
