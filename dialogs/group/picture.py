"""The group picture of an open round: per role the groups side by side, the largest difference first.

Rules: zelfscan.yaml `comparison`, DOMAIN 3.2. Numbers and ids only; words come when it is shown. One function makes
the picture that every answer about a round is drawn from.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ConfigDict

from dialogs.group.statistics import SCALE, agreement, counts, median
from dialogs.scans.zelfscan import DifferenceClass
from dialogs.scoring.rounding import half_up, shown


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class GroupScore(_Frozen):
    """One group's score on one role: the mean as shown (None: nobody could judge) over n scores."""

    group: str
    n: int
    mean: Decimal | None


class RolePicture(_Frozen):
    """One role. `difference` is highest minus lowest shown mean, None with fewer than two groups that have one."""

    role: str
    n: int
    mean: Decimal | None
    median: Decimal | None
    agreement: Decimal | None
    counts: tuple[int, ...]
    groups: tuple[GroupScore, ...]
    difference: Decimal | None
    difference_class: str | None
    highest: tuple[str, ...]
    lowest: tuple[str, ...]


class Picture(_Frozen):
    """What a closed round came to: n of N, who (per group) took part, and the roles, largest difference first."""

    completed: int
    invited: int
    members: dict[str, int]
    roles: tuple[RolePicture, ...]

    def to_json(self) -> Mapping[str, Any]:
        return self.model_dump(mode="json")

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Picture":
        return cls.model_validate(kept)


@dataclass(frozen=True)
class Form:
    """One completed form: the group it stands for and a score per role (None: could not judge)."""

    group: str
    scores: Mapping[str, int | None]


def _role(role: str, forms: Sequence[Form], groups: Sequence[str], classes: Sequence[DifferenceClass]) -> RolePicture:
    scores = [(form.group, score) for form in forms if (score := form.scores.get(role)) is not None]
    per_group = tuple(
        GroupScore(group=group, n=len(own := [score for of, score in scores if of == group]), mean=shown(own))
        for group in groups
    )
    means = {score.group: score.mean for score in per_group if score.mean is not None}
    given = [score for _, score in scores]
    difference = max(means.values()) - min(means.values()) if len(means) > 1 else None
    spread, middle = agreement(counts(given)), median(given)
    return RolePicture(
        role=role,
        n=len(given),
        mean=shown(given),
        median=None if middle is None else half_up(middle),
        agreement=None if spread is None else half_up(spread),
        counts=counts(given) if given else (0,) * len(SCALE),
        groups=per_group,
        difference=difference,
        difference_class=None if difference is None else _class(classes, difference),
        highest=_all_with(means, max) if difference is not None else (),
        lowest=_all_with(means, min) if difference is not None else (),
    )


def _all_with(means: Mapping[str, Decimal], pick: Callable[[Iterable[Decimal]], Decimal]) -> tuple[str, ...]:
    """Every group that shares the highest or lowest score: ties are all named."""
    best = pick(means.values())
    return tuple(group for group, mean in means.items() if mean == best)


def _class(classes: Sequence[DifferenceClass], difference: Decimal) -> str:
    return next(c.id for c in classes if c.d_from <= difference and (c.d_below is None or difference < c.d_below))


def open_picture(
    forms: Sequence[Form],
    invited: int,
    roles: Sequence[str],
    groups: Sequence[str],
    classes: Sequence[DifferenceClass],
) -> Picture:
    """The picture of an open round. The order of the forms never matters; ties keep the order of the roles."""
    pictures = [_role(role, forms, groups, classes) for role in roles]
    pictures.sort(key=lambda picture: -(picture.difference if picture.difference is not None else Decimal(-1)))
    return Picture(
        completed=len(forms),
        invited=max(invited, len(forms)),
        members={group: sum(form.group == group for form in forms) for group in groups},
        roles=tuple(pictures),
    )
