"""Dates of birth: any day that is not of now, and whatever stands behind a word for being born."""

import re
from datetime import date

from dialogs.patterns import lazy_compile

_MONTH = r"(?:jan|feb|mrt|maart|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]{0,6}"
_DAY, _NUMBER = r"(?<![\d])(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
# Two signs are a year when no time or longer number goes on behind them.
_SHORT = r"'?(?P<year>\d\d)(?![\d:]|[\-/.]\d| ?(?:uur|u|h)\b)"
_ONES = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
_DAYS = (
    rf"eerste|{_ONES}|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig"
    rf"|(?:{_ONES})[eë]ntwintig|dertig|eenendertig"
)
_DATES = tuple(
    lazy_compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_DAY} ?[\-/. ] ?{_NUMBER} ?[\-/. ] ?{_YEAR}",
        rf"(?<![\-/.]){_DAY}(?P<between>[\-/]){_NUMBER}(?P=between){_SHORT}",
        rf"(?<![\d.])\d\d\.(?:0[1-9]|1[0-2])\.{_SHORT}",
        rf"{_DAY}(?:e|ste|de|st|nd|rd|th)?[ \-./]{{0,2}}(?:of )?{_MONTH}[ \-./,]{{0,2}}{_YEAR}",
        rf"{_DAY}(?:e|ste|de|st|nd|rd|th)?[ \-./]{{0,2}}(?:of )?{_MONTH}[ \-./,]{{1,2}}{_SHORT}",
        rf"\b{_MONTH}\.? {_DAY}(?:st|nd|rd|th)?,? {_YEAR}",
        rf"(?<!\d){_YEAR}[\-/.]{_NUMBER}[\-/.](?:0?[1-9]|[12]\d|3[01])(?!\d)",
        rf"\b(?:{_DAYS}) {_MONTH} {_YEAR}",
        # With blanks these may be scores or ages; a nought in front, or a year that no age is, makes a day.
        r"(?<![\d\-/.] )(?<!\d)(?=\d{1,2} 0\d|0\d|\d{1,2} \d{1,2} (?:0\d|[4-9]\d))"
        rf"(?:0?[1-9]|[12]\d|3[01]) {_NUMBER} (?P<year>\d\d)(?![ \-/.]?\d)",
    )
)
_BORN = lazy_compile(
    r"(?:\b(?:geb|geboren|gebdat|gebd|gbd|geb\.? ?dat(?:um)?|geboortedatum|geboortejaar|geboortedag|born|dob"
    r"|d\.o\.b|date of birth|birth ?date|gd|bj|bouwjaar)\b|\bg\.d\.)(?:[^\d\n]{0,15}\d|[ :]{1,3}(?:op )?"
    rf"(?:{_DAYS})\b)|\b(?:geb|gebd|gebdat|gbd)\d",
    re.IGNORECASE,
)
_PERSON = r"kind|jongen|meisje|zoon|dochter|jongere|leerling"
_TOLD = lazy_compile(
    rf"\b(?:jarig|verjaardag|verjaart|birthday)\b[^\d\n]{{0,12}}\d{{1,2}}[ \-/.]{{0,2}}(?:{_MONTH}|\d)"
    rf"|\bbirthday\b[^\d\n]{{0,12}}{_MONTH} \d|\b(?:{_PERSON}) (?:uit|van) (?:19|20)\d\d|\bwordt \d{{1,2}} (?:op|in) "
    rf"|\bwordt in {_MONTH} \d|(?:19|20)\d\d (?:geboren|born)\b",
    re.IGNORECASE,
)


def strip_days(text: str, today: date | None) -> tuple[str, bool]:
    """Take the days out of a text, and tell whether one of them could be a date of birth.

    With `today`, days of this year and of the next are none: a round may be called after its own day.
    """
    now = {today.year, today.year + 1} if today else set[int]()
    born = _BORN.search(text) is not None or _TOLD.search(text) is not None

    def taken_out(found: re.Match[str]) -> str:
        nonlocal born
        year = int(found["year"])
        born = born or (year + 2000 if year < 100 else year) not in now
        return " dag "

    for pattern in _DATES:
        text = pattern.sub(taken_out, text)
    return text, born
