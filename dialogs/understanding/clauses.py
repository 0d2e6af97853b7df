"""The parts of a sentence: where one ends and the next begins, which say little by themselves, which is why. Pure."""

import re
from collections.abc import Sequence

from dialogs.patterns import lazy_compile
from dialogs.understanding.codes import find_case_codes
from dialogs.understanding.likeness import split_words
from dialogs.understanding.small_words import small_words

# "Naar maandag, zelfde tijd" is one.
_SAME_TIME = r"(?:wel |maar |op |om |at )?(?:de|the )?(?:zelfde|same) (?:tijd|uur|time)\b"
# So is "er komt iemand bij, 13 dus"; what is no more than five may be a score.
_IN_ALL = r"(?:(?:dus|so|that makes|dat maakt)\s+(?:[6-9]|\d\d+)\b|(?:[6-9]|\d\d+)\s+dus\b)"
_CLAUSES = lazy_compile(
    # Blanks and signs are taken from where they begin only: otherwise thousands of them would hold up everybody.
    rf"(?:(?<!\s)\s+)?(?:(?<![,;.!?:\u2026])[,;.!?:\u2026]+(?:\s+|$)(?!{_SAME_TIME}|{_IN_ALL})|\s[-\u2013]\s"
    # "Tot en met 8 januari" is one, too.
    r"|\b(?:en dan|en ook|(?<!tot )en(?! (?:tijd|uur|tijdstip)\b)|and then"
    r"|(?<!to )(?<!until )(?<!till )and(?! time\b)|but|daarna)\b"
    # "Best maar wie ziet dat dan": a yes, and a question.
    r"|\bmaar(?=\s+(?:wie|wat|wanneer|waar|waarom|hoe|hoelang|hoeveel|welke)\b)"
    # "Wacht nee wie ziet dit": who holds it up, and asks.
    r"|(?:(?<=\bnee)|(?<=\bwacht))\s+(?=(?:wie|wat|wanneer|waar|waarom|hoe|hoelang|hoeveel|welke)\s+\S)"
    r"|(?:(?<=\bno)|(?<=\bwait)|(?<=\bhang on))\s+(?=(?:who|what|when|where|why|how|which)(?:'s)?\s+\S))\s*",
    re.IGNORECASE,
)
_LISTS = lazy_compile(r"(?i)\b(?:met|with)\s+(?P<who>[^.;!?]*?[^\W\d]\s*(?:,|\ben\b|\band\b))")


def split_clauses(text: str) -> list[str]:
    """Split a sentence into its parts, by signs and by words like "en dan". Who take part in a UVO are one part."""
    listed = _LISTS.search(text) if find_case_codes(text) else None
    clauses = [clause for clause in _CLAUSES.split(text[: listed.start("who")] if listed else text) if clause.strip()]
    return [*clauses[:-1], f"{clauses[-1]} {text[listed.start('who') :]}"] if listed and clauses else clauses


# Beside an answer these add nothing, and alone they are none.
_HESITATES = frozenset(("awel", "nou", "tja", "well", "oh", "hoor"))


def is_yes_no(clause: str) -> bool:
    """Tell whether a part is a yes or a no and nothing else."""
    words = set(split_words(clause))
    return words <= small_words().answers and not words <= _HESITATES


def without_greeting(text: str) -> str:
    """Return a yes or no without the greeting before it: "hoi ok" is an answer."""
    said = text.split(maxsplit=1)
    answers = len(said) > 1 and small_words().greeting.issuperset(split_words(said[0])) and is_yes_no(said[1])
    return said[1] if answers else text


def says_little(clause: str) -> bool:
    """Tell whether a part is a yes, a no, or politeness."""
    return set(split_words(clause)) <= small_words().answers | small_words().filler


def without_asides(text: str, clauses: Sequence[str], telling: Sequence[str]) -> str:
    """Return a text without the parts that are not its point; a question stays one without the "graag!" behind it."""
    sign = "?" if any(f"{clause}?" in text for clause in telling) else ""
    first, last = clauses.index(telling[0]), len(clauses) - 1 - clauses[::-1].index(telling[-1])
    if list(telling) == clauses[first : last + 1]:
        return text[text.index(telling[0]) : text.rindex(telling[-1]) + len(telling[-1])] + sign
    return ", ".join(telling) + sign


# Why somebody wants something, behind what they want: a day or a "niet" in it is not about that.
_REASON = lazy_compile(
    r"(?i)(?:\s(?:want|omdat|aangezien|because)"
    r"|[,;.(]\s{0,3}(?:door|vanwege|wegens|ivm|i\.v\.m\.|in verband met|gezien|met kerst|met sinterklaas"
    r"|(?:voor|met|rond|tegen|before|over|around) (?:de |the )?(?:kerst|sinterklaas|feestdagen|vakantie|xmas|christmas"
    r"|holidays)\s+\S+\s+\S+"
    r"|due to|since|as|(?:ik )?(?:heb (?:het )?|ben |zit |is )?(?:nu |er )?(?:even )?(?:te|zo|erg) druk"
    r"|(?:i['\u2019]m |i am )?too busy))\b"
)


def before_reason(text: str) -> str:
    """Return what is said before a reason: "tot 8 januari, door de kerst redt niet iedereen het" -> "tot 8 januari"."""
    found = _REASON.search(text)
    return text[: found.start()] if found and text[: found.start()].strip() else text
