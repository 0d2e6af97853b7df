"""Keeps case data out: what looks like data about a person is refused before it is stored, logged or echoed.

Rules: norms A14 (BSN by the 11-proef after normalising) and A15. Detection is never complete, and names of people are
not found at all; closed fields are the real control, this is the net under them. It is measured: docs/guard.md.
"""

import re
import unicodedata
from datetime import date
from enum import StrEnum

from stdnum import iban
from stdnum.nl import bsn


class Finding(StrEnum):
    """What a text looks like; which words the refusal has for it. In the order in which one is named before another."""

    BSN = "bsn"
    IBAN = "iban"
    MAIL = "mail"
    PHONE = "phone"
    CASE = "case"
    ADDRESS = "address"
    DATE = "date"
    DIGITS = "digits"


# A day or a long number may be meant as an answer to a closed question; these are never meant so.
NEVER_MEANT = frozenset(Finding) - {Finding.DATE, Finding.DIGITS}


_DASHES = re.compile("[\u2010-\u2015\u2212]")
# What cannot be seen must not hide a number: zero width, soft hyphen, direction.
_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")

# Every repeat below is bounded or eats what nothing beside it can eat, so that no text makes them run away (norms C36).
_MAIL = re.compile(
    r"[^\s@]@[^\s@]{1,255}\.[a-z]{2,}|\w ?[(\[]?\b(?:at|apenstaartje)\b[)\]]? ?[\w.\- ]{1,40}\b(?:punt|dot) ?[a-z]{2}",
    re.IGNORECASE,
)
_IBAN = re.compile(r"\b[a-z]{2}\d\d[ .\-]?(?:[a-z]{4}[ .\-]?)?(?:\d[ .\-]?){9,23}\d", re.IGNORECASE)
_CASE = re.compile(
    # Parketnummer: 13/123456-22. Civil: C/13/678901. Court of appeal: 200.123.456/01. Police: PL1300-2026123456.
    r"(?<!\d)\d\d[/\-. ]\d{6}[/\-. ]\d\d(?!\d)|\bC/\d\d/\d{5}|(?<!\d)200\.\d{3}\.\d{3}(?:/\d\d)?(?!\d)"
    r"|\bECLI:\w|\bPL ?\d{4}[ \-]?\d"
    r"|\b(?:parket|zaak|dossier|rol|cli[eë]nt|casus|mutatie|registratie|case|file|client)[ \-]?"
    r"(?:nummer|number|nr|no)\b[^\d\n]{0,12}\d{2}|\b(?:zaak|dossier|parket) ?#?\d{4}",
    re.IGNORECASE,
)
_STREET = r"(?<=[a-z])(?:straat|laan|gracht|kade|plantsoen|singel|dreef|weg|plein|steeg|dijk) {1,2}\d{1,4}\b"
_NO_POSTCODE = "en|op|in|of|om|is|te|na|al|ze|we|er|je|ja|et|at|to|by|on"
_POSTCODE = rf"(?:[1-9]\d{{3}} ?[A-Z]{{2}}|[1-9]\d{{3}}[a-z]{{2}}|(?!19|20)[1-9]\d{{3}} (?!{_NO_POSTCODE})[a-z]{{2}})\b"
_ADDRESS = re.compile(
    rf"(?<!\d){_POSTCODE}[ ,]{{0,2}}(?:(?:nr|no|huisnummer|number)\.? ?)?\d{{1,5}}(?!\d)"
    rf"|(?<![\d.])\d{{1,5}} ?[a-zA-Z]?[ ,\n]{{1,3}}{_POSTCODE}|{_STREET}"
)

_MONTH = r"(?:jan|feb|mrt|maart|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]{0,6}"
_DAY, _NUMBER = r"(?<![\d])(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
# Two signs are a year when no time or longer number goes on behind them.
_SHORT = r"'?(?P<year>\d\d)(?![\d:]|[\-/.]\d| ?(?:uur|u|h)\b)"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_DAY} ?[\-/. ] ?{_NUMBER} ?[\-/. ] ?{_YEAR}",
        rf"(?<![\-/.]){_DAY}(?P<between>[\-/]){_NUMBER}(?P=between){_SHORT}",
        rf"(?<![\d.])\d\d\.(?:0[1-9]|1[0-2])\.{_SHORT}",
        rf"{_DAY}(?:e|ste|de|st|nd|rd|th)?[ \-./]{{0,2}}(?:of )?{_MONTH}[ \-./,]{{0,2}}{_YEAR}",
        rf"{_DAY}(?:e|ste|de|st|nd|rd|th)?[ \-./]{{0,2}}(?:of )?{_MONTH}[ \-./,]{{1,2}}{_SHORT}",
        rf"\b{_MONTH}\.? {_DAY}(?:st|nd|rd|th)?,? {_YEAR}",
        rf"(?<!\d){_YEAR}[\-/.]{_NUMBER}[\-/.](?:0?[1-9]|[12]\d|3[01])(?!\d)",
    )
)
_BORN = re.compile(
    r"\b(?:geb|geboren|geboortedatum|geboortejaar|geboortedag|born|dob|d\.o\.b|date of birth|birth ?date)\b"
    r"[^\d\n]{0,15}\d",
    re.IGNORECASE,
)
# A school year and the hours of a meeting are no number of a person.
_YEARS = re.compile(r"\b(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d\b")
_HOUR = r"(?:[01]?\d|2[0-3])[.:][0-5]\d"
_HOURS = re.compile(rf"(?<![\d.:]){_HOUR} ?- ?{_HOUR}(?![.:]?\d)")
# The form of the content (uvo_nieuw), in capitals and with a digit in it: words with a hyphen are no codes.
_OPAQUE = re.compile(r"\b[A-Z]{2}-(?=[A-Z]{0,5}\d)[0-9A-HJ-NP-Z]{6}\b")
# With a letter among them the six are no postcode and no part of a number.
_CASE_CODE = re.compile(r"\b[A-Z]{2}-(?=\d{0,5}[A-Z])[0-9A-HJ-NP-Z]{6}\b")
# Two letters and six digits that make a day.
_BIRTHDAY = re.compile(
    r"[A-Z]{2}-(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d|\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))"
)
# Nothing shorter is any of these, and most answers are.
_SHORTEST = len("geb 1")
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"(?:\+ ?)?\(?\d(?:(?:[ .\-/]{0,2}| ?\(|\)[ \-]?)\d){6,}")


def is_bsn(digits: str) -> bool:
    """Apply the 11-proef to 8 or 9 digits; 8 get a leading zero. All zeros is no BSN."""
    return len(digits) in (8, 9) and bsn.is_valid(digits)


def contains_case_code(text: str) -> bool:
    """Tell whether the text holds an opaque code of a case, which belongs with its UVO only (norms A13)."""
    return _OPAQUE.search(_normalise(text)) is not None


def is_birthday_code(code: str) -> bool:
    """Tell whether the code of a case is initials and a date of birth, which is no opaque code (norms A12)."""
    return _BIRTHDAY.fullmatch(code) is not None


def find_personal_data(text: str, today: date | None = None) -> Finding | None:
    """Return what should not be in this text, or None. Linear in the length of the text.

    With `today`, days of this year and of the next are no dates of birth: a round may be called after its own day.
    """
    if len(text) < _SHORTEST:
        return None
    text = _normalise(text)
    if _MAIL.search(text):
        return Finding.MAIL
    if not _DIGIT.search(text):
        return None
    if any(iban.is_valid(found) for found in _IBAN.findall(text)):
        return Finding.IBAN
    if _CASE.search(text):
        return Finding.CASE
    text, born = _strip_dates(text, today)
    found = {_classify_number(run) for run in _RUN.findall(_HOURS.sub(" uur ", _YEARS.sub(" jaar ", text)))}
    if born:
        found.add(Finding.DATE)
    if _ADDRESS.search(_CASE_CODE.sub(" casus ", text)):
        found.add(Finding.ADDRESS)
    # What is never meant as an answer comes first: a day beside it must not hide it.
    return next((finding for finding in Finding if finding in found), None)


def _normalise(text: str) -> str:
    """Write each sign one way: NFKC, digits of every script as ours, one dash, nothing that cannot be seen."""
    if text.isascii():
        return text
    text = _DASHES.sub("-", _UNSEEN.sub("", unicodedata.normalize("NFKC", text)))
    return "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in text)


def _strip_dates(text: str, today: date | None) -> tuple[str, bool]:
    """Take the days out of a text, and tell whether one of them could be a date of birth."""
    now = {today.year, today.year + 1} if today else set[int]()
    born = _BORN.search(text) is not None

    def taken_out(found: re.Match[str]) -> str:
        nonlocal born
        year = int(found["year"])
        born = born or (year + 2000 if year < 100 else year) not in now
        return " dag "

    for pattern in _DATES:
        text = pattern.sub(taken_out, text)
    return text, born


def _classify_number(run: str) -> Finding:
    digits = re.sub(r"\D", "", run)
    if is_bsn(digits):
        return Finding.BSN
    abroad = run.startswith("+") or digits.startswith("00")
    return Finding.PHONE if abroad or (digits[0] == "0" and len(digits) == 10) else Finding.DIGITS
