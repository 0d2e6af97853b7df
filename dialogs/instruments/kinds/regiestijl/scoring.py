"""Score a regiestijl: per style the mean of its statements, and where the accent lies."""

from dataclasses import dataclass

from dialogs.instruments.item_scores import ItemScores
from dialogs.instruments.kinds.regiestijl.definition import BOTH, INCOMPLETE, Regiestijl, accent_of


@dataclass(frozen=True)
class Accent:
    """The scores of both styles, and the style that stands out; None where neither does, or a score is missing."""

    scores: ItemScores
    style: str | None
    complete: bool

    @property
    def outcome(self) -> str:
        """Return the id of the sentence in the file that says this."""
        if not self.complete:
            return INCOMPLETE
        return accent_of(self.style) if self.style else BOTH


def find_accent(content: Regiestijl, scores: ItemScores) -> Accent:
    """Compare the scores as they are shown: from `accent_margin` on there is an accent."""
    first, second = scores
    if first.shown is None or second.shown is None:
        return Accent(scores, None, complete=False)
    difference = first.shown - second.shown
    if abs(difference) < content.scoring.accent_margin:
        return Accent(scores, None, complete=True)
    return Accent(scores, (first if difference > 0 else second).id, complete=True)
