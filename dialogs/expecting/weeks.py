"""The number of weeks that is said where we asked how often a UVO is to be held."""

import re
from collections.abc import Mapping

from dialogs.patterns import lazy_compile
from dialogs.understanding.taking_back import split_taken_back, without_reason
from dialogs.understanding.vocabulary import Vocabulary, plain, vocabulary

# Said without a number. "Maandelijks" is no number of weeks, and "om de week" may be one or two: they are asked.
_IN_WEEKS: Mapping[str, str] = {
    **dict.fromkeys(("elke week", "iedere week", "wekelijks", "every week", "weekly"), "1"),
    **dict.fromkeys(("every fortnight", "fortnightly", "every other week"), "2"),
    **dict.fromkeys(("nul", "zero", "geen"), "0"),
}
_COURTESY = vocabulary().courteous
_WEEKS = lazy_compile(
    rf"(?:(?:doe|maar|zeg|nou|dan|dus|so|liefst|say|let's say|{_COURTESY}|liever|weer|toch|terug naar|back to"
    r"|om de|eens in de|eens per|elke|iedere|every|once every|make it"
    r"|(?:laat|hou|houd|houden|blijf|blijft|leave|keep|stay)(?: (?:hem|het|'t|die|dat|we|maar|it|that))*"
    r"(?: (?:op|bij|at|on|with))?"
    r"|(?:op|bij|at)) )*"
    rf"(?P<number>\w+)(?: ?(?:weken|week|weeks|weekjes|wk|wkn|wks))?"
    rf"(?: (?:{_COURTESY}|staan|houden|blijven|laten))?"
    r"(?:(?:,? (?:maar|but)(?: (?:wel|alleen|only|just))?)? (?:tot|until) (?P<until>.+))?"
)
_PARTS = lazy_compile(r"[,;.!?]|\b(?:of|or|maar|but)\b")
# Of two numbers one is not meant, and it is said which.
_DENIED = lazy_compile(
    r"\b(?:niet|geen|not|no|ipv|plaats|instead|rather|mensen|people|dagen|days|geleden|ago|misschien|maybe|perhaps"
    r"|overleg\w*|navragen|checken|check|bespreken|vragen|ask|wacht|wait)\b"
)
# In another part of the sentence it is why: "het is nu rustig, dus eens in de twaalf weken".
_AS_IT_IS = lazy_compile(r"\b(?:was|waren|nu|now)\b")
_OR = lazy_compile(r"\b(?:of|or)\b")
# "Om de 6 tot 8 weken", "6-8"; "6 tot 8 januari" is until when.
_RANGE = lazy_compile(r"\b(?P<one>\w+) ?(?:tot|to|a|-|\u2013) ?(?P<other>\w+)(?= ?(?:weken|weeks|wk)\b|\W*$)")
# Between these two it is asked which.
EITHER = " of "
_MOST_SIGNS = 120
# What somebody finds of it, behind the number or the day until which; what they find too much or too little is not it.
_FINDS = lazy_compile(
    r" (?:is|lijkt|vind|klinkt|voelt|zou|past|werkt|volstaat|seems|sounds|feels|should|would|will|works|suits)"
    r"(?! (?:\w+ )*(?:te|too|veel|weinig|vaak|kort|krap|lang|much|often|little|long|tot|until)\b)(?: [\w'-]+)+$"
)
# "Eens in de twaalf weken is tot 1 juni ruim genoeg".
_UNTIL_ENOUGH = lazy_compile(
    r" (?:is|lijkt|seems)(?: (?:me|mij|wel|dan))* (?P<until>(?:tot|until) \w+(?: \w+)?)"
    r"(?: (?:ruim|meer dan|wel|zeker|echt|more than|quite))* (?:genoeg|voldoende|zat|prima|goed|fine|enough|plenty)$"
)
_UNTIL = lazy_compile(r" (?:tot|until) .+$")


def read_weeks(text: str, words: Vocabulary) -> str | None:
    """Read a number of weeks, with the day until which if one is said: "om de zes weken" -> "6".

    Two numbers come as "6 of 8"; beside what else is said, one that stands alone in its part of the sentence.
    """
    said = plain(text)
    if (between := _RANGE.search(said)) and all(numbers := [_number(one, words) for one in between.groups()]):
        return EITHER.join(numbers)
    if read := _read(said, words):
        return read
    if len(said) > _MOST_SIGNS or _DENIED.search(said):
        return None
    split = _PARTS.split(said)
    pieces = [_without_remark(part) for part in split]
    counted = " ".join(_UNTIL.sub("", piece) for piece in pieces)
    numbers = list(dict.fromkeys(number for word in re.findall(r"\w+", counted) if (number := _number(word, words))))
    if len(numbers) == 2 and _OR.search(said):
        return EITHER.join(numbers)
    wanted = [piece for part, piece in zip(split, pieces, strict=True) if not _AS_IT_IS.search(part)]
    parts = [read for piece in wanted if (read := _read(piece, words))]
    alone = len(numbers) == 1 and [_UNTIL.sub("", part) for part in parts] == numbers
    return parts[0] if alone and "?" not in text else None


def _without_remark(part: str) -> str:
    """Return a part of a sentence without what somebody finds of the number in it: "6 weken lijkt me prima" -> "6"."""
    return _FINDS.sub("", _UNTIL_ENOUGH.sub(r" \g<until>", part.strip()))


def _number(word: str, words: Vocabulary) -> str:
    """Return the number of a word; an article is none."""
    number = words.numbers.get(word, 0)
    return word if word.isdecimal() and len(word) < 3 else str(number) if number > 1 else ""


def _read(said: str, words: Vocabulary) -> str | None:
    """Read a number of weeks, with the day until which if one is said: "om de zes weken" -> "6"."""
    if said in _IN_WEEKS:
        return _IN_WEEKS[said]
    if taken_back := split_taken_back(said):
        first, after = (_read(plain(without_reason(part)), words) for part in taken_back)
        return after if first else None
    match = _WEEKS.fullmatch(said)
    if match is None:
        return None
    number = str(words.numbers.get(match["number"], match["number"]))
    if not number.isdecimal() or len(number) > 3:
        return None
    return f"{number} tot {_FINDS.sub('', match['until'])}" if match["until"] else number
