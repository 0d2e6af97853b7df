"""Put the outcome of a competentiescan on paper and in a workbook: one's own, and that of a group. Pure.

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
from dialogs.instruments.kinds.competentiescan.definition import Competentiescan
from dialogs.instruments.kinds.competentiescan.scoring import Profile
from dialogs.instruments.kinds.competentiescan.wording import (
    closing_prompts,
    competency_text,
    competency_title,
    extremes_lines,
    group_chart_title,
    group_team_lines,
    own_lines,
    own_rows,
    own_scores,
    own_trend,
    profile_extremes,
    refusal,
    research_lines,
    response_line,
    team_lines,
    tip_lines,
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
    """Put on paper what the card says, every role unfolded."""
    content: Competentiescan = outcome.content
    profile: Profile = outcome.result
    bars = score_bars(speech, own_scores(speech, content, profile))
    header, rows = own_rows(speech, content, profile)
    subtitle = outcome.round.name if outcome.round else ""
    page = replace(
        own_page(speech, outcome, subtitle=subtitle, notice=speech.of(content.self_report_note)),
        chart=chart(speech, speech("profile-chart"), bars, between=", "),
        table=Table(speech("pdf-table"), header, tuple(Row(row.cells, row.strong) for row in rows)),
        sections=tuple(_own_sections(speech, outcome)),
    )
    return with_trend(speech, page, own_trend(speech, outcome), speech.of(content.item))


def _own_sections(speech: Speech, outcome: Outcome) -> Iterator[Section]:
    content: Competentiescan = outcome.content
    profile: Profile = outcome.result
    if striking := own_lines(speech, content, profile):
        yield Section(speech("pdf-stands-out"), striking)
    if advice := tip_lines(speech, content, profile):
        yield Section(speech("profile-tips"), bullets=advice)
    for role in content.roles:
        told = [competency_text(speech, outcome, id_) for id_ in role.competencies]
        yield Section(speech.of(role.title), tuple(f"{one.title}. {one.feedback}" for one in told))
    together = team_lines(speech, content, profile_extremes(profile).lowest[:1])
    yield Section(speech("result-closing"), together, bullets=closing_prompts(speech, content))


# --- that of a group


def group_printout(speech: Speech, group: GroupOutcome) -> Printout:
    """Put the averages on paper, and what to talk about; where nothing may be shown, one sentence without numbers."""
    kept: ConfidentialPicture = group.picture
    if not kept.enough:
        return group_page(speech, group, notice=refusal(speech, group))
    closed = speech("group-file-closed", day=speech.day(released_on(group.round)))
    facts = (closed, version_line(speech, group.content, group.round.version))
    page = replace(
        group_page(speech, group, notice=_notice_text(speech, group), facts=facts),
        chart=_score_chart(speech, group),
        table=_score_table(speech, group),
        more=tuple(_group_tables(speech, group)),
        sections=_discussion_sections(speech, group),
    )
    return with_trend(speech, page, group_trend(speech, group), speech.of(group.content.item))


def _notice_text(speech: Speech, group: GroupOutcome) -> str:
    return f"{response_line(speech, group)} {confidential_line(speech, group)}"


def _score_chart(speech: Speech, group: GroupOutcome) -> Chart:
    bars = average_bars(speech, group, group.picture.competencies)
    return chart(speech, group_chart_title(speech, group.content), bars)


def _score_table(speech: Speech, group: GroupOutcome) -> Table:
    """Put each role above its competencies."""
    content: Competentiescan = group.content
    kept: ConfidentialPicture = group.picture
    compare = has_previous(group)
    rows = []
    for role, whole in zip(content.roles, kept.roles, strict=True):
        cells: tuple[Cell, ...] = (speech.of(role.title), value_cell(speech, whole), "")
        rows.append(Row((*cells, "") if compare else cells, strong=True))
        for id_ in role.competencies:
            value = kept.value(id_)
            cells = (competency_title(speech, content, id_), value_cell(speech, value), number_cell(speech, value.n))
            rows.append(Row((*cells, number_cell(speech, value.before)) if compare else cells))
    header = (speech.of(content.item), speech("result-score"), speech("group-file-n"))
    dashed = any(speech("result-none") in row.cells for row in rows)
    note = " ".join(filter(None, (previous_line(speech, group), speech("group-file-dash") if dashed else "")))
    return Table(speech("pdf-table"), (*header, speech("result-before")) if compare else header, tuple(rows), note=note)


def _group_tables(speech: Speech, group: GroupOutcome) -> Iterator[Table]:
    """Put the regions or domains beside each other, as many as fit, and once the sentence for what is not shown."""
    tables = list(divide_into_tables(group.picture.groups))
    for place, parts in enumerate(tables, 1):
        yield _group_table(speech, group, parts, hidden_line(speech, group) if place == len(tables) else "")


def _group_table(speech: Speech, group: GroupOutcome, parts: Sequence[GroupPart], note: str) -> Table:
    content: Competentiescan = group.content
    called = [group_name(speech, group, part.group) for part in parts]
    of = [{value.id: value for value in (*part.competencies, *part.roles)} for part in parts]
    rows = []
    for role in content.roles:
        titles = {id_: competency_title(speech, content, id_) for id_ in role.competencies}
        for id_, title in {role.id: speech.of(role.title), **titles}.items():
            rows.append(Row((title, *(value_cell(speech, values[id_]) for values in of)), strong=id_ == role.id))
    caption = speech("group-file-part", groups=speech.names(called))
    return Table(caption, (speech.of(content.item), *called), tuple(rows), note)


def _discussion_sections(speech: Speech, group: GroupOutcome) -> tuple[Section, ...]:
    """Say what stands out (where views differ most first), then what to ask each other."""
    content: Competentiescan = group.content
    striking = (*apart_lines(speech, group), *extremes_lines(speech, group), *research_lines(speech, group))
    sections = [Section(speech("pdf-stands-out"), striking)] if striking else []
    hidden = hidden_line(speech, group)
    if hidden and not group.picture.groups:
        sections.append(Section(speech("picture-group-title"), (hidden,)))
    prompts = tuple(speech.of(prompt) for prompt in content.group.prompts)
    together = group_team_lines(speech, group)
    return (*sections, Section(speech("picture-agenda"), together, bullets=prompts))


# --- in a workbook


def group_sheets(speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
    """Put in sheets: overview, scores with their drawing, roles, groups, the talk."""
    if not group.picture.enough:
        return refused_sheets(speech, refusal(speech, group))
    return (
        overview_sheet(speech, group, _overview_rows(speech, group)),
        _competency_sheet(speech, group),
        _role_sheet(speech, group),
        *_group_sheets(speech, group),
        talk_sheet(speech, _discussion_sections(speech, group)),
    )


def _overview_rows(speech: Speech, group: GroupOutcome) -> Iterator[tuple[str, Cell]]:
    """Say who sees what, and what is not shown."""
    yield speech("group-sheet-mind"), _notice_text(speech, group)
    if hidden := not_shown_line(speech, group):
        yield speech("group-sheet-hidden"), hidden
    if before := previous_line(speech, group):
        yield speech("result-before"), before


def _competency_sheet(speech: Speech, group: GroupOutcome) -> Sheet:
    content: Competentiescan = group.content
    compare = has_previous(group)
    rows: list[list[Cell]] = []
    for role in content.roles:
        for id_ in role.competencies:
            value = group.picture.value(id_)
            cells = [competency_title(speech, content, id_), speech.of(role.title)]
            figures = [value_cell(speech, value), number_cell(speech, value.n)]
            rows.append([*cells, *figures, *([number_cell(speech, value.before)] if compare else [])])
    header = [speech.of(content.item), speech("picture-role"), speech("result-score"), speech("group-file-n")]
    header += [speech("result-before")] if compare else []
    return sheet(speech("group-sheet-scores"), header, rows, columns_of(_score_chart(speech, group), 2))


def _role_sheet(speech: Speech, group: GroupOutcome) -> Sheet:
    content: Competentiescan = group.content
    rows = [(speech.of(content.role(value.id).title), value_cell(speech, value)) for value in group.picture.roles]
    return sheet(speech("group-sheet-roles"), (speech("picture-role"), speech("result-score")), rows)


def _group_sheets(speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
    """Put the groups that may be shown one under another; () when there are none."""
    content: Competentiescan = group.content
    rows: list[Sequence[Cell]] = []
    for part in group.picture.groups:
        called = group_name(speech, group, part.group)
        values = {value.id: value for value in (*part.competencies, *part.roles)}
        for role in content.roles:
            titles = {id_: competency_title(speech, content, id_) for id_ in role.competencies}
            for id_, title in {**titles, role.id: speech("group-sheet-whole")}.items():
                value = values[id_]
                rows.append(
                    (called, speech.of(role.title), title, value_cell(speech, value), number_cell(speech, value.n))
                )
    first = (speech("group-sheet-group"), speech("picture-role"), speech.of(content.item))
    header = (*first, speech("result-score"), speech("group-file-n"))
    return (sheet(speech("group-sheet-groups"), header, rows),) if rows else ()
