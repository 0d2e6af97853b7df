"""Whether a short word can be another with a slip of the fingers or the ear: "vint" is "vind", "bram" is no "brak"."""

from itertools import combinations, pairwise
from typing import Final

_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# Letters that sound alike, where a word is written as it is heard.
_ALIKE = ("dt", "sz", "fv", "ck", "yij")


# Of this many letters a name is as likely, and the ear alone counts: "hans" is no "hand".
_VERY_SHORT = 4
_SOUNDING: Final = frozenset(frozenset(pair) for alike in _ALIKE for pair in combinations(alike, 2))


def _beside() -> frozenset[frozenset[str]]:
    pairs = set(_SOUNDING)
    for row in _KEYS:
        pairs |= {frozenset(pair) for pair in pairwise(row)}
    for above, below in pairwise(_KEYS):
        pairs |= {frozenset(pair) for shift in (0, 1) for pair in zip(above[shift:], below, strict=False)}
    return frozenset(pairs)


_BESIDE: Final = _beside()


def is_slip(typed: str, meant: str) -> bool:
    """Tell whether `typed` is `meant` with two letters changed about, one left out, one struck twice or one beside it.

    Any other letter makes another word, or a name. The two differ by one letter.
    """
    very_short = len(typed) <= _VERY_SHORT
    if sorted(typed) == sorted(meant):
        return True
    if len(typed) < len(meant):
        # What is left out in haste is a vowel, or one of two alike: "koen" is no "komen".
        left_out = next((at for at in range(len(typed)) if typed[at] != meant[at]), len(typed))
        return not very_short or meant[left_out] in "aeiou" or meant[left_out] == meant[left_out - 1]
    if len(typed) == len(meant):
        near = _SOUNDING if very_short else _BESIDE
        return all(one == other or frozenset((one, other)) in near for one, other in zip(typed, meant, strict=True))
    if very_short:
        return False
    # The letter too many came with the one before or after it.
    places = [at for at in range(len(typed)) if typed[:at] + typed[at + 1 :] == meant]
    around = [(typed[at], next_to) for at in places for next_to in typed[max(at - 1, 0) : at] + typed[at + 1 : at + 2]]
    return any(one == other or frozenset((one, other)) in _BESIDE for one, other in around)
