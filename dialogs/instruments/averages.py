"""Write the averages of a confidential picture, whatever they are of; the same for card and paper. Pure."""

from decimal import Decimal

from dialogs.group.confidential import Value
from dialogs.instruments.kind import GroupOutcome
from dialogs.instruments.rounds import Grouping
from dialogs.texts.catalog import Speech


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


def confidential_line(speech: Speech, group: GroupOutcome) -> str:
    """Say why not everything is shown."""
    return speech("picture-confidential", minimum=group.round.minimum)


def hidden_line(speech: Speech, group: GroupOutcome) -> str:
    """Return the one sentence for all groups that are not shown, whatever the reason (norms B22); "" without groups."""
    return "" if group.round.grouping == Grouping.NONE else speech("picture-group-hidden")
