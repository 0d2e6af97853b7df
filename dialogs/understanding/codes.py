"""Codes of rounds: long enough that nobody guesses one, short enough to read out."""

import re
from collections.abc import Callable, Sequence

# No vowels (no words by accident), no 0, O, 1, I or L. A letter first, so that no row of answers looks like a code:
# 19 * 27^7 is about 2e11.
LETTERS = "BCDFGHJKMNPQRSTVWXZ"
ALPHABET = "23456789" + LETTERS
LENGTH = 8
# What may stand between the parts of a code: a space or any hyphen: phones and editors put in their own.
HYPHEN = r"[\s\-\u2010-\u2014\u2212]"
_LEADING = re.compile(rf"\s*(\w{{4}}{HYPHEN}?\w{{4}})(?![^\W_])[\s_:,;]*(.*)", re.DOTALL)
_CODE = re.compile(rf"[{LETTERS}][{ALPHABET}]{{{LENGTH - 1}}}")


def make_code(choose: Callable[[Sequence[str]], str]) -> str:
    """Make a new code; `choose` picks one of several at random."""
    return choose(LETTERS) + "".join(choose(ALPHABET) for _ in range(LENGTH - 1))


def format_code(code: str) -> str:
    """Write a code as people read it: K7QFM2XR -> K7QF-M2XR."""
    return f"{code[:4]}-{code[4:]}"


def split_code(text: str) -> tuple[str | None, str]:
    """Split off a leading code: "K7QF-M2XR anna, bram" -> ("K7QFM2XR", "anna, bram"). (None, text) without one."""
    match = _LEADING.match(text)
    code = read_code(match[1]) if match else None
    return (code, match[2].strip()) if match and code else (None, text.strip())


def read_code(text: str) -> str | None:
    """Read a code typed with or without hyphen and spaces; None when it has not the form of one."""
    bare = re.sub(HYPHEN, "", text[:40]).upper()
    return bare if _CODE.fullmatch(bare) else None
