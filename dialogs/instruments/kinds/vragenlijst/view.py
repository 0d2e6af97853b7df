"""Tell the outcome of a vragenlijst as a card has it: one's own, and that of a group. Pure."""

from dialogs.instruments.averages_card import TRENDS_DRAWN
from dialogs.instruments.figures import scored_title
from dialogs.instruments.item_scores import ItemScores, narrow_table
from dialogs.instruments.kind import Outcome
from dialogs.instruments.kinds.vragenlijst.definition import Vragenlijst
from dialogs.instruments.kinds.vragenlijst.wording import (
    own_chart_title,
    own_rows,
    own_scores,
    own_trend,
)
from dialogs.instruments.over_time import trend_fold
from dialogs.instruments.printout_parts import chart, score_bars
from dialogs.instruments.titles import own_title, part_to_type
from dialogs.instruments.view import Block, Folded, Paragraph, View, bullets
from dialogs.instruments.view_parts import (
    confidential_round_paragraphs,
    figures_fold,
)
from dialogs.texts.catalog import Speech

# --- one's own outcome


def own_view(speech: Speech, outcome: Outcome) -> View:
    """Tell every theme with its score, or (`part`) the one that was asked for."""
    content: Vragenlijst = outcome.content
    title = own_title(speech, content)
    folds = _own_folds(speech, outcome)
    if fold := next((fold for fold in folds if fold.id == outcome.part), None):
        return View(title, fold.blocks, whole=False)
    if outcome.part:
        return View(title, _theme(speech, outcome, outcome.part), whole=False)
    return View(title, (*_scores(speech, outcome), *_along(speech, outcome), *folds))


def _own_folds(speech: Speech, outcome: Outcome) -> tuple[Folded, ...]:
    """Fold the numbers, beside those of last time, and the themes over time."""
    content: Vragenlijst = outcome.content
    shown = own_trend(speech, outcome)
    return (
        figures_fold(speech, narrow_table(speech, *own_rows(speech, content, outcome.result))),
        *trend_fold(speech, shown, speech.of(content.item), drawn=min(len(content.themes), TRENDS_DRAWN)),
    )


def _theme(speech: Speech, outcome: Outcome, id_: str) -> tuple[Block, ...]:
    theme = outcome.content.theme(id_)
    scored: ItemScores = outcome.result
    shown = next(score.shown for score in scored if score.id == id_)
    line = scored_title(speech, speech.of(theme.title), shown)
    return Paragraph(line, "heading"), Paragraph(speech.of(theme.definition))


def _scores(speech: Speech, outcome: Outcome) -> tuple[Block, ...]:
    """Draw the themes; with dashes alone there is nothing to draw."""
    content: Vragenlijst = outcome.content
    drawn = own_scores(speech, content, outcome.result)
    bars = any(score is not None for _, score in drawn)
    return (chart(speech, own_chart_title(speech, content), score_bars(speech, drawn)),) if bars else ()


def _along(speech: Speech, outcome: Outcome) -> tuple[Block, ...]:
    """Say what to take along, what comes of it in a round, and what can be typed."""
    content: Vragenlijst = outcome.content
    blocks: list[Block] = []
    if content.closing:
        blocks.append(Paragraph(speech("result-closing"), "heading"))
        blocks.append(bullets([speech.of(question) for question in content.closing]))
    blocks += confidential_round_paragraphs(speech, outcome)
    typed = Paragraph(speech("result-type", example=part_to_type(speech, outcome)), "subtle")
    return (*blocks, Paragraph(speech.of(content.self_report_note), "subtle"), typed)
