"""The group picture of a confidential round: averages only, from enough people, and nothing that tells on one of them.

Rules: norms B1-B22 and decision 11. One function makes the picture that every answer about a round is drawn from.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dialogs.group.rounding import exact_mean, half_up
from dialogs.group.shapes import EarlierRound, Frozen
from dialogs.group.statistics import Scores, agreement, counts, deviation, extremes, mean, median, nearest, size
from dialogs.group.tally import Tally

# Spread tells more about single people than a mean does, so it needs more of them (norms B7).
SPREAD_FROM = 10


def counts_from(minimum: int) -> int:
    """Return from how many people on counts per score are shown, in a round that shows means from `minimum` on.

    What people are told of it is made from this as well.
    """
    return max(minimum, SPREAD_FROM)


class Value(Frozen):
    """What is shown of one competency or role over `n` people.

    Either `mean` (one decimal, half up), or only `around`: the whole number it lies nearest to, where the exact mean
    would tell what each person said; or neither, where too few answered. `median`, `agreement` and `counts` (of 1 to 5)
    only from ten people. `before` is the mean of last time, where the two may stand side by side.
    """

    id: str
    n: int | None = None
    mean: Decimal | None = None
    around: int | None = None
    median: Decimal | None = None
    agreement: Decimal | None = None
    counts: tuple[int, ...] | None = None
    before: Decimal | None = None


class Spread(Frozen):
    """The competency on which views differ most, and the standard deviation as shown."""

    id: str
    deviation: Decimal


class GroupPart(Frozen):
    """One region or domain: its means where they may be shown. What may not be has no number at all."""

    group: str
    competencies: tuple[Value, ...]
    roles: tuple[Value, ...]


class ConfidentialPicture(Frozen):
    """A refusal (`enough` is False) carries no numbers at all: it is the same whatever the reason."""

    enough: bool
    completed: int | None = None
    invited: int | None = None
    competencies: tuple[Value, ...] = ()
    roles: tuple[Value, ...] = ()
    highest: tuple[str, ...] = ()
    lowest: tuple[str, ...] = ()
    spread: Spread | None = None
    groups: tuple[GroupPart, ...] = ()
    earlier: EarlierRound | None = None

    def to_json(self) -> Mapping[str, Any]:
        return self.model_dump(mode="json")

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "ConfidentialPicture":
        return cls.model_validate(kept)

    def value(self, id_: str) -> Value:
        return next(value for value in (*self.competencies, *self.roles) if value.id == id_)


@dataclass(frozen=True)
class PreviousPicture:
    """The released picture of the round before, and the items on which the people of then and now may be compared."""

    earlier: EarlierRound
    picture: ConfidentialPicture
    comparable: frozenset[str]


def differ_enough(then: frozenset[str], now: frozenset[str], insiders: frozenset[str], k: int) -> bool:
    """Tell whether two sets of people may stand side by side: the same, or differing by at least k (norms B17).

    The coordinators know their own answers, so the difference without them must do as well.
    """
    apart = then ^ now
    return all(not few or len(few) >= k for few in (apart, apart - insiders))


def _singles_out(scores: Scores) -> bool:
    """Tell whether the scores give answers away: all, or all but one, alike, or a mean at an end (norms B8)."""
    n = size(scores)
    return n == 0 or max(scores.values()) >= n - 1 or half_up(mean(scores) or 0) in (Decimal(1), Decimal(5))


@dataclass(frozen=True)
class _Rules:
    """What may be shown of which groups together, for one tally and one threshold."""

    tally: Tally
    minimum: int

    def enough(self, item: str, groups: Iterable[str]) -> bool:
        """Tell whether the item reaches the threshold without the coordinators (norms B1, B3, B6)."""
        return size(self.tally.scores_without_insiders(item, groups)) >= self.minimum

    def exact(self, item: str, groups: Sequence[str]) -> bool:
        """Tell whether the exact mean may be shown."""
        return self.enough(item, groups) and not (
            _singles_out(self.tally.scores_on(item, groups))
            or _singles_out(self.tally.scores_without_insiders(item, groups))
        )

    def value(self, item: str, groups: Sequence[str]) -> Value:
        if not self.enough(item, groups):
            return Value(id=item)
        scores = self.tally.scores_on(item, groups)
        middle = mean(scores)
        assert middle is not None
        if not self.exact(item, groups):
            return Value(id=item, n=size(scores), around=nearest(middle))
        return Value(id=item, n=size(scores), mean=half_up(middle))

    def spread(self, value: Value, groups: Sequence[str]) -> Value:
        """Add what may only be shown of ten people or more (norms B7)."""
        if value.mean is None or size(self.tally.scores_without_insiders(value.id, groups)) < counts_from(self.minimum):
            return value
        scores = self.tally.scores_on(value.id, groups)
        frequencies = counts(scores)
        # Scores that differ by a hair may all round to one, also without the coordinators, who know their own: then the
        # counts say what the mean may not (norms B8).
        for shown in (frequencies, counts(self.tally.scores_without_insiders(value.id, groups))):
            if max(shown) >= sum(shown) - 1:
                return value
        return value.model_copy(
            update={
                "median": half_up(median(scores) or 0),
                "agreement": half_up(agreement(frequencies) or 0),
                "counts": frequencies,
            }
        )

    def shown_groups(self, item: str, groups: Sequence[str]) -> frozenset[str]:
        """Return the groups whose mean on this item may stand beside that of all (norms B10, B19).

        What is hidden must be nobody, or together be enough and tell on nobody; else the next smallest group hides too.
        """
        everybody = tuple(dict.fromkeys((*groups, *self.tally.groups())))
        if not self.exact(item, everybody):
            return frozenset()
        shown = [group for group in groups if self.exact(item, (group,))]
        shown.sort(key=lambda group: size(self.tally.scores_without_insiders(item, (group,))))
        while shown:
            hidden = [group for group in everybody if group not in shown]
            if not size(self.tally.scores_on(item, hidden)) or self.exact(item, hidden):
                break
            shown.pop(0)
        return frozenset(shown)


def _role(id_: str, members: Sequence[str], values: Mapping[str, Value], means: Mapping[str, Any]) -> Value:
    """Average the competencies of a role, unweighted, only when each is shown exactly: else one could subtract."""
    if any(values[member].mean is None for member in members):
        return Value(id=id_)
    middle = exact_mean([means[member] for member in members])
    assert middle is not None
    return Value(id=id_, mean=half_up(middle))


def _part(
    rules: _Rules, group: str, shown: Mapping[str, frozenset[str]], roles: Mapping[str, Sequence[str]]
) -> GroupPart:
    items = rules.tally.items
    values = {item: rules.value(item, (group,)) if group in shown[item] else Value(id=item) for item in items}
    means = {item: mean(rules.tally.scores_on(item, (group,))) for item in items}
    return GroupPart(
        group=group,
        competencies=tuple(values.values()),
        roles=tuple(_role(role, members, values, means) for role, members in roles.items()),
    )


def _with_earlier_mean(value: Value, last: PreviousPicture | None) -> Value:
    """Add the mean of last time, where both are exact and the people may be compared (norms B17)."""
    if last is None or value.id not in last.comparable or value.mean is None:
        return value
    return value.model_copy(update={"before": last.picture.value(value.id).mean})


def confidential_picture(
    tally: Tally,
    invited: int,
    roles: Mapping[str, Sequence[str]],
    minimum: int,
    groups: Sequence[str] = (),
    last: PreviousPicture | None = None,
) -> ConfidentialPicture:
    """Make the picture of a confidential round. The order of the people never matters.

    `groups` are the regions or domains, in order; () for a round without. Only one way of grouping exists a round, so
    what is shown of it never overlaps (norms B12).
    """
    if tally.count_without_insiders() < minimum:
        return ConfidentialPicture(enough=False)
    everybody = tuple(tally.groups())
    rules = _Rules(tally, minimum)
    plain = {item: rules.value(item, everybody) for item in tally.items}
    means = {item: mean(tally.scores_on(item, everybody)) for item in tally.items}
    values = {item: _with_earlier_mean(rules.spread(value, everybody), last) for item, value in plain.items()}
    # Compared as shown: the exact mean behind a range must not show through its rank.
    ranked = {v.id: v.mean if v.around is None else Decimal(v.around) for v in values.values()}
    highest, lowest = extremes({id_: shown for id_, shown in ranked.items() if shown is not None})
    wide = {item: deviation(tally.scores_on(item, everybody)) for item, value in values.items() if value.counts}
    widest = max(wide, key=lambda item: wide[item], default=None)
    shown = {item: rules.shown_groups(item, groups) for item in tally.items} if groups else {}
    return ConfidentialPicture(
        enough=True,
        completed=tally.completed(),
        invited=max(invited, tally.completed()),
        competencies=tuple(values.values()),
        roles=tuple(_role(role, members, plain, means) for role, members in roles.items()),
        highest=highest,
        lowest=lowest,
        spread=Spread(id=widest, deviation=wide[widest]) if widest and wide[widest] else None,
        groups=tuple(
            _part(rules, group, shown, roles) for group in groups if any(group in own for own in shown.values())
        ),
        earlier=last.earlier if last else None,
    )
