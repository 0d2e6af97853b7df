"""Health: diagnoses, medicines and codes of classifications. The words are data (medical.yaml)."""

import re
from collections.abc import Iterable
from pathlib import Path

from dialogs.instruments.yaml_files import read_yaml
from dialogs.patterns import lazy_compile

_DATA = read_yaml(Path(__file__).with_name("medical.yaml"))


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\*", "") + ("" if word.endswith("*") else r"\b") for word in words)


_WORDS = lazy_compile(
    # What prevents it is no illness.
    rf"\b(?:{_any(word for row in _DATA['words'] for word in row)})(?!\w{{0,12}}preventie)"
    rf"|(?:{_any(_DATA['ends'])})|(?<!ik ben )\bzwanger\b"
    r"|\bopgenomen in (?:de |een )?(?:kliniek|inrichting|ziekenhuis)",
    re.IGNORECASE,
)
_MOODS = lazy_compile(rf"\b(?:{_any(_DATA['moods'])})(?!\w{{0,12}}preventie)", re.IGNORECASE)
_OF_ONESELF = lazy_compile(r"\b(?:ik|mij|me|mezelf|i|i'm|myself)\b|^\W*\w+\W*$", re.IGNORECASE)
_CAPITALS = lazy_compile(rf"\b(?:{_any(_DATA['capitals'])})")
# ICD-10: a letter, two digits, a dot and one or two more; rooms and versions are written so too.
_CODE = lazy_compile(r"(?<![\w.])(?<!kamer )(?<!lokaal )(?<!zaal )(?<!versie )[A-TV-Z]\d\d\.\d{1,2}(?![\w.])")
_MEASURED = lazy_compile(
    r"\b(?:tot|t)?iq\b[^\d\n]{0,8}\d{2,3}(?!\d)|\d ?mg\b|\b(?:dsm|icd)\b[ \-]?\d|\bdiagnose\b[^\n]{0,12}\b[A-Z]\d\d\b",
    re.IGNORECASE,
)
_ORGANISATION = lazy_compile(rf"(?:{_any(word for row in _DATA['organisations'] for word in row)})", re.IGNORECASE)
_PEOPLE = lazy_compile(rf"\b(?:{_any(_DATA['people'])})", re.IGNORECASE)
_PARTS = lazy_compile(r"[,;\n]")


def has_medical(text: str) -> bool:
    """Tell whether something about somebody's health stands in the text."""
    if _CODE.search(text) or _MEASURED.search(text):
        return True
    # A part ends where another thing begins; nothing of it is looked at when the whole says nothing.
    return _speaks_of_health(text) and any(_is_about_somebody(part) for part in _PARTS.split(text))


def _speaks_of_health(text: str) -> bool:
    if _WORDS.search(text) or _CAPITALS.search(text):
        return True
    return _MOODS.search(text) is not None and not _OF_ONESELF.search(text)


def _is_about_somebody(part: str) -> bool:
    """Tell whether a part of a text speaks of health, and not of who works on it."""
    if not _speaks_of_health(part):
        return False
    # "LVB" alone is a group like any other.
    if part.strip().isupper() and part.strip() == "LVB":
        return False
    return not _ORGANISATION.search(part) or _PEOPLE.search(part) is not None
