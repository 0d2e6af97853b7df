"""Numbers that are of nobody: amounts, ranges, ages, school years and hours. Taken out before numbers are looked at."""

import re

from dialogs.patterns import lazy_compile

_THOUSANDS = r"\d{1,3}(?:\.\d{3}){1,4}"
_AMOUNT = lazy_compile(
    rf"(?:€|\b(?:eur|euro)\b) ?\d[\d.,]{{0,20}}(?:,?-)?|(?<![\d.]){_THOUSANDS}(?:,\d\d|,-)?"
    r"(?= ?(?:euro|inwoners|mensen|gezinnen|kinderen|jongeren|huishoudens|leerlingen|per|uur)\b)"
    r"|(?<![\d.])[1-9]\d{0,2}(?:\.000){1,4}(?![\d.])",
    re.IGNORECASE,
)
_RANGE = lazy_compile(r"(?<![\d.\-/])([1-9]\d{3}) ?(?:-|t/m|tot|en) ?([1-9]\d{3})(?![\d.\-/])")
_AGES = lazy_compile(
    r"\b(?:groep|groepen|leeftijd|leeftijden|klas|klassen|leerjaar|fase)\b:? \d{1,2}(?:-\d{1,2}){1,4}(?![\d\-/])"
    r"|(?<![\d\-/])\d{1,2}(?:-\d{1,2}){1,4}(?= ?(?:jaar|jarigen|jr)\b)",
    re.IGNORECASE,
)
_YEARS = lazy_compile(r"\b(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d\b")
_HOUR = r"(?:[01]?\d|2[0-3])[.:][0-5]\d"
_HOURS = lazy_compile(rf"(?<![\d.:]){_HOUR} ?- ?{_HOUR}(?![.:]?\d)")
# The farthest apart that numbers of one region are.
_NEAR = 1000


def strip_harmless(text: str) -> str:
    """Put words in the place of numbers that are of nobody."""
    text = _AGES.sub(" leeftijd ", _AMOUNT.sub(" bedrag ", text))
    return _HOURS.sub(" uur ", _RANGE.sub(_without_range, _YEARS.sub(" jaar ", text)))


def _without_range(found: re.Match[str]) -> str:
    """Take out a range of postcodes that goes up; anything else of eight digits may be a number of somebody."""
    first, last = int(found[1]), int(found[2])
    return " gebied " if 0 < last - first < _NEAR else found[0]
