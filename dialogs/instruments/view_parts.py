"""Make the pieces that the views of every kind of scan are put together from. Pure."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from dialogs.group.shapes import EarlierRound
from dialogs.instruments.averages import hidden_line, value_text
from dialogs.instruments.figures import previous_round_line
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.titles import group_name, item_inline
from dialogs.instruments.view import Bar, BarChart, Block, Paragraph, Table
from dialogs.records import Round
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import PlainKey
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


def step_paragraphs(speech: Speech, outcome: Outcome) -> tuple[Paragraph, ...]:
    """Ask for a step and offer to remind of it, where the scan does; () when that is planned already."""
    offered = outcome.content.step
    return () if outcome.reminding or not offered else (Paragraph(" ".join(map(speech.of, offered))),)


def round_paragraph(speech: Speech, outcome: Outcome) -> Paragraph:
    """Say what comes of an outcome in an open round: that the picture is told of, or how to ask for it."""
    assert outcome.round
    key: PlainKey = "result-round" if outcome.can_change else "result-round-over"
    if outcome.can_change and not outcome.told:
        key = "result-round-untold"
    return Paragraph(speech(key, name=literal(outcome.round.name)))


def groups_beside(speech: Speech, group: GroupOutcome) -> tuple[Block, ...]:
    """Tell the regions or domains that may stand beside the whole, a row each: a table each would be too large."""
    hidden = hidden_line(speech, group)
    rows = []
    for part in group.picture.groups:
        scores = []
        for value in part.competencies:
            title = speech.of(group.scan.item_title(group.content, value.id))
            scores.append(speech("named", title=title, name=value_text(speech, value)))
        rows.append((f"**{literal(group_name(speech, group, part.group))}**", "\n\n".join(scores)))
    scores_per = speech("picture-scores-competencies", item=item_inline(speech, group.content))
    table = Table((speech("picture-group"), scores_per), tuple(rows), (1, 3))
    shown = (Paragraph(speech("picture-group-title"), "heading"), table)
    return (*(shown if rows else ()), Paragraph(hidden, "subtle")) if hidden else ()
