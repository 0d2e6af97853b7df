"""Means shown with one decimal, half up. Exact arithmetic: `round(2.25, 1)` would say 2.2."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

_TENTH = Decimal("0.1")


def exact_mean(scores: Sequence[int | Fraction]) -> Fraction | None:
    """Return the unrounded mean, or None without scores."""
    return sum((Fraction(score) for score in scores), Fraction(0)) / len(scores) if scores else None


def half_up(value: Fraction | int) -> Decimal:
    """Round to one decimal, half up: 2.25 -> 2.3 (norms F3)."""
    value = Fraction(value)
    # Twenty digits decide a half at one decimal for every mean of scores of a size that exists.
    # Adding nothing turns -0.0 into 0.0.
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(_TENTH, rounding=ROUND_HALF_UP) + 0
