"""Score 36 answers as a profile: competencies, roles, highest, lowest; no total (competentiescan.yaml, norms F6)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from dialogs.group.rounding import exact_mean, half_up
from dialogs.group.statistics import extremes
from dialogs.instruments.kinds.competentiescan.definition import Competency, Competentiescan

Answers = Mapping[str, str | None]


@dataclass(frozen=True)
class Score:
    """A score of a competency or role: `mean` unrounded and `shown` half up; None with too few answers.

    `band` only for competencies; `before` is what was shown last time, when there was one.
    """

    id: str
    mean: Fraction | None
    band: str | None = None
    before: Decimal | None = None

    @property
    def shown(self) -> Decimal | None:
        return None if self.mean is None else half_up(self.mean)

    @property
    def change(self) -> Decimal | None:
        return None if self.shown is None or self.before is None else self.shown - self.before


@dataclass(frozen=True)
class Profile:
    """One person's own outcome. `highest` and `lowest` name all that share the score as shown; none when all do."""

    competencies: tuple[Score, ...]
    roles: tuple[Score, ...]
    highest: tuple[str, ...]
    lowest: tuple[str, ...]

    def competency(self, competency_id: str) -> Score:
        return next(score for score in self.competencies if score.id == competency_id)

    @property
    def all_equal(self) -> bool:
        return len({score.shown for score in self.competencies if score.shown is not None}) == 1


def competency_mean(content: Competentiescan, competency: Competency, answers: Answers) -> Fraction | None:
    """Return the mean of the answered statements, None with fewer than three of four; "did not occur" is no answer."""
    given = [int(value) for item in competency.items if (value := answers.get(item.id)) is not None]
    return exact_mean(given) if len(given) >= content.scoring.competency_min_answered else None


def role_mean(competencies: Mapping[str, Fraction | None], members: tuple[str, ...]) -> Fraction | None:
    """Return the unweighted mean of the unrounded competency scores, None unless all of them exist."""
    means = [mean for member in members if (mean := competencies[member]) is not None]
    return exact_mean(means) if len(means) == len(members) else None


def band_of(content: Competentiescan, mean: Fraction) -> str:
    """Return the id of the band of an unrounded mean."""
    return next(
        band.id
        for band in content.scoring.bands
        if Fraction(band.from_) <= mean and (band.below is None or mean < Fraction(band.below))
    )


def profile(content: Competentiescan, answers: Answers, before: Answers) -> Profile:
    """Score stored answers; `before` holds those of last time, or nothing."""

    def means(of: Answers) -> tuple[dict[str, Fraction | None], dict[str, Fraction | None]]:
        own = {competency.id: competency_mean(content, competency, of) for competency in content.ordered}
        return own, {role.id: role_mean(own, role.competencies) for role in content.roles}

    (now, roles), (then, then_roles) = means(answers), means(before)

    def score(id_: str, mean: Fraction | None, last: Fraction | None, *, banded: bool) -> Score:
        band = band_of(content, mean) if banded and mean is not None else None
        return Score(id_, mean, band, None if last is None else half_up(last))

    competencies = tuple(score(id_, mean, then[id_], banded=True) for id_, mean in now.items())
    highest, lowest = extremes({s.id: s.shown for s in competencies if s.shown is not None})
    return Profile(
        competencies=competencies,
        roles=tuple(score(id_, mean, then_roles[id_], banded=False) for id_, mean in roles.items()),
        highest=highest,
        lowest=lowest,
    )
