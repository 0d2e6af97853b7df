"""Put the outcome of a vragenlijst on paper and in a workbook: one's own, and that of a group. Pure.

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
from dialogs.instruments.averages_view import average_bars, group_trend
from dialogs.instruments.figures import number_cell
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
from dialogs.instruments.printout import Cell, Chart, Printout, Row, Section, Sheet, Table
from dialogs.instruments.printout_parts import (
    chart,
    columns_of,
    group_page,
    overview_sheet,
    own_page,
    refused_sheets,
    score_bars,
    sheet,
    talk_sheet,
    with_trend,
)
from dialogs.instruments.titles import group_name, released_on, version_line
from dialogs.texts.catalog import Speech

# --- one's own outcome


def own_printout(speech: Speech, outcome: Outcome) -> Printout:
    """Put on paper what the card says, and what each theme is about."""
    content: Vragenlijst = outcome.content
    header, rows = own_rows(speech, content, outcome.result)
    bars = score_bars(speech, own_scores(speech, content, outcome.result))
    about = [f"{speech.of(theme.title)}: {speech.of(theme.definition)}" for theme in content.themes]
    closing = tuple(speech.of(question) for question in content.closing)
    subtitle = outcome.round.name if outcome.round else ""
    page = replace(
        own_page(speech, outcome, subtitle=subtitle, notice=speech.of(content.self_report_note)),
        chart=chart(speech, own_chart_title(speech, content), bars),
        table=Table(speech("pdf-table"), header, tuple(map(Row, rows))),
        sections=(
            Section(speech.of(content.item), bullets=tuple(about)),
            *((Section(speech("result-closing"), bullets=closing),) if closing else ()),
        ),
    )
    return with_trend(speech, page, own_trend(speech, outcome), speech.of(content.item))


# --- that of a group


def group_printout(speech: Speech, group: GroupOutcome) -> Printout:
    """Put the averages on paper; where nothing may be shown, one sentence without numbers."""
    kept: ConfidentialPicture = group.picture
    if not kept.enough:
        return group_page(speech, group, notice=refusal(speech, group))
    closed = speech("group-file-closed", day=speech.day(released_on(group.round)))
    header, rows = _score_rows(speech, group)
    facts = (closed, version_line(speech, group.content, group.round.version))
    page = replace(
        group_page(speech, group, notice=_notice_text(speech, group), facts=facts),
        chart=_chart(speech, group),
        table=Table(speech("pdf-table"), header, tuple(map(Row, rows)), note=_note(speech, group)),
        more=tuple(_per_group(speech, group)),
        sections=_discussion_sections(speech, group),
    )
    return with_trend(speech, page, group_trend(speech, group), speech.of(group.content.item))


def _notice_text(speech: Speech, group: GroupOutcome) -> str:
    return f"{response_line(speech, group)} {confidential_line(speech, group)}"


def _note(speech: Speech, group: GroupOutcome) -> str:
    """Say what stands beside it, and what a dash means where there is one."""
    dashed = any(value.span is None for value in group.picture.competencies)
    return " ".join(filter(None, (previous_line(speech, group), speech("group-file-dash") if dashed else "")))


def _chart(speech: Speech, group: GroupOutcome) -> Chart:
    bars = average_bars(speech, group, group.picture.competencies)
    return chart(speech, group_chart_title(speech, group.content), bars)


def _score_rows(speech: Speech, group: GroupOutcome) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    """Return header and rows of the themes, with last time's where there was one."""
    kept: ConfidentialPicture = group.picture
    compare = has_previous(group)
    header = (speech.of(group.content.item), speech("result-score"), speech("group-file-n"))
    rows: list[tuple[Cell, ...]] = []
    for value in kept.competencies:
        cells = (theme_title(speech, group.content, value.id), value_cell(speech, value), number_cell(speech, value.n))
        rows.append((*cells, number_cell(speech, value.before)) if compare else cells)
    return (*header, speech("result-before")) if compare else header, rows


def _per_group(speech: Speech, group: GroupOutcome) -> Iterator[Table]:
    """Put the regions or domains beside each other, as many as fit, and once the sentence for what is not shown."""
    tables = list(divide_into_tables(group.picture.groups))
    for place, parts in enumerate(tables, 1):
        yield _abreast(speech, group, parts, hidden_line(speech, group) if place == len(tables) else "")


def _abreast(speech: Speech, group: GroupOutcome, parts: Sequence[GroupPart], note: str) -> Table:
    content: Vragenlijst = group.content
    called = [group_name(speech, group, part.group) for part in parts]
    of = [{value.id: value for value in part.competencies} for part in parts]
    rows = [
        Row((speech.of(theme.title), *(value_cell(speech, values[theme.id]) for values in of)))
        for theme in content.themes
    ]
    caption = speech("group-file-part", groups=speech.names(called))
    return Table(caption, (speech.of(content.item), *called), tuple(rows), note)


def _discussion_sections(speech: Speech, group: GroupOutcome) -> tuple[Section, ...]:
    """Say what stands out, and that groups are not shown where none is, then what to ask each other."""
    content: Vragenlijst = group.content
    hidden = hidden_line(speech, group)
    prompts = tuple(speech.of(prompt) for prompt in content.prompts)
    striking = apart_lines(speech, group)
    return (
        *((Section(speech("pdf-stands-out"), striking),) if striking else ()),
        *((Section(speech("picture-group-title"), (hidden,)),) if hidden and not group.picture.groups else ()),
        *((Section(speech("picture-agenda"), bullets=prompts),) if prompts else ()),
    )


# --- in a workbook


def group_sheets(speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
    """Put in sheets: overview, scores with their drawing, groups, the talk."""
    kept: ConfidentialPicture = group.picture
    if not kept.enough:
        return refused_sheets(speech, refusal(speech, group))
    header, rows = _score_rows(speech, group)
    talk = _discussion_sections(speech, group)
    return (
        overview_sheet(speech, group, _overview(speech, group)),
        sheet(speech("group-sheet-scores"), header, rows, columns_of(_chart(speech, group), 1)),
        *_groups(speech, group),
        *((talk_sheet(speech, talk),) if talk else ()),
    )


def _overview(speech: Speech, group: GroupOutcome) -> Iterator[tuple[str, Cell]]:
    """Say who sees what, and what is not shown."""
    yield speech("group-sheet-mind"), _notice_text(speech, group)
    if hidden := not_shown_line(speech, group):
        yield speech("group-sheet-hidden"), hidden
    if before := previous_line(speech, group):
        yield speech("result-before"), before


def _groups(speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
    """Put the groups that may be shown one under another; () when there are none."""
    content: Vragenlijst = group.content
    rows: list[Sequence[Cell]] = []
    for part in group.picture.groups:
        called = group_name(speech, group, part.group)
        for value in part.competencies:
            title = theme_title(speech, content, value.id)
            rows.append((called, title, value_cell(speech, value), number_cell(speech, value.n)))
    header = (speech("group-sheet-group"), speech.of(content.item), speech("result-score"), speech("group-file-n"))
    return (sheet(speech("group-sheet-groups"), header, rows),) if rows else ()
