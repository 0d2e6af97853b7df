"""Score what is asked in several statements an item, and put those scores beside the last ones. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dialogs.group.rounding import exact_mean, half_up
from dialogs.instruments.figures import change_text, narrow_header, narrow_row, score_text
from dialogs.instruments.view import Table
from dialogs.instruments.view_parts import TABLE_WIDTHS
from dialogs.texts.catalog import Speech


@dataclass(frozen=True)
class ItemScore:
    """The mean of an item as shown (one decimal, half up), now and last time; None with too few answers."""

    id: str
    shown: Decimal | None
    before: Decimal | None = None

    @property
    def change(self) -> Decimal | None:
        return None if self.shown is None or self.before is None else self.shown - self.before


# One person's own outcome, in the order of the file.
ItemScores = tuple[ItemScore, ...]


def score_items(
    items: Mapping[str, Sequence[str]],
    answers: Mapping[str, str | None],
    before: Mapping[str, str | None],
    least: int,
) -> ItemScores:
    """Average the statements of each item, now and `before`, from `least` answers on."""
    return tuple(
        ItemScore(id_, _shown_mean(questions, answers, least), _shown_mean(questions, before, least))
        for id_, questions in items.items()
    )


def _shown_mean(questions: Sequence[str], answers: Mapping[str, str | None], least: int) -> Decimal | None:
    given = [int(value) for question in questions if (value := answers.get(question)) is not None]
    mean = exact_mean(given) if len(given) >= least else None
    return None if mean is None else half_up(mean)


def score_rows(
    speech: Speech, item: str, titles: Mapping[str, str], scores: ItemScores
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return header and rows of one's own table, with last time's where there was one; `item` heads it."""
    compare = any(score.before is not None for score in scores)
    rows = []
    for score in scores:
        cells = (titles[score.id], score_text(speech, score.shown))
        beside = (score_text(speech, score.before), change_text(speech, score.change)) if compare else ()
        rows.append((*cells, *beside))
    header = (item, speech("result-score"))
    return (*header, speech("result-before"), speech("result-change")) if compare else header, tuple(rows)


def narrow_table(speech: Speech, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """Put such rows on a card: what is beside a score stands in its cell."""
    # An item has no band between its score and last time's.
    narrow = tuple(narrow_row(speech, (*cells[:2], "", *cells[2:])) for cells in rows)
    return Table(narrow_header(speech, header[:2]), narrow, TABLE_WIDTHS)
