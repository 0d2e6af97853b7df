"""Write the averages of a confidential picture, whatever they are of; the same for card and paper. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from dialogs.group.confidential import ConfidentialPicture, GroupPart, Value
from dialogs.group.told import figures
from dialogs.instruments.figures import number_cell, previous_round_line
from dialogs.instruments.grouping import group_ids
from dialogs.instruments.kind import GroupOutcome, ShownMean
from dialogs.instruments.printout import Cell
from dialogs.instruments.rounds import Grouping
from dialogs.texts.catalog import Speech

# So many groups fit beside each other on a page.
_ABREAST = 4


def value_text(speech: Speech, value: Value) -> str:
    """Write a mean, a range where the mean would tell too much, or the dash."""
    if value.mean is not None:
        return speech.number(value.mean)
    match value.around:
        case None:
            return speech("result-none")
        case 1:
            return speech("around-low", edge=speech.number(Decimal("1.4")))
        case 5:
            return speech("around-high", edge=speech.number(Decimal("4.5")))
        case around:
            low, high = around - Decimal("0.5"), around + Decimal("0.4")
            return speech("around", low=speech.number(low), high=speech.number(high))


def shown_means(picture: ConfidentialPicture) -> Mapping[str, ShownMean]:
    """Take from a picture what it shows of everybody, and of last time beside it."""
    return {value.id: ShownMean(value.mean, value.before) for value in picture.competencies}


def value_cell(speech: Speech, value: Value) -> Cell:
    """Write a mean as a number; a range, or nothing, as words."""
    return value_text(speech, value) if value.mean is None else number_cell(speech, value.mean)


def has_previous(group: GroupOutcome) -> bool:
    """Tell whether anything of last time stands beside this picture."""
    return any(value.before is not None for value in group.picture.competencies)


def previous_line(speech: Speech, group: GroupOutcome) -> str:
    """Say which round stands beside this one, or that none does; "" for a first round."""
    kept: ConfidentialPicture = group.picture
    return previous_round_line(speech, kept.earlier, [value.before for value in kept.competencies])


def divide_into_tables(parts: Sequence[GroupPart]) -> Iterator[Sequence[GroupPart]]:
    """Divide groups over tables that fit on a page, as evenly as can be: five are three and two, not four and one."""
    many = max(1, -(-len(parts) // _ABREAST))
    size = max(1, -(-len(parts) // many))
    for start in range(0, len(parts), size):
        yield parts[start : start + size]


def confidential_line(speech: Speech, group: GroupOutcome) -> str:
    """Say why not everything is shown."""
    return speech("picture-confidential", figures(group.round.minimum))


def hidden_line(speech: Speech, group: GroupOutcome) -> str:
    """Return the one sentence for all groups that are not shown, whatever the reason (norms B22); "" without groups."""
    return "" if group.round.grouping == Grouping.NONE else speech("picture-group-hidden")


def not_shown_line(speech: Speech, group: GroupOutcome) -> str:
    """Say why a dash stands there, or a group is missing; "" where everything is shown."""
    kept: ConfidentialPicture = group.picture
    whole = (*kept.competencies, *kept.roles)
    parts = (value for part in kept.groups for value in (*part.competencies, *part.roles))
    dashed = any(value.mean is None and value.around is None for value in (*whole, *parts))
    missing = len(kept.groups) < len(group_ids(group.round, group.entry.domains))
    if group.round.grouping == Grouping.NONE:
        return speech("group-file-dash") if dashed else ""
    return hidden_line(speech, group) if dashed or missing else ""
