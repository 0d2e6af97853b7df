"""Tell the confidential picture of items that have a mean each, as a card has it; the same for every kind. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.group.confidential import ConfidentialPicture, Value
from dialogs.instruments.averages import apart_lines, confidential_line, value_text
from dialogs.instruments.averages_view import average_bars, group_trend, opening
from dialogs.instruments.figures import score_with_previous, value_of_n
from dialogs.instruments.kind import GroupOutcome
from dialogs.instruments.over_time import trend_fold
from dialogs.instruments.printout import Chart
from dialogs.instruments.printout_parts import chart
from dialogs.instruments.titles import group_name
from dialogs.instruments.view import Block, Paragraph, Table, View, bullets, paragraphs
from dialogs.instruments.view_parts import (
    TABLE_WIDTHS,
    TALK_BEGINS_WITH,
    figures_fold,
    groups_fold,
    picture_title,
    previous_round_paragraphs,
    talk,
    talk_fold,
    told_of_brackets,
    whole_fold,
)
from dialogs.texts.catalog import Speech
from dialogs.texts.markdown import literal

# So many items are drawn over time on a card; the table beside it has all.
TRENDS_DRAWN = 4


@dataclass(frozen=True)
class GroupWords:
    """What a kind says of such a picture in its own words.

    `refusal` stands in for a picture, whatever the reason; `notes` are what stands out besides means, `extremes` what
    is highest and lowest, in files alone: a card begins with that. `prompts` are what to ask each other.
    """

    refusal: str
    response: str
    chart_title: str
    prompts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    extremes: tuple[str, ...] = ()


def averages_view(speech: Speech, group: GroupOutcome, words: GroupWords) -> View:
    """Tell the averages of everybody, or (`part`) of one group, or refuse kindly."""
    kept: ConfidentialPicture = group.picture
    title, confidential = picture_title(speech, group.round), Paragraph(confidential_line(speech, group), "subtle")
    if not kept.enough:
        return View(title, (Paragraph(words.refusal), confidential), whole=False)
    if group.part:
        return _view_of_group(speech, group, words, group.part)
    rest = words.prompts[TALK_BEGINS_WITH:]
    item = speech.of(group.content.item)
    return View(
        title,
        (
            Paragraph(words.response),
            *paragraphs(*apart_lines(speech, group), *words.notes),
            *opening(speech, group, words.chart_title),
            *talk(speech, words.prompts),
            *whole_fold(speech, _chart(speech, group, words, kept.competencies)),
            *(talk_fold(speech, bullets(rest)) if rest else ()),
            *groups_fold(speech, group),
            figures_fold(
                speech,
                *previous_round_paragraphs(speech, kept.earlier, [value.before for value in kept.competencies]),
                *_table(speech, group, kept.competencies),
                confidential,
            ),
            *trend_fold(
                speech,
                group_trend(speech, group),
                item,
                drawn=min(len(kept.competencies), TRENDS_DRAWN),
            ),
        ),
    )


def _chart(speech: Speech, group: GroupOutcome, words: GroupWords, values: Sequence[Value]) -> Chart:
    return chart(speech, words.chart_title, average_bars(speech, group, values))


def _table(speech: Speech, group: GroupOutcome, values: Sequence[Value]) -> tuple[Block, ...]:
    rows = tuple(
        (
            speech.of(group.scan.item_title(group.content, v.id)),
            value_of_n(speech, score_with_previous(speech, value_text(speech, v), v.before), v.n),
        )
        for v in values
    )
    table = Table((speech.of(group.content.item), speech("result-score")), rows, TABLE_WIDTHS)
    return (*told_of_brackets(speech, (v.n for v in values)), table)


def _view_of_group(speech: Speech, group: GroupOutcome, words: GroupWords, id_: str) -> View:
    """Tell one region or domain; what may not be shown gets one sentence, whatever the reason (norms B22)."""
    name = literal(group_name(speech, group, id_))
    title = speech("picture-part-title", name=literal(group.round.name), group=name)
    part = next((part for part in group.picture.groups if part.group == id_), None)
    if part is None:
        return View(title, paragraphs(speech("picture-part-hidden", group=name)), whole=False)
    hidden = Paragraph(speech("picture-group-hidden"), "subtle")
    drawn, table = _chart(speech, group, words, part.competencies), _table(speech, group, part.competencies)
    bars = any(value.mean is not None for value in part.competencies)
    return View(title, (*((drawn,) if bars else ()), figures_fold(speech, *table), hidden), whole=False)
