"""Codes: those of rounds and keys, which we make, and those of cases, which a chair chooses. Found in any text."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dialogs.patterns import lazy_compile
from dialogs.understanding.vocabulary import plain, vocabulary

# Long enough that nobody guesses one, short enough to read out. No vowels (no words by accident), no 0, O, 1, I or L.
# A letter first, so that no row of answers looks like a code. With what `is_mixed` asks, about 1e11 are left.
LETTERS = "BCDFGHJKMNPQRSTVWXZ"
ALPHABET = "23456789" + LETTERS
LENGTH = 8
# What may stand between the parts of a code: a space or any hyphen: phones and editors put in their own.
HYPHEN = r"[\s\-\u2010-\u2014\u2212]"
_DASH = r"[\-\u2010-\u2014\u2212]"
# A part of a longer number, an address, or an id of a machine is no code.
_BEFORE, _AFTER = rf"(?<![^\W_])(?<!\w{_DASH})(?<!@)", rf"(?!{_DASH}?[^\W_])(?!@)"
_BETWEEN = rf"(?P<hyphen>[ \t]?{_DASH}{{1,2}}[ \t]?)|(?P<space>\s{{1,2}})|"
_CODE = lazy_compile(
    rf"{_BEFORE}(?P<first>[{LETTERS}][{ALPHABET}]{{3}})(?:{_BETWEEN})(?P<last>[{ALPHABET}]{{4}}){_AFTER}",
    re.IGNORECASE | re.ASCII,
)
# Read out sign by sign, or in pairs, and written down so; in a longer row of signs it is no code.
_SIGNS = rf"[{LETTERS}](?:[ \t]{{1,2}}[{ALPHABET}]){{7}}"
_PAIRS = rf"[{LETTERS}][{ALPHABET}](?:[ \t][{ALPHABET}]{{2}}){{3}}"
_SPELT = lazy_compile(
    rf"{_BEFORE}(?<!\b[^\W_][ \t])(?:{_SIGNS}|{_PAIRS}){_AFTER}(?![ \t][^\W_]\b)", re.IGNORECASE | re.ASCII
)
_CASE_CODE = lazy_compile(
    rf"{_BEFORE}(?P<first>[A-Z]{{2}})(?:{_BETWEEN})(?P<last>[0-9A-HJ-NP-Z]{{6}}){_AFTER}", re.IGNORECASE | re.ASCII
)
# A word or a surname has none; what ends in a number, as week2026, has no letter behind a digit.
_LEAST_DIGITS = 2
# Fewer letters, and a code has as many digits in a row as a number of a person.
_LEAST_LETTERS = 3
_MIXED = lazy_compile(r"\d[A-Z]", re.IGNORECASE)
_NO_WORD = lazy_compile(r"\d[A-Z]|^\d+$", re.IGNORECASE)
_EDGES = " \t\n_.,:;!?\"'()[]{}<>*`-"


@dataclass(frozen=True)
class FoundCode:
    """A code in a text, from `start` to `end`. `sure` is False for what could be two words or a word and a number."""

    code: str
    start: int
    end: int
    sure: bool = True


def make_code(choose: Callable[[Sequence[str]], str]) -> str:
    """Make a new code, which is mixed (`is_mixed`); `choose` picks one of several at random."""
    while not is_mixed(code := choose(LETTERS) + "".join(choose(ALPHABET) for _ in range(LENGTH - 1))):
        pass
    return code


def is_mixed(code: str) -> bool:
    """Tell whether a code has a digit in each half and three letters: no number of a person has, and no words."""
    halves = code[: LENGTH // 2], code[LENGTH // 2 :]
    return all(any(sign.isdigit() for sign in half) for half in halves) and (
        sum(sign.isalpha() for sign in code) >= _LEAST_LETTERS
    )


def format_code(code: str) -> str:
    """Write a code as people read it: K7QFM2XR -> K7QF-M2XR."""
    return f"{code[:4]}-{code[4:]}"


def find_codes(text: str) -> tuple[FoundCode, ...]:
    """Find the codes of rounds and keys anywhere in a text.

    Two groups with a space between them are surely a code when each has a digit in it: RVDK 2345 may be something else.
    One that is spelt out is one when it is mixed as those we make.
    """
    spelt = (FoundCode("".join(found[0].split()).upper(), *found.span()) for found in _SPELT.finditer(text))
    written = (
        FoundCode(
            (found["first"] + found["last"]).upper(),
            *found.span(),
            sure=not found["space"] or all(re.search(r"\d", found[part]) for part in ("first", "last")),
        )
        for found in _CODE.finditer(text)
    )
    return tuple(sorted((*written, *filter(lambda one: is_mixed(one.code), spelt)), key=lambda one: one.start))


def find_case_codes(text: str) -> tuple[FoundCode, ...]:
    """Find the codes of cases anywhere in a text: two letters and six signs, of which at least two are digits.

    Without a hyphen they are one only where no word is: a letter follows a digit, or all six are digits.
    """
    return tuple(
        FoundCode(
            f"{found['first']}-{found['last']}".upper(),
            *found.span(),
            sure=bool(found["hyphen"] or (found["space"] and _MIXED.search(found["last"]))),
        )
        for found in _CASE_CODE.finditer(text)
        if has_digits_enough(found["last"]) and (found["hyphen"] or _NO_WORD.search(found["last"]))
    )


def has_digits_enough(code: str) -> bool:
    """Tell whether a code of a case has the digits that tell it from a name or a word."""
    return sum(sign.isdigit() for sign in code) >= _LEAST_DIGITS


def read_code(text: str) -> str | None:
    """Read a text that is a code: with or without hyphen, signs around it, and words like "mijn code is"; else None."""
    return _only(text, find_codes(text[:400]))


def read_case_code(text: str) -> str | None:
    """Read a text that is the code of a case, in the same way."""
    return _only(text, find_case_codes(text[:400]))


def find_code(text: str) -> str | None:
    """Return the first code in a text of which a code is expected; None without one."""
    return split_code(text)[0]


def split_code(text: str) -> tuple[str | None, str]:
    """Take the first code out of a text: "Anna, Bram voor K7QF-M2XR" -> ("K7QFM2XR", "Anna, Bram").

    (None, text) without one. What is not surely a code counts at the beginning, or with nothing but filler around it.
    """
    codes = find_codes(text)
    found = next((code for code in codes if code.sure or not text[: code.start].strip(_EDGES)), None)
    if found is None:
        return _only(text, codes), "" if _only(text, codes) else text.strip()
    before, after = without_filler(text[: found.start]), text[found.end :].lstrip(_EDGES.replace("-", "")).rstrip()
    if not any(sign.isalnum() for sign in after):
        after = ""
    return found.code, f"{before} {after}".strip()


def without_filler(before: str) -> str:
    """Take the words at the end of a text that only lead up to a code: "verleng de ronde met" -> "verleng"."""
    words, filler = before.rstrip(_EDGES).split(" "), vocabulary().around_code
    while words and (not words[-1] or plain(words[-1]) in filler):
        words.pop()
    return " ".join(words).rstrip(" ,:;-\n")


def _only(text: str, codes: tuple[FoundCode, ...]) -> str | None:
    """Return the one code of a text that holds nothing else."""
    if len({found.code for found in codes}) != 1 or len(text) > 400:
        return None
    return codes[0].code if not any(_words_beside(text, codes)) else None


def _words_beside(text: str, codes: tuple[FoundCode, ...]) -> Iterator[str]:
    """Yield the words of a text that are neither a code nor filler."""
    filler, at = vocabulary().around_code, 0
    for start, end in (*((found.start, found.end) for found in codes), (len(text), len(text))):
        for word in re.split(r"[\s_]+", text[at:start]):
            if (said := word.strip(_EDGES)) and plain(said) not in filler:
                yield said
        at = end
