"""Make the pieces that the views of every kind of scan are put together from. Pure."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from dialogs.group.shapes import EarlierRound
from dialogs.instruments.figures import previous_round_line
from dialogs.instruments.view import Bar, BarChart, Paragraph
from dialogs.records import Round
from dialogs.texts.catalog import Speech
from dialogs.texts.markdown import literal


def picture_title(speech: Speech, round_: Round) -> str:
    """Return the title of a group picture."""
    return speech("picture-title", name=literal(round_.name))


def score_chart(speech: Speech, title: str, labels: str, rows: Iterable[tuple[str, Decimal | int | None]]) -> BarChart:
    """Draw scores, a bar each; `labels` says what has a score."""
    bars = tuple(Bar(label, value) for label, value in rows)
    return BarChart(title=title, labels=labels, values=speech("result-chart-axis"), bars=bars)


def previous_round_paragraphs(
    speech: Speech, earlier: EarlierRound | None, before: Sequence[Decimal | None]
) -> tuple[Paragraph, ...]:
    """Say which round stands beside this one, or that none does; () for a first round."""
    if earlier is None:
        return ()
    line = previous_round_line(speech, earlier.model_copy(update={"name": literal(earlier.name)}), before)
    return (Paragraph(line, "subtle" if all(value is None for value in before) else "plain"),)
