"""Keeps case data out: what looks like data about a person is refused before it is stored, logged or echoed.

Rules: norms A14 (BSN by the 11-proef after normalising) and A15. Detection is never complete; closed fields are the
real control, this is the net under them.
"""

import re
import unicodedata
from enum import StrEnum

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_RUN = re.compile(r"\d(?:[ .\-/]{0,2}\d){6,}")
_MAIL = re.compile(r"[^\s@]{1,64}@[^\s@]{1,255}\.[a-z]{2,}", re.IGNORECASE)
# A school year is no number of a person.
_YEARS = re.compile(r"\b(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d\b")
_MONTHS = "jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec|mar|may|oct"
_BIRTH = re.compile(
    rf"\b\d{{1,2}}[-/. ]\d{{1,2}}[-/. ](?:19|20)\d\d\b|\b\d{{1,2}} (?:{_MONTHS})[a-z]* (?:19|20)\d\d\b", re.IGNORECASE
)


class Finding(StrEnum):
    """What a text looks like; the name of the sentence that asks to leave it out."""

    BSN = "bsn"
    MAIL = "mail"
    DATE = "date"
    DIGITS = "digits"


def _ascii_digits(text: str) -> str:
    return "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in text)


def is_bsn(digits: str) -> bool:
    """The 11-proef on 8 or 9 digits; 8 get a leading zero. All zeros is no BSN."""
    if len(digits) not in (8, 9):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits.zfill(9), strict=True))
    return total > 0 and total % 11 == 0


def look(text: str) -> Finding | None:
    """What in this text should not be here, or None. Linear in the length of the text."""
    text = _ascii_digits(unicodedata.normalize("NFKC", text))
    if _MAIL.search(text):
        return Finding.MAIL
    if _BIRTH.search(text):
        return Finding.DATE
    for run in _RUN.findall(_YEARS.sub(" jaar ", text)):
        return Finding.BSN if is_bsn(re.sub(r"\D", "", run)) else Finding.DIGITS
    return None
