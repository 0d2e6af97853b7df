"""From the released picture of a round to the sheets of a workbook: what the printout has, a table a sheet.

Numbers stay numbers, so that people can sort and reckon with them.
"""

from collections.abc import Iterable, Sequence

from bot.documents.group_printout import (
    before_line,
    class_name,
    competency_name,
    group_name,
    group_printout,
    groups_in,
    hidden_line,
    notice,
    number,
    refusal,
    released_on,
    role_name,
    score,
    version,
)
from dialogs.instruments.definition import Language
from dialogs.instruments.printout import Cell, Chart, Columns, Row, Section, Sheet, Table
from dialogs.replies import GroupPicture, GroupProfile
from dialogs.texts.catalog import Speech, speech


def group_sheets(reply: GroupPicture | GroupProfile, language: Language) -> tuple[Sheet, ...]:
    """Overview, scores with their drawing, how often each score was given, groups, and what to talk about.

    Where nothing may be shown there is one sheet, with the sentence that says so and no number.
    """
    said = speech(language)
    refused = refusal(said, reply)
    if refused:
        return (_sheet(said("group-sheet-overview"), (said("group-file-title"),), [(refused,)]),)
    printout = group_printout(reply, language)
    assert printout.chart
    tables = (
        _profile(said, reply, printout.chart)
        if isinstance(reply, GroupProfile)
        else _picture(said, reply, printout.chart)
    )
    # Where the counts of scores are shown, they are the first table after the main one.
    captions = (said("picture-counts-title"), said("picture-counts-rounded"))
    counts = [table for table in printout.more if table.caption in captions]
    return (
        _overview(said, reply),
        tables[0],
        *(Sheet(said("group-sheet-counts"), table) for table in counts),
        *tables[1:],
        _talk(said, printout.sections),
    )


def _sheet(name: str, header: Sequence[str], rows: Iterable[Sequence[Cell]], drawing: Columns | None = None) -> Sheet:
    return Sheet(name, Table(name, tuple(header), tuple(Row(tuple(row)) for row in rows)), drawing)


def _drawn(chart: Chart, *series: int) -> Columns:
    return Columns(chart.title, chart.alt, chart.maximum, series)


def _overview(said: Speech, reply: GroupPicture | GroupProfile) -> Sheet:
    """What this is, n of N, who sees what, and what is not shown."""
    kept = reply.picture
    rows: list[tuple[str, Cell]] = [
        (said("group-file-title"), reply.round.name),
        (said("group-sheet-scan"), version(said, reply)),
        (said("group-sheet-closed"), said.day(released_on(reply.round))),
        (said("group-sheet-done"), number(said, kept.completed)),
        (said("group-sheet-invited"), number(said, kept.invited)),
    ]
    if isinstance(reply, GroupPicture):
        for group in groups_in(reply):
            label = said("group-sheet-members", group=group_name(said, reply, group))
            rows.append((label, number(said, reply.picture.members[group])))
        before = before_line(said, kept.earlier, [role.before for role in reply.picture.roles])
        rows.append((said("group-sheet-mind"), notice(said, reply)))
        rows.append((said("group-file-agreement"), said("picture-small")))
    else:
        values = reply.picture.competencies
        before = before_line(said, kept.earlier, [value.before for value in values])
        rows.append((said("group-sheet-mind"), notice(said, reply)))
        rows.append((said("group-sheet-hidden"), hidden_line(said, reply) or said("group-file-dash")))
        if any(value.counts for value in values):
            rows.append((said("group-file-agreement"), said("group-file-agreement-note")))
    rows += [(said("result-before"), before)] if before else []
    return _sheet(said("group-sheet-overview"), (said("group-sheet-part"), said("group-sheet-content")), rows)


def _picture(said: Speech, reply: GroupPicture, chart: Chart) -> list[Sheet]:
    """Scores: a role a row, a group a column. Groups: the same one under another, with how many people."""
    kept, groups = reply.picture, groups_in(reply)
    roles = [
        (role_name(said, reply, role.role), role, {part.group: part for part in role.groups}) for role in kept.roles
    ]
    compare = any(role.before is not None for role in kept.roles)
    called = [group_name(said, reply, group) for group in groups]
    header = [said("picture-role"), *called, said("group-sheet-everybody"), said("result-change"), said("result-band")]
    wide = [
        [
            title,
            *(number(said, parts[group].mean) for group in groups),
            number(said, role.mean),
            number(said, role.difference),
            class_name(said, reply, role),
            *([number(said, role.before)] if compare else []),
        ]
        for title, role, parts in roles
    ]
    long = [
        [
            title,
            group_name(said, reply, group),
            number(said, parts[group].mean),
            number(said, parts[group].n),
            *([number(said, parts[group].before)] if compare else []),
        ]
        for title, _, parts in roles
        for group in groups
    ]
    before = [said("result-before")] if compare else []
    drawing = _drawn(chart, *range(1, len(groups) + 1))
    under = (said("picture-role"), said("group-sheet-group"), said("result-score"), said("group-file-n"), *before)
    return [
        _sheet(said("group-sheet-scores"), [*header, *before], wide, drawing),
        _sheet(said("group-sheet-groups"), under, long),
    ]


def _profile(said: Speech, reply: GroupProfile, chart: Chart) -> list[Sheet]:
    """Scores of the competencies, of the roles, and of the groups that may be shown, one under another."""
    kept, content = reply.picture, reply.content
    compare = any(value.before is not None for value in kept.competencies)
    before = [said("result-before")] if compare else []
    header = (said("profile-competency"), said("picture-role"), said("result-score"), said("group-file-n"), *before)
    rows = []
    for role in content.roles:
        for id_ in role.competencies:
            own = kept.value(id_)
            cells = [competency_name(said, reply, id_), said.of(role.title), score(said, own), number(said, own.n)]
            rows.append([*cells, number(said, own.before)] if compare else cells)
    roles = [(said.of(content.role(value.id).title), score(said, value)) for value in kept.roles]
    sheets = [
        _sheet(said("group-sheet-scores"), header, rows, _drawn(chart, 2)),
        _sheet(said("group-sheet-roles"), (said("picture-role"), said("result-score")), roles),
    ]
    return [*sheets, *_groups(said, reply)]


def _groups(said: Speech, reply: GroupProfile) -> list[Sheet]:
    rows: list[Sequence[Cell]] = []
    for part in reply.picture.groups:
        called = group_name(said, reply, part.group)
        values = {value.id: value for value in (*part.competencies, *part.roles)}
        for role in reply.content.roles:
            title = said.of(role.title)
            for id_ in role.competencies:
                own = values[id_]
                rows.append((called, title, competency_name(said, reply, id_), score(said, own), number(said, own.n)))
            whole = values[role.id]
            rows.append((called, title, said("group-sheet-whole"), score(said, whole), number(said, whole.n)))
    header = ("group-sheet-group", "picture-role", "profile-competency", "result-score", "group-file-n")
    return [_sheet(said("group-sheet-groups"), [said(key) for key in header], rows)] if rows else []


def _talk(said: Speech, sections: Sequence[Section]) -> Sheet:
    rows = [(section.heading, words) for section in sections for words in (*section.paragraphs, *section.bullets)]
    return _sheet(said("group-sheet-talk"), (said("group-sheet-topic"), said("group-sheet-words")), rows)
