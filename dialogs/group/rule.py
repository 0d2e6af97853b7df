"""The rule of what a confidential round shows of a mean (decision 79).

The form of what is shown depends on how many people there are and on the shown mean only, never on who answered alike:
so the form itself tells nothing. Whoever knows one score, their own, can narrow nobody else to less than `LEAST_LEFT`
points. What people are told of it is made from these same names (`figures`).
"""

import math
from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Literal

# So many points of the scale stay possible for everybody else, to whoever knows one score.
LEAST_LEFT = 2
# The scale of a score, and how far it reaches.
_LOWEST, _HIGHEST, _REACH = 1, 5, 4
# From so many people on, in a round without groups, one word may be said: that views lie far apart.
WORD_FROM = 10
# The standard deviation from which they do. A lower one would tell somebody far from the mean that others are alike.
FAR_APART = Fraction(7, 5)
# Of a mean nearer to an end it would leave whoever is far from it only two scores for the others.
WORD_BETWEEN = Decimal("2.0"), Decimal("4.0")
# A round that repeats another opens so long after that one closed.
REPEAT_AFTER = timedelta(weeks=4)

Band = Literal["low", "mid", "high"]
# The bands of a repeat whose people are nearly the same: each up to the next.
BANDS: tuple[tuple[Band, Decimal], ...] = (("low", Decimal("1.0")), ("mid", Decimal("2.5")), ("high", Decimal("3.5")))


def word_from(minimum: int) -> int:
    """Return from how many people on the word is said, in a round that shows means from `minimum` on."""
    return max(minimum, WORD_FROM)


def ends(n: int) -> tuple[Decimal, Decimal]:
    """Return the ends for `n` people, rounded inward to tenths: strictly between them a mean is shown as it is.

    At or beyond an end it is that end "or lower", "or higher": 5 people 2.2 and 3.8, 8 people 1.8 and 4.2.
    """
    margin = Fraction(_REACH + LEAST_LEFT, n)
    return (
        Decimal(math.ceil((_LOWEST + margin) * 10)) / 10,
        Decimal(math.floor((_HIGHEST - margin) * 10)) / 10,
    )


def band_of(mean: Decimal) -> Band:
    """Return the band of a shown mean."""
    return next(band for band, lowest in reversed(BANDS) if mean >= lowest)


def span_of(band: Band) -> tuple[Decimal, Decimal]:
    """Return the lowest and the highest shown mean of a band."""
    names = [name for name, _ in BANDS]
    place = names.index(band)
    highest = BANDS[place + 1][1] - Decimal("0.1") if place + 1 < len(BANDS) else Decimal(f"{_HIGHEST}.0")
    return BANDS[place][1], highest


def figures(minimum: int, *, grouped: bool = False, means: bool = True, choices: bool = False) -> Mapping[str, int]:
    """Return what fills the text `shown-figures`: from how many people on means are shown, and the one word is said.

    `word` is 0 in a round of groups, where it never is, and 1 where both come from the same number on. It is -1 where
    there are no `means`, only choices; `chosen` is 1 where there are choices beside them.
    """
    word = word_from(minimum)
    shown = 0 if grouped else 1 if word == minimum else word
    return {"minimum": minimum, "word": shown if means else -1, "chosen": int(means and choices)}
