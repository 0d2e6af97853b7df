"""Score the five steps: the mean of each, and where the accent and the room are (vijfstappen.yaml, scoring)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from dialogs.instruments.item_scores import ItemScores
from dialogs.instruments.kinds.vijfstappen.definition import WISH, VijfStappen


@dataclass(frozen=True)
class Steps:
    """One person's own outcome. `accent` and `room` name all that share the highest and lowest shown score.

    None instead where more than a few share it; () where all are equal, or nothing has a score. `wish` is the step
    they chose.
    """

    scores: ItemScores
    accent: tuple[str, ...] | None
    room: tuple[str, ...] | None
    wish: str | None

    @property
    def shown(self) -> dict[str, Decimal]:
        return {score.id: score.shown for score in self.scores if score.shown is not None}

    @property
    def is_close(self) -> bool:
        """Tell whether all scores lie within a point: four at 4.5 and one at 1.5 share their highest, and do not."""
        return max(self.shown.values()) - min(self.shown.values()) <= 1

    @property
    def all_equal(self) -> bool:
        """Tell whether there are scores, and no two that differ."""
        return len(set(self.shown.values())) == 1


def score_steps(content: VijfStappen, scores: ItemScores, answers: Mapping[str, str | None]) -> Steps:
    """Find accent and room of scored steps, and take along what was chosen."""
    shown = {score.id: score.shown for score in scores if score.shown is not None}

    def sharing(best: Callable[[Iterable[Decimal]], Decimal]) -> tuple[str, ...] | None:
        if len(set(shown.values())) < 2:
            return ()
        found = tuple(id_ for id_, value in shown.items() if value == best(shown.values()))
        return found if len(found) <= content.scoring.spread_max else None

    return Steps(scores, sharing(max), sharing(min), answers.get(WISH))
