"""Tell the outcome of the five steps as a card has it, and on paper. Pure."""

from dataclasses import replace

from dialogs.instruments.averages_card import TRENDS_DRAWN
from dialogs.instruments.figures import scored_title
from dialogs.instruments.item_scores import narrow_table
from dialogs.instruments.kind import Outcome
from dialogs.instruments.kinds.vijfstappen.definition import Step, VijfStappen
from dialogs.instruments.kinds.vijfstappen.scoring import Steps
from dialogs.instruments.kinds.vijfstappen.wording import (
    chosen_lines,
    own_chart,
    own_lines,
    own_rows,
    own_trend,
    step_heading,
)
from dialogs.instruments.over_time import trend_fold
from dialogs.instruments.printout import Printout, Row, Section, Table
from dialogs.instruments.printout_parts import own_page, with_trend
from dialogs.instruments.titles import own_title
from dialogs.instruments.view import Block, Folded, Paragraph, View, paragraphs
from dialogs.instruments.view_parts import confidential_round_paragraphs, figures_fold, step_paragraphs
from dialogs.texts.catalog import Speech

_STEPS = "stappen"


def own_view(speech: Speech, outcome: Outcome) -> View:
    """Tell the accent, the room and the step that was chosen, or (`part`) what one step is."""
    content: VijfStappen = outcome.content
    found: Steps = outcome.result
    title = own_title(speech, content)
    folds = _folds(speech, outcome)
    if fold := next((fold for fold in folds if fold.id == outcome.part), None):
        return View(title, fold.blocks, whole=False)
    if outcome.part:
        step = content.step_of(outcome.part)
        line = scored_title(speech, speech.of(step.short_title), found.shown.get(step.id))
        return View(title, (Paragraph(line, "heading"), *paragraphs(*_about(speech, step))), whole=False)
    return View(
        title,
        (
            *paragraphs(*own_lines(speech, outcome)),
            *((own_chart(speech, outcome),) if found.shown else ()),
            *paragraphs(*chosen_lines(speech, outcome)),
            *step_paragraphs(speech, outcome),
            *confidential_round_paragraphs(speech, outcome),
            Paragraph(speech.of(content.cycle_note), "subtle"),
            *folds,
        ),
    )


def own_printout(speech: Speech, outcome: Outcome) -> Printout:
    """Put on paper what the card says, and what each step is."""
    content: VijfStappen = outcome.content
    header, rows = own_rows(speech, outcome)
    about = tuple(Section(step_heading(speech, content, step), _about(speech, step)) for step in content.ordered)
    subtitle = outcome.round.name if outcome.round else ""
    page = replace(
        own_page(speech, outcome, subtitle=subtitle, notice=speech.of(content.self_report_note)),
        chart=own_chart(speech, outcome),
        table=Table(speech("pdf-table"), header, tuple(map(Row, rows))),
        sections=(
            Section(speech("pdf-stands-out"), own_lines(speech, outcome)),
            Section(speech("result-closing"), chosen_lines(speech, outcome)),
            *about,
            Section(speech.of(content.title), (speech.of(content.cycle_note),)),
        ),
    )
    return with_trend(speech, page, own_trend(speech, outcome), speech.of(content.item))


def _about(speech: Speech, step: Step) -> tuple[str, ...]:
    """Say what a step is, and a question about it."""
    remark = (step.remark,) if step.remark else ()
    return tuple(map(speech.of, (step.what, *remark, step.improve_question)))


def _folds(speech: Speech, outcome: Outcome) -> tuple[Folded, ...]:
    """Fold what the steps are, the numbers, and the steps over time."""
    content: VijfStappen = outcome.content
    steps: list[Block] = []
    for step in content.ordered:
        steps += [Paragraph(step_heading(speech, content, step), "minor-heading"), *paragraphs(*_about(speech, step))]
    return (
        Folded(speech.of(content.title), _STEPS, tuple(steps)),
        figures_fold(speech, narrow_table(speech, *own_rows(speech, outcome))),
        *trend_fold(speech, own_trend(speech, outcome), speech.of(content.item), drawn=TRENDS_DRAWN),
    )
