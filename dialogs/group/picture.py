"""The group picture of an open round: per role the groups side by side, the largest difference first.

Rules: zelfscan.yaml `comparison`, norms F5. Numbers and ids only; words come when it is shown. One function makes
the picture that every answer about a round is drawn from.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Protocol

from dialogs.group.rounding import half_up
from dialogs.group.shapes import EarlierRound, Frozen, SideBySide
from dialogs.group.statistics import Scores, agreement, counts, mean, median, size
from dialogs.group.tally import Tally


class DifferenceClass(Protocol):
    """How far shown means may lie apart to be called so: from `d_from` up to, not including, `d_below`."""

    @property
    def id(self) -> str: ...

    @property
    def d_from(self) -> Decimal: ...

    @property
    def d_below(self) -> Decimal | None: ...


class GroupScore(Frozen):
    """One group's score on one role: the mean as shown over n scores (None: nobody could judge), and last time's."""

    group: str
    n: int
    mean: Decimal | None
    before: Decimal | None = None


class RolePicture(Frozen):
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
    before: Decimal | None = None


class Picture(SideBySide):
    """What a closed round came to, with the roles, largest difference first."""

    roles: tuple[RolePicture, ...]

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Picture":
        return cls.model_validate(kept)


def _shown(scores: Scores) -> Decimal | None:
    middle = mean(scores)
    return None if middle is None else half_up(middle)


def _role(
    tally: Tally, role: str, groups: Sequence[str], classes: Sequence[DifferenceClass], last: Picture | None
) -> RolePicture:
    then = next((earlier_role for earlier_role in last.roles if earlier_role.role == role), None) if last else None
    earlier = {score.group: score.mean for score in then.groups} if then else {}
    parts = {group: tally.scores_on(role, (group,)) for group in groups}
    per_group = tuple(
        GroupScore(group=group, n=size(scores), mean=_shown(scores), before=earlier.get(group))
        for group, scores in parts.items()
    )
    means = {score.group: score.mean for score in per_group if score.mean is not None}
    given = tally.scores_on(role, tally.groups())
    frequencies = counts(given)
    difference = max(means.values()) - min(means.values()) if len(means) > 1 else None
    spread, middle = agreement(frequencies), median(given)
    return RolePicture(
        role=role,
        n=size(given),
        mean=_shown(given),
        median=None if middle is None else half_up(middle),
        agreement=None if spread is None else half_up(spread),
        counts=frequencies,
        groups=per_group,
        difference=difference,
        difference_class=None if difference is None else _class(classes, difference),
        highest=_groups_at(means, max) if difference is not None else (),
        lowest=_groups_at(means, min) if difference is not None else (),
        before=then.mean if then else None,
    )


def _groups_at(means: Mapping[str, Decimal], pick: Callable[[Iterable[Decimal]], Decimal]) -> tuple[str, ...]:
    """Return every group that shares the highest or lowest score."""
    best = pick(means.values())
    return tuple(group for group, mean in means.items() if mean == best)


def _class(classes: Sequence[DifferenceClass], difference: Decimal) -> str:
    return next(c.id for c in classes if c.d_from <= difference and (c.d_below is None or difference < c.d_below))


def open_picture(
    tally: Tally,
    invited: int,
    groups: Sequence[str],
    classes: Sequence[DifferenceClass],
    last: tuple[EarlierRound, Picture] | None = None,
    paper: Mapping[str, int] | None = None,
) -> Picture:
    """Make the picture of an open round, beside that of `last` time; `paper` counts what of the tally is on paper.

    The order of the people never matters; ties keep the order of the roles.
    """
    earlier, then = last or (None, None)
    paper = paper or {}
    completed = tally.completed() - sum(paper.values())
    pictures = [_role(tally, role, groups, classes, then) for role in tally.items]
    pictures.sort(key=lambda picture: -(picture.difference if picture.difference is not None else Decimal(-1)))
    return Picture(
        completed=completed,
        invited=max(invited, completed),
        members={group: tally.completed(group) - paper.get(group, 0) for group in groups},
        roles=tuple(pictures),
        earlier=earlier,
        paper={group: paper[group] for group in groups if paper.get(group)},
    )
