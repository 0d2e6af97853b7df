"""Codes of rounds: long enough that nobody guesses one, short enough to read out."""

import re

# No vowels (no words by accident), no 0, O, 1, I or L. 27^8 is about 2.8e11.
ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ"
LENGTH = 8
_CODE = re.compile(rf"[{ALPHABET}]{{{LENGTH}}}")


def shown(code: str) -> str:
    """K7QFM2XR -> K7QF-M2XR."""
    return f"{code[:4]}-{code[4:]}"


def read_code(text: str) -> str | None:
    """The code in what was typed, with or without hyphen and spaces, or None when it has not the form of one."""
    bare = re.sub(r"[\s\-–]", "", text[:40]).upper()
    return bare if _CODE.fullmatch(bare) else None
