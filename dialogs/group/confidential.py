"""The group picture of a confidential round: averages only, from enough people, and nothing that tells on one of them.

Rules: DESIGN decision 5 and norms B1-B8. One function makes the picture that every answer about a round is drawn from.
Sets are per competency, and a round has no groups here, so no two sets overlap on one question: nothing can be
subtracted from anything.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pydantic import BaseModel, ConfigDict

from dialogs.scoring.competentiescan import extremes
from dialogs.scoring.rounding import exact_mean, half_up

# Spread tells more about single people than a mean does, so it needs more of them (norms B7).
SPREAD_FROM = 10


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Value(_Frozen):
    """What is shown of one competency or role over `n` people.

    Either `mean` (one decimal, half up), or only `around`: the whole number it lies nearest to, where the exact mean
    would tell what each person said; or neither, where too few answered.
    """

    id: str
    n: int | None = None
    mean: Decimal | None = None
    around: int | None = None


class Spread(_Frozen):
    """The competency on which views differ most, and the standard deviation as shown."""

    id: str
    deviation: Decimal


class ConfidentialPicture(_Frozen):
    """A refusal (`enough` is False) carries no numbers at all: it is the same whatever the reason."""

    enough: bool
    completed: int | None = None
    invited: int | None = None
    competencies: tuple[Value, ...] = ()
    roles: tuple[Value, ...] = ()
    highest: tuple[str, ...] = ()
    lowest: tuple[str, ...] = ()
    spread: Spread | None = None

    def to_json(self) -> Mapping[str, Any]:
        return self.model_dump(mode="json")

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "ConfidentialPicture":
        return cls.model_validate(kept)


@dataclass(frozen=True)
class Form:
    """One completed scan: the unrounded mean per competency (None: too few answers). `counts` is False for the
    coordinator, who can subtract their own answers and so does not count towards a threshold (norms B6)."""

    means: Mapping[str, Fraction | None]
    counts: bool = True


def _tells_on_someone(scores: Sequence[Fraction]) -> bool:
    """All, or all but one, said the same, or the mean as shown lies at an end: everybody's answer is known (B8)."""
    most = Counter(scores).most_common(1)[0][1]
    return most >= len(scores) - 1 or half_up(exact_mean(scores) or 0) in (Decimal(1), Decimal(5))


def _around(mean: Fraction) -> int:
    """The whole number a mean is nearest to, halves up: 4.5 -> 5."""
    return math.floor(mean + Fraction(1, 2))


def _value(id_: str, scores: Sequence[Fraction], counting: Sequence[Fraction]) -> Value:
    """`counting` are the scores without the coordinator's own, who could subtract it from what is shown."""
    mean = exact_mean(scores)
    assert mean is not None
    if _tells_on_someone(scores) or _tells_on_someone(counting):
        return Value(id=id_, n=len(scores), around=_around(mean))
    return Value(id=id_, n=len(scores), mean=half_up(mean))


def _role(id_: str, members: Sequence[str], values: Mapping[str, Value], means: Mapping[str, Fraction]) -> Value:
    """The unweighted mean of its competencies, only when each of them is shown exactly: else one could subtract."""
    if any(values[member].mean is None for member in members):
        return Value(id=id_)
    mean = exact_mean([means[member] for member in members])
    assert mean is not None
    return Value(id=id_, mean=half_up(mean))


def _deviation(scores: Sequence[Fraction]) -> Decimal:
    mean = exact_mean(scores) or Fraction(0)
    return half_up(Fraction(math.sqrt(sum((score - mean) ** 2 for score in scores) / len(scores))))


def confidential_picture(
    forms: Sequence[Form], invited: int, competencies: Sequence[str], roles: Mapping[str, Sequence[str]], minimum: int
) -> ConfidentialPicture:
    """The picture of a confidential round. The order of the forms never matters."""
    if sum(form.counts for form in forms) < minimum:
        return ConfidentialPicture(enough=False)
    scores: dict[str, list[Fraction]] = {}
    counting: dict[str, list[Fraction]] = {}
    for competency in competencies:
        answered = [(form.counts, mean) for form in forms if (mean := form.means.get(competency)) is not None]
        if sum(counts for counts, _ in answered) >= minimum:
            scores[competency] = [mean for _, mean in answered]
            counting[competency] = [mean for counts, mean in answered if counts]
    values = {c: _value(c, scores[c], counting[c]) if c in scores else Value(id=c) for c in competencies}
    means = {competency: mean for competency in scores if (mean := exact_mean(scores[competency])) is not None}
    # Compared as shown: the exact mean behind a range must not show through its rank.
    ranked = {v.id: v.mean if v.around is None else Decimal(v.around) for v in values.values()}
    highest, lowest = extremes({id_: shown for id_, shown in ranked.items() if shown is not None})
    wide = {
        competency: _deviation(scores[competency])
        for competency in scores
        if len(counting[competency]) >= SPREAD_FROM and values[competency].mean is not None
    }
    widest = max(wide, key=lambda competency: wide[competency], default=None)
    return ConfidentialPicture(
        enough=True,
        completed=len(forms),
        invited=max(invited, len(forms)),
        competencies=tuple(values.values()),
        roles=tuple(_role(role, members, values, means) for role, members in roles.items()),
        highest=highest,
        lowest=lowest,
        spread=Spread(id=widest, deviation=wide[widest]) if widest and wide[widest] else None,
    )
