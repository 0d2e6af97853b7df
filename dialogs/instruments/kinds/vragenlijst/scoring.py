"""Score a vragenlijst: per theme the mean of its statements; no total."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from dialogs.group.rounding import exact_mean, half_up
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


# One person's own outcome, in the order of the file.
Themes = tuple[ThemeScore, ...]


def _shown_mean(content: Vragenlijst, theme: Theme, answers: Answers) -> Decimal | None:
    given = [int(value) for s in theme.statements if (value := answers.get(s.id)) is not None]
    mean = exact_mean(given) if len(given) >= content.least_answered else None
    return None if mean is None else half_up(mean)


def result(content: Vragenlijst, answers: Answers, before: Answers) -> Themes:
    """Score stored answers; `before` holds those of last time, or nothing."""
    return tuple(
        ThemeScore(theme.id, _shown_mean(content, theme, answers), _shown_mean(content, theme, before))
        for theme in content.themes
    )
