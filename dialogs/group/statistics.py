"""Statistics people can talk about: counts, median, van der Eijk's agreement A. Pure."""

from collections.abc import Sequence
from fractions import Fraction

SCALE = (1, 2, 3, 4, 5)


def counts(scores: Sequence[int]) -> tuple[int, ...]:
    """How often each of 1 to 5 was given."""
    return tuple(sum(score == value for score in scores) for value in SCALE)


def median(scores: Sequence[int]) -> Fraction | None:
    """The middle score; with an even number the mean of the middle two. None without scores."""
    ranked = sorted(scores)
    if not ranked:
        return None
    half = len(ranked) // 2
    return Fraction(ranked[half]) if len(ranked) % 2 else Fraction(ranked[half - 1] + ranked[half], 2)


def _layer(pattern: Sequence[bool]) -> Fraction:
    """A of one layer, a pattern of empty and filled categories (van der Eijk 2001).

    A = U * (1 - (S-1)/(K-1)), where S is the number of filled categories, K of all, and U weighs the triples of
    categories that are unimodal against those that are not.
    """
    k, s = len(pattern), sum(pattern)
    if s == k:
        return Fraction(0)
    if s == 1:
        return Fraction(1)
    unimodal = bimodal = 0
    for i in range(k):
        for j in range(i + 1, k):
            for m in range(j + 1, k):
                triple = (pattern[i], pattern[j], pattern[m])
                unimodal += triple in ((True, True, False), (False, True, True))
                bimodal += triple == (True, False, True)
    u = Fraction((k - 2) * unimodal - (k - 1) * bimodal, (k - 2) * (unimodal + bimodal))
    return u * (1 - Fraction(s - 1, k - 1))


def agreement(frequencies: Sequence[int]) -> Fraction | None:
    """Van der Eijk's A over the counts of all categories, empty ones too: 1 one view, 0 even, -1 opposite camps."""
    total = sum(frequencies)
    if total == 0:
        return None
    left, a = list(frequencies), Fraction(0)
    while any(left):
        lowest = min(count for count in left if count)
        pattern = [count > 0 for count in left]
        a += Fraction(lowest * sum(pattern), total) * _layer(pattern)
        left = [count - lowest if count else 0 for count in left]
    return a
