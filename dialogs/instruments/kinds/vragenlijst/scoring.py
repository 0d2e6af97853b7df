"""Score a vragenlijst: per theme the mean of its statements; no total."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from dialogs.group.rounding import exact_mean, half_up
from dialogs.group.statistics import extremes
from dialogs.instruments.kinds.vragenlijst.definition import Theme, Vragenlijst

Answers = Mapping[str, str | None]


@dataclass(frozen=True)
class ThemeScore:
    """The mean of a theme as shown (one decimal, half up), now and last time; None with too few answers."""

    id: str
    shown: Decimal | None
    before: Decimal | None = None

    @property
    def change(self) -> Decimal | None:
        return None if self.shown is None or self.before is None else self.shown - self.before


@dataclass(frozen=True)
class Themes:
    """One person's own outcome. `highest` and `lowest` name all themes that share the score; none when all do."""

    scores: tuple[ThemeScore, ...]
    highest: tuple[str, ...]
    lowest: tuple[str, ...]


def least(content: Vragenlijst, theme: Theme) -> int:
    """Say how many statements of a theme must be answered for a score."""
    return min(content.least_answered, len(theme.statements))


def _mean(content: Vragenlijst, theme: Theme, answers: Answers) -> Fraction | None:
    given = [int(value) for s in theme.statements if (value := answers.get(s.id)) is not None]
    return exact_mean(given) if len(given) >= least(content, theme) else None


def _shown(content: Vragenlijst, theme: Theme, answers: Answers) -> Decimal | None:
    mean = _mean(content, theme, answers)
    return None if mean is None else half_up(mean)


def result(content: Vragenlijst, answers: Answers, before: Answers) -> Themes:
    """Score stored answers; `before` holds those of last time, or nothing."""
    scores = tuple(
        ThemeScore(theme.id, _shown(content, theme, answers), _shown(content, theme, before))
        for theme in content.themes
    )
    highest, lowest = extremes({score.id: score.shown for score in scores if score.shown is not None})
    return Themes(scores, highest, lowest)
