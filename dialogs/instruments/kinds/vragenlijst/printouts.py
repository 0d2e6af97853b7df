"""Put the outcome of a vragenlijst on paper and in a workbook: one's own, and that of a group. Pure."""

from dataclasses import replace

from dialogs.group.confidential import ConfidentialPicture, Value
from dialogs.instruments.averages import confidential_line, hidden_line, value_text
from dialogs.instruments.figures import number_cell, previous_round_line, score_text
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.kinds.vragenlijst.definition import Vragenlijst
from dialogs.instruments.kinds.vragenlijst.scoring import Themes
from dialogs.instruments.kinds.vragenlijst.wording import group_rows, own_rows, refusal, theme_title
from dialogs.instruments.printout import Bar, Cell, Chart, Printout, Row, Section, Sheet, Table
from dialogs.instruments.printout_parts import (
    chart,
    columns_of,
    group_page,
    overview_sheet,
    own_page,
    refused_sheets,
    sheet,
    talk_sheet,
)
from dialogs.instruments.titles import released_on, version_line
from dialogs.texts.catalog import Speech


def own_printout(speech: Speech, outcome: Outcome) -> Printout:
    """Put on paper what the card says."""
    content: Vragenlijst = outcome.content
    scored: Themes = outcome.result
    header, rows = own_rows(speech, content, scored)
    bars = [
        Bar(theme_title(speech, content, score.id), score.shown, score_text(speech, score.shown))
        for score in scored.scores
    ]
    themes = Section(
        speech("list-theme"),
        bullets=tuple(f"{speech.of(theme.title)}: {speech.of(theme.definition)}" for theme in content.themes),
    )
    closing = tuple(speech.of(question) for question in content.closing)
    return replace(
        own_page(
            speech,
            outcome,
            subtitle=outcome.round.name if outcome.round else "",
            notice=speech.of(content.self_report_note),
        ),
        chart=chart(speech, speech("list-chart"), bars),
        table=Table(speech("pdf-table"), header, tuple(map(Row, rows))),
        sections=(themes, *((Section(speech("result-closing"), bullets=closing),) if closing else ())),
    )


def _chart(speech: Speech, group: GroupOutcome) -> Chart:
    bars = [
        Bar(theme_title(speech, group.content, value.id), value.mean, value_text(speech, value))
        for value in group.picture.competencies
    ]
    return chart(speech, speech("list-group-chart"), bars)


def _score(speech: Speech, value: Value) -> Cell:
    """Write a mean as a number; a range, or nothing, as words."""
    return value_text(speech, value) if value.mean is None else number_cell(speech, value.mean)


def _rows(speech: Speech, group: GroupOutcome) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    """Return header and rows of the themes, with last time's where there was one."""
    kept: ConfidentialPicture = group.picture
    compare = any(value.before is not None for value in kept.competencies)
    header = (speech("list-theme"), speech("result-score"), speech("group-file-n"))
    rows: list[tuple[Cell, ...]] = []
    for value in kept.competencies:
        cells = (theme_title(speech, group.content, value.id), _score(speech, value), number_cell(speech, value.n))
        rows.append((*cells, number_cell(speech, value.before)) if compare else cells)
    return (*header, speech("result-before")) if compare else header, rows


def _before(speech: Speech, group: GroupOutcome) -> str:
    kept: ConfidentialPicture = group.picture
    return previous_round_line(speech, kept.earlier, [value.before for value in kept.competencies])


def _notice(speech: Speech, group: GroupOutcome) -> str:
    kept: ConfidentialPicture = group.picture
    response = speech("picture-response", done=kept.completed or 0, invited=kept.invited or 0)
    return f"{response} {confidential_line(speech, group)}"


def _talk(speech: Speech, group: GroupOutcome) -> tuple[Section, ...]:
    content: Vragenlijst = group.content
    prompts = tuple(speech.of(prompt) for prompt in content.prompts)
    return (Section(speech("picture-agenda"), bullets=prompts),) if prompts else ()


def group_printout(speech: Speech, group: GroupOutcome) -> Printout:
    """Put the averages on paper; where nothing may be shown, one sentence without numbers."""
    kept: ConfidentialPicture = group.picture
    if not kept.enough:
        return group_page(speech, group, notice=refusal(speech, group))
    closed = speech("group-file-closed", day=speech.day(released_on(group.round)))
    header, rows = _rows(speech, group)
    hidden = hidden_line(speech, group)
    titles, parts = group_rows(speech, group)
    groups = (Table(speech("picture-group-title"), titles, tuple(map(Row, parts)), note=hidden),) if parts else ()
    facts = (closed, version_line(speech, group.content, group.round.version))
    return replace(
        group_page(speech, group, notice=_notice(speech, group), facts=facts),
        chart=_chart(speech, group),
        table=Table(speech("pdf-table"), header, tuple(map(Row, rows)), note=_before(speech, group)),
        more=groups,
        sections=_talk(speech, group),
    )


def group_sheets(speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
    """Put in sheets: overview, scores with their drawing, groups, the talk."""
    kept: ConfidentialPicture = group.picture
    if not kept.enough:
        return refused_sheets(speech, refusal(speech, group))
    header, rows = _rows(speech, group)
    titles, parts = group_rows(speech, group)
    before = _before(speech, group)
    more = [(speech("group-sheet-mind"), _notice(speech, group))]
    more += [(speech("result-before"), before)] if before else []
    talk = _talk(speech, group)
    return (
        overview_sheet(speech, group, more),
        sheet(speech("group-sheet-scores"), header, rows, columns_of(_chart(speech, group), 1)),
        *((sheet(speech("group-sheet-groups"), titles, parts),) if parts else ()),
        *((talk_sheet(speech, talk),) if talk else ()),
    )
