"""Write the averages of a confidential picture, whatever they are of; the same for card and paper. Pure."""

from collections.abc import Iterator, Mapping, Sequence

from dialogs.group.confidential import ConfidentialPicture, GroupPart, Value
from dialogs.group.rule import BANDS, Band
from dialogs.instruments.figures import number_cell, previous_round_line
from dialogs.instruments.group_facts import ShownMean
from dialogs.instruments.grouping import group_ids
from dialogs.instruments.kind import GroupOutcome
from dialogs.instruments.printout import Cell
from dialogs.instruments.rounds import Grouping
from dialogs.texts.catalog import Speech

# So many groups fit beside each other on a page.
_ABREAST = 4


def value_text(speech: Speech, value: Value) -> str:
    """Write a mean, an end of the scale, a band, or the dash."""
    if value.mean is not None:
        return speech.number(value.mean)
    if value.at_most is not None:
        return speech("value-at-most", end=speech.number(value.at_most))
    if value.at_least is not None:
        return speech("value-at-least", end=speech.number(value.at_least))
    return band_text(speech, value.band) if value.band else speech("result-none")


def band_text(speech: Speech, band: Band) -> str:
    """Write a band: below 2.5, 2.5 up to 3.5, 3.5 or higher."""
    _, mid, high = (speech.number(lowest) for _, lowest in BANDS)
    match band:
        case "low":
            return speech("value-below", end=mid)
        case "mid":
            return speech("value-between", low=mid, high=high)
        case "high":
            return speech("value-at-least", end=high)


def shown_means(picture: ConfidentialPicture) -> Mapping[str, ShownMean]:
    """Take from a picture what it shows of everybody, and of last time beside it."""
    return {value.id: ShownMean(value.mean, value.before) for value in picture.competencies}


def value_cell(speech: Speech, value: Value) -> Cell:
    """Write a mean as a number; an end, a band or nothing as words."""
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
    """Say what this picture shows, and why not more; where it shows bands alone, why."""
    kept: ConfidentialPicture = group.picture
    parts = (kept.competencies, *(part.competencies for part in kept.groups))
    shown = [value for values in parts for value in values if value.span]
    in_bands = [value for value in shown if value.band]
    facts = dict(group.entry.round_figures(group.round))
    if kept.coordinators_count or (shown and in_bands == shown):
        # Beside bands, and in a picture of the rule before, nothing is ever said of views that lie far apart.
        facts["word"] = 0
    # Where nothing is averaged, there are no ends of a scale to speak of.
    told = speech("picture-confidential" if group.scan.items(group.content) else "picture-confidential-named", facts)
    if not kept.coordinators_count:
        told = f"{told} {speech('picture-uncounted')}"
    if not in_bands:
        return told
    low, mid, high = (band_text(speech, band) for band, _ in BANDS)
    return f"{told} {speech('picture-bands', low=low, mid=mid, high=high)}"


def apart_lines(speech: Speech, group: GroupOutcome) -> tuple[str, ...]:
    """Say where views lie far apart; () where that may not be said, or is not so."""
    kept: ConfidentialPicture = group.picture
    titles = [speech.of(group.scan.item_title(group.content, id_)).lower() for id_ in kept.apart]
    return (speech("picture-far-apart", items=speech.names(titles)),) if titles else ()


def hidden_line(speech: Speech, group: GroupOutcome) -> str:
    """Return the one sentence for all groups that are not shown, whatever the reason (norms B22); "" without groups."""
    return "" if group.round.grouping == Grouping.NONE else speech("picture-group-hidden")


def not_shown_line(speech: Speech, group: GroupOutcome) -> str:
    """Say why a dash stands there, or a group is missing; "" where everything is shown."""
    kept: ConfidentialPicture = group.picture
    whole = (*kept.competencies, *kept.roles)
    parts = (value for part in kept.groups for value in (*part.competencies, *part.roles))
    dashed = any(value.span is None for value in (*whole, *parts))
    missing = len(kept.groups) < len(group_ids(group.round, group.entry.domains))
    if group.round.grouping == Grouping.NONE:
        return speech("group-file-dash") if dashed else ""
    return hidden_line(speech, group) if dashed or missing else ""
