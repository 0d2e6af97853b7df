"""Codes and "uvo" as they are dictated: "A B streepje drie K zeven Q X Z", "u v o". Pure.

The code of a round that is spelt in signs is read by `codes.find_codes`; what is put right here is the rest.
"""

import re

from dialogs.patterns import lazy_compile
from dialogs.understanding.codes import find_codes, has_digits_enough
from dialogs.understanding.vocabulary import vocabulary

_DASH = r"(?:streepje|koppelteken|liggend streepje|minteken|min|dash|hyphen|[-\u2010-\u2014])"
_DIGITS = {word: str(number) for word, number in vocabulary().numbers.items() if 0 <= number < len("0123456789")} | {
    "nul": "0", "zero": "0", "een": "1", "één": "1", "one": "1",
}  # fmt: skip
_NUMBER = "|".join(sorted(map(re.escape, _DIGITS), key=lambda word: (-len(word), word)))
_SIGN = rf"(?:(?:{_DASH}|{_NUMBER}|\d{{1,2}}|[A-Za-z])(?!\w))"
_IS_DASH = lazy_compile(_DASH, re.IGNORECASE)
# Six of them at least: fewer may be initials, scores or a day.
_RUN = lazy_compile(rf"(?<![\w-]){_SIGN}(?:[ \t,.]{{1,2}}{_SIGN}){{5,15}}(?![\w-])", re.IGNORECASE)
_SIGNS = lazy_compile(_SIGN, re.IGNORECASE)
_CASE = lazy_compile(r"(?P<first>[A-Z]{2})-?(?P<last>[0-9A-HJ-NP-Z]{6})")
_UVO = lazy_compile(r"(?i)(?<![\w-])u[ .]v[ .]o\.?(?![\w-])")
# "Vier komma drie komma drie komma vijf": one of them may be a fraction.
_COMMAS = lazy_compile(rf"(?i)(?<!\w)(?:{_NUMBER}|\d)(?: (?:komma|comma) (?:{_NUMBER}|\d)){{2,9}}(?!\w)")
_COMMA = lazy_compile(r"(?i) (?:komma|comma)(?= )")
_LONGEST = 400


def join_dictated(text: str) -> str:
    """Return a text with each dictated code as it is written, "uvo" in one piece, and the commas between numbers."""
    if len(text) > _LONGEST:
        return text
    text = _COMMAS.sub(lambda found: _COMMA.sub(",", found[0]), text)
    return _RUN.sub(_join, _UVO.sub("uvo", text))


def _join(found: re.Match[str]) -> str:
    """Return the code that is spelt here; what it was where it is none."""
    said = _SIGNS.findall(found[0])
    signs = ["-" if _IS_DASH.fullmatch(one) else _DIGITS.get(one.casefold(), one.upper()) for one in said]
    spelt, bare = "".join(signs), [one for one in signs if one != "-"]
    case = _CASE.fullmatch(spelt) if all(len(one) == 1 for one in signs[:2]) else None
    # Without a hyphen it may be the code of a round as well.
    of_round = [one for one in find_codes(" ".join(bare)) or find_codes(spelt) if one.sure]
    if case and has_digits_enough(case["last"]) and ("-" in signs or not of_round):
        return f"{case['first']}-{case['last']}"
    whole = len(of_round) == 1 and "".join(bare) == of_round[0].code
    return spelt if whole else found[0]
