"""Keeps case data out: what looks like data about a person is refused before it is stored, logged or echoed.

Rules: norms A14 (BSN by the 11-proef after normalising) and A15. Detection is never complete, and of names only those
beside a word for family are found; closed fields are the real control, this is the net under them. It is measured:
docs/guard.md.
"""

import re
import unicodedata
from datetime import date
from enum import StrEnum

from stdnum import iban
from stdnum.nl import bsn

from dialogs.patterns import lazy_compile
from dialogs.understanding.codes import find_codes, is_mixed
from dialogs.understanding.private.address import has_address
from dialogs.understanding.private.birth import strip_days
from dialogs.understanding.private.case_code import tells_birth, tells_name
from dialogs.understanding.private.case_number import has_case_number
from dialogs.understanding.private.family import has_family
from dialogs.understanding.private.harmless import strip_harmless
from dialogs.understanding.private.mail import has_mail
from dialogs.understanding.private.medical import has_medical
from dialogs.understanding.private.plate import has_plate
from dialogs.understanding.unseen import BLANKS, UNSEEN


class Finding(StrEnum):
    """What a text looks like; which words the refusal has for it. In the order in which one is named before another."""

    BSN = "bsn"
    IBAN = "iban"
    MAIL = "mail"
    PHONE = "phone"
    CASE = "case"
    ADDRESS = "address"
    PLATE = "plate"
    MEDICAL = "medical"
    FAMILY = "family"
    DATE = "date"
    DIGITS = "digits"


_ORDER = list(Finding)
# A day or a long number may be meant as an answer to a closed question; these are never meant so.
NEVER_MEANT = frozenset(Finding) - {Finding.DATE, Finding.DIGITS}


_DASHES = lazy_compile("[\u2010-\u2015\u2212]")
# What cannot be seen must not hide a number, nor a filler that is drawn as a space.
_UNSEEN, _BLANKS = lazy_compile(f"[{UNSEEN}]+"), lazy_compile(f"[{BLANKS}]")

_IBAN = lazy_compile(r"\b[a-z]{2}\d\d[ .\-]?(?:[a-z]{4}[ .\-]?)?(?:\d[ .\-]?){9,23}\d", re.IGNORECASE)
# The form of the content (uvo_nieuw), in capitals and with a digit in it: words with a hyphen are no codes.
_OPAQUE = lazy_compile(r"\b[A-Z]{2}-(?=[A-Z]{0,5}\d)[0-9A-HJ-NP-Z]{6}\b")
# With a letter among them the six are no postcode and no part of a number.
_CASE_CODE = lazy_compile(r"\b[A-Z]{2}-(?=\d{0,5}[A-Z])[0-9A-HJ-NP-Z]{6}\b")
# Two letters, a dash and six signs are always read as one of ours, also when they are digits alone.
_OWN_CODE = lazy_compile(r"\b[A-Z]{2}-[0-9A-HJ-NP-Z]{6}\b")
# Nothing shorter is any of these, and most answers are.
_SHORTEST = len("hiv")
_DIGIT = lazy_compile(r"\d")
_RUN = lazy_compile(r"(?:\+ ?)?\(?\d(?:(?:[ .\-/]{0,2}| ?\(|\)[ \-]?)\d){6,}")
# Passports and identity cards: two letters, six signs and a digit.
_PASSPORT = lazy_compile(r"\b(?=(?:[A-Z]{0,9}\d){3})[A-NP-Z]{2}[A-NP-Z0-9]{6}\d\b")


def is_bsn(digits: str) -> bool:
    """Apply the 11-proef to 8 or 9 digits; 8 get a leading zero. All zeros is no BSN."""
    return len(digits) in (8, 9) and bsn.is_valid(digits)


def contains_case_code(text: str) -> bool:
    """Tell whether the text holds an opaque code of a case, which belongs with its UVO only (norms A13)."""
    return _OPAQUE.search(_normalise(text)) is not None


def find_in_case_code(code: str, today: date) -> Finding | None:
    """Return what the code of a case tells of somebody, which is no opaque code then (norms A12); None for nothing."""
    if tells_birth(code, today.year):
        return Finding.DATE
    return Finding.FAMILY if tells_name(code) else None


def find_personal_data(text: str, today: date | None = None) -> Finding | None:
    """Return what should not be in this text, or None. Linear in the length of the text.

    With `today`, days of this year and of the next are no dates of birth: a round may be called after its own day.
    """
    if len(text) < _SHORTEST:
        return None
    text = _without_codes(_normalise(text))
    if has_mail(text):
        return Finding.MAIL
    found = {Finding.MEDICAL} if has_medical(text) else set[Finding]()
    if has_family(text):
        found.add(Finding.FAMILY)
    if not _DIGIT.search(text):
        return min(found, key=_ORDER.index) if found else Finding.DATE if strip_days(text, today)[1] else None
    if any(iban.is_valid(number) for number in _IBAN.findall(text)):
        return Finding.IBAN
    found |= _numbers_in(text, today)
    # What is never meant as an answer comes first: a day beside it must not hide it.
    return next((finding for finding in Finding if finding in found), None)


def _without_codes(text: str) -> str:
    """Put a word in the place of codes of ours: K9MG-3R7T is no medicine, and who types one wants to take part."""
    for found in reversed(find_codes(text)):
        if found.sure and is_mixed(found.code):
            text = f"{text[: found.start]} code {text[found.end :]}"
    return text


def _numbers_in(text: str, today: date | None) -> set[Finding]:
    """Return everything with a number in it that should not be in this text."""
    bare = _CASE_CODE.sub(" casus ", strip_harmless(text))
    found = {Finding.PLATE} if has_plate(bare) else set[Finding]()
    dateless, born = strip_days(bare, today)
    if born:
        found.add(Finding.DATE)
    if has_case_number(_OWN_CODE.sub(" casus ", bare)):
        found.add(Finding.CASE)
    if has_address(dateless):
        found.add(Finding.ADDRESS)
    if _PASSPORT.search(bare):
        found.add(Finding.DIGITS)
    return found | {_classify_number(run) for run in _RUN.findall(dateless)}


def _normalise(text: str) -> str:
    """Write each sign one way: NFKC, digits of every script as ours, one dash, nothing that cannot be seen.

    Marks that are no letter with what they stand on go too, as of a number that is struck through or in keycaps.
    """
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKC", _UNSEEN.sub("", _BLANKS.sub(" ", text)))
    return "".join(map(_one_sign, _DASHES.sub("-", text)))


def _one_sign(sign: str) -> str:
    if sign.isascii():
        return sign
    if sign.isdigit():
        return str(unicodedata.digit(sign))
    return "" if unicodedata.category(sign) in ("Mn", "Me", "Cf") else sign


def _classify_number(run: str) -> Finding:
    digits = re.sub(r"\D", "", run)
    if is_bsn(digits):
        return Finding.BSN
    abroad = run.startswith("+") or digits.startswith("00")
    return Finding.PHONE if abroad or (digits[0] == "0" and len(digits) == 10) else Finding.DIGITS
