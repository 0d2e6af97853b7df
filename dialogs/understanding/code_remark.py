"""The code of a case with a remark beside it: "EF-2P9HKD, als ik mijn handschrift goed lees". Pure.

Nothing of a remark is kept. It is let through where it is about the code, and names or tells of nobody.
"""

import re
from datetime import date

from dialogs.patterns import lazy_compile
from dialogs.understanding.codes import find_case_codes
from dialogs.understanding.guard import find_personal_data
from dialogs.understanding.likeness import split_words
from dialogs.understanding.private.about_somebody import is_about_somebody
from dialogs.understanding.private.family import FIRST_NAMES, NO_NAMES
from dialogs.understanding.private.kept import known_words, names_somebody
from dialogs.understanding.small_words import is_denied
from dialogs.understanding.told_of_case import is_told_of_case, names_a_person
from dialogs.understanding.vocabulary import plain, vocabulary

# What somebody says of how they have a code: read, typed, heard, remembered, not quite sure of.
_OF_CODE = lazy_compile(
    r"(?i)\b(?:ge?lezen|lees|las|(?:in|over)?ge?typ\w*|typ\w*|ingetikt|intikte|(?:over|op)?geschreven|schrijf|schreef"
    r"|(?:hand)?schrift|overgenomen|onthouden|onthoud|verstaan|doorgekregen|ingevuld|hoop|hopelijk|vermoed|gok"
    r"|als\s+het\s+goed\s+is|goed\s+heb|zeker|klopt|read|hand ?writing|wrote|written|typed?|typing|copied"
    r"|remember(?:ed)?|hope(?:fully)?|sure|correct|got that right|if i'?m not mistaken)\b"
)
_LEADS = lazy_compile(r"(?i)^[\s,.;:!\u2013-]*(?:(?:maar|en|but|and)\b[\s,]*)?")
_CAPITAL = lazy_compile(r"\b[A-Z][a-z]+")
_EDGES = " \t\n,.;:!?\"'()-\u2013"
# Nobody says more of a code.
_MOST_SIGNS = 160


def split_code_remark(text: str, today: date) -> tuple[str, str] | None:
    """Return the one code of a case in a text and what is said beside it; None where that may be about somebody."""
    codes = find_case_codes(text) if len(text) <= _MOST_SIGNS else ()
    if len({one.code for one in codes}) != 1 or not codes[0].sure:
        return None
    before, behind = text[: codes[0].start], text[codes[-1].end :]
    filler = vocabulary().around_code
    if all(plain(word.strip(_EDGES)) in filler for word in before.split() if word.strip(_EDGES)):
        before = ""
    remark = _LEADS.sub("", f"{before.strip(_EDGES)} {behind}".strip(), count=1)
    if len(codes) > 1 or not remark.strip(_EDGES) or _may_be_of_somebody(remark, text, today):
        return None
    return codes[0].code, remark


def says_of_code(remark: str) -> bool:
    """Tell whether a remark is about how somebody has the code, in words we know, and does not turn it down."""
    if "?" in remark or not _OF_CODE.search(remark) or is_denied(split_words(remark)):
        return False
    return known_words() >= set(re.findall(r"[^\W\d_]{2,}", _OF_CODE.sub(" ", remark.casefold())))


def find_code_put_right(text: str, was: str, today: date) -> str:
    """Return the code that is said instead of the one that was given ("code klopt niet, is AB-3K7QXW"); "" for none."""
    # What was given is often named beside it: "niet AB-3K7QXZ maar AB-3K7QXW".
    bare = re.sub(re.escape(was), " ", text, flags=re.IGNORECASE) if was else text
    split = split_code_remark(bare, today)
    if split is None or "?" in text:
        return ""
    code = find_case_codes(bare)[0]
    before, behind = bare[: code.start], bare[code.end :]
    denied = _DENIED_LAST.search(before)
    return split[0] if not denied and (_IS_WRONG.search(before) or _SHOULD.search(behind)) else ""


_IS_WRONG = lazy_compile(
    r"(?i)\b(?:niet|verkeerde?|fout(?:je)?|typfout|typefout|tikfout|vergist|vergissing|moet|moest|wrong|typo|mistake"
    r"|mistyped|not|isn'?t|should)\b"
)
_SHOULD = lazy_compile(r"(?i)\b(?:moet|moest|should|bedoel(?:de)?|meant)\b")
_DENIED_LAST = lazy_compile(r"(?i)\b(?:niet|geen|not)[\s:]*$")


def _may_be_of_somebody(remark: str, text: str, today: date) -> bool:
    words = frozenset(split_words(remark))
    if words & (FIRST_NAMES - NO_NAMES) or names_a_person(words) or is_told_of_case(text):
        return True
    if any(found[0].casefold() not in known_words() for found in _CAPITAL.finditer(remark)):
        return True
    return bool(find_personal_data(remark, today)) or names_somebody(remark) or is_about_somebody(remark, named=True)
