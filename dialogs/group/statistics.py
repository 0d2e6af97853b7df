"""Statistics people can talk about, over counts of scores: mean, median, deviation, van der Eijk's A. Pure."""

import math
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

SCALE = (1, 2, 3, 4, 5)
# How often each score was given.
Scores = Mapping[Fraction, int]


def size(scores: Scores) -> int:
    """Count the scores."""
    return sum(scores.values())


def mean(scores: Scores) -> Fraction | None:
    """Return the unrounded mean, or None without scores."""
    n = size(scores)
    return sum((score * count for score, count in scores.items()), Fraction(0)) / n if n else None


def nearest(score: Fraction) -> int:
    """Return the whole number nearest to a score, halves up: 4.5 -> 5."""
    return math.floor(score + Fraction(1, 2))


def counts(scores: Scores) -> tuple[int, ...]:
    """Count how often each of 1 to 5 was given; a score between two counts for the nearest, halves up."""
    frequencies = dict.fromkeys(SCALE, 0)
    for score, count in scores.items():
        frequencies[nearest(score)] += count
    return tuple(frequencies.values())


def median(scores: Scores) -> Fraction | None:
    """Return the middle score; with an even number the mean of the middle two. None without scores."""
    n, below = size(scores), 0
    middle: list[Fraction] = []
    for score in sorted(scores):
        below += scores[score]
        # The places of the middle, counted from one: (n+1)/2 twice, or n/2 and n/2+1.
        middle += [score] * sum(below >= place for place in ((n + 1) // 2, n // 2 + 1)[len(middle) :])
        if len(middle) == 2:
            return (middle[0] + middle[1]) / 2
    return None


def variance(scores: Scores) -> Fraction:
    """Return the square of the standard deviation of this group itself (not of a sample); 0 without scores."""
    middle, n = mean(scores) or Fraction(0), size(scores)
    return sum(((s - middle) ** 2 * count for s, count in scores.items()), Fraction(0)) / n if n else Fraction(0)


def _layer_agreement(pattern: Sequence[bool]) -> Fraction:
    """Compute A of one layer, a pattern of empty and filled categories (van der Eijk 2001).

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
    """Compute van der Eijk's A over the counts of all categories: 1 one view, 0 even, -1 opposite camps.

    Empty categories count too. None without scores.
    """
    total = sum(frequencies)
    if total == 0:
        return None
    left, a = list(frequencies), Fraction(0)
    while any(left):
        lowest = min(count for count in left if count)
        pattern = [count > 0 for count in left]
        a += Fraction(lowest * sum(pattern), total) * _layer_agreement(pattern)
        left = [count - lowest if count else 0 for count in left]
    return a


def extremes(shown: Mapping[str, Decimal]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return all that share the highest and all that share the lowest shown score; nobody when all are equal."""
    if len(set(shown.values())) < 2:
        return (), ()
    top, bottom = max(shown.values()), min(shown.values())
    return (
        tuple(name for name, value in shown.items() if value == top),
        tuple(name for name, value in shown.items() if value == bottom),
    )
