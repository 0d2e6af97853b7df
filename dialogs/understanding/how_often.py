"""How often a UVO is to be held, where is said how often it was as well: "om de 6 weken in plaats van 8". Pure."""

import re
from collections.abc import Mapping

from dialogs.patterns import lazy_compile
from dialogs.understanding.vocabulary import vocabulary

_NUMBER = (
    r"(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|one|two|three|four|five|six|seven|eight"
    r"|nine|ten|twelve)"
)
_EVERY = r"(?:(?:om|per|elke|iedere|eens|een keer|once|every|each|de|in|per|the)\s+)*"
_OFTEN = rf"{_EVERY}{_NUMBER}(?:\s*(?:weken|week|weekjes|wk|wkn|weeks))?(?!\w|[\s.:]*(?:uur|u\b|o'clock|am\b|pm\b))"
_BEHIND = lazy_compile(
    # A run of blanks and commas is tried once, as a whole: otherwise a thousand of them would hold up everybody.
    rf"(?i)(?<![\s,])[\s,]++(?:(?:in plaats van|ipv\.?|i\.p\.v\.|instead of|rather than|en niet|and not|not"
    rf"|niet)\s+){_OFTEN}"
)
_BEFORE = lazy_compile(rf"(?i)\b(?:niet|not)\s+(?:meer\s+|any more\s+)?{_OFTEN}(?:\s*+,\s*+|\s++)(?:maar|but)\s++")
# "Elke 8 weken is veel te vaak voor deze, eens per 12 is zat".
_TOO_OFTEN = lazy_compile(
    rf"(?i)(?<!\w){_OFTEN}(?=\s+(?:is|was|vind|lijkt|voelt|feels|seems)\b[^,;.\n]{{0,40}}\b(?:te|too)\s)"
    r"(?P<why>[^,;.\n]{1,100}+)(?P<then>[,;.]\s*+)?"
)
_NUMBER_ALONE = lazy_compile(
    rf"(?i)\b(?P<often>(?:(?P<english>(?:once )?every)|om de|elke|iedere|eens (?:per|in de))\s+{_NUMBER})"
    r"(?:\s+(?:is|lijkt|vind ik|will|would|feels)\s[^,;\n]{1,20})?[\s.!]*$"
)
# Beside another that is said in weeks: "AB-… elke 6 weken en CD-… elke 4".
_EACH_ALONE = lazy_compile(
    rf"(?i)\b(?P<often>(?:(?P<english>(?:once )?every)|om de|elke|iedere|eens (?:per|in de))\s+{_NUMBER})"
    r"(?=\s*(?:$|[,.;!]|(?:en|and)\b))"
)
_SAYS_HOW_OFTEN = lazy_compile(
    r"(?i)\b(?:(?:om de|elke|iedere|eens (?:in de|per)|every|once every)\s+\w+(?:\s+(?:weken|week|weeks))"
    r"|maandelijks|wekelijks|tweewekelijks|monthly|weekly|fortnightly|ritme|rhythm)\b"
)

# Weeks are what a rhythm is set in. Behind "tot" is the day until which it holds.
_UNTIL = lazy_compile(r"(?i)\b(?:tot|until)\b")
_MONTHS = lazy_compile(
    r"(?i)\b(?:maandelijks\w*|maand(?:en)?|monthly|months?|kwarta(?:al|len)|quarter(?:s|ly)?|half\s?jaar(?:lijks)?"
    r"|half a? ?year)\b"
)

_COURTESY = vocabulary().courteous
_HOW_OFTEN = lazy_compile(
    rf"(?i)(?:(?:doe|maar|{_COURTESY}|liever|voortaan|nu|toch|gaat|moet|wordt|is|from now on|make it|now)[\s,]+)*"
    r"(?:om de|elke|iedere|eens (?:in de|per)|every|once every)\s+(?P<number>\w+)\s*(?:weken|weeks)"
    rf"(?:[\s,]+(?:{_COURTESY}|maar|voortaan|from now on|instead))*[\s.!]*"
)


def read_how_often(text: str, numbers: Mapping[str, int]) -> str:
    """Return the number of weeks where a text says nothing but how often it is to be; "" for any other text."""
    said = _HOW_OFTEN.fullmatch(text.strip())
    number = str(numbers.get(said["number"].lower(), said["number"])) if said else ""
    return number if number.isdecimal() else ""


def find_months(text: str) -> str:
    """Return the word for months or quarters by which a text says how often something is; "" for none."""
    found = _MONTHS.search(_UNTIL.split(text, maxsplit=1)[0])
    return found[0] if found else ""


def says_how_often(text: str) -> bool:
    """Tell whether a text says how often something is: then a number of weeks in it is no day."""
    return bool(_SAYS_HOW_OFTEN.search(text))


def without_how_often_it_was(text: str) -> str:
    """Return a text without how often it was so far; the same where it does not say how often it is to be."""
    bare = _BEHIND.sub("", _BEFORE.sub("", _TOO_OFTEN.sub(_without_too_often, text)))
    if bare != text and (number := _NUMBER_ALONE.search(bare)):
        # "Niet om de 8 weken maar om de 6": of what they are was said with the other number.
        bare = f"{bare[: number.start()]}{number['often']} {'weeks' if number['english'] else 'weken'}"
    if not says_how_often(bare):
        return text
    return _EACH_ALONE.sub(lambda one: f"{one['often']} {'weeks' if one['english'] else 'weken'}", bare)


def _without_too_often(found: re.Match[str]) -> str:
    """Return what is left of "8 weken is te vaak, …"; where nothing follows, that the rhythm is."""
    return "" if found["then"] else f"het ritme{found['why']}"
