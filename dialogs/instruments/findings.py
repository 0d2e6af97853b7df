"""Say when a difference is a finding: less than this apart, views are alike. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dialogs.group.confidential import ConfidentialPicture

# Shown scores that lie less than this apart are no finding.
LEAST_DIFFERENCE = Decimal("0.3")


def is_finding(difference: Decimal | int | None) -> bool:
    """Tell whether scores that far apart are worth a word."""
    return difference is not None and difference >= LEAST_DIFFERENCE


@dataclass(frozen=True)
class Extremes:
    """What is highest and what is lowest, with all that tie; nothing where nothing stands out."""

    highest: tuple[str, ...] = ()
    lowest: tuple[str, ...] = ()


def own_extremes(scores: Mapping[str, Decimal | None], highest: Sequence[str], lowest: Sequence[str]) -> Extremes:
    """Return the highest and lowest of one's own scores, where they lie far enough apart."""
    given = [score for score in scores.values() if score is not None]
    apart = max(given) - min(given) if given else None
    return Extremes(tuple(highest), tuple(lowest)) if is_finding(apart) else Extremes()


def group_extremes(picture: ConfidentialPicture) -> Extremes:
    """Return the highest and lowest of a group as they were released, where they surely lie far enough apart."""
    above = [edges[0] for id_ in picture.highest if (edges := picture.value(id_).span)]
    below = [edges[1] for id_ in picture.lowest if (edges := picture.value(id_).span)]
    if above and below and is_finding(min(above) - max(below)):
        return Extremes(picture.highest, picture.lowest)
    return Extremes()
