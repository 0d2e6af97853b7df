"""Put the confidential picture of items with a mean each on paper and in a workbook; the same for every kind. Pure.

The picture is all there is to draw a group from, never the store: what it does not hold cannot come out (norms B11,
B20). A file is of the whole round, never of a part.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dialogs.group.confidential import ConfidentialPicture, GroupPart
from dialogs.instruments.averages import (
    apart_lines,
    confidential_line,
    divide_into_tables,
    has_previous,
    hidden_line,
    not_shown_line,
    previous_line,
    value_cell,
)
from dialogs.instruments.averages_card import GroupWords
from dialogs.instruments.averages_view import average_bars, group_trend
from dialogs.instruments.figures import number_cell
from dialogs.instruments.kind import GroupOutcome
from dialogs.instruments.printout import Cell, Chart, Printout, Row, Section, Sheet, Table
from dialogs.instruments.printout_parts import (
    chart,
    columns_of,
    group_page,
    overview_sheet,
    refused_sheets,
    sheet,
    talk_sheet,
    with_trend,
)
from dialogs.instruments.titles import group_name, released_on, version_line
from dialogs.texts.catalog import Speech


def _item_title(speech: Speech, group: GroupOutcome, id_: str) -> str:
    return speech.of(group.scan.item_title(group.content, id_))


def averages_printout(speech: Speech, group: GroupOutcome, words: GroupWords) -> Printout:
    """Put the averages on paper; where nothing may be shown, one sentence without numbers."""
    kept: ConfidentialPicture = group.picture
    if not kept.enough:
        return group_page(speech, group, notice=words.refusal)
    closed = speech("group-file-closed", day=speech.day(released_on(group.round)))
    header, rows = _score_rows(speech, group)
    facts = (closed, version_line(speech, group.content, group.round.version))
    page = replace(
        group_page(speech, group, notice=_notice_text(speech, group, words), facts=facts),
        chart=_chart(speech, group, words),
        table=Table(speech("pdf-table"), header, tuple(map(Row, rows)), note=_note(speech, group)),
        more=tuple(_per_group(speech, group)),
        sections=_discussion_sections(speech, group, words),
    )
    return with_trend(speech, page, group_trend(speech, group), speech.of(group.content.item))


def _notice_text(speech: Speech, group: GroupOutcome, words: GroupWords) -> str:
    return f"{words.response} {confidential_line(speech, group)}"


def _note(speech: Speech, group: GroupOutcome) -> str:
    """Say what stands beside it, and what a dash means where there is one."""
    dashed = any(value.span is None for value in group.picture.competencies)
    return " ".join(filter(None, (previous_line(speech, group), speech("group-file-dash") if dashed else "")))


def _chart(speech: Speech, group: GroupOutcome, words: GroupWords) -> Chart:
    bars = average_bars(speech, group, group.picture.competencies)
    return chart(speech, words.chart_title, bars)


def _score_rows(speech: Speech, group: GroupOutcome) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    """Return header and rows of the themes, with last time's where there was one."""
    kept: ConfidentialPicture = group.picture
    compare = has_previous(group)
    header = (speech.of(group.content.item), speech("result-score"), speech("group-file-n"))
    rows: list[tuple[Cell, ...]] = []
    for value in kept.competencies:
        cells = (_item_title(speech, group, value.id), value_cell(speech, value), number_cell(speech, value.n))
        rows.append((*cells, number_cell(speech, value.before)) if compare else cells)
    return (*header, speech("result-before")) if compare else header, rows


def _per_group(speech: Speech, group: GroupOutcome) -> Iterator[Table]:
    """Put the regions or domains beside each other, as many as fit, and once the sentence for what is not shown."""
    tables = list(divide_into_tables(group.picture.groups))
    for place, parts in enumerate(tables, 1):
        yield _abreast(speech, group, parts, hidden_line(speech, group) if place == len(tables) else "")


def _abreast(speech: Speech, group: GroupOutcome, parts: Sequence[GroupPart], note: str) -> Table:
    called = [group_name(speech, group, part.group) for part in parts]
    of = [{value.id: value for value in part.competencies} for part in parts]
    rows = [
        Row((_item_title(speech, group, id_), *(value_cell(speech, values[id_]) for values in of)))
        for id_ in group.scan.items(group.content)
    ]
    caption = speech("group-file-part", groups=speech.names(called))
    return Table(caption, (speech.of(group.content.item), *called), tuple(rows), note)


def _discussion_sections(speech: Speech, group: GroupOutcome, words: GroupWords) -> tuple[Section, ...]:
    """Say what stands out, and that groups are not shown where none is, then what to ask each other."""
    hidden = hidden_line(speech, group)
    striking = (*words.extremes, *apart_lines(speech, group), *words.notes)
    return (
        *((Section(speech("pdf-stands-out"), striking),) if striking else ()),
        *((Section(speech("picture-group-title"), (hidden,)),) if hidden and not group.picture.groups else ()),
        *((Section(speech("picture-agenda"), bullets=words.prompts),) if words.prompts else ()),
    )


# --- in a workbook


def averages_sheets(speech: Speech, group: GroupOutcome, words: GroupWords) -> tuple[Sheet, ...]:
    """Put in sheets: overview, scores with their drawing, groups, the talk."""
    kept: ConfidentialPicture = group.picture
    if not kept.enough:
        return refused_sheets(speech, words.refusal)
    header, rows = _score_rows(speech, group)
    talk = _discussion_sections(speech, group, words)
    return (
        overview_sheet(speech, group, _overview(speech, group, words)),
        sheet(speech("group-sheet-scores"), header, rows, columns_of(_chart(speech, group, words), 1)),
        *_groups(speech, group),
        *((talk_sheet(speech, talk),) if talk else ()),
    )


def _overview(speech: Speech, group: GroupOutcome, words: GroupWords) -> Iterator[tuple[str, Cell]]:
    """Say who sees what, and what is not shown."""
    yield speech("group-sheet-mind"), _notice_text(speech, group, words)
    if hidden := not_shown_line(speech, group):
        yield speech("group-sheet-hidden"), hidden
    if before := previous_line(speech, group):
        yield speech("result-before"), before


def _groups(speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
    """Put the groups that may be shown one under another; () when there are none."""
    rows: list[Sequence[Cell]] = []
    for part in group.picture.groups:
        called = group_name(speech, group, part.group)
        for value in part.competencies:
            title = _item_title(speech, group, value.id)
            rows.append((called, title, value_cell(speech, value), number_cell(speech, value.n)))
    header = (
        speech("group-sheet-group"),
        speech.of(group.content.item),
        speech("result-score"),
        speech("group-file-n"),
    )
    return (sheet(speech("group-sheet-groups"), header, rows),) if rows else ()
