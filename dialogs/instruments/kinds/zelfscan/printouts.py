"""Put the outcome of a zelfscan on paper and in a workbook: one's own, and that of a group. Pure.

The picture is all there is to draw a group from, never the store: what it does not hold cannot come out (norms B11,
B20). A file is of the whole round, never of a part.
"""

from collections.abc import Iterator
from dataclasses import replace

from dialogs.group.picture import GroupScore, Picture, RolePicture
from dialogs.instruments.figures import counts_header, counts_row, number_cell, previous_round_line
from dialogs.instruments.follow_ups import help_sections
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.kinds.zelfscan.definition import Zelfscan
from dialogs.instruments.kinds.zelfscan.many_groups import are_many, many_before, many_scores
from dialogs.instruments.kinds.zelfscan.scoring import Result
from dialogs.instruments.kinds.zelfscan.view import is_shown
from dialogs.instruments.kinds.zelfscan.wording import (
    about_roles,
    class_name,
    comparison_texts,
    group_trend,
    own_chart_title,
    own_rows,
    own_scores,
    own_trend,
    pattern_text,
    role_line,
    role_prompts,
    role_text,
    role_title,
    score_chart,
    shown_scores,
)
from dialogs.instruments.printout import Cell, Chart, NamedList, Printout, Row, Section, Sheet, Table
from dialogs.instruments.printout_parts import (
    chart,
    columns_of,
    group_page,
    open_facts,
    overview_sheet,
    own_page,
    refused_sheets,
    score_bars,
    sheet,
    talk_sheet,
    with_trend,
)
from dialogs.instruments.rounds import Mode
from dialogs.instruments.side_by_side import marked_name, members_line, open_notice, overview_rows
from dialogs.texts.catalog import Speech

# --- one's own outcome


def own_printout(speech: Speech, outcome: Outcome) -> Printout:
    """Put on paper what the card says, every role unfolded."""
    content: Zelfscan = outcome.content
    result: Result = outcome.result
    bars = score_bars(speech, own_scores(speech, content, result))
    header, rows = own_rows(speech, content, result)
    notice = speech.of(content.self_report_note) if content.self_report_note else speech("pdf-self-report")
    page = replace(
        own_page(speech, outcome, subtitle=outcome.name, notice=notice),
        chart=chart(speech, own_chart_title(speech, content), bars, between=", "),
        table=Table(speech("pdf-table"), header, tuple(Row(cells) for cells in rows)),
        sections=tuple(_own_sections(speech, outcome)),
    )
    return with_trend(speech, page, own_trend(speech, outcome), speech.of(content.item))


def _own_sections(speech: Speech, outcome: Outcome) -> Iterator[Section]:
    content: Zelfscan = outcome.content
    result: Result = outcome.result
    yield Section(speech("pdf-pattern"), (pattern_text(speech, content, result), *about_roles(speech, content)))
    for role in result.roles:
        told = role_text(speech, content, role)
        lists = ((speech("result-reflection"), told.questions), (speech("result-follow-up"), told.steps))
        named = tuple(NamedList(name, lines) for name, lines in lists if lines)
        yield Section(told.title, (told.feedback, *told.about), lists=named)
    yield from help_sections(speech, outcome)
    closing = content.mode(outcome.run.facts.get("modus") or Mode.ALONE).closing_questions
    yield Section(speech("result-closing"), bullets=tuple(speech.of(question) for question in closing))


# --- that of a group


def group_printout(speech: Speech, group: GroupOutcome) -> Printout:
    """Put the groups side by side, and what to talk about; where nobody took part, one sentence without numbers."""
    kept: Picture = group.picture
    if not is_shown(kept):
        return group_page(speech, group, notice=speech("picture-nobody"))
    facts = open_facts(speech, group, done=kept.completed, invited=kept.invited, paper=kept.on_paper)
    who = Section(speech("group-file-who"), (members_line(speech, group),))
    page = replace(
        group_page(speech, group, notice=open_notice(speech, group), facts=facts),
        chart=score_chart(speech, group),
        table=many_scores(speech, group) if are_many(group) else _score_table(speech, group),
        more=(*_before_table(speech, group), _counts_table(speech, group)),
        sections=(who, *_discussion_sections(speech, group)),
    )
    return with_trend(speech, page, group_trend(speech, group), speech.of(group.content.item))


def _previous_line(speech: Speech, group: GroupOutcome) -> str:
    kept: Picture = group.picture
    return previous_round_line(speech, kept.earlier, [role.before for role in kept.roles])


def _has_previous(group: GroupOutcome) -> bool:
    return any(role.before is not None for role in group.picture.roles)


def _before_table(speech: Speech, group: GroupOutcome) -> tuple[Table, ...]:
    """Put last time in a table of its own where many groups leave no column for it."""
    if not are_many(group) or not _has_previous(group):
        return ()
    return (many_before(speech, group, _previous_line(speech, group)),)


def _score_table(speech: Speech, group: GroupOutcome) -> Table:
    """Put the numbers of the chart in rows: each role over everybody, and under it the groups."""
    compare = _has_previous(group)

    def row(title: str, scored: RolePicture | GroupScore, *, strong: bool = False) -> Row:
        cells = (title, number_cell(speech, scored.mean), number_cell(speech, scored.n))
        return Row((*cells, number_cell(speech, scored.before)) if compare else cells, strong)

    rows = []
    for role in group.picture.roles:
        rows.append(row(role_title(speech, group.content, role.role), role, strong=True))
        rows += [row(marked_name(speech, group, score.group), score) for score in shown_scores(group, role)]
    first = speech("group-file-role-group", item=speech.of(group.content.item))
    header = (first, speech("result-score"), speech("group-file-n"))
    return Table(
        speech("pdf-table"),
        (*header, speech("result-before")) if compare else header,
        tuple(rows),
        note=_previous_line(speech, group),
    )


def _counts_table(speech: Speech, group: GroupOutcome) -> Table:
    """Count how often each score was given."""
    rows = tuple(
        counts_row(
            speech, role_title(speech, group.content, role.role), role.counts, role.mean, role.median, role.agreement
        )
        for role in group.picture.roles
    )
    header = counts_header(speech, speech.of(group.content.item))
    return Table(speech("picture-counts-title"), header, rows, note=speech("picture-small"))


def _discussion_sections(speech: Speech, group: GroupOutcome) -> list[Section]:
    """Make the agenda for the conversation: the largest difference first, each with what to ask each other."""
    content: Zelfscan = group.content
    kept: Picture = group.picture
    texts, facilitation = comparison_texts(group), content.comparison.facilitation
    several = len(kept.groups) > 1
    opening = (speech.of(texts.intro), speech("picture-order")) if several else (speech("picture-one-group"),)
    steps = [speech("group-file-step", text=speech.of(step), minutes=step.minutes) for step in facilitation.steps]
    return [
        Section(speech("picture-agenda"), opening),
        *(_role_section(speech, group, role) for role in kept.roles if role.difference_class),
        Section(speech("picture-general"), bullets=tuple(speech.of(prompt) for prompt in texts.general)),
        Section(speech.of(facilitation.title), bullets=tuple(steps), numbered=True),
    ]


def _role_section(speech: Speech, group: GroupOutcome, role: RolePicture) -> Section:
    return Section(role_line(speech, group, role), bullets=role_prompts(speech, group, role))


# --- in a workbook


def group_sheets(speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
    """Put in sheets: overview, scores with their drawing, how often each score was given, groups, the talk."""
    if not is_shown(group.picture):
        return refused_sheets(speech, speech("picture-nobody"))
    printout = group_printout(speech, group)
    assert printout.chart
    return (
        overview_sheet(speech, group, _overview_rows(speech, group)),
        _wide_sheet(speech, group, printout.chart),
        Sheet(speech("group-sheet-counts"), _counts_table(speech, group)),
        _long_sheet(speech, group),
        talk_sheet(speech, printout.sections),
    )


def _overview_rows(speech: Speech, group: GroupOutcome) -> Iterator[tuple[str, Cell]]:
    """Say who took part, who can be recognised, and how small the group is."""
    yield from overview_rows(speech, group)
    yield speech("group-file-agreement"), speech("picture-small")
    if before := _previous_line(speech, group):
        yield speech("result-before"), before


def _wide_sheet(speech: Speech, group: GroupOutcome, drawn: Chart) -> Sheet:
    """Put a role in a row and a group in a column."""
    groups, compare = group.picture.groups, _has_previous(group)
    names = [marked_name(speech, group, id_) for id_ in groups]
    header = [speech.of(group.content.item), *names]
    header += [speech("group-sheet-everybody"), speech("result-change"), speech("group-sheet-apart")]
    header += [speech("result-before")] if compare else []
    rows: list[list[Cell]] = []
    for role in group.picture.roles:
        means = {score.group: score.mean for score in role.groups}
        cells = [number_cell(speech, value) for value in (*(means[id_] for id_ in groups), role.mean, role.difference)]
        cells = [role_title(speech, group.content, role.role), *cells, class_name(speech, group.content, role)]
        rows.append([*cells, number_cell(speech, role.before)] if compare else cells)
    return sheet(speech("group-sheet-scores"), header, rows, columns_of(drawn, *range(1, len(groups) + 1)))


def _long_sheet(speech: Speech, group: GroupOutcome) -> Sheet:
    """Put the same one under another, with how many people: so it can be sorted."""
    compare = _has_previous(group)
    header = [speech.of(group.content.item)]
    header += [speech(key) for key in ("group-sheet-group", "result-score", "group-file-n")]
    header += [speech("result-before")] if compare else []
    rows: list[list[Cell]] = []
    for role in group.picture.roles:
        scores = {score.group: score for score in role.groups}
        for id_ in group.picture.groups:
            score = scores[id_]
            cells = [role_title(speech, group.content, role.role), marked_name(speech, group, id_)]
            figures = (score.mean, score.n, score.before) if compare else (score.mean, score.n)
            rows.append([*cells, *(number_cell(speech, value) for value in figures)])
    return sheet(speech("group-sheet-groups"), header, rows)
