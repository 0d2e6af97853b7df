"""Put the scores of many groups on paper: a group in a row and a role in a column, which fits one page. Pure."""

from collections.abc import Callable

from dialogs.group.picture import GroupScore, RolePicture
from dialogs.instruments.figures import number_cell
from dialogs.instruments.kind import GroupOutcome
from dialogs.instruments.kinds.zelfscan.wording import role_title
from dialogs.instruments.printout import Cell, Number, Row, Table
from dialogs.instruments.side_by_side import marked_name
from dialogs.texts.catalog import Speech

# Of more groups than this, a row for each group under each role would fill pages.
_MOST_UNDER_A_ROLE = 6


def are_many(group: GroupOutcome) -> bool:
    """Tell whether there are too many groups to name each under every role."""
    return len(group.picture.groups) > _MOST_UNDER_A_ROLE


def many_scores(speech: Speech, group: GroupOutcome) -> Table:
    """Give each group a row with its scores; where not everybody gave one, how many did stands behind it."""
    kept, fewer = group.picture, False
    # What came on paper counts in the scores.
    members = {id_: kept.members[id_] + kept.paper.get(id_, 0) for id_ in kept.groups}

    def score(scored: RolePicture | GroupScore) -> Cell:
        nonlocal fewer
        cell = number_cell(speech, scored.mean)
        of = members[scored.group] if isinstance(scored, GroupScore) else sum(members.values())
        if not isinstance(cell, Number) or scored.n == of:
            return cell
        fewer = True
        return speech("group-file-of-fewer", score=cell.shown, n=scored.n)

    rows = _rows(speech, group, score)
    note = speech("group-file-fewer") if fewer else ""
    counts = (sum(members.values()), *members.values())
    counted = tuple(Row((*row.cells, number_cell(speech, n)), row.strong) for row, n in zip(rows, counts, strict=True))
    header = (*_header(speech, group), speech("group-sheet-done"))
    return Table(speech("pdf-table"), header, counted, note=note, keyed=True)


def many_before(speech: Speech, group: GroupOutcome, note: str) -> Table:
    """Give the scores of last time in the same places."""
    rows = _rows(speech, group, lambda scored: number_cell(speech, scored.before))
    return Table(speech("result-before"), _header(speech, group), rows, note=note)


def _header(speech: Speech, group: GroupOutcome) -> tuple[str, ...]:
    roles = (role_title(speech, group.content, role.role) for role in group.picture.roles)
    return (speech("group-sheet-group"), *roles)


def _rows(speech: Speech, group: GroupOutcome, cell: Callable[[RolePicture | GroupScore], Cell]) -> tuple[Row, ...]:
    """Make the row of everybody, then one for each group, with a cell for each role."""
    roles = group.picture.roles
    scores = {(role.role, score.group): score for role in roles for score in role.groups}
    everybody = Row((speech("group-sheet-everybody"), *map(cell, roles)), strong=True)
    own = (
        Row((marked_name(speech, group, id_), *(cell(scores[role.role, id_]) for role in roles)))
        for id_ in group.picture.groups
    )
    return (everybody, *own)
