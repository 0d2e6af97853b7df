"""Tell the outcome of a vragenlijst as a card has it: one's own, and that of a group. Pure."""

from collections.abc import Sequence

from dialogs.group.confidential import ConfidentialPicture, Value
from dialogs.instruments.averages import apart_lines, confidential_line, value_text
from dialogs.instruments.averages_view import average_bars, group_trend, opening
from dialogs.instruments.figures import score_text, score_with_previous, value_of_n
from dialogs.instruments.grouping import round_figures
from dialogs.instruments.item_scores import ItemScores, narrow_table
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.kinds.vragenlijst.definition import Vragenlijst
from dialogs.instruments.kinds.vragenlijst.wording import (
    group_chart_title,
    own_chart_title,
    own_rows,
    own_scores,
    own_trend,
    refusal,
    response_line,
    theme_title,
)
from dialogs.instruments.over_time import trend_fold
from dialogs.instruments.printout import Chart
from dialogs.instruments.printout_parts import chart, score_bars
from dialogs.instruments.titles import group_name, own_title, part_to_type
from dialogs.instruments.view import Block, Folded, Paragraph, Table, View, bullets, paragraphs
from dialogs.instruments.view_parts import (
    TABLE_WIDTHS,
    TALK_BEGINS_WITH,
    figures_fold,
    groups_fold,
    picture_title,
    previous_round_paragraphs,
    talk,
    talk_fold,
    whole_fold,
)
from dialogs.texts.catalog import Speech
from dialogs.texts.markdown import literal

# So many themes are drawn over time on a card; the table beside it has all.
_TRENDS_DRAWN = 4

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
        *trend_fold(speech, shown, speech.of(content.item), drawn=min(len(content.themes), _TRENDS_DRAWN)),
    )


def _theme(speech: Speech, outcome: Outcome, id_: str) -> tuple[Block, ...]:
    theme = outcome.content.theme(id_)
    scored: ItemScores = outcome.result
    shown = next(score.shown for score in scored if score.id == id_)
    line = speech("dash", left=speech.of(theme.title), right=score_text(speech, shown))
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
    if outcome.round:
        name, shown = literal(outcome.round.name), round_figures(outcome.round)
        blocks.append(Paragraph(speech("profile-round", shown, name=name)))
    if outcome.can_change:
        blocks.append(Paragraph(speech("result-can-change")))
    typed = Paragraph(speech("result-type", example=part_to_type(speech, outcome)), "subtle")
    return (*blocks, Paragraph(speech.of(content.self_report_note), "subtle"), typed)


# --- that of a group


def group_view(speech: Speech, group: GroupOutcome) -> View:
    """Tell the averages of everybody, or (`part`) of one group, or refuse kindly."""
    content: Vragenlijst = group.content
    kept: ConfidentialPicture = group.picture
    title, confidential = picture_title(speech, group.round), Paragraph(confidential_line(speech, group), "subtle")
    if not kept.enough:
        return View(title, (Paragraph(refusal(speech, group)), confidential), whole=False)
    if group.part:
        return _view_of_group(speech, group, group.part)
    prompts = [speech.of(prompt) for prompt in content.prompts]
    rest = prompts[TALK_BEGINS_WITH:]
    return View(
        title,
        (
            Paragraph(response_line(speech, group)),
            *paragraphs(*apart_lines(speech, group)),
            *opening(speech, group, group_chart_title(speech, content)),
            *talk(speech, prompts),
            *whole_fold(speech, _chart(speech, group, kept.competencies)),
            *(talk_fold(speech, bullets(rest)) if rest else ()),
            *groups_fold(speech, group),
            figures_fold(
                speech,
                *previous_round_paragraphs(speech, kept.earlier, [value.before for value in kept.competencies]),
                _table(speech, content, kept.competencies),
                confidential,
            ),
            *trend_fold(
                speech,
                group_trend(speech, group),
                speech.of(content.item),
                drawn=min(len(content.themes), _TRENDS_DRAWN),
            ),
        ),
    )


def _chart(speech: Speech, group: GroupOutcome, values: Sequence[Value]) -> Chart:
    return chart(speech, group_chart_title(speech, group.content), average_bars(speech, group, values))


def _table(speech: Speech, content: Vragenlijst, values: Sequence[Value]) -> Table:
    rows = tuple(
        (
            theme_title(speech, content, v.id),
            value_of_n(speech, score_with_previous(speech, value_text(speech, v), v.before), v.n),
        )
        for v in values
    )
    return Table((speech.of(content.item), speech("result-score")), rows, TABLE_WIDTHS)


def _view_of_group(speech: Speech, group: GroupOutcome, id_: str) -> View:
    """Tell one region or domain; what may not be shown gets one sentence, whatever the reason (norms B22)."""
    name = literal(group_name(speech, group, id_))
    title = speech("picture-part-title", name=literal(group.round.name), group=name)
    part = next((part for part in group.picture.groups if part.group == id_), None)
    if part is None:
        return View(title, paragraphs(speech("picture-part-hidden", group=name)), whole=False)
    hidden = Paragraph(speech("picture-group-hidden"), "subtle")
    drawn, table = _chart(speech, group, part.competencies), _table(speech, group.content, part.competencies)
    bars = any(value.mean is not None for value in part.competencies)
    return View(title, (*((drawn,) if bars else ()), figures_fold(speech, table), hidden), whole=False)
