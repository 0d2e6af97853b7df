"""Codes of cases that tell who the case is of: a name, a year or a date in the signs of a code (norms A12). Pure.

Organisations draw their own codes, in which vowels may stand, so what reads as a name by accident is kept rare: about
three in a thousand drawn codes are refused. Two initials before six drawn signs are told by nothing.
"""

from collections.abc import Iterator
from functools import cache

from dialogs.patterns import lazy_compile
from dialogs.understanding.private.family import FIRST_NAMES, SURNAMES

# Two letters and six digits that make a day.
_BIRTHDAY = lazy_compile(
    r"[A-Z]{2}(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d|\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
# A year with letters around it, or with a month; as a part of six digits it may be any number.
_YEARS = lazy_compile(rf"(?<!\d){_YEAR}(?!\d)|(?<!\d){_YEAR.replace('year', 'first')}(?:0[1-9]|1[0-2])(?!\d)"
                    rf"|(?<!\d)(?:0[1-9]|1[0-2]){_YEAR.replace('year', 'last')}(?!\d)")  # fmt: skip
# O and I are in no code, so 0 and 1 stand for them.
_MONTH = "JAN|FEB|MRT|MAA|MAR|APR|ME[I1]|MAY|JUN|JUL|AUG|SEP|[O0]KT|[O0]CT|N[O0]V|DEC"
_DAY_OF_MONTH = lazy_compile(rf"(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?:{_MONTH})(?![A-Z])|(?<![A-Z])(?:{_MONTH})\d\d(?!\d)")
_OLDEST = 110
_DIGITS_FOR = (str.maketrans("0134578", "OIEASTB"), str.maketrans("0134578", "OLEASTB"))
# A shorter name stands in a drawn code too often.
_LEAST = 4
# Letters in one piece, with digits before or behind them only: a name that was cut off.
_PIECE = lazy_compile(r"\d*(?P<letters>[A-Z]{3,})\d*")


def tells_birth(code: str, this_year: int) -> bool:
    """Tell whether a date or a year of birth stands in a code: JD-120394, AB-2012KJ, KJ-12MRT2, KJ-042012.

    This year and later ones are of the numbering of an organisation more often than of a birth.
    """
    signs = code.replace("-", "")
    if _BIRTHDAY.fullmatch(signs) or _DAY_OF_MONTH.search(code[-6:]):
        return True
    years = (int(year) for found in _YEARS.finditer(signs) for year in found.groups() if year)
    return any(this_year - _OLDEST <= year < this_year for year in years)


def tells_name(code: str) -> bool:
    """Tell whether a name stands in a code, also begun before the hyphen, cut off, or with digits for letters of it."""
    signs = code.replace("-", "").upper()
    if any(not _long_names().isdisjoint(_pieces(signs.translate(table))) for table in _DIGITS_FOR):
        return True
    piece = _PIECE.fullmatch(code[-6:].upper())
    return piece is not None and piece["letters"] in _beginnings()


def _pieces(signs: str) -> Iterator[str]:
    """Yield every row of signs in a code that is as long as a name."""
    for begin in range(len(signs) - _LEAST + 1):
        for end in range(begin + _LEAST, len(signs) + 1):
            yield signs[begin:end]


@cache
def _long_names() -> frozenset[str]:
    return frozenset(name.upper() for name in FIRST_NAMES | SURNAMES if len(name) >= _LEAST and name.isascii())


@cache
def _beginnings() -> frozenset[str]:
    names = [name.upper() for name in FIRST_NAMES | SURNAMES]
    return frozenset(name[:length] for name in names for length in range(len("sem"), len(name) + 1))
